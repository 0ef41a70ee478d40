// Where the terminal's own cursor is to stand: in the field, on every screen that has one.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/tui/tty"
)

func TestOneCaretWhereOneCanType(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 20}, {120, 40}} {
		for keys, want := range map[string]int{
			"":                      1, // the question's field
			"half":                  1,
			"<f3>":                  1, // find
			"<f10>":                 0, // the menu, until something is typed
			"<f10>ex":               1,
			"<f1>":                  0, // help, the same
			"<f1>ex":                1,
			"<f4>":                  1, // throw: the new note
			"<up><right>":           1, // a note's sheet
			"<up><right><tab><tab>": 1,
			"<up>":                  0, // on a note
			"<f2>":                  0, // the canvas
			"<f7>":                  0, // review
			"<f6><enter>":           1, // why the question is set aside
			"half<f2><esc>":         1,
		} {
			d := start(t, "a.yaml").keys("<enter>Cafés<enter>Hotels<enter>")
			d.size(size[0], size[1])
			d.keys(keys)
			if got := strings.Count(d.app.View(), tty.CaretOn); got != want {
				t.Errorf("%v, %s: %d carets, want %d\n%s", size, keys, got, want, d.screen())
			}
		}
	}
}
