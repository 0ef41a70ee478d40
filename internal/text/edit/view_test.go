package edit

import (
	"strings"
	"testing"
)

func TestRowsEndWhereTheyMay(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string // the rows, their line ends and hanging spaces included
	}{
		{"empty", "", []string{""}},
		{"fits", "one two", []string{"one two"}},
		{"at words", "one two three", []string{"one two ", "three"}},
		{"exactly full", "abcdefg", []string{"abcdefg"}},
		{"full, then a space", "abcdefg h", []string{"abcdefg ", "h"}},
		{"spaces hang", "abcdefg     h", []string{"abcdefg     ", "h"}},
		{"spaces at the end hang", "abcdefg     ", []string{"abcdefg     "}},
		{"a long word", "ettevõtlusmudel", []string{"ettevõt", "lusmude", "l"}},
		{"a long word begins a row", "a ettevõtlus", []string{"a ", "ettevõt", "lus"}},
		{"lines", "a\nb\r\nc", []string{"a\n", "b\r\n", "c"}},
		{"a break at the end", "a\n", []string{"a\n", ""}},
		{"a break behind a full row", "abcdefg\nh", []string{"abcdefg\n", "h"}},
		{"hyphen", "kohvi-uba", []string{"kohvi-", "uba"}},
		{"hyphen before a number", "abcd -12", []string{"abcd ", "-12"}},
		{"dash", "abcd—efgh", []string{"abcd—", "efgh"}},
		{"no-break space", "ab cd\u00a0ef", []string{"ab ", "cd\u00a0ef"}},
		{"zero width space", "abcd\u200befgh", []string{"abcd\u200b", "efgh"}},
		{"ideographs", "漢字仮名交", []string{"漢字仮", "名交"}},
		{"no row begins with a full stop", "漢字仮。名", []string{"漢字", "仮。名"}},
		{"nor with a Persian question mark", "a漢字仮؟", []string{"a漢字", "仮؟"}},
		{"nor beside a no-break space", "a漢字\u00a0仮", []string{"a漢", "字\u00a0仮"}},
		{"no row ends in an opening bracket", "漢字「仮名」", []string{"漢字", "「仮", "名」"}},
		{"no row holds a joiner alone", "\u200c「「「「漢", []string{"\u200c「「「", "「漢"}},
		{"emoji", "abcdef" + family + "!", []string{"abcdef", family + "!"}},
		{"ZWNJ does not break", "کتاب " + want, []string{"کتاب ", want}},
		{"marks take no room", "o\u0303o\u0303o\u0303o\u0303o\u0303o\u0303o\u0303", []string{strings.Repeat(tilde, 7)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := New(c.in)
			f.SetWidth(8) // seven for the text, one for the cursor
			var got []string
			for _, r := range f.rows {
				got = append(got, f.text[r.start:r.end])
			}
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("wrapped as %q, want %q", got, c.want)
			}
		})
	}
}

// TestRowsFollowBrokenBytes deletes the text between two halves of a mark, just
// after the text that the first row depends on.
func TestRowsFollowBrokenBytes(t *testing.T) {
	f := at(t, "abcdefgh\xccx|\x83")
	f.SetWidth(8)
	f.Backspace()
	check(t, &f)
}

