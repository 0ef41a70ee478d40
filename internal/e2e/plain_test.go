//go:build unix

// The line mode of the real program: over a pipe, in a terminal, told to end.

package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// plainly is the program with a pipe for its input and output.
func plainly(t *testing.T, dir string, args ...string) (cmd *exec.Cmd, errs *bytes.Buffer) {
	t.Helper()
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	cmd, errs = exec.Command(path, args...), &bytes.Buffer{}
	cmd.Dir, cmd.Stderr = dir, errs
	cmd.Env = []string{"LANG=C.UTF-8", "HOME=" + dir, "TERM=xterm-256color"}
	return cmd, errs
}

func TestOverAPipe(t *testing.T) {
	dir := t.TempDir()
	cmd, errs := plainly(t, dir, "a.yaml")
	cmd.Stdin = strings.NewReader("Cafés\nHotels\n\n2 1\n\n۲\n\nFresh beans\n1\nhalf a thought")
	out, err := cmd.Output()
	if err != nil || errs.Len() > 0 {
		t.Fatalf("%v; it said %q", err, errs)
	}
	if at := bytes.IndexFunc(out, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f }); at >= 0 {
		t.Errorf("a control character at %d of %q", at, out)
	}
	got, err := os.ReadFile(filepath.Join(dir, "a.yaml"))
	if err != nil || !bytes.Contains(got, []byte("links: [cs2]")) || !bytes.Contains(got, []byte("half a thought")) {
		t.Errorf("%v; the file says\n%s", err, got)
	}
}

// Nobody listens: the answers are stored all the same.
func TestNobodyListens(t *testing.T) {
	dir := t.TempDir()
	cmd, errs := plainly(t, dir, "a.yaml")
	cmd.Stdin = strings.NewReader(strings.Repeat("?\n", 50) + "Cafés\n")
	closed, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	cmd.Stdout = writer
	if err := cmd.Run(); err != nil || errs.Len() > 0 {
		t.Errorf("%v; it said %q", err, errs)
	}
	writer.Close()
	if got, err := os.ReadFile(filepath.Join(dir, "a.yaml")); err != nil || !bytes.Contains(got, []byte("Cafés")) {
		t.Errorf("%v; the file says\n%s", err, got)
	}
}

// lastWords waits for what the program said before it ended.
func (x *terminal) lastWords(text string) {
	x.t.Helper()
	deadline := time.After(20 * time.Second)
	for {
		x.mu.Lock()
		said, changed := x.raw.String(), x.changed
		x.mu.Unlock()
		if strings.Contains(said, text) {
			return
		}
		select {
		case <-changed:
		case <-deadline:
			x.t.Fatalf("its last words were not %q:\n%s", text, said)
		}
	}
}

func TestPlainInATerminal(t *testing.T) {
	for name, end := range map[string]func(x *terminal){
		"end of input": func(x *terminal) { x.types("\x04") },
		":q":           func(x *terminal) { x.types(":q\r") },
		"ctrl+c":       func(x *terminal) { x.types("\x03") },
		"SIGTERM":      func(x *terminal) { _ = x.cmd.Process.Signal(syscall.SIGTERM) },
		"SIGHUP":       func(x *terminal) { _ = x.cmd.Process.Signal(syscall.SIGHUP) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := inTerminal(t, t.TempDir(), "--plain", "a.yaml")
			x.sees("Question 1 of 55")
			x.types("Cafés\r")
			x.sees("Stored as note 1: Cafés")
			end(x)
			if code := x.ends(); code != 0 {
				t.Errorf("exit status %d", code)
			}
			x.lastWords("Saved in a.yaml")
			if got := x.file("a.yaml"); !strings.Contains(got, "note: Cafés") {
				t.Errorf("the file says\n%s", got)
			}
			if out := x.output(); strings.Contains(out, "\x1b") {
				t.Errorf("an escape byte in %q", out)
			}
		})
	}
}

// What goes wrong is told in two lines on the standard error, with status 2.
func TestPlainErrors(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "b.yaml"), []byte("canvas: business-model\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{}, {"nowhere/a.yaml"}, {"."}, {"--guide", "missing.yaml", "a.yaml"}} {
		cmd, errs := plainly(t, dir, args...)
		out, _ := cmd.Output()
		if code := cmd.ProcessState.ExitCode(); code != 2 || len(out) > 0 || strings.Count(errs.String(), "\n") != 2 {
			t.Errorf("%v: status %d, printed %q, said %q", args, code, out, errs)
		}
	}
}
