// Text that is typed and kept nowhere yet: it is no note and in no file. Every
// screen where one can type answers for it in the same way.

package tui

import "bmcanvas/internal/interview"

// typing is a screen where one can type.
type typing interface {
	// typed returns the text that is kept nowhere yet. In a dialog its place is
	// here, where the interview stands. It goes to the record after every message
	// and, when the program ends, to where it belongs.
	typed(here interview.Place) []interview.Draft
}

// searching is a screen where rows are found by words.
type searching interface {
	// unfound returns the words if nothing is found by them: somebody who does not look
	// at the screen may have typed them for the field.
	unfound() string
}

// becomes says what the text of the field is to become, and makes it text that a
// form answers for. The text of other fields, as the name of a file, is given up
// when the program ends.
func (in *input) becomes(d interview.Draft) *input {
	in.draft = &d
	return in
}

// typed returns the texts of the edited fields.
func (f *form) typed(here interview.Place) []interview.Draft {
	var drafts []interview.Draft
	for _, in := range f.inputs {
		if in.draft != nil && in.changed() {
			d := *in.draft
			d.Place, d.Base, d.Text = here, in.initial, in.field.Text()
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// typed returns the texts that the choice is about.
func (k *picker) typed(here interview.Place) []interview.Draft {
	var drafts []interview.Draft
	for _, d := range k.about {
		d.Place = here
		drafts = append(drafts, d)
	}
	return drafts
}
