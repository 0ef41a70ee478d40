package tui

import (
	"os"
	"path/filepath"
	"testing"

	"bmcanvas/tui/bidi"
)

// What is said now counts before what is remembered, and that before a guess.
func TestWhoOrders(t *testing.T) {
	for _, c := range []struct {
		name, said, kept string
		env              map[string]string
		want             bidi.Mode
		guessed          bool
	}{
		{name: "nothing is known", want: bidi.App, guessed: true},
		{name: "the terminal is known", env: map[string]string{"KONSOLE_VERSION": "221203"}, want: bidi.Terminal},
		{name: "it is remembered", kept: "bidi: off\n", env: map[string]string{"KONSOLE_VERSION": "221203"}, want: bidi.Off},
		{name: "it is said", said: "app", kept: "bidi: off\n", env: map[string]string{"KONSOLE_VERSION": "221203"}, want: bidi.App},
		{name: "a guess is asked for, whatever is remembered", said: "auto", kept: "bidi: off\n", env: map[string]string{"KONSOLE_VERSION": "221203"}, want: bidi.Terminal},
		{name: "the guess is remembered: nobody is asked again", kept: "bidi: auto\n", want: bidi.App},
		{name: "what is remembered is no mode", kept: "bidi: leftwards\n", want: bidi.App, guessed: true},
		{name: "the settings are broken", kept: "bidi: [\n", want: bidi.App, guessed: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			config := t.TempDir()
			if err := os.Mkdir(filepath.Join(config, "bmcanvas"), 0o700); err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(config, "bmcanvas"), "config.yaml", c.kept)
			mode, guessed := Bidi(c.said, func(name string) string {
				if name == "XDG_CONFIG_HOME" {
					return config
				}
				return c.env[name]
			})
			if mode != c.want || guessed != c.guessed {
				t.Errorf("mode %v, guessed: %v; want %v, %v", mode, guessed, c.want, c.guessed)
			}
		})
	}
}
