// Layouts: where each block of a kind stands on the poster people know, as data for everything that draws one.

package canvas

// Layout is a grid of equally wide columns, in rows as tall as need be.
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

var layouts = map[Kind]Layout{
	BusinessModel: {Columns: 10, Rows: 3, Cells: []Cell{
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
	CustomerExperience: {Columns: 6, Rows: 5, Cells: []Cell{
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

// Layout is where the blocks of the canvas stand: those of its kind's poster,
// and below, each in a row of the whole width, what that has no cell for and
// yet holds notes: next steps, and blocks that the kind does not have.
func (c *Canvas) Layout() Layout {
	l := layouts[c.Kind]
	placed := make(map[string]bool, len(l.Cells))
	for _, cell := range l.Cells {
		placed[cell.Block] = true
	}
	l.Columns = max(l.Columns, 1)
	l.Cells = l.Cells[:len(l.Cells):len(l.Cells)]
	for _, b := range c.Blocks {
		if placed[b.ID] || len(b.Notes) == 0 {
			continue
		}
		l.Cells = append(l.Cells, Cell{b.ID, 0, l.Rows, l.Columns, 1})
		l.Rows++
	}
	return l
}

// Segments is the block whose notes begin the kind's threads, see Threads; ""
// for an unknown kind.
func (k Kind) Segments() string {
	if f := flows[k]; len(f) > 0 {
		return f[0].block
	}
	return ""
}
