// Layouts: where each block of a kind stands on its well-known poster, as data for all that draws one.

package canvas

import (
	"cmp"
	"slices"
)

// Layout is a grid of columns of equal width, and of rows as tall as their contents.
type Layout struct {
	Columns, Rows int
	Cells         []Cell
}

// Cell is the place of one block in the grid, counted from 0, and how many
// columns and rows it spans.
type Cell struct {
	Block      string
	Col, Row   int
	Cols, Rows int
}

var layouts = ByKind[Layout]{
	BusinessModel: Layout{Columns: 10, Rows: 3, Cells: []Cell{
		{KeyPartnerships, 0, 0, 2, 2},
		{KeyActivities, 2, 0, 2, 1},
		{KeyResources, 2, 1, 2, 1},
		{ValuePropositions, 4, 0, 2, 2},
		{CustomerRelationships, 6, 0, 2, 1},
		{Channels, 6, 1, 2, 1},
		{CustomerSegments, 8, 0, 2, 2},
		{CostStructure, 0, 2, 5, 1},
		{RevenueStreams, 5, 2, 5, 1},
	}},
	CustomerExperience: Layout{Columns: 6, Rows: 5, Cells: []Cell{
		{Customers, 0, 0, 2, 1},
		{Goals, 2, 0, 2, 1},
		{Obstacles, 4, 0, 2, 1},
		{ValueProposition, 0, 1, 2, 1},
		{Alternatives, 2, 1, 2, 1},
		{Acquisition, 4, 1, 2, 1},
		{Channels, 0, 2, 2, 1},
		{Activities, 2, 2, 2, 1},
		{Flexibility, 4, 2, 2, 1},
		{PartnersAndResource, 0, 3, 6, 1},
		{Revenue, 0, 4, 3, 1},
		{Metrics, 3, 4, 3, 1},
	}},
}

// Layout returns where the blocks of the kind stand on its poster. Those of the
// others that the poster has no cell for stand below, each in a row of its own.
func (k Kind) Layout(others ...string) Layout {
	l := layouts.Of(k)
	placed := make(map[string]bool, len(l.Cells))
	for _, cell := range l.Cells {
		placed[cell.Block] = true
	}
	l.Columns = max(l.Columns, 1)
	l.Cells = l.Cells[:len(l.Cells):len(l.Cells)]
	for _, id := range others {
		if !placed[id] {
			placed[id] = true
			l.Cells = append(l.Cells, Cell{id, 0, l.Rows, l.Columns, 1})
			l.Rows++
		}
	}
	return l
}

// Mirrored returns the layout with its first column last.
func (l Layout) Mirrored() Layout {
	l.Cells = slices.Clone(l.Cells)
	for i := range l.Cells {
		l.Cells[i].Col = l.Columns - l.Cells[i].Col - l.Cells[i].Cols
	}
	return l
}

// ReadInRows reports whether the blocks of the kind are read in rows. In a language that
// is written from the right, the first block of such a kind is at the right. A business
// model has its customers at the right in every language.
func (k Kind) ReadInRows() bool { return k == CustomerExperience }

// Layout returns the layout of the canvas's kind with the blocks that have notes and
// no cell there: next steps, then blocks that the kind does not have. The blocks in
// also are added even if they are empty.
func (c *Canvas) Layout(also ...string) Layout {
	others := slices.Clone(also)
	for _, b := range c.Blocks {
		if len(b.Notes) > 0 {
			others = append(others, b.ID)
		}
	}
	slices.SortStableFunc(others, func(a, b string) int { return cmp.Compare(c.Kind.Order(a), c.Kind.Order(b)) })
	return c.Kind.Layout(others...)
}

// Segments returns the block of the customers, whose notes begin the threads; "" for
// an unknown kind.
func (k Kind) Segments() string {
	switch k {
	case BusinessModel:
		return CustomerSegments
	case CustomerExperience:
		return Customers
	}
	return ""
}
