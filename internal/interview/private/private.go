// Package private keeps files that are nobody else's business, for they hold
// clients' words: in a folder of mode 0700, of mode 0600 themselves, replaced
// whole or not at all. Where the system wants such folders is in location.go.
package private

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"bmcanvas/canvas/disk"
)

// What can be wrong with the folder or with what stands at a file's place.
var (
	ErrNoFolder = errors.New("the environment names no folder for it")
	ErrNoFile   = errors.New("not a regular file")
	ErrTooLarge = errors.New("too large")
)

// Dir is a folder of private files. It need not be there yet: the first
// write makes it. The zero Dir has no place, and everything written to it
// fails with ErrNoFolder.
type Dir struct {
	path string
	disk Disk
}

// At is the folder at path on the system's disk.
func At(path string) Dir { return On(path, System{}) }

// On is the folder at path on a disk of one's own, for tests.
func On(path string, disk Disk) Dir { return Dir{path, disk} }

// Path is where the file of that name is; "" in the zero Dir.
func (d Dir) Path(name string) string {
	if d.path == "" {
		return ""
	}
	return filepath.Join(d.path, name)
}

// Ensure makes the folder, and keeps others out of one that is there.
func (d Dir) Ensure() error {
	if d.path == "" {
		return ErrNoFolder
	}
	return d.disk.Folder(d.path)
}

// Write makes data what the file says. If it fails, the file is as it was,
// or is new and whole but perhaps not yet safe from a power failure. A name
// that is a symbolic link stays one: its target is replaced.
func (d Dir) Write(name string, data []byte) error {
	if err := d.Ensure(); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	path := d.Path(name)
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	_, err := disk.Replace(d.disk, path, string(data), disk.Replacement{
		Temp: func() string { return path + tempMark + strconv.FormatUint(rand.Uint64(), 36) },
		Mode: fileMode,
	})
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// Read is what the file says, and when that was written. The error is one of
// ErrNoFile and ErrTooLarge (more than limit bytes), or the system's; a file
// that is not there, or a folder, is fs.ErrNotExist.
func (d Dir) Read(name string, limit int64) ([]byte, time.Time, error) {
	if d.path == "" {
		return nil, time.Time{}, fs.ErrNotExist
	}
	path := d.Path(name)
	info, err := os.Stat(path) // before opening, for opening a pipe might wait for ever
	if err != nil {
		return nil, time.Time{}, err
	}
	if !info.Mode().IsRegular() {
		return nil, time.Time{}, fmt.Errorf("read %s: %w", path, ErrNoFile)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, time.Time{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = fmt.Errorf("read %s: %w", path, ErrTooLarge)
	}
	if err != nil {
		return nil, time.Time{}, err
	}
	return data, info.ModTime(), nil
}

// Remove takes the file away for good; that it is not there is no error.
func (d Dir) Remove(name string) error {
	if d.path == "" {
		return ErrNoFolder
	}
	switch err := d.disk.Remove(d.Path(name)); {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	}
	return d.disk.SyncFolder(d.path)
}

// SetAside gives what stands at the file's place another name, which begins
// with the old one and the mark and is no other file's, and returns its path.
func (d Dir) SetAside(name, mark string) (string, error) {
	if d.path == "" {
		return "", ErrNoFolder
	}
	from := d.Path(name)
	to := from + "." + mark
	for n := 2; ; n++ {
		if _, err := os.Lstat(to); errors.Is(err, fs.ErrNotExist) {
			break
		} else if err != nil {
			return "", err
		}
		to = from + "." + mark + "-" + strconv.Itoa(n)
	}
	if err := d.disk.Rename(from, to); err != nil {
		return "", err
	}
	return to, d.disk.SyncFolder(d.path)
}

// tempMark stands between a file's name and what makes its temporary name unique.
const tempMark = ".tmp-"

// Sweep removes temporary files of that name that a killed program left
// behind: those not written to for longer than age.
func (d Dir) Sweep(name string, age time.Duration) {
	for _, other := range d.Names() {
		if !strings.HasPrefix(other, name+tempMark) {
			continue
		}
		info, err := os.Lstat(d.Path(other))
		if err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > age {
			_ = d.disk.Remove(d.Path(other)) // there is always a next time
		}
	}
}

// Names lists what is in the folder; nothing if it is not there.
func (d Dir) Names() []string {
	if d.path == "" {
		return nil
	}
	entries, _ := os.ReadDir(d.path) // what cannot be listed cannot be used either
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names
}
