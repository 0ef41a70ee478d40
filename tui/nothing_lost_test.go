// Text that is typed and no note yet: neither leaving nor a crash loses it, in any
// field.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bmcanvas/internal/interview/saver"
	"bmcanvas/prompts"
	"bmcanvas/tui/tty"
)

// toStop moves the interview to its first stop of a kind.
func (d *driver) toStop(kind prompts.StopKind) {
	d.t.Helper()
	for i, s := range d.app.iv.Walk().Stops {
		if s.Kind == kind {
			d.app.iv.Go(i)
			d.app.screens[0].(*interviewScreen).catchUp()
			return
		}
	}
	d.t.Fatalf("no stop of kind %v", kind)
}

// places are where "precious" can be typed, with the keys that lead there.
var places = []struct {
	name string
	at   prompts.StopKind
	keys string
	then func(d *driver)
}{
	{name: "the field", keys: "precious"},
	{name: "the field, moved on", keys: "precious<pgdn><pgdn>"},
	{name: "a note edited", keys: "<up><enter> precious"},
	{name: "why for later", keys: "<f6>1<enter>precious"},
	{name: "whom to ask", keys: "<f6>1<enter>why<tab>precious"},
	{name: "throw", keys: "<f4>precious"},
	{name: "throw, to where", keys: "<f4>precious<enter>"},
	{name: "throw from the field", keys: "precious<f4>"},
	{name: "throw from the field, help", keys: "precious<f4><f1>"},
	{name: "a note's words", keys: "<up><right> precious"},
	{name: "its evidence", keys: "<up><right><tab>precious"},
	{name: "its test, with a date that is none", keys: "<up><right><tab><tab>precious<tab>soon"},
	{name: "several lines pasted", then: func(d *driver) { d.paste("one\nprecious\nthree") }},
	{name: "several lines pasted, help", then: func(d *driver) { d.paste("one\nprecious\nthree").keys("<f1>") }},
	{name: "behind the poster", keys: "precious<f2>"},
	{name: "behind the menu", keys: "precious<f10>"},
	{name: "behind find", keys: "precious<f3>Caf"},
	{name: "too long for a note", then: func(d *driver) { d.paste("precious " + strings.Repeat("word ", 500)) }},
	{name: "too long, and moved on", then: func(d *driver) { d.paste("precious " + strings.Repeat("word ", 500)).keys("<pgdn><pgdn>more") }},
	{name: "a challenge", at: prompts.AtPause, keys: "<f4>precious"},
	{name: "a next step", at: prompts.AtEnd, keys: "<tab>precious"},
	{name: "who sees to a step", at: prompts.AtEnd, keys: "<tab>Ask<enter>precious<f2>"},
	{name: "a step's day that is none", at: prompts.AtEnd, keys: "<tab>Ask<enter><tab>precious<esc>"},
	{name: "a step reworded", at: prompts.AtEnd, keys: "<tab>Ask<enter><esc><tab><up> precious"},
	{name: "a challenge, about which block", at: prompts.AtPause, keys: "<f4>precious<enter><enter>"},
}

// typePrecious starts a canvas and types the word at the place.
func typePrecious(t *testing.T, at int) *driver {
	p := places[at]
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	if p.at != prompts.AtQuestion {
		d.toStop(p.at)
	}
	d.keys(p.keys)
	if p.then != nil {
		p.then(d)
	}
	return d
}

// saved reports whether the file has the word.
func (d *driver) saved() bool {
	data, _ := os.ReadFile(filepath.Join(d.dir, "a.yaml"))
	return strings.Contains(string(data), "precious")
}

// has checks that the word is in the file or in the record.
func (d *driver) has(word string) *driver {
	d.t.Helper()
	for _, draft := range d.app.drafts() {
		if strings.Contains(draft.Text, word) {
			return d
		}
	}
	if !d.saved() {
		d.t.Errorf("%q is nowhere:\n%s", word, d.screen())
	}
	return d
}

func TestLeavingLosesNothing(t *testing.T) {
	for i, p := range places {
		t.Run(p.name, func(t *testing.T) {
			d := typePrecious(t, i)
			d.keys("<ctrl+c>")
			if err := d.app.finish(&strings.Builder{}); err != nil {
				t.Fatal(err)
			}
			saved := d.saved()
			d = d.again()
			if saved {
				d.seesNot("not saved")
				return
			}
			d.sees("words were not saved", "precious").keys("<enter>").has("precious")
		})
	}
}

