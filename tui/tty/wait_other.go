// Waiting for input on systems whose console brings whole keys.

//go:build !unix

package tty

import (
	"os"
	"time"
)

// readable is false: nothing need be waited for.
func readable(*os.File, time.Duration) bool { return false }
