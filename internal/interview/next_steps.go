// Next steps: what is to be done next, who sees to it, and until when.

package interview

import (
	"cmp"
	"errors"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/dates"
)

// ErrNoDay says that a text is no day that can be read. The canvas is unchanged; the
// caller keeps the text.
var ErrNoDay = errors.New("not a day")

// NextStep is something to do next. On a canvas that has a block for them it is a note
// of that block, on any other a follow-up that asks no question of the guide.
type NextStep struct {
	Note     canvas.Key      // 0: it is a follow-up, or none yet
	FollowUp canvas.FollowUp // as the canvas has it
	What     string
	Who      string
	Due      canvas.Date
	Status   canvas.Status // confirmed: done; rejected: given up
}

// New reports whether the step is not on the canvas yet.
func (s NextStep) New() bool { return s.Note == 0 && s.FollowUp == canvas.FollowUp{} }

// Open reports whether the step is still to be taken.
func (s NextStep) Open() bool { return !s.Status.Decided() }

// Overdue reports whether the step is open and due on the day or before.
func (s NextStep) Overdue(day canvas.Date) bool { return s.Open() && s.Due != "" && s.Due <= day }

// NextSteps lists the next steps: by their days, then those without one, and last what
// is done or given up.
func (iv *Interview) NextSteps() []NextStep { return NextSteps(iv.canvas) }

// NextSteps lists the next steps of a canvas: by their days, then those without one,
// and last what is done or given up.
func NextSteps(c *canvas.Canvas) []NextStep {
	var list []NextStep
	for _, n := range c.Notes(canvas.NextSteps) {
		if !n.Choice() && !n.Detail {
			list = append(list, NextStep{Note: n.Key, What: n.Text, Who: n.Who, Due: n.Due, Status: n.Status})
		}
	}
	for _, f := range c.FollowUps {
		if IsNextStep(c.Kind, f) {
			list = append(list, NextStep{FollowUp: f, What: f.Note, Who: f.Who, Due: f.Due})
		}
	}
	slices.SortStableFunc(list, func(a, b NextStep) int {
		if a.Open() != b.Open() {
			if a.Open() {
				return -1
			}
			return 1
		}
		if (a.Due == "") != (b.Due == "") {
			return cmp.Compare(b.Due, a.Due)
		}
		return cmp.Compare(a.Due, b.Due)
	})
	return list
}

// IsNextStep reports whether the follow-up of a canvas of that kind is a next step: the
// canvas has no block for them, and it asks no question. What was challenged belongs to
// a block, and has no day.
func IsNextStep(kind canvas.Kind, f canvas.FollowUp) bool {
	return !kind.Has(canvas.NextSteps) && f.Question == "" && (f.Block == "" || f.Due != "")
}

// SetStep sets a part of the step: what to do, who sees to it, or until when, as people
// write a day. A new step becomes one with what is to be done. SetStep returns the step
// as it is then. Without words for what is to be done it is removed.
//
// The error is ErrTooLong, or ErrNoDay.
func (iv *Interview) SetStep(s NextStep, part Field, text string) (NextStep, error) {
	text, fits := canvas.CleanText(text)
	if !fits {
		return s, ErrTooLong
	}
	before := s
	switch part {
	case FieldStep:
		s.What = text
	case FieldStepWho:
		s.Who = oneLine(text)
	case FieldStepDue:
		day, is := dates.Read(text, iv.today())
		if !is {
			return s, ErrNoDay
		}
		s.Due = day
	}
	switch {
	case s == before:
		return s, nil
	case s.What == "":
		iv.RemoveStep(s)
		return NextStep{}, nil
	case s.New():
		return iv.addStep(s), nil
	case s.Note != 0:
		iv.change(iv.canvas.Replace(s.Note, func(n *canvas.Note) { n.Text, n.Who, n.Due = s.What, s.Who, s.Due }))
		return s, nil
	}
	old := s.FollowUp
	s.FollowUp.Note, s.FollowUp.Who, s.FollowUp.Due = s.What, s.Who, s.Due
	iv.change(iv.canvas.ReplaceFollowUp(old, s.FollowUp))
	return s, nil
}

// part returns what the step says in the field.
func (s NextStep) part(f Field) string {
	switch f {
	case FieldStepWho:
		return s.Who
	case FieldStepDue:
		return string(s.Due)
	}
	return s.What
}

// addStep adds the step to the canvas, and returns it as the canvas has it.
func (iv *Interview) addStep(s NextStep) NextStep {
	if !iv.canvas.Kind.Has(canvas.NextSteps) {
		s.FollowUp = canvas.FollowUp{Note: s.What, Who: s.Who, Asked: iv.today(), Due: s.Due}
		iv.change(iv.canvas.AddFollowUp(s.FollowUp))
		return s
	}
	question := iv.walk.MainID(canvas.NextSteps)
	next, n := iv.canvas.Add(canvas.NextSteps, canvas.Note{Text: s.What, Question: question, Who: s.Who, Due: s.Due, By: iv.By}, -1)
	iv.change(iv.reopenQuestion(next, question))
	s.Note = n.Key
	return s
}

// FinishStep says that the step is done or, if it was, that it is not. A follow-up that
// is done is removed. It reports whether that changed anything.
func (iv *Interview) FinishStep(s NextStep) bool {
	switch {
	case s.Note == 0:
		return iv.RemoveStep(s)
	case s.Open():
		return iv.SetStatus(s.Note, canvas.Confirmed)
	}
	return iv.SetStatus(s.Note, canvas.NoStatus)
}

// RemoveStep removes the step, and reports whether it was there.
func (iv *Interview) RemoveStep(s NextStep) bool {
	if s.Note != 0 {
		return iv.Remove(s.Note)
	}
	return iv.RemoveFollowUp(s.FollowUp)
}

// stepOf returns the step that the draft is about, as the canvas has it; a new one if
// it is about none.
func (iv *Interview) stepOf(d Draft) NextStep {
	for _, s := range iv.NextSteps() {
		if s.Note == d.Note && s.FollowUp == d.FollowUp {
			return s
		}
	}
	return NextStep{}
}

// applyStep applies a draft of a part of a step. A day that cannot be read, and a part
// of a step that is gone, is raised in the block.
func (iv *Interview) applyStep(d Draft) error {
	s := iv.stepOf(d)
	if s.New() && d.Field != FieldStep {
		return iv.Raise(iv.blockOf(d), d.Text, "")
	}
	_, err := iv.SetStep(s, d.Field, d.Text)
	if errors.Is(err, ErrNoDay) {
		return iv.Raise(iv.blockOf(d), d.Text, "")
	}
	return err
}
