// What the links say: in which streams a cost of each sale comes, and which segments
// pay for a stream.

package figures

import (
	"encoding/binary"
	"slices"

	"bmcanvas/canvas"
)

// linked finds those of some notes that are linked with another, from either end. With
// an id come all notes that have it.
type linked struct {
	notes   []*canvas.Note
	named   lists // by their ids
	linking lists // by the ids that they link to
	found   []int
	asked   int
	stamp   []int // of each note: when it was last found
}

func newLinked(notes []*canvas.Note) *linked {
	l := &linked{notes: notes, named: newLists(len(notes)), linking: newLists(0), stamp: make([]int, len(notes))}
	for i, n := range notes {
		if n.ID != "" {
			l.named.add(n.ID, i)
		}
		for _, id := range n.Links {
			l.linking.add(id, i)
		}
	}
	return l
}

// with lists the notes that are linked with n, each once, in their order. The list is
// good until the next call.
func (l *linked) with(n *canvas.Note) []int {
	l.asked++
	l.found = l.found[:0]
	for _, id := range n.Links {
		l.find(&l.named, id, n)
	}
	if n.ID != "" {
		l.find(&l.linking, n.ID, n)
	}
	slices.Sort(l.found)
	return l.found
}

// find adds the notes of a list to those that are found, but for n itself.
func (l *linked) find(in *lists, id string, n *canvas.Note) {
	for at := in.first[id]; at > 0; at = in.items[at-1].next {
		if i := in.items[at-1].note; l.stamp[i] != l.asked && l.notes[i] != n {
			l.stamp[i] = l.asked
			l.found = append(l.found, i)
		}
	}
}

// lists has a list of notes for each of many ids, all of them in one slice.
type lists struct {
	first map[string]int // in items, from 1
	items []struct{ note, next int }
}

func newLists(length int) lists {
	return lists{first: make(map[string]int, length), items: make([]struct{ note, next int }, 0, length)}
}

func (l *lists) add(id string, note int) {
	l.items = append(l.items, struct{ note, next int }{note, l.first[id]})
	l.first[id] = len(l.items)
}

// spreadSaleCosts adds each cost of a sale to the streams that it is linked with; one
// that is linked with no stream counts for all in its currency.
func (k *reckoner) spreadSaleCosts() {
	all := k.canvas.ModelNotes(canvas.RevenueStreams)
	streams := newLinked(all)
	place := make(map[*canvas.Note]int, len(k.streams))
	for i := range k.streams {
		place[k.streams[i].note] = i
	}
	everywhere := make([]unitCost, len(k.books))
	counted := make([]whole, len(k.books)) // twice the middle of all sales
	for i := range k.streams {
		s := &k.streams[i]
		counted[s.book] = counted[s.book].add(s.quantity.twice())
	}
	var unmet []*canvas.Note
	for i := range k.saleCosts {
		c := &k.saleCosts[i]
		b := &k.books[c.book]
		with := streams.with(c.note)
		met := len(with) == 0 && len(b.streams) > 0
		if met {
			everywhere[c.book] = everywhere[c.book].add(c.unitCost)
			c.counted = counted[c.book]
		}
		for _, w := range with {
			at, sold := place[all[w]]
			if !sold || k.streams[at].book != c.book {
				continue
			}
			met = true
			s := &k.streams[at]
			s.unit = s.unit.add(c.unitCost)
			c.counted = c.counted.add(s.quantity.twice())
		}
		if met {
			b.sales = append(b.sales, i)
		} else {
			unmet = append(unmet, c.note)
		}
	}
	k.reckoning.LeftOut = append(k.reckoning.LeftOut, unmet...)
	for i := range k.streams {
		s := &k.streams[i]
		s.unit = s.unit.add(everywhere[s.book])
	}
}

// segments returns what the segments pay, in the book.
func (k *reckoner) segments(b *book) []Segment {
	if k.payers == nil {
		k.payers = newLinked(k.canvas.ModelNotes(canvas.CustomerSegments))
	}
	var segments []Segment
	var sums []ends
	known := map[string]int{}
	var key []byte
	for _, at := range b.streams {
		s := &k.streams[at]
		with := k.payers.with(s.note)
		if len(with) == 0 {
			continue
		}
		key = key[:0]
		for _, w := range with {
			key = binary.AppendUvarint(key, uint64(w))
		}
		i, found := known[string(key)]
		if !found {
			i = len(segments)
			known[string(key)] = i
			notes := make([]*canvas.Note, len(with))
			for j, w := range with {
				notes[j] = k.payers.notes[w]
			}
			segments, sums = append(segments, Segment{Notes: notes}), append(sums, ends{})
		}
		sums[i] = sums[i].add(s.price.times(s.quantity))
	}
	for i := range segments {
		segments[i].Range = k.money(sums[i])
	}
	return segments
}
