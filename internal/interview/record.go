// The record of what would be lost if the program ended now, and its drafts in
// the next run: notes and questions are named there so that another run of the
// program finds them.

package interview

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview/dates"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/prompts"
)

// Record returns what would be lost if the program ended now: the drafts, and
// the canvas if s has not saved it; nothing if neither is there. It takes little
// time: the bytes of the canvas are made later, when the record is written.
func (iv *Interview) Record(drafts []Draft, s *saver.Saver) recovery.Record {
	var r recovery.Record
	for _, d := range drafts {
		if d.Lossy() {
			r.Drafts = append(r.Drafts, iv.recorded(d))
		}
	}
	c := iv.canvas
	unsaved := s.Unsaved(c)
	switch {
	case unsaved != nil:
		r.Later = func() *recovery.Unsaved { return recordedCanvas(unsaved()) }
	case len(r.Drafts) > 0 && !s.Written(): // the file waits for its first note
		r.Later = func() *recovery.Unsaved {
			doc, err := canvas.Blank().With(c)
			if err != nil {
				return nil
			}
			return &recovery.Unsaved{Data: doc.Bytes()}
		}
	}
	if r.Words() { // a place alone is nothing to lose
		r.Place = iv.recordedPlace(iv.Place())
	}
	return r
}

// mostKept is the size of the largest file that is kept whole beside the one that is
// to replace it, to merge with what another program may write meanwhile.
const mostKept = 1 << 20

// recordedCanvas returns the file that is to be for another run; nil if it could not be
// made.
func recordedCanvas(next, was *canvas.Document) *recovery.Unsaved {
	if next == nil {
		return nil
	}
	u := &recovery.Unsaved{Base: saver.BaseOf(was), Data: next.Bytes()}
	if len(was.Source()) <= mostKept {
		u.Was = was.Bytes()
	}
	return u
}

// recorded returns the draft for another run.
func (iv *Interview) recorded(d Draft) recovery.Draft {
	r := recovery.Draft{Place: iv.recordedPlace(d.Place), Field: string(d.Field), Block: d.Block, Base: d.Base, Text: d.Text, Status: string(d.Status), Option: d.Option}
	if q := iv.walk.Stops[d.Place.Stop].Question; q != nil && q.Takes() == prompts.TakesRow {
		r.Under = iv.walk.MainID(iv.rowBlock(d.Place.Stop))
	}
	if n, _ := iv.canvas.Find(d.Note); n != nil {
		r.Note = recovery.RefTo(n)
	}
	r.Kept = iv.kept(d)
	for _, k := range d.Links {
		if n, _ := iv.canvas.Find(k); n != nil {
			r.Links = append(r.Links, recovery.RefTo(n))
		}
	}
	return r
}

// kept returns the draft of an amount or a day as it would be kept; "" for any other,
// and for one that cannot be read.
func (iv *Interview) kept(d Draft) string {
	if d.Field != FieldDue && d.Field != FieldStepDue {
		return iv.keptAmount(d)
	}
	day, _ := dates.Read(d.Text, iv.today())
	return string(day)
}

// recordedPlace returns the place for another run.
func (iv *Interview) recordedPlace(p Place) recovery.Place {
	var place recovery.Place
	if q := iv.walk.Stops[p.Stop].Question; q != nil {
		place.Question = q.ID
	}
	if n, _ := iv.canvas.Find(p.Subject); n != nil {
		place.Subject = recovery.RefTo(n)
	}
	return place
}

// Recover returns the draft of an earlier run. If the guide does not ask its
// question, its place is where the interview stands.
func (iv *Interview) Recover(r recovery.Draft) Draft {
	d := Draft{
		Place: iv.recoveredPlace(r.Place), Field: Field(r.Field), Block: r.Block, Base: r.Base, Text: r.Text, Status: canvas.Status(r.Status), Links: r.LinksIn(iv.canvas),
		Option: r.Option,
	}
	if n := r.Note.In(iv.canvas); n != nil {
		d.Note = n.Key
	}
	return d
}

// Says reports whether the canvas says what the draft of an earlier run was to become.
func (iv *Interview) Says(r recovery.Draft) bool { return r.In(iv.canvas) || iv.held(iv.Recover(r)) }

// recoveredPlace returns the place of an earlier run.
func (iv *Interview) recoveredPlace(r recovery.Place) Place {
	here := iv.Place()
	defer iv.GoToPlace(here)
	if !iv.GoTo(r.Question) {
		return here
	}
	p := iv.Place()
	if n := r.Subject.In(iv.canvas); n != nil {
		p.Subject = n.Key
	}
	return p
}
