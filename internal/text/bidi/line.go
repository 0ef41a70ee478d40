// Lines: resolving a paragraph as a whole, and drawing its lines.

package bidi

import (
	"strings"

	"bmcanvas/internal/text"
)

// Options say how to display text.
type Options struct {
	Mode Mode
	Base Direction // of the whole note or label; Auto: as Base says

	Language string // by whose rules Wrap breaks long words
}

// Displayed is one line as it is drawn.
type Displayed struct {
	Text   string // what to write: in visual order or, if the terminal orders text, as it expects it
	Width  int    // the cells that Text takes
	Indent int    // spaces to write before Text, because a line that runs to the left begins at the right
	Base   Direction

	paragraph  *Paragraph // nil: drawn as it is
	start, end int        // the line in the paragraph
	cells      []Cell     // of a line in mode App
	written    []Cell     // of a line in mode Terminal
}

// String returns Text with the indent before it.
func (d Displayed) String() string {
	if d.Indent == 0 {
		return d.Text
	}
	return text.Spaces(d.Indent) + d.Text
}

// Read returns the line in logical order, from which Text was made.
func (d Displayed) Read() string {
	if d.paragraph == nil {
		return d.Text
	}
	return d.paragraph.text[d.start:d.end]
}

// Line returns s as a line in a box of width cells; width 0 stands for no box. s
// must be safe to draw (see text.Display) and have no line ends. It is not cut if
// it is wider.
func Line(s string, width int, o Options) Displayed {
	if o.Base != RTL && Plain(s) {
		return Displayed{Text: s, Width: text.Width(s), Base: LTR, end: len(s)}
	}
	return NewParagraph(s, o).Line(0, len(s), width)
}

// Truncate returns s in one line, cut to width cells as text.Truncate cuts: at the
// end in logical order, with tail in place of the rest.
func Truncate(s string, width int, tail string, o Options) Displayed {
	s = text.OneLine(s)
	o.Base = o.Base.Or(Base(s))
	if o.Mode == App {
		s = shape(s)
	}
	return Line(text.Truncate(s, width, tail), width, o)
}

// Wrap returns s in lines of at most width cells, broken in logical order as
// text.Wrap breaks them. All of its paragraphs run one way.
func Wrap(s string, width int, o Options) []Displayed {
	s = text.Display(s)
	o.Base = o.Base.Or(Base(s))
	var all []Displayed
	for s := range strings.SplitSeq(s, "\n") {
		if o.Mode == App {
			s = shape(s)
		}
		lines := text.Wrap(s, width, o.Language)
		p := NewParagraph(strings.Join(lines, " "), o)
		start := 0
		for _, line := range lines {
			all = append(all, p.Line(start, start+len(line), width))
			start += len(line) + len(" ")
		}
	}
	return all
}

// Paragraph is text without line ends whose directions are resolved. It is cut
// into lines afterwards, because one line can decide how the next one runs.
type Paragraph struct {
	text    string
	mode    Mode
	base    Direction // never Auto
	letters []letter  // nil if nothing runs to the left, or before resolve
	levels  []uint8   // one for each letter
}

// NewParagraph returns s as a paragraph to be cut into lines.
func NewParagraph(s string, o Options) *Paragraph {
	p := &Paragraph{text: s, mode: o.Mode, base: o.Base.Or(Base(s)).Or(LTR)}
	if p.mode == App {
		p.resolve()
	}
	return p
}

// resolve finds which letters join and the level of each, unless nothing runs to
// the left.
func (p *Paragraph) resolve() {
	if p.letters == nil && p.mode != Off && (p.base == RTL || !Plain(p.text)) {
		p.letters = join(p.text)
		p.levels = resolve(p.text, p.base)
	}
}

// Line returns the part of the paragraph from start to end as a line in a box of
// width cells, as the function Line does. Both offsets are between clusters; the
// offsets of the returned line count from start.
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

// layOut fills in the line for mode App.
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

// visual returns the indexes of the line's glyphs from left to right. It sets the
// levels that depend on the end of the line (rule L1).
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
