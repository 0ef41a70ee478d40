// Commands through the shell, and signals.

//go:build unix

package editor

import (
	"os"
	"os/exec"
	"syscall"
)

// throughShell has the shell split the command, with its quotes, ~ and NAME=value.
func throughShell(command, path string) *exec.Cmd {
	return exec.Command("/bin/sh", "-c", command+` "$@"`, command, path)
}

// stop asks the process to end.
func stop(p *os.Process) { _ = p.Signal(syscall.SIGTERM) }
