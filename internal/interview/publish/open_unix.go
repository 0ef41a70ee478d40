//go:build unix

package publish

import (
	"os/exec"
	"syscall"
)

// detach lets the program outlive the terminal of this one.
func detach(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
