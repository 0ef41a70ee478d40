// What a draft comes after: whether its field still says what it said when the draft
// was begun, and where the text goes if another program has written there meanwhile.

package interview

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/dates"
	"bmcanvas/prompts"
)

// Replaces returns the text that applying the draft would replace; "" if there is none,
// as for a note to be, or if the text goes elsewhere: see Overtaken.
func (iv *Interview) Replaces(d Draft) string {
	if iv.Overtaken(d) {
		return ""
	}
	defer iv.visit(d.Place)()
	return iv.present(d)
}

// visit moves to the place until back is called.
func (iv *Interview) visit(p Place) (back func()) {
	here := iv.Place()
	iv.GoToPlace(p)
	return func() { iv.GoToPlace(here) }
}

// Overtaken reports whether the field of the draft says neither what it said before it
// was edited nor what the draft says: another program has written there meanwhile. Then
// the draft replaces nothing: a text of a note becomes a note beside that one, any other
// text is raised in its block.
func (iv *Interview) Overtaken(d Draft) bool {
	defer iv.visit(d.Place)()
	now := iv.present(d)
	return now != "" && !iv.same(d, now, d.Base) && !iv.same(d, now, d.Text)
}

// same reports whether the texts mean the same in the field of the draft.
func (iv *Interview) same(d Draft, now, text string) bool {
	clean, _ := canvas.CleanText(text)
	if now == clean || now == text {
		return true
	}
	switch n, _ := iv.canvas.Find(d.Note); {
	case d.Field == FieldNote && n != nil && text == iv.Text(n): // in the words of the session
		return true
	case d.Field == FieldDue || d.Field == FieldStepDue:
		day, is := dates.Read(text, iv.today())
		return is && string(day) == now
	}
	kept := iv.keptAmount(Draft{Place: d.Place, Field: d.Field, Note: d.Note, Text: text})
	return kept != "" && kept == now
}

// present returns what the field of the draft says on the canvas. The interview stands
// at its place.
func (iv *Interview) present(d Draft) string {
	if d.Field.ofStep() {
		return iv.stepOf(d).part(d.Field)
	}
	if n, _ := iv.canvas.Find(d.Note); n != nil {
		switch d.Field {
		case FieldNote:
			return n.Text
		case FieldEvidence:
			return n.Evidence
		case FieldTest:
			return n.Test
		case FieldDue:
			return string(n.Due)
		case FieldAmount:
			return n.Amount
		case FieldBy:
			return n.By
		}
		return ""
	}
	q := iv.Question()
	switch {
	case q == nil:
	case d.Field == FieldWhy || d.Field == FieldWho:
		f, _ := q.SetAside(iv.canvas)
		if d.Field == FieldWho {
			return f.Who
		}
		return f.Note
	case d.Field == FieldNote && q.Takes() == prompts.TakesCell && !iv.marking:
		if n, _ := iv.canvas.Find(d.Place.Subject); n != nil {
			return iv.Cell(n)
		}
	}
	return ""
}

// held reports whether the field says what the draft was to become and more: the rest
// was typed and kept after the draft was written down.
func (iv *Interview) held(d Draft) bool {
	text, _ := canvas.CleanText(d.Text)
	return text != "" && iv.Overtaken(d) && strings.HasPrefix(iv.present(d), text)
}

// applyBeside makes an overtaken draft a note beside the one that it was to change, or
// raises it in its block.
func (iv *Interview) applyBeside(d Draft) error {
	n, block := iv.canvas.Find(d.Note)
	if n == nil || d.Field != FieldNote {
		return iv.Raise(iv.blockOf(d), d.Text, "")
	}
	text, fits := canvas.CleanText(d.Text)
	if !fits {
		return ErrTooLong
	}
	if text != "" {
		beside := canvas.Note{Text: text, Question: n.Question, Detail: n.Detail, By: iv.By, Links: slices.Clone(n.Links)}
		at := slices.Index(iv.canvas.Notes(block), n)
		next, _ := iv.canvas.Add(block, beside, at+1)
		iv.change(next)
	}
	return nil
}
