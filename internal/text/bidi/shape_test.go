package bidi

import (
	"strings"
	"testing"
	"unicode/utf8"

	"bmcanvas/internal/text"

	"golang.org/x/text/unicode/norm"
)

func TestShapeJoinsLetters(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"Latin", "Tallinn 12", "Tallinn 12"},
		{"Hebrew has no forms", "שלום", "שלום"},
		{"four forms", "ه هه ههه", "ﻩ ﻫﻪ ﻫﻬﻪ"},
		{"Persian letters", "پچژگکی", "ﭘﭽﮋﮔﮑﯽ"},
		{"Arabic kaf and yeh", "كتابي", "ﻛﺘﺎﺑﻲ"},
		{"teh marbuta, alef maksura", "شركة على", "ﺷﺮﻛﺔ ﻋﻠﻰ"},
		{"hamza and its carriers", "ئ مسئول مؤمن رأی إن آب جزء", "ﺉ ﻣﺴﺌﻮﻝ ﻣﺆﻣﻦ ﺭﺃﯼ ﺇﻥ ﺁﺏ ﺟﺰء"},
		{"ZWNJ separates", "می‌خواهم", "ﻣﯽﺧﻮاﻫﻢ"},
		{"ZWNJ before a space", "گل‌ ها", "ﮔﻞ ﻫﺎ"},
		{"ZWJ joins with nothing", "ه‍.ش", "ﻫ.ﺵ"},
		{"lam-alef", "سلام", "ﺳﻼﻡ"},
		{"lam-alef alone", "لا", "ﻻ"},
		{"every lam-alef", "لآ لأ لإ لا بلآ بلأ بلإ بلا", "ﻵ ﻷ ﻹ ﻻ ﺑﻶ ﺑﻸ ﺑﻺ ﺑﻼ"},
		{"lam-alef twice", "لالا", "ﻻﻻ"},
		{"no ligature over ZWNJ", "ل‌ا", "ﻝﺍ"},
		{"no ligature over joiners around a ZWNJ", "ل\u200d\u200c\u200dا", "ﻟﺎ"},
		{"marks are skipped", "مَدرِسه", "ﻣَﺪﺭِﺳﻪ"},
		{"marks of lam and of alef", "بلَاً", "ﺑﻼ\u064e\u064b"},
		{"heh with hamza above", "خانهٔ", "ﺧﺎﻧﻪٔ"},
		{"tatweel", "سـلـام", "ﺳـﻠـﺎﻡ"},
		{"digits separate", "ب۲ب", "ﺏ۲ﺏ"},
		{"Latin separates", "بaب", "ﺏaﺏ"},
		{"a right-to-left mark does not", "ب\u200fب", "ﺑ\u200fﺐ"},
		{"a left-to-right mark does", "ب\u200eب", "ﺏ\u200eﺏ"},
		{"letters without forms are not joined", "بڵب", "ﺏڵﺏ"},
		{"emoji keep their ZWJ", "👨‍👩‍👧 ب", "👨‍👩‍👧 ﺏ"},
		{"number sign", "\u0600۱۲ ب", "\u0600۱۲ ﺏ"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.want = strings.ReplaceAll(c.want, "ا", "ﺍ") // keyboards have no isolated alef
			got := shape(c.in)
			if got != c.want {
				t.Errorf("shape(%q) = %q, want %q", c.in, got, c.want)
			}
			if again := shape(got); again != got {
				t.Errorf("shaped again: %q", again)
			}
			if w := Width(c.in); w != text.Width(got) {
				t.Errorf("Width = %d, but %q takes %d", w, got, text.Width(got))
			}
		})
	}
}

// TestFormsAreThoseOfUnicode goes through Unicode's presentation forms of single
// letters: each must be a form of the letter that it decomposes to.
func TestFormsAreThoseOfUnicode(t *testing.T) {
	known := map[rune]rune{}
	for r := rune(firstLetter); r <= lastLetter; r++ {
		for _, l := range []letter{{rune: r}, {rune: r, before: true}, {rune: r, after: true}, {rune: r, before: true, after: true}} {
			if joiningOf(r) == joinsBoth || !l.after {
				known[l.form()] = r
			}
		}
	}
	for _, block := range [][2]rune{{0xfb50, 0xfbb1}, {0xfbd3, 0xfbe9}, {0xfbfc, 0xfbff}, {0xfe81, 0xfef4}} {
		for form := block[0]; form <= block[1]; form++ {
			if form == 0xfbdd { // of U+0677, which normalization decomposes
				continue
			}
			want := norm.NFKC.String(string(form))
			if got := known[form]; string(got) != want {
				t.Errorf("U+%04X is a form of %q, want %q", form, got, want)
			}
			delete(known, form)
		}
	}
	for form, r := range known {
		if form != r {
			t.Errorf("U+%04X, a form of %q, is not one of Unicode's", form, r)
		}
	}
}

func TestFormsTakeOneCell(t *testing.T) {
	for r := rune(0xfb50); r < 0xfefd; r++ {
		if r < 0xfbc2 || r >= 0xfbd3 && r < 0xfbea || r >= 0xfbfc && r < 0xfc00 || r >= 0xfe80 {
			if w := text.Width(string(r)); w != 1 && utf8.ValidRune(r) {
				t.Errorf("U+%04X takes %d cells", r, w)
			}
		}
	}
}
