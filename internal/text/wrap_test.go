package text_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"bmcanvas/internal/text"

	"pgregory.net/rapid"
)

func TestWrapBreaksLines(t *testing.T) {
	for _, c := range []struct {
		name, in string
		width    int
		want     []string
		language string
	}{
		{"fits", "Cafés", 10, []string{"Cafés"}, ""},
		{"empty", "", 10, []string{""}, ""},
		{"at words", "Independent cafés in Tallinn", 12, []string{"Independent", "cafés in", "Tallinn"}, ""},
		{"line ends are kept", "one\n\ntwo three", 5, []string{"one", "", "two", "three"}, ""},
		{"after a hyphen", "e-kaubanduse pood", 11, []string{"e-", "kaubanduse", "pood"}, ""},
		{"at a joint", "Waardeproposities", 13, []string{"Waarde-", "proposities"}, "nl"},
		{"after a syllable", "Waardeproposities", 9, []string{"Waarde-", "proposi-", "ties"}, "nl"},
		{"English", "Refreshments", 8, []string{"Refresh-", "ments"}, "en"},
		{"English in other languages", "Refreshments", 8, []string{"Refresh-", "ments"}, "fa"},
		{"long Estonian word", "ettevõtlusmudelipõhine töö", 12, []string{"ettevõtlus-", "mudelipõhine", "töö"}, "et"},
		{"with what stands around it", "(ettevõtlusmudel),", 12, []string{"(ettevõtlus-", "mudel),"}, "et"},
		{"no syllable that fits", "strengthening", 7, []string{"streng-", "thening"}, "en"},
		{"nor a hyphen", "strengthening", 4, []string{"stre", "ngth", "en-", "ing"}, "en"},
		{"no letter alone", "bcdfgklmnpr", 10, []string{"bcdfgklmn-", "pr"}, "et"},
		{"an address gets no hyphen", "mari@kohvikoda.ee", 10, []string{"mari@kohvi", "koda.ee"}, ""},
		{"a web address is one word", "see https://kohv.ee/long-road/menu now", 30, []string{"see", "https://kohv.ee/long-road/menu", "now"}, ""},
		{"decomposed õ stays whole", "o\u0303o\u0303o\u0303o\u0303o\u0303o\u0303", 5, []string{"o\u0303o\u0303o\u0303o\u0303-", "o\u0303o\u0303"}, ""},
		{"Persian, at spaces, ZWNJ kept", "می‌خواهم قهوه بنوشم", 8, []string{"می‌خواهم", "قهوه", "بنوشم"}, ""},
		{"Persian, no letter alone before a mark", "سسسسسسسسس، سس", 8, []string{"سسسسسسس", "سس، سس"}, ""},
		{"no mark alone", "omanikud, kes", 8, []string{"omanik-", "ud, kes"}, "fa"},
		{"Persian, at a ZWNJ before letters", "خانواده‌های شهری", 8, []string{"خانواده‌", "های شهری"}, ""},
		{"Persian, before an ending", "کالای دلخواهشان", 8, []string{"کالای", "دلخواه", "شان"}, ""},
		{"Persian, between words", "واردکنندگان رسمی", 9, []string{"وارد", "کنندگان", "رسمی"}, ""},
		{"Persian, between letters that do not join", "پشتیبانیمداوم", 12, []string{"پشتیبانیمدا", "وم"}, ""},
		{"Persian, no letter alone", "سسسسسسسسس", 8, []string{"سسسسسسس", "سس"}, ""},
		{"Chinese, between ideographs", "新鮮なコーヒー豆。", 6, []string{"新鮮な", "コー", "ヒー", "豆。"}, ""},
		{"emoji whole", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4, []string{"👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"}, ""},
		{"flags whole", "🇪🇪🇳🇱🇮🇷", 5, []string{"🇪🇪🇳🇱", "🇮🇷"}, ""},
		{"isolates do not reach over lines", "\u2067aaa bbb\u2069", 3, []string{"aaa", "bbb"}, ""},
		{"width is at least two", "ab", 0, []string{"ab"}, ""},
		{"a joiner goes with the emoji after it", "\u200c 😀😀", 2, []string{"\u200c😀", "😀"}, ""},
		{"a joiner at the end has no line of its own", "kohv \u200c", 4, []string{"kohv\u200c"}, ""},
		{"spaces alone are one line", "     ", 2, []string{""}, ""},
		{"spaces between line ends are a line", "one\n     \ntwo", 3, []string{"one", "", "two"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := text.Wrap(c.in, c.width, c.language); !slices.Equal(got, c.want) {
				t.Errorf("Wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
			}
		})
	}
}

// letters returns what wrapping must keep: everything except space, hyphens and
// invisible controls.
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
		s, width := difficult().Draw(t, "s"), rapid.IntRange(2, 40).Draw(t, "width")
		lines := text.Wrap(s, width, "et")
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

func BenchmarkWrap(b *testing.B) {
	for name, s := range map[string]string{
		"estonian": strings.Repeat("Värskelt röstitud oad samal hommikul kohvikutele ", 200),
		"ascii":    strings.Repeat("Beans roasted the same morning for small cafes at ", 200),
		"persian":  strings.Repeat("می‌خواهم هر روز قهوهٔ تازه بنوشم ", 200),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				text.Wrap(s, 18, "et")
			}
		})
	}
}

// The path of a file stays in one line where it has room, so that it can be copied.
func TestWrapKeepsPathsWhole(t *testing.T) {
	for s, want := range map[string]string{
		"It is in /tmp/my-canvas/page.html":           "It is in\n/tmp/my-canvas/page.html",
		"It is in “~/plans/my-canvas/page.html”, now": "It is in\n“~/plans/my-canvas/page.html”,\nnow",
		"Suppliers of tea, coffee/cocoa":              "Suppliers of tea, coffee/\ncocoa",
	} {
		width := 30
		if strings.HasPrefix(s, "Suppliers") {
			width = 26
		}
		if got := strings.Join(text.Wrap(s, width, "et"), "\n"); got != want {
			t.Errorf("%q wraps as\n%s\nwant\n%s", s, got, want)
		}
	}
}
