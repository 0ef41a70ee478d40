// Rows and lines of the question screen as they were drawn last: a key in the field
// changes few of them, however many notes the canvas has.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
)

// drawnQuestion is what was drawn last of the question.
type drawnQuestion struct {
	rows    drawnRows
	indents madeLines // the lines of the part that scrolls
	joints  madeLines // the lines with the canvas beside them
	body    int       // how many lines the part that scrolls had
}

// drawnRows are the rows of notes as they were drawn last.
type drawnRows struct {
	frame rowFrame
	rows  map[rowInputs][]string
}

// rowFrame is everything that all rows are drawn from.
type rowFrame struct {
	w      int
	canvas *canvas.Canvas
	stop   *prompts.Stop // another guide has other stops
	place  interview.Place
	words  *prompts.Words
	poster *poster.Poster // another one after a change of language, look or display of names
}

// rowInputs is everything else that the row of a note is drawn from.
type rowInputs struct {
	note    *canvas.Note
	number  string
	place   int // among the notes to link to, from 1; 0 for a note of the list
	gutter  int
	here    bool
	linked  bool
	editing bool
	inShort bool
	found   string
}

// mostRows is how many rows are remembered: those of several windows.
const mostRows = 512

// drawnRow is the row drawn by draw, or as it was drawn from the same inputs. Nobody
// writes into the lines.
func (q *questionScreen) drawnRow(w int, in rowInputs, draw func() []string) []string {
	frame := rowFrame{w, q.iv.Canvas(), q.iv.Stop(), q.iv.Place(), q.words, q.poster()}
	if q.lastDrawn.rows.frame != frame || len(q.lastDrawn.rows.rows) >= mostRows {
		q.lastDrawn.rows = drawnRows{frame, map[rowInputs][]string{}}
	}
	lines, drawn := q.lastDrawn.rows.rows[in]
	if !drawn {
		lines = draw()
		q.lastDrawn.rows.rows[in] = lines
	}
	return lines
}

// madeLine is a line of the window, and the parts that it was made of.
type madeLine struct {
	set        typeset.Compositor
	left       int
	part, side string
	made       string
}

// madeLines are the lines of the last frame, by their place in the window.
type madeLines []madeLine

// of returns the line at the place, made by make of the parts unless it was made of the
// same parts in the last frame.
func (m *madeLines) of(at int, parts madeLine, make func() string) string {
	for len(*m) <= at {
		*m = append(*m, madeLine{})
	}
	last := &(*m)[at]
	parts.made = last.made
	if *last != parts || last.made == "" {
		parts.made = make()
		*last = parts
	}
	return last.made
}

// indentedAgain is indented, for the part that scrolls.
func (q *questionScreen) indentedAgain(lines []string) []string {
	moved := make([]string, len(lines))
	for i, line := range lines {
		if line != "" {
			moved[i] = q.lastDrawn.indents.of(i, madeLine{set: q.set, part: line}, func() string { return q.set.Indent(margin, line) })
		}
	}
	return moved
}
