package edit

import (
	"testing"

	"github.com/rivo/uniseg"
)

// Each rune of simple has the width that Unicode's tables give it, and is a
// cluster by itself next to every kind of such runes.
func TestQuickClustersAgreeWithUnicode(t *testing.T) {
	neighbours := []rune{'a', ' ', 'õ', '©', 'ж', 'ی', 'ـ', '۲', '、', 'の', '漢', '한', 'ａ'}
	n := 0
	for r := rune(0); r < 0x20000; r++ {
		width := simple(r)
		if width == 0 {
			continue
		}
		n++
		if got, w := drawn(string(r)); got != string(r) || w != width {
			t.Errorf("%U is drawn as %q, %d wide, not %d", r, got, w, width)
		}
		for _, other := range append(neighbours, r, '\n') {
			for _, s := range []string{string(r) + string(other), string(other) + string(r)} {
				if uniseg.GraphemeClusterCount(s) != 2 {
					t.Errorf("%q is one cluster", s)
				}
			}
		}
	}
	if n < 30000 {
		t.Errorf("only %d runes are simple", n)
	}
}

func TestClustersHaveTheirWidth(t *testing.T) {
	for s, want := range map[string]int{
		"a": 1, tilde: 1, family: 2, flag: 2, thumb: 2, heart: 2, keycap: 2, "ی\u200c": 1, kasra: 1, "漢": 2,
		"\u0301": 1, "\u200c": 0, "\x1b": 0, "\t": 1, "\xff": 1, "\u2067": 0,
	} {
		if c := next(s); c.text != s || c.width != want {
			t.Errorf("the first cluster of %q is %q, %d wide, want %d", s, c.text, c.width, want)
		}
	}
}
