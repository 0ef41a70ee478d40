// What the terminal can show, as far as the command line, the settings and
// the environment tell.

package tui

import (
	"bmcanvas/tui/bidi"
	"bmcanvas/tui/settings"
)

// Bidi is who orders text that runs from right to left: what is said on the
// command line, else what is remembered, else a guess from the environment.
// said is one of bidi.Names, or "" if nothing was said. It is guessed if
// nobody ever said anything and the environment does not tell for sure: then a
// person who reads such text should be asked (see the calibration screen).
func Bidi(said string, getenv func(string) string) (mode bidi.Mode, guessed bool) {
	kept, _ := settings.Config(getenv).Load() // settings that cannot be read are none
	for _, name := range []string{said, kept.Bidi} {
		if mode, ok := bidi.ParseMode(name); ok {
			return mode, false
		}
		if name == bidi.AutoName {
			mode, _ := bidi.Detect(getenv)
			return mode, false
		}
	}
	mode, sure := bidi.Detect(getenv)
	return mode, !sure
}
