// Drawing tables of marks: options, notes to link to, or one mark.

package tui

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/style"
)

// drawMarks draws rows with marks, in about so many lines.
func (q *questionScreen) drawMarks(p *page, w, room int) {
	rows := q.iv.Rows()
	t := q.layOutMarks(w, min(max(room-len(rows), 1), mostHead))
	t.most = min(max(room-len(rows), 1), 3)
	head := t.head()
	p.add(head...)
	room -= len(head)
	_, at, _ := q.iv.Subject()
	q.scroll(p, len(rows), at, room, func(i int) []string { return t.row(i) })
}

// markLayout is how a table of marks is laid out in a width.
type markLayout struct {
	*questionScreen
	columns   []column
	from, to  int // the columns that are drawn
	widths    []int
	labels    []string   // above the columns
	heads     [][]string // the labels in lines of the widths
	label     int        // the width of the text of a row
	numbered  bool       // each row has a number
	headings  bool       // the rows stand under the names of their blocks
	cursorRow canvas.Key
	gap       int // between columns
	most      int // lines that the text of the row under the cursor may have
}

// layOutMarks lays out the table in width w: heads on one line if there is room for
// them, else on at most so many, else only their numbers; columns that do not fit are left out,
// and those around the cursor stay.
func (q *questionScreen) layOutMarks(w, mostHead int) *markLayout {
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
	room := w - lead - q.rowsWidth(max(w/4, goodLabel))
	if n := len(t.columns); whole > room && n > 0 {
		t.gap = 1
		t.widths = narrowed(t.widths, room-n*t.gap)
	}
	t.setHeads(mostHead)
	t.from, t.to = t.columnsIn(w - lead - leastLabel)
	used := 0
	for i := t.from; i < t.to; i++ {
		used += t.widths[i] + t.gap
	}
	t.label = max(w-lead-used, 4)
	return t
}

// rowsWidth is the width of the texts of the rows, with a letter beside them, but no more
// than most and no less than is worth a column.
func (q *questionScreen) rowsWidth(most int) int {
	width := leastLabel
	for _, r := range q.iv.Rows() {
		width = max(width, q.set.Width(text.OneLine(q.iv.Text(r.Note)))+tableGap)
	}
	return min(width, most)
}

// narrowed returns the widths so that they come to the room at most, or each to that of
// a mark: the wide ones are cut to one width, and the narrow ones stay.
func narrowed(widths []int, room int) []int {
	narrow := slices.Clone(widths)
	for most := slices.Max(widths); most >= markWidth; most-- {
		sum := 0
		for i, w := range widths {
			narrow[i] = min(w, most)
			sum += narrow[i]
		}
		if sum <= room {
			break
		}
	}
	return narrow
}

// setHeads sets the heads in at most so many lines. If a column is too narrow for the
// words of its head, all heads are their numbers alone: what they stand for is said of
// the column under the cursor.
func (t *markLayout) setHeads(most int) {
	numbers := false
	for i, label := range t.labels {
		lines := t.set.Wrap(label, t.widths[i])
		numbers = numbers || len(lines) > most || len(lines) > 1 && t.widths[i] < leastHead
		t.heads = append(t.heads, lines)
	}
	for i := range t.heads {
		if numbers {
			t.heads[i] = []string{t.set.Line(t.words.Digits(i + 1))}
			t.widths[i] = min(t.widths[i], max(markWidth, text.Width(t.heads[i][0])))
		}
	}
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

// head is the lines with the heads of the columns; none if they have none.
func (t *markLayout) head() []string {
	if t.numbered || len(t.columns) == 0 {
		return nil
	}
	before := ""
	if t.from > 0 || t.to < len(t.columns) {
		before = t.words.Fill(t.words.Table.Columns, "n", t.words.Digits(t.from+1)+"–"+t.words.Digits(t.to), "of", len(t.columns))
	}
	most := 0
	for _, lines := range t.heads[t.from:t.to] {
		most = max(most, len(lines))
	}
	head := make([]string, most)
	for at := range head {
		said := ""
		if at == most-1 {
			said = t.cut(before, t.label)
		}
		head[at] = t.set.Pad(t.set.Indent(tableLead, t.sheet.Second.Render(said)), tableLead+t.label)
		for i := t.from; i < t.to; i++ {
			head[at] = t.set.Join(head[at], text.Spaces(t.gap), t.headCell(i, at-most+len(t.heads[i])))
		}
	}
	return head
}

// headCell is a line of the head of a column, which stands at the bottom.
func (t *markLayout) headCell(column, at int) string {
	if at < 0 {
		return text.Spaces(t.widths[column])
	}
	pen := t.sheet.Second
	if column == t.col {
		pen = t.sheet.Strong
	}
	return t.set.Pad(pen.Render(t.heads[column][at]), t.widths[column])
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
