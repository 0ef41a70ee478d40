// What stands beside the question in wide windows: the canvas as it fills.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
)

// drawnSide is the canvas beside the question as it was drawn last. It is kept until one
// of its inputs changes: what is typed is none of them.
type drawnSide struct {
	inputs sideInputs
	lines  []string
}

// sideInputs is everything that the canvas beside the question is drawn from.
type sideInputs struct {
	w, h   int // of the window
	canvas *canvas.Canvas
	stop   *prompts.Stop  // another guide has other stops
	poster *poster.Poster // another one after a change of language, look or display of names
	added  canvas.Key
	found  poster.Found
}

// side is the width of the canvas beside a question in a window of width w; 0 if
// there is no room for one. A table needs the whole width of the text.
func (q *questionScreen) side(w int) int {
	free := w - 3*margin - measure
	switch {
	case w < sideFrom:
		return 0
	case w >= wholeFrom:
		return free
	case q.kind().table != noTable:
		if free < leastSide {
			return 0
		}
		return free
	}
	return max(w*7/15, free)
}

const (
	sideFrom  = 100 // from this width on there is a map beside the question, and the block as on the poster
	wholeFrom = 160 // from this width on the whole poster
	leastSide = 36  // of a map that can be read
	sideTop   = 3   // the line where it begins
)

// withSide puts the canvas at the far side of the lines, under the header.
func (q *questionScreen) withSide(lines []string, w, h int) []string {
	side := q.sideLines(w, h)
	for len(lines) < min(len(side)+sideTop, h) {
		lines = append(lines, "")
	}
	left := w - margin - q.side(w)
	for i, part := range side {
		if at := i + sideTop; at < len(lines) {
			line := lines[at]
			lines[at] = q.lastDrawn.joints.of(at, madeLine{set: q.set, left: left, part: line, side: part}, func() string { return q.set.Join(q.set.Pad(line, left), part) })
		}
	}
	return lines
}

// sideLines is the canvas beside the question, drawn again if an input has changed. A
// drawing for a click is always a new one: its marks hold for one click.
func (q *questionScreen) sideLines(w, h int) []string {
	if q.clicks != nil {
		return q.drawSide(w, h)
	}
	inputs := sideInputs{w, h, q.iv.Canvas(), q.iv.Stop(), q.poster(), q.added, q.found}
	if q.lastSide.inputs != inputs {
		q.lastSide = drawnSide{inputs, q.drawSide(w, h)}
	}
	return q.lastSide.lines
}

// drawSide draws the whole poster or, where it has no room, the map and the block.
func (q *questionScreen) drawSide(w, h int) []string {
	width, room := q.side(w), h-sideTop
	if w < wholeFrom {
		return q.mapAndBlock(width, room)
	}
	d := q.draw(poster.View{Width: width, Height: room, Fit: poster.Clipped, Added: q.added})
	return q.clickPoster(d.Lines(0, min(d.Height, room)), d, 0, q.clickedPoster)
}

// mapAndBlock is the map of the canvas and, as far as h lines go, the block of the
// question as it looks on the poster, and what to have when it is done.
func (q *questionScreen) mapAndBlock(w, h int) []string {
	stop, guide := q.iv.Stop(), q.iv.Walk().Guide
	m := q.poster().Map(q.iv.Canvas(), w, stop.Block.ID, guide.Block(canvas.NextSteps) != nil)
	lines := slices.Clip(q.clickPoster(m.Lines(0, m.Height), m, 0, q.clickedPoster))
	if room := h - len(lines) - 1; room >= leastBlock {
		d := q.draw(poster.View{Block: stop.Block.ID, Width: w, Height: room, Fit: poster.Clipped, Added: q.added})
		lines = append(append(lines, ""), q.clickPoster(d.Lines(0, min(d.Height, room)), d, 0, q.clickedPoster)...)
	}
	if guide.Steps || stop.Block.Output == "" { // a guide of steps says so above its questions
		return lines
	}
	goal := q.paragraph(q.words.Fill(q.words.Question.Output, "text", stop.Block.Output), w, q.sheet.Plain)
	if len(lines)+1+len(goal) <= h {
		lines = append(append(lines, ""), goal...)
	}
	return lines
}

// leastBlock is the height of a block with its title and a note or two.
const leastBlock = 6
