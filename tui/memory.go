// How much memory the full screen takes: its stack, and how much garbage waits beside a
// large canvas.

package tui

import (
	"os"
	"runtime"
	"runtime/debug"
)

// deepStack is as much stack as drawing the first screen needs.
const deepStack = 28 << 10

// growStack makes the stack large at once. It would grow anyway, in several steps, each
// of which looks up and moves all frames that are there by then, before the first screen.
//
//go:noinline
func growStack() {
	var room [deepStack]byte
	runtime.KeepAlive(&room[0])
}

const (
	largeFile   = 2 << 20 // bytes of a canvas from which on memory counts for more than time
	leastMemory = 14      // percent of what is in use that may wait as garbage then
)

// keepSmall has garbage collected sooner if the file at path is large, so that a canvas of
// a hundred thousand notes does not take twice the memory that it needs. It changes
// nothing if the environment sets GOGC.
func keepSmall(path string, getenv func(string) string) {
	if info, err := os.Stat(path); err == nil && info.Size() >= largeFile && getenv("GOGC") == "" {
		debug.SetGCPercent(leastMemory)
	}
}

// saveFast undoes keepSmall: on leaving, time counts for more than memory.
func saveFast() {
	if before := debug.SetGCPercent(100); before != leastMemory {
		debug.SetGCPercent(before)
	}
}
