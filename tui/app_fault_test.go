// A fault in the program itself loses no text.

package tui

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/internal/interview"
	"bmcanvas/tui/keys"
)

// broken is a screen that panics in one of its methods.
type broken struct {
	app   *app
	at    string // "update", "view", "typed" or "command"
	harm  func() // what it does before, if anything
	armed bool   // from the next key on
}

func (b *broken) trip(at string) {
	if b.at != at || !b.armed {
		return
	}
	if b.harm != nil {
		b.harm()
	}
	panic("a fault at " + at)
}

func (b *broken) update(keys.Press, int, int) outcome {
	b.armed = true
	b.trip("update")
	if b.at == "command" {
		b.app.cmds = append(b.app.cmds, func() tea.Msg { b.trip("command"); return nil })
	}
	return stay
}

func (b *broken) view(w, h int) []string {
	b.trip("view")
	return nil
}

func (b *broken) typed(interview.Place) []interview.Draft {
	b.trip("typed")
	return nil
}

func (b *broken) keyHints() []keyHint { return nil }

func TestFaults(t *testing.T) {
	for _, at := range []string{"update", "view", "typed", "command"} {
		t.Run(at, func(t *testing.T) {
			d := start(t, "a.yaml")
			d.keys("<enter>Cafés<enter>half a thought")
			d.app.screens = append(d.app.screens, &broken{app: d.app, at: at})
			d.app.hangUp = func() { d.app.Update(hangupMsg{}) }
			d.keys("x")
			if !d.app.quit {
				t.Error("it goes on")
				d.keys("<ctrl+c>")
			}
			var out strings.Builder
			err := d.app.finish(&out)
			var f *Fault
			if !errors.As(err, &f) || f.Cause != "a fault at "+at || f.Err != nil {
				t.Fatalf("leaving said %#v", err)
			}
			if got := d.file("a.yaml"); !strings.Contains(got, "note: Cafés\n") || !strings.Contains(got, "note: half a thought\n") {
				t.Errorf("the file says\n%s", got)
			}
			info, err := os.Stat(f.Report)
			if err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("the report: %v, %v", info, err)
			}
			if report, _ := os.ReadFile(f.Report); !strings.Contains(string(report), "fault_test.go") {
				t.Errorf("the report does not say where:\n%s", report)
			}
			d.again().seesNot("not saved").sees("last looked at")
		})
	}
}

// Text that a fault removes from the field is offered at the next start.
func TestFaultThatHarms(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>half a thought")
	d.app.screens = append(d.app.screens, &broken{app: d.app, at: "update", harm: func() { d.app.question.input = newInput("") }})
	d.keys("x")
	var f *Fault
	if err := d.app.finish(&strings.Builder{}); !errors.As(err, &f) {
		t.Fatalf("leaving said %v", err)
	}
	d.again().sees("words were not saved", "+ half a thought").keys("<enter>").sees("half a thought")
}

// A fault while a record is restored leaves the record.
func TestFaultWhileRestoring(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>half a thought").crash()
	d = d.again()
	d.app.question = nil // restoring panics
	d.app.iv = nil
	d.keys("<enter>")
	var f *Fault
	if err := d.app.finish(&strings.Builder{}); !errors.As(err, &f) {
		t.Fatalf("leaving said %v", err)
	}
	d.again().sees("+ half a thought")
}

// Where neither the file nor the state folder can be written to, the text goes to
// a temporary file, and the program says so at once and at the end.
func TestNoPlaceForTheText(t *testing.T) {
	for _, temp := range []string{t.TempDir(), filepath.Join(t.TempDir(), "gone")} {
		d := start(t, "a.yaml")
		d.keys("<enter>")
		defer failing(t, d)()
		state := filepath.Join(d.dir, ".state", "bmcanvas")
		if err := os.RemoveAll(state); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Dir(state), "bmcanvas", "in the way")
		d.keys("Cafés<enter>").sees("only in this window")
		d.keys("half a thought<ctrl+c>")
		t.Setenv("TMPDIR", temp)
		var out strings.Builder
		var lost *NotSaved
		if err := d.app.finish(&out); !errors.As(err, &lost) || lost.Kept != "" {
			t.Fatalf("leaving said %v", err)
		}
		words := out.String()
		if lost.Copy != "" {
			data, _ := os.ReadFile(lost.Copy)
			words = string(data)
			if info, err := os.Stat(lost.Copy); err != nil || info.Mode().Perm() != 0o600 || filepath.Dir(lost.Copy) != temp {
				t.Errorf("%s: mode %v, %v", lost.Copy, info.Mode(), err)
			}
		}
		if !strings.Contains(words, "note: Cafés") || !strings.Contains(words, "note: half a thought") {
			t.Errorf("with %s, there is %q", temp, words)
		}
	}
}

// Without a state folder one can work. A notice says what that means.
func TestNoStateFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, ".state", "in the way")
	d := startIn(t, dir, "a.yaml", Options{})
	d.sees("cannot be written to")
	d.keys("<enter>Cafés<enter>Hotels").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "Hotels") {
		t.Errorf("the file says\n%s", got)
	}
}

// Other users cannot read the record.
func TestStateIsPrivate(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>half a thought")
	if err := d.app.guard.Flush(); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	err := filepath.WalkDir(filepath.Join(d.dir, ".state"), func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		want := fs.FileMode(0o600)
		if e.IsDir() {
			want = 0o700
		}
		seen[filepath.Ext(path)] = true
		if err == nil && info.Mode().Perm() != want {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		return err
	})
	if err != nil || !seen[".record"] || !seen[".lock"] {
		t.Errorf("%v, saw %v", err, seen)
	}
}
