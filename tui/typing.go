// Text that is typed and kept nowhere yet: it is no note and in no file. Every
// screen where one can type answers for it in the same way.

package tui

import "bmcanvas/internal/interview"

// typing is a screen where one can type.
type typing interface {
	// typed returns the text that is kept nowhere yet, with the place where it
	// belongs. In a dialog that is here, where the interview stands.
	typed(here interview.Place) []interview.Draft
	// keep puts the text where it belongs, as far as that is possible. It is
	// called before the program ends; what typed returns afterwards goes to the
	// record.
	keep()
}

// dialogText is the text typed into a dialog.
type dialogText struct {
	texts func() []string // the text; nil: one types nothing here
	store func() bool     // puts it where it belongs, and reports whether that was possible
	kept  bool
}

func (d *dialogText) typed(here interview.Place) []interview.Draft {
	if d.kept || d.texts == nil {
		return nil
	}
	var drafts []interview.Draft
	for _, text := range d.texts() {
		drafts = append(drafts, interview.Draft{Place: here, Field: "form", Text: text})
	}
	return drafts
}

func (d *dialogText) keep() {
	if !d.kept && d.store != nil {
		d.kept = d.store()
	}
}
