//go:build unix

// Others use the terminal: a shell while the program is stopped, and an editor.
// And a terminal that takes no output.

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

// withHalfANote returns a program in which a note is half typed.
func withHalfANote(t *testing.T, p launch) *terminal {
	t.Helper()
	x := p.open(t, "a.yaml")
	x.sees("A new canvas")
	x.types("\rCafés\rhalf a thought")
	x.sees("half a thought")
	return x
}

// While the program is stopped, a shell uses the terminal. When it is continued,
// its screen is back.
func TestStoppedAndContinued(t *testing.T) {
	dir := t.TempDir()
	x := withHalfANote(t, launchIn(dir))
	stop := func(s syscall.Signal) { _ = x.cmd.Process.Signal(s) }
	stop(syscall.SIGSTOP)
	must(t, unix.IoctlSetTermios(int(x.slave.Fd()), termiosSet, x.before))
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
	x.checkRestored()
}

// The external editor has the terminal for itself, and what it wrote is in the field.
func TestExternalEditorHasTheTerminal(t *testing.T) {
	dir := t.TempDir()
	script := filepath.Join(dir, "editor")
	// The script says that it has a terminal that is not raw, and waits for a line.
	must(t, os.WriteFile(script, []byte("#!/bin/sh\n[ -t 0 ] && [ -t 1 ] && stty -a | grep -q ' icanon' && echo 'the editor has it'\nread line\nprintf '%s, %s' \"$(cat \"$1\")\" \"$line\" > \"$1\"\n"), 0o700))
	x := withHalfANote(t, launch{dir: dir, home: dir, env: []string{"VISUAL=" + script}})
	x.types("\x07")
	x.sees("the editor has it")
	x.resize(pty.Winsize{Cols: 100, Rows: 30})
	x.types("Hõbe\n")
	x.sees("half a thought, Hõbe")
	x.sees("├") // in the window's new size
	x.types("\r")
	x.sees("• half a thought, Hõbe")
	x.types("\x03")
	x.endsWell()
	x.checkRestored()
	if got := x.file("a.yaml"); !strings.Contains(got, "note: half a thought, Hõbe\n") {
		t.Errorf("the file says\n%s", got)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "bmcanvas-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// Where the terminal takes no output, as behind a dead connection, the words are
// saved and the program ends all the same.
func TestStuckTerminalLosesNothing(t *testing.T) {
	dir := t.TempDir()
	x := withHalfANote(t, launchIn(dir))
	must(t, stopOutput(int(x.slave.Fd())))
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
