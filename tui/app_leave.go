// Leaving: the last save, and where the text is if it cannot be saved.

package tui

import (
	"fmt"
	"io"

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
	a.attempt(a.keepRecord)
	a.saver.Want(a.iv.Canvas())
	if a.saver.Pending() && saver.Conflict(a.saver.Save()) {
		a.attempt(a.takeInAtLast)
	}
	ending, err := a.guard.Finish(a.saver, func() { a.attempt(a.keepRecord) })
	a.guard = nil
	if ending.Saved {
		path := a.saver.Path()
		a.printNaming(out, a.words.Fill(a.words.End.File, "file", a.shown(path)), a.shown(path), path)
	}
	if ending.Drafts {
		for _, line := range text.Wrap(a.words.Safety.DraftKept, a.width, a.set.Language) { // a terminal breaks within words
			a.printLine(out, line)
		}
	}
	fmt.Fprint(out, text.Display(ending.Unkept))
	return err
}
