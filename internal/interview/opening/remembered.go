// The settings that both front ends begin with.

package opening

import (
	"bmcanvas/internal/interview/settings"
	"bmcanvas/prompts"
)

// Remembered returns the settings of an earlier run, without a language that the
// program does not have. They are the defaults if they cannot be read. getenv is
// the environment.
func Remembered(getenv func(string) string) settings.Settings {
	kept, err := settings.Config(getenv).Load()
	if err != nil {
		return settings.Settings{} // one can work without settings
	}
	kept.Language, _ = prompts.MatchLanguage(kept.Language)
	return kept
}
