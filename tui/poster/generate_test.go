// Canvases and views that the properties draw.

package poster_test

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"

	"pgregory.net/rapid"
)

// newPoster returns a poster in English, with colours.
func newPoster() *poster.Poster {
	return poster.New(style.New(true, false), typeset.Compositor{}, english())
}

// anyCanvas generates canvases of both kinds with all kinds of notes, unknown
// blocks, links to missing notes and ids used twice.
func anyCanvas() *rapid.Generator[*canvas.Canvas] {
	pieces := []string{
		"kohv", "ettevõtlusmudelipõhisekskujunemisprotsess", "a", "می‌خواهم", "新鮮な豆を毎朝", "👨‍👩‍👧", "🇪🇪", "o\u0303",
		"\n", "\x1b[31m", "\u202e", "\u2067", "\u2069", "https://kohv.ee/tellimine?a=1", "\t", "❤️", "1️⃣",
	}
	return rapid.Custom(func(t *rapid.T) *canvas.Canvas {
		kind := rapid.SampledFrom([]canvas.Kind{canvas.BusinessModel, canvas.CustomerExperience}).Draw(t, "kind")
		c := canvas.New(kind, "", "", "", "")
		for _, block := range append(kind.Blocks(), "unknown", "عجیب") {
			b := canvas.Block{ID: block}
			for range rapid.IntRange(0, 6).Draw(t, "notes") {
				id := rapid.SampledFrom([]string{"", "a1", "a2", "a3", "a4", "a5", "a6", "a7"})
				n := &canvas.Note{
					Key:    canvas.NewKey(),
					ID:     id.Draw(t, "id"),
					Text:   strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 8).Draw(t, "text"), " "),
					Links:  rapid.SliceOfN(id, 0, 3).Draw(t, "links"),
					Status: rapid.SampledFrom(append(canvas.Statuses(), "maybe")).Draw(t, "status"),
				}
				switch rapid.IntRange(0, 4).Draw(t, "kind of note") {
				case 0:
					n.Detail = true
				case 1:
					n.Option = "niche-market"
				}
				b.Notes = append(b.Notes, n)
			}
			if len(b.Notes) > 0 || block == "unknown" {
				c.Blocks = append(c.Blocks, b)
			}
		}
		return c
	})
}

// anyView generates views of the canvas, with the cursor on any place or none.
func anyView(c *canvas.Canvas) *rapid.Generator[poster.View] {
	places := []poster.Cursor{{}, {Block: "nowhere"}, {Block: canvas.Channels, Note: canvas.NewKey()}}
	for _, block := range c.Kind.Blocks() {
		places = append(places, poster.Cursor{Block: block})
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			places = append(places, poster.Cursor{Block: b.ID, Note: n.Key})
		}
	}
	return rapid.Custom(func(t *rapid.T) poster.View {
		return poster.View{
			Width:       rapid.IntRange(12, 160).Draw(t, "width"),
			Height:      rapid.IntRange(0, 60).Draw(t, "height"),
			Fit:         rapid.SampledFrom([]poster.Fit{poster.Auto, poster.Clipped, poster.Whole}).Draw(t, "fit"),
			Cursor:      rapid.SampledFrom(places).Draw(t, "cursor"),
			Numbers:     rapid.Bool().Draw(t, "numbers"),
			NextSteps:   rapid.Bool().Draw(t, "next steps"),
			Highlighted: rapid.SampledFrom([][]string{nil, {canvas.Channels}}).Draw(t, "highlighted"),
		}
	})
}
