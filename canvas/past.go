// What a document remembers of those before it: how to get back to them, and the notes that were removed.

package canvas

import "bmcanvas/canvas/splice"

// mostSteps is how many documents can be gone back to byte for byte. Further
// back, removed notes still come back as they stood.
const mostSteps = 200

// step leads back to the document before.
type step struct {
	canvas *Canvas // what that one said
	back   splice.Delta
}

// grave keeps a note that was removed as it stood in the file, with its
// unknown keys and the comments in it.
type grave struct {
	key  Key
	note *Note
	raw  splice.Value
	gap  string // the comments and blank lines before it, which stayed
	next *grave
}

// find is the grave of the note; nil if it has none.
func (g *grave) find(k Key) *grave {
	for ; g != nil; g = g.next {
		if g.key == k {
			return g
		}
	}
	return nil
}

// recall is the document that said c before, if this one came from it; nil if
// there is none.
func (d *Document) recall(c *Canvas) *Document {
	src := d.tree.Source()
	for i := len(d.past) - 1; i >= 0; i-- {
		src = d.past[i].back.Apply(src)
		if !d.past[i].canvas.identical(c) {
			continue
		}
		next, err := d.adopt(src, c)
		if err != nil {
			return nil
		}
		next.past, next.grave = d.past[:i:i], d.grave
		return next
	}
	return nil
}
