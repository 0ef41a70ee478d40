// Links: which notes are linked with which.

package check

import "bmcanvas/canvas"

// Links knows which notes of one canvas are linked with one another, whichever end
// holds the link. Unlike Connections it has choices, details and rejected notes,
// too, and takes nothing to be connected without a link.
type Links struct{ of map[canvas.Key][]*canvas.Note }

// NewLinks returns the links of the canvas. An id stands for the first note that
// has it. A link to an id that no note has, or to the note itself, is left out.
func NewLinks(c *canvas.Canvas) *Links {
	l := &Links{of: make(map[canvas.Key][]*canvas.Note)}
	byID := linkedTo(c)
	if len(byID) == 0 {
		return l
	}
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

// linkedTo returns the notes that links lead to by their ids: of several with one id the
// first. Most notes of a large canvas may have no links, and are not in it.
func linkedTo(c *canvas.Canvas) map[string]*canvas.Note {
	var to map[string]*canvas.Note
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			for _, id := range n.Links {
				if to == nil {
					to = map[string]*canvas.Note{}
				}
				to[id] = nil
			}
		}
	}
	if to == nil {
		return nil
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if first, linked := to[n.ID]; linked && first == nil && n.ID != "" {
				to[n.ID] = n
			}
		}
	}
	return to
}

// None reports whether no notes are linked.
func (l *Links) None() bool { return len(l.of) == 0 }

// Of lists the notes that the note of this key is linked with, in no particular
// order; a note is there twice if both ends hold the link.
func (l *Links) Of(k canvas.Key) []*canvas.Note { return l.of[k] }

// Among returns those of the notes that the note of this key is linked with, in
// their order.
func (l *Links) Among(k canvas.Key, notes []*canvas.Note) []*canvas.Note {
	if len(l.of[k]) == 0 {
		return nil
	}
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
