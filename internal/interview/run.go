// Taking changes back as if they had not been made: the digits of a list turn out
// to be the beginning of a note.

package interview

import "bmcanvas/canvas"

// Mark is a place in the history, to take changes back to.
type Mark int

// Taken is what TakeBack took back, for MakeAgain.
type Taken []canvas.Patch

// Mark returns the present place in the history.
func (iv *Interview) Mark() Mark { return Mark(ownChanges(iv.history.past)) }

// TakeBack takes back the changes that were made since the mark. Redo does not know
// of them, and the interview stays where it is. It returns what makes them again.
func (iv *Interview) TakeBack(m Mark) Taken {
	var taken Taken
	here := iv.Place()
	for ownChanges(iv.history.past) > int(m) {
		next, _, _ := iv.stepOver(&iv.history.past)
		taken = append(taken, canvas.NewPatch(next, iv.canvas))
		iv.setCanvas(next)
	}
	iv.GoToPlace(here)
	return taken
}

// MakeAgain makes the changes again that were taken back, as new changes.
func (iv *Interview) MakeAgain(taken Taken) {
	for i := len(taken) - 1; i >= 0; i-- {
		iv.change(taken[i].Apply(iv.canvas))
	}
}
