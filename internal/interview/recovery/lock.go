// The lock: one program at a time works on a canvas file. It is the system's lock on
// a side file in the state folder, not on the canvas file, which is replaced at every
// save. The system releases it when a program dies, so no lock is ever stale; the
// text of the side file is only for the message.
//
// (gofrs/flock would save the twenty lines of each lock_*.go, but has no message, no
// removal of the file and no answer for file systems without locks.)

package recovery

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"bmcanvas/internal/interview/private"
)

// Held says which other program works on the canvas file.
type Held struct {
	PID   int // 0 if it is not known
	Host  string
	Since time.Time
}

// Error names the program in a form for logs.
func (h *Held) Error() string {
	return fmt.Sprintf("held by process %d on %s since %s", h.PID, h.Host, h.Since.Format(time.RFC3339))
}

// Lock is the right to work on a canvas file.
type Lock struct {
	file    *os.File // nil if there is no lock to be had
	problem error
}

// Problem returns why another program may work on the file all the same: the state
// folder cannot be written to, or its file system has no locks. It is nil if no
// other program of the same user on this machine can.
func (l *Lock) Problem() error { return l.problem }

// Acquire takes the lock of the canvas file.
// The error is always a *Held: if there are no locks, Acquire succeeds, and Problem
// says so. The same program cannot have the lock twice.
func (f Files) Acquire() (*Lock, error) {
	dir := f.folder.dir
	if err := dir.Ensure(); err != nil {
		return &Lock{problem: err}, nil
	}
	side := dir.Path(f.stem + lockEnd)
	for range maxAttempts {
		lock, err := acquire(side)
		if !errors.Is(err, errMoved) {
			return lock, err
		}
	}
	return &Lock{problem: errMoved}, nil
}

const (
	// maxAttempts is how often others may release the lock between our opening
	// its file and our locking it.
	maxAttempts = 100
	// maxWaits is how many milliseconds the holder has to write who it is.
	maxWaits = 20
)

// errMoved says that the file that was locked is no longer the lock's.
var errMoved = errors.New("the lock's file was replaced")

// acquire locks the side file.
func acquire(side string) (*Lock, error) {
	file, err := os.OpenFile(side, os.O_RDWR|os.O_CREATE|private.NoFollow, 0o600)
	if err != nil {
		return &Lock{problem: err}, nil
	}
	lock, err := lockFile(file)
	if err != nil || lock.problem != nil {
		file.Close()
	}
	return lock, err
}

// lockFile locks the open side file. The error is errMoved if its last holder has
// removed it since it was opened.
func lockFile(file *os.File) (*Lock, error) {
	free, err := tryLock(file)
	switch {
	case err != nil:
		return &Lock{problem: err}, nil
	case !free:
		return nil, readHolder(file)
	}
	mine, err1 := file.Stat()
	there, err2 := os.Stat(file.Name())
	if err1 != nil || err2 != nil || !os.SameFile(mine, there) {
		return nil, errMoved
	}
	writeHolder(file)
	return &Lock{file: file}, nil
}

// Release releases the lock. It may be called twice.
func (l *Lock) Release() {
	if l.file == nil {
		return
	}
	if runtime.GOOS != "windows" { // where an open file cannot be removed
		_ = os.Remove(l.file.Name()) // while it is ours; a file left over does no harm
	}
	unlock(l.file)
	l.file.Close()
	l.file = nil
}

// writeHolder writes into the lock's file who has it, for a message. If that fails,
// the lock holds all the same.
func writeHolder(file *os.File) {
	host, _ := os.Hostname()
	text := fmt.Sprintf("%d %s %s\n", os.Getpid(), time.Now().Format(time.RFC3339), host)
	if info, err := file.Stat(); err != nil || info.Size() > int64(len(text)) {
		_ = file.Truncate(0) // else the text replaces all that was there
	}
	_, _ = file.WriteAt([]byte(text), 0)
}

// readHolder reads who has the lock. It waits a moment for a program that has only
// just taken it.
func readHolder(file *os.File) *Held {
	text := make([]byte, 1024)
	for range maxWaits {
		n, _ := file.ReadAt(text, 0)
		if h, ok := parseHolder(string(text[:n])); ok {
			return h
		}
		time.Sleep(time.Millisecond)
	}
	return &Held{}
}

// parseHolder reads what writeHolder wrote.
func parseHolder(text string) (*Held, bool) {
	line, whole := strings.CutSuffix(text, "\n")
	pid, rest, _ := strings.Cut(line, " ")
	since, host, _ := strings.Cut(rest, " ")
	number, err1 := strconv.Atoi(pid)
	when, err2 := time.Parse(time.RFC3339, since)
	if !whole || err1 != nil || err2 != nil {
		return nil, false
	}
	return &Held{PID: number, Host: host, Since: when}, true
}
