//go:build unix

// The window: any size, another size, and a size that changes while somebody types.

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// A window of any size shows the question, or says that it is too small. One
// without a size counts as 80 by 24. What was typed is in the file.
func TestWindowOfAnySize(t *testing.T) {
	for _, c := range []struct {
		columns, rows uint16
		sees          string
	}{
		{0, 0, "1 · Customer segments"},
		{1, 1, "T"}, // that it is too small
		{2, 2, "Th"},
		{20, 6, "small."},
		{39, 12, "too small"},
		{40, 11, "too small"},
		{40, 12, "1 · Customer segments"},
		{60, 20, "1 · Customer segments"},
		{80, 24, "1 · Customer segments"},
		{200, 60, "1 · Customer segments"},
		{400, 120, "1 · Customer segments"},
		{400, 12, "1 · Customer segments"},
		{40, 120, "1 · Customer segments"},
	} {
		t.Run(fmt.Sprintf("%dx%d", c.columns, c.rows), func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			x := launch{dir: dir, home: dir, size: &pty.Winsize{Cols: c.columns, Rows: c.rows}}.open(t, "a.yaml")
			x.seesOneOf("A new canvas", c.sees) // what is typed before the program listens is the shell's
			x.types("\rCafes\rHotels")
			x.sees(c.sees)
			x.types("\x11")
			x.endsWell()
			x.checkRestored()
			if got := x.file("a.yaml"); !strings.Contains(got, "note: Cafes\n") || !strings.Contains(got, "note: Hotels\n") {
				t.Errorf("the file says\n%s", got)
			}
		})
	}
}

func TestResizedWindowIsDrawnAnew(t *testing.T) {
	dir := t.TempDir()
	x := withHalfANote(t, launchIn(dir))
	x.resize(pty.Winsize{Cols: 30, Rows: 8})
	x.sees("too small")
	x.resize(pty.Winsize{Cols: 60, Rows: 20})
	x.sees("half a thought")
	for i := range 300 { // a storm
		x.resize(pty.Winsize{Cols: uint16(40 + i%80), Rows: uint16(12 + i%30)})
	}
	x.resize(pty.Winsize{Cols: 120, Rows: 40})
	x.sees("├") // the map, for which there is room now
	x.types(" goes on")
	x.sees("half a thought goes on")
	x.types("\x03")
	x.endsWell()
	x.checkRestored()
	if got := x.file("a.yaml"); !strings.Contains(got, "note: half a thought goes on\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// While somebody types, the window changes its size many times. The last size
// counts, and nothing typed is lost.
func TestNothingTypedIsLostWhileResizing(t *testing.T) {
	dir := t.TempDir()
	x := inTerminal(t, dir, "a.yaml")
	x.sees("A new canvas")
	x.types("\r")
	x.sees("1 · Customer segments")
	for i := range 300 {
		x.resize(pty.Winsize{Cols: uint16(1 + i*37%220), Rows: uint16(i * 11 % 70)})
		if i%10 == 0 {
			x.types("x")
		}
	}
	x.resize(pty.Winsize{Cols: 30, Rows: 8})
	x.sees("too small")
	x.types(" y")
	x.resize(pty.Winsize{Cols: 100, Rows: 30})
	x.sees(strings.Repeat("x", 30) + " y")
	x.types("\x11")
	x.endsWell()
	x.checkRestored()
	got, err := os.ReadFile(filepath.Join(dir, "a.yaml"))
	if err != nil || !strings.Contains(string(got), "note: "+strings.Repeat("x", 30)+" y\n") {
		t.Errorf("%v; the file says\n%s", err, got)
	}
}
