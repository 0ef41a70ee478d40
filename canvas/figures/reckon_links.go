// What the links say: in which streams a cost of each sale comes, and which segments
// pay for a stream.

package figures

import (
	"encoding/binary"
	"iter"
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

// newLinked returns a linked for the notes; it is asked only about those in asked.
func newLinked(notes []*canvas.Note, asked iter.Seq[*canvas.Note]) *linked {
	l := &linked{notes: notes, named: newLists(len(notes)), linking: newLists(0), stamp: make([]int, len(notes))}
	linking := false
	for i, n := range notes {
		if n.ID != "" {
			l.named.add(n.ID, i)
		}
		linking = linking || len(n.Links) > 0
	}
	if !linking {
		return l
	}
	for n := range asked {
		if n.ID != "" {
			l.linking.first[n.ID] = 0
		}
	}
	for i, n := range notes {
		for _, id := range n.Links {
			if _, asked := l.linking.first[id]; asked {
				l.linking.add(id, i)
			}
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
	streams := newLinked(all, func(yield func(*canvas.Note) bool) {
		for i := range k.saleCosts {
			if !yield(k.saleCosts[i].note) {
				return
			}
		}
	})
	place := k.places(all)
	everywhere := make([]unitCost, len(k.books))
	sold := make([]ends, len(k.books)) // all sales
	for i := range k.streams {
		s := &k.streams[i]
		sold[s.book] = sold[s.book].add(s.quantity)
	}
	var unmet []*canvas.Note
	for i := range k.saleCosts {
		c := &k.saleCosts[i]
		b := &k.books[c.book]
		with := streams.with(c.note)
		met := len(with) == 0 && len(b.streams) > 0
		if met {
			everywhere[c.book] = everywhere[c.book].add(c.unitCost)
			c.counted, c.sum = sold[c.book].twice(), c.unitCost.ends.times(sold[c.book])
		}
		for _, w := range with {
			at := place[w]
			if at < 0 || k.streams[at].book != c.book {
				continue
			}
			met = true
			s := &k.streams[at]
			s.unit = s.unit.add(c.unitCost)
			c.counted, c.sum = c.counted.add(s.quantity.twice()), c.sum.add(c.unitCost.ends.times(s.quantity))
		}
		if met {
			b.sales = append(b.sales, i)
		} else {
			unmet = append(unmet, c.note)
		}
	}
	k.reckoning.UnmetSales = unmet
	for i := range k.streams {
		s := &k.streams[i]
		s.unit = s.unit.add(everywhere[s.book])
	}
}

// places returns where each of the notes is among the streams, -1 if it is none of them.
// Both are in the order of the canvas.
func (k *reckoner) places(notes []*canvas.Note) []int32 {
	place := make([]int32, len(notes))
	next := 0
	for i, n := range notes {
		place[i] = -1
		if next < len(k.streams) && k.streams[next].note == n {
			place[i] = int32(next)
			next++
		}
	}
	return place
}

// segments returns what the segments pay, in the book.
func (k *reckoner) segments(b *book) []Segment {
	if k.payers == nil {
		k.payers = newLinked(k.canvas.ModelNotes(canvas.CustomerSegments), func(yield func(*canvas.Note) bool) {
			for i := range k.streams {
				if !yield(k.streams[i].note) {
					return
				}
			}
		})
	}
	room := min(len(b.streams), len(k.payers.notes))
	segments, sums := make([]Segment, 0, room), make([]ends, 0, room)
	alone := make([]int, len(k.payers.notes)) // the segment of each note that pays alone, from 1
	together := map[string]int{}              // and of those that pay together
	var key []byte
	for _, at := range b.streams {
		s := &k.streams[at]
		with := k.payers.with(s.note)
		i := 0
		switch len(with) {
		case 0:
			continue
		case 1:
			i = alone[with[0]]
		default:
			key = key[:0]
			for _, w := range with {
				key = binary.AppendUvarint(key, uint64(w))
			}
			i = together[string(key)]
		}
		if i == 0 {
			notes := make([]*canvas.Note, len(with))
			for j, w := range with {
				notes[j] = k.payers.notes[w]
			}
			segments, sums = append(segments, Segment{Notes: notes}), append(sums, ends{})
			if i = len(segments); len(with) == 1 {
				alone[with[0]] = i
			} else {
				together[string(key)] = i
			}
		}
		sums[i-1] = sums[i-1].add(s.price.times(s.quantity))
	}
	for i := range segments {
		segments[i].Range = k.money(sums[i])
	}
	return segments
}
