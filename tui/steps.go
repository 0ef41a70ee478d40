// The next steps as a table: what is to be done, who sees to it, and until when. Each
// cell is a field. The drawing is in steps_view.go.

package tui

import (
	"errors"
	"slices"
	"strings"

	"bmcanvas/internal/interview"
	"bmcanvas/tui/keys"
)

// stepTable is the table with the cursor in a cell. Its last line is for a new step.
type stepTable struct {
	*env
	*work
	at      interview.NextStep // the step with the cursor; a new one: the last line
	part    int                // the cell: the place in stepParts
	input   *input             // the text of the cell
	waiting []waitingCell      // texts that cannot be kept as they are
	clickIn func()             // called when a click puts the cursor into the table
	picked  string             // the digit by which a name was picked, until the next key
}

// stepParts are the cells of a step.
var stepParts = [...]interview.Field{interview.FieldStep, interview.FieldStepWho, interview.FieldStepDue}

// The places in stepParts.
const (
	stepWhat = iota
	stepWho
	stepDue
)

// waitingCell is a text that stays in its cell: a day that cannot be read, or words that
// are too long.
type waitingCell struct {
	at   interview.NextStep
	part int
	text string
}

// stepExit says where a key leads out of the table.
type stepExit int

const (
	inTable stepExit = iota
	aboveTable
	belowTable
)

func newStepTable(w *work) *stepTable {
	t := &stepTable{env: w.env, work: w}
	t.enter(interview.NextStep{}, stepWhat)
	return t
}

// sameStep reports whether both are the same step, whatever they say.
func sameStep(a, b interview.NextStep) bool {
	return a.Note == b.Note && (a.Note != 0 || a.FollowUp == b.FollowUp)
}

// cellText is what the canvas says in a cell, as people read it.
func (t *stepTable) cellText(s interview.NextStep, part int) string {
	switch part {
	case stepWho:
		return s.Who
	case stepDue:
		return t.date(s.Due)
	}
	return s.What
}

// enter puts the cursor into a cell. A text that waits there is taken up again.
func (t *stepTable) enter(s interview.NextStep, part int) {
	t.at, t.part, t.picked = s, part, ""
	text := t.cellText(s, part)
	t.input = line("", text)
	if i := t.waitingAt(s, part); i >= 0 {
		t.input.field.Replace(t.waiting[i].text)
		t.waiting = slices.Delete(t.waiting, i, i+1)
	}
}

// waitingAt is the place of the text that waits in the cell; -1: none does.
func (t *stepTable) waitingAt(s interview.NextStep, part int) int {
	return slices.IndexFunc(t.waiting, func(c waitingCell) bool { return sameStep(c.at, s) && c.part == part })
}

// clicked puts the cursor into the cell that was clicked.
func (t *stepTable) clicked(s interview.NextStep, part int) outcome {
	out := t.keep()
	t.clickIn()
	t.enter(s, part)
	return out
}

// catchUp finds the step with the cursor again, in the canvas as it is now.
func (t *stepTable) catchUp() {
	if t.at.New() {
		return
	}
	steps := t.iv.NextSteps()
	i := slices.IndexFunc(steps, func(s interview.NextStep) bool { return sameStep(s, t.at) })
	switch {
	case i < 0 && t.input.changed():
		t.at, t.part = interview.NextStep{}, stepWhat // its words begin a new step
	case i < 0:
		t.enter(interview.NextStep{}, stepWhat)
	case steps[i] != t.at:
		t.at = steps[i]
		if !t.input.changed() {
			t.enter(t.at, t.part)
		}
	}
}

// keep makes the text of the cell what it is to become. A text that cannot is left
// waiting; keep says why.
func (t *stepTable) keep() outcome {
	if !t.input.changed() {
		return stay
	}
	was, text := t.at, t.input.field.Text()
	s, err := t.iv.SetStep(t.at, stepParts[t.part], text)
	if err != nil {
		t.input = line("", t.cellText(t.at, t.part))
		t.waiting = append(t.waiting, waitingCell{t.at, t.part, text})
		if errors.Is(err, interview.ErrNoDay) {
			return stay.warning(t.words.Fill(t.words.End.StepBadDay, "text", strings.TrimSpace(text), "date", t.date(t.today())))
		}
		return stay.warning(t.tooLong())
	}
	for i := range t.waiting {
		if sameStep(t.waiting[i].at, was) {
			t.waiting[i].at = s
		}
	}
	t.enter(s, t.part)
	if s.New() && !was.New() {
		t.part = stepWhat
		return stay.saying(t.words.Notices.Removed)
	}
	return stay
}

// update gives the key to the table. exit says whether it leads out of it.
func (t *stepTable) update(p keys.Press) (out outcome, exit stepExit) {
	t.catchUp()
	if t.pickPerson(p) {
		return stay, inTable
	}
	switch p.Intent {
	case keys.Enter, keys.Break, keys.NextField:
		return t.forward(p.Intent != keys.NextField)
	case keys.PreviousField:
		return t.backward()
	case keys.Up, keys.Down:
		by := 1
		if p.Intent == keys.Up {
			by = -1
		}
		return t.moveRow(by)
	case keys.Previous:
		return t.keep(), aboveTable
	case keys.Next, keys.Back:
		return t.keep(), belowTable
	case keys.Status:
		return t.finish(), inTable
	case keys.Undo, keys.Redo:
		if !t.input.changed() {
			return unknown, inTable
		}
		if p.Intent == keys.Undo {
			t.input.field.Undo()
		} else {
			t.input.field.Redo()
		}
		return stay, inTable
	}
	if p.AsksHelp() && t.input.field.Empty() || !t.input.update(p, t.set) {
		return unknown, inTable
	}
	return stay, inTable
}

