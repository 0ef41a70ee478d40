package text_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"bmcanvas/internal/text"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestDisplay(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "Cafés in Tallinn", "Cafés in Tallinn"},
		{"what writing needs stays", "می‌خواهم 👨‍👩‍👧 🇪🇪 õ \u200e\u200f", "می‌خواهم 👨‍👩‍👧 🇪🇪 õ \u200e\u200f"},
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

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, in string
		width    int
		want     []string
	}{
		{"fits", "Cafés", 10, []string{"Cafés"}},
		{"empty", "", 10, []string{""}},
		{"at words", "Independent cafés in Tallinn", 12, []string{"Independent", "cafés in", "Tallinn"}},
		{"line ends are kept", "one\n\ntwo three", 5, []string{"one", "", "two", "three"}},
		{"after a hyphen", "e-kaubanduse pood", 11, []string{"e-", "kaubanduse", "pood"}},
		{"after a syllable", "Waardeproposities", 13, []string{"Waardepropo-", "sities"}},
		{"an r stays with what it sounds with", "Waardeproposities", 9, []string{"Waarde-", "proposi-", "ties"}},
		{"what begins a syllable stays together", "Kostenstructuur", 11, []string{"Kosten-", "structuur"}},
		{"one sound", "Refreshments", 7, []string{"Re-", "fresh-", "ments"}},
		{"long Estonian word", "ettevõtlusmudelipõhine töö", 12, []string{"ettevõtlus-", "mudelipõhine", "töö"}},
		{"no letter alone", "bcdfgklmnpr", 10, []string{"bcdfgklmn-", "pr"}},
		{"an address gets no hyphen", "mari@kohvikoda.ee", 10, []string{"mari@kohvi", "koda.ee"}},
		{"decomposed õ stays whole", "o\u0303o\u0303o\u0303o\u0303o\u0303o\u0303", 5, []string{"o\u0303o\u0303o\u0303o\u0303-", "o\u0303o\u0303"}},
		{"Persian, at spaces, ZWNJ kept", "می‌خواهم قهوه بنوشم", 8, []string{"می‌خواهم", "قهوه", "بنوشم"}},
		{"Chinese, between ideographs", "新鮮なコーヒー豆。", 6, []string{"新鮮な", "コー", "ヒー", "豆。"}},
		{"emoji whole", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4, []string{"👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"}},
		{"flags whole", "🇪🇪🇳🇱🇮🇷", 5, []string{"🇪🇪🇳🇱", "🇮🇷"}},
		{"isolates do not reach over lines", "\u2067aaa bbb\u2069", 3, []string{"aaa", "bbb"}},
		{"width is at least two", "ab", 0, []string{"ab"}},
		{"a joiner goes with the emoji behind it", "\u200c 😀😀", 2, []string{"\u200c😀", "😀"}},
		{"a joiner at the end has no line of its own", "kohv \u200c", 4, []string{"kohv\u200c"}},
		{"spaces alone are one line", "     ", 2, []string{""}},
		{"spaces between line ends are a line", "one\n     \ntwo", 3, []string{"one", "", "two"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := text.Wrap(c.in, c.width); !slices.Equal(got, c.want) {
				t.Errorf("Wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
			}
		})
	}
}

// words draws text of the sorts that go wrong.
func words() *rapid.Generator[string] {
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

// letters is what must survive wrapping: everything but space, hyphens and invisible controls.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' || !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, text.Display(s))
}

func TestWrapKeepsWidthAndText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, width := words().Draw(t, "s"), rapid.IntRange(2, 40).Draw(t, "width")
		lines := text.Wrap(s, width)
		for _, line := range lines {
			if w := text.Width(line); w > width {
				t.Fatalf("line %q takes %d cells of %d", line, w, width)
			}
			if text.Width(line) == 0 && len(lines) > 1 && !strings.Contains(text.Display(s), "\n") {
				t.Fatalf("a line of %q shows nothing", lines)
			}
			if line != text.Display(line) || strings.Contains(line, "\n") {
				t.Fatalf("line %q is not safe to draw", line)
			}
		}
		if len(lines) == 0 {
			t.Fatal("no line")
		}
		if got, want := letters(strings.Join(lines, " ")), letters(s); got != want {
			t.Fatalf("letters %q, want %q", got, want)
		}
	})
}

func TestWidthIsThatOfAnsi(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(words(), rapid.String()).Draw(t, "s")
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

func TestTruncateAndPad(t *testing.T) {
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
		s, width := words().Draw(t, "s"), rapid.IntRange(0, 40).Draw(t, "width")
		if w := text.Width(text.Truncate(s, width, "…")); w > width {
			t.Fatalf("Truncate(%q, %d) takes %d cells", s, width, w)
		}
	})
}

func BenchmarkWrap(b *testing.B) {
	for name, s := range map[string]string{
		"estonian": strings.Repeat("Värskelt röstitud oad samal hommikul kohvikutele ", 200),
		"ascii":    strings.Repeat("Beans roasted the same morning for small cafes at ", 200),
		"persian":  strings.Repeat("می‌خواهم هر روز قهوهٔ تازه بنوشم ", 200),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				text.Wrap(s, 18)
			}
		})
	}
}
