// An agenda: what was set aside or challenged, as a list to send to those who can answer it.

package prompts

import (
	"cmp"
	"slices"
	"strings"

	"bmcanvas/canvas"
)

// Agenda is what one person is to be asked.
type Agenda struct {
	Who    string // "" if it was not said who
	Points []Point
}

// Point is one thing to come back to.
type Point struct {
	Ask   string // the question, in the guide's words; "" of what was raised and not asked
	Note  string // why it was set aside, or what was raised
	Block string // "" if it is about none
	Asked canvas.Date

	FollowUp canvas.FollowUp // as the canvas has it
}

// Agenda lists the follow-ups of a canvas by whom they are for, and of each the
// questions in the order of the guide, what was raised about a block after the
// block's questions. What is for nobody in particular comes last. A question
// that the guide does not ask goes by its id.
func (w *Walk) Agenda(c *canvas.Canvas) []Agenda {
	follow := slices.Clone(c.FollowUps)
	slices.SortStableFunc(follow, func(a, b canvas.FollowUp) int {
		return cmp.Or(cmp.Compare(w.turn(a), w.turn(b)), cmp.Compare(w.FindQuestion(a.Question), w.FindQuestion(b.Question)))
	})
	var agenda []Agenda
	for _, f := range follow {
		who := strings.TrimSpace(f.Who)
		at := slices.IndexFunc(agenda, func(a Agenda) bool { return strings.EqualFold(a.Who, who) })
		if at < 0 {
			at = len(agenda)
			agenda = append(agenda, Agenda{Who: who})
		}
		point := Point{Ask: f.Question, Note: f.Note, Block: f.Block, Asked: f.Asked, FollowUp: f}
		if stop := w.FindQuestion(f.Question); stop >= 0 {
			point.Ask = w.Stops[stop].Question.Ask
			point.Block = cmp.Or(point.Block, w.Stops[stop].Block.ID)
		}
		agenda[at].Points = append(agenda[at].Points, point)
	}
	slices.SortStableFunc(agenda, func(a, b Agenda) int { return cmp.Compare(nameless(a), nameless(b)) })
	return agenda
}

// nameless is 1 for an agenda of nobody in particular.
func nameless(a Agenda) int {
	if a.Who == "" {
		return 1
	}
	return 0
}

// turn is where on the walk the follow-up belongs: at its question, after the
// last question of its block, or at the end.
func (w *Walk) turn(f canvas.FollowUp) int {
	if stop := w.FindQuestion(f.Question); stop >= 0 {
		return stop
	}
	last := w.End()
	for i, s := range w.Stops {
		if s.Block != nil && s.Block.ID == f.Block {
			last = i + 1
		}
	}
	return last
}
