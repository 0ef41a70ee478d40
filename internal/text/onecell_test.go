// The quick way to measure, which is not exported.

package text

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Each rune of oneCell, alone, beside others and in a style, is measured quickly
// as it is measured thoroughly.
func TestQuickWidthAgreesForEveryRune(t *testing.T) {
	for r := rune(0x80); r < 0x3000; r++ {
		for _, s := range []string{string(r), "a" + string(r) + "b", "\x1b[1;34m" + string(r) + "\x1b[0m│", "é" + string(r)} {
			if got, want := Width(s), ansi.StringWidth(s); oneCell(r) && got != want {
				t.Errorf("%U in %q: %d, want %d", r, s, got, want)
			}
		}
	}
}
