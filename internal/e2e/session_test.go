//go:build unix

// Two sessions in a real terminal: what is typed, and what is left behind.

package e2e

import (
	"strings"
	"testing"
)

// What is typed is in the file, whatever the script; the terminal is left as it
// was, and the next session changes nothing by itself.
func TestTypedNotesAreInTheFile(t *testing.T) {
	dir := t.TempDir()
	x := inTerminal(t, dir, "my-idea.yaml")
	x.sees("My idea")
	x.types("\r")
	x.sees("1 · Customer segments")
	x.types("Cafés in Tallinn\rHo\u0303tels 👨‍👩‍👧\rمی‌خواهم\rhalf a thought")
	x.sees("half a thought")
	x.types("\x03")
	x.endsWell()
	x.checkRestored()
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
	again.sees("half a thought")
	again.types("\x11")
	again.endsWell()
	if again.file("my-idea.yaml") != got {
		t.Error("a session that changes nothing has written the file")
	}
}
