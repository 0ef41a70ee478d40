// Cells: which part of the line is in which cell, for cursors and arrow keys.

package bidi

import "slices"

// Cell is the drawing of one grapheme cluster, or of lam and alef together.
type Cell struct {
	Text       string // empty for a control of direction
	Width, Col int    // the terminal cells it takes, and the column of the first, with the indent
	Start, End int    // the part of the line that it shows, in logical order
	alef       int    // where a second cluster begins; 0 if there is none
	leftward   bool   // the second cluster is to the left of the first
}

// cell returns the glyph as a Cell of the line.
func (d Displayed) cell(g glyph, drawn string, col int) Cell {
	c := Cell{Text: drawn, Width: g.width, Col: col, Start: g.start - d.start, End: g.end - d.start}
	if g.alef > 0 {
		c.alef, c.leftward = g.alef-d.start, g.level%2 == 1
	}
	return c
}

// Cells returns the line's cells from left to right. Every byte of the line is in
// one of them. In mode Terminal they are where the algorithm puts them, though the
// terminal may decide otherwise; in mode Off they are in logical order.
func (d Displayed) Cells() []Cell {
	if d.cells != nil || d.start == d.end {
		return d.cells
	}
	p := d.paragraph
	if p == nil {
		p = &Paragraph{text: d.Text, mode: Off}
	}
	p.resolve()
	glyphs := p.glyphs(d.start, d.end)
	cells := make([]Cell, 0, len(glyphs))
	col := d.Indent
	for _, i := range p.visual(glyphs) {
		g := glyphs[i]
		drawn := p.text[g.start:g.end]
		if drawn == Caret {
			drawn, g.width = " ", 1
		}
		cells = append(cells, d.cell(g, drawn, col))
		col += g.width
	}
	return cells
}

// Cell returns the index in Cells of the cell that shows the cluster at the
// offset; -1 if that is not in the line.
func (d Displayed) Cell(at int) int {
	return slices.IndexFunc(d.Cells(), func(c Cell) bool { return c.Start <= at && at < c.End })
}

// At returns the offset of the cluster in the column, or of the nearest one if the
// line does not reach the column; 0 in an empty line.
func (d Displayed) At(col int) int {
	at := 0
	for i, c := range d.Cells() {
		if c.Width > 0 && c.Col > col && i > 0 {
			break
		}
		if c.Width > 0 || i == 0 {
			at = c.Start
		}
	}
	return at
}

// Left returns the offset of the cluster to the left of the one at the offset, and
// false at the left end of the line. A ligature is two clusters.
func (d Displayed) Left(at int) (int, bool) { return d.beside(at, -1) }

// Right is like Left for the cluster to the right.
func (d Displayed) Right(at int) (int, bool) { return d.beside(at, +1) }

// Ends returns the offsets of the clusters at the left and the right end of the
// line; both are 0 in an empty line.
func (d Displayed) Ends() (left, right int) {
	stops := d.stops()
	if len(stops) == 0 {
		return 0, 0
	}
	return stops[0], stops[len(stops)-1]
}

// beside returns the offset of the cluster that is by places to the right of the
// one at the offset, and whether there is one.
func (d Displayed) beside(at, by int) (int, bool) {
	stops := d.stops()
	i := slices.Index(stops, at)
	if i < 0 || i+by < 0 || i+by >= len(stops) {
		return at, false
	}
	return stops[i+by], true
}

// stops returns the offsets of the line's clusters, from left to right.
func (d Displayed) stops() []int {
	cells := d.Cells()
	stops := make([]int, 0, len(cells)+1)
	for _, c := range cells {
		switch {
		case c.alef == 0:
			stops = append(stops, c.Start)
		case c.leftward:
			stops = append(stops, c.alef, c.Start)
		default:
			stops = append(stops, c.Start, c.alef)
		}
	}
	return stops
}
