// Tables: a grid of blocks, a block for each row, or a table below a heading.

package recognize

import (
	"strings"
	"unicode/utf8"

	"bmcanvas/canvas"
	"bmcanvas/canvas/source"
)

// cellTitle is the text of a cell that may be a title, and the rest of the cell
// below it.
func cellTitle(cell source.Cell) (text string, rest []source.Piece) {
	for i := range cell {
		p := &cell[i]
		if strings.TrimSpace(p.Text()) == "" || p.Kind == source.Comment || p.Kind == source.Table {
			continue
		}
		if label, said, ok := source.CutLabel(p.Spans); ok && strings.TrimSpace(source.TextOf(said)) != "" {
			first := source.Piece{Kind: source.Paragraph, Line: p.Line, Spans: said}
			return label, append([]source.Piece{first}, cell[i+1:]...)
		}
		return strings.TrimSpace(p.Text()), cell[i+1:]
	}
	return "", nil
}

// cellBlocks are the blocks that cells of a table name.
func (r *reader) cellBlocks(p *source.Piece) []string {
	var blocks []string
	for _, row := range p.Rows {
		for _, cell := range row {
			text, _ := cellTitle(cell)
			if t := r.cellName(text); t.block != "" {
				blocks = append(blocks, t.block+"\n"+r.boxOf(t))
			}
			for i := range cell {
				if cell[i].Kind == source.Table {
					blocks = append(blocks, r.cellBlocks(&cell[i])...)
				}
			}
		}
	}
	return blocks
}

func (r *reader) cellName(text string) title {
	t := r.find(text)
	if t.near && len(strings.Fields(text)) > 3 {
		return title{}
	}
	return t
}

// table finds the blocks that a table names. One that names none belongs to the
// open block, if there is one.
func (r *reader) table(p *source.Piece) {
	r.above = nil
	named := map[string]bool{}
	for _, block := range r.cellBlocks(p) {
		named[block] = true
	}
	switch {
	case p.Quoted && r.outer == nil:
		r.leaveOutPiece(p)
	case !r.ownForm && r.isGrid(named):
		r.grid(p)
	case r.open.block != "" && !r.ownForm && len(p.Rows) > 0:
		r.below(p)
	default:
		r.leaveOutPiece(p)
	}
}

// isGrid reports whether a table that names these blocks is a canvas, or a part of
// one. One below the heading of a block, in a document whose headings name the
// blocks, says something of that block.
func (r *reader) isGrid(named map[string]bool) bool {
	if r.open.block == "" {
		return len(named) > 0
	}
	if r.open.style != byHeading || r.styles.counts(byHeading) < 2 {
		return len(named) > 1
	}
	for block := range named {
		if r.styles.blocks[byHeading][block] {
			return false
		}
	}
	return len(named) > 2
}

// grid reads a table whose cells name blocks: as the heads of columns, each at the
// beginning of its cell, or in the first column.
func (r *reader) grid(p *source.Piece) {
	before, section := r.open, r.section
	columns := map[int]title{}
	for _, row := range p.Rows {
		titles, some, only, lones := make([]title, len(row)), 0, true, true
		for c, cell := range row {
			text, rest := cellTitle(cell)
			titles[c] = r.cellName(text)
			if titles[c].block != "" {
				some++
			}
			only = only && (text == "" || titles[c].block != "" && len(rest) == 0)
			lones = lones && (titles[c].block == "" || len(rest) == 0)
		}
		switch {
		case some > 0 && only, some > 1 && lones:
			r.heads(row, titles, columns)
		case some == 1 && titles[0].block != "" && len(columns) == 0 && len(row) > 1 && lone(row[0]):
			r.blockRow(row, titles[0])
		default:
			for c, cell := range row {
				r.gridCell(cell, titles[c], columns[c])
			}
		}
	}
	r.open, r.section, r.above = before, section, nil
}

// lone reports whether a cell has a title and nothing else.
func lone(cell source.Cell) bool {
	_, rest := cellTitle(cell)
	return len(rest) == 0
}

