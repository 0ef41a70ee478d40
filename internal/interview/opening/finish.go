// Finishing: the last save, and where the words are if it fails.

package opening

import (
	"os"
	"strings"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/saver"
)

// Ending says where the words are after the last save.
type Ending struct {
	Saved  bool   // the file is there and has them
	Drafts bool   // texts that are not yet notes, or that an earlier run left, are kept for the next run
	Unkept string // words that could not be kept anywhere, to be printed; "": none
}

// Finish makes the last save and gives the file up. keep is called before and after
// the save: it makes the record of what the file does not have. The error is a
// *saver.NotSaved: then the words are in the record, else in a temporary file, else
// in Ending.Unkept.
func (g *Guard) Finish(s *saver.Saver, keep func()) (Ending, error) {
	var e Ending
	keep()
	err := s.Save()
	keep()
	kept := g.Close()
	if err != nil {
		lost := &saver.NotSaved{Err: err, Kept: kept}
		if kept == "" {
			var failed error
			if lost.Copy, failed = g.writeCopy(); failed != nil {
				e.Unkept = g.words()
			}
		}
		return e, lost
	}
	if e.Saved = s.Written(); e.Saved {
		_ = g.files.RecordSeen(s.Source()) // else the next run does not say what others changed
		_ = g.files.RecordStop(g.Stop)     // else it does not offer to go on there
	}
	switch {
	case len(g.Kept().Drafts) == 0 && g.Found == nil:
	case kept != "":
		e.Drafts = true
	default:
		e.Unkept = g.words()
	}
	return e, nil
}

// abandonAfter is how long Abandon waits for each place in which words can be kept.
const abandonAfter = 2 * time.Second

// Abandon gives up a Finish that goes on, because the disk with the file does not
// answer. The error is a *saver.NotSaved that says where the words are, as that of
// Finish. The file is not given up to other programs before this one has ended.
func (g *Guard) Abandon(file string) (Ending, error) {
	lost := &saver.NotSaved{Err: &canvas.Error{Problem: canvas.CannotSave, File: file, Err: os.ErrDeadlineExceeded}}
	if within(g.journal.Flush) == nil {
		lost.Kept = g.journal.Path()
		return Ending{}, lost
	}
	var e Ending
	copied := make(chan string, 1)
	failed := within(func() error {
		path, err := g.writeCopy()
		copied <- path
		return err
	})
	if failed != nil {
		e.Unkept = g.words()
		return e, lost
	}
	lost.Copy = <-copied
	return e, lost
}

// within returns the error of do, or that it takes too long.
func within(do func() error) error {
	done := make(chan error, 1)
	go func() { done <- do() }()
	select {
	case err := <-done:
		return err
	case <-time.After(abandonAfter):
		return os.ErrDeadlineExceeded
	}
}

// words returns the record that was kept last in a form that a person can use: the
// canvas file as it was to be and, as comments below it, the texts that are not yet
// notes.
func (g *Guard) words() string {
	kept := g.Kept()
	kept.Make()
	var b strings.Builder
	if kept.Unsaved != nil {
		b.Write(kept.Unsaved.Data)
	}
	for _, d := range kept.Drafts {
		for line := range strings.Lines(d.Text) {
			b.WriteString("# " + strings.TrimRight(line, "\r\n") + "\n")
		}
	}
	return b.String()
}

// writeCopy writes the words to a new temporary file, and returns its path. They are
// found there in the next run.
func (g *Guard) writeCopy() (string, error) { return g.files.WriteCopy(g.words(), g.Kept()) }
