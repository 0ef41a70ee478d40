// What a document keeps of earlier ones: the way back to their bytes, and the notes that were removed.

package canvas

import (
	"slices"

	"bmcanvas/canvas/splice"
)

// mostSteps is how many earlier documents can be restored byte for byte. Beyond
// these, removed notes are still restored as they stood.
const mostSteps = 200

// mostHeld is how many notes may be in the lists that the steps to these documents hold: a
// list of a hundred thousand takes 800 KB.
const mostHeld = 1 << 19

// step leads from a document to the one before or after it.
type step struct {
	canvas *Canvas // what that one says
	delta  splice.Delta
	held   int // how many notes are in the lists of its blocks that the document does not have
}

// newStep returns the step from a document that says from.
func newStep(from, to *Canvas, delta splice.Delta) step {
	s := step{canvas: to, delta: delta}
	notesOf := from.notesByBlock()
	for _, b := range to.Blocks {
		if notes := notesOf(b.ID); len(notes) != len(b.Notes) || len(notes) > 0 && &notes[0] != &b.Notes[0] {
			s.held += len(b.Notes)
		}
	}
	return s
}

// withStep returns the steps with one more, and without the oldest if they are too many. The
// newest stays in any case.
func withStep(steps []step, s step) []step {
	from, held := len(steps), s.held
	for from > 0 && len(steps)-from < mostSteps-1 && held+steps[from-1].held <= mostHeld {
		from--
		held += steps[from].held
	}
	return append(slices.Clone(steps[from:]), s)
}

// removedNote keeps a note that was removed as it stood in the file, with its
// unknown keys and the comments in it.
type removedNote struct {
	key         Key
	note        *Note
	raw         splice.Value
	linesBefore string // the comments and blank lines before it, which stayed
	next        *removedNote
}

// find returns the removed note with the key; nil if there is none. r is the newest
// of the list, or nil.
func (r *removedNote) find(k Key) *removedNote {
	for ; r != nil; r = r.next {
		if r.key == k {
			return r
		}
	}
	return nil
}

// recall returns the document that says c among those that d was made from, or
// that were made from d before a step back; nil if there is none.
func (d *Document) recall(c *Canvas) *Document {
	says := func(s step) bool { return s.canvas.identical(c) }
	past, future := d.past, d.future
	from, to := &past, &future
	at := lastIndex(past, says)
	if at < 0 {
		from, to = &future, &past
		at = lastIndex(future, says)
	}
	if at < 0 {
		return nil
	}
	src, canvas := d.tree.Source(), d.canvas
	for len(*from) > at {
		s := (*from)[len(*from)-1]
		*from = (*from)[:len(*from)-1]
		var back splice.Delta
		src, back = s.delta.Apply(src)
		*to = append(slices.Clip(*to), newStep(s.canvas, canvas, back))
		canvas = s.canvas
	}
	next, err := d.adopt(src, c)
	if err != nil {
		return nil
	}
	next.past, next.future, next.removed = past, future, d.removed
	return next
}

// lastIndex returns the index of the last step for which is is true; -1 if there is none.
func lastIndex(steps []step, is func(step) bool) int {
	for i := len(steps) - 1; i >= 0; i-- {
		if is(steps[i]) {
			return i
		}
	}
	return -1
}
