// The record of drafts and of what is not saved, and drafts in the next run.

package interview

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// What was recorded comes back in another run as the same draft, and is not on
// the canvas before it is applied; after that it is.
func TestDraftsOutliveTheProgram(t *testing.T) {
	_, all := drafted(t)
	for name := range all {
		iv, drafts := drafted(t)
		r := iv.Record([]Draft{drafts[name]}, unsaved(t))
		if len(r.Drafts) != 1 {
			t.Fatalf("%s: the record has %d drafts", name, len(r.Drafts))
		}
		next := New(iv.Walk(), reread(t, iv.Canvas()), iv.today)
		if r.Drafts[0].In(next.Canvas()) {
			t.Errorf("%s: it is on the canvas before it is applied", name)
		}
		here := next.Place()
		again := next.Recover(r.Drafts[0])
		if next.Place() != here {
			t.Errorf("%s: the interview has moved", name)
		}
		if err := next.Apply(again); err != nil || !become[name](next) {
			t.Errorf("%s does not become what it is to be: %v", name, err)
		}
		if !r.Drafts[0].In(next.Canvas()) {
			t.Errorf("%s: it is not on the canvas after it was applied", name)
		}
	}
}

// reread is the canvas as another run reads it: with other keys.
func reread(t *testing.T, c *canvas.Canvas) *canvas.Canvas {
	t.Helper()
	doc, err := canvas.Blank().With(c)
	if err != nil {
		t.Fatal(err)
	}
	again, err := canvas.Parse("a.yaml", doc.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return again.Canvas()
}

// unsaved is the saver of a file that is not there yet.
func unsaved(t *testing.T) *saver.Saver {
	t.Helper()
	file, doc, err := canvas.Open(filepath.Join(t.TempDir(), "a.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return saver.New(file, doc)
}

// The record has what the file does not say, and where the interview stands; it
// is empty if nothing would be lost.
func TestRecord(t *testing.T) {
	iv, d := drafted(t)
	iv.stand(t, "gives")
	s := unsaved(t)
	s.Want(iv.Canvas())
	r := iv.Record([]Draft{d["a new note"], {Text: "as it was", Base: "as it was"}, {Text: " "}}, s)
	if len(r.Drafts) != 1 || r.Place.Question != "gives" || r.Place.Subject.Words+r.Place.Subject.ID == "" {
		t.Errorf("%+v", r)
	}
	if r.Make(); r.Unsaved == nil || !strings.Contains(string(r.Unsaved.Data), "Harbour") || r.Unsaved.Base != "" {
		t.Errorf("unsaved: %+v", r.Unsaved)
	}
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if r := iv.Record(nil, s); !r.Empty() {
		t.Errorf("with everything saved: %+v", r)
	}
	if r := iv.Record([]Draft{d["a new note"]}, s); len(r.Drafts) != 1 || r.Later != nil || r.Unsaved != nil {
		t.Errorf("with a draft: %+v", r)
	}
}

// Of a file that waits for its first note, the canvas is kept with what is typed.
func TestRecordBeforeTheFirstNote(t *testing.T) {
	iv, s := begin(t), unsaved(t)
	s.Want(iv.Canvas())
	if r := iv.Record(nil, s); !r.Empty() {
		t.Errorf("with nothing typed: %+v", r)
	}
	r := iv.Record([]Draft{{Place: iv.Place(), Text: "Caf"}}, s)
	if r.Make(); r.Unsaved == nil || !strings.Contains(string(r.Unsaved.Data), "name: x") {
		t.Errorf("%+v", r.Unsaved)
	}
	if _, err := os.Stat(s.Path()); err == nil {
		t.Error("the file is there")
	}
}

// A draft whose question the guide does not ask any more stays where one stands.
func TestRecoverForAnotherGuide(t *testing.T) {
	iv := begin(t).stand(t, "offer")
	d := iv.Recover(recovery.Draft{Place: recovery.Place{Question: "gone"}, Text: "Beans"})
	if d.Place != iv.Place() || iv.Apply(d) != nil || iv.find("Beans").Question != "offer" {
		t.Errorf("%+v", d)
	}
}
