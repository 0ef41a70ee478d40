package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"bmcanvas/internal/text/bidi"
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

func TestInASCII(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{nil, false}, // a container, or over ssh
		{map[string]string{"LANG": "et_EE.UTF-8"}, false},
		{map[string]string{"LANG": "C.utf8"}, false},
		{map[string]string{"LANG": "nl"}, false},
		{map[string]string{"LANG": "en_US.ISO-8859-1"}, true},
		{map[string]string{"LANG": "et_EE.ISO8859-15@euro"}, true},
		{map[string]string{"LANG": "nl_NL.UTF-8@euro"}, false},
		{map[string]string{"LANG": "C"}, true},
		{map[string]string{"LANG": "POSIX"}, true},
		{map[string]string{"LC_CTYPE": "UTF-8"}, false}, // macOS
		{map[string]string{"LANG": "C", "LC_CTYPE": "fa_IR.UTF-8"}, false},
		{map[string]string{"LANG": "et_EE.UTF-8", "LC_ALL": "C"}, true},
		{map[string]string{"LANG": "et_EE.UTF-8", "LC_ALL": ""}, false},
		{map[string]string{"LANG": "et_EE.UTF-8", "TERM": "linux"}, true},
		{map[string]string{"LANG": "et_EE.UTF-8", "TERM": "vt100"}, true},
		{map[string]string{"LANG": "et_EE.UTF-8", "TERM": "vt220"}, true},
		{map[string]string{"LANG": "et_EE.UTF-8", "TERM": "xterm"}, false},
		{map[string]string{"LANG": "et_EE.UTF-8", "TERM": "screen"}, false},
		{map[string]string{"TERM": "tmux-256color"}, false},
	} {
		if got := ASCII(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: in ASCII: %v", c.env, got)
		}
	}
}

func TestColour(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{nil, true},
		{map[string]string{"TERM": "xterm"}, true},
		{map[string]string{"TERM": "linux"}, true},
		{map[string]string{"TERM": "screen.xterm-256color"}, true},
		{map[string]string{"TERM": "xterm-256color", "NO_COLOR": "1"}, false},
		{map[string]string{"TERM": "xterm-256color", "NO_COLOR": ""}, true},
		{map[string]string{"CLICOLOR": "0"}, false},
		{map[string]string{"CLICOLOR": "1"}, true},
		{map[string]string{"CLICOLOR": "1", "NO_COLOR": "1"}, false},
		{map[string]string{"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, false},
		{map[string]string{"TERM": "vt100", "COLORTERM": "truecolor"}, false},
		{map[string]string{"TERM": "xterm-mono"}, false},
		{map[string]string{"TERM": "dumb"}, false},
	} {
		if got := Colour(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: colours: %v", c.env, got)
		}
	}
}

// In ASCII nothing is drawn that is no letter and no ASCII, on any screen.
func TestNothingButASCII(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "cafe.yaml", cafe)
	d := startIn(t, dir, "cafe.yaml", Options{ASCII: true})
	for _, keys := range []string{
		"<enter>", "<f8>", "<f8>", "<pgdn>", "<pgdn>", "<f2>", "<down>", "<esc><f10>", "<esc><f1>", "<pgdn>", "<esc><f7>",
		"<esc><f3>beans", "<esc><f4>Rent", "<enter>", "<esc><f6>", "<esc><f2>1<enter><up><right>", "<esc><ctrl+z>", "<f2>3<enter>“quoted” – x…",
	} {
		d.keys(keys)
		for _, r := range d.screen() {
			if r >= 0x80 && !unicode.IsLetter(r) {
				t.Errorf("after %s there is %q:\n%s", keys, r, d.screen())
				break
			}
		}
	}
	d.keys("<enter>").leave()
	if got := d.file("cafe.yaml"); !strings.Contains(got, "“quoted” – x…") {
		t.Errorf("what is drawn in ASCII is not kept as it was typed:\n%s", got)
	}
}
