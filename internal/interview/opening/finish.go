// Finishing: the last save, and where the words are if it fails.

package opening

import (
	"errors"
	"os"
	"strings"

	"bmcanvas/internal/interview/saver"
)

// Ending says where the words are after the last save.
type Ending struct {
	Saved  bool   // the file is there and has them
	Drafts bool   // texts that are not yet notes are kept for the next run
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
		_ = g.folder.RecordSeen(s.Path(), s.Bytes()) // else the next run does not say what others changed
	}
	switch {
	case len(g.kept.Drafts) == 0:
	case kept != "":
		e.Drafts = true
	default:
		e.Unkept = g.words()
	}
	return e, nil
}

// words returns the record that was kept last in a form that a person can use: the
// canvas file as it was to be and, as comments below it, the texts that are not yet
// notes.
func (g *Guard) words() string {
	g.kept.Make()
	var b strings.Builder
	if g.kept.Unsaved != nil {
		b.Write(g.kept.Unsaved.Data)
	}
	for _, d := range g.kept.Drafts {
		for line := range strings.Lines(d.Text) {
			b.WriteString("# " + strings.TrimRight(line, "\r\n") + "\n")
		}
	}
	return b.String()
}

// writeCopy writes the words to a new temporary file, and returns its path.
func (g *Guard) writeCopy() (string, error) {
	f, err := os.CreateTemp("", "bmcanvas-*.yaml") // that only this user can read
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(g.words())
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}
