// Leaving: the last save, and what is said when the words cannot go where
// they belong.

package tui

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"bmcanvas/tui/recovery"
	"bmcanvas/tui/saver"
	"bmcanvas/tui/text"
)

// NotSaved says that the file could not be saved, and where its words are kept.
type NotSaved = saver.NotSaved

// finish keeps what is still typed, saves, gives up the file and says where
// everything is. If it cannot be saved, the words are in the recovery file:
// the error is a *NotSaved. After a fault in the program it is a *Fault.
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
	if a.iv == nil || a.held != nil {
		_ = a.unguard() // there are no words of this run
		return nil
	}
	a.saver.Want(a.iv.Canvas())
	err := a.saver.Save()
	a.attempt(a.keepRecord)
	kept, where := a.lastRecord, ""
	kept.Make()
	if a.journal != nil {
		where = a.journal.Path()
	}
	switch closing := a.unguard(); {
	case errors.Is(closing, recovery.ErrUnsettled): // what was found stays; nothing could be typed over it
	case closing != nil:
		where = ""
	}
	if err != nil {
		return a.notSaved(err, kept, where, out)
	}
	if a.saver.Written() {
		fmt.Fprintln(out, a.words.Fill(a.words.End.File, "file", a.shown(a.saver.Path())))
	}
	switch {
	case len(kept.Drafts) == 0:
	case where != "":
		fmt.Fprintln(out, a.words.Safety.DraftKept)
	default:
		fmt.Fprint(out, text.Display(words(kept)))
	}
	return nil
}

// notSaved sees to it that the words are somewhere: in the recovery file, else
// in a file for temporary things, else on the screen.
func (a *app) notSaved(err error, kept recovery.Record, where string, out io.Writer) error {
	lost := &NotSaved{Err: err, Kept: where}
	if where != "" {
		return lost
	}
	f, opening := os.CreateTemp("", "bmcanvas-*.yaml") // for the person alone
	if opening == nil {
		_, writing := f.WriteString(words(kept))
		if opening = errors.Join(writing, f.Sync(), f.Close()); opening == nil {
			lost.Copy = f.Name()
			return lost
		}
		os.Remove(f.Name())
	}
	fmt.Fprint(out, text.Display(words(kept)))
	return lost
}

// words is the record in a form that a person can use: the canvas file as it
// was to be, and below it, as comments of that file, what is no note yet.
func words(r recovery.Record) string {
	var b strings.Builder
	if r.Unsaved != nil {
		b.Write(r.Unsaved.Data)
	}
	for _, d := range r.Drafts {
		for line := range strings.Lines(d.Text) {
			b.WriteString("# " + strings.TrimRight(line, "\r\n") + "\n")
		}
	}
	return b.String()
}
