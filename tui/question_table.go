// Questions about several notes, as a table: a row for each note, and what is
// answered for it beside it. The rows are those of the interview, and its row has
// the cursor.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// tableKind is what a table has beside its rows.
type tableKind int

const (
	noTable     tableKind = iota
	optionTable           // a column for each option
	linkTable             // a column for each note to link to
	markTable             // one mark, and a number for each row
	cellTable             // a text: a line of words, a test, an amount
)

// column is one column of marks.
type column struct {
	head string // above the column
	text string // what is said of the column under the cursor
	has  func(row *canvas.Note) bool
}

// columns lists the columns of marks that the table has.
func (q *questionScreen) columns() []column {
	question := q.question()
	var columns []column
	switch q.kind().table {
	case optionTable:
		for _, o := range question.Options {
			columns = append(columns, column{o.Label, o.Hint, func(n *canvas.Note) bool {
				return slices.Contains(question.Picked(n), o.ID)
			}})
		}
	case linkTable:
		for _, c := range q.iv.Candidates() {
			columns = append(columns, column{"", q.iv.Text(c), func(n *canvas.Note) bool { return canvas.Linked(n, c) }})
		}
	case markTable:
		columns = append(columns, column{has: q.iv.Marked})
	}
	return columns
}

// toggleCell marks the cell of the row and the column, or takes its mark back.
func (q *questionScreen) toggleCell(row canvas.Key, column int) {
	q.iv.GoToRow(row)
	switch q.kind().table {
	case optionTable:
		q.iv.ToggleOption(column)
	case linkTable:
		q.iv.ToggleLink(row, q.iv.Candidates()[column].Key)
	case markTable:
		q.iv.ToggleMark(row)
	}
}

// columnOption is the id of the option of the column under the cursor; "" if the
// columns are not options.
func (q *questionScreen) columnOption() string {
	options := q.question().Options
	if q.kind().table != optionTable || q.col >= len(options) {
		return ""
	}
	return options[q.col].ID
}

// cellLine is a line of a table of texts. A note with several details has a line for
// each of them.
type cellLine struct {
	row    interview.Row
	detail *canvas.Note // whose text the line has; nil: none yet, or the text is the row's own
	first  bool         // the first line of its note
}

// cellLines lists the lines of a table of texts.
func (q *questionScreen) cellLines() []cellLine {
	var lines []cellLine
	for _, r := range q.iv.Rows() {
		if q.question().Takes() != prompts.TakesDetail || len(r.Details) == 0 {
			lines = append(lines, cellLine{row: r, first: true})
			continue
		}
		for i, d := range r.Details {
			lines = append(lines, cellLine{r, d, i == 0})
		}
	}
	return lines
}

// text is the text of the line as it is kept.
func (q *questionScreen) cellText(l cellLine) string {
	if l.detail != nil {
		return l.detail.Text
	}
	text := q.iv.Cell(l.row.Note)
	if q.asksAmounts() {
		return q.words.TypedAmount(l.row.Block, text)
	}
	return text
}

// cellAt is the index of the line whose text is in the field.
func (q *questionScreen) cellAt(lines []cellLine) int {
	return max(slices.IndexFunc(lines, func(l cellLine) bool {
		return l.row.Note.Key == q.place.Subject && (q.editing == 0 || l.detail != nil && l.detail.Key == q.editing)
	}), 0)
}

// enterCell puts the text of the line into the field.
func (q *questionScreen) enterCell(l cellLine) {
	q.editing = 0
	if l.detail != nil {
		q.editing = l.detail.Key
	}
	q.input = newInput(q.cellText(l))
	if draft, waits := q.drafts[q.here()]; waits {
		q.input.field.Set(draft)
	}
}

// goToCell keeps the text of the present line, and puts that of another into the
// field.
func (q *questionScreen) goToCell(l cellLine) {
	q.keepTyped()
	q.iv.GoToRow(l.row.Note.Key)
	q.catchUp()
	if lines := q.cellLines(); l.detail != nil {
		if at := slices.IndexFunc(lines, func(o cellLine) bool { return o.detail != nil && o.detail.Key == l.detail.Key }); at >= 0 {
			q.enterCell(lines[at])
		}
	}
}

// refreshCell shows the text as it is kept, if it was changed elsewhere and nothing
// is typed.
func (q *questionScreen) refreshCell() {
	if q.kind().table != cellTable || q.area != prompts.AreaTable || q.input.changed() {
		return
	}
	lines := q.cellLines()
	if len(lines) == 0 {
		return
	}
	if l := lines[q.cellAt(lines)]; q.cellText(l) != q.input.initial || l.detail != nil && l.detail.Key != q.editing {
		q.enterCell(l)
	}
}

// keepCell makes the text what the line has. Words that are no amount become a note,
// and the screen says so.
func (q *questionScreen) keepCell(text string) error {
	row := q.place.Subject
	key, err := q.iv.SetCell(row, text)
	if n, _ := q.iv.Canvas().Find(key); n != nil && key != row {
		q.say(q.words.Fill(q.words.Table.BecameNote, "note", q.iv.Text(n)))
	}
	return err
}
