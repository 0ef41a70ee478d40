// Changes taken back as if they had not been made.

package interview

import (
	"testing"

	"bmcanvas/canvas"
)

func TestTakeBackAndMakeAgain(t *testing.T) {
	iv := begin(t)
	if _, err := iv.Add(Draft{Text: "Cafés"}); err != nil {
		t.Fatal(err)
	}
	before, depth := iv.Canvas(), iv.Mark()
	first, err := iv.Add(Draft{Text: "Shops"})
	if err != nil {
		t.Fatal(err)
	}
	iv.StepStatus(first)

	taken := iv.TakeBack(depth)
	if got := iv.Canvas(); got.Count() != before.Count() || iv.Mark() != depth {
		t.Fatalf("after taking back there are %d notes and %d changes", got.Count(), iv.Mark())
	}
	if iv.CanRedo() {
		t.Error("redo knows of what was taken back")
	}
	iv.MakeAgain(taken)
	if n, _ := iv.Canvas().Find(first); n == nil || n.Text != "Shops" || n.Status != canvas.Assumption {
		t.Fatalf("made again: %+v", n)
	}
	for range taken {
		if !iv.Undo() {
			t.Error("what was made again cannot be undone")
		}
	}
	if iv.Canvas().Count() != before.Count() {
		t.Errorf("undone: %d notes, want %d", iv.Canvas().Count(), before.Count())
	}
	if got := iv.TakeBack(iv.Mark() + 5); got != nil {
		t.Errorf("%d changes taken back to a mark that is not reached", len(got))
	}
}
