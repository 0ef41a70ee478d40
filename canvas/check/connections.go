// Connections: what is connected with a note, directly or through others.

package check

import (
	"iter"
	"slices"

	"bmcanvas/canvas"
)

// Distance is how one note is connected with another.
type Distance int

// The distances. The zero value is no connection.
const (
	Near Distance = iota + 1 // directly
	Far                      // through others
)

// Connections knows how the notes of one canvas are connected. It is made once
// and asked often. It must not be used by two goroutines at once.
type Connections struct {
	*index
	links   *Links
	lists   [][]int        // by model note: its threads
	depth   []int          // by block: its place in the flow, from 1
	numbers []int32        // by note as links numbers them: 1 + its number as a model note, 0 for another
	others  []*canvas.Note // that may describe notes; nil before the first search

	seen  []int // by model note: the count of the last search that met it; nil before the first
	count int
	queue []int32
}

// NewConnections finds the connections of the canvas.
func NewConnections(c *canvas.Canvas) *Connections {
	x := indexOf(c)
	w := &Connections{index: x, links: LinksOf(c), lists: x.threads(), depth: make([]int, len(x.blocks))}
	w.numbers = make([]int32, w.links.Numbers().Count())
	for v, t := range x.model {
		at, _ := w.links.Numbers().Of(t.note.Key)
		w.numbers[at] = int32(v) + 1
	}
	for i, f := range flows.Of(x.kind) {
		w.depth[x.kind.Order(f.block)] = i + 1
	}
	return w
}

// place returns the number of a model note, and whether the note is one.
func (w *Connections) place(n *canvas.Note) (int32, bool) {
	at, there := w.links.Numbers().Of(n.Key)
	if !there || w.numbers[at] == 0 || w.model[w.numbers[at]-1].note != n {
		return 0, false
	}
	return w.numbers[at] - 1, true
}

// Numbers returns the numbers of the canvas's notes.
func (w *Connections) Numbers() *canvas.Numbers { return w.links.Numbers() }

// noteOf returns the note of this key; nil if there is none.
func (w *Connections) noteOf(k canvas.Key) *canvas.Note {
	if at, there := w.Numbers().Of(k); there && w.numbers[at] > 0 {
		return w.model[w.numbers[at]-1].note
	}
	n, _ := w.canvas.Find(k)
	return n
}

// Threads returns the threads of the canvas's notes: see the function of this name.
func (w *Connections) Threads() NoteThreads {
	others := map[canvas.Key][]int{}
	w.describe(w.lists, others)
	return NoteThreads{w, others}
}

// NoteThreads are the threads of the notes of one canvas.
type NoteThreads struct {
	of     *Connections
	others map[canvas.Key][]int // of notes that are no model notes
}

// Of returns the threads of the note with this key, nil for none: see Threads.
func (t NoteThreads) Of(k canvas.Key) []int {
	at, there := t.of.links.Numbers().Of(k)
	if there && t.of.numbers[at] > 0 {
		return t.of.lists[t.of.numbers[at]-1]
	}
	return t.others[k]
}

// All yields the threads of each note that has some.
func (t NoteThreads) All() iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		for _, list := range t.of.lists {
			if len(list) > 0 && !yield(list) {
				return
			}
		}
		for _, list := range t.others {
			if !yield(list) {
				return
			}
		}
	}
}

// Around returns the notes that are connected with the note of this key, without
// the note itself; nil if there is no such note. Near are the notes that it
// links to or that link to it, and those that are taken to be about it. Far are
// the notes that are connected with these: towards the customers that the note
// is there for, and inwards, towards what is there for it, within its threads.
// The two directions are not mixed, for then everything would be connected with
// everything. A note that describes others is as far as they are.
func (w *Connections) Around(k canvas.Key) map[canvas.Key]Distance {
	n := w.noteOf(k)
	if n == nil {
		return nil
	}
	around := map[canvas.Key]Distance{}
	for _, v := range w.hanging(n) {
		around[w.model[v].note.Key] = Far
	}
	w.describing(n, around)
	if v, ok := w.place(n); ok {
		for _, to := range w.connected(v) {
			around[w.model[to].note.Key] = Near
		}
	}
	for _, o := range w.links.Of(k) {
		around[o.Key] = Near
	}
	delete(around, k)
	return around
}

// describing adds the notes that describe n or a note around it.
func (w *Connections) describing(n *canvas.Note, around map[canvas.Key]Distance) {
	if w.others == nil {
		w.others = []*canvas.Note{}
		for _, b := range w.canvas.Blocks {
			for _, o := range b.Notes {
				if !o.InModel() && o.Status != canvas.Rejected && len(o.Links) > 0 {
					w.others = append(w.others, o)
				}
			}
		}
	}
	for _, o := range w.others {
		for _, v := range w.described(o) {
			if key := w.model[v].note.Key; key == n.Key || around[key] != 0 {
				around[o.Key] = Far
			}
		}
	}
}

// described returns the model notes that a note links to, each once.
func (w *Connections) described(n *canvas.Note) []int32 {
	var list []int32
	for _, id := range n.Links {
		if v, ok := w.find(id); ok && !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return list
}

// hanging returns the model notes that depend on the note, near or far: those that
// it is there for and those that are there for it, which are all in question if
// it turns out false. On a note that describes others, these depend, and what
// depends on them. The list is valid until the next call.
func (w *Connections) hanging(n *canvas.Note) []int32 {
	w.count++
	w.queue = w.queue[:0]
	if w.seen == nil {
		w.seen = make([]int, len(w.model))
	}
	if v, ok := w.place(n); ok {
		v = w.model[v].same
		w.seen[v] = w.count
		w.spread(v, 1)
		w.spread(v, -1)
		return w.queue
	}
	if n.Status == canvas.Rejected {
		return nil
	}
	for _, v := range w.described(n) {
		w.meet(v)
	}
	for _, v := range slices.Clone(w.queue) {
		w.spread(v, 1)
		w.spread(v, -1)
	}
	return w.queue
}

// meet adds the model note to the queue, unless it is there.
func (w *Connections) meet(v int32) {
	if w.seen[v] != w.count {
		w.seen[v] = w.count
		w.queue = append(w.queue, v)
	}
}

// spread meets the model notes that are reached from one in one direction of the
// flow (1 or -1), within its threads.
func (w *Connections) spread(began int32, way int) {
	for v, next := began, len(w.queue); ; next++ {
		for _, to := range w.connected(v) {
			onward := (w.depth[w.model[to].block] - w.depth[w.model[v].block]) * way
			if onward > 0 && w.together(began, to) {
				w.meet(to)
			}
		}
		if next == len(w.queue) {
			return
		}
		v = w.queue[next]
	}
}

// together reports whether both model notes are in one thread, or the first in none.
func (w *Connections) together(v, to int32) bool {
	a, b := w.lists[v], w.lists[to]
	if len(a) == 0 {
		return true
	}
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}
