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

// largeFile is the size of a canvas, in bytes, from which on memory is counted: one of a
// hundred thousand notes has three times as much.
const largeFile = 2 << 20

// How many percent of what is in use may wait as garbage beside such a canvas. Less memory
// takes more time, which counts while somebody waits.
const (
	whileOpening = 40
	whileWorking = 14
	whileLeaving = 25
)

// keepSmall has garbage collected sooner if the file at path is large, so that a canvas of
// a hundred thousand notes does not take twice the memory that it needs. It changes
// nothing if the environment sets GOGC.
func keepSmall(path string, getenv func(string) string) {
	if info, err := os.Stat(path); err == nil && info.Size() >= largeFile && getenv("GOGC") == "" {
		debug.SetGCPercent(whileOpening)
	}
}

// keepSmallFrom goes on from one of the percentages to another, if it is in force.
func keepSmallFrom(before, next int) {
	if was := debug.SetGCPercent(next); was != before {
		debug.SetGCPercent(was)
	}
}
