// Drawing a note: its background, text, marks, details, and who said it.

package export

import (
	"unicode/utf8"

	"bmcanvas/canvas"
	"bmcanvas/canvas/shapes"
)

// narrowBadge is how much smaller the letter of a badge is if it is written with more
// than two characters, as the first Persian one.
const narrowBadge = 0.82

func (d *Drawing) card(p *placedCard) {
	em := d.box.em
	x, y := d.x+d.mirrored(p.x, p.w, d.box.w), d.y+p.y
	tone := toneOf(p.threads)
	d.background(p, x, y, tone)
	top := y + notePadTop*d.sheet.plan.air*em
	inner := p.w - 2*notePadX*em
	ink := shapes.Line{Size: em, Colour: inkColour}
	if p.note.Status == canvas.Rejected {
		ink.Colour, ink.Struck = mutedColour, true
	}
	marks := marksWidth(p.card) * em
	if p.below {
		marks = 0
	}
	left := x + notePadX*em
	if d.rtl {
		left += marks
	}
	y = d.lines(p.lines, p.card.text, left, inner-marks, top, ink)
	if p.below {
		d.marks(p, x, y)
		y += d.sheet.leading * em
	} else {
		d.marks(p, x, top)
	}
	y = d.details(p, x+notePadX*em, inner, y, tone)
	if len(p.smallPrint) > 0 {
		d.lines(p.smallPrint, p.card.smallPrint, x+notePadX*em, inner, y+smallPrintGap*em, shapes.Line{Size: smallPrintSize * em, Colour: mutedColour})
	}
}

// background draws the paper of the note and the colours of its threads.
func (d *Drawing) background(p *placedCard, x, y float64, tone tone) {
	if p.note.Detail {
		d.Rectangle(shapes.Rectangle{X: x, Y: y, W: p.w, H: p.h, Round: 3, Stroke: tone.hue, Dashed: true})
	} else {
		d.Rectangle(shapes.Rectangle{X: x, Y: y, W: p.w, H: p.h, Round: 3, Fill: tone.tint})
	}
	threads := p.threads[:min(len(p.threads), hues)]
	each := p.w / float64(max(len(threads), 1))
	for i, t := range threads {
		d.Rectangle(shapes.Rectangle{X: d.mirrored(float64(i)*each, each, p.w) + x, Y: y, W: each, H: stripSize * d.box.em, Fill: tones[t%hues].hue})
	}
}

// marks draws the note's status and the letters of its threads at the end of the
// line at y.
func (d *Drawing) marks(p *placedCard, x, y float64) {
	em := d.box.em
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
		letter := shapes.Line{X: centre, Y: middle + 0.27*em, Anchor: shapes.Middle, Size: 0.78 * em, Weight: 700, RightToLeft: d.rtl}
		if b := badges[i]; b.thread < 0 {
			letter.Text, letter.Colour = "+"+d.poster.words.number(b.more), mutedColour
		} else {
			d.Rectangle(shapes.Rectangle{X: centre - radius, Y: middle - radius, W: 2 * radius, H: 2 * radius, Round: radius, Fill: tones[b.thread%hues].hue})
			letter.Text, letter.Colour = d.poster.words.letter(b.thread), paperColour
			if utf8.RuneCountInString(letter.Text) > 2 {
				letter.Size *= narrowBadge
			}
		}
		d.Line(letter)
	}
	if s := p.note.Status; s.Known() && s != canvas.NoStatus {
		d.mark(s, next()-radius, middle-radius, 2*radius)
	}
}

// mark draws the mark of a status.
func (d *Drawing) mark(s canvas.Status, x, y, size float64) {
	d.Outline(shapes.Outline{Path: "M22 12a10 10 0 1 0-20 0 10 10 0 0 0 20 0z" + markOf(s, d.rtl), X: x, Y: y, Size: size, Width: 2, Colour: statusColour(s)})
}

// details draws the note's details, each with a line beside it, and returns where
// they end.
func (d *Drawing) details(p *placedCard, x, w, y float64, tone tone) float64 {
	em := d.box.em
	for i, lines := range p.details {
		y += detailGap * em
		text := p.card.details[i].text
		height := float64(len(lines)) * detailSize * d.sheet.leading * em
		line, room := x, x+detailPad*em
		if d.poster.words.rightToLeft(text) {
			line, room = x+w-2, x
		}
		d.Rectangle(shapes.Rectangle{X: line, Y: y, W: 2, H: height, Fill: tone.pale()})
		y = d.lines(lines, text, room, w-detailPad*em, y, shapes.Line{Size: detailSize * em, Colour: inkColour})
	}
	return y
}

// lines draws the lines of a text from y down, all in the direction of the text,
// and returns where they end.
func (d *Drawing) lines(lines []string, text string, x, w, y float64, ink shapes.Line) float64 {
	ink.RightToLeft = d.poster.words.rightToLeft(text)
	for _, line := range lines {
		ink.Text, ink.Y = line, y+(d.sheet.leading/2+0.35)*ink.Size
		d.text(ink, x, w, false)
		y += d.sheet.leading * ink.Size
	}
	return y
}
