// Assumptions by risk: how much depends on each, and how little is known of it.

package check

import (
	"cmp"
	"slices"

	"bmcanvas/canvas"
)

// RankedAssumption is a note that still waits to be found true or false.
type RankedAssumption struct {
	Note  *canvas.Note
	Block string
	Near  int // how many notes are connected with it
	Reach int // how many depend on it, near or far: those it is there for, and those that are there for it
	Risk  int // how much depends on it, times how little is known; to compare, not to show
}

// Assumptions lists the notes marked assumption or unclear, the riskiest first:
// the more notes depend on one and the less is known of it, the riskier it is.
// Notes with the same risk come in the order of the canvas.
func Assumptions(c *canvas.Canvas) []RankedAssumption {
	w := NewConnections(c)
	var list []RankedAssumption
	for _, b := range w.blocks {
		for _, n := range b.notes {
			if !n.Status.Unresolved() {
				continue
			}
			ranked := RankedAssumption{Note: n, Block: b.id}
			if v, ok := w.places[n]; ok {
				ranked.Near = len(w.connected(v))
			} else {
				ranked.Near = len(w.described(n))
			}
			ranked.Reach = len(w.hanging(n))
			ranked.Risk = (1 + ranked.Reach) * ignorance(n)
			list = append(list, ranked)
		}
	}
	slices.SortStableFunc(list, func(a, b RankedAssumption) int {
		return cmp.Or(cmp.Compare(b.Risk, a.Risk), cmp.Compare(b.Near, a.Near))
	})
	return list
}

// ignorance returns how little is known of the note: it is highest without evidence
// and without a test, and a little lower for an assumption than for what is unclear.
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
