// Words that are typed and no note yet, wherever they are typed: leaving and
// crashing lose none of them.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// toStop moves the interview to its first stop of a kind.
func (d *driver) toStop(kind prompts.StopKind) {
	d.t.Helper()
	for i, s := range d.app.iv.Walk().Stops {
		if s.Kind == kind {
			d.app.iv.Go(i)
			d.app.screens[0].(*interviewScreen).settle()
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
	{name: "why for later", keys: "<f6>1precious"},
	{name: "whom to ask", keys: "<f6>1why<tab>precious"},
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
	{name: "behind find", keys: "precious<f3>other"},
	{name: "too long for a note", then: func(d *driver) { d.paste("precious " + strings.Repeat("word ", 500)) }},
	{name: "too long, and moved on", then: func(d *driver) { d.paste("precious " + strings.Repeat("word ", 500)).keys("<pgdn><pgdn>more") }},
	{name: "a challenge", at: prompts.AtPause, keys: "<f4>precious"},
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

// has holds that the word is in the file, or kept for the next start.
func (d *driver) has(word string) *driver {
	d.t.Helper()
	for _, draft := range d.app.record().Drafts {
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
			d.sees("words that were not saved", "precious").keys("<enter>").has("precious")
		})
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
			d.sees("words that were not saved", "precious").keys("<enter>")
			d.crash() // once more, before anything is done
			if d.saved() {
				return
			}
			d = d.again()
			d.sees("words that were not saved", "precious").keys("<enter>").has("precious").keys("<ctrl+c>")
			if err := d.app.finish(&strings.Builder{}); err != nil {
				t.Fatal(err)
			}
			if !d.saved() {
				d.again().sees("precious")
			}
		})
	}
}

// What was typed where there is no question comes back even if there is no
// question left to put it into.
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

// A draft of a question that the guide does not ask any more.
func TestRestoreForAnotherGuide(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter><pgdn><pgdn>precious").crash()
	d = startIn(t, d.dir, "a.yaml", Options{Guide: "nine-step"})
	d.sees("precious").keys("<enter>").has("precious").keys("<ctrl+c>")
	if err := d.app.finish(&strings.Builder{}); err != nil {
		t.Fatal(err)
	}
}
