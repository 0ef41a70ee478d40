// The state folder: the record and the lock of each canvas file, and the records
// that earlier runs left.

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

// Folder is the state folder, which has the records and the locks.
type Folder struct {
	dir private.Dir
}

// State returns the folder that the environment names: see private.State. If it
// names none, everything works but keeps nothing; Journal.Err and Lock.Problem say
// so.
func State(getenv func(string) string) Folder { return In(private.State(getenv)) }

// In returns the folder dir.
func In(dir private.Dir) Folder { return Folder{dir} }

const (
	recordEnd = ".record"
	lockEnd   = ".lock"
)

// Files are the files that the state folder has for one canvas file. They belong to the
// file that its path leads to when For is called.
type Files struct {
	folder Folder
	real   string // the real path of the canvas file
	stem   string // the first part of the names; the path cannot be read from it
}

// For returns the files for the canvas file at path, which need not be there yet.
func (f Folder) For(path string) Files {
	real := RealPath(path)
	sum := sha256.Sum256([]byte(real))
	return Files{f, real, hex.EncodeToString(sum[:16])}
}

// Unreadable says that a record cannot be read, and where it was put so that no
// other record replaces it. It wraps ErrDamaged,
// ErrNewer, or the error of private.Dir's Read.
type Unreadable struct {
	Kept string // its path; "" if it could not be moved yet
	Err  error
}

// Error returns the reason in a form for logs.
func (u *Unreadable) Error() string {
	return fmt.Sprintf("recovery record (kept as %q): %v", u.Kept, u.Err)
}

// Unwrap returns the error of reading.
func (u *Unreadable) Unwrap() error { return u.Err }

// read returns the record of that name, its bytes and what they say.
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

// Records lists the records that have words, the newest first, also those of canvas
// files that do not exist. It takes no lock, so some may belong to a running
// program.
func (f Folder) Records() []*Found {
	var records []*Found
	for _, name := range f.dir.Names() {
		if !strings.HasSuffix(name, recordEnd) {
			continue
		}
		if _, found, err := f.read(name); err == nil && found.Words() { // else Open will say what is wrong
			records = append(records, found)
		}
	}
	slices.SortStableFunc(records, func(a, b *Found) int { return b.When.Compare(a.When) })
	return records
}

// Open opens the journal of the canvas file. The caller must hold the file's lock while
// it is open. Found is the record that an earlier run left, nil if there is none. If it
// has words, the journal does not replace it until Journal.MarkHandled.
//
// The error is a *Unreadable: there was a record that cannot be read. The journal
// works all the same, whatever else is wrong.
func (f Files) Open() (*Journal, *Found, error) {
	j := newJournal(f.folder.dir, f.stem+recordEnd, f.real)
	data, found, err := f.folder.read(j.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = nil
	case err != nil:
		j.unreadable = true
		kept, _ := j.setAside() // tried again before anything is written
		err = &Unreadable{Kept: kept, Err: err}
	default:
		j.written = sha256.Sum256(data)
		j.unhandled = found.Words()
	}
	go j.run()
	return j, found, err
}