// A second signal to end keeps nothing twice.
func TestLeavingTwice(t *testing.T) {
	for i, p := range places {
		d := typePrecious(t, i)
		d.send(hangupMsg{})
		d.send(hangupMsg{})
		if err := d.app.finish(&strings.Builder{}); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(d.file("a.yaml"), "precious"); n > 1 {
			t.Errorf("%s: the file has it %d times", p.name, n)
		}
	}
}

// Half a file's name is not used when the program ends.
func TestLeavingFromAFileName(t *testing.T) {
	for _, name := range []string{"Save under another name", "Save a copy"} {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter>").menu(name).keys("<ctrl+u>half").leave()
		if files, _ := filepath.Glob(filepath.Join(d.dir, "*.yaml")); len(files) != 1 {
			t.Errorf("%s: there are %v", name, files)
		}
		d.again().seesNot("not saved")
	}
}

func TestCrashLosesNothing(t *testing.T) {
	for i, p := range places {
		t.Run(p.name, func(t *testing.T) {
			d := typePrecious(t, i)
			if d.crash(); d.saved() {
				return
			}
			d = d.again()
			d.sees("words were not saved", "precious").keys("<enter>")
			d.crash() // once more, before anything is done
			if d.saved() {
				return
			}
			d = d.again()
			d.sees("words were not saved", "precious").keys("<enter>").has("precious").keys("<ctrl+c>")
			if err := d.app.finish(&strings.Builder{}); err != nil {
				t.Fatal(err)
			}
			if !d.saved() {
				d.again().sees("precious")
			}
		})
	}
}

// A challenge that is too long for the file is offered at the next start.
func TestLeavingWithALongChallenge(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter>")
	d.toStop(prompts.AtPause)
	d.keys("W").paste(strings.Repeat("word ", 500))
	d.leave()
	d.again().sees("words were not saved", "+ Wword word")
}

// Text typed outside a question comes back even if no question is open.
func TestRestoreWithNothingOpen(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	for i, s := range d.app.iv.Walk().Stops {
		if s.Kind == prompts.AtQuestion {
			d.app.iv.Go(i)
			d.app.iv.Accept()
		}
	}
	d.toStop(prompts.AtPause)
	d.keys("<f4>precious").crash()
	d = d.again()
	d.sees("precious").keys("<enter>").has("precious").keys("<ctrl+c>")
	if err := d.app.finish(&strings.Builder{}); err != nil {
		t.Fatal(err)
	}
}

// A draft of a question that the guide no longer asks.
func TestRestoreForAnotherGuide(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter><pgdn><pgdn>precious").crash()
	d = startIn(t, d.dir, "a.yaml", Options{Guide: "nine-step"})
	d.sees("precious").keys("<enter>").has("precious").keys("<ctrl+c>")
	if err := d.app.finish(&strings.Builder{}); err != nil {
		t.Fatal(err)
	}
}

// A canvas begun without a file name is found again.
func TestRecoveryWithoutAFile(t *testing.T) {
	d := start(t, "")
	d.keys("<ctrl+u>Hõbe Coffee<enter>precious").crash()
	t.Run("in the folder's list", func(t *testing.T) {
		d := startIn(t, d.dir, "", Options{})
		d.sees("Hõbe Coffee", "not saved").keys("<enter>").sees("+ precious").keys("<enter>").sees("precious")
		d.crash()
	})
	t.Run("under the same name", func(t *testing.T) {
		d := startIn(t, d.dir, "", Options{})
		d.keys("<down><enter><ctrl+u>Hõbe Coffee<enter>").sees("+ precious").keys("<enter>").sees("precious")
		d.leave()
		if got := d.file("hõbe-coffee.bmcanvas.yaml"); !strings.Contains(got, "precious") {
			t.Errorf("the file says\n%s", got)
		}
	})
}

