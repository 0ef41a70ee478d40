// What the settings say that both front ends begin with.

package opening

import (
	"bmcanvas/internal/interview/settings"
	"bmcanvas/prompts"
)

// Remembered is the language that was chosen last, if the program speaks it,
// and whose answers are given where nobody says so; "" for what is not
// remembered. getenv is the environment.
func Remembered(getenv func(string) string) (language, name string) {
	kept, err := settings.Config(getenv).Load()
	if err != nil {
		return "", "" // settings that cannot be read are none
	}
	if code, known := prompts.MatchLanguage(kept.Language); known {
		language = code
	}
	return language, kept.Name
}
