// Commands: which note they are about, and those that are written wrong.

package lines

import (
	"strings"
	"testing"
)

// What is repeated of a command that is not understood has no control in it.
func TestUnknownWordsArePrintedAsText(t *testing.T) {
	f := newFolder(t)
	transcript := f.run(f.options(), "Cafés", ":sh\x1b]0;title\aow", ":status \x1b[2Jlost\u009b1m", ":\u202eundo")
	printsOnce(t, transcript, "no command :sh]0;titleow.", "no status “[2Jlost1m”.", "no command :undo.")
}

// A command that is nearly another is answered with that, and is not done.
func TestNearCommands(t *testing.T) {
	f := newFolder(t)
	transcript := f.run(f.options(), "Cafés", ":shwo", ":UNDOO", ":xyzzy", ":g0")
	printsOnce(t, transcript, "no command :shwo. Did you mean :show?", "no command :UNDOO. Did you mean :undo?", "no command :xyzzy. A line")
	if !strings.Contains(f.file("a.yaml"), "note: Cafés") {
		t.Error("something was undone")
	}
}

// A note that is named by its number is the one that the next command is about.
func TestNoteNamedInACommandIsTheCurrentNote(t *testing.T) {
	f := newFolder(t)
	o := f.options()
	f.run(o, "Cafés", "Hotels", ":status 1 assumption", ":status confirmed Two have signed")
	cafes, hotels, both := strings.Cut(f.file("a.yaml"), "Hotels")
	if !both || !strings.Contains(cafes, "status: confirmed") || !strings.Contains(cafes, "Two have signed") || strings.Contains(hotels, "status:") {
		t.Errorf("the file says\n%s", f.file("a.yaml"))
	}
}
