// Finding: the cursor in the list of what was found.

package tui

import (
	"strings"
	"testing"
)

// When another letter is typed, the cursor is on the first note that is found then.
func TestFindingBeginsAtTheFirstNoteAfterEachKey(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>Canteens<enter>Caterers<enter>")
	d.keys("<f3>ca<down*2>f")
	if v := d.app.top().(*findScreen); v.at != 0 || len(v.hits) != 1 {
		t.Errorf("the cursor is at %d of %d notes", v.at, len(v.hits))
	}
	d.keys("<enter>").sees("1 · Customer segments", "Cafés")
}

// The words that a note is found by are marked in the list, at its question and on the
// poster, until one goes on to another question.
func TestFoundWordsAreMarked(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{}).keys("<enter><f3>BICY")
	marked := d.app.sheet.Found.Render("bicy")
	sees := func(want bool, where string) {
		t.Helper()
		if strings.Contains(d.app.View(), marked) != want {
			t.Errorf("%s: the word is marked: %v\n%s", where, !want, d.screen())
		}
	}
	sees(true, "in the list")
	d.keys("<enter>").sees("Through which channels")
	sees(true, "at its question")
	d.keys("<f2>")
	sees(true, "on the poster")
	d.keys("<esc>more<enter>")
	sees(true, "after another note")
	d.keys("<pgdn><pgup>")
	sees(false, "after another question")
}
