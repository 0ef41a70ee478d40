// Whatever is done: where undo and redo lead, and that no canvas ever changes.

package interview

import (
	"strings"
	"testing"

	"bmcanvas/canvas"

	"pgregory.net/rapid"
)

// Undoing everything gives the first canvas, and redoing everything the last; no
// canvas that was handed out ever changes.
func TestHistory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		iv := begin(t)
		first := allNotes(iv.Canvas())
		type seen struct {
			canvas *canvas.Canvas
			notes  string
		}
		var handedOut []seen
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			iv.anyStep(t)
			handedOut = append(handedOut, seen{iv.Canvas(), allNotes(iv.Canvas())})
		}
		last := allNotes(iv.Canvas())
		for iv.Undo() {
		}
		if got := allNotes(iv.Canvas()); got != first {
			t.Fatalf("undone to %q", got)
		}
		for iv.Redo() {
		}
		if got := allNotes(iv.Canvas()); got != last {
			t.Fatalf("redone to %q, want %q", got, last)
		}
		for _, s := range handedOut {
			if allNotes(s.canvas) != s.notes {
				t.Fatal("a canvas was changed in place")
			}
		}
	})
}

// allNotes returns the notes of the canvas as text.
func allNotes(c *canvas.Canvas) string {
	var b strings.Builder
	for _, block := range c.Blocks {
		for _, n := range block.Notes {
			b.WriteString(block.ID + "/" + n.ID + n.Text + strings.Join(n.Links, ",") + strings.Join(n.Tags, ",") + string(n.Status) + n.Test + ";")
		}
	}
	return b.String()
}

// anyNote draws a note of the canvas; 0 if there is none.
func (iv *Interview) anyNote(t *rapid.T) canvas.Key {
	var keys []canvas.Key
	for _, b := range iv.Canvas().Blocks {
		for _, n := range b.Notes {
			keys = append(keys, n.Key)
		}
	}
	if len(keys) == 0 {
		return 0
	}
	return rapid.SampledFrom(keys).Draw(t, "note")
}

// anyStep draws a change or a move, and makes it.
func (iv *Interview) anyStep(t *rapid.T) {
	switch rapid.IntRange(0, 11).Draw(t, "step") {
	case 0, 1:
		iv.Go(rapid.IntRange(0, iv.Walk().End()).Draw(t, "stop"))
	case 2, 3, 4:
		_, _ = iv.Add(Draft{Text: rapid.SampledFrom([]string{"a", "b", " ", "õ"}).Draw(t, "text")})
	case 5:
		iv.Remove(iv.anyNote(t))
	case 6:
		_ = iv.Reword(iv.anyNote(t), "other")
	case 7:
		iv.ToggleOption(rapid.IntRange(0, 2).Draw(t, "option"))
	case 8:
		iv.ToggleLink(iv.anyNote(t), iv.anyNote(t))
	case 9:
		iv.StepStatus(iv.anyNote(t))
	case 10:
		iv.ThrowNote(iv.anyNote(t), canvas.Channels, "")
	case 11:
		iv.Advance()
	}
}
