// The SVG poster. Its text stays text, in logical order. The lines are broken here, because SVG breaks none.

package export

import (
	"bufio"
	"io"

	"bmcanvas/canvas"
)

// SVG writes the poster as an SVG drawing of the size of an A3 sheet, or higher if
// the notes need that. The error is the writer's.
func SVG(w io.Writer, c *canvas.Canvas, words *Words, o Options) error {
	p := newPoster(c, words, o)
	layout := c.Layout()
	s := fit(a3, layout, p.measureAll(layout, p.boards(layout)), words.RightToLeft)
	d := &drawing{Writer: bufio.NewWriter(w), poster: p, sheet: s, rtl: words.RightToLeft}
	height := s.height + 2*sheetMargin + headHeight + footHeight
	d.printf(`<svg xmlns="http://www.w3.org/2000/svg" width="420mm" height="%smm" viewBox="0 0 %s %s" xml:lang="%s" font-family="%s">`+"\n",
		short(height*420/sheetWidth), short(sheetWidth), short(height), escapeXML(words.Language), fonts(words.RightToLeft))
	d.printf("<title>%s</title>\n", escapeXML(d.name()))
	d.printf(`<rect width="100%%" height="100%%" fill="%s"/>`+"\n", paperColour)
	d.head()
	d.printf(`<g transform="translate(%s %s)">`+"\n", short(sheetMargin), short(sheetMargin+headHeight))
	for i := range s.boxes {
		d.box(&s.boxes[i])
	}
	d.printf("</g>\n")
	d.foot(height)
	d.printf("</svg>\n")
	return d.Flush()
}

func (d *drawing) name() string {
	if name := oneLine(d.poster.canvas.Name); name != "" {
		return name
	}
	return d.poster.words.Kind
}

func (d *drawing) head() {
	c, words := d.poster.canvas, d.poster.words
	x, w := sheetMargin, d.sheet.width
	y := sheetMargin + headHeight - 22
	name := d.name()
	room := w * 0.62 / bold
	size := min(28, max(12, room/max(1, widthOf(name))))
	rtl := words.rightToLeft(name)
	d.text(shorten(name, room/size), rtl, x, w, y, textStyle{size: size, colour: inkColour, style: bolder, end: rtl != d.rtl})
	if name != words.Kind {
		d.text(words.Kind, d.rtl, x, w, y-32, textStyle{size: 13, colour: iconColour, style: ` font-weight="600"`})
	}
	var facts []string
	if c.Updated != "" {
		facts = append(facts, words.date(c.Updated))
	}
	if d.poster.names {
		facts = append(facts, people(c)...)
	}
	d.text(shorten(joined(" · ", facts), w*0.35/13), d.rtl, x, w, y, textStyle{size: 13, colour: mutedColour, end: true})
}

// foot draws the credit and the legend of the marks.
func (d *drawing) foot(height float64) {
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
		wide := widthOf(s.Words) * size
		if d.rtl {
			d.text(s.Words, true, at, wide, y, textStyle{size: size, colour: mutedColour})
			d.mark(canvas.Status(s.ID), at+wide+5, y-size, size*1.25)
			at += wide + size*3.2
		} else {
			at -= wide
			d.text(s.Words, false, at, wide, y, textStyle{size: size, colour: mutedColour})
			d.mark(canvas.Status(s.ID), at-size*1.25-5, y-size, size*1.25)
			at -= size * 3.2
		}
	}
	x, w := sheetMargin, at-sheetMargin
	if d.rtl {
		x, w = at, right-at
	}
	lines := measure(words.credit(d.poster.canvas.Kind)).wrap(w / size)
	for i, line := range lines {
		d.text(line, d.rtl, x, w, y+float64(i)*size*1.3, textStyle{size: size, colour: mutedColour})
	}
}

func (d *drawing) box(b *box) {
	em := d.sheet.em
	d.printf(`<g transform="translate(%s %s)">`+"\n", short(b.x), short(b.y))
	d.printf(`<rect width="%s" height="%s" fill="none" stroke="%s" stroke-width="1.5"/>`+"\n", short(b.w), short(b.h), lineColour)
	pad := blockPad * em
	inner := b.w - 2*pad
	icon := pad + inner - iconSize*em
	if d.rtl {
		icon = pad
	}
	if path := icons[b.block]; path != "" {
		d.path(path, icon, pad-0.2*em, iconSize*em, 1.6, iconColour)
	}
	for i, line := range b.title {
		d.text(line, d.rtl, pad, inner, pad+em*titleSize*(1+float64(i)*1.2), textStyle{size: titleSize * em, colour: inkColour, style: bolder})
	}
	if len(b.shares) > 0 {
		d.shares(b, pad+em*(titleLine+titleSize*1.2*float64(len(b.title)-1)))
	}
	for i := range b.cards {
		d.card(&b.cards[i], b.w)
	}
	for _, c := range b.chips {
		d.chip(c, b.w)
	}
	d.printf("</g>\n")
}

// shares draws the revenue shares as one bar.
func (d *drawing) shares(b *box, y float64) {
	em := d.sheet.em
	pad := blockPad * em
	inner, height := b.w-2*pad, (barHeight-0.5)*em
	sum := 0.0
	for _, s := range b.shares {
		sum += s.percent
	}
	d.printf(`<rect x="%s" y="%s" width="%s" height="%s" fill="none" stroke="%s"/>`+"\n", short(pad), short(y), short(inner), short(height), thinLineColour)
	at := 0.0
	for _, s := range b.shares {
		w := inner * s.percent / max(sum, 100)
		x := pad + at
		if d.rtl {
			x = pad + inner - at - w
		}
		at += w
		d.rect(x, y, w-2, height, 0, toneOf(d.poster.threads[s.stream.Key]).hue)
		room := (w - 2 - 0.8*em)
		said := d.poster.words.percentWords(s.percent)
		if room > widthOf(said)*em*bold {
			d.text(said, d.rtl, x+0.4*em, room, y+1.15*em, textStyle{size: em, colour: paperColour, style: bolder})
		}
		if name := shorten(oneLine(d.poster.words.note(s.stream)), room/em/0.72); room > 3*em {
			rtl := d.poster.words.rightToLeft(name)
			d.text(name, rtl, x+0.4*em, room, y+2.1*em, textStyle{size: 0.72 * em, colour: paperColour, end: rtl != d.rtl})
		}
	}
}

func (d *drawing) chip(c placedChip, within float64) {
	size := d.sheet.em * chipSize
	x := d.mirrored(c.x, c.w, within)
	d.printf(`<rect x="%s" y="%s" width="%s" height="%s" rx="%s" fill="none" stroke="%s"/>`+"\n",
		short(x), short(c.y), short(c.w), short(c.h), short(c.h/2), thinLineColour)
	d.printf(`<text x="%s" y="%s" font-size="%s" fill="%s" text-anchor="middle"`, short(x+c.w/2), short(c.y+c.h/2+0.34*size), short(size), mutedColour)
	if d.poster.words.rightToLeft(c.text) {
		d.printf(` direction="rtl"`)
	}
	d.printf(">%s</text>\n", escapeXML(c.text))
}
