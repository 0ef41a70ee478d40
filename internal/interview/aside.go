// Setting a question aside, and challenges raised in conversation.

package interview

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Accept marks the question as answered as it is: an order that is right already,
// or nothing to add. It reports whether the question was not answered before.
func (iv *Interview) Accept() bool {
	q := iv.Question()
	if q == nil || iv.State() == prompts.Answered {
		return false
	}
	return iv.answer(iv.canvas.SetAnswered(q.ID, true))
}

// SetAside sets the question aside, to be answered later: why, and by whom. The
// error is ErrTooLong.
func (iv *Interview) SetAside(why, who string) error {
	q := iv.Question()
	why, ok1 := canvas.CleanText(why)
	who, ok2 := canvas.CleanText(who)
	switch {
	case q == nil:
		return nil
	case !ok1 || !ok2:
		return ErrTooLong
	}
	before, _ := q.SetAside(iv.canvas)
	next := iv.canvas
	for _, id := range q.IDs() {
		next = next.SetNotApplicable(id, false).SetAnswered(id, false)
	}
	for _, older := range q.Also {
		next = next.ClearSetAside(older)
	}
	iv.change(next.AddFollowUp(canvas.FollowUp{
		Block: iv.Stop().Block.ID, Question: q.ID, Note: why, Who: who, Asked: iv.today(), Due: before.Due,
	}))
	return nil
}

// DoesNotApply marks the question as not applicable to this canvas.
func (iv *Interview) DoesNotApply() bool {
	q := iv.Question()
	if q == nil {
		return false
	}
	return iv.change(reopened(iv.canvas, q).SetNotApplicable(q.ID, true))
}

// Reopen undoes that the question was set aside in any way.
func (iv *Interview) Reopen() bool {
	q := iv.Question()
	if q == nil {
		return false
	}
	return iv.change(reopened(iv.canvas, q))
}

// CanReopen reports whether Reopen changes how the question stands. One that its notes
// answer stands as before.
func (iv *Interview) CanReopen() bool {
	q := iv.Question()
	return q != nil && iv.walk.Survey(reopened(iv.canvas, q)).States[iv.at] != iv.State()
}

// reopened is c without what it says of the question, under any of its ids: that
// it is set aside, answered, or does not apply.
func reopened(c *canvas.Canvas, q *prompts.Question) *canvas.Canvas {
	for _, id := range q.IDs() {
		c = c.SetAnswered(id, false)
	}
	return takenUp(c, q)
}

// takenUp is c with the question no longer set aside and said to apply, under any
// of its ids.
func takenUp(c *canvas.Canvas, q *prompts.Question) *canvas.Canvas {
	for _, id := range q.IDs() {
		c = c.ClearSetAside(id).SetNotApplicable(id, false)
	}
	return c
}

// Raise adds a challenge to the block: what was doubted, and by whom. The error is
// ErrTooLong.
func (iv *Interview) Raise(block, what, who string) error {
	what, fits := canvas.CleanText(what)
	if !fits {
		return ErrTooLong
	}
	if what != "" {
		iv.change(iv.canvas.AddFollowUp(canvas.FollowUp{Block: block, Note: what, Who: who, Asked: iv.today()}))
	}
	return nil
}

// RemoveFollowUp removes the follow-up, and reports whether it was there.
func (iv *Interview) RemoveFollowUp(f canvas.FollowUp) bool {
	return iv.change(iv.canvas.RemoveFollowUp(f))
}

// AnswerFollowUp answers a challenge with a note of its block, and removes it, in
// one change. The error is ErrTooLong.
func (iv *Interview) AnswerFollowUp(f canvas.FollowUp, answer string) error {
	answer, fits := canvas.CleanText(answer)
	switch {
	case !fits:
		return ErrTooLong
	case answer != "":
		next, _ := iv.canvas.RemoveFollowUp(f).Add(f.Block, canvas.Note{Text: answer, By: iv.By}, -1)
		iv.change(next)
	}
	return nil
}
