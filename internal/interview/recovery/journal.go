// The journal: it keeps the record on the disk the same as the one in memory.

package recovery

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"bmcanvas/internal/interview/private"
)

const (
	// writeDelay is how long a change waits for the next ones, and so how often
	// the disk is written to while somebody types. A write that runs when
	// the change comes is part of the wait. So a disk that takes half a second
	// for each write still keeps the promised second.
	writeDelay = 400 * time.Millisecond
	// retryDelay is how long to wait after a write that failed.
	retryDelay = time.Second
	// saveWait is how long a save waits for the record.
	saveWait = time.Second
)

// Errors of a Journal besides those of the disk.
var (
	ErrUnhandled = errors.New("the words of an earlier run are not handled yet")
	ErrClosed    = errors.New("the journal is closed")
)

// Journal writes the newest record that it is given to the state folder, at most a
// second later, in a goroutine of its own. If it cannot write, it tries again every
// second, and Err says why. Its methods may be called from any goroutine, also
// after a panic in another.
type Journal struct {
	dir  private.Dir
	name string
	file string // the real path of the canvas file

	changed chan time.Time // holds one: when the first change came that may not be written
	stop    chan struct{}
	ended   chan struct{}
	once    sync.Once

	writing    sync.Mutex        // held during a write; guards what follows
	written    [sha256.Size]byte // of the record on the disk; zero: there is none
	unreadable bool              // the record on the disk cannot be read
	onDisk     uint64            // the revision on the disk

	mu        sync.Mutex // guards what follows; never held for long
	latest    Record
	says      string // names the bytes that the file says, or is about to say
	revision  uint64 // of latest and says
	unhandled bool
	handledAt uint64   // the revision when it was handled
	elsewhere []string // files with what was found, to be removed once it is handled and kept
	closed    bool
	err       error
}

func newJournal(dir private.Dir, name, file string) *Journal {
	return &Journal{
		dir: dir, name: name, file: file,
		changed: make(chan time.Time, 1),
		stop:    make(chan struct{}),
		ended:   make(chan struct{}),
	}
}

// Keep makes r the record that is found if the program ends; an Empty one removes
// it. Keep copies no words and never waits: it can be called after every key.
func (j *Journal) Keep(r Record) {
	j.mu.Lock()
	j.latest = r
	j.revision++
	j.mu.Unlock()
	j.wake()
}

// Opened names the bytes that the canvas file says.
func (j *Journal) Opened(name string) {
	j.mu.Lock()
	j.says = name
	j.mu.Unlock()
}

// BeforeSave says that the canvas file is about to be written, and names its bytes to
// be. A record that is on the disk is written anew first: one that is older than the
// file would be taken for words that the file does not have. It waits saveWait at the
// most, because a disk that hangs must not keep the file from being saved.
func (j *Journal) BeforeSave(name string) {
	j.mu.Lock()
	j.says = name
	j.revision++
	j.mu.Unlock()
	j.wake()
	done := make(chan struct{})
	go func() {
		defer close(done)
		if j.hasRecord() {
			_ = j.flush() // if it fails, run tries again
		}
	}()
	select {
	case <-done:
	case <-time.After(saveWait):
	}
}

// hasRecord reports whether there is a record on the disk.
func (j *Journal) hasRecord() bool {
	j.writing.Lock()
	defer j.writing.Unlock()
	return j.written != [sha256.Size]byte{}
}

// MarkHandled says that the words found by Open are in what is kept from now on, or
// are not wanted. Until then the record with them is not replaced.
func (j *Journal) MarkHandled() {
	j.mu.Lock()
	if j.unhandled {
		j.unhandled, j.handledAt = false, j.revision
	}
	j.mu.Unlock()
	j.wake()
}

// FoundElsewhere says that words were found in another file than the record. It is removed
// once they are handled, and what is kept from then on is on the disk.
func (j *Journal) FoundElsewhere(e *Elsewhere) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.unhandled = true
	j.elsewhere = append(j.elsewhere, e.path)
}

// removeElsewhere removes the files whose words are handled, if the revision that is on
// the disk was kept after that.
func (j *Journal) removeElsewhere(onDisk uint64) {
	j.mu.Lock()
	var done []string
	if !j.unhandled && onDisk > j.handledAt {
		done, j.elsewhere = j.elsewhere, nil
	}
	j.mu.Unlock()
	for _, path := range done {
		_ = os.Remove(path) // else it is found again, and holds nothing that is missing
	}
}

func (j *Journal) wake() {
	select {
	case j.changed <- time.Now():
	default: // run is to wake already
	}
}

