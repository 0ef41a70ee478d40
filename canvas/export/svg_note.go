// A note on the SVG poster: its background, text, marks, details, and who said it.

package export

import (
	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

func (d *drawing) card(p *placedCard, within float64) {
	em := d.sheet.em
	x := d.mirrored(p.x, p.w, within)
	tone := toneOf(p.threads)
	d.background(p, x, tone)
	y := p.y + notePadTop*em
	inner := p.w - 2*notePadX*em
	ink := textStyle{size: em, colour: inkColour}
	if p.note.Status == canvas.Rejected {
		ink = textStyle{size: em, colour: mutedColour, style: ` text-decoration="line-through"`}
	}
	marks := marksWidth(p.card) * em
	if p.below {
		marks = 0
	}
	left := x + notePadX*em
	if d.rtl {
		left += marks
	}
	y = d.lines(p.lines, p.card.text, left, inner-marks, y, ink)
	if p.below {
		d.marks(p, x, y)
		y += d.sheet.leading * em
	} else {
		d.marks(p, x, p.y+notePadTop*em)
	}
	y = d.details(p, x+notePadX*em, inner, y, tone)
	if len(p.smallPrint) > 0 {
		d.lines(p.smallPrint, p.card.smallPrint, x+notePadX*em, inner, y+smallPrintGap*em, textStyle{size: smallPrintSize * em, colour: mutedColour})
	}
}

// background draws the paper of the note and the colours of its threads.
func (d *drawing) background(p *placedCard, x float64, tone tone) {
	if p.note.Detail {
		d.printf(`<rect x="%s" y="%s" width="%s" height="%s" rx="3" fill="none" stroke="%s" stroke-dasharray="4 3"/>`+"\n",
			short(x), short(p.y), short(p.w), short(p.h), tone.hue)
	} else {
		d.rect(x, p.y, p.w, p.h, 3, tone.tint)
	}
	threads := p.threads[:min(len(p.threads), hues)]
	each := p.w / float64(max(len(threads), 1))
	for i, t := range threads {
		d.rect(d.mirrored(float64(i)*each, each, p.w)+x, p.y, each, stripSize*d.sheet.em, 0, tones[t%hues].hue)
	}
}

// marks draws the note's status and the letters of its threads at the end of the
// line at y.
func (d *drawing) marks(p *placedCard, x, y float64) {
	em := d.sheet.em
	middle := y + d.sheet.leading*em/2
	radius := badgeSize * em / 2
	at := p.w - notePadX*em // the end of the next mark, as if lines began at the left
	next := func() (centre float64) {
		centre = x + d.mirrored(at-radius, 0, p.w)
		at -= (badgeSize + badgeGap) * em
		return centre
	}
	badges := p.badges()
	for i := len(badges) - 1; i >= 0; i-- {
		centre := next()
		if b := badges[i]; b.thread < 0 {
			d.letters("+"+d.poster.words.number(b.more), centre, middle+0.26*em, 0.75*em, mutedColour)
		} else {
			d.printf(`<circle cx="%s" cy="%s" r="%s" fill="%s"/>`+"\n", short(centre), short(middle), short(radius), tones[b.thread%hues].hue)
			d.letters(check.ThreadLetter(b.thread), centre, middle+0.27*em, 0.78*em, paperColour)
		}
	}
	if s := p.note.Status; s.Known() && s != canvas.NoStatus {
		d.mark(s, next()-radius, middle-radius, 2*radius)
	}
}

// details draws the note's details, each with a line beside it, and returns where
// they end.
func (d *drawing) details(p *placedCard, x, w, y float64, tone tone) float64 {
	em := d.sheet.em
	for i, lines := range p.details {
		y += detailGap * em
		text := p.card.details[i].text
		height := float64(len(lines)) * detailSize * d.sheet.leading * em
		line, room := x, x+detailPad*em
		if d.poster.words.rightToLeft(text) {
			line, room = x+w-2, x
		}
		d.printf(`<rect x="%s" y="%s" width="2" height="%s" fill="%s" opacity=".45"/>`+"\n", short(line), short(y), short(height), tone.hue)
		y = d.lines(lines, text, room, w-detailPad*em, y, textStyle{size: detailSize * em, colour: inkColour})
	}
	return y
}

// lines draws the lines of a text from y down, all in the direction of the text,
// and returns where they end.
func (d *drawing) lines(lines []string, text string, x, w, y float64, p textStyle) float64 {
	rtl := d.poster.words.rightToLeft(text)
	for _, line := range lines {
		d.text(line, rtl, x, w, y+(d.sheet.leading/2+0.35)*p.size, p)
		y += d.sheet.leading * p.size
	}
	return y
}
