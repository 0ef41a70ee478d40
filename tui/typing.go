// Text that is typed and kept nowhere yet: it is no note and in no file. Every
// screen where one can type answers for it in the same way.

package tui

import "bmcanvas/internal/interview/recovery"

// typing is a screen where one can type.
type typing interface {
	// typed returns the text that is kept nowhere yet, with the place where it
	// belongs. In a dialog that is the place where the interview stands: it has
	// none of its own.
	typed() []recovery.Draft
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

func (d *dialogText) typed() []recovery.Draft {
	if d.kept || d.texts == nil {
		return nil
	}
	var drafts []recovery.Draft
	for _, text := range d.texts() {
		drafts = append(drafts, recovery.Draft{Field: "form", Text: text})
	}
	return drafts
}

func (d *dialogText) keep() {
	if !d.kept && d.store != nil {
		d.kept = d.store()
	}
}
