package bidi

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// In the tables, capitals stand for Arabic letters, as in UAX #9, so that both
// orders can be read. No two of the letters make a ligature.
const arabicCapitals = "ابتجدرزسشصطعغفقکگمنهوپچژثح"

// logical returns the text with Arabic letters in place of capitals.
func logical(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return []rune(arabicCapitals)[r-'A']
		}
		return r
	}, s)
}

// capitals returns the drawn text with capitals in place of Arabic letters.
func capitals(drawn string) string {
	return strings.Map(func(r rune) rune {
		for _, letter := range norm.NFKC.String(string(r)) {
			if i := slices.Index([]rune(arabicCapitals), letter); i >= 0 {
				return 'A' + rune(i)
			}
		}
		return r
	}, drawn)
}

func TestBaseIsTheFirstStrongDirection(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Direction
	}{
		{"", Auto},
		{"Cafés", LTR},
		{"قهوه", RTL},
		{"שלום", RTL},
		{"12 ۳٪ (…) 😀!", Auto},
		{"۱. Tallinn", LTR},
		{"- «قهوه» in Tallinn", RTL},
		{"õunad", LTR},
		{"新鮮な豆", LTR},
		{"\u2068Tallinn\u2069 قهوه", RTL},
		{"\u2067قهوه \u2066a\u2069\u2069 b", LTR},
		{"\u2067قهوه", Auto},
		{"\u2067قهوه\nb", LTR},
		{"\u2069قهوه", RTL},
		{"12\n\nقهوه\nb", RTL},
		{"\u200f12", RTL},
		{"\xff\xfeقهوه", RTL},
	} {
		if got := Base(c.in); got != c.want {
			t.Errorf("Base(%q) = %d, want %d", c.in, got, c.want)
		}
	}
	if Auto.Or(RTL) != RTL || LTR.Or(RTL) != LTR {
		t.Error("Or replaces Auto and nothing else")
	}
}

func TestPlainTextIsMovedByNoRule(t *testing.T) {
	harmless := []bidi.Class{bidi.L, bidi.EN, bidi.ES, bidi.ET, bidi.CS, bidi.B, bidi.S, bidi.WS, bidi.ON, bidi.BN, bidi.NSM}
	for r := rune(0); r <= 0x10ffff; r++ {
		if Plain("a"+string(r)) && (control(r) || !slices.Contains(harmless, class(r))) {
			t.Fatalf("U+%04X is plain, but of class %v", r, class(r))
		}
	}
	for _, s := range []string{"", "Beans & cafés, 12 %", "新鮮な豆 😀 – “õ”"} {
		if !Plain(s) {
			t.Errorf("%q is not plain", s)
		}
	}
}

