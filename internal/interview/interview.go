// Package interview is the interview itself, for any front end: where it stands,
// what has been answered, every change that can be made, and undo. It knows no keys
// and no screen.
//
// The canvas is never changed in place: each change makes a new one (history.go).
// What is typed and not yet a note is a Draft (draft.go). The packages below save
// the canvas, keep the words that are not saved, and open the file.
package interview

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Interview asks about one canvas with one guide. It always stands at a stop of the
// walk and, where a question is asked of several notes, at one of those, the row.
type Interview struct {
	By string // who gives the answers; written into new notes

	walk    *prompts.Walk
	today   func() canvas.Date
	canvas  *canvas.Canvas
	survey  *prompts.Survey
	at      int
	subject canvas.Key
	marking bool // see Marking
	history history
	cameIn  *passage // what came in last from others; nil: nothing, or it was taken out
	trail   []Place  // see Jump
	around  surroundings
	steps   steps

	pass     Pass
	revisits []prompts.Revisit // of a pass of LookAgain
	revising bool              // a pass other than FirstTime was begun in this session
	opened   *canvas.Canvas    // as it was before this session
	looked   *canvas.Canvas    // as it was when a review was written in this session; nil: none was
}

// New begins or resumes the interview at the first open question. today is the
// clock.
func New(w *prompts.Walk, c *canvas.Canvas, today func() canvas.Date) *Interview {
	iv := &Interview{walk: w, today: today, opened: c}
	iv.setCanvas(c)
	iv.Go(iv.survey.FirstOpen())
	return iv
}

// Canvas returns the canvas as it is now. It is never changed in place.
func (iv *Interview) Canvas() *canvas.Canvas { return iv.canvas }

// Walk returns the guide as a row of stops.
func (iv *Interview) Walk() *prompts.Walk { return iv.walk }

// Survey returns the state of each question.
func (iv *Interview) Survey() *prompts.Survey { return iv.survey }

// At returns the index of the present stop.
func (iv *Interview) At() int { return iv.at }

// Stop returns the present stop.
func (iv *Interview) Stop() *prompts.Stop { return &iv.walk.Stops[iv.at] }

// Question returns the present question; nil at a pause and at the end.
func (iv *Interview) Question() *prompts.Question { return iv.Stop().Question }

// State returns the state of the present question.
func (iv *Interview) State() prompts.State { return iv.survey.States[iv.at] }

// Place is a place where an interview can stand: a stop and, where a question is
// asked of several notes, one of those.
type Place struct {
	Stop    int
	Subject canvas.Key // 0: none
	Marking bool       // notes are marked there: see Interview.Marking
}

// Place returns the place where the interview stands.
func (iv *Interview) Place() Place {
	p := Place{Stop: iv.at, Marking: iv.marking}
	if subject, _, _ := iv.Subject(); subject != nil {
		p.Subject = subject.Key
	}
	return p
}

// GoToPlace moves to a place where the interview stood before.
func (iv *Interview) GoToPlace(p Place) {
	iv.at, iv.subject, iv.marking = min(max(p.Stop, 0), iv.walk.End()), p.Subject, p.Marking
}

// setCanvas makes c the canvas, and surveys it.
func (iv *Interview) setCanvas(c *canvas.Canvas) {
	iv.canvas = c
	iv.survey = iv.walk.Survey(c)
}

// Go moves to the stop of this index, and there to the first row without an answer.
func (iv *Interview) Go(stop int) {
	iv.at = min(max(stop, 0), iv.walk.End())
	q := iv.Question()
	iv.marking = q != nil && q.MarksFirst(iv.canvas)
	iv.goToOpenRow()
}

// goToOpenRow moves to the first row without an answer, else to the first.
func (iv *Interview) goToOpenRow() {
	iv.subject = 0
	rows := iv.Rows()
	for _, r := range rows {
		if !iv.survey.AnsweredFor(iv.Question(), r.Note) {
			iv.subject = r.Note.Key
			return
		}
	}
	if len(rows) > 0 {
		iv.subject = rows[0].Note.Key
	}
}

// GoTo moves to the question with this id, and reports whether the guide asks it.
func (iv *Interview) GoTo(question string) bool {
	return iv.goToStop(iv.walk.FindQuestion(question))
}

// GoToBlock moves to the block's main question, where any words are safe; to its
// first open question, else to its first, if the guide asks for no plain notes of
// the block. It reports whether the guide asks about the block.
func (iv *Interview) GoToBlock(block string) bool {
	if main := iv.walk.FindMain(block); main >= 0 {
		iv.Go(main)
		return true
	}
	return iv.GoToOpen(block) || iv.goToStop(iv.walk.FindBlock(block))
}

// GoToOpen moves to the block's first open question other than the present one, and
// reports whether there is one.
func (iv *Interview) GoToOpen(block string) bool {
	for i, s := range iv.walk.Stops {
		if s.Block != nil && s.Block.ID == block && i != iv.at && iv.survey.States[i] == prompts.Unanswered {
			iv.Go(i)
			return true
		}
	}
	return false
}

// goToStop moves to the stop, and reports whether there is one: -1 is none.
func (iv *Interview) goToStop(stop int) bool {
	if stop >= 0 {
		iv.Go(stop)
	}
	return stop >= 0
}

// GoToNote moves to the question that the note answers, else to its block;
// false if the guide asks neither.
func (iv *Interview) GoToNote(k canvas.Key) bool {
	n, block := iv.canvas.Find(k)
	if n == nil {
		return false
	}
	return iv.GoTo(n.Question) || iv.GoToBlock(block)
}

// Advance moves to the next row of a question that is answered row by row, and from
// the last to the next stop; from notes to be marked to those that are.
func (iv *Interview) Advance() {
	if !iv.EndMarking() && !iv.stepRow(1) {
		iv.NextStop()
	}
}

// Retreat moves to the row before, and from the first to the stop before.
func (iv *Interview) Retreat() {
	if iv.stepRow(-1) {
		return
	}
	before := iv.at
	iv.PreviousStop()
	if rows := iv.Rows(); iv.at != before && len(rows) > 0 {
		iv.subject = rows[len(rows)-1].Note.Key
	}
}

// Subject returns the row at which the interview stands, its index, and how many
// there are; nil, 0, 0 if the question is asked once.
func (iv *Interview) Subject() (n *canvas.Note, place, of int) {
	v := iv.surroundings()
	if len(v.rows) == 0 {
		return nil, 0, 0
	}
	return v.rows[v.row].Note, v.row, len(v.rows)
}

// stepRow moves by so many rows, and reports whether there is one there.
func (iv *Interview) stepRow(by int) bool {
	rows := iv.Rows()
	_, place, of := iv.Subject()
	if to := place + by; iv.RowByRow() && of > 0 && to >= 0 && to < of {
		iv.subject = rows[to].Note.Key
		return true
	}
	return false
}

// Chosen returns the note that picks the option of the question; nil if none does.
func (iv *Interview) Chosen(option string) *canvas.Note {
	q := iv.Question()
	if q == nil || q.Kind().KeptAs() != prompts.KeptAsOptions {
		return nil
	}
	for _, n := range iv.canvas.Notes(iv.Stop().Block.ID) {
		if q.HasID(n.Question) && n.Option == option {
			return n
		}
	}
	return nil
}

// Picked reports whether the option is picked, for the row if there is one.
func (iv *Interview) Picked(option string) bool {
	if subject, _, _ := iv.Subject(); subject != nil {
		return slices.Contains(iv.Question().Picked(subject), option)
	}
	return iv.Chosen(option) != nil
}
