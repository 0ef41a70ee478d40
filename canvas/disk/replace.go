// Replacing a file: all of the new one beside the old one, then one step that puts it in its place.

package disk

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
)

// Replacement says how a file is to be replaced.
type Replacement struct {
	// Temp makes up a name for the new file while it is being written, in the
	// folder of the old one; when that is taken, another.
	Temp func() string
	// Mode is the new file's, if there is no old one.
	Mode fs.FileMode
	// Old is the file that is replaced, nil for none. The new one gets its
	// mode and owner.
	Old fs.FileInfo
	// New says that nothing must stand there: what came meanwhile is not
	// replaced, but fs.ErrExist.
	New bool
	// Check is asked just before the new file is put in its place, if it is not
	// nil. Its error leaves everything as it was.
	Check func() error
}

// ErrFolderProtected says that no new file can be made in the folder.
var ErrFolderProtected = errors.New("the folder is write-protected")

// Replace makes text what the file at path says, which is no symbolic link. It
// returns the new file's properties once that is in its place; if there is an
// error all the same, it is not yet safe from a power failure. If it is not in
// its place, everything is as it was, and nothing is left behind. Errors are
// the disk's, that of Check, and ErrFolderProtected.
func Replace(d Writer, path, text string, r Replacement) (fs.FileInfo, error) {
	temp, info, err := writeBeside(d, text, r)
	if err != nil {
		return nil, err
	}
	if err := place(d, temp, path, r); err != nil {
		_ = d.Remove(temp)
		return nil, err
	}
	return info, d.SyncFolder(filepath.Dir(path))
}

// writeBeside writes the text into a new file, safely on the disk. If that
// fails, nothing is left of it.
func writeBeside(d Writer, text string, r Replacement) (name string, info fs.FileInfo, err error) {
	const tries = 100
	mode := r.Mode
	if r.Old != nil {
		mode = 0o600 // until it has the old one's owner
	}
	var f File
	for range tries {
		name = r.Temp()
		if f, err = d.Create(name, mode); !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if err != nil {
		if errors.Is(err, fs.ErrPermission) || ReadOnly(err) {
			err = errors.Join(ErrFolderProtected, err)
		}
		return "", nil, err
	}
	err = fill(f, text, r.Old)
	if err == nil {
		info, err = f.Stat()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		_ = d.Remove(name)
	}
	return name, info, err
}

// fill writes the text and makes the file like the old one.
func fill(f File, text string, old fs.FileInfo) error {
	if old != nil {
		// As far as it is allowed: without, the file is more private than it was.
		_ = f.Own(old)
		_ = f.Chmod(old.Mode().Perm())
	}
	if _, err := io.WriteString(f, text); err != nil {
		return err
	}
	return f.Sync()
}

// place puts the written file where it belongs.
func place(d Writer, temp, path string, r Replacement) error {
	if r.Check != nil {
		if err := r.Check(); err != nil {
			return err
		}
	}
	if !r.New {
		return d.Rename(temp, path)
	}
	// A link, unlike a rename, never replaces what came meanwhile.
	err := d.Link(temp, path)
	switch {
	case err == nil:
		_ = d.Remove(temp)
		return nil
	case errors.Is(err, fs.ErrExist):
		return err
	}
	if _, err := d.Lstat(path); err == nil {
		return fs.ErrExist
	}
	return d.Rename(temp, path) // a file system without links
}

// Follow returns the path that a path leads to through symbolic links. What it
// leads to need not be there.
func Follow(d Disk, path string) (string, error) {
	const most = 40
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	for range most {
		info, err := d.Lstat(path)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			if dir, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
				path = filepath.Join(dir, filepath.Base(path))
			}
			return path, nil
		}
		target, err := d.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(path), target)
		}
		path = target
	}
	return "", errors.New("too many symbolic links")
}
