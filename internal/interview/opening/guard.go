// Guarding an open canvas file: the lock that a second program meets, the
// journal of what is not in the file yet, and taking up what an earlier run left.

package opening

import (
	"cmp"
	"errors"
	"os"
	"strings"

	"bmcanvas/internal/interview/recovery"
)

// Guard guards one open canvas file.
type Guard struct {
	Found      *recovery.Found // words that an earlier run left and nobody has settled; nil: none
	Unreadable string          // where a record is of which nothing can be said; "": there was none

	lock    *recovery.Lock
	journal *recovery.Journal
	kept    recovery.Record
}

// NewGuard takes the lock of the file at path and opens its journal. The error
// is a *recovery.Held; a state folder that cannot be used keeps nobody from working.
func NewGuard(folder recovery.Folder, path string) (*Guard, error) {
	lock, err := folder.Acquire(path)
	if err != nil {
		return nil, err
	}
	g := &Guard{lock: lock}
	var lost *recovery.Unreadable
	g.journal, g.Found, err = folder.Open(path)
	if errors.As(err, &lost) {
		g.Unreadable = cmp.Or(lost.Kept, g.journal.Path())
	}
	if g.Found != nil && !g.Found.Words() {
		g.Found = nil
	}
	return g, nil
}

// Problem is why words might be lost, or two programs meet, all the same: the
// state folder cannot be used. It is nil if it can.
func (g *Guard) Problem() error { return g.lock.Problem() }

// Keep makes r what is found if the program ends now, or a second from now.
func (g *Guard) Keep(r recovery.Record) {
	g.kept = r
	g.journal.Keep(r)
}

// Kept is what was kept last.
func (g *Guard) Kept() recovery.Record { return g.kept }

// Flush returns when what was kept last is on the disk. The error is
// recovery.ErrUnhandled if words that were found stand in the way.
func (g *Guard) Flush() error { return g.journal.Flush() }

// MarkHandled says that what was found is dealt with.
func (g *Guard) MarkHandled() {
	g.Found = nil
	g.journal.MarkHandled()
}

// Hand gives the file up for another, whose guard takes over what is typed.
// The words on the canvas are in the other file already.
func (g *Guard) Hand(next *Guard) {
	next.Keep(recovery.Record{Place: g.kept.Place, Drafts: g.kept.Drafts})
	_ = next.Flush() // before they are taken from here; where that fails, Keep goes on trying
	g.Keep(recovery.Record{})
	g.Close()
}

// Close gives the file up to the next program. It returns where the record is
// of what was kept last; "" if that could not be written.
func (g *Guard) Close() (kept string) {
	kept = g.journal.Path()
	if err := g.journal.Close(); err != nil && !errors.Is(err, recovery.ErrUnhandled) {
		kept = ""
	}
	g.lock.Release()
	return kept
}

// Words is what was kept last in a form that a person can use: the canvas file
// as it was to be and, as comments below it, what is no note yet.
func (g *Guard) Words() string {
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

// Copy writes the Words to a new file for temporary things, and returns its
// path: the last place for them if there is no other.
func (g *Guard) Copy() (string, error) {
	f, err := os.CreateTemp("", "bmcanvas-*.yaml") // for the person alone
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(g.Words())
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}
