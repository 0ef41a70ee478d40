// Setting a question aside, and what is raised in conversation.

package interview

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Accept says that the question is answered as it stands: an order that is
// right already, or nothing to add.
func (iv *Interview) Accept() bool {
	q := iv.Question()
	if q == nil || iv.State() == prompts.Answered {
		return false
	}
	return iv.answer(iv.canvas.SetAnswered(q.ID, true))
}

// SetAside sets the question aside: to be answered later, why, and by whom.
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
	before, _ := iv.canvas.SetAside(q.ID)
	iv.change(iv.canvas.SetNotApplicable(q.ID, false).SetAnswered(q.ID, false).
		AddFollowUp(canvas.FollowUp{Block: iv.Stop().Block.ID, Question: q.ID, Note: why, Who: who, Asked: iv.today(), Due: before.Due}))
	return nil
}

// DoesNotApply says that the question has no place in this canvas.
func (iv *Interview) DoesNotApply() bool {
	q := iv.Question()
	if q == nil {
		return false
	}
	return iv.change(iv.canvas.ClearSetAside(q.ID).SetAnswered(q.ID, false).SetNotApplicable(q.ID, true))
}

// Reopen takes back that the question was set aside in any way.
func (iv *Interview) Reopen() bool {
	q := iv.Question()
	if q == nil {
		return false
	}
	return iv.change(iv.canvas.ClearSetAside(q.ID).SetAnswered(q.ID, false).SetNotApplicable(q.ID, false))
}

// Raise notes what somebody challenged, against a block.
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

// RemoveFollowUp takes a follow-up off the list.
func (iv *Interview) RemoveFollowUp(f canvas.FollowUp) bool {
	return iv.change(iv.canvas.RemoveFollowUp(f))
}

// AnswerFollowUp answers what was challenged with a note of the block, and takes
// it off the list, in one change.
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
