// Giving a canvas file another name.

package canvas

import (
	"errors"
	"io/fs"
	"path/filepath"

	"bmcanvas/canvas/disk"
)

// Rename gives the file at path the name to, a path on the same disk. A file that is
// there is never replaced. The error is an *Error; then the file has its old name.
func Rename(path, to string) error { return renameOn(disk.System{}, path, to) }

func renameOn(d disk.Disk, path, to string) error {
	if _, err := d.Lstat(to); err == nil {
		return &Error{Problem: AlreadyThere, File: to}
	}
	info, err := d.Lstat(path)
	if err != nil {
		return readError(path, err)
	}
	err = errors.ErrUnsupported
	if info.Mode().IsRegular() {
		err = d.Link(path, to) // fails if there is such a file by now
	}
	switch {
	case err == nil:
		err = d.Remove(path)
	case errors.Is(err, fs.ErrExist):
		return &Error{Problem: AlreadyThere, File: to}
	case errors.Is(err, fs.ErrNotExist):
		return &Error{Problem: NoFolder, File: to, Err: err}
	default: // a symbolic link, or a file system without links
		err = d.Rename(path, to)
	}
	if err == nil {
		err = d.SyncFolder(filepath.Dir(to))
	}
	if err != nil {
		return &Error{Problem: CannotSave, File: to, Err: err}
	}
	return nil
}
