// Undo and redo: one history, as far back as the session goes.

package interview

import "bmcanvas/canvas"

// reversal leads back over one change: from the canvas after it to the one
// before or, once it was undone, forward again. It remembers where the change
// was made.
type reversal struct {
	patch    canvas.Patch
	question string // "" at a pause or the end
	place    Place

	passage *passage // of none of one's own changes: where others' came in
}

// history holds patches, not canvases, for a session may have many thousands of
// changes.
type history struct{ past, future []reversal }

// change makes the canvas next, if that is another, and remembers the way
// back. A change is dated today.
func (iv *Interview) change(next *canvas.Canvas) bool {
	if next == iv.canvas {
		return false
	}
	day := iv.today()
	next = next.With(func(c *canvas.Canvas) { c.Updated = max(c.Updated, day) })
	iv.history.past = append(iv.history.past, iv.reversalOf(next))
	iv.history.future = nil
	iv.setCanvas(next)
	return true
}

// reversalOf leads back from next, to which the canvas is changed now.
func (iv *Interview) reversalOf(next *canvas.Canvas) reversal {
	r := reversal{patch: canvas.NewPatch(next, iv.canvas), place: Place{Stop: iv.at, Subject: iv.subject, Marking: iv.marking}}
	if q := iv.Question(); q != nil {
		r.question = q.ID
	}
	return r
}

// Together makes all changes that do makes one step of undo, for a front end
// without a cursor.
func (iv *Interview) Together(do func()) {
	before, depth := iv.canvas, len(iv.history.past)
	do()
	if past := iv.history.past; len(past) > depth+1 {
		before = before.With(func(c *canvas.Canvas) { c.Guide, c.Language = iv.canvas.Guide, iv.canvas.Language })
		past[depth].patch = canvas.NewPatch(iv.canvas, before)
		clear(past[depth+1:])
		iv.history.past = past[:depth+1]
	}
}

// Undo takes back the last change and returns to where it was made; false if
// there is none.
func (iv *Interview) Undo() bool { return iv.turn(&iv.history.past, &iv.history.future) }

// Redo makes again what was taken back; false if there is nothing.
func (iv *Interview) Redo() bool { return iv.turn(&iv.history.future, &iv.history.past) }

// turn takes the last reversal from one list and puts what reverses it into the
// other. The guide and the language in use are no part of history: a patch of a
// change does not have them.
func (iv *Interview) turn(from, to *[]reversal) bool {
	if len(*from) == 0 {
		return false
	}
	next, last, ok := iv.stepOver(from)
	if !ok {
		return false
	}
	*to = append(*to, reversal{patch: canvas.NewPatch(next, iv.canvas), question: last.question, place: last.place})
	iv.setCanvas(next)
	if iv.GoTo(last.question) {
		iv.GoToPlace(Place{Stop: iv.at, Subject: last.place.Subject, Marking: last.place.Marking})
	}
	return true
}

// ForgetRedo gives up what was taken back, as any new edit does: it is called
// for typing, which is no change of the canvas yet.
func (iv *Interview) ForgetRedo() { iv.history.future = nil }

// CanUndo reports whether there is a change to take back.
func (iv *Interview) CanUndo() bool { return ownChanges(iv.history.past) > 0 }

// CanRedo reports whether there is a change to make again.
func (iv *Interview) CanRedo() bool { return ownChanges(iv.history.future) > 0 }