func TestViewShowsTheCursor(t *testing.T) {
	for _, c := range []struct {
		name, in      string
		width, height int
		want          string // the cursor's cell in <>
		above, below  int
	}{
		{"empty", "|", 8, 3, "< >", 0, 0},
		{"at the end", "one|", 8, 3, "one< >", 0, 0},
		{"on a letter", "o|ne", 8, 3, "o<n>e", 0, 0},
		{"on a letter with a mark", "h|" + tilde + "be", 8, 3, "h<" + tilde + ">be", 0, 0},
		{"on a family", "|" + family + "a", 8, 3, "<" + family + ">a", 0, 0},
		{"behind a full row", "abcdefg|", 8, 3, "abcdefg< >", 0, 0},
		{"between two rows", "abcdefg|h", 8, 3, "abcdefg\n<h>", 0, 0},
		{"on the space at a row's end", "abcdefg| h", 8, 3, "abcdefg< >\nh", 0, 0},
		{"on a space beyond the width", "abcdefg  | h", 8, 3, "abcdefg< >\nh", 0, 0},
		{"on a line end", "one|\ntwo", 8, 3, "one< >\ntwo", 0, 0},
		{"on an empty line", "one\n|\ntwo", 8, 3, "one\n< >\ntwo", 0, 0},
		{"behind a break", "one\n|", 8, 3, "one\n< >", 0, 0},
		{"on a lone mark", "|\u0301a", 8, 3, "< \u0301>a", 0, 0},
		{"beside a lone mark", "\u0301a|", 8, 3, " \u0301a< >", 0, 0},
		{"on a lone ZWNJ", "|\u200cab", 8, 3, "< \u200c>ab", 0, 0},
		{"on a zero width cluster in a full row", "abcdef|\u2060g hi", 8, 3, "abcdef< \u2060>g\nhi", 0, 0},
		{"on a control", "a|\x1bb", 8, 3, "a< >b", 0, 0},
		{"controls are not drawn", "a\x1b[1m\u009bb\x7f|", 8, 3, "a[1mb< >", 0, 0},
		{"a tab is a space", "a\tb|", 8, 3, "a b< >", 0, 0},
		{"a byte that is no UTF-8", "a\xff|", 8, 3, "a\ufffd< >", 0, 0},
		{"bidi controls in pairs", "\u2067ab\u2069|", 8, 3, "\u2067ab\u2069< >", 0, 0},
		{"bidi controls separated by wrapping", "\u2067abcd efghi\u2069|", 8, 3, "abcd \nefghi< >", 0, 0},
		{"on a bidi control without its pair", "a|\u202eb", 8, 3, "a< >b", 0, 0},
		{"the middle", "1\n2\n3|\n4\n5", 8, 3, "2\n3< >\n4", 1, 1},
		{"the top", "1|\n2\n3\n4\n5", 8, 3, "1< >\n2\n3", 0, 2},
		{"the bottom", "1\n2\n3\n4\n5|", 8, 3, "3\n4\n5< >", 2, 0},
		{"one row", "1\n2|\n3", 8, 1, "2< >", 1, 1},
		{"no row", "1\n2|\n3", 8, 0, "", 1, 2},
		{"one cell", "ab|", 1, 9, "a\n<b>", 0, 0},
		{"one cell, wide", "|漢", 1, 9, "< >", 0, 0},
		{"two cells, wide", "漢|", 2, 9, "<漢>", 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := at(t, c.in)
			f.SetWidth(c.width)
			v := f.View(c.height)
			var got []string
			for _, l := range v.Lines {
				got = append(got, l.Draw(func(cell string) string { return "<" + cell + ">" }))
			}
			if strings.Join(got, "\n") != c.want {
				t.Errorf("drawn as %q, want %q", got, c.want)
			}
			if c.height > 0 && (v.Above != c.above || v.Below != c.below) {
				t.Errorf("%d above and %d below, want %d and %d", v.Above, v.Below, c.above, c.below)
			}
		})
	}
}

func TestViewTellsWhereTheCursorIs(t *testing.T) {
	for _, c := range []struct {
		in       string
		row, col int
	}{
		{"|", 0, 0}, {"漢字|", 0, 4}, {tilde + family + "|", 0, 3}, {"abcdefg|", 0, 7}, {"abcdefg|h", 1, 0}, {"one two th|ree", 1, 2}, {"a\n|", 1, 0},
	} {
		f := at(t, c.in)
		f.SetWidth(8)
		if v := f.View(9); v.Row != c.row || v.Col != c.col {
			t.Errorf("%q: the cursor is drawn at %d,%d, want %d,%d", c.in, v.Row, v.Col, c.row, c.col)
		}
	}
}
