package text_test

import (
	"strings"
	"testing"

	"bmcanvas/internal/text"

	"pgregory.net/rapid"
)

func TestDisplayRemovesWhatActsOnTheTerminal(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "Cafés in Tallinn", "Cafés in Tallinn"},
		{"characters that writing needs stay", "می‌خواهم 👨‍👩‍👧 🇪🇪 õ \u200e\u200f", "می‌خواهم 👨‍👩‍👧 🇪🇪 õ \u200e\u200f"},
		{"colour", "a\x1b[31mred", "a[31mred"},
		{"window title", "\x1b]0;owned\abeans", "]0;ownedbeans"},
		{"C1 CSI", "a\u009b31mb", "a31mb"},
		{"delete, null, backspace", "a\x7f\x00\bb", "ab"},
		{"tab", "a\tb", "a b"},
		{"line ends", "a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"},
		{"soft hyphen", "ette\u00advõtlus", "ettevõtlus"},
		{"not UTF-8", "a\xffb", "a\ufffdb"},
		{"paired isolate", "\u2067سلام\u2069 a", "\u2067سلام\u2069 a"},
		{"isolate never closed", "\u2067abc", "abc"},
		{"override never closed", "abc\u202edef", "abcdef"},
		{"closed, never opened", "a\u2069b\u202cc", "abc"},
		{"isolate closes what is open in it", "\u2066a\u202eb\u2069c\u202c", "\u2066ab\u2069c"},
		{"pairs end with the line", "\u2067a\nb\u2069", "a\nb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := text.Display(c.in); got != c.want {
				t.Errorf("Display(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

// difficult draws text of the kinds that go wrong.
func difficult() *rapid.Generator[string] {
	piece := rapid.SampledFrom([]string{
		"a", "kohv", "ettevõtlusmudelipõhine", " ", "  ", "\n", "\t", "-", "/", "https://kohv.ee/a?b=1",
		"می‌خواهم", "قهوه", "لا", "۱۲۳", "新鮮な豆", "ー", "。", "👨‍👩‍👧", "🇪🇪", "🇪", "👍🏽", "❤️", "1️⃣",
		"o\u0303", "\u0303", "\u200d", "\u200c", "\u200b", "\u3000", "\u00a0", "\u00ad", "\x1b[1m", "\u009b",
		"\u2067", "\u2069", "\u202e", "\u202c", "\r\n", "क्षि", "각", "\xff",
	})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
	})
}
