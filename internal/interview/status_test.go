// The status of a note, and since when it has it.

package interview

import (
	"testing"

	"bmcanvas/canvas"
)

// Stepping through all statuses back to the first one restores its date, too.
func TestStatusKeepsItsDate(t *testing.T) {
	iv := begin(t)
	iv.stand(t, "who").give(t, "Cafés")
	k := iv.Given()[0].Key
	long := canvas.Date("2025-03-01")
	iv.change(iv.canvas.Replace(k, func(n *canvas.Note) { n.Status, n.Since = canvas.Assumption, long }))
	is := func(s canvas.Status, since canvas.Date) {
		t.Helper()
		if n, _ := iv.Canvas().Find(k); n.Status != s || n.Since != since {
			t.Errorf("it is %q since %q, want %q since %q", n.Status, n.Since, s, since)
		}
	}
	for range canvas.Statuses() {
		iv.StepStatus(k)
	}
	is(canvas.Assumption, long)
	iv.StepStatus(k)
	is(canvas.Unclear, "2026-11-21")
	iv.Undo()
	is(canvas.Assumption, long)
	for range canvas.Statuses() {
		iv.StepStatus(k)
		iv.give(t, "Something else between")
	}
	is(canvas.Assumption, "2026-11-21")
	iv.SetStatus(k, canvas.NoStatus)
	is(canvas.NoStatus, "")
	if iv.SetStatus(k, canvas.NoStatus) {
		t.Error("no status again is a change")
	}
}
