// Assumptions by risk: how much hangs on each, and how little is known of it.

package check

import (
	"bmcanvas/canvas"
	"cmp"
	"slices"
)

// RankedAssumption is a note that still waits to be found true or false.
type RankedAssumption struct {
	Note  *canvas.Note
	Block string
	Near  int // notes connected with it
	Reach int // notes that hang on it, near or far: those it is there for, and those that are there for it
	Risk  int // how much hangs on it, times how little is known; to compare, not to show
}

// Assumptions lists the notes marked assumption or unclear, the riskiest
// first: what most hangs on, and of which least is known. Of two that are
// alike the one that stands first in the canvas is first.
func Assumptions(c *canvas.Canvas) []RankedAssumption {
	w := NewConnections(c)
	var list []RankedAssumption
	for _, b := range w.blocks {
		for _, n := range b.notes {
			if n.Status != canvas.Assumption && n.Status != canvas.Unclear {
				continue
			}
			weighed := RankedAssumption{Note: n, Block: b.id}
			if v, ok := w.vertex[n]; ok {
				weighed.Near = len(w.connected(v))
			} else {
				weighed.Near = len(w.described(n))
			}
			weighed.Reach = len(w.hanging(n))
			weighed.Risk = (1 + weighed.Reach) * ignorance(n)
			list = append(list, weighed)
		}
	}
	slices.SortStableFunc(list, func(a, b RankedAssumption) int {
		return cmp.Or(cmp.Compare(b.Risk, a.Risk), cmp.Compare(b.Near, a.Near))
	})
	return list
}

// ignorance is how little is known of the note: most without evidence and
// without a test, a little less if it is an assumption somebody stands by.
func ignorance(n *canvas.Note) int {
	known := 0
	if n.Evidence != "" {
		known += 3
	}
	if n.Test != "" {
		known += 2
	}
	if n.Status == canvas.Assumption {
		known++
	}
	return 8 - known
}
