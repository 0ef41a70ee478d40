// The fast way to measure.

package text

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// One rune at a time, beside others and in a style, the fast way measures as
// the slow one does.
func TestOneCellIsOneCell(t *testing.T) {
	for r := rune(0x80); r < 0x3000; r++ {
		for _, s := range []string{string(r), "a" + string(r) + "b", "\x1b[1;34m" + string(r) + "\x1b[0m│", "é" + string(r)} {
			if got, want := Width(s), ansi.StringWidth(s); oneCell(r) && got != want {
				t.Errorf("%U in %q: %d, want %d", r, s, got, want)
			}
		}
	}
}
