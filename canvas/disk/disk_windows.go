// What Windows does in its own way: renaming over a file that somebody looks at.

package disk

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// Rename tries a few times: a virus scanner or an indexer may have the old
// file open for a moment.
func (System) Rename(old, new string) error {
	const tries, pause = 8, 20 * time.Millisecond
	var err error
	for range tries {
		if err = os.Rename(old, new); err == nil || !errors.Is(err, sharingViolation) && !errors.Is(err, syscall.ERROR_ACCESS_DENIED) {
			return err
		}
		time.Sleep(pause)
	}
	return err
}

// Error numbers that package syscall does not name.
const (
	sharingViolation   = syscall.Errno(32)
	handleDiskFull     = syscall.Errno(39)
	writeProtectedDisk = syscall.Errno(19)
	notEnoughSpace     = syscall.Errno(112)
)

// Links is 1: Windows does not tell.
func (System) Links(fs.FileInfo) int { return 1 }

// SyncFolder does nothing: Windows has no such thing.
func (System) SyncFolder(string) error { return nil }

// Own does nothing: a new file has the owner of its folder.
func (f systemFile) Own(fs.FileInfo) error { return nil }

// Full reports whether the error says that the disk is full.
func Full(err error) bool {
	return errors.Is(err, handleDiskFull) || errors.Is(err, notEnoughSpace)
}

// ReadOnly reports whether the error says that nothing can be written to the disk.
func ReadOnly(err error) bool { return errors.Is(err, writeProtectedDisk) }
