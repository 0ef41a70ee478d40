// Texts that were typed into the fields of a form and not used when the form was
// closed: they stand there again when it is opened the next time.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// heldText is a text that waits in a field of a form that is closed.
type heldText struct {
	at    heldField
	text  string
	draft *interview.Draft // what it is to become when the program ends; nil: nothing
}

// heldField tells the fields of forms apart.
type heldField struct {
	field    interview.Field
	name     string     // of a field whose text becomes nothing on the canvas
	note     canvas.Key // the note, the question or the challenge that the form is about
	question string
	followUp string
}

// named gives a name to a field whose text becomes nothing on the canvas, as the name
// of a file: its text waits in it as any other, as long as the program runs.
func (in *input) named(name string) *input {
	in.name = name
	return in
}

// heldAt is where the text of the field waits; false: it has no such place.
func (w *work) heldAt(in *input) (heldField, bool) {
	at := heldField{name: in.name}
	if d := in.draft; d != nil {
		at.field, at.note, at.followUp = d.Field, d.Note, d.FollowUp.Note
		if q := w.iv.Question(); q != nil && (d.Field == interview.FieldWhy || d.Field == interview.FieldWho) {
			at.question = q.ID
		}
	}
	return at, in.draft != nil || in.name != ""
}

// keeps makes the form one whose texts wait in it: what was typed into its fields
// when it was closed the last time stands there again.
func (w *work) keeps(f *form) *form {
	f.keeper = w
	for _, in := range f.inputs {
		at, _ := w.heldAt(in)
		if i := slices.IndexFunc(w.held, func(h heldText) bool { return h.at == at }); i >= 0 {
			in.field.Replace(w.held[i].text)
			w.held = slices.Delete(w.held, i, i+1)
		}
	}
	return f
}

// hold keeps the edited texts of the form's fields, because it is closed. It reports
// whether one of them becomes something on the canvas when the program ends.
func (w *work) hold(inputs ...*input) (saved bool) {
	for _, in := range inputs {
		at, has := w.heldAt(in)
		if !has || !in.changed() {
			continue
		}
		h := heldText{at: at, text: in.field.Text()}
		if in.draft != nil {
			d := *in.draft
			d.Place, d.Base, d.Text = w.iv.Place(), in.initial, h.text
			h.draft, saved = &d, true
		}
		w.held = append(w.held, h)
	}
	return saved
}

// heldDrafts lists what is to be made of the texts that wait in closed forms.
func (w *work) heldDrafts() []interview.Draft {
	var drafts []interview.Draft
	for _, h := range w.held {
		if h.draft != nil {
			drafts = append(drafts, *h.draft)
		}
	}
	return drafts
}

// moveWaiting gives the texts that wait in fields their places in the guide that is
// used now, in place of the old one.
func (w *work) moveWaiting(old *prompts.Walk) {
	for i := range w.held {
		if d := w.held[i].draft; d != nil {
			d.Place = w.placeNow(old, d.Place)
		}
	}
	w.question.moveDrafts(func(p interview.Place) interview.Place { return w.placeNow(old, p) })
}

// placeNow is the place of the same question as in the old guide, else that of its
// block, else the present one.
func (w *work) placeNow(old *prompts.Walk, p interview.Place) interview.Place {
	here := w.iv.Place()
	defer w.iv.GoToPlace(here)
	stop := old.Stops[p.Stop]
	switch {
	case stop.Question != nil && w.iv.GoTo(stop.Question.ID):
		return interview.Place{Stop: w.iv.At(), Subject: p.Subject, Marking: p.Marking}
	case stop.Block != nil && w.iv.GoToBlock(stop.Block.ID):
		return w.iv.Place()
	}
	return here
}

// intoField puts words that were typed in a dialog, and have no place yet, into the
// field of the question, where the person goes on with them.
func (w *work) intoField(text string) {
	w.toLastQuestion()
	w.question.catchUp()
	w.question.begin(text)
}
