// What a write asks of a disk, step by step, and how the system does it.

package private

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"bmcanvas/canvas/disk"
)

// Disk is every step at which keeping a file can fail. Package faulty has one
// that does.
type Disk interface {
	disk.Writer
	// Folder makes the folder and those above it, for the owner alone.
	Folder(path string) error
}

// System is the disk of the system.
type System struct{ disk.System }

const (
	folderMode = 0o700
	fileMode   = 0o600
)

// Folder makes the folder, and takes away what an existing one allows others.
func (s System) Folder(path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s.make(path)
	}
	if err == nil && !info.IsDir() {
		return &fs.PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	if err == nil && info.Mode().Perm()&^folderMode != 0 && runtime.GOOS != "windows" {
		_ = os.Chmod(path, folderMode) // not ours to change? the files in it are private all the same
	}
	return err
}

// make makes the folder and those above it, each safely on the disk.
func (s System) make(path string) error {
	above := filepath.Dir(path)
	if _, err := os.Stat(above); errors.Is(err, fs.ErrNotExist) && above != path {
		if err := s.make(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(path, folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	_ = s.SyncFolder(above) // the folder is there, whatever the disk says
	return nil
}
