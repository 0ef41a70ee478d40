// The poster of the canvas that is worked on, as every screen draws it.

package tui

import (
	"cmp"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/search"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
)

// drawnPoster keeps the poster, with its last drawings, until the language, the
// look or the display of names changes.
type drawnPoster struct {
	poster *poster.Poster
	sheet  *style.Sheet
	set    typeset.Compositor
	named  bool
}

// poster is the poster in the present language and look.
func (w *work) poster() *poster.Poster {
	e, d := w.env, &w.drawn
	if d.poster == nil || d.sheet != e.sheet || d.set != e.set || d.named != w.named() {
		*d = drawnPoster{poster.New(e.sheet, e.set, w.posterWords()), e.sheet, e.set, w.named()}
	}
	return d.poster
}

// posterWords are the words on the poster.
func (w *work) posterWords() poster.Words {
	words := w.env.words
	return poster.Words{
		Title:  w.title,
		Short:  w.shortTitle,
		Below:  func(block string) []string { return words.FigureParts(w.iv.Canvas(), block) },
		Apart:  words.Between(),
		Note:   w.posterNote,
		More:   func(n int) string { return words.Poster.More.For(n) },
		Letter: words.Letter,
		Number: words.Digits,
		Find: func(line, query string) [][2]int {
			var parts [][2]int
			for _, s := range search.Spans(line, query, w.env.set.Mirrored()) {
				parts = append(parts, [2]int{s.Start, s.End})
			}
			return parts
		},
		Part: func(block string) string { return words.Poster.Parts[w.iv.Canvas().Kind][block] },
	}
}

// shortTitle is the block's name where its title has no room.
func (w *work) shortTitle(block string) string {
	return cmp.Or(w.env.words.ShortBlocks[block], w.title(block))
}

// draw draws the poster, with the block of the question lit up.
func (w *work) draw(view poster.View) *poster.Drawing {
	view.Numbers = true
	view.Found = w.found
	view.NextSteps = w.iv.Walk().Guide.Block(canvas.NextSteps) != nil
	if stop := w.iv.Stop(); stop.Block != nil {
		view.Highlighted = []string{stop.Block.ID}
	}
	return w.poster().Draw(w.iv.Canvas(), view)
}

// linkRow is a note to link to: its number, whether it is linked, the gutter with its
// segments, its text, and aside.
func (w *work) linkRow(n *canvas.Note, linked bool, width, number, gutter int, here bool, aside string) []string {
	r := row{label: w.iv.Text(n), note: aside}
	box := w.env.sheet.Marks.Off
	if linked {
		box = w.env.sheet.Marks.On
	}
	r.mark = w.env.set.Join(box, " ", w.poster().Gutter(w.iv.Canvas(), n, gutter))
	if number > 9 {
		number = unnumbered
	}
	return r.lines(w.env, width, here, number)
}

// linkLead is the width of what stands before a note to link to: where one is, its
// number, whether it is linked, and the gutter.
func linkLead(gutter int) int { return leadWidth + len("[x]  ") + gutter }

// clickPoster marks the rows of a drawing from its row top on as what can be clicked.
func (w *work) clickPoster(rows []string, d *poster.Drawing, top int, does func(poster.Cursor) outcome) []string {
	if w.env.clicks == nil {
		return rows
	}
	marked := make([]string, len(rows))
	for i, r := range rows {
		marked[i] = w.env.clickPart(r, func(column int) outcome {
			at := d.At(top+i, column)
			if at.Block == "" {
				return stay
			}
			return does(at)
		})
	}
	return marked
}

// rowsSeen is how many rows of the drawing are seen at a time in h lines: if it is
// higher, the last line says how it goes on.
func rowsSeen(d *poster.Drawing, h int) int {
	if d.Height > h && h >= leastCounted {
		return h - 1
	}
	return h
}

// posterWindow is the drawing in h lines, from its row top on. Where it is higher, the
// last line says how many rows follow.
func (w *work) posterWindow(d *poster.Drawing, top, h int, does func(poster.Cursor) outcome) []string {
	seen := rowsSeen(d, h)
	lines := w.env.indented(w.clickPoster(d.Lines(top, seen), d, top, does))
	if rest := d.Height - top - seen; rest > 0 && seen < h {
		lines = append(lines, w.env.beyond(w.env.sheet.Marks.Down, rest))
	}
	return lines
}

// scrolledPoster is posterWindow for a screen that has no cursor on the poster: the first
// line says how many rows come before.
func (w *work) scrolledPoster(d *poster.Drawing, top, h int) []string {
	lines := w.posterWindow(d, top, h, w.openPoster)
	if top > 0 && len(lines) > 0 {
		lines[0] = w.env.beyond(w.env.sheet.Marks.Up, top+1)
	}
	return lines
}

// openPoster opens the poster with the cursor there.
func (w *work) openPoster(at poster.Cursor) outcome {
	v := newPosterScreen(w)
	v.cursor = at
	return open(v)
}
