// Undo and redo over many changes, and several changes as one.

package interview

import (
	"math/rand/v2"
	"testing"

	"bmcanvas/canvas"
)

// TestUndoBringsBytesBack: going back through the history and saving at each
// step, the file is at each step what it was, comments and unknown keys too;
// and going forward again likewise.
func TestUndoBringsBytesBack(t *testing.T) {
	const src = `# our canvas
canvas: business-model
name: x   # for now
created: 2026-11-20
updated: 2026-11-21
x-mine: {colour: red}
blocks:
  customer_segments:
    # the first ones we met
    - id: cs1
      note: Cafés   # small ones
      x-colour: blue
      # inside

    - Landlords     # short
    - {id: cs3, note: Offices, mood: good}
  channels:
    - id: ch1
      note: Shop
      links: [cs1]  # all of them
`
	for seed := range uint64(20) {
		iv := begin(t)
		doc, err := canvas.Parse("x.yaml", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		iv.Adopt(doc.Canvas())
		save := func() string {
			if doc, err = doc.With(iv.Canvas()); err != nil {
				t.Fatal(err)
			}
			return string(doc.Bytes())
		}
		r := rand.New(rand.NewPCG(seed, 1))
		states := []string{src}
		for i := range 40 {
			if depth := len(iv.history.past); iv.canvas.Count() > 0 {
				if iv.edit(r, i); len(iv.history.past) > depth {
					states = append(states, save())
				}
			}
		}
		for i := len(states) - 2; i >= 0; i-- {
			if iv.Undo(); save() != states[i] {
				t.Fatalf("undone to %d:\n%s\nwant\n%s", i, doc.Bytes(), states[i])
			}
		}
		for i := 1; i < len(states); i++ {
			if iv.Redo(); save() != states[i] {
				t.Fatalf("made again up to %d:\n%s\nwant\n%s", i, doc.Bytes(), states[i])
			}
		}
	}
}

// TestTogetherIsOneStep: what is made together is taken back together, and
// made again together.
func TestTogetherIsOneStep(t *testing.T) {
	iv := begin(t)
	iv.give(t, "Cafés")
	iv.Together(func() {
		iv.give(t, "Offices")
		k := iv.give(t, "Landlords")
		iv.SetStatus(k, canvas.Unclear)
	})
	after := iv.Canvas()
	if !iv.Undo() || iv.said(canvas.CustomerSegments) != "Cafés" {
		t.Errorf("undone: %s", iv.said(canvas.CustomerSegments))
	}
	if !iv.Redo() || !iv.Canvas().Equal(after) {
		t.Errorf("made again: %s", iv.said(canvas.CustomerSegments))
	}
	steps := 0
	for iv.Undo() {
		steps++
	}
	if steps != 2 || iv.Canvas().Count() != 0 {
		t.Errorf("%d steps", steps)
	}
	iv.Together(func() {
		iv.give(t, "Cafés")
		iv.UseGuide(iv.Walk(), "other", "fa")
		iv.give(t, "Offices")
	})
	if iv.Undo(); iv.Canvas().Guide != "other" || iv.Canvas().Language != "fa" || iv.Canvas().Count() != 0 {
		t.Errorf("undo has changed the guide: %s, %s", iv.Canvas().Guide, iv.Canvas().Language)
	}
	iv.Together(func() {})
	if iv.CanUndo() {
		t.Error("nothing is a step")
	}
}
