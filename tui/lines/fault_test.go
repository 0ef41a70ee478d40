// A fault in the program itself.

package lines

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"bmcanvas/internal/interview/faults"
)

// faultAt runs an interview in which the program has a fault while it handles the
// second of the lines, and returns that.
func (f *folder) faultAt(lines ...string) *faults.Fault {
	f.t.Helper()
	o := f.options()
	broken := false
	o.Now = func() time.Time {
		if broken {
			broken = false
			panic("index out of range")
		}
		return day
	}
	s := &script{lines: lines}
	s.before = func(left int) { broken = left == len(lines)-1 }
	o.Out = s
	var fault *faults.Fault
	if err := runWith(o, s, nil); !errors.As(err, &fault) || len(s.lines) != len(lines)-2 {
		f.t.Fatalf("it ended with %v, before %q", err, s.lines)
	}
	return fault
}

// What was answered is saved, the note in which the fault happened is back in the
// next run, and a file has the stack.
func TestFaultLosesNothing(t *testing.T) {
	for line, note := range map[string]string{"Hotels": "Hotels", ":: and so on": `": and so on"`} {
		f := newFolder(t)
		fault := f.faultAt("Cafés", line, "never read")
		if fault.Cause != "index out of range" || fault.Err != nil {
			t.Errorf("%q: it ended with %+v", line, fault)
		}
		if report, err := os.ReadFile(fault.Report); err != nil || !strings.Contains(string(report), "tui/lines") {
			t.Errorf("%q: %v; the report says\n%s", line, err, report)
		}
		if got := f.file("a.yaml"); !strings.Contains(got, "note: Cafés\n") {
			t.Errorf("%q: the file says\n%s", line, got)
		}
		printsOnce(t, f.run(f.options()), "From last time: ")
		if got := f.file("a.yaml"); !strings.Contains(got, "note: "+note+"\n") {
			t.Errorf("%q: the file says\n%s", line, got)
		}
	}
}

// A command is not kept, because it would be a note in the next run.
func TestFaultInACommandIsNoNote(t *testing.T) {
	f := newFolder(t)
	f.faultAt("Cafés", ":status assumption")
	if transcript := f.run(f.options()); strings.Contains(transcript, "last time") || strings.Count(f.file("a.yaml"), "note: ") != 1 {
		t.Errorf("the file says\n%s\nprinted:\n%s", f.file("a.yaml"), transcript)
	}
}
