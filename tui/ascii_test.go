// The program in ASCII, for terminals and fonts without other characters.

package tui

import (
	"strings"
	"testing"
	"unicode"
)

// In ASCII every screen is drawn with letters and ASCII alone.
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
