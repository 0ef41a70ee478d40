// Whatever is done: what undo and redo lead to, and what never changes.

package interview

import (
	"strings"
	"testing"

	"bmcanvas/canvas"

	"pgregory.net/rapid"
)

// Whatever is done, undoing all of it gives the canvas one began with, and
// redoing all the one that came of it; no canvas handed out ever changes.
func TestHistory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		iv := begin(t)
		first := iv.Canvas()
		type seen struct {
			canvas *canvas.Canvas
			said   string
		}
		all := func(c *canvas.Canvas) string {
			var b strings.Builder
			for _, block := range c.Blocks {
				for _, n := range block.Notes {
					b.WriteString(block.ID + "/" + n.ID + n.Text + strings.Join(n.Links, ",") + strings.Join(n.Tags, ",") + string(n.Status) + n.Test + ";")
				}
			}
			return b.String()
		}
		var handedOut []seen
		some := func() canvas.Key {
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
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 11).Draw(t, "step") {
			case 0, 1:
				iv.Go(rapid.IntRange(0, iv.Walk().End()).Draw(t, "stop"))
			case 2, 3, 4:
				_, _ = iv.Add(Draft{Text: rapid.SampledFrom([]string{"a", "b", " ", "õ"}).Draw(t, "text")})
			case 5:
				iv.Remove(some())
			case 6:
				_ = iv.Reword(some(), "other")
			case 7:
				iv.ToggleOption(rapid.IntRange(0, 2).Draw(t, "option"))
			case 8:
				iv.ToggleLink(some(), some())
			case 9:
				iv.StepStatus(some())
			case 10:
				iv.ThrowNote(some(), canvas.Channels, "")
			case 11:
				iv.Advance()
			}
			handedOut = append(handedOut, seen{iv.Canvas(), all(iv.Canvas())})
		}
		last := all(iv.Canvas())
		for iv.Undo() {
		}
		if all(iv.Canvas()) != all(first) {
			t.Fatalf("undone to %q", all(iv.Canvas()))
		}
		for iv.Redo() {
		}
		if all(iv.Canvas()) != last {
			t.Fatalf("redone to %q, want %q", all(iv.Canvas()), last)
		}
		for _, s := range handedOut {
			if all(s.canvas) != s.said {
				t.Fatal("a canvas was changed in place")
			}
		}
	})
}
