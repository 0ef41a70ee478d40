// Leaving: the last save, and where the text is if it cannot be saved.

package tui

import (
	"fmt"
	"io"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/internal/text"
)

// NotSaved says that the file could not be saved, and where its words are kept.
type NotSaved = saver.NotSaved

// finish keeps the text that is still typed, saves, releases the file and prints
// where everything is. If saving fails, the text is in the record and the error
// is a *NotSaved. After a fault in the program it is a *Fault.
func (a *app) finish(out io.Writer) error {
	if !a.quit {
		a.leave()
	}
	err := a.lastSave(out)
	if a.fault != nil {
		return a.report(err)
	}
	return err
}

func (a *app) lastSave(out io.Writer) error {
	if !a.editable() {
		a.release() // this run has no text to save
		return nil
	}
	a.saver.Want(a.iv.Canvas())
	err := a.saver.Save()
	a.attempt(a.keepRecord)
	guard := a.guard
	kept := a.release()
	if err != nil {
		return notSaved(err, guard, kept, out)
	}
	if a.saver.Written() {
		_ = recovery.State(a.getenv).RecordSeen(a.saver.Path(), a.saver.Bytes())
		a.printLine(out, a.words.Fill(a.words.End.File, "file", a.shown(a.saver.Path())))
	}
	switch {
	case len(guard.Kept().Drafts) == 0:
	case kept != "":
		a.printLine(out, a.words.Safety.DraftKept)
	default:
		fmt.Fprint(out, text.Display(guard.Words()))
	}
	return nil
}

// notSaved puts the text that cannot be saved into the record, else into a
// temporary file, else on the screen, and returns a *NotSaved.
func notSaved(err error, guard *opening.Guard, kept string, out io.Writer) error {
	lost := &NotSaved{Err: err, Kept: kept}
	if kept != "" {
		return lost
	}
	var failed error
	if lost.Copy, failed = guard.Copy(); failed != nil {
		fmt.Fprint(out, text.Display(guard.Words()))
	}
	return lost
}
