// The guard of an open canvas file: the lock that a second program meets, and the
// journal of the words that are not in the file yet.

package opening

import (
	"cmp"
	"errors"
	"sync"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// Guard guards one open canvas file.
type Guard struct {
	Found      *recovery.Found // words that an earlier run left, until MarkHandled; nil: none
	Unreadable string          // the path of a record that cannot be read; "": there was none
	Stop       recovery.Stop   // where the interview stands; Finish keeps it for the next run

	folder  recovery.Folder
	files   recovery.Files
	lock    *recovery.Lock
	journal *recovery.Journal
	beside  bool // the record on the disk has words of this run beside those that were found

	mu   sync.Mutex // guards what follows
	kept recovery.Record
}

// NewGuard takes the lock of the file at path and opens its journal. The error
// is a *recovery.Held. It is no error if the state folder cannot be used: one can
// work all the same.
func NewGuard(folder recovery.Folder, path string) (*Guard, error) {
	return newGuard(folder, folder.For(path))
}

// newGuard is NewGuard for a file whose files are known.
func newGuard(folder recovery.Folder, files recovery.Files) (*Guard, error) {
	lock, err := files.Acquire()
	if err != nil {
		return nil, err
	}
	g := &Guard{folder: folder, files: files, lock: lock}
	var lost *recovery.Unreadable
	g.journal, g.Found, err = files.Open()
	if errors.As(err, &lost) {
		g.Unreadable = cmp.Or(lost.Kept, g.journal.Path())
	}
	if g.Found != nil && !g.Found.Words() {
		g.Found = nil
	}
	return g, nil
}

// opened tells the guard what the file says, by its name (see saver.BaseOf). It looks for
// words of an earlier run also where they are if the file has been renamed since, or if
// the state folder could not be written to.
func (g *Guard) opened(name string) {
	g.journal.Opened(name)
	e := g.files.Copied()
	if e == nil && g.Found == nil {
		e = g.folder.Renamed(name)
	}
	if e != nil && (g.Found == nil || e.When.After(g.Found.When)) {
		g.Found = e.Found
		g.journal.FoundElsewhere(e)
	}
}

// Problem returns why words might be lost all the same, or two programs write the
// same file: the state folder cannot be used. It is nil if it can.
func (g *Guard) Problem() error { return g.lock.Problem() }

// Keep makes r the record that the next run finds if the program ends within a
// second or later.
func (g *Guard) Keep(r recovery.Record) {
	g.mu.Lock()
	g.kept = r
	g.mu.Unlock()
	g.journal.Keep(r)
}

// KeepBeside is Keep while the words that were found wait for an answer: the record
// has them, too. c is the canvas, with which those are compared that wait longest.
func (g *Guard) KeepBeside(r recovery.Record, c *canvas.Canvas) {
	switch {
	case g.Found == nil:
		g.Keep(r)
	case r.Words() || g.beside:
		g.beside = true
		g.Keep(g.Found.With(r, c))
		g.journal.MarkHandled()
	}
}

// Kept returns the record that was kept last.
func (g *Guard) Kept() recovery.Record {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.kept
}

// Flush returns when the record that was kept last is on the disk. The error is
// recovery.ErrUnhandled if words that were found are not handled yet.
func (g *Guard) Flush() error { return g.journal.Flush() }

// MarkHandled says that the words that were found are taken up, or not wanted.
func (g *Guard) MarkHandled() {
	g.Found = nil
	g.journal.MarkHandled()
}

// MoveTo makes a new file at path the one that s saves to, and gives the old one
// up. It returns the guard of the new file, to which typed text goes over, and the
// canvas that the file says. The error is a *canvas.Error, AlreadyThere also if
// another program has that file or an earlier run left words for it; then nothing
// has changed.
func (g *Guard) MoveTo(path string, s *saver.Saver) (*Guard, *canvas.Canvas, error) {
	next, err := NewGuard(g.folder, path)
	if err != nil || next.Found != nil {
		if next != nil {
			next.Close()
		}
		return nil, nil, &canvas.Error{Problem: canvas.AlreadyThere, File: path}
	}
	c, err := s.MoveTo(path)
	if err != nil {
		next.Close()
		return nil, nil, err
	}
	kept := g.Kept()
	next.Keep(recovery.Record{Place: kept.Place, Drafts: kept.Drafts})
	_ = next.Flush() // before it is removed from the old record; if this fails, the journal goes on trying
	s.BeforeSave(next.journal.BeforeSave)
	var waits recovery.Record
	if g.Found != nil { // it stays with the file that it was found for
		waits = g.Found.Record
	}
	g.Keep(waits)
	g.Close()
	return next, c, nil
}

// Close gives the file up to the next program. It returns where the record is
// that was kept last; "" if that could not be written.
func (g *Guard) Close() (kept string) {
	kept = g.journal.Path()
	if err := g.journal.Close(); err != nil && !errors.Is(err, recovery.ErrUnhandled) {
		kept = ""
	}
	g.lock.Release()
	return kept
}
