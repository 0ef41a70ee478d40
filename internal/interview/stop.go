// Where a session stopped, and going on there in the next.

package interview

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
)

// Stopped returns where the interview stands, for another run. before is the canvas as
// it was before what was typed became a note: that note was being written.
func (iv *Interview) Stopped(before *canvas.Canvas) recovery.Stop {
	q := iv.Question()
	if q == nil {
		return recovery.Stop{}
	}
	s := recovery.Stop{Question: q.ID}
	if subject, _, _ := iv.Subject(); subject != nil {
		s.Subject = subject.ID
	}
	said := map[canvas.Key]string{} // looked up, because a block can have very many notes
	for _, b := range before.Blocks {
		for _, n := range b.Notes {
			said[n.Key] = n.Text
		}
	}
	for _, n := range iv.canvas.Notes(iv.Stop().Block.ID) {
		if was, there := said[n.Key]; q.HasID(n.Question) && !n.Choice() && (!there || was != n.Text) {
			s.Note = n.ID
		}
	}
	return s
}

// GoToStop moves to where a session stopped. It returns the note that was being written,
// nil if none was or it is gone, and whether the guide still asks that question.
func (iv *Interview) GoToStop(s recovery.Stop) (*canvas.Note, bool) {
	if s.Question == "" || !iv.GoTo(s.Question) {
		return nil, false
	}
	if n, _ := iv.canvas.FindID(s.Subject); n != nil {
		iv.GoToPlace(Place{Stop: iv.at, Subject: n.Key, Marking: iv.marking})
	}
	n, _ := iv.canvas.FindID(s.Note)
	return n, true
}
