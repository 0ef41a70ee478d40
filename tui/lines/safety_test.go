// Nothing is lost: the end of the input, saves that fail, crashes, two
// programs on one file, texts too long for a note.

package lines

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// says holds that each of the texts is in the talk, once.
func says(t *testing.T, talk string, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if n := strings.Count(talk, s); n != 1 {
			t.Errorf("%q is said %d times:\n%s", s, n, talk)
		}
	}
}

// guard opens the recovery record of a.yaml, as another run of the program would.
func (r *room) guard() *opening.Guard {
	r.t.Helper()
	o := r.options()
	g, err := opening.NewGuard(recovery.State(o.Getenv), o.Path)
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { g.Close() })
	return g
}

// left makes a record such as a run leaves that was cut off.
func (r *room) left(rec recovery.Record) {
	r.t.Helper()
	g := r.guard()
	g.Settle()
	g.Keep(rec)
	if g.Close() == "" {
		r.t.Fatal("the record was not written")
	}
}

// The input may end anywhere; what was given until then is in the file.
func TestTheInputEnds(t *testing.T) {
	lines := []string{"Cafés", "Hotels", "", "2 1", "", "2", "", "Fresh beans", "1"}
	for n := range lines {
		r := newRoom(t)
		talk := r.holds(r.options(), lines[:n+1]...)
		if !strings.Contains(r.file("a.yaml"), "note: Cafés") || n > 0 && !strings.Contains(r.file("a.yaml"), "note: Hotels") {
			t.Errorf("after %d lines the file says\n%s", n+1, r.file("a.yaml"))
		}
		says(t, talk, "Saved in a.yaml")
	}
	r := newRoom(t)
	says(t, r.holds(r.options(), "Cafés", `Hotels \`), "Stored as note 2: Hotels\n")
	r = newRoom(t)
	says(t, r.holds(r.options()), "There is nothing to save yet.")
	if r.file("a.yaml") != "" {
		t.Error("a file was made for nothing")
	}
}

// saboteur makes a folder where the file is to be, before one line, and takes
// it away before another.
type saboteur struct {
	typist
	path        string
	spoil, mend int
}

func (s *saboteur) line() (string, bool) {
	switch len(s.lines) {
	case s.spoil:
		_ = os.MkdirAll(filepath.Join(s.path, "in the way"), 0o755)
	case s.mend:
		_ = os.RemoveAll(s.path)
	}
	return s.typist.line()
}

func TestSavingFails(t *testing.T) {
	r := newRoom(t)
	o := r.options()
	s := &saboteur{path: o.Path, spoil: 4, mend: 1}
	s.lines = []string{"Cafés", "Hotels", "Inns", "Schools"}
	o.Out = s
	if err := hold(o, s); err != nil {
		t.Fatal(err)
	}
	says(t, s.talk.String(), "Not saved: ", "Saving works again, in a.yaml.")
	if got := r.file("a.yaml"); strings.Count(got, "note: ") != 4 {
		t.Errorf("the file says\n%s", got)
	}
}

// If saving fails to the end, the words are in the recovery record, the error
// says where, and the next run has them back.
func TestSavingFailsToTheEnd(t *testing.T) {
	r := newRoom(t)
	o := r.options()
	s := &saboteur{path: o.Path, spoil: 2, mend: -1}
	s.lines = []string{"Cafés", "Hotels"}
	o.Out = s
	err := hold(o, s)
	var lost *saver.NotSaved
	if !errors.As(err, &lost) || lost.Kept == "" {
		t.Fatalf("it ended with %v", err)
	}
	if _, err := os.Stat(lost.Kept); err != nil {
		t.Error(err)
	}
	os.RemoveAll(o.Path)
	says(t, r.holds(r.options()), "What could not be saved last time is back.", "Note 1: Cafés", "Note 2: Hotels")
	if got := r.file("a.yaml"); strings.Count(got, "note: ") != 2 {
		t.Errorf("the file says\n%s", got)
	}
	if talk := r.holds(r.options()); strings.Contains(talk, "last time") {
		t.Errorf("again:\n%s", talk)
	}
}

// Without a state folder the words go into a file for temporary things and, if
// that cannot be, are told.
func TestSavingFailsWithoutAStateFolder(t *testing.T) {
	for _, temp := range []bool{true, false} {
		r := newRoom(t)
		o := r.options()
		o.Getenv = func(string) string { return "" }
		t.Setenv("TMPDIR", filepath.Join(r.dir, map[bool]string{true: "", false: "nowhere"}[temp]))
		s := &saboteur{path: o.Path, spoil: 2, mend: -1}
		s.lines = []string{"Cafés", "Hotels"}
		o.Out = s
		err := hold(o, s)
		var lost *saver.NotSaved
		if !errors.As(err, &lost) || lost.Kept != "" || (lost.Copy != "") != temp {
			t.Fatalf("it ended with %v", err)
		}
		said := s.talk.String()
		if temp {
			data, err := os.ReadFile(lost.Copy)
			if err != nil {
				t.Fatal(err)
			}
			said = string(data)
		}
		says(t, said, "note: Cafés\n", "note: Hotels\n")
	}
}

// editor changes the file before the last line, as another program does.
type editor struct {
	typist
	change func()
}

func (s *editor) line() (string, bool) {
	if len(s.lines) == 1 {
		s.change()
	}
	return s.typist.line()
}

func TestChangedOnDisk(t *testing.T) {
	r := newRoom(t)
	theirs := "canvas: business-model\nname: Theirs\n"
	o := r.options()
	s := &editor{change: func() { r.write("a.yaml", theirs) }}
	s.lines = []string{"Cafés", "Hotels"}
	o.Out = s
	if err := hold(o, s); err != nil {
		t.Fatal(err)
	}
	says(t, s.talk.String(), "Another program has changed a.yaml, which was left alone. You go on in a.mine.yaml.", "Saved in a.mine.yaml")
	if got := r.file("a.yaml"); got != theirs {
		t.Errorf("a.yaml says\n%s", got)
	}
	if got := r.file("a.mine.yaml"); strings.Count(got, "note: ") != 2 || !strings.Contains(got, "derived_from: a.yaml") {
		t.Errorf("a.mine.yaml says\n%s", got)
	}
}

func TestTwoPrograms(t *testing.T) {
	r := newRoom(t)
	r.guard()
	_, err := r.tries(r.options(), "Cafés")
	var held *HeldError
	if !errors.As(err, &held) || held.File != r.options().Path {
		t.Errorf("it ended with %v", err)
	}
	if r.file("a.yaml") != "" {
		t.Error("the file was written")
	}
}

// What was typed when a run was cut off becomes a note, and is told.
func TestTakenUp(t *testing.T) {
	before := "canvas: business-model\nname: A\nguide: classic\nblocks:\n  customer_segments:\n    - {id: cs1, note: Cafés, question: for-whom}\n"
	place := func(q string) recovery.Place { return recovery.Place{Question: q} }
	for name, c := range map[string]struct {
		draft recovery.Draft
		want  string
	}{
		"half a note": {
			recovery.Draft{Place: place("value-delivered"), Text: "Fresh be", Status: "assumption"},
			"note: Fresh be\n      question: value-delivered\n      links: [cs1]\n      status: assumption\n",
		},
		"a note being changed": {
			recovery.Draft{Place: place("for-whom"), Note: recovery.Ref{ID: "cs1"}, Text: "Cafés in Tallinn"},
			"{id: cs1, note: Cafés in Tallinn, question: for-whom}",
		},
		"a word why": {
			recovery.Draft{Place: place("for-whom"), Field: "form", Text: "Ask Jaan"},
			"follow_ups:\n  - block: customer_segments\n    note: Ask Jaan\n",
		},
		"where nothing is written": {
			recovery.Draft{Place: place("most-important"), Text: "Why not?"},
			"follow_ups:\n  - block: customer_segments\n    note: Why not?\n",
		},
		"a question that is not asked any more": {
			recovery.Draft{Place: place("gone"), Text: "Whatever"},
			"Whatever",
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t)
			r.write("a.yaml", before)
			r.left(recovery.Record{Place: c.draft.Place, Drafts: []recovery.Draft{c.draft}})
			says(t, r.holds(r.options()), "From last time: "+c.draft.Text)
			if got := r.file("a.yaml"); !strings.Contains(got, c.want) {
				t.Errorf("the file says\n%s", got)
			}
			after := r.file("a.yaml")
			if talk := r.holds(r.options()); strings.Contains(talk, "last time") || r.file("a.yaml") != after {
				t.Errorf("again:\n%s\n%s", talk, r.file("a.yaml"))
			}
		})
	}
}

// A canvas that could not be saved is put beside a file that has been changed since.
func TestTakenUpBeside(t *testing.T) {
	r := newRoom(t)
	theirs := "canvas: business-model\nname: Theirs\n"
	r.write("a.yaml", theirs)
	r.left(recovery.Record{Unsaved: &recovery.Unsaved{Base: "another", Data: []byte("canvas: business-model\nname: Mine\n")}})
	says(t, r.holds(r.options()), "The file has been changed since. What was not saved is in a.recovered.yaml.")
	if r.file("a.yaml") != theirs || !strings.Contains(r.file("a.recovered.yaml"), "Mine") {
		t.Errorf("the files say\n%s\n%s", r.file("a.yaml"), r.file("a.recovered.yaml"))
	}
}

// A text too long for a note is refused, told, and kept.
func TestTooLong(t *testing.T) {
	r := newRoom(t)
	long := strings.Repeat("word ", 500)
	talk := r.holds(r.options(), "Cafés", long, "Hotels", ":edit 1 "+long, ":later "+long)
	if n := strings.Count(talk, "This is more than 2000 characters"); n != 3 {
		t.Errorf("told %d times:\n%s", n, talk)
	}
	says(t, talk, "A text that is too long for a note is kept")
	if got := r.file("a.yaml"); strings.Contains(got, "word") || strings.Count(got, "note: ") != 2 {
		t.Errorf("the file says\n%s", got)
	}
	if found := r.guard().Found; found == nil || len(found.Drafts) != 3 || strings.TrimSpace(found.Drafts[0].Text) != strings.TrimSpace(long) {
		t.Errorf("kept: %v", found)
	}
}

// What is begun and goes on in the next line is kept before that comes.
func TestBegunIsKept(t *testing.T) {
	r := newRoom(t)
	o := r.options()
	s := &editor{}
	s.change = func() {
		var waiting []*recovery.Found
		for begun := time.Now(); len(waiting) == 0 && time.Since(begun) < 5*time.Second; {
			waiting = recovery.State(o.Getenv).Waiting()
		}
		if len(waiting) != 1 || len(waiting[0].Drafts) != 1 || waiting[0].Drafts[0].Text != "half a thought" || waiting[0].Place.Question != "for-whom" {
			t.Errorf("kept: %v", waiting)
		}
	}
	s.lines = []string{"Cafés", `half a thought \`, "and the rest"}
	o.Out = s
	if err := hold(o, s); err != nil {
		t.Fatal(err)
	}
	if waiting := recovery.State(o.Getenv).Waiting(); len(waiting) > 0 {
		t.Errorf("left behind: %v", waiting[0].Drafts)
	}
}

func TestWhichFile(t *testing.T) {
	r := newRoom(t)
	o := r.options()
	o.Path = ""
	says(t, r.holds(o, "Cafés"), "Saved in my-canvas.yaml")
	_, err := r.tries(o, "Hotels")
	var which *WhichError
	if !errors.As(err, &which) || len(which.Files) != 1 || which.Files[0] != "my-canvas.yaml" {
		t.Errorf("it ended with %v", err)
	}
}

// A file that cannot be read is left as it is, and so is one with a wrong guide.
func TestBadFiles(t *testing.T) {
	for _, content := range []string{"canvas: business-model\nblocks: [", "hello: world\n", "canvas: business-model\nformat: 99\n"} {
		r := newRoom(t)
		r.write("a.yaml", content)
		_, err := r.tries(r.options(), "Cafés")
		var e *canvas.Error
		if !errors.As(err, &e) || r.file("a.yaml") != content {
			t.Errorf("%q: %v; the file says %q", content, err, r.file("a.yaml"))
		}
	}
	r := newRoom(t)
	o := r.options()
	o.Guide = "missing.yaml"
	if _, err := r.tries(o, "Cafés"); err == nil || r.file("a.yaml") != "" {
		t.Errorf("with a guide that is not there: %v", err)
	}
	r.guard() // the lock was given back
}

// A session that changes nothing writes nothing.
func TestNothingChanged(t *testing.T) {
	r := newRoom(t)
	before := "# by hand\r\ncanvas: business-model\r\nguide: lost.yaml\r\nblocks:\r\n  channels: [Shop,   'By phone']\r\n"
	r.write("a.yaml", before)
	says(t, r.holds(r.options(), ">", ">", "<", "?", ":show", ":review", ":drop 7", ":q"), "lost.yaml", "The nine blocks in full")
	if got := r.file("a.yaml"); got != before {
		t.Errorf("the file says\n%s", got)
	}
}
