// Writing: in what order the cells of a line are sent where the terminal does
// the ordering. It takes every row as one paragraph that runs from left to
// right: what runs to the left within a stretch it turns by itself, but not the
// stretches of a line that runs to the left as a whole, and not the cells of a
// row.

package bidi

import (
	"strings"
	"unicode/utf8"
)

// Marks have a direction and take no cell. A stretch between two right-to-left
// marks keeps the full stop at its end; a left-to-right mark keeps stretches and
// cells apart.
const (
	LeftToRightMark = "\u200e"
	RightToLeftMark = "\u200f"
)

// mark is a Cell for a mark that shows nothing.
func mark(s string) Cell { return Cell{Text: s, Start: -1, End: -1} }

// Written are the cells in the order in which they are sent: from left to right
// or, where the terminal does the ordering, as it wants them, with marks
// between them, whose Start is -1.
func (d Displayed) Written() []Cell {
	if d.written != nil {
		return d.written
	}
	return d.Cells()
}

// write draws the line for mode Terminal.
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

// sent is what the terminal gets for the glyph: embeddings and isolates, which
// it may show as boxes, have done their work.
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
// image. A terminal would look for its other half in other stretches, even in
// other cells: it is sent by itself, as it is drawn.
func (p *Paragraph) bracket(g glyph) bool {
	r := p.letters[g.first].rune
	return g.level%2 == 1 && mirror(r) != r
}

// stretch is where the last of the stretches up to end begins: what runs to the
// right, be it letters or numbers; a bracket; or all between two such.
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
