// Locks on Unix: flock, which goes with the open file and not, as fcntl's, with the process.

//go:build darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd

package recovery

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// tryLock locks the file, and reports whether it was free.
func tryLock(file *os.File) (free bool, err error) {
	for {
		err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case errors.Is(err, unix.EWOULDBLOCK):
			return false, nil
		}
		return err == nil, err
	}
}

// unlock does nothing: closing the file does it.
func unlock(*os.File) {}