// forward goes to the next cell; from the last, after enter to the line for a new step,
// else to the next line. From an empty new step it leads out.
func (t *stepTable) forward(entered bool) (outcome, stepExit) {
	added := t.at.New()
	out := t.keep()
	switch {
	case t.at.New() && added:
		return out, belowTable
	case t.at.New(): // the step was removed
	case t.part < stepDue:
		t.enter(t.at, t.part+1)
	case entered:
		t.enter(interview.NextStep{}, stepWhat)
	default:
		t.toRow(t.row()+1, stepWhat)
	}
	return out, inTable
}

// backward goes to the cell before; from the first of all it leads out.
func (t *stepTable) backward() (outcome, stepExit) {
	out, row := t.keep(), t.row()
	switch {
	case t.part > stepWhat:
		t.enter(t.at, t.part-1)
	case row == 0:
		return out, aboveTable
	default:
		t.toRow(row-1, stepDue)
	}
	return out, inTable
}

// moveRow goes to the line above or below.
func (t *stepTable) moveRow(by int) (outcome, stepExit) {
	out := t.keep()
	switch to := t.row() + by; {
	case to < 0:
		return out, aboveTable
	case to > len(t.iv.NextSteps()):
		return out, belowTable
	default:
		t.toRow(to, t.part)
	}
	return out, inTable
}

// row is the line with the cursor.
func (t *stepTable) row() int {
	steps := t.iv.NextSteps()
	if i := slices.IndexFunc(steps, func(s interview.NextStep) bool { return sameStep(s, t.at) }); i >= 0 {
		return i
	}
	return len(steps)
}

// toRow puts the cursor into a cell of the line.
func (t *stepTable) toRow(row, part int) {
	if steps := t.iv.NextSteps(); row < len(steps) {
		t.enter(steps[row], part)
		return
	}
	t.enter(interview.NextStep{}, stepWhat)
}

// finish says that the step is done, or that it is not. One that goes when it is done
// stays with words that were just typed: the next press finishes it.
func (t *stepTable) finish() outcome {
	added, edited := t.at.New(), t.input.changed()
	if out := t.keep(); out.notice.bad || t.at.New() {
		t.enter(t.at, t.part) // a text that waits stands in its cell again
		return out
	}
	if added || edited && t.at.Note == 0 {
		return stay.saying(t.words.Notices.Noted)
	}
	done, s := t.words.End.StepTaken, t.at
	if !s.Open() {
		done = t.words.End.StepReopened
	}
	t.iv.FinishStep(s)
	t.catchUp()
	return stay.saying(t.words.Fill(done, "step", s.What))
}

// people are the names that are offered for who sees to a step.
func (t *stepTable) people() []string {
	names := interview.Everybody(t.iv.Canvas())
	for _, name := range append([]string{t.iv.By}, t.spoke...) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names[:min(len(names), 9)]
}

// pickPerson writes the name with the digit into the empty cell for who sees to the
// step. With a letter after it the digit is a text.
func (t *stepTable) pickPerson(p keys.Press) bool {
	picked := t.picked
	t.picked = ""
	switch d := p.ListDigit(); {
	case t.part != stepWho:
	case picked != "" && (p.Intent == keys.Typed || p.Intent == keys.Space):
		t.input.field.Replace(picked + p.Text)
		t.input.field.End()
		return true
	case d > 0 && t.input.field.Empty() && d <= len(t.people()):
		t.input.field.Replace(t.people()[d-1])
		t.input.field.End()
		t.picked = p.Text
		return true
	}
	return false
}

// typed returns the texts of the table that are kept nowhere yet.
func (t *stepTable) typed(here interview.Place) []interview.Draft {
	draft := func(s interview.NextStep, part int, text string) interview.Draft {
		return interview.Draft{
			Place: here, Field: stepParts[part], Note: s.Note, FollowUp: s.FollowUp, Base: t.cellText(s, part), Text: text,
		}
	}
	var drafts []interview.Draft
	if t.input.changed() {
		drafts = append(drafts, draft(t.at, t.part, t.input.field.Text()))
	}
	for _, c := range t.waiting {
		drafts = append(drafts, draft(c.at, c.part, c.text))
	}
	return drafts
}

// keyHints are the keys of the table; out is what enter does in an empty new step.
func (t *stepTable) keyHints(out string) []keyHint {
	l := t.words.Line
	hints := []keyHint{{"enter", l.NextField}}
	if t.at.New() {
		hints[0].does = l.Add
		if t.input.field.Empty() {
			hints[0].does = out
		}
		return append(hints, keyHint{"esc", l.Back})
	}
	return append(hints, keyHint{"↑↓", l.Move}, keyHint{"f5", l.StepDone}, keyHint{"esc", l.Back})
}