// Flush writes the record that was kept last, and returns when it is safely on the
// disk. The error is ErrUnhandled if the words found are not handled, ErrClosed
// after Close, or the disk's.
func (j *Journal) Flush() error {
	j.mu.Lock()
	closed := j.closed
	j.mu.Unlock()
	if closed {
		return ErrClosed
	}
	return j.flush()
}

// Close writes the record that was kept last and ends the journal. Records that are
// kept after that are not written: the file may be another program's by then. The
// error is Flush's.
func (j *Journal) Close() error {
	err := ErrClosed
	j.once.Do(func() {
		close(j.stop)
		<-j.ended
		err = j.Flush()
		j.mu.Lock()
		j.closed = true
		j.mu.Unlock()
	})
	return err
}

// Err returns why the record that was kept last is not on the disk; nil if it is, or
// soon will be.
func (j *Journal) Err() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.err
}

// Path returns the path of the record.
func (j *Journal) Path() string { return j.dir.Path(j.name) }

// sweep removes what killed programs left of the record. Whoever holds the lock is the
// only writer; without locks, a write that loses its file is tried again.
func (j *Journal) sweep() {
	j.writing.Lock()
	defer j.writing.Unlock()
	j.dir.Sweep(j.name, 0)
}

// run writes the records that change, until the journal is closed. It sweeps before the
// first write, because a start should not wait for that.
func (j *Journal) run() {
	defer close(j.ended)
	sweep := sync.OnceFunc(j.sweep)
	for {
		var first time.Time
		select {
		case <-j.stop:
			return
		case first = <-j.changed:
			sweep()
		}
		for wait := writeDelay - time.Since(first); ; wait = retryDelay {
			select {
			case <-j.stop:
				return
			case <-time.After(wait):
			}
			select {
			case <-j.changed: // this write has it, too
			default:
			}
			if err := j.flush(); err == nil || errors.Is(err, ErrUnhandled) { // MarkHandled wakes it
				break
			}
		}
	}
}

// flush writes the newest record, if the disk does not have it yet.
func (j *Journal) flush() error {
	j.writing.Lock()
	defer j.writing.Unlock()
	j.mu.Lock()
	r, revision, unsettled := j.latest, j.revision, j.unhandled
	r.Says = cmp.Or(j.says, r.Says)
	j.mu.Unlock()
	if revision == j.onDisk {
		return nil
	}
	var err error
	switch {
	case !unsettled:
		err = j.write(&r)
	case r.Words():
		err = ErrUnhandled
	default: // nothing would be lost
		return nil
	}
	if err == nil {
		j.onDisk = revision
	}
	if err == nil || !r.Words() {
		j.removeElsewhere(revision)
	}
	j.mu.Lock()
	j.err = err
	j.mu.Unlock()
	return err
}

// write writes r, or removes the record if r is empty. A panic on the way becomes an
// error: the goroutine that keeps the words must not lose them.
func (j *Journal) write(r *Record) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("write the recovery record: %v", p)
		}
	}()
	if j.unreadable {
		if _, err := j.setAside(); err != nil {
			return err
		}
	}
	r.Make()
	none := [sha256.Size]byte{}
	if r.Empty() {
		if j.written == none {
			return nil
		}
		if err := j.dir.Remove(j.name); err != nil {
			return err
		}
		j.written = none
		return nil
	}
	data := encode(r, j.file)
	if len(data) > maxRecord {
		return fmt.Errorf("write the recovery record: %w", private.ErrTooLarge)
	}
	sum := sha256.Sum256(data)
	if sum == j.written {
		return nil
	}
	err = j.dir.Write(j.name, data)
	if err != nil && r.Unsaved != nil && len(r.Unsaved.Was) > 0 {
		return j.writeLess(r) // for which there may be room
	}
	if err == nil {
		j.written = sum
	}
	return err
}

// writeLess writes r without the bytes that the file said before, which help only to merge
// it.
func (j *Journal) writeLess(r *Record) error {
	u := *r.Unsaved // the caller's is not changed
	u.Was = nil
	less := *r
	less.Unsaved = &u
	data := encode(&less, j.file)
	err := j.dir.Write(j.name, data)
	if err == nil {
		j.written = sha256.Sum256(data)
	}
	return err
}

// setAside moves a record that cannot be read to where no other replaces it.
func (j *Journal) setAside() (string, error) {
	kept, err := j.dir.SetAside(j.name, "damaged")
	if kept != "" {
		j.unreadable = false
	}
	return kept, err
}
