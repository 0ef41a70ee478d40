// The journal: keeps the record on the disk up with the one in memory.

package recovery

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"sync"
	"time"

	"bmcanvas/internal/interview/private"
)

const (
	// pace is how long a change waits for those that follow it, and so how
	// often the disk is written to while somebody types. A write that runs when
	// the change comes is part of the wait. So a disk that takes half a second
	// for each write still keeps the promised second.
	pace = 400 * time.Millisecond
	// retry is how long to wait after a write that failed.
	retry = time.Second
)

// What a Journal can say besides the errors of the disk.
var (
	ErrUnhandled = errors.New("the words found are still to be settled")
	ErrClosed    = errors.New("the journal is closed")
)

// Journal writes the newest of the records it is given to the state folder, at
// most a second after it was given, by itself. What cannot be written stops
// nobody: it is tried again every second, and Err says why. Its methods may
// be called from any goroutine, also after a panic in another.
type Journal struct {
	dir  private.Dir
	name string
	file string // the real path of the canvas file

	changed chan time.Time // holds one: when the first change came that may not be written
	stop    chan struct{}
	ended   chan struct{}
	once    sync.Once

	writing sync.Mutex        // held during a write; guards what follows
	written [sha256.Size]byte // of the record on the disk; zero: there is none
	strange bool              // what stands in the record's place cannot be read
	done    uint64            // the revision that the disk has

	mu        sync.Mutex // guards what follows; never held for long
	latest    Record
	revision  uint64 // of latest
	unhandled bool
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

// Keep makes r what is to be found if the program ends; an Empty one removes
// the record. It copies no words and waits for nobody: call it after every key.
func (j *Journal) Keep(r Record) {
	j.mu.Lock()
	j.latest = r
	j.revision++
	j.mu.Unlock()
	j.wake()
}

// MarkHandled says that the words found by Open have been taken over by what is
// kept from now on, or are not wanted. Until then nothing takes their place.
func (j *Journal) MarkHandled() {
	j.mu.Lock()
	j.unhandled = false
	j.mu.Unlock()
	j.wake()
}

func (j *Journal) wake() {
	select {
	case j.changed <- time.Now():
	default: // it knows already
	}
}

// Flush writes what was kept last, now, and returns when it is safely on the
// disk. The error is ErrUnhandled if the words found stand in the way,
// ErrClosed after Close, or the disk's.
func (j *Journal) Flush() error {
	j.mu.Lock()
	closed := j.closed
	j.mu.Unlock()
	if closed {
		return ErrClosed
	}
	return j.flush()
}

// Close ends the journal and writes what was kept last. What is kept after
// that is not written, for the file may be another program's by then. The
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

// Err is why what was kept last is not on the disk; nil if it is, or soon will be.
func (j *Journal) Err() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.err
}

// Path is where the record is.
func (j *Journal) Path() string { return j.dir.Path(j.name) }

// run writes what changes until the journal is closed.
func (j *Journal) run() {
	defer close(j.ended)
	for {
		var first time.Time
		select {
		case <-j.stop:
			return
		case first = <-j.changed:
		}
		for wait := pace - time.Since(first); ; wait = retry {
			select {
			case <-j.stop:
				return
			case <-time.After(wait):
			}
			select {
			case <-j.changed: // this write has it, too
			default:
			}
			if err := j.flush(); err == nil || errors.Is(err, ErrUnhandled) { // Settle wakes
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
	j.mu.Unlock()
	if revision == j.done {
		return nil
	}
	var err error
	switch {
	case !unsettled:
		err = j.write(&r)
	case r.Words():
		err = ErrUnhandled
	default: // nothing that would be lost
		return nil
	}
	if err == nil {
		j.done = revision
	}
	j.mu.Lock()
	j.err = err
	j.mu.Unlock()
	return err
}

// write makes the disk say r. A panic on the way is an error like any other:
// the goroutine that keeps everybody's words must not be the one to lose them.
func (j *Journal) write(r *Record) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("write the recovery record: %v", p)
		}
	}()
	if j.strange {
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
	if err := j.dir.Write(j.name, data); err != nil {
		return err
	}
	j.written = sum
	return nil
}

// setAside puts what cannot be read where no record takes its place.
func (j *Journal) setAside() (string, error) {
	kept, err := j.dir.SetAside(j.name, "damaged")
	if kept != "" {
		j.strange = false
	}
	return kept, err
}
