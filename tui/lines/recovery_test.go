// Recovery: words that are not in the file are kept, and the next run has them.

package lines

import (
	"strings"
	"testing"
	"time"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
)

// guard opens the lock and the recovery record of a.yaml, as another run of the
// program does.
func (f *folder) guard() *opening.Guard {
	f.t.Helper()
	o := f.options()
	g, err := opening.NewGuard(recovery.State(o.Getenv), o.Path)
	if err != nil {
		f.t.Fatal(err)
	}
	f.t.Cleanup(func() { g.Close() })
	return g
}

// leaveRecord writes a record like that of a run that was cut off.
func (f *folder) leaveRecord(r recovery.Record) {
	f.t.Helper()
	g := f.guard()
	g.MarkHandled()
	g.Keep(r)
	if g.Close() == "" {
		f.t.Fatal("the record was not written")
	}
}

// What was typed when a run was cut off becomes a note, which is printed.
func TestDraftOfARunCutOffBecomesANote(t *testing.T) {
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
			recovery.Draft{Place: place("for-whom"), Note: recovery.Ref{ID: "cs1"}, Base: "Cafés", Text: "Cafés in Tallinn"},
			"{id: cs1, note: Cafés in Tallinn, question: for-whom}",
		},
		"a note that another program has changed since": {
			recovery.Draft{Place: place("for-whom"), Note: recovery.Ref{ID: "cs1"}, Base: "Cafe", Text: "Cafés in Tallinn"},
			"{id: cs1, note: Cafés, question: for-whom}\n    - id: cs2\n      note: Cafés in Tallinn\n",
		},
		"a word why": {
			recovery.Draft{Place: place("for-whom"), Field: "form", Text: "Ask Jaan"},
			"follow_ups:\n  - block: customer_segments\n    note: Ask Jaan\n",
		},
		"another to put in order": {
			recovery.Draft{Place: place("most-important"), Text: "Why not?"},
			"note: Why not?\n      question: for-whom\n",
		},
		"a question that is not asked any more": {
			recovery.Draft{Place: place("gone"), Text: "Whatever"},
			"Whatever",
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFolder(t)
			f.write("a.yaml", before)
			f.leaveRecord(recovery.Record{Place: c.draft.Place, Drafts: []recovery.Draft{c.draft}})
			printsOnce(t, f.run(f.options()), "From last time: "+c.draft.Text)
			if got := f.file("a.yaml"); !strings.Contains(got, c.want) {
				t.Errorf("the file says\n%s", got)
			}
			after := f.file("a.yaml")
			if transcript := f.run(f.options()); strings.Contains(transcript, "last time") || f.file("a.yaml") != after {
				t.Errorf("again:\n%s\n%s", transcript, f.file("a.yaml"))
			}
		})
	}
}

// A draft that is a note of the file by now is no second one.
func TestDraftThatWasSavedIsNotRepeated(t *testing.T) {
	f := newFolder(t)
	f.write("a.yaml", "canvas: business-model\nname: A\nguide: classic\nblocks:\n  customer_segments:\n    - {id: cs1, note: Cafés, question: for-whom}\n")
	here := recovery.Place{Question: "for-whom"}
	f.leaveRecord(recovery.Record{Place: here, Drafts: []recovery.Draft{{Place: here, Text: "Cafés "}, {Place: here, Text: "Hotels"}}})
	transcript := f.run(f.options())
	printsOnce(t, transcript, "From last time: Hotels")
	if got := f.file("a.yaml"); strings.Contains(transcript, "From last time: Cafés") || strings.Count(got, "Cafés") != 1 {
		t.Errorf("the file says\n%s\nprinted:\n%s", got, transcript)
	}
}

