// Package private keeps files that only this user can read, because they hold
// clients' words: files of mode 0600 in a folder of mode 0700, replaced whole or not
// at all. location.go says where these folders are.
package private

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"bmcanvas/canvas/disk"
)

// Errors of the folder and of reading.
var (
	ErrNoFolder = errors.New("the environment names no folder for it")
	ErrNoFile   = errors.New("not a regular file")
	ErrTooLarge = errors.New("too large")
	ErrForeign  = errors.New("belongs to another user")
)

// Dir is a folder of private files. It need not be there yet: the first write makes
// it. The zero Dir has no path, and every write to it fails with ErrNoFolder.
type Dir struct {
	path   string
	disk   Disk
	strict bool // see Strict
}

// At returns the folder at path on the system's disk.
func At(path string) Dir { return On(path, System{}) }

// On returns the folder at path on another disk, for tests.
func On(path string, disk Disk) Dir { return Dir{path: path, disk: disk} }

// Strict returns the same folder for files that no person puts there: it is not
// used if another user owns it, and no symbolic link in it is followed. Either
// could make the program read or write what another user wants.
func (d Dir) Strict() Dir {
	d.strict = true
	return d
}

// trusted returns ErrForeign if another user owns the strict folder, or the link
// that leads to it.
func (d Dir) trusted() error {
	if !d.strict {
		return nil
	}
	for _, look := range []func(string) (fs.FileInfo, error){os.Lstat, os.Stat} {
		if info, err := look(d.path); err == nil && !owned(info) {
			return fmt.Errorf("%s: %w", d.path, ErrForeign)
		}
	}
	return nil
}

// Path returns the path of the file of that name; "" in the zero Dir.
func (d Dir) Path(name string) string {
	if d.path == "" {
		return ""
	}
	return filepath.Join(d.path, name)
}

// Ensure makes the folder, or takes from an existing one what it allows others.
func (d Dir) Ensure() error {
	if d.path == "" {
		return ErrNoFolder
	}
	if err := d.trusted(); err != nil {
		return err
	}
	return d.disk.Folder(d.path)
}

// Write replaces the contents of the file. If it fails, the file is as it was, or is
// new and whole but may be lost in a power failure. If the name is a symbolic link,
// Write replaces the file it leads to; in a strict folder, the link.
func (d Dir) Write(name string, data []byte) error { return d.WriteText(name, string(data)) }

// WriteText is Write of a text.
func (d Dir) WriteText(name, text string) error {
	if err := d.Ensure(); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	path := d.Path(name)
	if real, err := filepath.EvalSymlinks(path); err == nil && !d.strict {
		path = real
	}
	_, err := disk.Replace(d.disk, path, text, disk.Replacement{
		Temp: func() string { return path + tempMark + strconv.FormatUint(rand.Uint64(), 36) },
		Mode: fileMode,
	})
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// Read returns the contents of the file, and when it was written. The error is
// ErrNoFile, ErrTooLarge (more than limit bytes) or the system's: fs.ErrNotExist if
// the file or the folder is not there.
func (d Dir) Read(name string, limit int64) ([]byte, time.Time, error) {
	if d.path == "" {
		return nil, time.Time{}, fs.ErrNotExist
	}
	if err := d.trusted(); err != nil {
		return nil, time.Time{}, err
	}
	path, look, flags := d.Path(name), os.Stat, os.O_RDONLY
	if d.strict {
		look, flags = os.Lstat, flags|NoFollow
	}
	return read(path, limit, look, flags)
}

// read returns the contents of a regular file, and when it was written.
func read(path string, limit int64, look func(string) (fs.FileInfo, error), flags int) ([]byte, time.Time, error) {
	info, err := look(path) // before opening: opening a pipe could wait for ever
	if err != nil {
		return nil, time.Time{}, err
	}
	if !info.Mode().IsRegular() {
		return nil, time.Time{}, fmt.Errorf("read %s: %w", path, ErrNoFile)
	}
	f, err := os.OpenFile(path, flags, 0)
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

// ReadOwn returns the contents of the file at path, which only this user can read, and
// when it was written. The error is ErrForeign if another user owns it or can read it,
// else as that of Read.
func ReadOwn(path string, limit int64) ([]byte, time.Time, error) {
	info, err := os.Lstat(path)
	if err == nil && (!owned(info) || info.Mode().Perm()&^fileMode != 0 && runtime.GOOS != "windows") {
		err = fmt.Errorf("read %s: %w", path, ErrForeign)
	}
	if err != nil {
		return nil, time.Time{}, err
	}
	return read(path, limit, os.Lstat, os.O_RDONLY|NoFollow)
}

// Remove removes the file; it is no error if it is not there.
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

// SetAside renames the file to a free name, which is the old one and the mark, and
// returns its path.
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

// tempMark comes between a file's name and the unique part of its temporary name.
const tempMark = ".tmp-"

// Sweep removes temporary files of that name that killed programs left: those that
// were not written to for longer than age.
func (d Dir) Sweep(name string, age time.Duration) {
	for _, other := range d.Names() {
		if !strings.HasPrefix(other, name+tempMark) {
			continue
		}
		info, err := os.Lstat(d.Path(other))
		if err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > age {
			_ = d.disk.Remove(d.Path(other)) // the next Sweep tries again
		}
	}
}

// Names lists the names in the folder, in no order; none if it is not there.
func (d Dir) Names() []string {
	if d.path == "" {
		return nil
	}
	folder, err := os.Open(d.path)
	if err != nil {
		return nil // a folder that cannot be listed cannot be used either
	}
	defer folder.Close()
	names, _ := folder.Readdirnames(-1) // it may be large, and sorting takes longer
	return names
}
