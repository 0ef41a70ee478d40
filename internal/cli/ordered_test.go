// The order of right-to-left text in what commands print.

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/internal/text/bidi"
)

func TestOrdered(t *testing.T) {
	const persian = "a.yaml:3: خطا: یادداشت تکراری"
	for _, test := range []struct {
		name        string
		mode        bidi.Mode
		rightToLeft bool
		want        string
	}{
		{"to a file", bidi.Off, true, "One line\n  " + persian + "\nNo end"},
		{"in English", bidi.App, false, "One line\n  " + bidi.Line(persian, 0, bidi.Options{Mode: bidi.App, Base: bidi.LTR}).Text + "\nNo end"},
		{"in Persian", bidi.App, true, "                                One line\n         " + bidi.Line(persian, 0, bidi.Options{Mode: bidi.App, Base: bidi.RTL}).Text + "\n                                  No end"},
	} {
		var b strings.Builder
		o := newOrderedOutput(&b, test.rightToLeft, func(string) string { return "" })
		o.use(test.mode, 40)
		// However it is cut, the same comes out.
		for _, part := range []string{"One ", "line\n  a.yaml:3: خطا: ", "یادداشت تکراری\nNo ", "end"} {
			if n, err := fmt.Fprint(o, part); err != nil || n != len(part) {
				t.Fatalf("%s: %d, %v", test.name, n, err)
			}
		}
		if err := o.Close(); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); got != test.want {
			t.Errorf("%s: got\n%q\nwant\n%q", test.name, got, test.want)
		}
	}
}

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
			if err := os.WriteFile(filepath.Join(config, "bmcanvas", "config.yaml"), []byte(c.kept), 0o600); err != nil {
				t.Fatal(err)
			}
			mode, guessed := textOrder(c.said, func(name string) string {
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
