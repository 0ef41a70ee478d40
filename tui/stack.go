// The stack of the goroutine that runs the full screen.

package tui

import "runtime"

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
