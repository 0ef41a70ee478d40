package text_test

import (
	"testing"

	"bmcanvas/internal/text"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestWidthAgreesWithAnsi(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(difficult(), rapid.String()).Draw(t, "s")
		if got, want := text.Width(s), ansi.StringWidth(s); got != want {
			t.Fatalf("Width(%q) = %d, want %d", s, got, want)
		}
	})
	for r := rune(0xa0); r < 0x700; r++ {
		for _, s := range []string{string(r), "a" + string(r), string(r) + "b", "م" + string(r) + "‌ن"} {
			if got, want := text.Width(s), ansi.StringWidth(s); got != want {
				t.Errorf("Width(%q) = %d, want %d", s, got, want)
			}
		}
	}
}

func TestTruncateCutsBetweenClusters(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"Väärtuspakkumine", 20, "Väärtuspakkumine"},
		{"Väärtuspakkumine", 8, "Väärtus…"},
		{"日本語", 4, "日…"},
		{"👨‍👩‍👧 pere", 3, "👨‍👩‍👧…"},
		{"two\nlines", 20, "two lines"},
		{"abc", 0, ""},
		{"\u2067abcdef\u2069", 3, "ab…"},
	} {
		if got := text.Truncate(c.in, c.width, "…"); got != c.want {
			t.Errorf("Truncate(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s, width := difficult().Draw(t, "s"), rapid.IntRange(0, 40).Draw(t, "width")
		if w := text.Width(text.Truncate(s, width, "…")); w > width {
			t.Fatalf("Truncate(%q, %d) takes %d cells", s, width, w)
		}
	})
}
