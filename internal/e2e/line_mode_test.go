//go:build unix

// Line mode of the real program: over a pipe, in a terminal, and when it is ended.

package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode"
)

// isControl reports whether r is a control character and no line end.
func isControl(r rune) bool { return unicode.IsControl(r) && r != '\r' && r != '\n' }

func TestLineModeOverAPipe(t *testing.T) {
	l := launchIn(t.TempDir())
	out, errs, status := l.run(t, "Cafés\nHotels\n\n2 1\n\n۲\n\nFresh beans\n1\nhalf a thought", "a.yaml", "--guide", "classic")
	if status != 0 || errs != "" {
		t.Fatalf("exit status %d; it said %q", status, errs)
	}
	if at := strings.IndexFunc(out, isControl); at >= 0 {
		t.Errorf("a control character at %d of %q", at, out)
	}
	if got := l.file(t, "a.yaml"); !strings.Contains(got, "links: [cs2]") || !strings.Contains(got, "half a thought") {
		t.Errorf("the file says\n%s", got)
	}
}

// Line mode stores the answers even if its output is closed.
func TestLineModeStoresAnswersThatNobodyReads(t *testing.T) {
	l := launchIn(t.TempDir())
	reader, writer, err := os.Pipe()
	must(t, err)
	reader.Close()
	defer writer.Close()
	cmd := l.command(t, "a.yaml")
	var errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(strings.Repeat("?\n", 50)+"Cafés\n"), writer, &errs
	if err := cmd.Run(); err != nil || errs.Len() > 0 {
		t.Errorf("%v; it said %q", err, errs.String())
	}
	if got := l.file(t, "a.yaml"); !strings.Contains(got, "Cafés") {
		t.Errorf("the file says\n%s", got)
	}
}

func TestEveryEndingOfLineModeSaves(t *testing.T) {
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
			x.sees("Question 1 of 38")
			x.types("Cafés\r")
			x.sees("Stored as note 1: Cafés")
			end(x)
			x.endsWell()
			if got := x.file("a.yaml"); !strings.Contains(got, "note: Cafés") {
				t.Errorf("the file says\n%s", got)
			}
			if out := x.output(); !strings.Contains(out, "Saved in a.yaml") || strings.Contains(out, "\x1b") {
				t.Errorf("it does not say where the notes are, or with an escape byte: %q", out)
			}
		})
	}
}

// The environment can ask for line mode in a terminal, too. Then nothing but text
// is printed.
func TestEnvironmentChoosesLineMode(t *testing.T) {
	for _, env := range []string{"ACCESSIBLE=1", "TERM=dumb"} {
		t.Run(env, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			x := launch{dir: dir, home: dir, env: []string{env}}.open(t, "a.yaml")
			x.sees("Question 1 of 38")
			x.types("Cafes\n")
			x.sees("Stored as note 1: Cafes")
			x.types(":q\n")
			x.endsWell()
			if out := x.output(); strings.ContainsFunc(out, isControl) {
				t.Errorf("a control character: %q", out)
			}
		})
	}
}

// The full screen needs a terminal at both ends.
func TestLineModeWhereOneEndIsNoTerminal(t *testing.T) {
	for _, end := range []string{"in", "out"} {
		t.Run(end, func(t *testing.T) {
			l := launchIn(t.TempDir())
			master, slave := openPty(t)
			defer master.Close()
			defer slave.Close()
			cmd := l.command(t, "a.yaml")
			var piped bytes.Buffer
			cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, &piped, &piped
			if end == "in" {
				cmd.Stdin, cmd.Stdout = strings.NewReader("Cafés\n:q\n"), slave
			}
			must(t, cmd.Start())
			defer time.AfterFunc(waitLimit, func() { _ = cmd.Process.Kill() }).Stop()
			if end == "out" {
				_, err := master.WriteString("Cafés\n:q\n")
				must(t, err)
			}
			if err := cmd.Wait(); err != nil || !strings.Contains(l.file(t, "a.yaml"), "note: Cafés\n") {
				t.Errorf("%v, said %q", err, piped.String())
			}
		})
	}
}

func TestErrorsOfLineModeAreTwoLines(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "b.yaml"), "canvas: business-model\n")
	for _, args := range [][]string{{}, {"nowhere/a.yaml"}, {"."}, {"--guide", "missing.yaml", "a.yaml"}} {
		if out, errs, status := launchIn(dir).run(t, "", args...); status != 2 || out != "" || !isError(errs) {
			t.Errorf("%v: exit status %d, printed %q, said %q", args, status, out, errs)
		}
	}
}
