// What a key costs, in bytes that are allocated: the same for every number of notes.

package tui

import (
	"runtime"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// bytesPerKey returns how many bytes a letter typed in the field of a question takes, from
// the key to the lines of the next frame, with so many notes on the canvas.
func bytesPerKey(t *testing.T, notes int) uint64 {
	t.Helper()
	a := crowdedApp(t, notes)
	a.Update(tea.KeyMsg{Type: tea.KeyEnter})
	a.iv.GoTo("value-delivered")
	press := func(k tea.KeyMsg) {
		a.Update(k)
		if len(a.frameLines()) != 40 {
			t.Fatal("nothing is drawn")
		}
	}
	letter, back := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("x")}, tea.KeyMsg{Type: tea.KeyBackspace}
	press(letter)
	const keys = 100
	best := ^uint64(0)
	for range 5 { // the least of several, because the journal writes beside it
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for range keys {
			press(letter)
			press(back)
		}
		runtime.ReadMemStats(&after)
		best = min(best, (after.TotalAlloc-before.TotalAlloc)/(2*keys))
	}
	return best
}

// A canvas of a thousand notes fills the window with notes and candidates, so ten times as
// many cost nothing more. One of ten notes leaves most of the window empty.
func TestKeyCostsTheSameForAnyNumberOfNotes(t *testing.T) {
	few, many, most := bytesPerKey(t, 10), bytesPerKey(t, 1000), bytesPerKey(t, 10_000)
	t.Logf("bytes a key: %d with 10 notes, %d with 1,000, %d with 10,000", few, many, most)
	if most > many+many/10 {
		t.Errorf("a key takes %d bytes with 10,000 notes, %d with 1,000", most, many)
	}
	if most > few+few*3/4 {
		t.Errorf("a key takes %d bytes with 10,000 notes, %d with 10", most, few)
	}
}
