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
		b.label = ""
		b.number = p.mapName(b)
		b.top, b.bottom = cl.Row*(mapRow+1), (cl.Row+cl.Rows)*(mapRow+1)
		b.body = make([]line, b.bottom-b.top-1)
		b.body[(len(b.body)-1)/2] = d.mapNotes(b)
		d.boxes = append(d.boxes, b)
	}
	return d
}

// mapName returns what stands in the upper border of the block's box.
func (p *Poster) mapName(b *box) string {
	const least = 3 // letters of a name that say something
	name := text.OneLine(p.words.Short(b.Block))
	if room := b.inner() - text.Width(b.number) - 1; name != "" && room >= least {
		return p.set.Join(b.number, p.set.Truncate(name, room, p.marks.Ellipsis), " ")
	}
	return b.number
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
