// View: the part of the text that is on the screen, as rows of cells that are safe to draw.

package edit

import (
	"sort"
	"strings"

	"bmcanvas/internal/text"
)

// View is the part of a field that fits a height.
type View struct {
	Lines        []Line
	Row, Col     int // where the cursor's cell is, from 0
	Above, Below int // how many rows are not shown
}

// Line is one row: its clusters in logical order, without a line end. If the row
// is reordered for display, Cursor and each Cell's At tell where things went.
type Line struct {
	Cells      []Cell
	Cursor     int // the cell the cursor is on; -1 if it is in another row
	Start, End int // the row in the field's Text, with the line end
	Shown      int // where the drawn part ends: before a line end and before spaces beyond the width
	Room       int // the free cells of the row after that
}

// Cell is one cluster as it is drawn.
type Cell struct {
	At    int    // the cluster's start in the field's Text; its end for the cell after the last
	Text  string // without controls and broken bytes; may be empty
	Width int    // terminal cells that Text takes
}

// View returns the rows around the cursor, at most height. They take at most the
// width that was set, with the cursor's cell.
func (f *Field) View(height int) View {
	rows, at := f.wrapped(), f.rowAt(f.cursor)
	height = min(max(height, 0), len(rows))
	top := min(max(at-height/2, 0), len(rows)-height)
	v := View{Above: top, Below: len(rows) - top - height}
	for i, r := range rows[top : top+height] {
		l := f.line(r, top+i == at)
		if l.Cursor >= 0 {
			v.Row = i
			for _, c := range l.Cells[:l.Cursor] {
				v.Col += c.Width
			}
		}
		v.Lines = append(v.Lines, l)
	}
	return v
}

// line returns the row r as it is drawn, without spaces beyond the width.
func (f *Field) line(r row, cursor bool) Line {
	l := Line{Cursor: -1, Start: r.start, End: r.end, Shown: r.start}
	room := f.cells()
	for at := r.start; at < r.end; {
		c := next(f.text[at:])
		if c.lineEnd() || c.width > room {
			break
		}
		s, _ := drawn(c.text)
		l.Cells = append(l.Cells, Cell{At: at, Text: s, Width: c.width})
		at += len(c.text)
		room -= c.width
		l.Shown = at
	}
	l.Room = room
	pairBidi(l.Cells)
	if cursor {
		l.place(f.cursor, room)
	}
	return l
}

// pairBidi empties the cells of bidi controls without a counterpart in the row,
// which would reorder the text around the field.
func pairBidi(cells []Cell) {
	all := Line{Cells: cells}.String()
	shown := text.Display(all)
	if len(shown) == len(all) {
		return
	}
	for i := range cells {
		rest, ok := strings.CutPrefix(shown, cells[i].Text)
		if !ok {
			cells[i].Text = ""
			continue
		}
		shown = rest
	}
}

// place finds the cell for a cursor at the offset at; the row has room for more
// cells. A cluster without width gets a space to show the cursor on, and so does
// the end of the text. On spaces beyond the width, the cursor is shown on the last
// cell.
func (l *Line) place(at, room int) {
	i := sort.Search(len(l.Cells), func(i int) bool { return l.Cells[i].At >= at })
	for last := len(l.Cells) - 1; room == 0 && i < last && l.Cells[i].Width == 0; last-- {
		room = l.Cells[last].Width
		l.Cells = l.Cells[:last]
	}
	switch {
	case i < len(l.Cells) && l.Cells[i].Width > 0:
	case i < len(l.Cells) && room > 0:
		l.Cells[i].Text = " " + l.Cells[i].Text
		l.Cells[i].Width = 1
	case room > 0:
		l.Cells = append(l.Cells, Cell{At: at, Text: " ", Width: 1})
	default:
		for i = len(l.Cells) - 1; l.Cells[i].Width == 0; i-- {
		}
	}
	l.Cursor = i
}

// String returns the row as it is drawn, without marking the cursor.
func (l Line) String() string { return l.Draw(func(cell string) string { return cell }) }

// Draw returns the row as it is drawn, with the cursor's cell styled by cursor.
func (l Line) Draw(cursor func(cell string) string) string {
	var b strings.Builder
	for i, c := range l.Cells {
		if i == l.Cursor {
			c.Text = cursor(c.Text)
		}
		b.WriteString(c.Text)
	}
	return b.String()
}
