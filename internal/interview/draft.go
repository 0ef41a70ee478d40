// Text that is typed and kept nowhere yet: where it was typed, whether it would
// be lost, and what becomes of it when nobody can be asked any more.

package interview

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/dates"
)

// Field names a field in which one types, and so what its text is to become.
// The names are written into recovery records: they must not change.
type Field string

// The fields. Those of a note belong to Draft.Note, those of a question to the one
// at Draft.Place, those of a block to Draft.Block.
const (
	FieldNote       Field = ""           // a note that answers the question; with Draft.Note, the text of that note
	FieldEvidence   Field = "evidence"   // what was found out about the note
	FieldTest       Field = "test"       // how to find out about the note
	FieldDue        Field = "due"        // until when
	FieldAmount     Field = "amount"     // what the note earns or costs
	FieldMore       Field = "more"       // a reply to the question's probe about the note
	FieldBy         Field = "by"         // who said it
	FieldWhy        Field = "why"        // why the question is set aside
	FieldWho        Field = "who"        // who can answer the question that is set aside
	FieldChallenge  Field = "challenge"  // what was doubted about the block
	FieldChallenger Field = "challenger" // by whom
	FieldAnswer     Field = "answer"     // a note of the block that answers Draft.FollowUp, a challenge
	FieldThrown     Field = "thrown"     // a note of the block that answers no question
	FieldName       Field = "name"       // the name of the canvas
	FieldStep       Field = "step"       // what is to be done next: the step of Draft.Note or Draft.FollowUp, else a new one
	FieldStepWho    Field = "step-who"   // who sees to that step
	FieldStepDue    Field = "step-due"   // until when it is to be done
)

// Known reports whether f is one of the fields. Records of other versions of the
// program may have others.
func (f Field) Known() bool {
	switch f {
	case FieldNote, FieldEvidence, FieldTest, FieldDue, FieldAmount, FieldMore, FieldBy, FieldWhy, FieldWho, FieldChallenge, FieldChallenger, FieldAnswer, FieldThrown, FieldName,
		FieldStep, FieldStepWho, FieldStepDue:
		return true
	}
	return false
}

// ofStep reports whether the field is one of a next step.
func (f Field) ofStep() bool { return f == FieldStep || f == FieldStepWho || f == FieldStepDue }

// Draft is a text that is typed and kept nowhere yet, with what was chosen for
// it.
type Draft struct {
	Place  Place         // where the interview stood
	Field  Field         // where it was typed
	Note   canvas.Key    // the note that the field belongs to; 0: a note to be, or none
	Block  string        // the block that the field belongs to; "": the one at Place
	Base   string        // the text of the field before it was edited
	Text   string        // its text now
	Status canvas.Status // of a note to be
	Links  []canvas.Key  // notes to link a note to be to

	FollowUp canvas.FollowUp // that the text answers, or the next step that the text is a part of
	Option   string          // the option for which it was typed, in a table with a column for each option
}

// Edited reports whether the text is another than the field had before.
func (d Draft) Edited() bool { return d.Text != d.Base }

// Lossy reports whether the draft has words that would be lost with it. A field
// that was emptied has none.
func (d Draft) Lossy() bool { return d.Edited() && strings.TrimSpace(d.Text) != "" }

// Apply makes the draft what its field says, without moving, if it is edited:
// it is for a program that ends before the person has done so. A text that cannot
// become that is raised in its block, to come back to: the note is gone, the
// question has no field, the date cannot be read. A draft that is Overtaken replaces
// nothing.
//
// The error is ErrTooLong; then nothing has changed, and the draft is still to be
// kept elsewhere.
func (iv *Interview) Apply(d Draft) error {
	if !d.Edited() {
		return nil
	}
	defer iv.visit(d.Place)()
	if iv.Overtaken(d) {
		return iv.applyBeside(d)
	}
	switch n, _ := iv.canvas.Find(d.Note); {
	case d.Field.ofStep():
		return iv.applyStep(d)
	case n != nil:
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
		_, err := iv.Throw(d.Text, iv.blockOf(d), "")
		return err
	case FieldAnswer:
		return iv.applyReply(d)
	case FieldName:
		iv.Rename(d.Text)
		return nil
	}
	return iv.Raise(iv.blockOf(d), d.Text, "")
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
	case FieldAmount:
		return iv.SetAmount(n.Key, d.Text)
	case FieldDue:
		if due, is := dates.Read(d.Text, iv.today()); is {
			return iv.Describe(n.Key, "", n.Evidence, n.Test, due)
		}
	case FieldMore:
		if key, err := iv.Reply(n.Key, d.Text); key != 0 || err != nil {
			return err
		}
	case FieldBy:
		return iv.SaidBy(n.Key, d.Text)
	}
	return iv.Raise(iv.blockOf(d), d.Text, "")
}

// applyAnswer applies a draft of the question's own field.
func (iv *Interview) applyAnswer(d Draft) error {
	if iv.Question() == nil {
		return iv.Raise(iv.blockOf(d), d.Text, "")
	}
	_, err := iv.Add(d)
	return err
}

// applyReply applies a draft of the answer to a challenge.
func (iv *Interview) applyReply(d Draft) error {
	if slices.Contains(iv.canvas.FollowUps, d.FollowUp) {
		return iv.AnswerFollowUp(d.FollowUp, d.Text)
	}
	_, err := iv.Throw(d.Text, iv.blockOf(d), "")
	return err
}

// applyAside applies a draft of why the question is set aside, or for whom.
func (iv *Interview) applyAside(d Draft) error {
	q := iv.Question()
	if q == nil {
		return iv.Raise(iv.blockOf(d), d.Text, "")
	}
	f, _ := q.SetAside(iv.canvas)
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
		if f.Block == iv.blockOf(d) && f.Question == "" && f.Who == "" {
			f.Who = who
			iv.change(iv.canvas.RemoveFollowUp(iv.canvas.FollowUps[i]).AddFollowUp(f))
			return nil
		}
	}
	return iv.Raise(iv.blockOf(d), d.Text, "")
}

// blockOf returns the block that the draft belongs to: its own, else that of its
// note, else the present one, else the canvas's first.
func (iv *Interview) blockOf(d Draft) string {
	if d.Block != "" {
		return d.Block
	}
	if _, block := iv.canvas.Find(d.Note); block != "" {
		return block
	}
	if b := iv.Stop().Block; b != nil {
		return b.ID
	}
	return iv.canvas.Kind.Blocks()[0]
}
