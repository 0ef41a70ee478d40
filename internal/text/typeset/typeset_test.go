package typeset

import (
	"slices"
	"strings"
	"testing"

	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"

	"pgregory.net/rapid"
)

const coffee = "کافه‌های مستقل در Tallinn"

func TestWrapAlignsTextAgainstTheScreen(t *testing.T) {
	for _, c := range []struct {
		name string
		c    Compositor
		in   string
		want []string
	}{
		{"as it is", Compositor{}, coffee, []string{"کافه‌های مستقل", "در Tallinn"}},
		{"Persian among English: a block, aligned at its right", Compositor{Mode: bidi.App, Base: bidi.LTR}, coffee,
			[]string{"ﻞﻘﺘﺴﻣ ﯼﺎﻫﻪﻓﺎﮐ", "   Tallinn ﺭﺩ"}},
		{"Persian among Persian: the screen aligns it", Compositor{Mode: bidi.App, Base: bidi.RTL}, coffee,
			[]string{"ﻞﻘﺘﺴﻣ ﯼﺎﻫﻪﻓﺎﮐ", "Tallinn ﺭﺩ"}},
		{"English among Persian", Compositor{Mode: bidi.App, Base: bidi.RTL}, "Independent cafés, 12 %",
			[]string{"Independent", "cafés, 12 %"}},
		{"English among Persian, ragged", Compositor{Mode: bidi.App, Base: bidi.RTL}, "Cafés in Tallinn",
			[]string{"Cafés in", "Tallinn "}},
		{"a Latin name first among Persian", Compositor{Mode: bidi.App, Base: bidi.RTL}, "Tallinn شهر ماست", []string{"ﺮﻬﺷ Tallinn", "ﺖﺳﺎﻣ"}},
		{"a Latin name first among English", Compositor{Mode: bidi.App, Base: bidi.LTR}, "Tallinn شهر ماست", []string{"Tallinn ﺮﻬﺷ", "ﺖﺳﺎﻣ"}},
		{"the terminal orders", Compositor{Mode: bidi.Terminal, Base: bidi.RTL}, "قهوه.", []string{"\u200e\u200fقهوه.\u200f\u200e"}},
		{"the terminal orders English", Compositor{Mode: bidi.Terminal, Base: bidi.RTL}, "coffee.", []string{"coffee."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.c.Wrap(c.in, 14); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestRowsAreBuiltInReadingOrder(t *testing.T) {
	left, right := Compositor{Mode: bidi.App, Base: bidi.LTR}, Compositor{Mode: bidi.App, Base: bidi.RTL}
	for _, c := range []struct{ name, got, want string }{
		{"joined", left.Join("1", " ", "one"), "1 one"},
		{"joined from the right", right.Join("1", " ", "one"), "one 1"},
		{"two from the right", right.Join("1 ", "one"), "one1 "},
		{"padded", left.Pad("ab", 4), "ab  "},
		{"padded from the right", right.Pad("ab", 4), "  ab"},
		{"moved in", left.Indent(2, "ab"), "  ab"},
		{"moved in from the right", right.Indent(2, "ab"), "ab  "},
		{"in its place", left.Fit("ab  ", 6), "ab"},
		{"in its place from the right", right.Fit("ab ", 6), "   ab"},
		{"cut", left.Fit("abcdef", 3), "abc"},
		{"cut from the right", right.Fit("abcdef", 3), "def"},
		{"nothing", right.Fit("", 6), ""},
		{"off, it begins at the left", Compositor{Mode: bidi.Off, Base: bidi.RTL}.Join("1", " ", "one"), "1 one"},
		{"cut where it is read last", right.Truncate("قهوهٔ تازه", 6, "…"), "… ﻩٔﻮﻬﻗ"},
		{"a series", right.Line(right.Series(" · ", "Tallinn", "", "۲ از ۹")), "۹ ﺯﺍ ۲ · Tallinn"},
		{"a series of Persian in English", left.Line(left.Series(" · ", "قهوه", "2 of 9")), "ﻩﻮﻬﻗ · 2 of 9"},
		{"a series of nothing special", left.Series(" · ", "a", "b"), "a · b"},
		{"mirrored brackets", right.Line("قهوه (تازه)"), "(ﻩﺯﺎﺗ) ﻩﻮﻬﻗ"},
		{"numbers", right.Line("۲ از ۱۲"), "۱۲ ﺯﺍ ۲"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestWrapToEndsInTheTail(t *testing.T) {
	for _, c := range []struct {
		c    Compositor
		in   string
		want []string
	}{
		{Compositor{}, "one two three", []string{"one", "two…"}},
		{Compositor{}, "one two", []string{"one", "two"}},
		{Compositor{}, "one aa b cd", []string{"one", "aa…"}},
		{Compositor{}, "one b cc de", []string{"one", "b c…"}},
		{Compositor{}, "one b ccc", []string{"one", "b c…"}},
		{Compositor{Mode: bidi.App, Base: bidi.RTL}, "یکی و دوم", []string{"ﯽﮑﯾ", "…ﺩ ﻭ"}},
		{Compositor{Mode: bidi.App, Base: bidi.RTL}, "یکی دو و سه", []string{"ﯽﮑﯾ", "…ﻭﺩ"}},
		{Compositor{Mode: bidi.App, Base: bidi.RTL}, "یک دو سه", []string{"ﮏﯾ", "…ﻭﺩ"}},
	} {
		if got := c.c.WrapTo(c.in, 4, 2, "…"); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}

// A compositor does not change text without letters that run to the left, and no
// text at all in mode Off.
func TestLatinTextStaysAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Compositor{Mode: rapid.SampledFrom([]bidi.Mode{bidi.Off, bidi.App, bidi.Terminal}).Draw(t, "mode"), Base: bidi.LTR}
		letters := []rune("ab cõ1-.(«»)…é\n")
		if c.Mode == bidi.Off {
			c.Base = bidi.RTL
			letters = append(letters, []rune("قهوه‌۱")...)
		}
		s := string(rapid.SliceOf(rapid.SampledFrom(letters)).Draw(t, "s"))
		w := rapid.IntRange(2, 30).Draw(t, "w")
		if got, want := c.Wrap(s, w), text.Wrap(s, w, c.Language); !slices.Equal(got, want) {
			t.Fatalf("wrapped %q, want %q", got, want)
		}
		if got, want := c.Truncate(s, w, "…"), text.Truncate(s, w, "…"); got != want {
			t.Fatalf("cut %q, want %q", got, want)
		}
		if got, want := c.Join(s, "x", s), s+"x"+s; got != want {
			t.Fatalf("joined %q, want %q", got, want)
		}
	})
}

// No line is wider than its column, and Line is as wide as Width says.
func TestNoLineIsWiderThanItsColumn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Compositor{
			Mode: rapid.SampledFrom([]bidi.Mode{bidi.Off, bidi.App, bidi.Terminal}).Draw(t, "mode"),
			Base: rapid.SampledFrom([]bidi.Direction{bidi.LTR, bidi.RTL}).Draw(t, "base"),
		}
		s := string(rapid.SliceOf(rapid.SampledFrom([]rune("abc õقهوه‌۱لاسلام-.(«»)…\n"))).Draw(t, "s"))
		w := rapid.IntRange(4, 30).Draw(t, "w")
		for _, l := range append(c.Wrap(s, w), c.WrapTo(s, w, 2, "…")...) {
			if text.Width(l) > w {
				t.Fatalf("%q is %d cells wide, more than %d", l, text.Width(l), w)
			}
		}
		if l := c.Line(s); text.Width(l) != c.Width(strings.ReplaceAll(s, "\n", " ")) {
			t.Fatalf("%q is %d cells wide, not %d", l, text.Width(l), c.Width(s))
		}
	})
}

func TestPlainTextAllocatesNothing(t *testing.T) {
	c := Compositor{Mode: bidi.App, Base: bidi.LTR}
	if n := testing.AllocsPerRun(100, func() { c.Line("Independent cafés in Tallinn"); c.AsIs("Sõltumatud kohvikud") }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
