// Writing: the order in which to send the cells of a line to a terminal that
// orders text itself. Such a terminal takes every row for one paragraph that runs
// from left to right. It orders text within a stretch of one direction, but not
// the stretches of a line that runs to the left, and not the cells of a row.

package bidi

import (
	"strings"
	"unicode/utf8"
)

// The marks have a direction and take no cell. Between two right-to-left marks,
// a full stop stays at the end of its stretch; a left-to-right mark keeps stretches
// and cells apart.
const (
	LeftToRightMark = "\u200e"
	RightToLeftMark = "\u200f"
)

// mark returns a Cell for a mark, which shows nothing.
func mark(s string) Cell { return Cell{Text: s, Start: -1, End: -1} }

// Written returns the cells in the order in which they are sent: in visual order
// or, in mode Terminal, as the terminal expects them, with marks between them.
// The Start of a mark is -1.
func (d Displayed) Written() []Cell {
	if d.written != nil {
		return d.written
	}
	return d.Cells()
}

// write fills in the line for mode Terminal.
func (d *Displayed) write() {
	p := d.paragraph
	p.resolve()
	glyphs := p.glyphs(d.start, d.end)
	p.visual(glyphs)
	cells := make([]Cell, len(glyphs))
	for i, g := range glyphs {
		cells[i] = d.cell(g, p.sent(g), 0)
		d.Width += cells[i].Width
	}
	d.written = append(make([]Cell, 0, len(cells)+4), mark(LeftToRightMark))
	if p.base != RTL {
		d.written = append(append(d.written, cells...), mark(LeftToRightMark))
	}
	for end := len(glyphs); end > 0 && p.base == RTL; {
		start, leftward := p.stretch(glyphs, end)
		if leftward {
			d.written = append(d.written, mark(RightToLeftMark))
		}
		d.written = append(d.written, cells[start:end]...)
		if leftward {
			d.written = append(d.written, mark(RightToLeftMark))
		}
		d.written = append(d.written, mark(LeftToRightMark))
		end = start
	}
	var b strings.Builder
	for _, c := range d.written {
		b.WriteString(c.Text)
	}
	d.Text = b.String()
}

// sent returns what the terminal gets for the glyph. It gets no embeddings and
// isolates, which it may show as boxes: the order of the stretches replaces them.
func (p *Paragraph) sent(g glyph) string {
	switch r := p.letters[g.first].rune; {
	case r == caret:
		return " "
	case control(r) && r != 0x200e && r != 0x200f && r != 0x61c:
		return ""
	case p.base == RTL && p.bracket(g):
		return string(mirror(r)) + p.text[g.start+utf8.RuneLen(r):g.end]
	}
	return p.text[g.start:g.end]
}

// bracket reports whether the glyph is a bracket that is drawn as its mirror
// image. It is sent by itself and already mirrored, because a terminal would look
// for its other half in other stretches and even in other cells.
func (p *Paragraph) bracket(g glyph) bool {
	r := p.letters[g.first].rune
	return g.level%2 == 1 && mirror(r) != r
}

// stretch returns where the last stretch up to end begins, and whether it runs to
// the left. A stretch is a bracket, text that runs to the right (letters or
// numbers), or the text between two of those.
func (p *Paragraph) stretch(glyphs []glyph, end int) (start int, leftward bool) {
	start = end - 1
	if p.bracket(glyphs[start]) {
		return start, false
	}
	leftward = glyphs[start].level < 2
	for start > 0 && !p.bracket(glyphs[start-1]) && (glyphs[start-1].level < 2) == leftward {
		start--
	}
	return start, leftward
}
