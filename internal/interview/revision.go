// Revisions: what a session changed, and the line about it in the file.

package interview

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Opened is the canvas as it was before this session.
func (iv *Interview) Opened() *canvas.Canvas { return iv.opened }

// SetOpened says what the file said before this session, where the interview
// began with something else: words of an earlier run that were not in it.
func (iv *Interview) SetOpened(c *canvas.Canvas) { iv.opened = c }

// Changes is what this session has changed so far.
func (iv *Interview) Changes() []canvas.Change { return canvas.Diff(iv.opened, iv.canvas) }

// LookedThrough writes into the file's reviews that the canvas was looked
// through today, with what this session has changed.
func (iv *Interview) LookedThrough(w *prompts.Words) {
	changed := w.Tally(iv.unreviewed())
	if changed == "" {
		changed = w.Review.NothingChanged
	}
	iv.review(changed)
}

// Close ends the session. What a revision has changed is written into the
// file's reviews, in the language of the words.
func (iv *Interview) Close(w *prompts.Words) {
	if t := iv.unreviewed(); iv.revises(t) {
		iv.review(w.Tally(t))
	}
}

// revises reports whether a session that changed so much is a revision: it
// went back to answers that were there before it, or through the questions
// again, or came back to the canvas on another day. Whoever goes on with a first draft on the same day, and only
// adds to it, is still drafting.
func (iv *Interview) revises(t canvas.Tally) bool {
	switch {
	case t == canvas.Tally{} || iv.opened.Count()+len(iv.opened.FollowUps) == 0:
		return false
	case !t.OnlyAdds() || iv.revising:
		return true
	}
	return iv.opened.LastLooked() < iv.today()
}

// unreviewed counts what has changed since the session began or, if a review
// was written in it, since then.
func (iv *Interview) unreviewed() canvas.Tally {
	from := iv.opened
	if iv.looked != nil && len(iv.canvas.Reviews) > len(iv.opened.Reviews) { // else it was undone
		from = iv.looked
	}
	return canvas.NewTally(canvas.Diff(from, iv.canvas))
}

func (iv *Interview) review(changed string) {
	line := canvas.Review{Date: iv.today(), By: iv.By, Changed: changed}
	iv.change(iv.canvas.With(func(c *canvas.Canvas) { c.Reviews = append(slices.Clone(c.Reviews), line) }))
	iv.looked = iv.canvas
}
