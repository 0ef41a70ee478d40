// Layouts as data: where each block of a kind stands on the poster people know.

package poster

import "bmcanvas/canvas"

// layout is a grid of equally wide columns and of rows as tall as need be.
type layout struct {
	columns int
	rows    int
	narrow  int   // below this width the blocks are stacked
	pull    []int // for each row, its part of the height that is left over
	cells   []cell
}

// cell is the place of one block in the grid, from 0.
type cell struct {
	block      string
	col, row   int
	cols, rows int // how many columns and rows it spans
}

// with is the layout with one more box under it, of the whole width. Such a
// strip gets no height beyond what it needs.
func (l layout) with(strip string) layout {
	l.cells = append(l.cells[:len(l.cells):len(l.cells)], cell{strip, 0, l.rows, l.columns, 1})
	l.pull = append(l.pull[:len(l.pull):len(l.pull)], 0)
	l.rows++
	return l
}

var layouts = map[canvas.Kind]layout{
	canvas.BusinessModel: {columns: 10, rows: 3, narrow: 76, pull: []int{3, 3, 2}, cells: []cell{
		{canvas.KeyPartnerships, 0, 0, 2, 2},
		{canvas.KeyActivities, 2, 0, 2, 1},
		{canvas.KeyResources, 2, 1, 2, 1},
		{canvas.ValuePropositions, 4, 0, 2, 2},
		{canvas.CustomerRelationships, 6, 0, 2, 1},
		{canvas.Channels, 6, 1, 2, 1},
		{canvas.CustomerSegments, 8, 0, 2, 2},
		{canvas.CostStructure, 0, 2, 5, 1},
		{canvas.RevenueStreams, 5, 2, 5, 1},
	}},
	canvas.CustomerExperience: {columns: 6, rows: 5, narrow: 58, pull: []int{3, 3, 3, 2, 3}, cells: []cell{
		{canvas.Customers, 0, 0, 2, 1},
		{canvas.Goals, 2, 0, 2, 1},
		{canvas.Obstacles, 4, 0, 2, 1},
		{canvas.ValueProposition, 0, 1, 2, 1},
		{canvas.Alternatives, 2, 1, 2, 1},
		{canvas.Acquisition, 4, 1, 2, 1},
		{canvas.Channels, 0, 2, 2, 1},
		{canvas.Activities, 2, 2, 2, 1},
		{canvas.Flexibility, 4, 2, 2, 1},
		{canvas.PartnersAndResource, 0, 3, 6, 1},
		{canvas.Revenue, 0, 4, 3, 1},
		{canvas.Metrics, 3, 4, 3, 1},
	}},
}

// layoutFor is where the blocks of the canvas stand at the width: its kind's
// grid, or all of them one under another, and below that what the kind has no
// cell for and yet holds notes.
func layoutFor(c *canvas.Canvas, width int, nextSteps bool) layout {
	grid := layouts[c.Kind]
	stacked := width < grid.narrow || grid.rows == 0
	l := grid
	if stacked {
		l = layout{columns: 1}
		for _, id := range c.Kind.Blocks() {
			if id != canvas.NextSteps {
				l = l.with(id)
			}
		}
	}
	if c.Kind.Has(canvas.NextSteps) && (nextSteps || len(c.Notes(canvas.NextSteps)) > 0) {
		l = l.with(canvas.NextSteps)
	}
	for _, b := range c.Blocks {
		if !c.Kind.Has(b.ID) && len(b.Notes) > 0 {
			l = l.with(b.ID)
		}
	}
	return l
}
