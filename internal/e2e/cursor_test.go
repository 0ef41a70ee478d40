//go:build unix

// The terminal's own cursor, which input methods, screen readers and magnifiers follow.

package e2e

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// caret returns the cell of the terminal's cursor, counted from 0, and whether it is
// shown.
func (x *terminal) caret() (column, row int, shown bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	at, out := x.screen.CursorPosition(), x.raw.String()
	return at.X, at.Y, strings.LastIndex(out, "\x1b[?25h") > strings.LastIndex(out, "\x1b[?25l")
}

func TestCursorStandsOnTheCaret(t *testing.T) {
	for name, c := range map[string]struct {
		keys, shown string
		after       int // how many cells of what is shown are before the cursor
	}{
		"at the end":        {"Cafes", "Cafes", 5},
		"within":            {"Cafes\x1b[D\x1b[D", "Cafes", 3},
		"wide characters":   {"漢字漢字", "漢字漢字", 8},
		"between wide ones": {"漢字漢字\x1b[D", "漢字漢字", 6},
		"Persian":           {"سلام", "ﻡﻼﺳ", 0 - 1}, // written from the right: the cursor stands to the left
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			x := inTerminal(t, dir, "a.yaml", "--bidi", "app")
			x.sees("A new canvas")
			x.types("\r")
			x.sees("Customer segments")
			x.types(c.keys)
			x.sees(c.shown)
			x.waitUntil("the cursor stands on the caret", func() bool {
				column, row, shown := x.caret()
				x.mu.Lock()
				lines := strings.Split(x.screen.String(), "\n")
				x.mu.Unlock()
				if row >= len(lines) {
					return false
				}
				before, _, found := strings.Cut(lines[row], c.shown)
				return shown && found && column == ansi.StringWidth(before)+c.after
			})
			x.types("\x1bOQ") // f2: the canvas, where nothing is typed
			x.sees("esc")
			x.waitUntil("the cursor is hidden", func() bool { _, _, shown := x.caret(); return !shown })
			x.types("\x03")
			x.endsWell()
			x.checkRestored()
		})
	}
}
