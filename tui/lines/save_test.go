// Saving: after every line, on leaving, when it fails, and when another program
// has changed the file.

package lines

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
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

// breakSaves makes saves fail, by a folder in the file's place, when so many lines
// are left, and mends them when fewer are.
func (s *script) breakSaves(path string, broken, mended int) {
	s.before = func(left int) {
		switch left {
		case broken:
			_ = os.MkdirAll(filepath.Join(path, "in the way"), 0o755)
		case mended:
			_ = os.RemoveAll(path)
		}
	}
}

func TestFailedSaveIsPrintedOnceAndTriedAgain(t *testing.T) {
	f := newFolder(t)
	o := f.options()
	s := &script{lines: []string{"Cafés", "Hotels", "Inns", "Schools"}}
	s.breakSaves(o.Path, 4, 1)
	o.Out = s
	if err := runWith(o, s, nil); err != nil {
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
	s := &script{lines: []string{"Cafés", "Hotels"}}
	s.breakSaves(o.Path, 2, -1)
	o.Out = s
	err := runWith(o, s, nil)
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
		s := &script{lines: []string{"Cafés", "Hotels"}}
		s.breakSaves(o.Path, 2, -1)
		o.Out = s
		err := runWith(o, s, nil)
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

// What another program writes into the file is taken in, and nothing of one's own is
// lost: what clashes is a follow-up.
func TestWhatAnotherProgramWritesIsTakenIn(t *testing.T) {
	f := newFolder(t)
	o := f.options()
	s := &script{lines: []string{"Cafés", "Hotels", ":edit 1 Small cafés", "Inns"}}
	s.before = func(left int) {
		if left == 2 {
			f.write("a.yaml", strings.Replace(f.file("a.yaml"), "note: Cafés", "note: Bars\n      by: Mari # hers", 1))
		}
	}
	o.Out = s
	if err := runWith(o, s, nil); err != nil {
		t.Fatal(err)
	}
	printsOnce(t, s.transcript.String(), "From the file: 1 note reworded (“Bars”). 1 thing to decide, kept as a follow-up\n“Bars”: the other version says “Small cafés”", "Saved in a.yaml")
	got := f.file("a.yaml")
	for _, want := range []string{"note: Bars", "by: Mari # hers", "note: Hotels", "note: Inns", "“Bars”: the other version says “Small cafés”"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%q is not in the file once:\n%s", want, got)
		}
	}
}

// Where another program has changed comments alone, leaving leaves no record.
func TestLeavingAfterACommentOfAnotherProgram(t *testing.T) {
	f := newFolder(t)
	f.write("a.yaml", "canvas: business-model\nguide: classic\nupdated: 2026-10-01\nblocks:\n  customer_segments:\n    - {id: cs1, note: Cafés, question: for-whom}\n")
	o := f.options()
	s := &script{lines: []string{":go customer_segments", "Hotels"}}
	s.before = func(left int) {
		if left == 0 { // the review is still to be saved
			f.write("a.yaml", f.file("a.yaml")+"# theirs\n")
		}
	}
	o.Out = s
	if err := runWith(o, s, nil); err != nil {
		t.Fatal(err)
	}
	if got := f.file("a.yaml"); !strings.Contains(got, "Hotels") || !strings.Contains(got, "reviews:") || !strings.Contains(got, "# theirs") {
		t.Errorf("the file says\n%s", got)
	}
	if left, _ := filepath.Glob(filepath.Join(f.dir, ".state", "bmcanvas", "*.record")); len(left) != 0 {
		t.Errorf("there is a record: %q", left)
	}
}

// A file that is no canvas any more is left alone.
func TestFileBrokenByAnotherProgramIsLeftAlone(t *testing.T) {
	f := newFolder(t)
	theirs := "canvas: [\n"
	o := f.options()
	s := &script{lines: []string{"Cafés", "Hotels", `half a thought \`, "and the rest"}}
	s.before = func(left int) {
		switch left {
		case 3:
			f.write("a.yaml", theirs)
		case 1: // the interview goes on in a.mine.yaml, and a.yaml is free
			f.isOpen(t, "a.mine.yaml", true)
			f.isOpen(t, "a.yaml", false)
			if found := f.waitForDrafts(1); filepath.Base(found.File) != "a.mine.yaml" {
				t.Errorf("the record is about %s", found.File)
			}
		}
	}
	o.Out = s
	if err := runWith(o, s, nil); err != nil {
		t.Fatal(err)
	}
	printsOnce(t, s.transcript.String(), "Another program has changed a.yaml, so it was left alone. You go on in a.mine.yaml.", "Saved in a.mine.yaml")
	if got := f.file("a.yaml"); got != theirs {
		t.Errorf("a.yaml says\n%s", got)
	}
	if got := f.file("a.mine.yaml"); strings.Count(got, "note: ") != 3 || !strings.Contains(got, "derived_from: a.yaml") {
		t.Errorf("a.mine.yaml says\n%s", got)
	}
}

// isOpen fails unless another program finds that the file is open, or is not.
func (f *folder) isOpen(t *testing.T, name string, want bool) {
	t.Helper()
	g, err := opening.NewGuard(recovery.State(f.options().Getenv), filepath.Join(f.dir, name))
	var held *recovery.Held
	if err == nil {
		g.Close()
	}
	if errors.As(err, &held) != want {
		t.Errorf("%s, tried by another program: %v", name, err)
	}
}

// savedFirst checks, when something is printed, that the file has it.
type savedFirst struct {
	script
	f *folder
}

func (s *savedFirst) Write(printed []byte) (int, error) {
	if stored := strings.Count(string(printed), "Stored as note"); stored > strings.Count(s.f.file("a.yaml"), "note: ")-s.stored() {
		s.f.t.Errorf("%q is printed, and the file says\n%s", printed, s.f.file("a.yaml"))
	}
	return s.script.Write(printed)
}

// stored counts the notes that were printed as stored.
func (s *savedFirst) stored() int { return strings.Count(s.transcript.String(), "Stored as note") }

// "Stored as note 1" is true when it is printed: the note is in the file.
func TestNoteIsSavedBeforeThatIsPrinted(t *testing.T) {
	f := newFolder(t)
	o := f.options()
	s := &savedFirst{script{lines: []string{"Cafés", "Hotels", "Inns"}}, f}
	o.Out = s
	if err := runWith(o, s, nil); err != nil || s.stored() != 3 {
		t.Errorf("%v; %d notes were stored", err, s.stored())
	}
}

// What others have changed between two runs is said at the beginning of the next.
func TestNextRunSaysWhatOthersHaveChanged(t *testing.T) {
	f := newFolder(t)
	f.run(f.options(), "Cafés", "Hotels")
	if transcript := f.run(f.options()); strings.Contains(transcript, "changed elsewhere since then") {
		t.Errorf("nothing has changed:\n%s", transcript)
	}
	f.write("a.yaml", strings.Replace(f.file("a.yaml"), "Hotels", "Inns", 1))
	printsOnce(t, f.run(f.options()), "changed elsewhere since then")
}

// failingWriter cannot be written to.
type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

// An error of the output is returned, unless its reader has gone away. What was
// written is saved in any case.
func TestErrorOfTheOutput(t *testing.T) {
	disk := errors.New("no room")
	for err, want := range map[error]error{disk: disk, syscall.EPIPE: nil} {
		f := newFolder(t)
		o := f.options()
		o.Out = failingWriter{err}
		if got := runWith(o, &script{lines: []string{"Cafés"}}, nil); !errors.Is(got, want) || !strings.Contains(f.file("a.yaml"), "Cafés") {
			t.Errorf("after %v it returns %v; the file says\n%s", err, got, f.file("a.yaml"))
		}
	}
}

// A run that changes nothing does not touch a byte of the file.
func TestNothingChangedWritesNothing(t *testing.T) {
	f := newFolder(t)
	before := "# by hand\r\ncanvas: business-model\r\nguide: lost.yaml\r\nblocks:\r\n  channels: [Shop,   'By phone']\r\n"
	f.write("a.yaml", before)
	printsOnce(t, f.run(f.options(), ">", ">", "<", "?", ":show", ":review", ":drop 7", ":q"), "lost.yaml", "The full canvas, question by question")
	if got := f.file("a.yaml"); got != before {
		t.Errorf("the file says\n%s", got)
	}
}
