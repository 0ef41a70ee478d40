// Saving: after every line, on leaving, when it fails, and when another program
// has changed the file.

package lines

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/internal/interview/saver"
)

// The input may end anywhere; what was written until then is in the file.
func TestEndOfInputSavesEverything(t *testing.T) {
	lines := []string{"Cafés", "Hotels", "", "2 1", "", "2", "", "Fresh beans", "1"}
	for n := range lines {
		f := newFolder(t)
		transcript := f.run(f.options(), lines[:n+1]...)
		if !strings.Contains(f.file("a.yaml"), "note: Cafés") || n > 0 && !strings.Contains(f.file("a.yaml"), "note: Hotels") {
			t.Errorf("after %d lines the file says\n%s", n+1, f.file("a.yaml"))
		}
		printsOnce(t, transcript, "Saved in a.yaml")
	}
	f := newFolder(t)
	printsOnce(t, f.run(f.options(), "Cafés", `Hotels \`), "Stored as note 2: Hotels\n")
	f = newFolder(t)
	printsOnce(t, f.run(f.options()), "There is nothing to save yet.")
	if f.file("a.yaml") != "" {
		t.Error("a file was made for nothing")
	}
}

// saveBreaker makes a folder where the file is to be, when so many lines are
// left, and removes it when fewer are.
type saveBreaker struct {
	script
	path        string
	spoil, mend int
}

func (s *saveBreaker) nextLine() (string, bool) {
	switch len(s.lines) {
	case s.spoil:
		_ = os.MkdirAll(filepath.Join(s.path, "in the way"), 0o755)
	case s.mend:
		_ = os.RemoveAll(s.path)
	}
	return s.script.nextLine()
}

func TestFailedSaveIsPrintedOnceAndTriedAgain(t *testing.T) {
	f := newFolder(t)
	o := f.options()
	s := &saveBreaker{path: o.Path, spoil: 4, mend: 1}
	s.lines = []string{"Cafés", "Hotels", "Inns", "Schools"}
	o.Out = s
	if err := runWith(o, s); err != nil {
		t.Fatal(err)
	}
	printsOnce(t, s.transcript.String(), "Not saved: ", "Saving works again, in a.yaml.")
	if got := f.file("a.yaml"); strings.Count(got, "note: ") != 4 {
		t.Errorf("the file says\n%s", got)
	}
}

// If saving fails until the end, the words are in the recovery record, the error
// says where, and the next run has them back.
func TestWordsOfAFailedSaveAreBackInTheNextRun(t *testing.T) {
	f := newFolder(t)
	o := f.options()
	s := &saveBreaker{path: o.Path, spoil: 2, mend: -1}
	s.lines = []string{"Cafés", "Hotels"}
	o.Out = s
	err := runWith(o, s)
	var lost *saver.NotSaved
	if !errors.As(err, &lost) || lost.Kept == "" {
		t.Fatalf("it ended with %v", err)
	}
	if _, err := os.Stat(lost.Kept); err != nil {
		t.Error(err)
	}
	os.RemoveAll(o.Path)
	printsOnce(t, f.run(f.options()), "What could not be saved last time is back.", "Note 1: Cafés", "Note 2: Hotels")
	if got := f.file("a.yaml"); strings.Count(got, "note: ") != 2 {
		t.Errorf("the file says\n%s", got)
	}
	if transcript := f.run(f.options()); strings.Contains(transcript, "last time") {
		t.Errorf("again:\n%s", transcript)
	}
}

// Without a state folder the words go into a temporary file and, where there is
// none either, are printed.
func TestWordsOfAFailedSaveWithoutAStateFolder(t *testing.T) {
	for _, temp := range []bool{true, false} {
		f := newFolder(t)
		o := f.options()
		o.Getenv = func(string) string { return "" }
		t.Setenv("TMPDIR", filepath.Join(f.dir, map[bool]string{true: "", false: "nowhere"}[temp]))
		s := &saveBreaker{path: o.Path, spoil: 2, mend: -1}
		s.lines = []string{"Cafés", "Hotels"}
		o.Out = s
		err := runWith(o, s)
		var lost *saver.NotSaved
		if !errors.As(err, &lost) || lost.Kept != "" || (lost.Copy != "") != temp {
			t.Fatalf("it ended with %v", err)
		}
		printed := s.transcript.String()
		if temp {
			data, err := os.ReadFile(lost.Copy)
			if err != nil {
				t.Fatal(err)
			}
			printed = string(data)
		}
		printsOnce(t, printed, "note: Cafés\n", "note: Hotels\n")
	}
}

// fileChanger changes the file before the last line, as another program does.
type fileChanger struct {
	script
	change func()
}

func (s *fileChanger) nextLine() (string, bool) {
	if len(s.lines) == 1 {
		s.change()
	}
	return s.script.nextLine()
}

func TestFileChangedByAnotherProgramIsLeftAlone(t *testing.T) {
	f := newFolder(t)
	theirs := "canvas: business-model\nname: Theirs\n"
	o := f.options()
	s := &fileChanger{change: func() { f.write("a.yaml", theirs) }}
	s.lines = []string{"Cafés", "Hotels"}
	o.Out = s
	if err := runWith(o, s); err != nil {
		t.Fatal(err)
	}
	printsOnce(t, s.transcript.String(), "Another program has changed a.yaml, which was left alone. You go on in a.mine.yaml.", "Saved in a.mine.yaml")
	if got := f.file("a.yaml"); got != theirs {
		t.Errorf("a.yaml says\n%s", got)
	}
	if got := f.file("a.mine.yaml"); strings.Count(got, "note: ") != 2 || !strings.Contains(got, "derived_from: a.yaml") {
		t.Errorf("a.mine.yaml says\n%s", got)
	}
}

// A run that changes nothing does not touch a byte of the file.
func TestNothingChangedWritesNothing(t *testing.T) {
	f := newFolder(t)
	before := "# by hand\r\ncanvas: business-model\r\nguide: lost.yaml\r\nblocks:\r\n  channels: [Shop,   'By phone']\r\n"
	f.write("a.yaml", before)
	printsOnce(t, f.run(f.options(), ">", ">", "<", "?", ":show", ":review", ":drop 7", ":q"), "lost.yaml", "The nine blocks in full")
	if got := f.file("a.yaml"); got != before {
		t.Errorf("the file says\n%s", got)
	}
}
