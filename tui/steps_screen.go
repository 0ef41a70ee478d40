// The next steps on a screen of their own, from the menu.

package tui

import (
	"bmcanvas/internal/interview"
	"bmcanvas/tui/keys"
)

// stepsScreen shows the table of next steps.
type stepsScreen struct {
	*env
	table *stepTable
}

func newStepsScreen(w *work) screen {
	v := &stepsScreen{env: w.env, table: newStepTable(w)}
	v.table.clickIn = func() {}
	return v
}

// newStepsScreenAt is newStepsScreen with the cursor on the step.
func newStepsScreenAt(w *work, s interview.NextStep) screen {
	v := newStepsScreen(w).(*stepsScreen)
	v.table.enter(s, stepWhat)
	return v
}

func (v *stepsScreen) update(p keys.Press, _, _ int) outcome {
	out, exit := v.table.update(p)
	switch {
	case exit == inTable:
		return out
	case p.Intent == keys.Back || p.Intent == keys.Enter:
		out.kind = closed
		v.table.hold()
		return out
	}
	v.table.toRow(len(v.table.iv.NextSteps()), stepWhat) // there is nothing above or below
	return out
}

func (v *stepsScreen) view(w, h int) []string {
	column := min(w-2*margin, widestSteps)
	lines, first, last := v.table.lines(column, max(h-2, 1), true)
	head := []string{""}
	if h < cramped {
		head = nil
	}
	return append(head, v.window(v.indented(lines), h-len(head), first, last)...)
}

func (v *stepsScreen) keyHints() []keyHint { return v.table.keyHints(v.words.Line.Close) }

// typed returns the texts of the table that are kept nowhere yet.
func (v *stepsScreen) typed(here interview.Place) []interview.Draft { return v.table.typed(here) }

// giveUp keeps what is typed, for a screen that is not on top.
func (v *stepsScreen) giveUp() {
	v.table.keep()
	v.table.hold()
}

// hold keeps the texts that wait in the table, as a day that cannot be read, because it is
// closed: they become what they are to become when the program ends.
func (t *stepTable) hold() {
	for _, d := range t.typed(t.iv.Place()) {
		t.held = append(t.held, heldText{at: heldField{field: d.Field, note: d.Note}, text: d.Text, draft: &d})
	}
	t.waiting = nil
}
