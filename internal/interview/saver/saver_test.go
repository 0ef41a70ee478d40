// The promises of a Saver: the newest canvas, one save at a time, no word given
// up after a failure.

package saver

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bmcanvas/canvas"
)

// room is a folder with a canvas file, its saver, and a clock.
type room struct {
	*Saver
	t     *testing.T
	path  string
	clock time.Time
}

// open opens the file a.yaml with the content, "" if it is not there yet.
func open(t *testing.T, content string) *room {
	t.Helper()
	r := &room{t: t, path: filepath.Join(t.TempDir(), "a.yaml"), clock: time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)}
	if content != "" {
		r.write(content)
	}
	file, doc, err := canvas.Open(r.path)
	if err != nil {
		t.Fatal(err)
	}
	r.Saver = New(file, doc)
	r.SetClock(func() time.Time { return r.clock })
	return r
}

// write puts the content into the file, as another program does.
func (r *room) write(content string) {
	r.t.Helper()
	if err := os.WriteFile(r.path, []byte(content), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

// says holds that the file says one thing and not another.
func (r *room) says(wanted, not string) {
	r.t.Helper()
	data, err := os.ReadFile(r.path)
	if err != nil || !strings.Contains(string(data), wanted) || not != "" && strings.Contains(string(data), not) {
		r.t.Errorf("the file says\n%s(%v), want %q and not %q", data, err, wanted, not)
	}
}

// note makes the wanted canvas one with another note, and returns it.
func (r *room) note(text string) *canvas.Canvas {
	c, _ := r.wanted.Add(canvas.Channels, canvas.Note{Text: text}, -1)
	r.Want(c)
	return c
}

// failing is a write that fails for the reason.
func failing(problem canvas.Problem) write {
	return func(f *canvas.File, _ *canvas.Document) error {
		return &canvas.Error{Problem: problem, File: f.Path()}
	}
}

const shop = "canvas: business-model\nblocks:\n  channels:\n    - Shop # ours\n"

func TestSavesWhatIsWanted(t *testing.T) {
	r := open(t, shop)
	if r.Pending() || r.Due() || !r.Written() || r.Unsaved() != nil {
		t.Error("there is something to save before anything was changed")
	}
	r.note("Web")
	if !r.Pending() || !r.Due() || string(r.Bytes()) != shop {
		t.Error("a change is not to be saved")
	}
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
	r.says("- Shop # ours\n    - id: ch1\n      note: Web\n", "")
	if r.Pending() || r.Due() || r.Err() != nil || !strings.Contains(string(r.Bytes()), "Web") {
		t.Error("after the save there is still something to save")
	}
}

// A file that is not there yet is made with the first note, not before.
func TestFirstNoteMakesTheFile(t *testing.T) {
	r := open(t, "")
	r.Want(canvas.New(canvas.BusinessModel, "Hõbe", "classic", "en", "2026-11-21"))
	if r.Pending() || r.Due() || r.Written() || r.Save() != nil {
		t.Error("a canvas without a note is to be saved")
	}
	if _, err := os.Stat(r.path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file is there: %v", err)
	}
	r.note("Web")
	if err := r.Save(); err != nil || !r.Written() {
		t.Errorf("written %t, %v", r.Written(), err)
	}
	r.says("name: Hõbe", "")
}

// A canvas in which only a question is set aside is worth a file, too.
func TestSetAsideMakesTheFile(t *testing.T) {
	r := open(t, "")
	r.Want(canvas.New(canvas.BusinessModel, "Hõbe", "classic", "en", "2026-11-21").
		AddFollowUp(canvas.FollowUp{Block: canvas.Channels, Question: "reach", Note: "ask Mari"}))
	if !r.Due() || r.Save() != nil || !r.Written() {
		t.Errorf("it is not saved: %v", r.Err())
	}
	r.says("ask Mari", "")
}

// What changes while a save is going on is saved by the next one, and only the
// newest of it.
// An edit that is undone before it is saved leaves the file alone, though the
// canvas that undo leads to is another one in memory.
func TestUndoneEditIsNotWritten(t *testing.T) {
	r := open(t, shop)
	before, err := os.Stat(r.path)
	if err != nil {
		t.Fatal(err)
	}
	old := r.doc.Canvas()
	edited := r.note("Web")
	r.Want(canvas.NewPatch(edited, old).Apply(edited))
	if !r.Pending() {
		t.Fatal("it is the same canvas")
	}
	if err := r.Save(); err != nil || r.Pending() {
		t.Error(err)
	}
	if after, err := os.Stat(r.path); err != nil || !os.SameFile(before, after) {
		t.Error("the file was written")
	}
}

func TestNewestWins(t *testing.T) {
	r := open(t, shop)
	var written []int // how many notes each write had
	count := func(f *canvas.File, doc *canvas.Document) error {
		written = append(written, doc.Canvas().Count())
		return f.Save(doc)
	}
	r.note("one")
	err := r.save(func(f *canvas.File, doc *canvas.Document) error {
		r.note("two")
		r.note("three")
		return count(f, doc)
	}, false)
	if err != nil || !r.Due() {
		t.Fatalf("after the first: due %t, %v", r.Due(), err)
	}
	r.says("one", "two")
	if err := r.save(count, false); err != nil || r.Pending() {
		t.Fatalf("after the second: pending %t, %v", r.Pending(), err)
	}
	r.says("three", "")
	if len(written) != 2 || written[0] != 2 || written[1] != 4 {
		t.Errorf("files of %v notes were written, want 2 and 4", written)
	}
}

// Two saves are never made at once: the second waits for the first.
func TestOneSaveAtATime(t *testing.T) {
	r := open(t, shop)
	var writing, together atomic.Int32
	slow := func(f *canvas.File, doc *canvas.Document) error {
		if writing.Add(1) > 1 {
			together.Add(1)
		}
		for range 1000 { // time enough for another that does not wait
			runtime.Gosched()
		}
		defer writing.Add(-1)
		return f.Save(doc)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if err := r.save(slow, true); err != nil {
				t.Errorf("a save failed: %v", err)
			}
		})
	}
	wg.Wait()
	if n := together.Load(); n > 0 {
		t.Errorf("%d saves were begun while another was going on", n)
	}
}

