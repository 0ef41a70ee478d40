//go:build unix

package tui

import (
	"os"
	"syscall"
)

// ownScreen: the screen is ours to draw.
const ownScreen = true

// The signals of a window that has another size, and of a program that was
// stopped and goes on.
var resized, continued os.Signal = syscall.SIGWINCH, syscall.SIGCONT
