// Going through the questions again: the answers are there, and one key keeps,
// changes or removes one, or begins another.

package tui

import (
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// again reports whether the person goes through the questions again and this
// question has notes. The cursor is then on the notes, not in the field.
func (q *questionScreen) again() bool {
	return q.iv.Pass() != interview.FirstTime && len(q.iv.Given()) > 0
}

// againKeyHints are the keys on a note when one goes through the questions again.
func (q *questionScreen) againKeyHints() []keyHint {
	l := q.words.Line
	return []keyHint{{"pgdn", l.Keep}, {"enter", l.Edit}, {"del", l.Remove}, {"abc", l.Add}, {"f5", l.Status}}
}

// visitReason says why the question is asked again, when one goes through the
// questions that need another look.
func (q *questionScreen) visitReason() string {
	why, n, of := q.iv.Revisit()
	if n == 0 {
		return ""
	}
	return q.words.Fill(q.words.Arrival.Visit, "n", n, "of", of, "why", interview.Why(why, q.words))
}

// onGivenAgain reports whether the cursor is on a note of a question that is
// asked again. An order is excluded: enter accepts it, the first time as well.
func (q *questionScreen) onGivenAgain() bool {
	return q.area == prompts.AreaNotes && q.again() && !q.kind().ordered
}
