// Drawing the poster: its page, the heading, the boxes and the foot. SVG, PDF and PNG are drawn by the same calls.

package export

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/shapes"
)

// Drawing is a poster laid out on its page.
type Drawing struct {
	shapes.Surface // while it is drawn
	poster         *poster
	sheet          *sheet
	ruler          Ruler
	rtl            bool
	box            *box    // that is drawn
	x, y           float64 // its corner
}

// NewDrawing lays the poster out on one A3 sheet, landscape. The ruler must measure
// text as the surface will draw it.
func NewDrawing(c *canvas.Canvas, words *Words, o Options, ruler Ruler) *Drawing {
	return newDrawing(c, words, o, ruler, fixed)
}

func newDrawing(c *canvas.Canvas, words *Words, o Options, ruler Ruler, on paper) *Drawing {
	p := newPoster(c, words, o)
	layout := p.layout()
	d := &Drawing{poster: p, ruler: ruler, rtl: words.RightToLeft}
	d.sheet = fit(on, layout, p.measureAll(layout, p.boards(layout), d.width), words.RightToLeft)
	return d
}

// width is the width of regular text in em.
func (d *Drawing) width(text string) float64 { return d.ruler.Width(text, false) }

// Size returns the width and the height of the page. It is that of A3 if the notes
// can be made to fit.
func (d *Drawing) Size() (width, height float64) {
	return sheetWidth, d.sheet.height + 2*sheetMargin + headHeight + footHeight
}

// Draw draws the poster.
func (d *Drawing) Draw(s shapes.Surface) {
	d.Surface = s
	width, height := d.Size()
	s.Rectangle(shapes.Rectangle{W: width, H: height, Fill: paperColour})
	d.head()
	for i := range d.sheet.boxes {
		d.block(&d.sheet.boxes[i])
	}
	d.foot(height)
}

func (d *Drawing) name() string {
	if name := oneLine(d.poster.canvas.Name); name != "" {
		return name
	}
	return d.poster.words.Kind
}

// text draws a line in the room from x to x+w, at the side where lines of its
// direction begin, or at the other one if it is at the end.
func (d *Drawing) text(l shapes.Line, x, w float64, atEnd bool) {
	if l.Text == "" {
		return
	}
	l.Text = strings.ReplaceAll(l.Text, "\u00a0", " ") // it is broken already, and a search is for blanks
	l.X, l.Anchor = x, shapes.Left
	if l.RightToLeft != atEnd {
		l.X, l.Anchor = x+w, shapes.Right
	}
	d.Line(l)
}

func (d *Drawing) head() {
	c, words := d.poster.canvas, d.poster.words
	x, w := sheetMargin, d.sheet.width
	y := sheetMargin + headHeight - 22
	name := d.name()
	room := w * 0.62
	heavy := func(text string) float64 { return d.ruler.Width(text, true) }
	size := min(28, max(12, room/max(1, heavy(name))))
	rtl := words.rightToLeft(name)
	d.text(shapes.Line{Text: ruler(heavy).shorten(name, room/size), Y: y, Size: size, Colour: inkColour, Weight: 700, RightToLeft: rtl}, x, w, rtl != d.rtl)
	if name != words.Kind {
		d.text(shapes.Line{Text: words.Kind, Y: y - 32, Size: 13, Colour: iconColour, Weight: 600, RightToLeft: d.rtl}, x, w, false)
	}
	var facts []string
	if c.Updated != "" {
		facts = append(facts, words.date(c.Updated))
	}
	if d.poster.names {
		facts = append(facts, people(c)...)
	}
	said := ruler(d.width).shorten(words.apart(facts...), w*0.35/13)
	d.text(shapes.Line{Text: said, Y: y, Size: 13, Colour: mutedColour, RightToLeft: d.rtl}, x, w, true)
}

// foot draws the credit and the legend of the marks.
func (d *Drawing) foot(height float64) {
	const size = 12.0
	words := d.poster.words
	y := height - sheetMargin - 6
	right := sheetMargin + d.sheet.width
	at := right // where the legend begins, from the end of the line
	if d.rtl {
		at = sheetMargin
	}
	legend := d.poster.legend()
	for i := len(legend) - 1; i >= 0; i-- {
		s := legend[i]
		wide := d.width(s.Words) * size
		line := shapes.Line{Text: s.Words, Y: y, Size: size, Colour: mutedColour, RightToLeft: d.rtl}
		if d.rtl {
			d.text(line, at, wide, false)
			d.mark(canvas.Status(s.ID), at+wide+5, y-size, size*1.25)
			at += wide + size*3.2
		} else {
			at -= wide
			d.text(line, at, wide, false)
			d.mark(canvas.Status(s.ID), at-size*1.25-5, y-size, size*1.25)
			at -= size * 3.2
		}
	}
	x, w := sheetMargin, at-sheetMargin
	if d.rtl {
		x, w = at, right-at
	}
	lines := measure(words.credit(d.poster.canvas.Kind), d.width).wrap(w / size)
	for i, line := range lines {
		d.text(shapes.Line{Text: line, Y: y + float64(i)*size*1.3, Size: size, Colour: mutedColour, RightToLeft: d.rtl}, x, w, false)
	}
}

