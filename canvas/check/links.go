// Links: which notes hold links to which, for those who want nothing but that.

package check

import "bmcanvas/canvas"

// Links tells which notes of a canvas are linked with one another, whichever
// end holds the link. Unlike Connections it has all notes, and only what is
// linked: nothing is taken to be connected without a link.
type Links struct{ of map[canvas.Key][]*canvas.Note }

// NewLinks follows the links of the canvas. An id leads to the first note that
// has it; one that no note has, and a note's own, lead nowhere.
func NewLinks(c *canvas.Canvas) *Links {
	l := &Links{of: make(map[canvas.Key][]*canvas.Note)}
	byID := c.NotesByID()
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			for _, id := range n.Links {
				if to := byID[id]; to != nil && to.Key != n.Key {
					l.of[n.Key] = append(l.of[n.Key], to)
					l.of[to.Key] = append(l.of[to.Key], n)
				}
			}
		}
	}
	return l
}

// Of lists the notes that the note of this key is linked with: in no
// particular order, and twice if both ends hold the link.
func (l *Links) Of(k canvas.Key) []*canvas.Note { return l.of[k] }

// Among lists those of the notes that the note of this key is linked with, in
// their order.
func (l *Links) Among(k canvas.Key, notes []*canvas.Note) []*canvas.Note {
	linked := make(map[*canvas.Note]bool, len(l.of[k]))
	for _, n := range l.of[k] {
		linked[n] = true
	}
	var list []*canvas.Note
	for _, n := range notes {
		if linked[n] {
			list = append(list, n)
		}
	}
	return list
}
