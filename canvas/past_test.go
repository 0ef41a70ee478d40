package canvas

import "testing"

// The steps to earlier documents hold no more lists of notes than is said, and the newest
// stays in any case.
func TestStepsHoldFewLists(t *testing.T) {
	for _, tc := range []struct{ held, want int }{
		{10, mostSteps}, {mostHeld / 100, 100}, {mostHeld / 3, 3}, {mostHeld, 1}, {2 * mostHeld, 1},
	} {
		var steps []step
		for i := range 2 * mostSteps {
			steps = withStep(steps, step{held: tc.held, canvas: &Canvas{Format: i}})
		}
		if len(steps) != tc.want || steps[len(steps)-1].canvas.Format != 2*mostSteps-1 {
			t.Errorf("of steps with %d notes each, %d stay, want %d", tc.held, len(steps), tc.want)
		}
	}
}

// A step holds the lists that differ, and no others.
func TestStepHoldsWhatDiffers(t *testing.T) {
	d := mustParse(t, largeFile(100))
	notes := d.Canvas().Notes(CostStructure)
	next, err := d.With(d.Canvas().Replace(notes[0].Key, func(n *Note) { n.Text = "Changed" }))
	if err != nil {
		t.Fatal(err)
	}
	if len(next.past) != 1 || next.past[0].held != len(notes) {
		t.Errorf("%d steps, the first holds %d notes, want %d", len(next.past), next.past[0].held, len(notes))
	}
}
