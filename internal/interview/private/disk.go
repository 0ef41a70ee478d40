// What a write asks of a disk, step by step, and how the system does it.

package private

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

// Disk is every step at which keeping a file can fail. Package faulty has one
// that does.
type Disk interface {
	// Folder makes the folder and those above it, for the owner alone.
	Folder(path string) error
	// Create makes a new file for the owner alone.
	Create(path string) (File, error)
	// Rename gives the file another name; a file of that name is replaced.
	Rename(from, to string) error
	// Remove takes the file away.
	Remove(path string) error
	// SyncFolder returns when the names in the folder are safely on the disk.
	SyncFolder(path string) error
}

// File is a file being written; Sync returns when it is safely on the disk.
type File interface {
	io.WriteCloser
	Sync() error
}

// System is the disk of the system.
type System struct{}

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
	_ = s.SyncFolder(above) // one may be allowed to write into a folder and not to read it
	return nil
}

// Create makes a new file of mode 0600.
func (System) Create(path string) (File, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
}

// Rename is os.Rename. On Windows a virus scanner or an indexer may have the
// file open for a moment, so it is tried a few times there.
func (System) Rename(from, to string) error {
	err := os.Rename(from, to)
	for n := 0; err != nil && runtime.GOOS == "windows" && n < 5 && !errors.Is(err, fs.ErrNotExist); n++ {
		time.Sleep(20 * time.Millisecond)
		err = os.Rename(from, to)
	}
	return err
}

// Remove is os.Remove.
func (System) Remove(path string) error { return os.Remove(path) }

// SyncFolder is fsync on the folder. Windows has no such thing, and some file
// systems refuse it; a rename is all there is then.
func (System) SyncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return nil
	}
	return err
}
