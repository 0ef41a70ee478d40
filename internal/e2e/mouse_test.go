//go:build unix

// The mouse, the window's title and the clipboard, as a terminal gets them.

package e2e

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
)

// newCanvasUnder opens a new canvas, a.yaml, in a terminal of that name.
func newCanvasUnder(t *testing.T, term string, args ...string) *terminal {
	t.Helper()
	dir := t.TempDir()
	return launch{dir: dir, home: dir, env: []string{"TERM=" + term}}.open(t, append([]string{"a.yaml"}, args...)...)
}

// clicks presses and releases the left button on the text, as a terminal reports it.
func (x *terminal) clicks(text string) {
	x.t.Helper()
	x.sees(text)
	x.mu.Lock()
	shown := x.screen.String()
	x.mu.Unlock()
	for y, line := range strings.Split(shown, "\n") {
		if before, _, found := strings.Cut(line, text); found {
			column := len([]rune(before)) + 1
			x.types(fmt.Sprintf("\x1b[<0;%d;%dM\x1b[<0;%d;%dm", column, y+1, column, y+1))
			return
		}
	}
	x.t.Fatalf("%q is not on the screen:\n%s", text, shown)
}

// Clicks choose, reports that are broken or cut in two type nothing, and the modes are given
// back. The title follows the canvas's name.
func TestMouseInATerminal(t *testing.T) {
	x := newCanvasUnder(t, "xterm-256color")
	x.clicks("eesti")
	x.sees("Uus lõuend")
	x.clicks("English")
	x.sees("A new canvas")
	x.types("\rCafés\rHotels\rhalf a thought")
	x.sees("half a thought")
	x.types("\x1b[<0;5\x1b[<0;99999;1M\x1b[<;;M\x1b[M ")
	x.types("!!\x1b[<64;3;3M\x1b[<65;3;3M")
	x.types(" goes on")
	x.sees("half a thought goes on")
	x.clicks("Cafés")
	x.clicks("Cafés")
	x.sees("esc keep and step out")
	x.clicks("ctrl+c")
	x.endsWell()
	x.checkRestored()
	out := x.output()
	for _, want := range []string{"\x1b[?1000h\x1b[?1006h", "\x1b[22;0t", "\x1b]2;A – bmcanvas\x1b\\", "\x1b[23;0t", "\x1b]8;;file://"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q was not written", want)
		}
	}
	got := x.file("a.yaml")
	for _, want := range []string{"note: Cafés\n", "note: Hotels\n", "note: half a thought goes on\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

// Without the mouse, and on the console of Linux, the terminal is asked for nothing of it.
func TestNoMouseNoStrings(t *testing.T) {
	x := newCanvasUnder(t, "linux", "--mouse=false")
	x.sees("A new canvas")
	x.types("\rCafés\r\x03")
	x.endsWell()
	x.checkRestored()
	if out := x.output(); strings.Contains(out, "?1000h") || strings.Contains(out, "\x1b]") || strings.Contains(out, "[22;0t") {
		t.Errorf("it wrote %q", out)
	}
}

// The menu sends the canvas to the clipboard, whole.
func TestClipboardInATerminal(t *testing.T) {
	x := newCanvasUnder(t, "xterm")
	x.sees("A new canvas")
	x.types("\rCafés in Tallinn\r")
	x.sees("• Cafés in Tallinn")
	x.types("\x1b[21~canvas as text")
	x.sees("Copy the canvas as text")
	x.types("\r")
	x.seesSentence("Asked the terminal to copy the canvas as text")
	x.types("\x03")
	x.endsWell()
	_, after, _ := strings.Cut(x.output(), "\x1b]52;c;")
	encoded, _, _ := strings.Cut(after, "\a")
	text, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil || !strings.Contains(string(text), "Cafés in Tallinn") {
		t.Errorf("the terminal got %q, %v", text, err)
	}
}
