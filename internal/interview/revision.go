// Revisions: the changes of a session, and the line about them in the file.

package interview

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Opened returns the canvas as it was before this session.
func (iv *Interview) Opened() *canvas.Canvas { return iv.opened }

// SetOpened sets the canvas that changes are counted from. It is called if the
// interview began with another canvas than the file had: with what an earlier run
// could not save.
func (iv *Interview) SetOpened(c *canvas.Canvas) { iv.opened = c }

// Changes lists the changes of this session so far.
func (iv *Interview) Changes() []canvas.Change { return canvas.Diff(iv.opened, iv.canvas) }

// LookedThrough adds a review: the canvas was looked through today. It says, in the
// words w, what this session has changed.
func (iv *Interview) LookedThrough(w *prompts.Words) {
	changed := w.Tally(iv.unreviewed())
	if changed == "" {
		changed = w.Review.NothingChanged
	}
	iv.review(changed)
}

// Close ends the session. If it was a revision, it adds a review that says, in the
// words w, what the session has changed.
func (iv *Interview) Close(w *prompts.Words) {
	if t := iv.unreviewed(); iv.revises(t) {
		iv.review(w.Tally(t))
	}
}

// revises reports whether a session with these changes is a revision: one that
// changed answers from before it, went through the questions again, or came back on
// another day. Adding to a first draft on the same day is no revision.
func (iv *Interview) revises(t canvas.Tally) bool {
	switch {
	case t == canvas.Tally{} || iv.opened.Count()+len(iv.opened.FollowUps) == 0:
		return false
	case !t.OnlyAdds() || iv.revising:
		return true
	}
	return iv.opened.LastLooked() < iv.today()
}

// unreviewed counts the changes since the last review of this session, else since
// it began.
func (iv *Interview) unreviewed() canvas.Tally {
	from := iv.opened
	if iv.looked != nil && len(iv.canvas.Reviews) > len(iv.opened.Reviews) { // else the review was undone
		from = iv.looked
	}
	return canvas.NewTally(canvas.Diff(from, iv.canvas))
}

// review adds a review of today.
func (iv *Interview) review(changed string) {
	line := canvas.Review{Date: iv.today(), By: iv.By, Changed: changed}
	iv.change(iv.canvas.With(func(c *canvas.Canvas) { c.Reviews = append(slices.Clone(c.Reviews), line) }))
	iv.looked = iv.canvas
}
