// The state folder: which record and which lock belong to a canvas file, and
// what earlier runs have left there.

package recovery

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"bmcanvas/internal/interview/private"
)

// Folder is the state folder, in which records and locks are.
type Folder struct {
	dir private.Dir
}

// State is the folder that the environment names, see private.State. If it
// names none, the program works all the same; Journal.Err and Lock.Problem say
// what is missing.
func State(getenv func(string) string) Folder { return In(private.State(getenv)) }

// In is a folder of one's own.
func In(dir private.Dir) Folder { return Folder{dir} }

const (
	recordEnd = ".record"
	lockEnd   = ".lock"
)

// stem is what the names of the files for the canvas file with this real path
// begin with. It says nothing about whose canvas it is.
func stem(real string) string {
	sum := sha256.Sum256([]byte(real))
	return hex.EncodeToString(sum[:16])
}

// Unreadable says that there was a record which cannot be read, and where it
// has been put so that no other takes its place. It wraps ErrDamaged,
// ErrNewer, or the error of private.Dir's Read.
type Unreadable struct {
	Kept string // the path; "" if it could not be put aside yet
	Err  error
}

// Error is the reason in a form for logs.
func (u *Unreadable) Error() string {
	return fmt.Sprintf("recovery record (kept as %q): %v", u.Kept, u.Err)
}

func (u *Unreadable) Unwrap() error { return u.Err }

// read is the record of that name, as it stands there and as what it says.
func (f Folder) read(name string) (data []byte, found *Found, err error) {
	data, when, err := f.dir.Read(name, maxRecord)
	if err != nil {
		return nil, nil, err
	}
	found, err = decode(data)
	if err != nil {
		return nil, nil, err
	}
	found.When = when
	return data, found, nil
}

// Records lists the records that hold words, the newest first: also those of
// canvas files that are not there yet, or not any more. Nothing is touched,
// so some may belong to a program that is running.
func (f Folder) Records() []*Found {
	var waiting []*Found
	for _, name := range f.dir.Names() {
		if !strings.HasSuffix(name, recordEnd) {
			continue
		}
		if _, found, err := f.read(name); err == nil && found.Words() { // else Open will say what is wrong
			waiting = append(waiting, found)
		}
	}
	slices.SortStableFunc(waiting, func(a, b *Found) int { return b.When.Compare(a.When) })
	return waiting
}

// Open opens the journal of the canvas file at path, which need not be there
// yet; hold the file's lock while it is open. Found is the record that an
// earlier run left, nil if there is none. If it holds words, nothing takes its
// place until they are settled: see Journal.MarkHandled.
//
// The error, a *Unreadable, says that there was a record of which nothing can
// be said. The journal works in spite of it, and whatever else is wrong.
func (f Folder) Open(path string) (*Journal, *Found, error) {
	real := Real(path)
	j := newJournal(f.dir, stem(real)+recordEnd, real)
	f.dir.Sweep(j.name, 0) // whoever holds the lock is the only writer; without locks, a write that loses its file is tried again
	data, found, err := f.read(j.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = nil
	case err != nil:
		j.strange = true
		kept, _ := j.setAside() // tried again before anything is written
		err = &Unreadable{Kept: kept, Err: err}
	default:
		j.written = sha256.Sum256(data)
		j.unhandled = found.Words()
	}
	go j.run()
	return j, found, err
}
