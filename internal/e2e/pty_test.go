//go:build unix

// The real program in a real terminal: what only that can show.

package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestRealTerminal(t *testing.T) {
	dir := t.TempDir()
	x := inTerminal(t, dir, "my-idea.yaml")
	x.sees("My idea")
	x.types("\r")
	x.sees("Question 1 of 3")
	x.types("Cafés in Tallinn\rHo\u0303tels 👨‍👩‍👧\rمی‌خواهم\rhalf a thought")
	x.sees("half a thought")
	x.types("\x03")
	if code := x.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	x.clean()
	out := x.output()
	if strings.Contains(out, "\x1b]11;?") || strings.Contains(out, "\x1b[6n") {
		t.Error("the terminal is asked for its colours")
	}
	if tail := out[strings.LastIndex(out, "\x1b[?1049l"):]; !strings.Contains(tail, "my-idea.yaml") {
		t.Errorf("on leaving, the file's name is not printed: %q", tail)
	}
	got := x.file("my-idea.yaml")
	for _, want := range []string{"note: Cafés in Tallinn\n", "note: Ho\u0303tels 👨‍👩‍👧\n", "note: می‌خواهم\n", "note: half a thought\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the file:\n%s", want, got)
		}
	}

	again := inTerminal(t, dir, "my-idea.yaml")
	again.sees("last looked at")
	again.types("\r")
	again.sees("Put them in order")
	again.types("\x11")
	if code := again.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	if again.file("my-idea.yaml") != got {
		t.Error("a session that changes nothing has written the file")
	}
}

// A broken file is told in two lines, and is not touched.
func TestErrorForm(t *testing.T) {
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	broken := "canvas: business-model\nblocks:\n  channels: [\"a\n"
	if err := os.WriteFile(filepath.Join(dir, "broken.yaml"), []byte(broken), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"show", "broken.yaml"}, {"show", "missing.yaml"}, {"show", "."}, {"show"}, {"--nonsense"}, {"guides", "x"}, {"--lang", "xx"}, {"a", "b"}, {"--bidi", "left"}, {"--bidi"}} {
		cmd := exec.Command(path, args...)
		cmd.Dir, cmd.Env = dir, place{home: dir}.environment()
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		_ = cmd.Run()
		if code := cmd.ProcessState.ExitCode(); code != 2 {
			t.Errorf("%v: exit status %d", args, code)
		}
		lines := strings.Split(strings.TrimSpace(errs.String()), "\n")
		if len(lines) != 2 || !strings.HasPrefix(lines[0], "bmcanvas: ") || out.Len() > 0 {
			t.Errorf("%v: said %q, printed %q", args, errs.String(), out.String())
		}
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "broken.yaml")); string(got) != broken {
		t.Error("the broken file was touched")
	}
}
