// No text is lost: crashes, two programs on one file, files changed by others,
// failing saves.

package tui

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/saver"
)

// crash ends the program as a power cut would, once the record is on the disk.
func (d *driver) crash() {
	d.t.Helper()
	d.app.release()
	d.app.quit = true
}

// again starts the program on the same file.
func (d *driver) again() *driver {
	d.t.Helper()
	return startIn(d.t, d.dir, "a.yaml", Options{})
}

func TestRecovery(t *testing.T) {
	t.Run("half a note", func(t *testing.T) {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter><pgdn>3<pgdn>Fresh be<ctrl+t><alt+1>").crash()
		d = d.again()
		d.sees("words were not saved", "+ Fresh be")
		d.keys("<esc>").sees("words were not saved")
		d.keys("<enter>").sees("Value propositions", "Fresh be", "assumption")
		d.keys("ans<enter>").leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "note: Fresh beans\n      question: value-delivered\n      links: [cs1]\n      status: assumption") {
			t.Errorf("the file says\n%s", got)
		}
		d.again().seesNot("not saved").sees("last looked at")
	})
	t.Run("before the first note", func(t *testing.T) {
		d := start(t, "a.yaml")
		d.keys("<ctrl+u>Hõbe<enter>Caf").crash()
		d = d.again()
		d.sees("words were not saved", "+ Caf").keys("<enter>").sees("Hõbe", "1 · Customer segments", "Caf")
		d.keys("és<enter>").leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "name: Hõbe") || !strings.Contains(got, "note: Cafés") {
			t.Errorf("the file says\n%s", got)
		}
	})
	t.Run("a note being edited", func(t *testing.T) {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter>Hotels<enter><up><up><enter> in Tallinn").crash()
		d = d.again()
		d.keys("<enter>").sees("Cafés in Tallinn").keys("<enter>").leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "note: Cafés in Tallinn") || strings.Contains(got, "note: Cafés\n") {
			t.Errorf("the file says\n%s", got)
		}
	})
	t.Run("what is typed into a form", func(t *testing.T) {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter><f6>1<enter>Ask the bookkeeper").crash()
		d = d.again()
		d.sees("+ Ask the bookkeeper").keys("<enter>").sees("Ask the bookkeeper").leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "question: for-whom\n    note: Ask the bookkeeper\n") || strings.Count(got, "Ask the bookkeeper") != 1 {
			t.Errorf("the file says\n%s", got)
		}
	})
}

// Text that is offered can be dropped, and stays on offer until one has chosen.
func TestRecoveryChoices(t *testing.T) {
	t.Run("dropped", func(t *testing.T) {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter>unwanted").crash()
		d = d.again()
		d.keys("2<enter>").sees("last looked at").seesNot("unwanted")
		d.leave()
		d.again().seesNot("unwanted")
	})
	t.Run("left without an answer", func(t *testing.T) {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter>precious").crash()
		d = d.again()
		d.keys("<ctrl+c>")
		if err := d.app.finish(&strings.Builder{}); err != nil {
			t.Fatal(err)
		}
		if got := d.file("a.yaml"); !strings.Contains(got, "note: precious\n") {
			t.Errorf("the file says\n%s", got)
		}
		d.again().seesNot("not saved").sees("precious")
	})
	t.Run("a change that waits for an answer", func(t *testing.T) {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter><up><enter> in town").crash()
		d = d.again()
		d.keys("<ctrl+c>")
		if err := d.app.finish(&strings.Builder{}); err != nil {
			t.Fatal(err)
		}
		d.again().sees("+ Cafés in town")
	})
	t.Run("nothing left behind", func(t *testing.T) {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter>more").leave()
		d.again().seesNot("not saved")
	})
	t.Run("a text too long for a note", func(t *testing.T) {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter>").paste(strings.Repeat("word ", 500))
		if out := d.leave(); !strings.Contains(out, "not a note yet are kept") {
			t.Errorf("on leaving it says %q", out)
		}
		d.again().keys("<enter>").sees("word word word")
	})
}

// failing makes saving fail by putting a folder in place of the file.
func failing(t *testing.T, d *driver) (mend func()) {
	t.Helper()
	path := filepath.Join(d.dir, "a.yaml")
	if err := os.MkdirAll(filepath.Join(path, "in the way"), 0o755); err != nil {
		t.Fatal(err)
	}
	return func() { os.RemoveAll(path) }
}

func TestSaveFails(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>")
	mend := failing(t, d)
	d.keys("Cafés<enter>").sees("Not saved", "f10", "not saved")
	d.keys("Hotels<enter>").sees("not saved")
	for range 3 { // again and again
		d.passes(saver.RetryAfter).sees("Not saved")
	}
	mend()
	d.passes(saver.RetryAfter - time.Second).sees("not saved")
	d.passes(time.Second).sees("saved").seesNot("not saved")
	if got := d.file("a.yaml"); !strings.Contains(got, "Hotels") {
		t.Errorf("the file says\n%s", got)
	}
}

func TestLeavingUnsaved(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>")
	mend := failing(t, d)
	d.keys("Cafés<enter>Hotels<ctrl+c>")
	err := d.app.finish(&strings.Builder{})
	var lost *NotSaved
	if !errors.As(err, &lost) || lost.Kept == "" {
		t.Fatalf("leaving said %v", err)
	}
	mend()
	d = d.again()
	d.sees("+ Cafés", "+ Hotels").keys("<enter>").sees("Cafés", "Hotels")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "Cafés") || !strings.Contains(got, "Hotels") {
		t.Errorf("the file says\n%s", got)
	}
}

