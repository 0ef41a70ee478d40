// File: a canvas file on disk, opened once and saved many times.

package canvas

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"bmcanvas/canvas/disk"
)

// File is one canvas file on disk, with what it held when this program last read or
// saved it. Its methods may be called from several goroutines.
type File struct {
	path string // as it was given
	real string // where the bytes are, symbolic links followed
	disk disk.Disk

	mu    sync.Mutex
	known *state // nil: the file is not there yet
	tidy  bool   // tidyUp is done
}

// state is what a file held when it was last read or written.
type state struct {
	size    int64
	info    fs.FileInfo // of the file that is known to have these bytes
	seen    time.Time   // when that was last found out
	sum     [sha256.Size]byte
	durable bool // its folder was synced since
}

// Open reads a canvas file, through symbolic links. If the file is not there, but
// its folder is, the document is Blank and the first Save creates the file. The
// error is an *Error with a problem of reading.
func Open(path string) (*File, *Document, error) { return openOn(disk.System{}, path) }

func openOn(d disk.Disk, path string) (*File, *Document, error) {
	f := &File{path: path, disk: d}
	var err error
	if f.real, err = disk.Follow(d, path); err != nil {
		return nil, nil, readError(path, err)
	}
	text, known, err := f.read()
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := d.Stat(filepath.Dir(f.real)); errors.Is(err, fs.ErrNotExist) {
			return nil, nil, &Error{Problem: NoFolder, File: path, Err: err}
		}
		blank := Blank()
		blank.name = path
		return f, blank, nil
	}
	if err != nil {
		return nil, nil, readError(path, err)
	}
	f.known = known
	doc, err := parseText(path, text)
	if err != nil {
		return nil, nil, err
	}
	return f, doc, nil
}

// NewFile returns a file that is not there yet; the first Save creates it. The error
// is an *Error AlreadyThere if it is there.
func NewFile(path string) (*File, error) {
	f := &File{path: path, disk: disk.System{}}
	var err error
	if f.real, err = disk.Follow(f.disk, path); err != nil {
		return nil, readError(path, err)
	}
	if _, err := f.disk.Stat(f.real); err == nil {
		return nil, &Error{Problem: AlreadyThere, File: path}
	}
	return f, nil
}

// Path returns the file's name as it was given to Open.
func (f *File) Path() string { return f.path }

// RealPath returns where the file is with symbolic links followed.
func (f *File) RealPath() string { return f.real }

var (
	errFolder   = errors.New("is a folder")
	errNoFile   = errors.New("is no ordinary file")
	errTooLarge = errors.New("is too large")
	errLinked   = errors.New("has other names (hard links)")
)

// read returns what the file says, and its state.
func (f *File) read() (string, *state, error) {
	seen := time.Now() // before the file is looked at: what comes later is a change
	info, err := f.disk.Stat(f.real)
	if err != nil {
		return "", nil, err
	}
	switch {
	case info.IsDir():
		return "", nil, errFolder
	case !info.Mode().IsRegular():
		return "", nil, errNoFile
	case info.Size() > MaxSize:
		return "", nil, errTooLarge
	}
	r, err := f.disk.Open(f.real)
	if err != nil {
		return "", nil, err
	}
	defer r.Close()
	var text strings.Builder
	text.Grow(int(info.Size()))
	piece := make([]byte, min(info.Size()+1, 32<<10))
	if _, err := io.CopyBuffer(&text, io.LimitReader(r, MaxSize+1), piece); err != nil {
		return "", nil, err
	}
	if text.Len() > MaxSize {
		return "", nil, errTooLarge
	}
	return text.String(), &state{int64(text.Len()), info, seen, sumOf(text.String()), true}, nil
}

// readError returns the *Error for what went wrong with reading.
func readError(path string, err error) *Error {
	e := &Error{Problem: Unreadable, File: path, Err: err}
	switch {
	case errors.Is(err, errFolder):
		e.Problem = IsFolder
	case errors.Is(err, errNoFile):
		e.Problem = NotAFile
	case errors.Is(err, errTooLarge):
		e.Problem = TooLarge
	case errors.Is(err, fs.ErrNotExist):
		e.Problem = NotFound
	}
	return e
}

// sumOf returns the SHA-256 of the text.
func sumOf(text string) (sum [sha256.Size]byte) {
	h := sha256.New()
	buffer := make([]byte, 32<<10)
	for len(text) > 0 {
		n := copy(buffer, text)
		h.Write(buffer[:n])
		text = text[n:]
	}
	h.Sum(sum[:0])
	return sum
}

// Temporary files beside the one that is saved have names of this form.
const tempPrefix, tempSuffix = ".bmcanvas-", ".tmp"

func tempName() string { return tempPrefix + strconv.FormatUint(rand.Uint64(), 36) + tempSuffix }
