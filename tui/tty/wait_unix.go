// Waiting for input on Unix.

//go:build unix

package tty

import (
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// readable reports whether a read of the file returns at once, also with an error,
// or will within the time.
func readable(f *os.File, within time.Duration) bool {
	fd := int(f.Fd())
	if fd >= unix.FD_SETSIZE {
		return false
	}
	for until := time.Now().Add(within); ; {
		var set unix.FdSet
		set.Set(fd)
		rest := unix.NsecToTimeval(max(time.Until(until), 0).Nanoseconds())
		n, err := unix.Select(fd+1, &set, nil, nil, &rest)
		if err != unix.EINTR {
			return err == nil && n > 0
		}
	}
}
