// Layouts: where each block stands, as canvas has it, and what becomes of it in a terminal.

package poster

import (
	"slices"

	"bmcanvas/canvas"
)

// layout is a canvas's layout with what a terminal needs to know besides.
type layout struct {
	canvas.Layout
	pull []int // for each row, its part of the height that is left over
}

// shape is how the poster of a kind is drawn in a terminal.
type shape struct {
	narrow int   // below this width the blocks are stacked
	pull   []int // of the rows of the kind's grid
}

var shapes = map[canvas.Kind]shape{
	canvas.BusinessModel:      {narrow: 76, pull: []int{3, 3, 2}},
	canvas.CustomerExperience: {narrow: 58, pull: []int{3, 3, 3, 2, 3}},
}

// Fits reports whether a poster of the kind can be drawn in the width with its
// blocks side by side.
func Fits(kind canvas.Kind, width int) bool {
	s, known := shapes[kind]
	return known && width >= s.narrow
}

// layoutFor is where the blocks of the canvas stand at the width: in its kind's
// grid, or all of them one under another.
func layoutFor(c *canvas.Canvas, width int, nextSteps bool) layout {
	l := layout{c.Layout(also(c.Kind, nextSteps)...), slices.Clone(shapes[c.Kind].pull)}
	if !Fits(c.Kind, width) {
		l = stacked(c.Kind, l)
	}
	for len(l.pull) < l.Rows { // blocks in rows of their own get no height beyond what they need
		l.pull = append(l.pull, 0)
	}
	return l
}

// also lists the blocks that are drawn even if they are empty and the kind's
// grid has no place for them.
func also(kind canvas.Kind, nextSteps bool) []string {
	if nextSteps && kind.Has(canvas.NextSteps) {
		return []string{canvas.NextSteps}
	}
	return nil
}

// stacked is the layout with its blocks one under another, in the order of the
// interview.
func stacked(kind canvas.Kind, l layout) layout {
	cells := slices.Clone(l.Cells)
	slices.SortStableFunc(cells, func(a, b canvas.Cell) int { return kind.Order(a.Block) - kind.Order(b.Block) })
	for i := range cells {
		cells[i] = canvas.Cell{Block: cells[i].Block, Row: i, Cols: 1, Rows: 1}
	}
	return layout{Layout: canvas.Layout{Columns: 1, Rows: len(cells), Cells: cells}}
}
