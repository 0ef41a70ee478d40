// The order in which a guide asks for tests of assumptions.

package prompts

import (
	"slices"
	"testing"

	"bmcanvas/canvas"
)

func TestAssumptionsAreAskedAboutRiskiestFirst(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "A", "ten-step", "en", "2026-11-21")
	add := func(block, text string, status canvas.Status) canvas.Key {
		var n *canvas.Note
		c, n = c.Add(block, canvas.Note{Text: text, Status: status}, -1)
		return n.Key
	}
	cafes := add(canvas.CustomerSegments, "Cafés", canvas.Confirmed)
	add(canvas.CustomerSegments, "Hotels", canvas.Assumption)
	beans := add(canvas.ValuePropositions, "Fresh beans", canvas.Assumption)
	round := add(canvas.Channels, "Morning round", canvas.NoStatus)
	roasting := add(canvas.KeyActivities, "Roasting", canvas.Unclear)
	c = c.Link(beans, cafes).Link(round, cafes).Link(round, beans).Link(roasting, beans)

	q := &Question{ID: "critical-assumptions", Each: EachAssumption}
	asked := func() []string {
		var texts []string
		for _, n := range q.Subjects(c) {
			texts = append(texts, n.Text)
		}
		return texts
	}
	want := []string{"Fresh beans", "Roasting", "Hotels"}
	if got := asked(); !slices.Equal(got, want) {
		t.Fatalf("asked in the order %q, want %q", got, want)
	}
	for _, n := range q.Subjects(c) { // one after another gets its test, and none changes places
		c = c.Replace(n.Key, func(n *canvas.Note) { n.Test = "Ask ten of them" })
		if got := asked(); !slices.Equal(got, want) {
			t.Errorf("with a test of %s: %q, want %q", n.Text, got, want)
		}
		if first, _ := c.Find(n.Key); q.Subjects(c)[slices.Index(want, n.Text)] != first {
			t.Errorf("%s is not the canvas's own note", n.Text)
		}
	}
}
