// The map: a canvas so small that it shows only the places of its blocks and the
// number of notes in each.

package poster

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/text"
)

// mapRow is the height of a row of boxes in a map, without borders.
const mapRow = 1

// Map returns a drawing of the canvas in the width, a few rows high: each block
// with the digit that goes to it, its short name and a bar for each of its notes, the
// current one highlighted. It is empty for an unknown kind of canvas.
func (p *Poster) Map(c *canvas.Canvas, width int, current string, nextSteps bool) *Drawing {
	if !c.Kind.Known() {
		return &Drawing{}
	}
	l := c.Kind.Layout(emptyBlocks(c.Kind, nextSteps)...)
	if p.set.Mirrored() && c.Kind.ReadInRows() {
		l = l.Mirrored()
	}
	d := &Drawing{Width: width, kind: c.Kind, lineMaker: lineMaker{Poster: p, content: p.content(c), view: View{Highlighted: []string{current}}}}
	d.Height = l.Rows*(mapRow+1) + 1
	for _, cl := range l.Cells {
		b := d.newBox(cl, l.Columns)
		b.top, b.bottom = cl.Row*(mapRow+1), (cl.Row+cl.Rows)*(mapRow+1)
		b.body = make([]line, b.bottom-b.top-1)
		b.body[(len(b.body)-1)/2] = d.mapNotes(b)
		d.boxes = append(d.boxes, b)
	}
	names := d.namesFor()
	for _, b := range d.boxes {
		b.sign = d.mapSign(b, names)
	}
	return d
}

// mapNames says what stands in the borders of a map.
type mapNames int

const (
	digitsOnly     mapNames = iota
	namesOnly               // short names, cut where they have no room
	digitsAndNames          // all have room
)

// namesFor returns what there is room for in the borders of the boxes.
func (d *Drawing) namesFor() mapNames {
	const least = 8 // cells in which a name says something
	names := digitsAndNames
	for _, b := range d.boxes {
		width := d.set.Width(text.OneLine(d.words.Short(b.Block)))
		switch {
		case width == 0, b.inner() < least:
			return digitsOnly
		case width+2 > b.inner():
			names = namesOnly
		}
	}
	return names
}

// mapSign returns what stands in the upper border of the block's box: its digit, its
// short name, or both.
func (d *Drawing) mapSign(b *box, names mapNames) string {
	digit := ""
	if n := d.kind.Order(b.Block) + 1; n < 10 {
		digit = d.set.Line(d.words.Number(n))
	}
	ink := d.pens.plain
	if b.highlighted {
		ink = d.pens.strong
	}
	name := text.OneLine(d.words.Short(b.Block))
	room := b.inner()
	parts := []string{digit}
	switch {
	case names == digitsAndNames && digit != "":
		parts = []string{digit, " ", d.set.Line(name)}
	case names != digitsOnly:
		parts = []string{d.set.Truncate(name, room, d.marks.Ellipsis)}
	case digit == "":
		return ""
	}
	if sign := d.set.Join(parts...); text.Width(sign)+2 > room {
		return ink.Render(sign)
	}
	return ink.Render(d.set.Join(append(append([]string{" "}, parts...), " ")...))
}

// mapNotes returns a line with a bar for each note of the block, in the colours of
// their threads, or their number if there are more than the box is wide.
func (d *Drawing) mapNotes(b *box) line {
	notes := d.blocks[b.Block]
	if n := len(notes); n > b.inner()-2 {
		return line{spans: []span{{"  ", d.pens.plain}, {d.set.Line(d.words.Number(n)), d.pens.strong}}}
	} else if n == 0 {
		return line{spans: []span{{text.Spaces((b.inner() - 1) / 2), d.pens.plain}, {d.marks.Open, d.pens.faint}}}
	}
	bars := []span{{"  ", d.pens.plain}}
	for _, e := range notes {
		ink := d.pens.plain
		if threads := d.threads[e.note.Key]; len(threads) > 0 {
			ink = d.pens.thread(threads[0])
		}
		bars = append(bars, span{d.marks.Bar, ink})
	}
	return line{spans: bars}
}
