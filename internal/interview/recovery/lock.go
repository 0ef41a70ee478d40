// The lock: one program at a time works on a canvas file. It is the system's
// lock on a side file in the state folder, never on the canvas file, which is
// replaced at every save. The system takes it from a program that dies, so
// there are no stale ones; what the side file says is only for the message.
//
// (gofrs/flock would save the twenty lines of each lock_*.go and give no
// message, no removal and no answer on file systems without locks.)

package recovery

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// Held says that another program works on the canvas file, and which.
type Held struct {
	PID   int // 0 if it is not known
	Host  string
	Since time.Time
}

// Error is who holds it in a form for logs.
func (h *Held) Error() string {
	return fmt.Sprintf("held by process %d on %s since %s", h.PID, h.Host, h.Since.Format(time.RFC3339))
}

// Lock is the right to work on a canvas file.
type Lock struct {
	file    *os.File // nil if there is no lock to be had
	problem error
}

// Problem is why it is not certain that no other program works on the file: the
// state folder cannot be written to, or its file system has no locks. It is
// nil if it is certain, as far as one person on one machine goes.
func (l *Lock) Problem() error { return l.problem }

// Acquire takes the lock of the canvas file at path, which need not be there
// yet. The error is a *Held, and only that: without locks one goes on, see
// Problem. The same program cannot have it twice.
func (f Folder) Acquire(path string) (*Lock, error) {
	if err := f.dir.Ensure(); err != nil {
		return &Lock{problem: err}, nil
	}
	side := f.dir.Path(stem(Real(path)) + lockEnd)
	for range maxAttempts {
		lock, err := acquire(side)
		if !errors.Is(err, errMoved) {
			return lock, err
		}
	}
	return &Lock{problem: errMoved}, nil
}

const (
	// maxAttempts is how often the lock may be given back by others between
	// our opening its file and our locking it.
	maxAttempts = 100
	// maxWaits is how many milliseconds the holder has to say who it is.
	maxWaits = 20
)

// errMoved says that the lock's file is no longer the one that was locked.
var errMoved = errors.New("the lock's file was replaced")

// acquire locks the side file.
func acquire(side string) (*Lock, error) {
	file, err := os.OpenFile(side, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return &Lock{problem: err}, nil
	}
	lock, err := claim(file)
	if err != nil || lock.problem != nil {
		file.Close()
	}
	return lock, err
}

// claim locks the side file that was opened, unless its last holder has
// removed it since: then the error is errMoved.
func claim(file *os.File) (*Lock, error) {
	free, err := tryLock(file)
	switch {
	case err != nil:
		return &Lock{problem: err}, nil
	case !free:
		return nil, holder(file)
	}
	mine, err1 := file.Stat()
	there, err2 := os.Stat(file.Name())
	if err1 != nil || err2 != nil || !os.SameFile(mine, there) {
		return nil, errMoved
	}
	sign(file)
	return &Lock{file: file}, nil
}

// Release gives the lock back.
func (l *Lock) Release() {
	if l.file == nil {
		return
	}
	if runtime.GOOS != "windows" { // which removes no open file
		_ = os.Remove(l.file.Name()) // while it is ours; an empty lock left over would do no harm
	}
	unlock(l.file)
	l.file.Close()
	l.file = nil
}

// sign says in the lock's file who has it. It is only for a message: if it
// cannot be written, the lock holds all the same.
func sign(file *os.File) {
	host, _ := os.Hostname()
	text := fmt.Sprintf("%d %s %s\n", os.Getpid(), time.Now().Format(time.RFC3339), host)
	_ = file.Truncate(0)
	_, _ = file.WriteAt([]byte(text), 0)
}

// holder reads who has the lock, waiting a moment for one that has only just
// got it.
func holder(file *os.File) *Held {
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

// parseHolder reads what sign wrote.
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