// A canvas that could not be saved is merged with a file that has been changed since.
func TestUnsavedCanvasIsMergedWithAChangedFile(t *testing.T) {
	f := newFolder(t)
	was := "canvas: business-model\nblocks:\n  channels:\n    - Shop\n"
	f.write("a.yaml", was+"    - Web\n")
	f.leaveRecord(recovery.Record{Unsaved: &recovery.Unsaved{Base: "another", Was: []byte(was), Data: []byte(was + "    - Phone\n")}})
	printsOnce(t, f.run(f.options()), "What could not be saved last time is back.")
	if got := f.file("a.yaml"); !strings.Contains(got, "    - Shop\n    - Web\n    - Phone\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// What cannot be merged with the file is put beside it.
func TestUnsavedCanvasIsPutBesideAFileOfAnotherKind(t *testing.T) {
	f := newFolder(t)
	theirs := "canvas: customer-experience\nname: Theirs\n"
	f.write("a.yaml", theirs)
	f.leaveRecord(recovery.Record{Unsaved: &recovery.Unsaved{Base: "another", Data: []byte("canvas: business-model\nname: Mine\n")}})
	printsOnce(t, f.run(f.options()), "The file has changed since then. What was not saved is in a.recovered.yaml.")
	if f.file("a.yaml") != theirs || !strings.Contains(f.file("a.recovered.yaml"), "Mine") {
		t.Errorf("the files say\n%s\n%s", f.file("a.yaml"), f.file("a.recovered.yaml"))
	}
}

// A text that is too long for a note is refused, and kept in the record.
func TestTooLongATextIsRefusedAndKept(t *testing.T) {
	f := newFolder(t)
	long := strings.Repeat("word ", 500)
	transcript := f.run(f.options(), "Cafés", long, "Hotels", ":edit 1 "+long, ":later "+long)
	if n := strings.Count(transcript, "This is more than 2000 characters"); n != 3 {
		t.Errorf("printed %d times:\n%s", n, transcript)
	}
	printsOnce(t, transcript, "Words that are not a note yet are kept")
	if got := f.file("a.yaml"); strings.Contains(got, "word") || strings.Count(got, "note: ") != 2 {
		t.Errorf("the file says\n%s", got)
	}
	if found := f.guard().Found; found == nil || len(found.Drafts) != 3 || strings.TrimSpace(found.Drafts[0].Text) != strings.TrimSpace(long) {
		t.Errorf("kept: %v", found)
	}
}

// waitForDrafts returns the record of another run once it has so many drafts. The
// journal writes it a while after the line was read.
func (f *folder) waitForDrafts(n int) *recovery.Found {
	f.t.Helper()
	for begun := time.Now(); time.Since(begun) < 30*time.Second; time.Sleep(time.Millisecond) {
		if found := recovery.State(f.options().Getenv).Records(); len(found) == 1 && len(found[0].Drafts) == n {
			return found[0]
		}
	}
	f.t.Fatalf("there is no record with %d drafts", n)
	return nil
}

// The lines of an answer that goes on in the next line are kept before that comes.
func TestUnfinishedAnswerIsKept(t *testing.T) {
	f := newFolder(t)
	o := f.options()
	s := &script{lines: []string{"Cafés", `half a thought \`, "and the rest"}}
	s.before = func(left int) {
		if left != 1 {
			return
		}
		if found := f.waitForDrafts(1); found.Drafts[0].Text != "half a thought" || found.Place.Question != "for-whom" {
			t.Errorf("kept: %v", found)
		}
	}
	o.Out = s
	if err := runWith(o, s, nil); err != nil {
		t.Fatal(err)
	}
	if left := recovery.State(o.Getenv).Records(); len(left) > 0 {
		t.Errorf("left behind: %v", left[0].Drafts)
	}
}

// A text that was too long is kept while the next answer is unfinished.
func TestTooLongATextIsKeptBesideAnUnfinishedAnswer(t *testing.T) {
	f := newFolder(t)
	o := f.options()
	s := &script{lines: []string{strings.Repeat("word ", 500), `half a thought \`, "and the rest"}}
	s.before = func(left int) {
		if left == 1 {
			f.waitForDrafts(2)
		}
	}
	o.Out = s
	if err := runWith(o, s, nil); err != nil {
		t.Fatal(err)
	}
}
