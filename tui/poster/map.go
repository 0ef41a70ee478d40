// The map: a canvas so small that it shows only the places of its blocks and the
// number of notes in each.

package poster

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
)

// mapRow is the height of a row of boxes in a map, without borders.
const mapRow = 1

// Map returns a drawing of the canvas in the width, a few rows high: each block
// with the digit that goes to it and the number of its notes, the current one
// highlighted. It returns nil for an unknown kind of canvas.
func (p *Poster) Map(c *canvas.Canvas, width int, current string, nextSteps bool) []string {
	if !c.Kind.Known() {
		return nil
	}
	l := c.Kind.Layout(emptyBlocks(c.Kind, nextSteps)...)
	d := &Drawing{Width: width, kind: c.Kind, lineMaker: lineMaker{Poster: p, content: &content{}, view: View{Numbers: true, Highlighted: []string{current}}}}
	boxes := make([]shownBox, 0, len(l.Cells))
	for _, cl := range l.Cells {
		b := d.newBox(cl, l.Columns)
		b.label = ""
		b.top, b.bottom = cl.Row*(mapRow+1), (cl.Row+cl.Rows)*(mapRow+1)
		body := make([]line, b.bottom-b.top-1)
		body[(len(body)-1)/2] = p.mapCount(len(c.Notes(cl.Block)), b)
		boxes = append(boxes, shownBox{box: b, body: body})
	}
	pt := p.newPainter(width)
	lines := make([]string, l.Rows*(mapRow+1)+1)
	for y := range lines {
		lines[y] = pt.row(y, boxes)
	}
	return slices.Clip(lines)
}

// mapCount returns a line with the number of a block's notes in the middle of its
// box.
func (p *Poster) mapCount(n int, b *box) line {
	pen, count := p.pens.strong, p.set.Line(p.words.Number(n))
	if n == 0 {
		pen, count = p.pens.faint, p.marks.Open
	}
	if b.highlighted {
		pen = p.pens.accent
	}
	left := (b.inner() - text.Width(count)) / 2
	return line{spans: []span{{text.Spaces(left), p.pens.plain}, {count, pen}}}
}
