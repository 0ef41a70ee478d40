// Keys in a table.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// pressTable handles a key while the cursor is in the table.
func (q *questionScreen) pressTable(p keys.Press) outcome {
	if q.kind().table == cellTable {
		return q.pressCell(p)
	}
	if d := p.ListDigit(); d > 0 {
		q.pressTableDigit(d)
		return stay
	}
	columns := len(q.columns())
	switch p.Intent {
	case keys.Up:
		q.moveRow(-1)
	case keys.Down:
		q.moveRow(1)
	case keys.Raise, keys.Lower:
		q.shiftRow(p.Intent)
	case keys.Home:
		q.col = 0
	case keys.End:
		q.col = max(columns-1, 0)
	case keys.Space:
		if _, at, of := q.iv.Subject(); of > 0 && columns > 0 {
			q.toggleCell(q.iv.Rows()[at].Note.Key, q.col)
		}
	case keys.Enter, keys.Break:
		q.keepTyped()
		q.goOn()
	case keys.Left, keys.Right:
		if q.kind().table == markTable {
			return openDetails(q.work, q.currentNote())
		}
		q.moveColumn(p.Intent, columns)
	default:
		return q.beginNote(p)
	}
	return stay
}

// pressTableDigit marks a row where there is one mark, else the column of this
// number in the row under the cursor.
func (q *questionScreen) pressTableDigit(d int) {
	rows := q.iv.Rows()
	_, at, _ := q.iv.Subject()
	switch {
	case q.kind().table == markTable:
		if d <= len(rows) {
			q.toggleCell(rows[d-1].Note.Key, 0)
		}
	case d <= len(q.columns()):
		if q.col = d - 1; len(rows) > 0 {
			q.toggleCell(rows[at].Note.Key, q.col)
		}
	}
}

// moveRow moves the cursor by rows, and out of the table at its ends.
func (q *questionScreen) moveRow(by int) {
	rows := q.iv.Rows()
	_, at, _ := q.iv.Subject()
	if to := at + by; to >= 0 && to < len(rows) {
		q.iv.GoToRow(rows[to].Note.Key)
		return
	}
	q.leaveArea(by)
}

// moveColumn moves the cursor to the next column in the direction of the arrow.
func (q *questionScreen) moveColumn(to keys.Intent, columns int) {
	by := 1
	if (to == keys.Left) != q.set.Mirrored() {
		by = -1
	}
	q.col = min(max(q.col+by, 0), max(columns-1, 0))
}

// shiftRow moves the row's note up or down in its block.
func (q *questionScreen) shiftRow(to keys.Intent) {
	by := 1
	if to == keys.Raise {
		by = -1
	}
	rows := q.iv.Rows()
	_, at, _ := q.iv.Subject()
	if next := at + by; next >= 0 && next < len(rows) {
		q.iv.Reorder(rows[at].Note.Key, rows[next].Note.Key)
	}
}

// pressCell handles a key in a table of texts: the text of its line is in the field.
func (q *questionScreen) pressCell(p keys.Press) outcome {
	switch p.Intent {
	case keys.Enter:
		q.moveCell(1)
		return stay
	case keys.Typed:
		if p.AsksHelp() && q.input.field.Empty() {
			return unknown
		}
	}
	before := q.input.field.Text()
	switch used := q.input.update(p, q.set); {
	case used:
		if q.input.field.Text() != before {
			q.iv.ForgetRedo()
		}
	case p.Intent == keys.Up:
		q.moveCell(-1)
	case p.Intent == keys.Down:
		if lines := q.cellLines(); q.cellAt(lines) < len(lines)-1 {
			q.moveCell(1)
		}
	default:
		return unknown
	}
	return stay
}

// moveCell moves the cursor by lines. Below the last one it goes on.
func (q *questionScreen) moveCell(by int) {
	lines := q.cellLines()
	if len(lines) == 0 {
		q.goOn()
		return
	}
	to := q.cellAt(lines) + by
	switch {
	case to < 0:
	case to < len(lines):
		q.goToCell(lines[to])
	default:
		q.keepTyped()
		q.goOn()
	}
}

// inCells reports whether the cursor is in a table of texts.
func (q *questionScreen) inCells() bool {
	return q.area == prompts.AreaTable && q.kind().table == cellTable
}

// goToRow puts the cursor on the note, if it is a row of the table, and reports
// whether it is.
func (q *questionScreen) goToRow(k canvas.Key) bool {
	if !slices.ContainsFunc(q.iv.Rows(), func(r interview.Row) bool { return r.Note.Key == k }) {
		return false
	}
	q.iv.GoToRow(k)
	q.area = prompts.AreaTable
	return true
}

// tableKeyHints are the keys that work in a table.
func (q *questionScreen) tableKeyHints() []keyHint {
	l := q.words.Line
	if q.kind().table == cellTable {
		return []keyHint{{"enter", l.NextRow}, {"pgdn", l.Next}}
	}
	hints := []keyHint{{"space", l.Mark}, {"enter", l.Next}, {"1-9", l.Mark}}
	if len(q.columns()) > 1 {
		hints = append(hints, keyHint{"←→", l.Move})
	}
	return hints
}
