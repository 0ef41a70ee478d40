// Links: which notes are linked with which.

package check

import (
	"slices"

	"bmcanvas/canvas"
)

// Links knows which notes of one canvas are linked with one another, whichever end
// holds the link. Unlike Connections it has choices, details and rejected notes,
// too, and takes nothing to be connected without a link.
type Links struct {
	numbers *canvas.Numbers
	start   []int32        // start[i] to start[i+1] is the part of notes that the note with the number i is linked with
	notes   []*canvas.Note // none if no notes are linked
}

// newLinks makes the links of the canvas: see LinksOf.
func newLinks(c *canvas.Canvas) *Links {
	l := &Links{numbers: c.Numbers()}
	byID := linkedTo(c)
	if len(byID) == 0 {
		return l
	}
	l.start = make([]int32, l.numbers.Count()+1)
	count := 0
	l.each(c, byID, func(from, to int, _, _ *canvas.Note) {
		l.start[from+1]++
		l.start[to+1]++
		count += 2
	})
	for i := range l.start[1:] {
		l.start[i+1] += l.start[i]
	}
	l.notes = make([]*canvas.Note, count)
	next := slices.Clone(l.start)
	l.each(c, byID, func(from, to int, a, b *canvas.Note) {
		l.notes[next[from]], l.notes[next[to]] = b, a
		next[from]++
		next[to]++
	})
	return l
}

// each calls do with both ends of each link.
func (l *Links) each(c *canvas.Canvas, byID map[string]*canvas.Note, do func(from, to int, a, b *canvas.Note)) {
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if len(n.Links) == 0 {
				continue
			}
			from, _ := l.numbers.Of(n.Key)
			for _, id := range n.Links {
				if other := byID[id]; other != nil && other.Key != n.Key {
					to, _ := l.numbers.Of(other.Key)
					do(from, to, n, other)
				}
			}
		}
	}
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
func (l *Links) None() bool { return len(l.notes) == 0 }

// Of lists the notes that the note of this key is linked with, in no particular
// order; a note is there twice if both ends hold the link.
func (l *Links) Of(k canvas.Key) []*canvas.Note {
	at, there := l.numbers.Of(k)
	if !there || l.None() {
		return nil
	}
	return l.notes[l.start[at]:l.start[at+1]:l.start[at+1]]
}

// Numbers returns the numbers of the canvas's notes.
func (l *Links) Numbers() *canvas.Numbers { return l.numbers }

// Among returns those of the notes that the note of this key is linked with, in
// their order.
func (l *Links) Among(k canvas.Key, notes []*canvas.Note) []*canvas.Note {
	with := l.Of(k)
	if len(with) == 0 {
		return nil
	}
	linked := make(map[*canvas.Note]bool, len(with))
	for _, n := range with {
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
