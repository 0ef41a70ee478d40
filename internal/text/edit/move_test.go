package edit

import (
	"strings"
	"testing"
)

func TestMovesGoByClustersWordsAndLines(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*Field) bool
		in   string
		want string
	}{
		{"left", (*Field).Left, "ab|", "a|b"},
		{"left at the start", (*Field).Left, "|ab", "|ab"},
		{"left over õ", (*Field).Left, "h" + tilde + "|", "h|" + tilde},
		{"left over a family", (*Field).Left, "a" + family + "|", "a|" + family},
		{"left over a flag", (*Field).Left, flag + flag + "|", flag + "|" + flag},
		{"left over a letter with its ZWNJ", (*Field).Left, "می\u200c|خواهم", "م|ی\u200cخواهم"},
		{"left over a letter with its mark", (*Field).Left, kasra + "|", "|" + kasra},
		{"left over a lone mark", (*Field).Left, "\u0301|", "|\u0301"},
		{"left over CRLF", (*Field).Left, "a\r\n|b", "a|\r\nb"},
		{"right", (*Field).Right, "|ab", "a|b"},
		{"right at the end", (*Field).Right, "ab|", "ab|"},
		{"right over a skin tone", (*Field).Right, "|" + thumb + "a", thumb + "|a"},
		{"right over a keycap", (*Field).Right, "|" + keycap + heart, keycap + "|" + heart},
		{"right over an ideograph", (*Field).Right, "|漢字", "漢|字"},
		{"right over a broken byte", (*Field).Right, "|\xffa", "\xff|a"},

		{"word left", (*Field).WordLeft, "one two|", "one |two"},
		{"word left from a space", (*Field).WordLeft, "one, two - |", "one, |two - "},
		{"word left to the start", (*Field).WordLeft, "  one|", "  |one"},
		{"word left, nothing but spaces", (*Field).WordLeft, "  |", "|  "},
		{"word left, apostrophe", (*Field).WordLeft, "I can't|", "I |can't"},
		{"word left, ZWNJ", (*Field).WordLeft, "قهوه " + want + "|", "قهوه |" + want},
		{"word left, ideographs", (*Field).WordLeft, "漢字|", "漢|字"},
		{"word right", (*Field).WordRight, "|one two", "one| two"},
		{"word right from a space", (*Field).WordRight, "one|, two", "one, two|"},
		{"word right, decomposed", (*Field).WordRight, "|h" + tilde + "be kohv", "h" + tilde + "be| kohv"},
		{"word right, ZWNJ", (*Field).WordRight, "|" + want + "، قهوه", want + "|، قهوه"},
		{"word right within a word", (*Field).WordRight, "mor|ning", "morning|"},
		{"word right over a break", (*Field).WordRight, "one|\ntwo three", "one\ntwo| three"},

		{"home", (*Field).Home, "a\nbc|d", "a\n|bcd"},
		{"home in a wrapped line: its row", (*Field).Home, "one two thr|ee", "one two |three"},
		{"home from the row's start: its line", (*Field).Home, "a\none two |three", "a\n|one two three"},
		{"end", (*Field).End, "a|b\nc", "ab|\nc"},
		{"end, CRLF", (*Field).End, "a|b\r\nc", "ab|\r\nc"},
		{"end in a wrapped line: its row", (*Field).End, "on|e two three", "one two| three"},
		{"end from the row's end: its line", (*Field).End, "one two| three", "one two three|"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := at(t, c.in)
			f.SetWidth(10)
			if moved := c.do(&f); moved != (c.in != c.want) {
				t.Errorf("reported %v", moved)
			}
			if got := picture(f); got != c.want {
				t.Errorf("%q became %q, want %q", c.in, got, c.want)
			}
		})
	}
}

// The letters of keys press up, down, left and backspace in a field of width 8.
func TestUpAndDownKeepTheColumn(t *testing.T) {
	for _, c := range []struct{ name, in, keys, want string }{
		{"over wrapped rows", "one| two three", "d", "one two thr|ee"},
		{"from the last row", "one two th|ree", "d", "one two th|ree"},
		{"from the first row", "on|e two three", "u", "on|e two three"},
		{"over lines", "one\nt|wo", "u", "o|ne\ntwo"},
		{"over an empty line, keeping the column", "one|\n\ntwo", "dd", "one\n\ntwo|"},
		{"a short row does not change the column", "longer|\na\nlonger", "dd", "longer\na\nlonger|"},
		{"a move does", "longer|\na\nlonger", "dld", "longer\na\n|longer"},
		{"so does an edit", "longer|\na\nlonger", "dbd", "longer\n\n|longer"},
		{"to a shorter row", "ab three|", "u", "ab| three"},
		{"onto a wide cluster", "abc|d\n漢字漢", "d", "abcd\n漢|字漢"},
		{"from an empty last line", "one\n|", "u", "|one\n"},
		{"full rows do not hold the cursor", "|abcdefgabcdefgabcdefg", "dd", "abcdefgabcdefg|abcdefg"},
		{"nor from their middle", "abcdef|gabcdefgabcdefg", "dd", "abcdefgabcdefgabcdef|g"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := at(t, c.in)
			f.SetWidth(8)
			for _, k := range c.keys {
				map[rune]func(*Field) bool{'u': (*Field).Up, 'd': (*Field).Down, 'l': (*Field).Left, 'b': (*Field).Backspace}[k](&f)
			}
			if got := picture(f); got != c.want {
				t.Errorf("%q became %q, want %q", c.in, got, c.want)
			}
		})
	}
	f := at(t, "one|")
	if f.Up() || f.Down() {
		t.Error("moved within a single row")
	}
}

func TestWordMovesEndInTextWithoutSpaces(t *testing.T) {
	for _, s := range []string{strings.Repeat("x", 5*reach), strings.Repeat("!", 5*reach), strings.Repeat("漢", 200), strings.Repeat(tilde, reach), strings.Repeat(" ", 3*reach) + "x"} {
		f := New(s)
		for n := 0; f.WordLeft(); n++ {
			if n > len(s) {
				t.Fatal("WordLeft goes on forever")
			}
		}
		if f.Cursor() != 0 {
			t.Errorf("WordLeft stopped at %d", f.Cursor())
		}
		for f.WordRight() {
			if f.ceil(f.cursor) != f.cursor {
				t.Fatalf("WordRight stopped within a cluster, at %d", f.cursor)
			}
		}
		if f.Cursor() != len(s) {
			t.Errorf("WordRight stopped at %d of %d", f.Cursor(), len(s))
		}
	}
}

func TestMoveToEndsBetweenClusters(t *testing.T) {
	f := New("aõ\nسلام")
	for _, c := range []struct{ at, want int }{{0, 0}, {1, 1}, {2, 3}, {-5, 0}, {100, 12}, {4, 4}} {
		if f.MoveTo(c.at); f.Cursor() != c.want {
			t.Errorf("moved to %d, the cursor is at %d, want %d", c.at, f.Cursor(), c.want)
		}
	}
}

func TestParagraphIsTheLineOfAnOffset(t *testing.T) {
	f := New("one two three\n\nfour")
	f.SetWidth(6)
	for _, c := range []struct{ at, start, end int }{{0, 0, 13}, {9, 0, 13}, {13, 0, 13}, {14, 14, 14}, {15, 15, 19}, {19, 15, 19}} {
		if start, end := f.Paragraph(c.at); start != c.start || end != c.end {
			t.Errorf("%d is in the line from %d to %d, want %d to %d", c.at, start, end, c.start, c.end)
		}
	}
}
