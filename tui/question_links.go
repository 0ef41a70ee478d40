// The links of the note at hand on the question screen.

package tui

import (
	"slices"

	"bmcanvas/canvas"
)

// toggleLink links the note at hand to the candidate, or takes the link away.
func (q *questionScreen) toggleLink(candidate int) {
	candidates := q.iv.Candidates()
	if candidate < 0 || candidate >= len(candidates) {
		return
	}
	to := candidates[candidate].Key
	if n := q.hand(); n != nil {
		q.iv.ToggleLink(n.Key, to)
		return
	}
	if i := slices.Index(q.links, to); i >= 0 {
		q.links = slices.Delete(slices.Clone(q.links), i, i+1)
		return
	}
	q.links = append(slices.Clone(q.links), to)
}

// linked reports whether the note at hand, nil for the one being typed, is
// linked to the candidate.
func (q *questionScreen) linked(hand, candidate *canvas.Note) bool {
	if hand != nil {
		return canvas.Linked(hand, candidate)
	}
	return slices.Contains(q.links, candidate.Key)
}
