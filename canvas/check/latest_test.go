package check

import (
	"runtime"
	"sync"
	"testing"

	"bmcanvas/canvas"
)

// linked returns a canvas of two notes. The second links to the first if yes says so.
func linked(yes bool) *canvas.Canvas {
	a, b := &canvas.Note{Key: canvas.NewKey(), ID: "cs1", Text: "Cafés"}, &canvas.Note{Key: canvas.NewKey(), ID: "vp1", Text: "Beans"}
	if yes {
		b.Links = []string{"cs1"}
	}
	return &canvas.Canvas{Kind: canvas.BusinessModel, Blocks: []canvas.Block{{ID: canvas.CustomerSegments, Notes: []*canvas.Note{a}}, {ID: canvas.ValuePropositions, Notes: []*canvas.Note{b}}}}
}

// Links and index are made once for a canvas, and another canvas has its own.
func TestLinksAreThoseOfTheCanvas(t *testing.T) {
	with, without := linked(true), linked(false)
	for range 3 {
		if LinksOf(with).None() || !LinksOf(without).None() {
			t.Fatal("the links are another canvas's")
		}
		if len(indexOf(with).explicit) != 1 || len(indexOf(without).explicit) != 0 {
			t.Fatal("the index is another canvas's")
		}
	}
	links, index := LinksOf(with), indexOf(with)
	if LinksOf(with) != links || indexOf(with) != index {
		t.Error("they are made twice")
	}
	runtime.KeepAlive(with)
}

// Several goroutines may ask at once, about different canvases.
func TestLinksAtOnce(t *testing.T) {
	var asking sync.WaitGroup
	for i := range 4 {
		asking.Go(func() {
			for range 200 {
				c := linked(i%2 == 0)
				if LinksOf(c).None() == (i%2 == 0) || len(indexOf(c).explicit) != 1-i%2 {
					t.Error("the links are another canvas's")
				}
				runtime.KeepAlive(c)
			}
		})
	}
	asking.Wait()
}
