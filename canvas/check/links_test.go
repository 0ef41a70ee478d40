// Links: which notes are linked with which.

package check

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

func TestLinks(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, `
		cs1 Cafés
		cs2 Offices | status=rejected
		vp1 Roasted today | | cs1 cs2 gone vp1
		vp2 An hour a day | detail | vp1
		ch1 Shop | | cs1
		ch1 Twin
		ch2 Bicycle | | ch1
		? Landlords | | cs1
	`)
	l := LinksOf(c)
	for id, want := range map[string]string{"cs1": "vp1 ch1 Landlords", "vp1": "cs1 cs2 vp2", "vp2": "vp1", "ch2": "ch1", "cs2": "vp1"} {
		n, _ := c.FindID(id)
		if got := canvastest.IDs(l.Of(n.Key)); got != want {
			t.Errorf("%s is linked with %q, want %q", id, got, want)
		}
	}
	cs1, _ := c.FindID("cs1")
	if got := canvastest.IDs(l.Among(cs1.Key, c.Notes(canvas.Channels))); got != "ch1 Landlords" {
		t.Error(got)
	}
}

// TestLinksAreLinked: Links returns for a note exactly the notes that canvas.Linked
// calls linked with it.
func TestLinksAreLinked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, all := drawLinked(t)
		l := LinksOf(c)
		for _, n := range all {
			for _, o := range all {
				if got := slices.Contains(l.Of(n.Key), o); n != o && got != canvas.Linked(n, o) {
					t.Fatalf("%s and %s: %t", n.ID, o.ID, got)
				}
			}
		}
	})
}

// drawLinked draws a canvas of notes with ids of their own and any links.
func drawLinked(t *rapid.T) (c *canvas.Canvas, all []*canvas.Note) {
	c = canvas.New(canvas.BusinessModel, "x", "classic", "en", "2026-11-21")
	ids := []string{"cs1", "vp1", "ch1", "x", ""}
	for _, id := range ids {
		var n *canvas.Note
		c, n = c.Add(rapid.SampledFrom(c.Kind.Blocks()).Draw(t, "block"), canvas.Note{ID: id, Text: "a", Links: rapid.SliceOf(rapid.SampledFrom(ids)).Draw(t, "links")}, -1)
		all = append(all, n)
	}
	return c, all
}
