//go:build darwin || freebsd || netbsd || openbsd

package e2e

import "golang.org/x/sys/unix"

const termiosGet, termiosSet = unix.TIOCGETA, unix.TIOCSETA

// stopOutput makes the terminal take nothing, as ctrl+s does.
func stopOutput(fd int) error { return unix.IoctlSetInt(fd, unix.TIOCSTOP, 0) }
