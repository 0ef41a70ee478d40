// Text that is typed and kept nowhere yet: where it was typed, whether it would
// be lost, and what becomes of it when nobody can be asked any more.

package interview

import (
	"errors"
	"strings"

	"bmcanvas/canvas"
)

// Field names a field in which one types, and so what its text is to become.
// The names are written into recovery records: they must not change.
type Field string

// The fields. Those of a note belong to Draft.Note, those of a question and a
// block to the ones at Draft.Place.
const (
	FieldNote       Field = ""           // a note that answers the question; with Draft.Note, the text of that note
	FieldEvidence   Field = "evidence"   // what was found out about the note
	FieldTest       Field = "test"       // how to find out about the note
	FieldDue        Field = "due"        // until when
	FieldWhy        Field = "why"        // why the question is set aside
	FieldWho        Field = "who"        // who can answer the question that is set aside
	FieldChallenge  Field = "challenge"  // what was doubted about the block
	FieldChallenger Field = "challenger" // by whom
	FieldThrown     Field = "thrown"     // a note of the block that answers no question
	FieldName       Field = "name"       // the name of the canvas
)

// ErrNoDate says that a text is no date. It was not taken; whoever has it keeps
// it.
var ErrNoDate = errors.New("no date that could be read")

// Draft is a text that is typed and kept nowhere yet, with what was chosen for
// it.
type Draft struct {
	Place  Place         // where the interview stood
	Field  Field         // where it was typed
	Note   canvas.Key    // the note that the field belongs to; 0: a note to be, or none
	Base   string        // the text of the field before it was edited
	Text   string        // its text now
	Status canvas.Status // of a note to be
	Links  []canvas.Key  // notes to link a note to be to
}

// Edited reports whether the text is another than the field had before.
func (d Draft) Edited() bool { return d.Text != d.Base }

// Lossy reports whether the draft has words that would be lost with it. A field
// that was emptied has none.
func (d Draft) Lossy() bool { return d.Edited() && strings.TrimSpace(d.Text) != "" }

// Apply makes the draft what its field says, without moving, if it is edited:
// it is for a program that ends before the person has done so. A text that
// cannot become that, because the note is gone, the guide does not ask the
// question or the field is not known, is raised in its block, to come back to.
//
// The error is ErrTooLong or ErrNoDate; then nothing has changed, and the draft
// is still to be kept elsewhere.
func (iv *Interview) Apply(d Draft) error {
	if !d.Edited() {
		return nil
	}
	here := iv.Place()
	iv.GoToPlace(d.Place)
	defer iv.GoToPlace(here)
	if n, _ := iv.canvas.Find(d.Note); n != nil {
		return iv.applyToNote(n, d)
	}
	switch d.Field {
	case FieldNote:
		return iv.applyAnswer(d)
	case FieldWhy, FieldWho:
		return iv.applyAside(d)
	case FieldChallenger:
		return iv.applyChallenger(d)
	case FieldThrown:
		_, err := iv.Throw(d.Text, iv.block(), "")
		return err
	case FieldName:
		iv.Rename(d.Text)
		return nil
	}
	return iv.Raise(iv.block(), d.Text, "")
}

// ApplyAll applies the drafts one after another, and returns those that are
// still to be kept elsewhere.
func (iv *Interview) ApplyAll(drafts []Draft) (left []Draft) {
	for _, d := range drafts {
		if iv.Apply(d) != nil {
			left = append(left, d)
		}
	}
	return left
}

// applyToNote applies a draft of a field of the note.
func (iv *Interview) applyToNote(n *canvas.Note, d Draft) error {
	switch d.Field {
	case FieldNote:
		return iv.Reword(n.Key, d.Text)
	case FieldEvidence:
		return iv.Describe(n.Key, "", d.Text, n.Test, n.Due)
	case FieldTest:
		return iv.Describe(n.Key, "", n.Evidence, d.Text, n.Due)
	case FieldDue:
		due := canvas.Date(strings.TrimSpace(d.Text))
		if _, err := due.Time(); err != nil && due != "" {
			return ErrNoDate
		}
		return iv.Describe(n.Key, "", n.Evidence, n.Test, due)
	}
	return iv.Raise(iv.block(), d.Text, "")
}

// applyAnswer applies a draft of the question's own field.
func (iv *Interview) applyAnswer(d Draft) error {
	if q := iv.Question(); q == nil || !q.Kind().HasField() {
		return iv.Raise(iv.block(), d.Text, "")
	}
	_, err := iv.Add(d)
	return err
}

// applyAside applies a draft of why the question is set aside, or for whom.
func (iv *Interview) applyAside(d Draft) error {
	q := iv.Question()
	if q == nil {
		return iv.Raise(iv.block(), d.Text, "")
	}
	f, _ := iv.canvas.SetAside(q.ID)
	if d.Field == FieldWhy {
		return iv.SetAside(d.Text, f.Who)
	}
	return iv.SetAside(f.Note, d.Text)
}

// applyChallenger makes the text who raised the last challenge to the block, if
// nobody is said to have done so; else a challenge.
func (iv *Interview) applyChallenger(d Draft) error {
	who, fits := canvas.CleanText(d.Text)
	if !fits {
		return ErrTooLong
	}
	for i := len(iv.canvas.FollowUps) - 1; i >= 0; i-- {
		f := iv.canvas.FollowUps[i]
		if f.Block == iv.block() && f.Question == "" && f.Who == "" {
			f.Who = who
			iv.change(iv.canvas.RemoveFollowUp(iv.canvas.FollowUps[i]).AddFollowUp(f))
			return nil
		}
	}
	return iv.Raise(iv.block(), d.Text, "")
}

// block is the block one stands at; at a stop without one, the canvas's first.
func (iv *Interview) block() string {
	if b := iv.Stop().Block; b != nil {
		return b.ID
	}
	return iv.canvas.Kind.Blocks()[0]
}