// block draws a box with everything in it.
func (d *Drawing) block(b *box) {
	d.box, d.x, d.y = b, sheetMargin+b.x, sheetMargin+headHeight+b.y
	d.Rectangle(shapes.Rectangle{X: d.x, Y: d.y, W: b.w, H: b.h, Stroke: lineColour, Width: 1.5})
	em := d.sheet.title
	pad, inner := blockPad*d.sheet.em, b.inner(d.sheet.em)
	icon := pad + inner - iconSize*em
	if d.rtl {
		icon = pad
	}
	if path := d.poster.words.iconOf(b.block); path != "" {
		d.Outline(shapes.Outline{Path: path, X: d.x + icon, Y: d.y + pad - 0.2*em, Size: iconSize * em, Width: 1.6, Colour: iconColour})
	}
	if start := d.poster.words.startOf(d.poster.canvas, b.block); start != "" {
		d.text(shapes.Line{Text: start, Y: d.y - 5, Size: 12, Colour: iconColour, Weight: 600, RightToLeft: d.rtl}, d.x, b.w, true)
	}
	for i, line := range b.title {
		y := d.y + pad + em*titleSize*(1+float64(i)*1.2)
		d.text(shapes.Line{Text: line, Y: y, Size: titleSize * em, Colour: inkColour, Weight: 700, RightToLeft: d.rtl}, d.x+pad, inner, false)
	}
	if len(b.shares) > 0 {
		d.shares(b, d.y+d.sheet.belowTitle(b))
	}
	for i := range b.cards {
		d.card(&b.cards[i])
	}
	for _, c := range b.chips {
		d.chip(c)
	}
}

// shares draws the revenue shares as one bar.
func (d *Drawing) shares(b *box, y float64) {
	em := d.sheet.em
	pad := blockPad * em
	inner, height := b.inner(em), (barHeight-0.5)*em
	sum := 0.0
	for _, s := range b.shares {
		sum += s.percent
	}
	d.Rectangle(shapes.Rectangle{X: d.x + pad, Y: y, W: inner, H: height, Stroke: thinLineColour})
	at := 0.0
	for _, s := range b.shares {
		w := inner * s.percent / max(sum, 100)
		x := d.x + pad + at
		if d.rtl {
			x = d.x + pad + inner - at - w
		}
		at += w
		d.Rectangle(shapes.Rectangle{X: x, Y: y, W: w - 2, H: height, Fill: toneOf(d.poster.threads[s.stream.Key]).hue})
		room := (w - 2 - 0.8*em)
		said := d.poster.words.percentWords(s.percent)
		line := shapes.Line{Text: said, Y: y + 1.15*em, Size: em, Colour: paperColour, Weight: 700, RightToLeft: d.rtl}
		if room > d.ruler.Width(said, true)*em {
			d.text(line, x+0.4*em, room, false)
		}
		if name := ruler(d.width).shorten(oneLine(d.poster.words.note(s.stream)), room/em/0.72); room > 3*em {
			rtl := d.poster.words.rightToLeft(name)
			d.text(shapes.Line{Text: name, Y: y + 2.1*em, Size: 0.72 * em, Colour: paperColour, RightToLeft: rtl}, x+0.4*em, room, rtl != d.rtl)
		}
	}
}

func (d *Drawing) chip(c placedChip) {
	size := d.box.em * chipSize
	x, y := d.x+d.mirrored(c.x, c.w, d.box.w), d.y+c.y
	d.Rectangle(shapes.Rectangle{X: x, Y: y, W: c.w, H: c.h, Round: c.h / 2, Stroke: thinLineColour})
	d.Line(shapes.Line{
		Text: c.text, X: x + c.w/2, Y: y + c.h/2 + 0.34*size, Anchor: shapes.Middle, Size: size, Colour: mutedColour,
		RightToLeft: d.poster.words.rightToLeft(c.text),
	})
}

// mirrored is the left edge of something w wide that would be at x if lines began
// at the left.
func (d *Drawing) mirrored(x, w, within float64) float64 {
	if d.rtl {
		return within - x - w
	}
	return x
}
