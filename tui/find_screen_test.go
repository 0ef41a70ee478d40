// Finding: the cursor in the list of what was found.

package tui

import "testing"

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
