// Merging canvases that have no file: for undo, and for what came in from a file
// that is open.

package merge

import "bmcanvas/canvas"

// Canvases merges theirs into ours, with the base that both come from. What clashes
// stays as it is in ours, without a follow-up. Notes are the same by their keys
// first.
func Canvases(base, ours, theirs *canvas.Canvas) *canvas.Canvas {
	switch {
	case base == theirs:
		return ours
	case base == ours:
		return theirs
	}
	m := &merger{blocks: map[string][]*entry{}}
	for s, c := range []*canvas.Canvas{base, ours, theirs} {
		m.v[s] = newVersion(c, canvas.Others{})
	}
	m.mergeAll()
	return m.canvas()
}

// Keyed returns the document with the keys that the notes have in another version,
// where they are the same notes. So a program knows its notes again in a file that
// another has changed.
func Keyed(doc *canvas.Document, like *canvas.Canvas) *canvas.Document {
	old, v := newVersion(like, canvas.Others{}), newVersion(doc.Canvas(), canvas.Others{})
	keys := map[canvas.Key]canvas.Key{}
	for i, same := range matchBase(old.notes, v.notes) {
		if same != nil {
			keys[v.notes[i].note.Key] = same.note.Key
		}
	}
	return doc.WithKeys(keys)
}
