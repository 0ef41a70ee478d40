// Package editor gives a text to the person's own editor, $VISUAL or $EDITOR, and takes
// back what was written there. The text lies in a file of a folder of its own that only
// this user can read. The package knows no screen: the caller lends the terminal.
package editor

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"bmcanvas/internal/interview/private"
)

// MostBytes is the size of the largest text that is taken back: far more than a note
// can have, and quick to work with.
const MostBytes = 256 << 10

// Errors of Read and Run.
var (
	ErrTooLarge = errors.New("the text is too large")
	ErrEncoding = errors.New("the text is not UTF-8")
	ErrStopped  = errors.New("the editor was stopped")
)

const (
	folderPrefix = "editing-"
	fileName     = "note.txt"
	// leftFor is how long a file that was not taken back stays.
	leftFor = 7 * 24 * time.Hour
)

// Command returns the command that the environment names, as it is written for a shell;
// "" if it names none.
func Command(getenv func(string) string) string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if command := strings.TrimSpace(getenv(name)); command != "" {
			return command
		}
	}
	return ""
}

// File is a text that is being edited.
type File struct {
	command string
	folder  string

	mu      sync.Mutex
	process *os.Process // the editor; nil while it does not run
	stopped bool
	last    []byte // the bytes that were written or read last
}

// New writes the text to a new file for the command: in the state folder or, where that
// cannot be written to, in the folder for temporary things. The error is the system's.
func New(state private.Dir, command, text string) (*File, error) {
	parent := ""
	if state.Ensure() == nil {
		parent = filepath.Clean(state.Path("."))
		sweep(parent)
	}
	folder, err := os.MkdirTemp(parent, folderPrefix) // which only this user can read
	if err != nil && parent != "" {
		folder, err = os.MkdirTemp("", folderPrefix)
	}
	if err != nil {
		return nil, err
	}
	f := &File{command: command, folder: folder, last: []byte(text)}
	if err := os.WriteFile(f.Path(), f.last, 0o600); err != nil {
		_ = f.Remove()
		return nil, err
	}
	return f, nil
}

// sweep removes what was left long ago.
func sweep(parent string) {
	left, _ := filepath.Glob(filepath.Join(parent, folderPrefix+"*"))
	for _, folder := range left {
		if info, err := os.Lstat(folder); err == nil && info.IsDir() && time.Since(info.ModTime()) > leftFor {
			_ = os.RemoveAll(folder) // the next sweep tries again
		}
	}
}

// Path returns the path of the file.
func (f *File) Path() string { return filepath.Join(f.folder, fileName) }

// Remove removes the file with all that the editor has left beside it.
func (f *File) Remove() error { return os.RemoveAll(f.folder) }

// Run runs the editor on the terminal that in and out are, until it ends or is stopped.
// The error is that of the editor, or ErrStopped if Stop was called before.
func (f *File) Run(in, out *os.File) error {
	run := shell(f.command, f.Path())
	run.Stdin, run.Stdout, run.Stderr = in, out, out
	f.mu.Lock()
	if f.stopped {
		f.mu.Unlock()
		return ErrStopped
	}
	if err := run.Start(); err != nil {
		f.mu.Unlock()
		return err
	}
	f.process = run.Process
	f.mu.Unlock()
	err := run.Wait()
	f.mu.Lock()
	f.process = nil
	f.mu.Unlock()
	return err
}

// shell returns the command with the path as its last argument. A program's path with
// blanks in it is taken for one all the same.
func shell(command, path string) *exec.Cmd {
	if found, err := exec.LookPath(command); err == nil {
		return exec.Command(found, path)
	}
	return throughShell(command, path)
}

// Stop asks the editor to end.
func (f *File) Stop() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.stopped = true
	if f.process != nil {
		stop(f.process)
	}
}

// Read returns the text in the file, and whether it is another than when it was written
// or read last. The error is ErrTooLarge, ErrEncoding or the system's.
func (f *File) Read() (text string, changed bool, err error) {
	info, err := os.Lstat(f.Path())
	if err != nil {
		return "", false, err
	}
	if !info.Mode().IsRegular() {
		return "", false, private.ErrNoFile
	}
	opened, err := os.Open(f.Path())
	if err != nil {
		return "", false, err
	}
	defer opened.Close()
	data, err := io.ReadAll(io.LimitReader(opened, MostBytes+1))
	switch {
	case err != nil:
		return "", false, err
	case len(data) > MostBytes:
		return "", true, ErrTooLarge
	case !utf8.Valid(data):
		return "", true, ErrEncoding
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	changed = !bytes.Equal(data, f.last)
	f.last = data
	return string(data), changed, nil
}

// Changed reports whether the file has another text than when it was written or read
// last.
func (f *File) Changed() bool {
	f.mu.Lock()
	last := f.last
	f.mu.Unlock()
	data, err := os.ReadFile(f.Path())
	return err == nil && len(data) <= MostBytes && utf8.Valid(data) && !bytes.Equal(data, last)
}
