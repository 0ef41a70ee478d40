// Lines: a paragraph resolved as a whole, and its lines as they are drawn.

package bidi

import (
	"strings"

	"bmcanvas/internal/text"
)

// Options say how text is displayed.
type Options struct {
	Mode Mode
	Base Direction // of the whole note or label; Auto: that of its first strong character
}

// Displayed is one line as it is drawn.
type Displayed struct {
	Text   string // what to write: from left to right or, where the terminal orders, as it wants it
	Width  int    // the cells Text takes
	Indent int    // spaces to write before Text: a line that runs to the left begins at the right
	Base   Direction

	paragraph  *Paragraph // nil: drawn as it is
	start, end int        // the line in the paragraph
	cells      []Cell     // of a line that was laid out
	written    []Cell     // of a line that the terminal orders
}

// String is the line in its place: Text with the indent before it.
func (d Displayed) String() string {
	if d.Indent == 0 {
		return d.Text
	}
	return text.Spaces(d.Indent) + d.Text
}

// Read is the line as it is read: what Text was made of.
func (d Displayed) Read() string {
	if d.paragraph == nil {
		return d.Text
	}
	return d.paragraph.text[d.start:d.end]
}

// Line is s, one line by itself that is safe to draw (see text.Display), in a
// box of width cells. What is wider is not cut; width 0 is no box.
func Line(s string, width int, o Options) Displayed {
	if o.Base != RTL && Plain(s) {
		return Displayed{Text: s, Width: text.Width(s), Base: LTR, end: len(s)}
	}
	return NewParagraph(s, o).Line(0, len(s), width)
}

// Truncate is s in one line, cut to width cells as text.Truncate does: by what
// is read last, with tail in its place.
func Truncate(s string, width int, tail string, o Options) Displayed {
	s = text.OneLine(s)
	o.Base = o.Base.Or(Base(s))
	if o.Mode == App {
		s = Shape(s).Text
	}
	return Line(text.Truncate(s, width, tail), width, o)
}

// Wrap is s in lines of at most width cells, broken in logical order as
// text.Wrap does, each as it is drawn. All of its paragraphs run one way.
func Wrap(s string, width int, o Options) []Displayed {
	s = text.Display(s)
	o.Base = o.Base.Or(Base(s))
	var all []Displayed
	for s := range strings.SplitSeq(s, "\n") {
		if o.Mode == App {
			s = Shape(s).Text
		}
		lines := text.Wrap(s, width)
		p := NewParagraph(strings.Join(lines, " "), o)
		start := 0
		for _, line := range lines {
			all = append(all, p.Line(start, start+len(line), width))
			start += len(line) + len(" ")
		}
	}
	return all
}

// Paragraph is text without line ends whose directions are resolved. It is cut into
// lines afterwards, for what stands in one line can decide how the next one runs.
type Paragraph struct {
	text    string
	mode    Mode
	base    Direction // never Auto
	letters []letter  // nil if it is not turned, or not yet
	levels  []uint8   // one for each letter
}

// NewParagraph is s, resolved.
func NewParagraph(s string, o Options) *Paragraph {
	p := &Paragraph{text: s, mode: o.Mode, base: o.Base.Or(Base(s)).Or(LTR)}
	if p.mode == App {
		p.resolve()
	}
	return p
}

// resolve finds what joins and how it runs, unless nothing is to be turned.
func (p *Paragraph) resolve() {
	if p.letters == nil && p.mode != Off && (p.base == RTL || !Plain(p.text)) {
		p.letters = join(p.text)
		p.levels = resolve(p.text, p.base)
	}
}

// Line is the part of the paragraph from start to end, offsets between
// clusters, in a box of width cells, as the function Line does it. Offsets
// that are asked of it count from start.
func (p *Paragraph) Line(start, end, width int) Displayed {
	d := Displayed{Base: p.base, paragraph: p, start: start, end: end}
	switch {
	case p.mode == App && p.letters != nil:
		d.layOut()
	case p.mode == Terminal && start < end && !(p.base != RTL && Plain(p.text[start:end])):
		d.write()
	default:
		d.Text = strings.ReplaceAll(p.text[start:end], Caret, " ")
		d.Width = text.Width(d.Text)
	}
	if p.base == RTL && p.mode != Off {
		d.Indent = max(width-d.Width, 0)
		for i := range d.cells {
			d.cells[i].Col += d.Indent
		}
	}
	return d
}

// layOut draws the line for mode App.
func (d *Displayed) layOut() {
	p := d.paragraph
	glyphs := p.glyphs(d.start, d.end)
	visual := p.visual(glyphs)
	b := make([]byte, 0, (d.end-d.start)*3/2)
	for _, i := range visual {
		g := &glyphs[i]
		switch r := p.letters[g.first].rune; {
		case r == caret:
			g.from = len(b)
			b = append(b, ' ')
			g.to = len(b)
		case !control(r):
			b = p.draw(b, g)
		}
		d.Width += g.width
	}
	d.Text = string(b)
	d.cells = make([]Cell, len(visual))
	col := 0
	for at, i := range visual {
		d.cells[at] = d.cell(glyphs[i], d.Text[glyphs[i].from:glyphs[i].to], col)
		col += glyphs[i].width
	}
}

// visual is which of a line's glyphs stands where, from left to right. It
// sets the levels that depend on the end of the line (rule L1).
func (p *Paragraph) visual(glyphs []glyph) []int {
	if p.levels == nil {
		return order(make([]uint8, len(glyphs)))
	}
	for i := len(glyphs) - 1; i >= 0; i-- {
		if cluster := p.text[glyphs[i].start:glyphs[i].end]; cluster != Caret && !blank(cluster) {
			break
		}
		glyphs[i].level = p.base.level()
	}
	levels := make([]uint8, len(glyphs))
	for i := range glyphs {
		if i > 0 && p.text[glyphs[i].start:glyphs[i].end] == Caret {
			glyphs[i].level = glyphs[i-1].level
		}
		levels[i] = glyphs[i].level
	}
	return order(levels)
}
