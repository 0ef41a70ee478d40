package prompts

import (
	"fmt"
	"testing"

	"bmcanvas/canvas"
)

// How many screens there are from the first question to the last, at each stage, for a
// canvas of four segments with two notes in each other block: no question comes more
// than once, however many notes it is asked of. At the stage of an idea nothing is
// asked about today.
func TestNumberOfScreens(t *testing.T) {
	for guide, want := range map[string][3]int{ // idea, first customers, running
		"classic":             {38, 42, 42},
		"workshop":            {30, 31, 31},
		"ten-step":            {32, 32, 32},
		"nine-step":           {19, 19, 19},
		"customer-experience": {39, 39, 39},
	} {
		g, err := LoadGuide(guide, "en", "")
		if err != nil {
			t.Fatal(err)
		}
		for i, stage := range canvas.Stages() {
			c := canvas.New(g.Canvas, "A", guide, "en", "2026-11-21")
			c = c.With(func(c *canvas.Canvas) { c.Stage = stage })
			for _, block := range g.Canvas.Blocks() {
				notes := 2
				if block == g.Canvas.Segments() {
					notes = 4
				}
				for n := range notes {
					note := canvas.Note{Text: fmt.Sprint(block, n)}
					if n == 0 {
						note.Status = canvas.Assumption
					}
					c, _ = c.Add(block, note, -1)
				}
			}
			walk := NewWalk(g)
			survey := walk.Survey(c)
			screens := 0
			for at := -1; at < walk.End(); {
				if at = survey.Next(at); walk.Stops[at].Kind == AtQuestion {
					screens++
				}
			}
			if screens != want[i] {
				t.Errorf("%s at %s has %d screens, want %d", guide, stage, screens, want[i])
			}
		}
	}
}