// From many goroutines at once, the last canvas wanted is the one in the file.
func TestManyAtOnce(t *testing.T) {
	r := open(t, shop)
	var wg sync.WaitGroup
	for range 20 {
		r.note("more")
		wg.Go(func() { _ = r.Save() })
		wg.Go(func() {
			r.Due()
			r.Pending()
			r.Err()
			r.Written()
			r.Bytes()
			r.Changed()
			r.Path()
		})
	}
	last := r.note("the last")
	wg.Wait()
	if err := r.Save(); err != nil || r.Pending() {
		t.Fatalf("pending %t, %v", r.Pending(), err)
	}
	_, doc, err := canvas.Open(r.path)
	if err != nil || !doc.Canvas().Equal(last) {
		t.Errorf("the file says %d notes, want %d (%v)", doc.Canvas().Count(), last.Count(), err)
	}
}

// The last save, on leaving, is made whether the saver says it is due or not.
func TestFinalSave(t *testing.T) {
	r := open(t, shop)
	r.note("Web")
	if err := r.save(failing(canvas.DiskFull), false); err == nil || r.Due() {
		t.Fatalf("due %t, %v", r.Due(), err)
	}
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
	r.says("Web", "")
}

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

// What could not be saved can be made from outside, onto the bytes it was to replace.
func TestUnsaved(t *testing.T) {
	r := open(t, shop)
	r.note("Web")
	base := BaseOf(r.doc)
	for _, failed := range []bool{false, true} {
		if failed {
			_ = r.save(failing(canvas.DiskFull), false)
		}
		data, onto := r.Unsaved()()
		if !strings.Contains(string(data), "- Shop # ours\n    - id: ch1\n      note: Web\n") || onto != base || base == "" {
			t.Errorf("failed %t: unsaved is %q onto %q, want onto %q", failed, data, onto, base)
		}
	}
	r = open(t, "")
	r.Want(canvas.New(canvas.BusinessModel, "Hõbe", "classic", "en", "2026-11-21"))
	r.note("Web")
	if data, onto := r.Unsaved()(); !strings.Contains(string(data), "Web") || onto != "" {
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
	s := Restored(r.file, doc)
	if !s.Pending() || !s.Due() || s.Written() {
		t.Errorf("pending %t, due %t, written %t", s.Pending(), s.Due(), s.Written())
	}
	if err := s.Save(); err != nil || s.Pending() {
		t.Fatalf("pending %t, %v", s.Pending(), err)
	}
	r.says("- Shop # ours\n    - Web\n", "")
}
