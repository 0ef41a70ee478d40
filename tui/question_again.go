// The question screen when one goes through the questions again: the answers
// are in place, and one key keeps, changes or removes one, or begins another.

package tui

import (
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// again reports whether one goes through the questions again and finds notes
// here: the cursor is then on them, not in the field.
func (q *questionScreen) again() bool {
	return q.iv.Round() != interview.FirstTime && len(q.iv.Given()) > 0
}

// againHints are the keys on a note in such a round.
func (q *questionScreen) againHints() []hint {
	l := q.words.Line
	return []hint{{"pgdn", l.Keep}, {"enter", l.Edit}, {"del", l.Remove}, {"abc", l.Add}, {"f5", l.Status}}
}

// visit says why the question is looked at again, in a round of those that
// want it.
func (q *questionScreen) visit() string {
	why, n, of := q.iv.Visit()
	if n == 0 {
		return ""
	}
	return q.words.Fill(q.words.Arrival.Visit, "n", n, "of", of, "why", interview.Why(why, q.words))
}

// keeps reports whether the cursor is on a note in such a round; the order of
// notes is kept by enter, as ever.
func (q *questionScreen) keeps() bool {
	return q.area == prompts.AreaNotes && q.again() && !q.kind().ordered
}
