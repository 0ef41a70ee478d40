// Rounds: through the questions for the first time, through all of them again,
// or only to those worth another look.

package interview

import "bmcanvas/prompts"

// Pass says which stops NextStop and PreviousStop lead to. Going elsewhere
// is always possible; the round goes on from there.
type Pass int

// The rounds.
const (
	FirstTime Pass = iota // every stop, to be answered
	Again                 // every stop, with the answers in place
	LookAgain             // the stops of the itinerary of the day on which the round began
)

// Begin begins a round at its first stop. One of LookAgain that leads nowhere
// is not begun.
func (iv *Interview) Begin(r Pass) {
	visits := iv.Itinerary()
	if r == LookAgain && len(visits) == 0 {
		return
	}
	iv.pass, iv.visits, iv.revising = r, visits, iv.revising || r != FirstTime
	switch r {
	case FirstTime:
		iv.Go(iv.survey.FirstOpen())
	case Again:
		iv.Go(0)
	case LookAgain:
		iv.Go(visits[0].Stop)
	}
}

// Pass is the round one is on. It is over when one has come to the end.
func (iv *Interview) Pass() Pass { return iv.pass }

// Itinerary is what is worth another look today.
func (iv *Interview) Itinerary() []prompts.Revisit { return iv.walk.Revisits(iv.canvas, iv.today()) }

// Visit is why the question is looked at again in a round of LookAgain, its
// place among those that are, from 1, and how many there are; n is 0 elsewhere.
func (iv *Interview) Visit() (why []prompts.Reason, n, of int) {
	if iv.pass == LookAgain {
		for i, v := range iv.visits {
			if v.Stop == iv.at {
				return v.Reasons, i + 1, len(iv.visits)
			}
		}
	}
	return nil, 0, 0
}

// NextStop moves to the next question, pause or the end.
func (iv *Interview) NextStop() {
	next := iv.survey.Next(iv.at)
	if iv.pass == LookAgain {
		next = iv.nextVisit()
	}
	if iv.Go(next); next == iv.walk.End() {
		iv.pass = FirstTime
	}
}

// PreviousStop moves to the question or pause before.
func (iv *Interview) PreviousStop() {
	previous := iv.survey.Previous(iv.at)
	if iv.pass == LookAgain {
		previous = iv.previousVisit()
	}
	iv.Go(previous)
}

func (iv *Interview) nextVisit() int {
	for _, v := range iv.visits {
		if v.Stop > iv.at && iv.survey.States[v.Stop] != prompts.PassedOver {
			return v.Stop
		}
	}
	return iv.walk.End()
}

func (iv *Interview) previousVisit() int {
	at := iv.at
	for _, v := range iv.visits {
		if v.Stop < iv.at && iv.survey.States[v.Stop] != prompts.PassedOver {
			at = v.Stop
		}
	}
	return at
}
