//go:build unix

// The screen is ours to draw, so these things are ours to do right: another
// size, being stopped, lending the terminal to an editor, a terminal that takes
// nothing.

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// drafting is a program in which a note is half typed.
func drafting(t *testing.T, p place) *terminal {
	t.Helper()
	x := p.open(t, "a.yaml")
	x.sees("A new canvas")
	x.types("\rCafés\rhalf a thought")
	x.sees("half a thought")
	return x
}

func TestAnotherSize(t *testing.T) {
	dir := t.TempDir()
	x := drafting(t, place{dir: dir, home: dir})
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
	if code := x.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	x.clean()
	if got := x.file("a.yaml"); !strings.Contains(got, "note: half a thought goes on\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// A shell that continues a stopped program has had the terminal meanwhile.
func TestStoppedAndContinued(t *testing.T) {
	dir := t.TempDir()
	x := drafting(t, place{dir: dir, home: dir})
	stop := func(s syscall.Signal) { _ = x.cmd.Process.Signal(s) }
	stop(syscall.SIGSTOP)
	if err := unix.IoctlSetTermios(int(x.slave.Fd()), termiosSet, x.before); err != nil {
		t.Fatal(err)
	}
	if _, err := x.slave.WriteString("\x1b[?1049l\x1b[2Jthe shell was here"); err != nil {
		t.Fatal(err)
	}
	x.sees("the shell was here")
	stop(syscall.SIGCONT)
	x.sees("half a thought")
	x.types(" goes on\r")
	x.sees("• half a thought goes on")
	x.types("\x03")
	x.ends()
	x.clean()
}

// The external editor has the terminal to itself, and what it wrote comes back.
func TestExternalEditor(t *testing.T) {
	dir := t.TempDir()
	script := filepath.Join(dir, "editor")
	// It shows that it has a terminal that is not raw, and waits for a line.
	if err := os.WriteFile(script, []byte("#!/bin/sh\n[ -t 0 ] && [ -t 1 ] && stty -a | grep -q ' icanon' && echo 'the editor has it'\nread line\nprintf '%s, %s' \"$(cat \"$1\")\" \"$line\" > \"$1\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	x := drafting(t, place{dir: dir, home: dir, env: []string{"VISUAL=" + script}})
	x.types("\x07")
	x.sees("the editor has it")
	x.resize(pty.Winsize{Cols: 100, Rows: 30})
	x.types("Hõbe\n")
	x.sees("half a thought, Hõbe")
	x.sees("├") // in the window's new size
	x.types("\r")
	x.sees("• half a thought, Hõbe")
	x.types("\x03")
	if code := x.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	x.clean()
	if got := x.file("a.yaml"); !strings.Contains(got, "note: half a thought, Hõbe\n") {
		t.Errorf("the file says\n%s", got)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "bmcanvas-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A terminal that takes nothing, as one behind a dead connection does, keeps
// neither the words from the file nor the program from ending.
func TestStuckTerminal(t *testing.T) {
	dir := t.TempDir()
	x := drafting(t, place{dir: dir, home: dir})
	if err := stopOutput(int(x.slave.Fd())); err != nil {
		t.Fatal(err)
	}
	x.types(" goes on\rmore\x03")
	select {
	case <-x.ended:
	case <-time.After(20 * time.Second):
		t.Fatal("it does not end")
	}
	if code := x.cmd.ProcessState.ExitCode(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	if got := x.file("a.yaml"); !strings.Contains(got, "note: half a thought goes on\n") || !strings.Contains(got, "note: more\n") {
		t.Errorf("the file says\n%s", got)
	}
}
