// What Windows does in its own way: renaming over a file that somebody looks at.

package canvas

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// Rename tries a few times: a virus scanner or an indexer may have the old
// file open for a moment.
func (system) Rename(old, new string) error {
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

func (system) Links(fs.FileInfo) int { return 1 }

func (system) SyncFolder(string) error { return nil }

func (f systemFile) Own(fs.FileInfo) error { return nil }

func diskFull(err error) bool {
	return errors.Is(err, handleDiskFull) || errors.Is(err, notEnoughSpace)
}

func readOnlyDisk(err error) bool { return errors.Is(err, writeProtectedDisk) }
