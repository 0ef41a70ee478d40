// The page beside the start screen and the list of canvases: what the interview fills.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
)

const (
	widePreview = 160 // the width from which on the page stands beside the fields
	mostPreview = 120 // cells of the page
	highPreview = 32  // lines of it
	lowPreview  = 11  // lines of it below the fields, at least
)

// broad says that the page stands beside the fields where there is room.
func (v *startScreen) broad() bool { return true }

// withPage is the lines with the blocks that the chosen guide asks about beside them or, in
// a narrower window, below them, if there is room.
func (v *startScreen) withPage(lines []string, w, h int) []string {
	at := margin + measure + betweenEnds
	view := poster.View{Width: min(w-at-margin, mostPreview), Height: h - 2, Numbers: true}
	if w < widePreview {
		view.Width, view.Height = min(w-2*margin, mostPreview), h-len(lines)-1
	}
	g, err := v.chosen()
	switch {
	case err != nil || view.Height < lowPreview || !poster.Fits(g.Canvas, view.Width):
		return lines
	case w < widePreview:
		return append(append(lines, ""), v.indented(drawEmptyPage(v.env, g, view))...)
	}
	return v.columns(lines, append([]string{""}, drawEmptyPage(v.env, g, view)...), at)
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
		Title: title, Number: w.Digits, Short: func(block string) string { return w.ShortBlocks[block] },
		Part: func(block string) string { return w.Poster.Parts[g.Canvas][block] },
	}
}
