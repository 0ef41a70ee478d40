//go:build unix

// Bad input from the keyboard: what is text is kept, and the rest does nothing.

package e2e

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// beginCanvas opens a new canvas at its first question.
func beginCanvas(t *testing.T) *terminal {
	t.Helper()
	x := inTerminal(t, t.TempDir(), "--bidi", "off", "a.yaml") // as it is in the file
	x.sees("A new canvas")
	x.types("\r")
	x.sees("1 · Customer segments")
	return x
}

// leaveCanvas ends the program and returns the file.
func (x *terminal) leaveCanvas() string {
	x.t.Helper()
	x.types("\x11")
	x.endsWell()
	x.checkRestored()
	checkHarmless(x.t, x.output())
	return x.file("a.yaml")
}

// What is text in the input becomes a note. Controls, unknown keys and half
// characters do nothing.
func TestHostileKeysAreTextOrNothing(t *testing.T) {
	persian := strings.Repeat("می‌خواهم قهوهٔ تازه ", 55)
	for _, tc := range []struct{ name, keys, sees, file string }{
		{"a forged end of a paste", "\x1b[200~before\x1b[201~ and\rafter\x1b[201~", "after", "before and"},
		{"a forged end and ctrl+c", "\x1b[200~harmless\x1b[201~\x03 rest\x1b[201~", "rest", "harmless rest"},
		{"controls in a paste", "\x1b[200~be\x00fore\x1b[31337m\u009b1m\x07 after\x1b[201~", "after", "before[31337m1m after"},
		{"half characters", "ca\xc3\xffX\xe2\x80fe\xf0\x9f end", "end", "end"},
		{"NUL", "ca\x00fe\x00", "cafe", "cafe"},
		{"unbracketed Persian", persian, "قهوهٔ", strings.TrimSpace(persian)},
		{"a long line", strings.Repeat("x", 1900), "xxx", strings.Repeat("x", 1900)},
		{"keys nobody has", "\x1b[99~\x1b[1;9Z\x1bOz\x1b[I\x1b[O\x1b[<0;1;1M\x1b[M   \x1b]11;rgb:0/0/0\x07ca fe", "ca fe", "ca fe"},
		{"two pastes in one read", "\x1b[200~one\x1b[201~\x1b[200~ two\x1b[201~", "one two", "one two"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			x := beginCanvas(t)
			x.types(tc.keys)
			x.sees(tc.sees)
			x.types("\r")
			x.sees("Another note")
			if got := x.leaveCanvas(); !strings.Contains(strings.ReplaceAll(got, "\n", ""), tc.file) {
				t.Errorf("%q is not in the file:\n%q", tc.file, got)
			}
		})
	}
}

// A paste that is too long is refused in words, at once and in little memory,
// and the keyboard works after it. What becomes of 10 MB, and of a slow line,
// is tested in tui/tty.
func TestHugePasteIsRefused(t *testing.T) {
	x := beginCanvas(t)
	x.types("mine ")
	began := time.Now()
	x.types("\x1b[200~" + strings.Repeat("word after word\r", 1<<20/16) + "\x1b[201~")
	x.sees("Not pasted")
	if took := time.Since(began); took > 15*time.Second {
		t.Errorf("it took %v", took)
	}
	if most, known := peakMemory(x.cmd.Process.Pid); known && most > 200<<20 {
		t.Errorf("%d MB of memory", most>>20)
	}
	x.types("note\r")
	x.sees("• mine note")
	if got := x.leaveCanvas(); !strings.Contains(got, "mine note\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// peakMemory returns the most memory that the process has had, if the system
// says so.
func peakMemory(pid int) (int, bool) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, false
	}
	m := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(data)
	if m == nil {
		return 0, false
	}
	kb, err := strconv.Atoi(string(m[1]))
	return kb << 10, err == nil
}

// Many keys at once all arrive: BMCANVAS_KEYS of them, by default 10,000.
func TestEveryKeyOfAFloodArrives(t *testing.T) {
	keys := 10_000
	if n, err := strconv.Atoi(os.Getenv("BMCANVAS_KEYS")); err == nil {
		keys = n
	}
	x := beginCanvas(t)
	var notes []string
	var all strings.Builder
	for all.Len() < keys {
		note := fmt.Sprintf("note %d, which is as long as notes are, and هست", len(notes))
		notes = append(notes, note)
		all.WriteString(note + "\r")
	}
	go func() { _, _ = x.master.WriteString(all.String() + "that was all") }()
	x.sees("that was all")
	got := x.leaveCanvas()
	for _, note := range append(notes, "that was all") {
		if !strings.Contains(got, "note: "+note+"\n") && !strings.Contains(got, "note: \""+note+"\"\n") && !strings.Contains(got, "'"+note+"'") {
			t.Fatalf("%q is not in the file", note)
		}
	}
}
