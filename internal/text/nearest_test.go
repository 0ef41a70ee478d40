package text

import "testing"

func TestNearest(t *testing.T) {
	words := []string{"show", "check", "export", "go", "undo"}
	for written, want := range map[string]string{
		"shwo": "show", "chekc": "check", "exprot": "export", "exprt": "export", "undoo": "undo", "show": "", "og": "", "g": "", "shop": "show", "shops": "", "کافه": "", "": "",
	} {
		if got := Nearest(written, words); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}
