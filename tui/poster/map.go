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
// with the digit that goes to it, its short name, if there is room for all of them, and a
// bar for each of its notes, the current one highlighted. It is empty for an unknown kind
// of canvas.
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
	edges, names := d.mapEdges(l)
	for _, cl := range l.Cells {
		b := d.newBox(cl, edges)
		b.top, b.bottom = cl.Row*(mapRow+1), (cl.Row+cl.Rows)*(mapRow+1)
		b.body = make([]line, b.bottom-b.top-1)
		b.body[(len(b.body)-1)/2] = d.mapNotes(b)
		b.sign = d.mapSign(b, names)
		d.boxes = append(d.boxes, b)
	}
	return d
}

// mapNames says what stands in the borders of a map.
type mapNames int

const (
	digitsOnly     mapNames = iota
	namesOnly               // short names
	digitsAndNames          // both
)

// mapEdges returns where the borders of columns stand in a map, and what it shows of the
// names: as much as fits in all its boxes, of which those with long names may be wider.
func (d *Drawing) mapEdges(l canvas.Layout) ([]int, mapNames) {
	const digit, blanks = 2, 2 // cells of a digit with a blank, and of the blanks around a name
	for _, shows := range []struct {
		names mapNames
		more  int // cells beside the name
	}{{digitsAndNames, digit + blanks}, {namesOnly, blanks}, {digitsAndNames, digit}, {namesOnly, 0}} {
		edges, fits := fitEdges(l, d.Width, func(block string) int {
			width := d.set.Width(text.OneLine(d.words.Short(block)))
			if width == 0 {
				return d.Width // no name: digits alone
			}
			return width + shows.more
		})
		if fits {
			return edges, shows.names
		}
	}
	return evenEdges(l.Columns, d.Width), digitsOnly
}

// fitEdges returns where the borders of columns stand, as evenly as the cells that each
// block needs between its borders allow; false if they do not fit in the width.
func fitEdges(l canvas.Layout, width int, need func(block string) int) ([]int, bool) {
	edges, last := evenEdges(l.Columns, width), make([]int, l.Columns+1) // the rightmost place of each
	for i := l.Columns; i >= 0; i-- {
		last[i] = width - 1 - (l.Columns - i)
		for _, cl := range l.Cells {
			if cl.Col == i {
				last[i] = min(last[i], last[i+cl.Cols]-need(cl.Block)-1)
			}
		}
	}
	for i := range edges {
		first := i
		for _, cl := range l.Cells {
			if cl.Col+cl.Cols == i {
				first = max(first, edges[cl.Col]+need(cl.Block)+1)
			}
		}
		if first > last[i] {
			return nil, false
		}
		edges[i] = min(max(edges[i], first), last[i])
	}
	return edges, true
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
		parts = []string{d.set.Line(name)}
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
		if threads := d.threads.Of(e.note.Key); len(threads) > 0 {
			ink = d.pens.thread(threads[0])
		}
		bars = append(bars, span{d.marks.Bar, ink})
	}
	return line{spans: bars}
}
