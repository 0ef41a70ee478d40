package interview

import (
	"fmt"
	"testing"

	"bmcanvas/canvas"
)

// Where a session stopped: at the last note of the question that is new or reworded.
func TestStoppedAtTheLastNoteThatChanged(t *testing.T) {
	iv := largeInterview(t, 20)
	before := iv.Canvas()
	iv.stand(t, "for-whom")
	if got := iv.Stopped(before); got.Question != "for-whom" || got.Note != "" {
		t.Errorf("with nothing changed it is %+v", got)
	}
	iv.give(t, "Offices")
	last := iv.give(t, "Hotels")
	n, _ := iv.Canvas().Find(last)
	if got := iv.Stopped(before); got.Note != n.ID {
		t.Errorf("it is %+v, not %s", got, n.ID)
	}
}

// BenchmarkStopped leaves a canvas with that many notes in one block. The time must grow
// with their number and no faster.
func BenchmarkStopped(b *testing.B) {
	for _, count := range []int{25_000, 100_000} {
		iv := largeInterview(b, 9)
		iv.canvas = iv.canvas.With(func(c *canvas.Canvas) {
			notes := make([]*canvas.Note, count)
			for i := range notes {
				notes[i] = &canvas.Note{Key: canvas.NewKey(), ID: fmt.Sprintf("cs%d", i+1), Text: "A note", Question: "for-whom"}
			}
			c.Blocks = []canvas.Block{{ID: canvas.CustomerSegments, Notes: notes}}
		})
		iv.GoTo("for-whom")
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			for b.Loop() {
				iv.Stopped(iv.canvas)
			}
		})
	}
}
