//go:build !unix

package tui

import "os"

// ownScreen: Bubble Tea draws and tells the window's size; it knows the
// console's ways.
const ownScreen = false

// No signal tells of the window here.
var resized, continued os.Signal
