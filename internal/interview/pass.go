// Passes through the questions: for the first time, through all of them again,
// or only through those that are worth another look.

package interview

import "bmcanvas/prompts"

// Pass says which stops NextStop and PreviousStop lead to. One can always go
// elsewhere; the pass goes on from there.
type Pass int

// The passes.
const (
	FirstTime Pass = iota // every stop, to be answered
	Again                 // every stop, with the answers in place
	LookAgain             // the stops that Revisits gave when the pass began
)

// Begin begins a pass at its first stop. A pass of LookAgain without any stop is
// not begun.
func (iv *Interview) Begin(p Pass) {
	revisits := iv.Revisits()
	if p == LookAgain && len(revisits) == 0 {
		return
	}
	iv.pass, iv.revisits, iv.revising = p, revisits, iv.revising || p != FirstTime
	switch p {
	case FirstTime:
		iv.Go(iv.survey.FirstOpen())
	case Again:
		iv.Go(0)
	case LookAgain:
		iv.Go(revisits[0].Stop)
	}
}

// Pass returns the present pass. At the end of the walk it is over: the next is
// FirstTime.
func (iv *Interview) Pass() Pass { return iv.pass }

// Revisits lists the stops that are worth another look today, with the reasons.
func (iv *Interview) Revisits() []prompts.Revisit { return iv.walk.Revisits(iv.canvas, iv.today()) }

// Revisit returns why the question is looked at again in a pass of LookAgain, its
// number among those that are, from 1, and how many there are; n is 0 in any
// other pass and at any other question.
func (iv *Interview) Revisit() (why []prompts.Reason, n, of int) {
	if iv.pass == LookAgain {
		for i, v := range iv.revisits {
			if v.Stop == iv.at {
				return v.Reasons, i + 1, len(iv.revisits)
			}
		}
	}
	return nil, 0, 0
}

// NextStop moves to the next question or pause, or to the end.
func (iv *Interview) NextStop() {
	next := iv.survey.Next(iv.at)
	if iv.pass == LookAgain {
		next = iv.nextRevisit()
	}
	if iv.Go(next); next == iv.walk.End() {
		iv.pass = FirstTime
	}
}

// PreviousStop moves to the question or pause before this one, if there is one.
func (iv *Interview) PreviousStop() {
	previous := iv.survey.Previous(iv.at)
	if iv.pass == LookAgain {
		previous = iv.previousRevisit()
	}
	iv.Go(previous)
}

// nextRevisit returns the next stop of a pass of LookAgain.
func (iv *Interview) nextRevisit() int {
	for _, v := range iv.revisits {
		if v.Stop > iv.at && iv.survey.States[v.Stop] != prompts.PassedOver {
			return v.Stop
		}
	}
	return iv.walk.End()
}

// previousRevisit returns the stop before this one in a pass of LookAgain, or
// this one.
func (iv *Interview) previousRevisit() int {
	at := iv.at
	for _, v := range iv.revisits {
		if v.Stop < iv.at && iv.survey.States[v.Stop] != prompts.PassedOver {
			at = v.Stop
		}
	}
	return at
}
