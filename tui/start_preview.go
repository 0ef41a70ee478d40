// The page beside the start screen and the list of canvases: what the interview fills.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
)

const (
	widePreview = 150 // the width from which on the page stands beside the fields
	mostPreview = 110 // cells of the page
	highPreview = 32  // lines of it
)

// broad says that the page stands beside the fields where there is room.
func (v *startScreen) broad() bool { return true }

// withPage is the lines with the blocks that the chosen guide asks about beside them.
func (v *startScreen) withPage(lines []string, w, h int) []string {
	at := margin + measure + betweenEnds
	g, err := v.chosen()
	if w < widePreview || err != nil || !poster.Fits(g.Canvas, min(w-at-margin, mostPreview)) {
		return lines
	}
	page := drawEmptyPage(v.env, g, poster.View{Width: min(w-at-margin, mostPreview), Height: h - 2, Numbers: true})
	return v.columns(lines, append([]string{""}, page...), at)
}

// drawEmptyPage draws the blocks that the guide asks about, without notes.
func drawEmptyPage(e *env, g *prompts.Guide, view poster.View) []string {
	page := canvas.New(g.Canvas, "", g.ID, e.words.Language, e.today())
	view.Height, view.Fit = min(view.Height, highPreview), poster.Clipped
	d := poster.New(e.sheet, e.set, emptyPage(e.words, g)).Draw(page, view)
	return d.Lines(0, d.Height)
}

// emptyPage are the words of a page without notes.
func emptyPage(w *prompts.Words, g *prompts.Guide) poster.Words {
	title := func(block string) string {
		if b := g.Block(block); b != nil {
			return b.Title
		}
		return w.BlockTitle(g.Canvas, block)
	}
	return poster.Words{
		Title: title, Number: w.Digits,
		Part: func(block string) string { return w.Poster.Parts[g.Canvas][block] },
	}
}
