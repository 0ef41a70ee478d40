// Going on with what another program wrote, over it, or in another file.

package saver

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

const theirs = "canvas: business-model\nname: Theirs # kept\nblocks:\n  channels:\n    - Their shop\n"

// conflict opens a file that another program changes before a save.
func conflict(t *testing.T) *room {
	t.Helper()
	r := open(t, shop)
	r.note("Web")
	r.write(theirs)
	if err := r.Save(); !Conflict(err) || !r.Changed() {
		t.Fatalf("changed %t, the save said %v", r.Changed(), err)
	}
	r.says("Theirs", "Web")
	return r
}

// After a reload, what the other program wrote is what later saves build on:
// its bytes stay, and it is in nobody's way any more.
func TestReload(t *testing.T) {
	r := conflict(t)
	c, err := r.Reload()
	if err != nil || c.Name != "Theirs" || r.Pending() || r.Due() || r.Err() != nil || r.Changed() || r.Source() != theirs {
		t.Fatalf("reloaded %+v, %v", c, err)
	}
	if _, due := r.Wait(); due {
		t.Error("something is still to be saved")
	}
	r.note("Phone")
	if data, was := r.unsaved(); !strings.Contains(data, "Theirs # kept") || was != string(r.doc.Bytes()) {
		t.Errorf("what is unsaved is %q onto %q", data, was)
	}
	if err := r.Save(); err != nil {
		t.Fatalf("the save after it: %v", err)
	}
	r.says(theirs+"    - id: ch1\n      note: Phone\n", "Web")
}

// A file that is gone, empty or broken is not taken in the place of a canvas.
func TestReloadOfNothing(t *testing.T) {
	for _, content := range []string{"", "canvas: ["} {
		r := conflict(t)
		r.write(content)
		if c, err := r.Reload(); err == nil {
			t.Errorf("%q is reloaded as %+v", content, c)
		}
		if !r.Pending() || !strings.Contains(r.Source(), "Shop") {
			t.Errorf("after reloading %q the words are given up", content)
		}
	}
	r := conflict(t)
	if err := os.Remove(r.path); err != nil {
		t.Fatal(err)
	}
	var e *canvas.Error
	if _, err := r.Reload(); !errors.As(err, &e) || e.Problem != canvas.NotFound || !r.Pending() {
		t.Errorf("a file that is gone: pending %t, %v", r.Pending(), err)
	}
}

func TestOverwrite(t *testing.T) {
	r := conflict(t)
	if err := r.Overwrite(); err != nil || r.Pending() || r.Err() != nil || r.Changed() {
		t.Fatalf("pending %t, changed %t, %v", r.Pending(), r.Changed(), err)
	}
	r.says("- Shop # ours\n    - id: ch1\n      note: Web\n", "Theirs")
	r.write(theirs) // once more, with nothing to save
	if err := r.Overwrite(); err != nil {
		t.Fatal(err)
	}
	r.says("Web", "Theirs")
}

// beside is a path in the folder of the file.
func (r *room) beside(name string) string { return filepath.Join(filepath.Dir(r.path), name) }

func TestMoveTo(t *testing.T) {
	r := conflict(t)
	if _, err := r.MoveTo(r.path); !Conflict(err) || !r.Pending() {
		t.Fatalf("over an existing file: pending %t, %v", r.Pending(), err)
	}
	to := r.beside("b.yaml")
	c, err := r.MoveTo(to)
	if err != nil || c.DerivedFrom != "a.yaml" || r.Path() != to || r.Pending() || r.Err() != nil || !r.Written() {
		t.Fatalf("moved to %q: %+v, %v", r.Path(), c, err)
	}
	r.says("Theirs", "Web") // theirs stays as it is
	r.path = to
	r.says("derived_from: a.yaml", "")
	r.note("Phone")
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
	r.says("- Shop # ours\n    - id: ch1\n      note: Web\n    - id: ch2\n      note: Phone\n", "Theirs")
}

// A copy is a file of its own: the canvas is saved to the old one as before.
func TestCopy(t *testing.T) {
	r := open(t, shop)
	c := r.note("Web")
	r.Want(c.With(func(c *canvas.Canvas) { c.Guide = "guides/own.yaml" }))
	to := filepath.Join(t.TempDir(), "copy.yaml")
	if err := r.Copy(to); err != nil {
		t.Fatal(err)
	}
	r.says("Web", "derived_from") // it is saved first
	r.note("Phone")
	if err := r.Save(); err != nil || r.Path() != r.path {
		t.Fatalf("%s, %v", r.Path(), err)
	}
	r.says("Phone", "")
	_, doc, err := canvas.Open(to)
	if err != nil {
		t.Fatal(err)
	}
	back := func(name string) string {
		rel, err := filepath.Rel(filepath.Dir(to), r.beside(name))
		if err != nil {
			t.Fatal(err)
		}
		return filepath.ToSlash(rel)
	}
	if got := doc.Canvas(); got.Count() != 2 || got.DerivedFrom != back("a.yaml") || got.Guide != back("guides/own.yaml") {
		t.Errorf("the copy has %d notes, is derived from %q and asked with %q", got.Count(), got.DerivedFrom, got.Guide)
	}
	if err := r.Copy(to); !Conflict(err) {
		t.Errorf("over an existing file: %v", err)
	}
	r.write(theirs)
	r.note("Fax")
	if err := r.Copy(r.beside("c.yaml")); !Conflict(err) {
		t.Errorf("a copy of what cannot be saved: %v", err)
	}
	if _, err := os.Stat(r.beside("c.yaml")); err == nil {
		t.Error("there is a copy all the same")
	}
}
