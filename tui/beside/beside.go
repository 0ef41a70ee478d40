// Package beside draws two versions side by side: two canvases, block by block, or
// what both say of one note. In a narrow window they stand one below the other.
package beside

import (
	"bmcanvas/canvas/export"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/style"
)

// From is the width from which on there are two columns.
const From = 66

const (
	gutter = 3 // cells between the columns
	lead   = 2 // cells before a text, for its sign
)

// Drawer draws for one screen.
type Drawer struct {
	Sheet *style.Sheet
	Set   typeset.Compositor
}

// Cell is what one side says: a sign, and a text in paragraphs, of which all but the
// first are secondary.
type Cell struct {
	Sign       string
	Paragraphs []string
	Pen        style.Pen // of the first paragraph
	SignPen    style.Pen
}

// lines returns the cell in lines of at most w cells of the screen.
func (d Drawer) lines(c Cell, w int) []string {
	var lines []string
	for i, p := range c.Paragraphs {
		pen, indent := c.Pen, lead
		if i > 0 {
			pen, indent = d.Sheet.Second, 2*lead
		}
		for _, line := range d.Set.Wrap(p, max(w-indent, 2)) {
			before := text.Spaces(indent)
			if len(lines) == 0 && c.Sign != "" {
				before = d.Set.Join(c.SignPen.Render(d.Set.Line(c.Sign)), text.Spaces(indent-text.Width(c.Sign)))
			}
			lines = append(lines, d.Set.Join(before, pen.Render(line)))
		}
	}
	return lines
}

// Beside returns the cells of both sides in two columns, w cells wide together, if
// there is room; else one below the other. The side that is read first comes first.
func (d Drawer) Beside(first, second []Cell, w int) []string {
	half := w
	if w >= From {
		half = (w - gutter) / 2
	}
	var sides [2][]string
	for i, cells := range [][]Cell{first, second} {
		for _, c := range cells {
			sides[i] = append(sides[i], d.lines(c, half)...)
		}
	}
	if w < From {
		return append(sides[0], sides[1]...)
	}
	rows := make([]string, max(len(sides[0]), len(sides[1])))
	for i := range rows {
		var row [2]string
		for side := range row {
			if i < len(sides[side]) {
				row[side] = sides[side][i]
			}
		}
		rows[i] = d.Set.Join(d.Set.Pad(row[0], half), text.Spaces(gutter), row[1])
	}
	return rows
}

// Head returns the names of both canvases over their sides.
func (d Drawer) Head(names [2]string, w int) []string {
	cell := func(kind export.SideKind, name string) []Cell {
		return []Cell{{kind.Mark(), []string{name}, d.Sheet.Strong, d.Sheet.Strong}}
	}
	return d.Beside(cell(export.SideOld, names[0]), cell(export.SideNew, names[1]), w)
}

// Rows returns the rows of two canvases, with an empty one before the title of each
// block. What only one side has stands beside what only the other has.
func (d Drawer) Rows(rows []export.SideRow, w int) []string {
	var drawn []string
	var only [2][]Cell
	flush := func() {
		drawn = append(drawn, d.Beside(only[0], only[1], w)...)
		only = [2][]Cell{}
	}
	for _, r := range rows {
		switch mark := r.Kind.Mark(); r.Kind {
		case export.SideOld:
			only[0] = append(only[0], Cell{mark, r.Cells[0], d.Sheet.Plain, d.Sheet.Accent})
		case export.SideNew:
			only[1] = append(only[1], Cell{mark, r.Cells[1], d.Sheet.Plain, d.Sheet.Accent})
		case export.SideTitle:
			flush()
			drawn = append(drawn, "")
			for _, line := range d.Set.Wrap(r.Cells[0][0], w) {
				drawn = append(drawn, d.Sheet.Title.Render(line))
			}
		case export.SideBoth:
			flush()
			first, second := []Cell{{mark, r.Cells[0], d.Sheet.Plain, d.Sheet.Plain}}, []Cell{{mark, r.Cells[1], d.Sheet.Plain, d.Sheet.Plain}}
			if w < From {
				second = nil
			}
			drawn = append(drawn, d.Beside(first, second, w)...)
		default:
			flush()
			first, second := Cell{mark, r.Cells[0], d.Sheet.Strong, d.Sheet.Warn}, Cell{d.differing(w), r.Cells[1], d.Sheet.Strong, d.Sheet.Warn}
			drawn = append(drawn, d.Beside([]Cell{first}, []Cell{second}, w)...)
		}
	}
	flush()
	return drawn
}

// differing is the sign of the second side of what differs: below the first side it
// says whose it is.
func (d Drawer) differing(w int) string {
	if w < From {
		return export.SideNew.Mark()
	}
	return export.SideDiffer.Mark()
}
