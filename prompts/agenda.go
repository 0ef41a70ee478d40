// Agendas: the follow-ups of a canvas, as a list for each person who can answer them.

package prompts

import (
	"cmp"
	"slices"
	"strings"

	"bmcanvas/canvas"
)

// Agenda lists what to ask one person.
type Agenda struct {
	Who    string // "" for what is for nobody in particular
	Points []Point
}

// Point is one follow-up of a canvas.
type Point struct {
	Ask   string // the question in the guide's words; "" for a challenge, which has none
	Note  string // why it was set aside, or what was challenged
	Block string // "" if it is about none
	Asked canvas.Date

	FollowUp canvas.FollowUp // as the canvas has it
}

// Agenda returns the follow-ups of a canvas, grouped by the person who is to be
// asked. Each group is in the order of the guide, with challenges of a block
// after its questions. The group for nobody in particular comes last. A question
// that the guide does not ask is called by its id.
func (w *Walk) Agenda(c *canvas.Canvas) []Agenda {
	followUps := slices.Clone(c.FollowUps)
	slices.SortStableFunc(followUps, func(a, b canvas.FollowUp) int {
		return cmp.Or(cmp.Compare(w.positionOf(a), w.positionOf(b)), cmp.Compare(w.FindQuestion(a.Question), w.FindQuestion(b.Question)))
	})
	var agenda []Agenda
	for _, f := range followUps {
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
	slices.SortStableFunc(agenda, func(a, b Agenda) int { return cmp.Compare(lastIfNobody(a), lastIfNobody(b)) })
	return agenda
}

// lastIfNobody returns 1 for the agenda of nobody in particular, else 0.
func lastIfNobody(a Agenda) int {
	if a.Who == "" {
		return 1
	}
	return 0
}

// positionOf returns where on the walk the follow-up belongs: at its question,
// after the last question of its block, or at the end.
func (w *Walk) positionOf(f canvas.FollowUp) int {
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
