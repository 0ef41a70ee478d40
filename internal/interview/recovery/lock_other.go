// Locks on other systems: none.

//go:build !(darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd || windows)

package recovery

import (
	"errors"
	"os"
)

func tryLock(*os.File) (free bool, err error) { return false, errors.ErrUnsupported }

func unlock(*os.File) {}
