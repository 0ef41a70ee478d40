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
	d := &Drawing{Width: width, kind: c.Kind, lineMaker: lineMaker{Poster: p, content: p.content(c), view: View{Numbers: true, Highlighted: []string{current}}}}
	d.Height = l.Rows*(mapRow+1) + 1
	for _, cl := range l.Cells {
		b := d.newBox(cl, l.Columns)
		b.sign, b.label, b.title = d.mapSign(b), "", nil
		b.top, b.bottom = cl.Row*(mapRow+1), (cl.Row+cl.Rows)*(mapRow+1)
		b.body = make([]line, b.bottom-b.top-1)
		b.body[(len(b.body)-1)/2] = d.mapNotes(b)
		d.boxes = append(d.boxes, b)
	}
	return d
}

// mapSign returns what stands in the upper border of the block's box: its digit and as
// much of its short name as fits, if that says something.
func (d *Drawing) mapSign(b *box) string {
	const least = 6 // cells of a name that say something
	number := ""
	if n := d.kind.Order(b.Block) + 1; n < 10 {
		number = d.set.Line(d.words.Number(n))
	}
	ink := d.pens.plain
	if b.highlighted {
		ink = d.pens.strong
	}
	name, inner := text.OneLine(d.words.Short(b.Block)), b.inner()
	used := text.Width(d.set.Join(number, " "))
	switch {
	case number == "":
		return ""
	case name == "":
		return ink.Render(d.set.Join(" ", number, " "))
	case used+d.set.Width(name)+2 <= inner:
		return ink.Render(d.set.Join(" ", number, " ", d.set.Line(name), " "))
	case inner-used >= min(least, d.set.Width(name)):
		return ink.Render(d.set.Join(number, " ", d.set.Truncate(name, inner-used, d.marks.Ellipsis)))
	}
	return ink.Render(d.set.Join(" ", number, " "))
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
