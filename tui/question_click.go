// Clicks on the question screen. Words that are typed stay where they are: a click
// moves the cursor and chooses, as keys do.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
)

// clickedNote puts the cursor on an answer. A second click changes it, as enter does.
func (q *questionScreen) clickedNote(k canvas.Key) outcome {
	given := q.iv.Given()
	at := slices.IndexFunc(given, func(n *canvas.Note) bool { return n.Key == k })
	switch {
	case at < 0:
		return stay
	case q.area == prompts.AreaNotes && q.note == k:
		q.edit(given[at])
		return stay
	}
	q.leaveWords()
	q.area, q.note = prompts.AreaNotes, k
	return stay
}

// leaveWords keeps the words of a note that is being changed: the cursor goes elsewhere. Words
// for a new note wait in the field.
func (q *questionScreen) leaveWords() {
	if q.editing != 0 || q.inCells() {
		q.keepTyped()
	}
}

// clickedElsewhere goes to a note that answers another question.
func (q *questionScreen) clickedElsewhere(k canvas.Key) outcome {
	q.keepTyped()
	if !q.iv.Jump(func() bool { return q.goToNote(k) }) {
		return stay.warning(q.words.Notices.NotAsked)
	}
	return stay
}

// clickedBlock goes to the main question of the block.
func (q *questionScreen) clickedBlock(block string) outcome {
	q.keepTyped()
	if !q.iv.Jump(func() bool { return q.goToBlock(block) }) {
		return stay.warning(q.words.Notices.NotAsked)
	}
	return stay
}

// clickedOption chooses an option, or takes the choice back.
func (q *questionScreen) clickedOption(at int) outcome {
	q.leaveWords()
	q.area, q.option = prompts.AreaOptions, at
	q.toggleOption(at)
	return stay
}

// clickedLink links the current note with the numbered note at this place. The cursor
// stays in its area, so that one can type on.
func (q *questionScreen) clickedLink(place int) outcome {
	if q.area == prompts.AreaLinks && place < len(q.iv.Candidates()) {
		q.link = place
	}
	q.toggleLink(place)
	return stay
}

// clickedField puts the cursor into the field.
func (q *questionScreen) clickedField() {
	if q.inCells() {
		q.openField()
		return
	}
	q.area = prompts.AreaField
}

// openProbe puts the cursor into the field of the probe.
func (q *questionScreen) openProbe() {
	if q.editing != 0 {
		q.keepTyped()
	}
	q.area = prompts.AreaProbe
}

// clickedRow puts the cursor on a row of a table.
func (q *questionScreen) clickedRow(k canvas.Key) outcome {
	q.leaveWords()
	q.iv.GoToRow(k)
	q.area = prompts.AreaTable
	return stay
}

// clickedCell marks a cell of a table, or takes its mark back.
func (q *questionScreen) clickedCell(row canvas.Key, column int) outcome {
	q.clickedRow(row)
	q.col = column
	q.toggleCell(row, column)
	return stay
}

// clickedLine puts the cursor into a line of a table of texts.
func (q *questionScreen) clickedLine(l cellLine) outcome {
	q.goToCell(l)
	q.area = prompts.AreaTable
	return stay
}

// roll scrolls what is below the question, until the next key.
func (q *questionScreen) roll(by, w, h int) {
	column := q.column(w)
	rest := h - headerLines - len(q.head(column, h))
	body := q.body(column, rest, false)
	q.rolled = min(max(q.rolled+by, -body.first), max(len(body.lines)-1-body.last, 0))
}

// clickedPoster goes to what was clicked on the canvas beside the question: a note's
// question, or the main one of a block.
func (q *questionScreen) clickedPoster(at poster.Cursor) outcome {
	if at.Note != 0 {
		return q.clickedElsewhere(at.Note)
	}
	return q.clickedBlock(at.Block)
}