// Of two programs that begin the same new file the second one waits.
func TestTwoBeginOneFile(t *testing.T) {
	first := start(t, "a.yaml")
	second := first.again()
	second.sees("Open in another program").keys("<enter>").sees("Open in another program")
	first.keys("<enter>half a thought").crash()
	second.keys("<enter>").sees("+ half a thought").keys("<enter>").sees("half a thought").leave()
	if got := second.file("a.yaml"); !strings.Contains(got, "half a thought") {
		t.Errorf("the file says\n%s", got)
	}
}

// The question about a changed file waits until the person does not type. Keys
// pressed without reading it lose nothing.
func TestConflictWhileTyping(t *testing.T) {
	theirs := "canvas: [\n"
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	write(t, d.dir, "a.yaml", theirs)
	d.app.idle = time.Hour
	d.keys("Hotels<enter>3 inns<enter>half").sees("half", "not saved").seesNot("Another program")
	d.send(watchedMsg{})
	d.sees("half").seesNot("Another program")
	d.app.idle = 0
	d.send(askMsg{})
	d.sees("Another program").keys("<enter>").sees("a.mine.yaml", "half").leave()
	if d.file("a.yaml") != theirs {
		t.Error("their file was touched")
	}
	for _, want := range []string{"Cafés", "Hotels", "3 inns", "half"} {
		if !strings.Contains(d.file("a.mine.yaml"), want) {
			t.Errorf("%s is not in mine", want)
		}
	}
}

// The notice is about the later of two problems.
func TestConflictAfterAFailedSave(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	if err := os.Link(filepath.Join(d.dir, "a.yaml"), filepath.Join(d.dir, "other name")); err != nil {
		t.Skip("NOT TESTED: no hard links here: ", err)
	}
	d.keys("Hotels<enter>").sees("Not saved")
	write(t, d.dir, "a.yaml", "canvas: [\n")
	d.send(watchedMsg{})
	d.sees("Another program").seesNot("Not saved:").keys("<enter>").sees("a.mine.yaml", "Hotels")
}

// A removed file is not reloaded as an empty one.
func TestFileGone(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	if err := os.Remove(filepath.Join(d.dir, "a.yaml")); err != nil {
		t.Fatal(err)
	}
	d.send(watchedMsg{})
	d.sees("Another program", "there is no such file", "Write it again drops nothing", "Keep mine beside it drops nothing").seesNot("Reload")
	d.keys("1<enter>Hotels<enter>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "Cafés") || !strings.Contains(got, "Hotels") {
		t.Errorf("the file says\n%s", got)
	}
}

// If the folder is removed, work goes on. It can be saved elsewhere, or in the old
// place once the folder is back.
func TestFolderGone(t *testing.T) {
	dir := t.TempDir()
	sub := filepath.Join(dir, "stick")
	if err := os.Mkdir(sub, 0o755); err != nil {
		t.Fatal(err)
	}
	d := startIn(t, dir, filepath.Join("stick", "a.yaml"), Options{})
	d.keys("<enter>Cafés<enter>")
	if err := os.Rename(sub, sub+"2"); err != nil {
		t.Fatal(err)
	}
	d.keys("Hotels<enter>").sees("Not saved", "folder", "f10").seesNot("Another program")
	d.keys("Inns<enter>").sees("not saved", "Inns")
	if err := os.Rename(sub+"2", sub); err != nil {
		t.Fatal(err)
	}
	d.passes(saver.RetryAfter)
	d.seesNot("not saved").leave()
	if got := d.file("stick/a.yaml"); !strings.Contains(got, "Inns") {
		t.Errorf("the file says\n%s", got)
	}
}

// Every screen refuses a paste that is too large, with a notice, and loses no
// text.
func TestPasteTooLarge(t *testing.T) {
	long := strings.Repeat("word ", tty.MaxPaste/5+1)
	for _, keys := range []string{"mine", "mine<f4>", "mine<f2>", "mine<f6>1<enter>"} {
		d := start(t, "a.yaml")
		d.keys("<enter>" + keys).paste(long).sees("Not pasted: longer than 256 KB")
		d.keys("<ctrl+c>")
		if err := d.app.finish(&strings.Builder{}); err != nil {
			t.Fatal(err)
		}
		if got := d.file("a.yaml"); !strings.Contains(got, "note: mine\n") || len(got) > 1000 {
			t.Errorf("%s: the file says\n%.1000s", keys, got)
		}
	}
}
