// Undo and redo: one history, as far back as the session goes.

package interview

import "bmcanvas/canvas"

// moment is how things stood, and where one stood, before or after a change.
type moment struct {
	canvas   *canvas.Canvas
	question string // "" at a pause or the end
	subject  canvas.Key
}

type history struct{ past, future []moment }

// change makes the canvas next, if that is another, and remembers the way
// back. A change is dated today.
func (iv *Interview) change(next *canvas.Canvas) bool {
	if next == iv.canvas {
		return false
	}
	day := iv.today()
	iv.history.past = append(iv.history.past, iv.now())
	iv.history.future = nil
	iv.take(next.With(func(c *canvas.Canvas) { c.Updated = max(c.Updated, day) }))
	return true
}

func (iv *Interview) now() moment {
	m := moment{canvas: iv.canvas, subject: iv.subject}
	if q := iv.Question(); q != nil {
		m.question = q.ID
	}
	return m
}

// Undo takes back the last change and returns to where it was made; false if
// there is none.
func (iv *Interview) Undo() bool { return iv.turn(&iv.history.past, &iv.history.future) }

// Redo makes again what was taken back; false if there is nothing.
func (iv *Interview) Redo() bool { return iv.turn(&iv.history.future, &iv.history.past) }

// turn goes to the last moment of one list and puts the present into the
// other. Both lists hold the place at which the change between two moments
// was made. The guide and the language in use are no part of history.
func (iv *Interview) turn(from, to *[]moment) bool {
	if len(*from) == 0 {
		return false
	}
	last := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	*to = append(*to, moment{iv.canvas, last.question, last.subject})
	guide, language := iv.canvas.Guide, iv.canvas.Language
	next := last.canvas
	if next.Guide != guide || next.Language != language {
		next = next.With(func(c *canvas.Canvas) { c.Guide, c.Language = guide, language })
	}
	iv.take(next)
	iv.GoTo(last.question)
	iv.subject = last.subject
	return true
}

// ForgetRedo gives up what was taken back, as any new edit does: it is called
// for typing, which is no change of the canvas yet.
func (iv *Interview) ForgetRedo() { iv.history.future = nil }

// CanUndo reports whether there is a change to take back.
func (iv *Interview) CanUndo() bool { return len(iv.history.past) > 0 }

// CanRedo reports whether there is a change to make again.
func (iv *Interview) CanRedo() bool { return len(iv.history.future) > 0 }
