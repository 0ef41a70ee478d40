// The empty page beside the start screen: what the interview fills.

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
	page := canvas.New(g.Canvas, "", g.ID, v.words.Language, v.today())
	d := poster.New(v.sheet, v.set, v.emptyPage(g)).Draw(page, poster.View{
		Width: min(w-at-margin, mostPreview), Height: min(h-2, highPreview), Fit: poster.Clipped, Numbers: true,
	})
	return v.columns(lines, append([]string{""}, d.Lines(0, d.Height)...), at)
}

// emptyPage are the words of a page without notes.
func (v *startScreen) emptyPage(g *prompts.Guide) poster.Words {
	title := func(block string) string {
		if b := g.Block(block); b != nil {
			return b.Title
		}
		return v.words.BlockTitle(g.Canvas, block)
	}
	return poster.Words{
		Title: title, Number: v.words.Digits,
		Part: func(block string) string { return v.words.Poster.Parts[g.Canvas][block] },
	}
}
