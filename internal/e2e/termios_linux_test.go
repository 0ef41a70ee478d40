package e2e

import "golang.org/x/sys/unix"

const termiosGet, termiosSet = unix.TCGETS, unix.TCSETS

// stopOutput makes the terminal take nothing, as ctrl+s does.
func stopOutput(fd int) error { return unix.IoctlSetInt(fd, unix.TCXONC, 0) }
