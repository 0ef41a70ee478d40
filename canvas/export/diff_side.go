// Two canvases side by side, in words: what is in both, what differs, and what only one has.

package export

import (
	"slices"

	"bmcanvas/canvas"
)

// SideRow is a row of two canvases side by side: a note, or the title of a block.
type SideRow struct {
	Kind  SideKind
	Cells [2][]string // what the old and the new canvas say: the note's text, then what differs; nil where one has no such note. A title stands in the first
}

// SideKind says in which of the two canvases the note of a row is.
type SideKind uint8

// The kinds of rows.
const (
	SideTitle  SideKind = iota // of a block
	SideBoth                   // in both, alike
	SideDiffer                 // in both, with a difference
	SideOld                    // only in the old canvas
	SideNew                    // only in the new one
)

// Mark returns the sign between the two sides of a row, for not everybody sees colours.
func (k SideKind) Mark() string { return [...]string{" ", "=", "~", "<", ">"}[k] }

// SideRows returns the comparison in words, block by block. words are those of the old
// and of the new canvas. The texts are in logical order, and may have line breaks.
func SideRows(compared canvas.Comparison, words [2]*Words, d *DiffWords) []SideRow {
	var rows []SideRow
	for _, block := range compared.Blocks {
		titled := words[1]
		if titled.Blocks[block.ID] == "" {
			titled = words[0] // the other canvas is of another kind, or there was none
		}
		rows = append(rows, SideRow{SideTitle, [2][]string{{titled.block(block.ID)}, nil}})
		for i := range block.Pairs {
			rows = append(rows, sideRow(&block.Pairs[i], words, d))
		}
	}
	return rows
}

// sideRow is the row of a pair.
func sideRow(p *canvas.Pair, words [2]*Words, d *DiffWords) SideRow {
	var row SideRow
	switch {
	case p.Old == nil:
		row.Kind = SideNew
	case p.New == nil:
		row.Kind = SideOld
	case p.Change != nil:
		row.Kind = SideDiffer
	default:
		row.Kind = SideBoth
	}
	for side, n := range []*canvas.Note{p.Old, p.New} {
		if n == nil {
			continue
		}
		t := diffWriter{words: words[side], diff: d}
		row.Cells[side] = []string{words[side].note(n)}
		switch {
		case row.Kind == SideDiffer:
			row.Cells[side] = append(row.Cells[side], t.differences(p.Change, side)...)
		case row.Kind != SideBoth:
			row.Cells[side] = append(row.Cells[side], t.claimed(n)...)
		}
	}
	if row.Kind == SideDiffer && slices.Equal(row.Cells[0], row.Cells[1]) {
		return SideRow{SideBoth, [2][]string{row.Cells[0][:1], row.Cells[1][:1]}} // only the file keeps them otherwise
	}
	return row
}

// differences says, of a note that is in both, what one side has where they differ.
func (t *diffWriter) differences(c *canvas.Change, side int) []string {
	var said []string
	if c.Moved && c.From.Block != c.To.Block && side == 0 {
		said = append(said, t.labelled("block", t.words.block(c.From.Block)))
	} else if c.Moved && side == 1 {
		if c.From.Block == c.To.Block {
			said = append(said, t.diff.Fill(t.diff.Moved, "from", c.From.Index+1, "to", c.To.Index+1))
		} else {
			said = append(said, t.labelled("block", t.words.block(c.To.Block)))
		}
	}
	if linked := [][]*canvas.Note{c.Unlinked, c.Linked}[side]; linked != nil {
		said = append(said, t.labelled("links", t.notes(linked)))
	}
	for _, f := range c.Fields {
		value := [][]string{f.Old, f.New}[side]
		if f.Key == "id" || f.Key == "links" || value == nil {
			continue // how the file keeps it
		}
		said = append(said, t.labelled(f.Key, t.value(f.Key, value, questionOf(c))))
	}
	return said
}

// claimed says what a note that only one canvas has claims.
func (t *diffWriter) claimed(n *canvas.Note) []string {
	var said []string
	for _, p := range n.Properties() {
		if slices.Contains([]string{"amount", "status"}, p.Key) {
			said = append(said, t.labelled(p.Key, t.value(p.Key, []string{p.Text}, n.Question)))
		}
	}
	return said
}

func (t *diffWriter) labelled(key, value string) string {
	return t.diff.Fill(t.diff.Set, "label", t.label(key), "new", value)
}
