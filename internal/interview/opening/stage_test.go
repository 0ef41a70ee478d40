package opening

import (
	"testing"

	"bmcanvas/canvas"
)

// The stage that is asked for is that of the canvas, new or not; without one a file
// keeps its own.
func TestStage(t *testing.T) {
	for _, tc := range []struct {
		file        string
		asked, want canvas.Stage
	}{
		{"", "", canvas.Idea},
		{"", canvas.Running, canvas.Running},
		{"canvas: business-model\n", "", canvas.NoStage},
		{"canvas: business-model\nstage: running\n", "", canvas.Running},
		{"canvas: business-model\nstage: running\n", canvas.Idea, canvas.Idea},
	} {
		f, _ := file(t, tc.file)
		o, err := Open(Request{Path: f.Path(), Fallback: "en", Stage: tc.asked, State: state(t)})
		if err != nil {
			t.Fatal(err)
		}
		if o.New {
			if err := o.BeginUnasked("x", "2026-11-21"); err != nil {
				t.Fatal(err)
			}
		}
		if o.Canvas.Stage != tc.want {
			t.Errorf("%q asked for %q: stage %q, want %q", tc.file, tc.asked, o.Canvas.Stage, tc.want)
		}
		o.Close()
	}
}
