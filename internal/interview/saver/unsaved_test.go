// Panics, what could not be saved, and what is saved in the next run.

package saver

import (
	"errors"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// A panic while the file is made or written is an error of that save: the
// file is as it was, and the next save is made as ever.
func TestPanic(t *testing.T) {
	t.Run("in writing", func(t *testing.T) {
		r := open(t, shop)
		r.note("Web")
		err := r.save(func(*canvas.File, *canvas.Document) error { panic("out of order") }, false)
		var e *canvas.Error
		if !errors.As(err, &e) || e.Problem != canvas.CannotSave || !strings.Contains(err.Error(), "out of order") {
			t.Fatalf("the save said %v", err)
		}
		if r.Err() == nil || !r.Pending() {
			t.Error("nothing is to be saved any more")
		}
		r.says("Shop", "Web")
		if err := r.Save(); err != nil {
			t.Fatal(err)
		}
		r.says("Web", "")
	})
	t.Run("in making the file", func(t *testing.T) {
		r := open(t, shop)
		good := r.note("Web")
		r.Want(good.With(func(c *canvas.Canvas) {
			c.Blocks = append(c.Blocks, canvas.Block{ID: canvas.Channels, Notes: []*canvas.Note{nil}})
		})) // as a fault in the program might leave it
		var e *canvas.Error
		if err := r.Save(); !errors.As(err, &e) || e.Problem != canvas.WouldDamage {
			t.Fatalf("the save said %v", err)
		}
		if _, err := r.Document(); !errors.As(err, &e) || e.Problem != canvas.WouldDamage {
			t.Fatalf("the document: %v", err)
		}
		r.says("Shop", "Web")
		r.Want(good)
		if err := r.Save(); err != nil {
			t.Fatal(err)
		}
		r.says("Web", "")
	})
}

// unsaved returns the bytes of what is not saved, and those that it is to replace.
func (r *room) unsaved() (next, was string) {
	n, w := r.Unsaved(r.wanted)()
	return string(n.Bytes()), string(w.Bytes())
}

// What could not be saved can be made from outside, onto the bytes it was to replace.
func TestUnsaved(t *testing.T) {
	r := open(t, shop)
	r.note("Web")
	was := string(r.doc.Bytes())
	for _, failed := range []bool{false, true} {
		if failed {
			_ = r.save(failing(canvas.DiskFull), false)
		}
		data, onto := r.unsaved()
		if !strings.Contains(data, "- Shop # ours\n    - id: ch1\n      note: Web\n") || onto != was {
			t.Errorf("failed %t: unsaved is %q onto %q, want onto %q", failed, data, onto, was)
		}
	}
	r = open(t, "")
	r.Want(canvas.New(canvas.BusinessModel, "Hõbe", "classic", "en", "2026-11-21"))
	r.note("Web")
	if data, onto := r.unsaved(); !strings.Contains(data, "Web") || onto != "" {
		t.Errorf("of a new file it is %q onto %q", data, onto)
	}
}

// Restored words are to be saved, though the canvas is not changed again.
func TestRestored(t *testing.T) {
	r := open(t, shop)
	doc, err := canvas.Parse(r.path, []byte(shop+"    - Web\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := Restored(r.file, doc, r.doc)
	if !s.Pending() || !s.Due() || s.Written() {
		t.Errorf("pending %t, due %t, written %t", s.Pending(), s.Due(), s.Written())
	}
	if err := s.Save(); err != nil || s.Pending() {
		t.Fatalf("pending %t, %v", s.Pending(), err)
	}
	r.says("- Shop # ours\n    - Web\n", "")
}
