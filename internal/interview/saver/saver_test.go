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
	if r.Pending() || r.Due() || !r.Written() || r.Unsaved(r.wanted) != nil {
		t.Error("there is something to save before anything was changed")
	}
	r.note("Web")
	if !r.Pending() || !r.Due() || r.Source() != shop {
		t.Error("a change is not to be saved")
	}
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
	r.says("- Shop # ours\n    - id: ch1\n      note: Web\n", "")
	if r.Pending() || r.Due() || r.Err() != nil || !strings.Contains(r.Source(), "Web") {
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
			r.Source()
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
