// What a document remembers of those before it: how to get back to them, and the notes that were removed.

package canvas

import (
	"slices"

	"bmcanvas/canvas/splice"
)

// mostSteps is how many documents can be gone back to byte for byte. Further
// back, removed notes still come back as they stood.
const mostSteps = 200

// step leads from one document to the one before or after it.
type step struct {
	canvas *Canvas // what that one says
	delta  splice.Delta
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

// find returns the grave of the note; nil if it has none.
func (g *removedNote) find(k Key) *removedNote {
	for ; g != nil; g = g.next {
		if g.key == k {
			return g
		}
	}
	return nil
}

// recall returns the document that said c before, if this one came from it, or
// was left for this one by going back; nil if there is none.
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
		*to = append(slices.Clip(*to), step{canvas, back})
		canvas = s.canvas
	}
	next, err := d.adopt(src, c)
	if err != nil {
		return nil
	}
	next.past, next.future, next.removed = past, future, d.removed
	return next
}

// lastIndex returns the place of the last step that is so, -1 if none is.
func lastIndex(steps []step, so func(step) bool) int {
	for i := len(steps) - 1; i >= 0; i-- {
		if so(steps[i]) {
			return i
		}
	}
	return -1
}