func TestSaveUnderAnotherName(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>")
	defer failing(t, d)()
	d.keys("Cafés<enter>").sees("Not saved")
	d.menu("Save under another name").keys("<ctrl+u>b<enter>").sees("You go on in b.bmcanvas.yaml")
	d.keys("Hotels<enter>").sees("saved").leave()
	if got := d.file("b.bmcanvas.yaml"); !strings.Contains(got, "Hotels") || !strings.Contains(got, "derived_from: a.yaml") {
		t.Errorf("the file says\n%s", got)
	}
}

func TestTwoPrograms(t *testing.T) {
	first := start(t, "a.yaml")
	first.keys("<enter>Cafés<enter>")
	second := first.again()
	second.sees("you can only look", "Cafés")
	before := first.file("a.yaml")
	second.keys("<down><del><f5>x<enter><f4><ctrl+z><f10><esc>1<ctrl+s>").sees("Cafés")
	if second.leave(); first.file("a.yaml") != before {
		t.Error("the second program has written the file")
	}
	first.leave()
	first.again().seesNot("only look").sees("last looked at")
}

// A canvas that cannot be opened from the list is not locked.
func TestNotOpenedIsNotHeld(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", "canvas: business-model\nname: First\nupdated: 2026-11-21\n")
	write(t, dir, "b.yaml", "canvas: business-model\nname: Second\nupdated: 2026-11-20\n")
	write(t, dir, "other.yaml", "guide: other\nlanguage: en\ncanvas: customer-experience\ntitle: Other\nparts: []\n")
	d := startIn(t, dir, "", Options{Guide: filepath.Join(dir, "other.yaml")})
	d.sees("First", "Second").keys("<enter>").sees("First", "Second")
	startIn(t, dir, "b.yaml", Options{}).seesNot("only look")
	d.keys("<down><enter>")
	startIn(t, dir, "a.yaml", Options{}).seesNot("only look")
}

// theirs is what another program writes to the file; unreadable is no canvas, so that
// nothing can be taken in from it.
const (
	theirs     = "canvas: business-model\nname: Theirs\nblocks:\n  channels:\n    - Their shop\n"
	unreadable = theirs + "reviews: [\n"
)

// changedByOthers starts a canvas whose file another program breaks.
func changedByOthers(t *testing.T) *driver {
	t.Helper()
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	write(t, d.dir, "a.yaml", unreadable)
	return d
}

func TestChangedOnDisk(t *testing.T) {
	t.Run("noticed while nothing is done", func(t *testing.T) {
		d := changedByOthers(t)
		d.send(watchedMsg{})
		d.sees("Another program has changed the file").keys("<esc>").sees("Another program")
		d.sees("a.yaml has changed since it was read: the file cannot be understood from this line on:")
		if said := d.words(); !regexp.MustCompile(`It reads: \S+( \S+)* Which version do you want to keep\? › 1 Keep mine`).MatchString(said) {
			t.Errorf("the question does not come last:\n%s", said)
		}
	})
	t.Run("mended meanwhile", func(t *testing.T) {
		d := changedByOthers(t)
		d.keys("Hotels<enter>").sees("Another program has changed the file")
		write(t, d.dir, "a.yaml", theirs)
		d.send(watchedMsg{})
		d.seesNot("Another program").sees("From the file:")
		d.keys("<f2>3").sees("Their shop").keys("<esc><f2>1<enter>Inns<enter>").leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "Their shop") || !strings.Contains(got, "Inns") || !strings.Contains(got, "Hotels") || strings.Contains(got, "note: Cafés") {
			t.Errorf("the file says\n%s", got)
		}
	})
	t.Run("mine beside it", func(t *testing.T) {
		d := changedByOthers(t)
		d.keys("Hotels<enter>").sees("drops nothing: a.yaml stays as it is, I go on in a.mine.yaml").keys("1<enter>").sees("You go on in a.mine.yaml").keys("Inns<enter>").leave()
		if d.file("a.yaml") != unreadable {
			t.Error("their file was touched")
		}
		if got := d.file("a.mine.yaml"); !strings.Contains(got, "Hotels") || !strings.Contains(got, "Inns") {
			t.Errorf("mine says\n%s", got)
		}
	})
	t.Run("mine beside it, with something typed", func(t *testing.T) {
		d := changedByOthers(t)
		d.keys("Hotels<enter>1<enter>half a thought").menu("Save under another name").keys("<ctrl+u>b<enter>").sees("You go on in b.bmcanvas.yaml").crash()
		startIn(t, d.dir, "a.mine.yaml", Options{}).sees("last looked at").seesNot("not saved")
		startIn(t, d.dir, "b.bmcanvas.yaml", Options{}).sees("+ half a thought")
	})
	t.Run("overwrite", func(t *testing.T) {
		d := changedByOthers(t)
		d.keys("Hotels<enter>").sees("what a.yaml says now is kept in a.other.yaml").keys("2<enter>").seesNot("Another program").sees("a.other.yaml").leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "Hotels") || strings.Contains(got, "Their shop") || d.file("a.other.yaml") != unreadable {
			t.Errorf("the file says\n%s", got)
		}
	})
	t.Run("left without an answer", func(t *testing.T) {
		d := changedByOthers(t)
		d.keys("Hotels<enter><ctrl+c>")
		err := d.app.finish(&strings.Builder{})
		var e *canvas.Error
		if !errors.As(err, &e) || e.Problem != canvas.ChangedOnDisk {
			t.Fatalf("leaving said %v", err)
		}
		if d.file("a.yaml") != unreadable {
			t.Error("their file was touched")
		}
		write(t, d.dir, "a.yaml", theirs)
		d = d.again()
		d.sees("+ Hotels").seesNot("Cafés").keys("<enter>").leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "Hotels") || !strings.Contains(got, "Their shop") || strings.Contains(got, "Cafés") {
			t.Errorf("the file says\n%s", got)
		}
	})
}
