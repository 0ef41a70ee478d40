//go:build !unix

package publish

import "os/exec"

// detach does nothing: here a program outlives the one that started it.
func detach(*exec.Cmd) {}
