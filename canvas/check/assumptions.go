// Assumptions by risk: how much depends on each, and how little is known of it.

package check

import (
	"cmp"
	"math/big"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
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
// the more notes depend on one and the less is known of it, the riskier it is. So is
// a note whose amount moves the result.
// Notes with the same risk come in the order of the canvas.
func Assumptions(c *canvas.Canvas) []RankedAssumption {
	w := NewConnections(c)
	sway := swayOf(c)
	var list []RankedAssumption
	for _, b := range w.blocks {
		for _, n := range b.notes {
			if !n.Status.Unresolved() {
				continue
			}
			ranked := RankedAssumption{Note: n, Block: b.id}
			if v, ok := w.place(n); ok {
				ranked.Near = len(w.connected(v))
			} else {
				ranked.Near = len(w.described(n))
			}
			ranked.Reach = len(w.hanging(n))
			ranked.Risk = (1 + ranked.Reach + sway[n]) * ignorance(n)
			list = append(list, ranked)
		}
	}
	slices.SortStableFunc(list, func(a, b RankedAssumption) int {
		return cmp.Or(cmp.Compare(b.Risk, a.Risk), cmp.Compare(b.Near, a.Near))
	})
	return list
}

// mostSway is as how many notes that depend on it the amount counts that moves the
// result most. Others count in proportion.
const mostSway = 5

// swayOf returns how much the amount of each note counts, for those that move the
// result.
func swayOf(c *canvas.Canvas) map[*canvas.Note]int {
	r := figures.Reckon(c)
	if r == nil {
		return nil
	}
	sway := map[*canvas.Note]int{}
	for i := range r.Currencies {
		swings := r.Currencies[i].Swings
		if len(swings) == 0 || swings[0].Width().Sign() == 0 {
			continue
		}
		for _, s := range swings {
			if !s.Note.Status.Unresolved() {
				continue
			}
			part := s.Width().Quo(s.Width(), swings[0].Width())
			part.Mul(part, big.NewRat(mostSway, 1))
			sway[s.Note] = int(new(big.Int).Quo(part.Num(), part.Denom()).Int64())
		}
	}
	return sway
}

// MovesMost returns the notes on whose amounts the result depends most: one for each
// currency in which amounts are ranges.
func MovesMost(c *canvas.Canvas) map[canvas.Key]bool {
	r := figures.Reckon(c)
	if r == nil {
		return nil
	}
	moves := map[canvas.Key]bool{}
	for i := range r.Currencies {
		if swings := r.Currencies[i].Swings; len(swings) > 0 && swings[0].Width().Sign() > 0 {
			moves[swings[0].Note.Key] = true
		}
	}
	return moves
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
