// Drawing tables of marks: options, notes to link to, or one mark.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/style"
)

// drawMarks draws rows with marks, in about so many lines.
func (q *questionScreen) drawMarks(p *page, w, room int) {
	t := q.layOutMarks(w)
	rows := q.iv.Rows()
	t.most = min(max(room-len(rows), 1), 3)
	if head := t.head(); head != "" {
		p.add(head)
		room--
	}
	_, at, _ := q.iv.Subject()
	q.scroll(p, len(rows), at, room, func(i int) []string { return t.row(i) })
}

// markLayout is how a table of marks is laid out in a width.
type markLayout struct {
	*questionScreen
	columns   []column
	from, to  int // the columns that are drawn
	widths    []int
	labels    []string // above the columns
	label     int      // the width of the text of a row
	numbered  bool     // each row has a number
	headings  bool     // the rows stand under the names of their blocks
	cursorRow canvas.Key
	gap       int // between columns
	most      int // lines that the text of the row under the cursor may have
}

// layOutMarks lays out the table in width w: heads whole if there is room for them,
// else cut, else only their numbers; columns that do not fit are left out, and those
// around the cursor stay.
func (q *questionScreen) layOutMarks(w int) *markLayout {
	t := &markLayout{questionScreen: q, columns: q.columns(), numbered: q.kind().table == markTable}
	rows := q.iv.Rows()
	if n, _, of := q.iv.Subject(); of > 0 {
		t.cursorRow = n.Key
		t.headings = rows[0].Block != rows[of-1].Block
	}
	lead := tableLead
	if t.numbered {
		lead += 2
	}
	whole := 0
	for i, c := range t.columns {
		label := ""
		if !t.numbered {
			label = strings.TrimSpace(q.words.Digits(i+1) + " " + c.head)
		}
		t.labels = append(t.labels, label)
		t.widths = append(t.widths, max(q.set.Width(label), markWidth))
		whole += t.widths[i] + tableGap
	}
	t.gap = tableGap
	room := w - lead - max(w/4, leastLabel)
	if n := len(t.columns); whole > room && n > 0 {
		t.gap = 1
		for i := range t.widths {
			t.widths[i] = min(t.widths[i], max(room/n-t.gap, markWidth), cutHead)
		}
	}
	t.from, t.to = t.columnsIn(w - lead - leastLabel)
	used := 0
	for i := t.from; i < t.to; i++ {
		used += t.widths[i] + t.gap
	}
	t.label = max(w-lead-used, 4)
	return t
}

// columnsIn is the range of columns around the cursor that fit into the width.
func (t *markLayout) columnsIn(w int) (from, to int) {
	if len(t.widths) == 0 {
		return 0, 0
	}
	from = min(t.col, len(t.widths)-1)
	to = from + 1
	used := t.widths[from] + t.gap
	for more := true; more; {
		more = false
		if to < len(t.widths) && used+t.widths[to]+t.gap <= w {
			used, to, more = used+t.widths[to]+t.gap, to+1, true
		}
		if from > 0 && used+t.widths[from-1]+t.gap <= w {
			from--
			used, more = used+t.widths[from]+t.gap, true
		}
	}
	return from, to
}

// head is the line with the heads of the columns; "" if they have none.
func (t *markLayout) head() string {
	if t.numbered || len(t.columns) == 0 {
		return ""
	}
	before := ""
	if t.from > 0 || t.to < len(t.columns) {
		before = t.words.Fill(t.words.Table.Columns, "n", t.words.Digits(t.from+1)+"–"+t.words.Digits(t.to), "of", len(t.columns))
	}
	line := t.set.Pad(t.set.Indent(tableLead, t.sheet.Second.Render(t.cut(before, t.label))), tableLead+t.label)
	for i := t.from; i < t.to; i++ {
		pen := t.sheet.Second
		if i == t.col {
			pen = t.sheet.Strong
		}
		line = t.set.Join(line, text.Spaces(t.gap), t.set.Pad(pen.Render(t.set.Truncate(t.labels[i], t.widths[i], "")), t.widths[i]))
	}
	return line
}

// row is the row of this index: its text, and its marks beside the first line; above
// it the name of its block, if it is the first of several blocks. The text of the row
// under the cursor may have a second line.
func (t *markLayout) row(at int) []string {
	rows := t.iv.Rows()
	r := rows[at]
	var lines []string
	if t.headings && (at == 0 || rows[at-1].Block != r.Block) {
		lines = append(lines, t.set.Indent(tableLead, t.sheet.Second.Render(t.set.Line(t.title(r.Block)))))
	}
	here := t.area == prompts.AreaTable && r.Note.Key == t.cursorRow
	lead, pen, most := "  ", t.sheet.Plain, 1
	if here {
		lead, pen, most = t.set.Join(t.sheet.Accent.Render(t.sheet.Marks.Here), " "), t.sheet.Strong, t.most
	}
	if t.numbered {
		return append(lines, t.markedRow(lead, at, r.Note, pen, most)...)
	}
	words := t.tableText(r.Note, t.label, most, pen)
	line := t.clickRows([]string{t.set.Pad(t.set.Join(lead, words[0]), tableLead+t.label)}, 0, func() outcome { return t.clickedRow(r.Note.Key) })[0]
	for i := t.from; i < t.to; i++ {
		mark, ink := t.sheet.Marks.Off, t.sheet.Second
		if t.columns[i].has(r.Note) {
			mark, ink = t.sheet.Marks.On, t.sheet.Plain
		}
		if here && i == t.col {
			ink = t.sheet.Selected
		}
		cell := t.clickPart(t.set.Pad(ink.Render(t.set.Line(mark)), t.widths[i]), func(int) outcome { return t.clickedCell(r.Note.Key, i) })
		line = t.set.Join(line, text.Spaces(t.gap), cell)
	}
	lines = append(lines, line)
	for _, more := range words[1:] {
		lines = append(lines, t.set.Indent(tableLead, more))
	}
	return lines
}

// markedRow is a row of a table with one mark: its number and its mark before its
// text, as in a list of options.
func (t *markLayout) markedRow(lead string, at int, n *canvas.Note, pen style.Pen, most int) []string {
	mark := t.sheet.Marks.Off
	if t.columns[0].has(n) {
		mark = t.sheet.Marks.On
	}
	number := " "
	if at < 9 {
		number = t.sheet.Second.Render(t.set.Line(t.words.Digits(at + 1)))
	}
	lead = t.set.Join(lead, number, " ", pen.Render(t.set.Line(mark)), " ")
	lines := t.tableText(n, t.label+t.gap, most, pen)
	for i := range lines {
		lines[i] = t.set.Join(lead, lines[i])
		lead = text.Spaces(text.Width(lead))
	}
	return t.clickRows(lines, tableLead+t.label, func() outcome { return t.clickedCell(n.Key, 0) })
}
