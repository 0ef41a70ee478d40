// Revisits: the questions worth another look when somebody comes back to a canvas.

package prompts

import (
	"slices"

	"bmcanvas/canvas"
)

// Reason says why a question is worth another look. Its words are in
// ArrivalWords.Reasons.
type Reason string

// The reasons.
const (
	IsUnclear   Reason = "unclear"   // a note that answers it is marked unclear
	IsDue       Reason = "due"       // an unresolved note that answers it was due today or before
	IsStale     Reason = "stale"     // an assumption that answers it is weeks old, or has no date
	HasFollowUp Reason = "follow-up" // it was set aside for later, or its block was challenged
	IsSkipped   Reason = "skipped"   // it has no answer, though later questions and others of its block do
)

// Reasons returns the reasons in the order in which they are told.
func Reasons() []Reason { return []Reason{IsUnclear, IsDue, IsStale, HasFollowUp, IsSkipped} }

// staleAfter is the number of days after which an assumption is stale.
const staleAfter = 14

// Revisit is a stop worth another look.
type Revisit struct {
	Stop    int
	Reasons []Reason // at least one, each once, in order
}

// Revisits returns the stops worth another look on the day, in the order of the
// walk. A note whose question the guide does not ask, and a challenge, count for
// the first question of their block.
func (w *Walk) Revisits(c *canvas.Canvas, today canvas.Date) []Revisit {
	reasons := make([][]Reason, len(w.Stops))
	add := func(question, block string, r Reason) {
		stop := w.FindQuestion(question)
		if stop < 0 {
			stop = w.FindBlock(block)
		}
		if stop >= 0 && !slices.Contains(reasons[stop], r) {
			reasons[stop] = append(reasons[stop], r)
		}
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			for _, r := range reasonsOf(n, b.ID, today) {
				add(n.Question, b.ID, r)
			}
		}
	}
	for _, f := range c.FollowUps {
		add(f.Question, f.Block, HasFollowUp)
	}
	for _, stop := range w.Survey(c).skipped() {
		reasons[stop] = append(reasons[stop], IsSkipped)
	}
	var revisits []Revisit
	for stop, r := range reasons {
		if len(r) > 0 {
			inOrder := slices.DeleteFunc(Reasons(), func(reason Reason) bool { return !slices.Contains(r, reason) })
			revisits = append(revisits, Revisit{stop, inOrder})
		}
	}
	return revisits
}

// reasonsOf returns why a note is worth another look on the day.
func reasonsOf(n *canvas.Note, block string, today canvas.Date) []Reason {
	if !n.Waits(block) {
		return nil
	}
	var reasons []Reason
	if n.Status == canvas.Unclear {
		reasons = append(reasons, IsUnclear)
	}
	if n.Due != "" && n.Due <= today {
		reasons = append(reasons, IsDue)
	}
	if days, known := daysBetween(n.Since, today); n.Status == canvas.Assumption && (!known || days >= staleAfter) {
		reasons = append(reasons, IsStale)
	}
	return reasons
}

// skipped returns the stops of the questions without an answer that stand in a
// block with answers and before the last question that is answered.
func (s *Survey) skipped() []int {
	last, begun := -1, map[*Block]bool{}
	for i, state := range s.States {
		if state == Answered {
			last, begun[s.walk.Stops[i].Block] = i, true
		}
	}
	var stops []int
	for i := range max(last, 0) {
		if s.States[i] == Unanswered && begun[s.walk.Stops[i].Block] {
			stops = append(stops, i)
		}
	}
	return stops
}
