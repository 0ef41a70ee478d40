// An itinerary: of all the stops of a walk, those worth another look when one
// comes back to a canvas.

package prompts

import (
	"slices"

	"bmcanvas/canvas"
)

// Reason says why a question is worth another look. It is the key of what
// ArrivalWords say of it.
type Reason string

// The reasons.
const (
	IsUnclear   Reason = "unclear"   // a note that answers it is marked unclear
	IsDue       Reason = "due"       // what was to be found out by today is not
	IsStale     Reason = "stale"     // an assumption has been one for weeks, or nobody knows for how long
	HasFollowUp Reason = "follow-up" // it was set aside for later, or its block was challenged
	IsSkipped   Reason = "skipped"   // it has no answer, though others of its block do: passed over, or new in the guide
)

// Reasons lists the reasons in the order in which they are told.
func Reasons() []Reason { return []Reason{IsUnclear, IsDue, IsStale, HasFollowUp, IsSkipped} }

// staleAfter is after how many days an assumption is stale.
const staleAfter = 14

// Revisit is a stop worth another look.
type Revisit struct {
	Stop    int
	Reasons []Reason // at least one, each once, in order
}

// Revisits lists what is worth another look on the day, in the order of the
// walk. Notes whose question the guide does not ask, and challenges, are
// looked at where their block begins.
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
			for _, r := range doubts(n, today) {
				add(n.Question, b.ID, r)
			}
		}
	}
	for _, f := range c.FollowUps {
		add(f.Question, f.Block, HasFollowUp)
	}
	for _, stop := range w.Survey(c).passed() {
		reasons[stop] = append(reasons[stop], IsSkipped)
	}
	var visits []Revisit
	for stop, r := range reasons {
		if len(r) > 0 {
			inOrder := slices.DeleteFunc(Reasons(), func(reason Reason) bool { return !slices.Contains(r, reason) })
			visits = append(visits, Revisit{stop, inOrder})
		}
	}
	return visits
}

// doubts is why a note is worth another look on the day.
func doubts(n *canvas.Note, today canvas.Date) []Reason {
	if !n.Status.Unresolved() {
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

// passed lists the questions without an answer in blocks that have some, up to
// the last that has one: a block that nobody has come to yet is not passed.
func (s *Survey) passed() []int {
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
