// Tables of HTML: the pieces within each cell.

package source

// htmlTable is an open table. saved are the pieces outside its open cell.
type htmlTable struct {
	piece  Piece
	saved  []Piece
	inCell bool
	lists  int
}

func (b *htmlBuilder) tableTag(t *Token) {
	switch t.Name {
	case "table":
		b.flush()
		b.tables = append(b.tables, htmlTable{piece: Piece{Kind: Table, Line: t.Line, Quoted: b.quoted > 0}, lists: b.lists})
	case "tr":
		if n := len(b.tables); n > 0 {
			b.endCell()
			b.tables[n-1].piece.Rows = append(b.tables[n-1].piece.Rows, nil)
		} else {
			b.begin(Paragraph, 0)
		}
	default:
		if len(b.tables) == 0 {
			b.begin(Paragraph, 0)
			return
		}
		b.endCell()
		b.beginCell()
	}
}

func (b *htmlBuilder) beginCell() {
	b.flush()
	table := &b.tables[len(b.tables)-1]
	if len(table.piece.Rows) == 0 {
		table.piece.Rows = append(table.piece.Rows, nil)
	}
	table.saved, b.pieces = b.pieces, nil
	table.inCell = true
	b.lists, b.inItem, b.item = 0, false, 0
	b.current = Piece{Kind: Paragraph}
}

// endCell ends the open cell of the innermost table, if there is one.
func (b *htmlBuilder) endCell() {
	table := &b.tables[len(b.tables)-1]
	b.flush()
	if !table.inCell {
		return
	}
	b.lists, b.inItem, b.item = table.lists, false, 0
	rows := table.piece.Rows
	rows[len(rows)-1] = append(rows[len(rows)-1], cellOf(b.pieces))
	b.pieces, table.inCell = table.saved, false
	b.current = Piece{Kind: Paragraph}
}

// cellOf makes a cell of pieces: each line of a paragraph by itself.
func cellOf(pieces []Piece) Cell {
	var cell Cell
	for _, p := range pieces {
		if p.Kind != Paragraph {
			cell = append(cell, p)
			continue
		}
		cell = append(cell, linePieces(p.Spans, p.Line)...)
	}
	return cell
}

func (b *htmlBuilder) tableEnd(name string) {
	n := len(b.tables)
	if n == 0 {
		b.flush()
		return
	}
	b.endCell()
	if name == "table" {
		b.closeTables(n - 1)
	}
}

// closeTables ends the tables inside the first n.
func (b *htmlBuilder) closeTables(n int) {
	for len(b.tables) > n {
		b.endCell()
		last := len(b.tables) - 1
		if len(b.tables[last].piece.Rows) > 0 {
			b.pieces = append(b.pieces, b.tables[last].piece)
		}
		b.tables = b.tables[:last]
	}
}
