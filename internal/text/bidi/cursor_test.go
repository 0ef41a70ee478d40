package bidi

import (
	"slices"
	"testing"
)

// walk presses an arrow from the offset to the end of the line and returns the
// columns of the cursor.
func walk(d Displayed, at int, press func(int) (int, bool)) (cols []int) {
	for ok := true; ok; at, ok = press(at) {
		cols = append(cols, d.Cells()[d.Cell(at)].Col)
	}
	return cols
}

func TestArrowsMoveFromCellToCell(t *testing.T) {
	rtl := Options{Mode: App, Base: RTL}
	for _, c := range []struct {
		name  string
		in    string
		o     Options
		width int
		right []int // the columns that Right goes through from the left end
	}{
		{"Latin", "abc", Options{Mode: App, Base: LTR}, 0, []int{0, 1, 2}},
		{"Persian", "قهوه", rtl, 0, []int{0, 1, 2, 3}},
		{"from the right", "قهوه", rtl, 6, []int{2, 3, 4, 5}},
		{"mixed", "قهوه Tallinn ۱۲", rtl, 0, []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}},
		{"lam-alef is two in one cell", "سلام", rtl, 0, []int{0, 1, 1, 2}},
		{"wide", "新鮮", Options{Mode: App, Base: LTR}, 0, []int{0, 2}},
		{"with the cell after the end", "قه" + Caret, rtl, 0, []int{0, 1, 2}},
		{"the terminal orders", "سلام", Options{Mode: Terminal, Base: RTL}, 0, []int{0, 1, 2, 3}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Line(c.in, c.width, c.o)
			cells := d.Cells()
			left := cells[0].Start
			if cells[0].alef > 0 {
				left = cells[0].alef
			}
			if got := walk(d, left, d.Right); !slices.Equal(got, c.right) {
				t.Errorf("Right goes through columns %d, want %d", got, c.right)
			}
			back := slices.Clone(c.right)
			slices.Reverse(back)
			if got := walk(d, cells[len(cells)-1].Start, d.Left); !slices.Equal(got, back) {
				t.Errorf("Left goes through columns %d, want %d", got, back)
			}
		})
	}
}

func TestLeftMovesForwardInPersian(t *testing.T) {
	const s = "سلام"
	d := Line(s, 0, Options{Mode: App, Base: RTL})
	at := []int{0}
	for next, ok := d.Left(0); ok; next, ok = d.Left(next) {
		at = append(at, next)
	}
	if want := []int{0, 2, 4, 6}; !slices.Equal(at, want) {
		t.Errorf("Left goes to %d, want %d", at, want)
	}
	if _, ok := d.Left(1); ok {
		t.Error("moved from within a letter")
	}
	off := Line(s, 0, Options{Mode: Off, Base: RTL})
	if next, ok := off.Right(0); next != 2 || !ok {
		t.Errorf("in mode Off, Right goes to %d", next)
	}
}

// The cell after the last letter is in the place of the next letter.
func TestCaretIsWhereTheNextLetterComes(t *testing.T) {
	for _, c := range []struct {
		name string
		base Direction
		in   string
		col  int
	}{
		{"empty", RTL, "", 9},
		{"empty, to the right", LTR, "", 0},
		{"Persian", RTL, "قهوه", 5},
		{"space typed", RTL, "قهوه ", 4},
		{"Latin after Persian: to its right", RTL, "قهوه ab", 4},
		{"Latin and a space: where Persian comes", RTL, "قهوه ab ", 1},
		{"number", RTL, "قهوه ۱۲", 4},
		{"Latin", LTR, "abc", 3},
		{"Persian in Latin: to its left", LTR, "ab قه", 3},
		{"Persian in Latin, and a space", LTR, "ab قه ", 6},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Line(c.in+Caret, 10, Options{Mode: App, Base: c.base})
			cell := d.Cells()[d.Cell(len(c.in))]
			if cell.Col != c.col || cell.Text != " " || cell.Width != 1 {
				t.Errorf("%q in column %d, want column %d; drawn %q", cell.Text, cell.Col, c.col, d.String())
			}
		})
	}
}

func TestAtFindsTheClusterInAColumn(t *testing.T) {
	const s = "قهوه ab" // drawn   ab هوهق
	d := Line(s, 10, Options{Mode: App, Base: RTL})
	for col, want := range []string{"ab", "ab", "ab", "ab", "b", " ab", "ه ab", "وه ab", "هوه ab", s, s, s} {
		if got := s[d.At(col):]; got != want {
			t.Errorf("column %d shows what begins %q, want %q", col, got, want)
		}
	}
	empty := Line("", 10, Options{Mode: App, Base: RTL})
	if empty.At(3) != 0 || empty.Cell(0) != -1 {
		t.Error("there is something in an empty line")
	}
}

func TestLinesAreOrderedAsOneParagraph(t *testing.T) {
	// By itself, the second line would show the hyphenated number from the left.
	s := logical("DAR 12-34")
	p := NewParagraph(s, Options{Mode: App, Base: RTL})
	d := p.Line(len(logical("DAR ")), len(s), 8)
	if d.Text != "34-12" || d.Indent != 3 {
		t.Errorf("%q with indent %d, want the order of the whole paragraph", d.Text, d.Indent)
	}
	if alone := Line("12-34", 0, Options{Mode: App, Base: RTL}); alone.Text != "12-34" {
		t.Errorf("alone: %q", alone.Text)
	}
	if at := d.Cells()[0].Start; at != 3 {
		t.Errorf("the first cell is at %d of the line, want 3", at)
	}
	// Letters join over a break; lam and alef on two lines are two cells.
	p = NewParagraph("سلام", Options{Mode: App, Base: RTL})
	first, second := p.Line(0, 4, 0), p.Line(4, 8, 0)
	if first.Text != "ﻠﺳ" || second.Text != "ﻡﺎ" {
		t.Errorf("broken in lam-alef: %q, %q", first.Text, second.Text)
	}
}

func TestWrapBreaksInLogicalOrder(t *testing.T) {
	lines := func(s string, width int, o Options) (got []string) {
		for _, d := range Wrap(logical(s), width, o) {
			got = append(got, capitals(d.String()))
		}
		return got
	}
	for _, c := range []struct {
		name, in string
		width    int
		o        Options
		want     []string
	}{
		{"plain", "beans and cafés", 9, Options{Mode: App}, []string{"beans and", "cafés"}},
		{"logical order first", "SAZM BDH kohv MRD", 9, Options{Mode: App}, []string{" HDB MZAS", " DRM kohv"}},
		{"every paragraph as the first", "SAZM\n\nkohv!", 6, Options{Mode: App}, []string{"  MZAS", "      ", " !kohv"}},
		{"the paragraph decides", "DAR 12-34", 6, Options{Mode: App}, []string{"   RAD", " 34-12"}},
		{"the caller decides", "12 kohv!", 9, Options{Mode: App, Base: RTL}, []string{" !kohv 12"}},
		{"left to the terminal", "SAZM kohv", 5, Options{Mode: Terminal, Base: Auto}, []string{" \u200e\u200fSAZM\u200f\u200e", " \u200ekohv\u200e"}},
		{"off", "SAZM kohv", 5, Options{Mode: Off, Base: Auto}, []string{"SAZM", "kohv"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := lines(c.in, c.width, c.o); !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	// Eight letters fit in seven cells, because lam and alef take one.
	if got := Wrap("گل سلام!", 7, Options{Mode: App}); len(got) != 1 || got[0].Width != 7 {
		t.Errorf("wrapped before it was shaped: %v", got)
	}
}
