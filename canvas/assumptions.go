// Assumptions by risk: how much hangs on each, and how little is known of it.

package canvas

import (
	"cmp"
	"slices"
)

// Weighed is a note that still waits to be found true or false.
type Weighed struct {
	Note  *Note
	Block string
	Near  int // notes connected with it
	Reach int // notes that hang on it, near or far: those it is there for, and those that are there for it
	Risk  int // how much hangs on it, times how little is known; to compare, not to show
}

// Assumptions lists the notes marked assumption or unclear, the riskiest
// first: what most hangs on, and of which least is known. Of two that are
// alike the one that stands first in the canvas is first.
func Assumptions(c *Canvas) []Weighed {
	x := newIndex(c)
	w := newWeigher(x)
	vertex := make(map[*Note]int32, len(x.things))
	for v, t := range x.things {
		vertex[t.note] = int32(v)
	}
	var list []Weighed
	for _, b := range x.blocks {
		for _, n := range b.notes {
			if n.Status != Assumption && n.Status != Unclear {
				continue
			}
			weighed := Weighed{Note: n, Block: b.id}
			if v, ok := vertex[n]; ok {
				weighed.Near, weighed.Reach = len(x.connected(v)), w.reach(x.things[v].same)
			} else {
				weighed.Near, weighed.Reach = w.reachOfLinks(n)
			}
			weighed.Risk = (1 + weighed.Reach) * ignorance(n)
			list = append(list, weighed)
		}
	}
	slices.SortStableFunc(list, func(a, b Weighed) int {
		return cmp.Or(cmp.Compare(b.Risk, a.Risk), cmp.Compare(b.Near, a.Near))
	})
	return list
}

// ignorance is how little is known of the note: most without evidence and
// without a test, a little less if it is an assumption somebody stands by.
func ignorance(n *Note) int {
	known := 0
	if n.Evidence != "" {
		known += 3
	}
	if n.Test != "" {
		known += 2
	}
	if n.Status == Assumption {
		known++
	}
	return 8 - known
}

// weigher counts what hangs on things. One that fails takes with it what was
// there for it, inwards, and what needed it, towards the customer; the two ways
// are not mixed, for then everything would hang on everything.
type weigher struct {
	*index
	depth []int // by block: its place in the flow
	seen  []int // by thing: the last count that met it
	count int
	queue []int32
}

func newWeigher(x *index) *weigher {
	w := &weigher{index: x, depth: make([]int, len(x.blocks)), seen: make([]int, len(x.things))}
	for i, f := range flows[x.kind] {
		w.depth[x.kind.Order(f.block)] = i + 1
	}
	return w
}

// reach is how many things hang on this one.
func (w *weigher) reach(v int32) int {
	w.count++
	w.seen[v] = w.count
	return w.spread(v, 1) + w.spread(v, -1)
}

// spread counts the things met from v in one direction that were not counted
// yet, and marks them.
func (w *weigher) spread(v int32, way int) int {
	met := 0
	w.queue = append(w.queue[:0], v)
	for len(w.queue) > 0 {
		from := w.queue[len(w.queue)-1]
		w.queue = w.queue[:len(w.queue)-1]
		for _, to := range w.connected(from) {
			onward := (w.depth[w.things[to].block] - w.depth[w.things[from].block]) * way
			if onward > 0 && w.seen[to] != w.count {
				w.seen[to] = w.count
				w.queue = append(w.queue, to)
				met++
			}
		}
	}
	return met
}

// reachOfLinks is what hangs on a note that describes others: these, and what
// hangs on them.
func (w *weigher) reachOfLinks(n *Note) (near, reach int) {
	w.count++
	var described []int32
	for _, id := range n.Links {
		if v, ok := w.find(id); ok && w.seen[v] != w.count {
			w.seen[v] = w.count
			described = append(described, v)
		}
	}
	reach = len(described)
	for _, v := range described {
		reach += w.spread(v, 1) + w.spread(v, -1)
	}
	return len(described), reach
}
