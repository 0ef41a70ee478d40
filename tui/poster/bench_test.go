package poster_test

import (
	"strconv"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
)

var sink []string

// drawn is what a screen does: lay out, scroll to the cursor, and paint its window.
func drawn(p *poster.Poster, c *canvas.Canvas, v poster.View) {
	d := p.Draw(c, v)
	sink = d.Lines(d.Scroll(0, 40), 40)
}

func BenchmarkPoster(b *testing.B) {
	for _, n := range []int{9, 90, 10_000} {
		c := many(n)
		for name, fit := range map[string]poster.Fit{"clipped": poster.Clipped, "whole": poster.Whole} {
			v := poster.View{Width: 120, Height: 40, Fit: fit}
			at := name + "/" + strconv.Itoa(n)
			b.Run("first/"+at, func(b *testing.B) {
				for b.Loop() {
					drawn(poster.New(style.New(true, false), typeset.Compositor{}, english()), c, v)
				}
			})
			p := poster.New(style.New(true, false), typeset.Compositor{}, english())
			b.Run("cursor moved/"+at, func(b *testing.B) {
				v.Cursor = p.Draw(c, v).First(canvas.KeyActivities)
				for way := poster.Down; b.Loop(); way = poster.Up + poster.Down - way {
					v.Cursor = p.Draw(c, v).Move(v.Cursor, way)
					drawn(p, c, v)
				}
			})
			b.Run("unchanged/"+at, func(b *testing.B) {
				for b.Loop() {
					drawn(p, c, v)
				}
			})
		}
	}
}
