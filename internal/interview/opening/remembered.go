// The settings that both front ends begin with.

package opening

import (
	"bmcanvas/internal/interview/settings"
	"bmcanvas/prompts"
)

// Remembered returns the language that was chosen last, if the program has it, and
// the name of whoever gives the answers unless the command line says another; ""
// for each that is not in the settings. getenv is the environment.
func Remembered(getenv func(string) string) (language, name string) {
	kept, err := settings.Config(getenv).Load()
	if err != nil {
		return "", "" // one can work without settings
	}
	if code, known := prompts.MatchLanguage(kept.Language); known {
		language = code
	}
	return language, kept.Name
}
