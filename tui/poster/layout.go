// Layouts: the place of each block, from package canvas, adapted to a terminal.

package poster

import (
	"slices"

	"bmcanvas/canvas"
)

// layout is a canvas's layout with the weights of its rows.
type layout struct {
	canvas.Layout
	weights []int // of each row, for sharing the height that is left over
}

// gridShape says how to draw the poster of a kind in a terminal.
type gridShape struct {
	leastWidth int   // below it the blocks are stacked
	weights    []int // of the rows of the kind's grid
}

var shapes = map[canvas.Kind]gridShape{
	canvas.BusinessModel:      {leastWidth: 76, weights: []int{3, 3, 2}},
	canvas.CustomerExperience: {leastWidth: 58, weights: []int{3, 3, 3, 2, 3}},
}

// Fits reports whether a poster of the kind can be drawn in the width with its
// blocks side by side.
func Fits(kind canvas.Kind, width int) bool {
	s, known := shapes[kind]
	return known && width >= s.leastWidth
}

// layoutFor returns the layout of the canvas at the width: the grid of its kind, for
// a screen that begins at the right if mirrored is set, or a stack of all blocks.
func layoutFor(c *canvas.Canvas, width int, nextSteps, mirrored bool) layout {
	l := layout{c.Layout(emptyBlocks(c.Kind, nextSteps)...), slices.Clone(shapes[c.Kind].weights)}
	if mirrored && c.Kind.ReadInRows() {
		l.Layout = l.Mirrored()
	}
	if !Fits(c.Kind, width) {
		l = stack(c.Kind, l)
	}
	for len(l.weights) < l.Rows { // rows that are not in the grid get no more height than they need
		l.weights = append(l.weights, 0)
	}
	return l
}

// emptyBlocks returns the blocks that are drawn even if they are empty and the
// kind's grid has no place for them.
func emptyBlocks(kind canvas.Kind, nextSteps bool) []string {
	if nextSteps && kind.Has(canvas.NextSteps) {
		return []string{canvas.NextSteps}
	}
	return nil
}

// stack returns the layout with its blocks one under another, in the order of the
// interview.
func stack(kind canvas.Kind, l layout) layout {
	cells := slices.Clone(l.Cells)
	slices.SortStableFunc(cells, func(a, b canvas.Cell) int { return kind.Order(a.Block) - kind.Order(b.Block) })
	for i := range cells {
		cells[i] = canvas.Cell{Block: cells[i].Block, Row: i, Cols: 1, Rows: 1}
	}
	return layout{Layout: canvas.Layout{Columns: 1, Rows: len(cells), Cells: cells}}
}
