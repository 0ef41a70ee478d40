// What of the text is on the screen: rows of cells, safe to draw.

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
	Above, Below int // how many rows are out of sight
}

// Line is one row: its clusters in logical order, a line end left out. Where a
// row is reordered for display, Cursor and each Cell's At say what went where.
type Line struct {
	Cells      []Cell
	Cursor     int // the cell the cursor is on; -1 if it is in another row
	Start, End int // the row in the field's Text, a line end included
	Shown      int // where what is drawn of it ends: before a line end and spaces that hang out of sight
	Room       int // the cells of the row behind that
}

// Cell is one cluster as it is drawn.
type Cell struct {
	At    int    // where the cluster begins in the field's Text; behind the last: its end
	Text  string // without controls and broken bytes; empty if nothing else is in the cluster
	Width int    // terminal cells that Text takes
}

// View is the rows around the cursor, at most height. They hold at most the
// width set, the cursor's cell included.
func (f *Field) View(height int) View {
	rows, at := f.laid(), f.rowAt(f.cursor)
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

// line is the row r as it is drawn. Spaces that hang over the width are left out.
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

// pairBidi leaves out the bidi controls that have no counterpart in the row;
// they would reorder its neighbours.
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

// place finds the cell for the cursor at at, with room more cells in the row.
// A cluster without width gets a space to show it on, and so does the end of the
// text. On spaces that hang out of sight the cursor is shown on the last cell.
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

// String is the row as it is drawn, the cursor not marked.
func (l Line) String() string { return l.Draw(func(cell string) string { return cell }) }

// Draw is the row as it is drawn, with the cursor's cell as cursor styles it.
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