// heads reads a row that is nothing but titles: the columns below are their blocks.
func (r *reader) heads(row []source.Cell, titles []title, columns map[int]title) {
	clear(columns)
	for c, t := range titles {
		if t.block == "" {
			r.leaveOutRow(row[c : c+1])
			continue
		}
		columns[c] = t
		r.inCell(row[c], t)
	}
}

// inCell opens the block of a cell's title.
func (r *reader) inCell(cell source.Cell, t title) {
	line := 0
	for i := range cell {
		if cell[i].Line > 0 {
			line = cell[i].Line
			break
		}
	}
	r.open = place{block: t.block, prefix: r.boxOf(t), level: 9, style: byCell}
	r.above = nil
	if r.open.prefix != "" {
		r.elsewhere = append(r.elsewhere, LeftOut{line, t.name})
	}
	r.known(t.block)
	r.leaveOut(line, t.rest)
}

// blockRow reads a row whose first cell names the block of the others.
func (r *reader) blockRow(row []source.Cell, t title) {
	r.inCell(row[0], t)
	for _, cell := range row[1:] {
		r.above = nil
		r.cell(cell)
	}
}

// gridCell reads a cell that begins with the title of its block, or stands below
// the head of its column.
func (r *reader) gridCell(cell source.Cell, t, column title) {
	switch {
	case t.block != "":
		_, rest := cellTitle(cell)
		r.inCell(cell, t)
		r.cell(rest)
	case column.block != "":
		r.open = place{block: column.block, prefix: r.boxOf(column), level: 9, style: byCell}
		r.above = nil
		r.cell(cell)
	default:
		for i := range cell {
			if cell[i].Kind == source.Table {
				r.open, r.above = place{}, nil
				r.table(&cell[i])
			} else {
				r.leaveOutPiece(&cell[i])
			}
		}
	}
}

// cell reads the words of a cell into the open block.
func (r *reader) cell(pieces []source.Piece) {
	outside, at := r.pieces, r.at
	r.pieces = pieces
	for r.at = 0; r.at < len(pieces); r.at++ {
		p := &pieces[r.at]
		switch p.Kind {
		case source.Item:
			r.item(p)
		case source.Paragraph:
			r.paragraph(p)
		case source.Table:
			r.table(p)
		default:
			r.leaveOutPiece(p)
		}
	}
	r.pieces, r.at = outside, at
}

// mostBeside is how long what a table says about a note may be to stand in brackets
// after it.
const mostBeside = 60

// below reads a table below the heading of a block: a note for each row, from its
// first cell, with the others beside it. The heads are left out.
func (r *reader) below(p *source.Piece) {
	rows := p.Rows
	if len(rows) > 1 {
		r.leaveOutRow(rows[0])
		rows = rows[1:]
	}
	for _, row := range rows {
		var said []string
		line := 0
		for _, cell := range row {
			if text := cellText(cell); text != "" {
				said = append(said, text)
			}
			if len(cell) > 0 && line == 0 {
				line = cell[0].Line
			}
		}
		switch {
		case len(said) == 0:
		case len(said) == 2 && utf8.RuneCountInString(said[1]) <= mostBeside:
			r.add(said[0]+" ("+said[1]+")", line)
		default:
			head := r.add(said[0], line)
			for _, more := range said[1:] {
				r.describe(r.put(&canvas.Note{Text: more}), head)
			}
		}
	}
}

// cellText is the text of a cell on one line.
func cellText(cell source.Cell) string {
	var said []string
	for i := range cell {
		if cell[i].Kind == source.Table {
			for _, row := range cell[i].Rows {
				for _, inner := range row {
					said = append(said, cellText(inner))
				}
			}
		}
		said = append(said, strings.Fields(cell[i].Text())...)
		for _, c := range cell[i].Comments {
			said = append(said, strings.Fields(c)...)
		}
	}
	return strings.Join(said, " ")
}
