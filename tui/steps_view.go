// Drawing the next steps.

package tui

import (
	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/tui/style"
)

const (
	stepColumns = 64 // the width from which on the cells stand side by side
	stepLate    = 72 // the width from which on a day has more room
	whoWidth    = 16 // cells of who sees to a step
	dueWidth    = 14 // cells of until when
	lateWidth   = 8
	stepGap     = 2
	cellLines   = 3 // of the field in a cell
)

// lines draws the table in w columns and about so many lines. first and last are those
// of the line with the cursor, in a table that has it.
func (t *stepTable) lines(w, room int, focused bool) (lines []string, first, last int) {
	steps := t.iv.NextSteps()
	at := len(steps)
	if focused {
		t.catchUp()
		at = t.row()
	}
	columns := len(steps) > 0 && w >= stepColumns
	drawn := make([][]string, 0, len(steps)+1)
	for i, s := range append(steps, interview.NextStep{}) {
		drawn = append(drawn, t.rowLines(s, w, focused && i == at))
	}
	room = max(room-1, 1)
	from, to := 0, len(drawn)-1
	if focused {
		from, to = rowsAround(drawn, at, room)
	} else { // from the first on, and the line for a new one
		_, to = rowsAround(drawn[:len(steps)], 0, room-len(drawn[to]))
	}
	lines = []string{t.heading(w, columns, len(steps)-min(to, len(steps))+from)}
	for i := from; i < to; i++ {
		if i == at {
			first, last = len(lines), len(lines)+len(drawn[i])-1
		}
		lines = append(lines, drawn[i]...)
	}
	if !focused {
		lines = append(lines, drawn[len(steps)]...)
	}
	return lines, first, last
}

// rowsAround is the range of rows around the one with the cursor that fits into so many
// lines: as many as there is room for, from the first on if it can be.
func rowsAround(rows [][]string, at, room int) (from, to int) {
	if len(rows) == 0 {
		return 0, 0
	}
	from, to = at, at+1
	room -= len(rows[at])
	for from > 0 && len(rows[from-1]) <= room {
		from--
		room -= len(rows[from])
	}
	for to < len(rows) && len(rows[to]) <= room {
		room -= len(rows[to])
		to++
	}
	return from, to
}

// heading is the title of the table, with how many steps are not seen, and those of its
// columns.
func (t *stepTable) heading(w int, columns bool, hidden int) string {
	e := t.words.End
	title := t.sheet.Title.Render(t.cut(e.Steps, w))
	if hidden > 0 {
		title = t.set.Join(title, "  ", t.sheet.Second.Render(t.set.Line(t.words.Poster.More.For(hidden))))
	}
	if !columns {
		return title
	}
	what, due := t.widths(w)
	line := t.set.Join(t.set.Pad(title, what+stepGap), "  ", t.sheet.Second.Render(t.cut(e.StepWho, whoWidth-2)))
	return t.set.Join(t.set.Pad(line, what+whoWidth+2*stepGap), "  ", t.sheet.Second.Render(t.cut(e.StepUntil, due-2)))
}

// widths are those of the cells for what is to be done and until when.
func (t *stepTable) widths(w int) (what, due int) {
	due = dueWidth
	if w >= stepLate {
		due += lateWidth
	}
	return w - whoWidth - due - 2*stepGap, due
}

// rowLines are the lines of a step, with the field if it has the cursor.
func (t *stepTable) rowLines(s interview.NextStep, w int, here bool) []string {
	switch {
	case s.New(): // there is nobody to see to it yet
		return t.cell(s, stepWhat, w, here)
	case w < stepColumns:
		return t.stacked(s, w, here)
	}
	what, due := t.widths(w)
	widths := [...]int{what, whoWidth, due}
	var cells [len(stepParts)][]string
	high := 0
	for part := range cells {
		cells[part] = t.cell(s, part, widths[part], here)
		high = max(high, len(cells[part]))
	}
	lines := make([]string, high)
	for i := range lines {
		end := 0
		for part, c := range cells {
			if i < len(c) {
				lines[i] = t.set.Join(lines[i], c[i])
			}
			if end += widths[part] + stepGap; part < stepDue {
				lines[i] = t.set.Pad(lines[i], end)
			}
		}
	}
	return append(lines, t.offered(w, here)...)
}

// stacked are the lines of a step below each other, for a narrow window.
func (t *stepTable) stacked(s interview.NextStep, w int, here bool) []string {
	lines := t.cell(s, stepWhat, w, here)
	if here {
		return append(append(append(lines, t.cell(s, stepWho, w, true)...), t.cell(s, stepDue, w, true)...), t.offered(w, true)...)
	}
	if said := t.parts(t.text(s, stepWho), t.text(s, stepDue)); said != "" {
		lines = append(lines, t.hang(text.Spaces(stepGap), said, w, t.pen(s, stepDue))...)
	}
	return lines
}

// offered is a line with the names that digits pick, if the cursor is in the empty cell
// for a name.
func (t *stepTable) offered(w int, here bool) []string {
	if !here || t.part != stepWho || !t.input.field.Empty() {
		return nil
	}
	var named []string
	for i, name := range t.people() {
		named = append(named, t.words.Digits(i+1)+" "+text.OneLine(name))
	}
	if len(named) == 0 {
		return nil
	}
	return []string{t.set.Indent(stepGap, t.sheet.Second.Render(t.cut(t.set.Series("   ", named...), w-stepGap)))}
}

// cell are the lines of a cell: the field, if it has the cursor. In the line with the
// cursor the other cells have a bar, too, and say what they are for.
func (t *stepTable) cell(s interview.NextStep, part, w int, here bool) []string {
	e := t.words.End
	empty := [...]string{e.StepWhat, e.StepWho, e.StepUntil}[part]
	if here && part == t.part {
		if part == stepWhat && !s.New() {
			empty = e.StepEmptied
		}
		return t.fieldLines(t.input, w, cellLines, true, empty, nil)
	}
	said, pen, lead := t.text(s, part), t.pen(s, part), "  "
	switch {
	case here || s.New():
		lead = t.set.Join(t.sheet.Faint.Render(t.sheet.Marks.Bar), " ")
		if said == "" {
			said, pen = empty, t.sheet.Second
		}
	case part == stepWhat:
		mark, look := t.mark(s.Status)
		lead = t.set.Join(look.Render(mark), " ")
	}
	if said == "" {
		return nil
	}
	return t.clickRows(t.hang(lead, said, w, pen), w, func() outcome { return t.clicked(s, part) })
}

// text is what a cell says: what waits there, else what the canvas says, with a word or
// a sign for a day that has passed.
func (t *stepTable) text(s interview.NextStep, part int) string {
	if i := t.waitingAt(s, part); i >= 0 {
		if part == stepDue {
			return t.waiting[i].text + " (" + t.words.Details.NoDate + ")"
		}
		return t.waiting[i].text
	}
	said := t.cellText(s, part)
	if part == stepDue && s.Overdue(t.today()) {
		return t.dueDay(s.Due)
	}
	return said
}

// pen is how a cell is drawn.
func (t *stepTable) pen(s interview.NextStep, part int) style.Pen {
	switch {
	case t.waitingAt(s, part) >= 0, part == stepDue && s.Overdue(t.today()):
		return t.sheet.Bad
	case !s.Open():
		return t.sheet.Struck
	}
	return t.sheet.Plain
}
