// Drawing a table: heads and rows stay within the room there is, and only rows
// scroll.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/style"
)

// How wide the parts of a table are, in cells.
const (
	tableLead  = 2  // where the cursor is
	tableGap   = 2  // between columns; 1 if their heads have several lines
	markWidth  = 3  // "[x]"
	leastHead  = 6  // of a head with several lines
	mostHead   = 3  // lines of a head
	leastLabel = 12 // of the text of a row
	goodLabel  = 18 // the same, beside heads with several lines
)

// drawTable draws the table, its heads and what is below it, in h lines.
func (q *questionScreen) drawTable(p *page, w, h int) {
	if q.iv.Marking() {
		p.add(q.paragraph(q.words.Table.MarkFirst, w, q.sheet.Strong)...)
		p.gap()
	}
	q.drawColumnText(p, w)
	below := q.belowTable(w, max(h-len(p.lines)-leastRows-1, 3))
	room := max(h-len(p.lines)-len(below)-q.belowField(p), 2)
	before := len(p.lines)
	if q.kind().table == cellTable {
		q.drawCells(p, w, room)
	} else {
		q.drawMarks(p, w, room)
	}
	p.add(below...)
	p.gap()
	q.drawLegend(p, w, room-(len(p.lines)-before)-1)
}

// belowField is how many lines a table leaves for the field below it.
func (q *questionScreen) belowField(p *page) int {
	switch {
	case !slices.Contains(q.areas(), prompts.AreaField):
		return 0
	case p.tight:
		return 1
	}
	return 2
}

// tableNeeds is how many lines the table takes in width w without gaps, whole, with
// the field below it; 0 without a table.
func (q *questionScreen) tableNeeds(w int) int {
	if q.kind().table == noTable {
		return 0
	}
	p := &page{tight: true}
	q.drawTable(p, w, 1000)
	return len(p.lines) + q.belowField(p)
}

// drawLegend draws the notes that the columns stand for, if there is room for all.
func (q *questionScreen) drawLegend(p *page, w, room int) {
	candidates := q.iv.Candidates()
	if q.kind().table != linkTable || p.tight || len(candidates)+1 > room {
		return
	}
	for i, c := range candidates {
		pen := q.sheet.Second
		if i == q.col {
			pen = q.sheet.Strong
		}
		number := q.set.Pad(q.sheet.Second.Render(q.set.Line(q.words.Digits(i+1))), 2)
		p.add(q.set.Indent(tableLead, q.set.Join(number, " ", pen.Render(q.cut(text.OneLine(q.iv.Text(c)), w-tableLead-3)))))
	}
	p.gap()
}

// drawColumnText draws what is said of the column under the cursor, in as many lines
// as the longest such text takes, so that the table stays in its place.
func (q *questionScreen) drawColumnText(p *page, w int) {
	columns := q.columns()
	if len(columns) == 0 || q.kind().table == markTable {
		return
	}
	most := 0
	for i := range columns {
		most = max(most, len(q.columnText(columns, i, w)))
	}
	lines := q.columnText(columns, q.col, w)
	for len(lines) < most {
		lines = append(lines, "")
	}
	p.add(lines...)
	p.gap()
}

// columnText is the head and the text of the column, in at most three lines.
func (q *questionScreen) columnText(columns []column, at, w int) []string {
	c := columns[min(at, len(columns)-1)]
	head := c.head
	if q.kind().table == linkTable {
		head = q.words.Digits(at + 1)
	}
	said := q.set.WrapTo(q.set.Series(": ", head, c.text), w, 3, q.sheet.Marks.Ellipsis)
	for i := range said {
		said[i] = q.sheet.Strong.Render(said[i])
	}
	return said
}

// belowTable are the lines below the rows: which columns no row has, where that is a
// gap, or what amounts come to in at most so many lines.
func (q *questionScreen) belowTable(w, most int) []string {
	if q.kind().table != optionTable || !q.question().AsksOfChannels() || len(q.iv.Rows()) == 0 {
		return q.sums(w, most)
	}
	var labels []string
	for _, o := range q.iv.Uncovered() {
		labels = append(labels, o.Label)
	}
	if len(labels) == 0 {
		return nil
	}
	return []string{q.sheet.Strong.Render(q.cut(q.words.Fill(q.words.Table.Uncovered, "options", q.words.List(labels...)), w))}
}

// tablePlaceholder is the text in the empty field below a table.
func (q *questionScreen) tablePlaceholder() string {
	t, block := q.words.Table, q.title(q.iv.RowBlock())
	switch {
	case q.question().Takes() == prompts.TakesDetail:
		return t.Detail
	case q.question().Takes() == prompts.TakesNote:
		return q.words.Question.PlaceholderChoice
	case q.question().AsksOfChannels():
		return q.words.Fill(t.AnotherFor, "block", block, "option", q.question().Options[q.col].Label)
	case len(q.iv.Rows()) == 0:
		return q.words.Fill(t.First, "block", block)
	}
	return q.words.Fill(t.Another, "block", block)
}

// scroll adds as many items around the one under the cursor as there is room for, and
// says how many there are before and after.
func (q *questionScreen) scroll(p *page, n, at, room int, draw func(i int) []string) {
	from, to := at, at
	lines := 0
	if n > 0 {
		lines, to = len(draw(at)), at+1
	}
	var above, below [][]string
	for more := true; more; {
		more = false
		for _, i := range []int{to, from - 1} {
			if i < 0 || i >= n {
				continue
			}
			item := draw(i)
			left := room - lines - len(item)
			if hidden := n - (to - from) - 1; left < min(hidden, 2) {
				continue
			}
			if lines += len(item); i == to {
				below, to = append(below, item), to+1
			} else {
				above, from = append(above, item), from-1
			}
			more = true
		}
	}
	if from > 0 {
		p.add(q.countedLine(q.words.Question.MoreAbove, from))
	}
	for i := len(above) - 1; i >= 0; i-- {
		p.add(above[i]...)
	}
	if n > 0 {
		p.show(draw(at)...)
	}
	for _, item := range below {
		p.add(item...)
	}
	if to < n {
		p.add(q.countedLine(q.words.Question.MoreBelow, n-to))
	}
}

// narrowRow is the width of a row's text in which there is no room for a gutter.
const narrowRow = 30

// tableText is the text of a row in at most so many lines, with the gutter of its segments
// and its status before it.
func (q *questionScreen) tableText(n *canvas.Note, w, most int, pen style.Pen) []string {
	mark := ""
	gutter, letters := q.poster().GutterOfAll(q.iv.Canvas()), q.poster().Letters(q.iv.Canvas(), n)
	switch narrow := w < narrowRow; {
	case gutter > 1 && !narrow:
		mark = q.set.Join(q.poster().Gutter(q.iv.Canvas(), n, gutter), " ")
	case letters != "":
		mark = q.set.Join(letters, " ")
	}
	if n.Status != canvas.NoStatus {
		sign, ink := q.mark(n.Status)
		mark = q.set.Join(mark, ink.Render(sign), " ")
	}
	room := w - text.Width(mark)
	words := text.OneLine(q.iv.Text(n))
	lines := q.set.WrapTo(words, max(room, 2), most, q.sheet.Marks.Ellipsis)
	if most == 1 {
		lines = []string{q.cut(words, max(room, 1))}
	}
	for i := range lines {
		lines[i] = q.set.Join(mark, pen.Render(lines[i]))
		mark = text.Spaces(text.Width(mark))
	}
	return lines
}