func TestLineIsInVisualOrder(t *testing.T) {
	for _, c := range []struct {
		name string
		base Direction
		in   string
		want string
	}{
		{"one word", RTL, "SAZM", "MZAS"},
		{"brand name", RTL, "KAFEH tallinn BUD", "DUB tallinn HEFAK"},
		{"two Latin words keep their order", RTL, "DAR kohvik koda AST", "TSA kohvik koda RAD"},
		{"Latin at the end", RTL, "DAR tallinn", "tallinn RAD"},
		{"full stop", RTL, "SAZM.", ".MZAS"},
		{"full stop after a brand name", RTL, "DAR tallinn.", ".tallinn RAD"},
		{"Persian in a Latin note", LTR, "the word SAZM, once", "the word MZAS, once"},
		{"full stop in a Latin note", LTR, "the word SAZM.", "the word MZAS."},
		{"number", RTL, "GIMT 250 YURU", "URUY 250 TMIG"},
		{"Persian number", RTL, "GIMT ۲۵۰ YURU", "URUY ۲۵۰ TMIG"},
		{"number first", RTL, "۲۵۰ YURU", "URUY ۲۵۰"},
		{"thousands", RTL, "GIMT ۱٬۲۵۰٫۵ YURU", "URUY ۱٬۲۵۰٫۵ TMIG"},
		{"percent sign comes after a number", RTL, "DARSD ۲۰٪", "٪۲۰ DSRAD"},
		{"date with slashes stays whole", RTL, "DAR 1404/08/30 BUD", "DUB 1404/08/30 RAD"},
		{"date with hyphens is read from the right", RTL, "DAR 1404-08-30 BUD", "DUB 30-08-1404 RAD"},
		{"letter glued to a number", LTR, "C1a", "1Ca"},
		{"number glued to both", LTR, "DAR1a", "1RADa"},
		{"brackets", RTL, "KAFEH (tallinn)", "(tallinn) HEFAK"},
		{"brackets round Persian", RTL, "tallinn (KAFEH)", "(HEFAK) tallinn"},
		{"guillemets", RTL, "«SAZM» BUD", "DUB «MZAS»"},
		{"brackets in a Latin note", LTR, "kohv (KAFEH) 5", "kohv (HEFAK) 5"},
		{"e-mail address", RTL, "BH mari@kohv.ee BDH", "HDB mari@kohv.ee HB"},
		{"web address", RTL, "DAR https://kohv.ee/a?b=1 BUD", "DUB https://kohv.ee/a?b=1 RAD"},
		{"spaces at the end", RTL, "SAZM  ", "  MZAS"},
		{"spaces at the end of Latin", RTL, "tallinn ", " tallinn"},
		{"all Latin, to the left", RTL, "tallinn!", "!tallinn"},
		{"marks stay on their letter", RTL, "a\u0301B\u064eC", "CB\u064ea\u0301"},
		{"right-to-left mark", LTR, "SAZM!\u200f", "!MZAS"},
		{"isolate", LTR, "a \u2067SAZM!\u2069 b", "a !MZAS b"},
		{"override", LTR, "\u202dSAZM\u202c", "SAZM"},
		{"emoji", RTL, "KAFEH 👨‍👩‍👧 🇪🇪", "🇪🇪 👨‍👩‍👧 HEFAK"},
		{"nothing", RTL, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Line(logical(c.in), 0, Options{Mode: App, Base: c.base})
			if got := capitals(d.Text); got != c.want {
				t.Errorf("%q is drawn %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestLineFollowsTheMode(t *testing.T) {
	const s = "سلام a" + Caret
	for _, c := range []struct {
		o      Options
		text   string
		indent int
	}{
		{Options{Mode: Off, Base: RTL}, "سلام a ", 0},
		{Options{Mode: Terminal, Base: RTL}, "\u200ea \u200e\u200fسلام \u200f\u200e", 3},
		{Options{Mode: Terminal, Base: LTR}, "\u200eسلام a \u200e", 0},
		{Options{Mode: App, Base: LTR}, "ﻡﻼﺳ a ", 0},
		{Options{Mode: App, Base: RTL}, "a ﻡﻼﺳ", 4},
	} {
		d := Line(s, 10, c.o)
		if c.o == (Options{Mode: App, Base: RTL}) {
			c.text = "a  ﻡﻼﺳ" // the caret is where the next Latin letter comes
		}
		if d.Text != c.text || d.Indent != c.indent {
			t.Errorf("%v: %q with indent %d, want %q with %d", c.o, d.Text, d.Indent, c.text, c.indent)
		}
	}
	d := Line("قهوه", 6, Options{Mode: App, Base: Auto})
	if got := d.String(); got != "  ﻩﻮﻬﻗ" {
		t.Errorf("String() = %q", got)
	}
}

func TestTruncateCutsTheEndInLogicalOrder(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"KAFEH DAR tallinn", 9, "…AD HEFAK"},
		{"KAFEH", 8, "HEFAK"},
		{"tallinn KAFEH", 5, "tall…"},
		{"two\nlines", 20, "two lines"},
	} {
		d := Truncate(logical(c.in), c.width, "…", Options{Mode: App, Base: Auto})
		if got := capitals(d.Text); got != c.want {
			t.Errorf("%q is cut to %q, want %q", c.in, got, c.want)
		}
	}
}

func TestMirrorsComeInPairs(t *testing.T) {
	if len(mirrors()) != 428 {
		t.Errorf("%d mirrored characters, want the 428 of Unicode", len(mirrors()))
	}
	for r := rune(0); r < 0x20000; r++ {
		m := mirror(r)
		if mirror(m) != r {
			t.Errorf("U+%04X is mirrored to U+%04X, which is not mirrored back", r, m)
		}
		if p, _ := bidi.LookupRune(r); p.IsBracket() && m == r {
			t.Errorf("bracket U+%04X is not mirrored", r)
		}
	}
}

func TestBaseOnAScreen(t *testing.T) {
	for _, c := range []struct {
		screen Direction
		s      string
		want   Direction
	}{
		{LTR, "", LTR}, {RTL, "", RTL}, {Auto, "", LTR},
		{LTR, "۱۲", LTR}, {RTL, "12", RTL},
		{LTR, "Tallinn شهر ماست", LTR}, {RTL, "Tallinn شهر ماست", RTL},
		{LTR, "شهر Tallinn", RTL}, {RTL, "Tallinn", LTR},
		{RTL, "\u200eTallinn", LTR}, {RTL, "\u200fTallinn", RTL},
	} {
		if got := BaseOn(c.screen, c.s); got != c.want {
			t.Errorf("on %v, %q runs %v, want %v", c.screen, c.s, got, c.want)
		}
	}
}

func TestEndsOfALine(t *testing.T) {
	for _, c := range []struct {
		s           string
		left, right int
	}{
		{"", 0, 0}, {"ab", 0, 1}, {"قهوه", 6, 0}, {"قه ab", 5, 0}, {"سلا", 4, 0},
	} {
		if left, right := Line(c.s, 0, Options{Mode: App, Base: Auto}).Ends(); left != c.left || right != c.right {
			t.Errorf("%q ends in %d and %d, want %d and %d", c.s, left, right, c.left, c.right)
		}
	}
}
