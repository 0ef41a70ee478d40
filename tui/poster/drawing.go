// Drawings: a canvas laid out in a size, and the lines of it.

package poster

import (
	"cmp"
	"math"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
)

// Drawing is a canvas laid out in a View.
type Drawing struct {
	Width, Height int // of the whole drawing; Height may be more or less than was asked
	// Top and Bottom are the rows of the cursor, Bottom the one after its last;
	// both 0 if the View has none.
	Top, Bottom int

	brush
	kind  canvas.Kind
	boxes []*box // in the layout's order

	from  int // the rows drawn last
	drawn []string
}

// draw lays out the canvas.
func (p *Poster) draw(c *canvas.Canvas, v View) *Drawing {
	v.Width, v.Height = max(v.Width, 12), max(v.Height, 0)
	l := layoutFor(c, v.Width, v.NextSteps)
	d := &Drawing{Width: v.Width, kind: c.Kind, brush: brush{Poster: p, content: p.content(c), cursor: v.Cursor, view: v, stacked: l.Columns == 1}}
	d.current, _ = c.Find(v.Cursor.Note)
	d.around = d.web.Around(cmp.Or(v.Anchor, v.Cursor.Note))
	for _, cl := range l.Cells {
		b := d.newBox(cl, l.Columns)
		b.title = d.heading(b)
		d.boxes = append(d.boxes, b)
	}
	d.stretch(l)
	d.Top, d.Bottom = d.rows(v.Cursor)
	return d
}

// newBox is the box of a layout's cell, without its title and its rows.
func (d *Drawing) newBox(cl canvas.Cell, columns int) *box {
	edge := func(column int) int { return (2*column*(d.Width-1) + columns) / (2 * columns) }
	b := &box{Cell: cl, left: edge(cl.Col), right: edge(cl.Col + cl.Cols), entries: d.blocks[cl.Block]}
	b.lit = slices.Contains(d.view.Lit, cl.Block)
	room := b.inner() - 2
	if n := d.kind.Order(cl.Block) + 1; d.view.Numbers && n < 10 && d.kind.Has(cl.Block) {
		b.number = " " + d.set.Line(d.words.Number(n)) + " "
		room -= text.Width(b.number)
	}
	if part := d.words.Part(cl.Block); part != "" && room > 4 {
		b.label = " " + d.set.Truncate(part, room-2, d.marks.Ellipsis) + " "
	}
	return b
}

// stretch gives the boxes their rows, and their entries to them.
func (d *Drawing) stretch(l layout) {
	snug, rows := d.share(l)
	edges := make([]int, l.Rows+1)
	for i, h := range rows {
		edges[i+1] = edges[i] + 1 + h
	}
	d.Height = edges[l.Rows] + 1
	for _, b := range d.boxes {
		b.top, b.bottom = edges[b.Row], edges[b.Row+b.Rows]
		if d.air >= headed {
			b.title = append(b.title, line{})
		}
		if snug {
			d.snug(b, b.bottom-b.top-1-len(b.title))
		} else {
			d.whole(b)
		}
	}
}

// share decides between snug and whole, how much air there is, and how high
// the rows are.
func (d *Drawing) share(l layout) (snug bool, rows []int) {
	lines := d.view.Height - l.Rows - 1
	if d.stacked {
		return false, d.demand(l, tight, math.MaxInt).full
	}
	for a := roomy; a >= headed; a-- {
		if dm := d.demand(l, a, max(lines, 0)); total(dm.full) <= lines {
			return false, dm.share(lines)
		}
	}
	if d.view.Fit != Whole {
		if dm := d.demand(l, tight, max(lines, 0)); total(dm.least) <= lines {
			return total(dm.full) > lines, dm.share(lines)
		}
	}
	dm := d.demand(l, tight, math.MaxInt)
	return false, dm.share(max(lines, total(dm.full)))
}

// demand measures the boxes with so much air. Beyond most lines a box is not
// measured.
func (d *Drawing) demand(l layout, a air, most int) demand {
	d.air = a
	return l.demands(func(i int) (least, full int) {
		b := d.boxes[i]
		full = len(b.title)
		if a >= headed {
			full++
		}
		for _, e := range b.entries {
			if full > most {
				break
			}
			full += d.height(e, b.inner())
		}
		switch least = len(b.title) + 1; {
		case d.stacked:
			least = 0
		case d.view.Fit == Auto && full > least:
			least++
		}
		return least, max(least, full)
	})
}

// Lines are n rows of the drawing from the row top on, each exactly as wide
// as the drawing; rows outside it are blank.
func (d *Drawing) Lines(top, n int) []string {
	if d.drawn != nil && d.from == top && len(d.drawn) == n {
		return d.drawn
	}
	shown := make([]shownBox, 0, len(d.boxes))
	for _, b := range d.boxes {
		if b.top < top+n && b.bottom >= top {
			first := max(0, top-b.top-1-len(b.title))
			body := d.window(b, first, max(first, top+n-b.top-1-len(b.title)))
			shown = append(shown, shownBox{b, first, body})
		}
	}
	pt := d.newPainter(d.Width)
	d.from, d.drawn = top, make([]string, n)
	for i := range d.drawn {
		if y := top + i; y < 0 || y >= d.Height {
			d.drawn[i] = text.Spaces(d.Width)
		} else {
			d.drawn[i] = pt.row(y, shown)
		}
	}
	return d.drawn
}

// Scroll is the row nearest to top from which a window of the height shows
// the cursor, and shows nothing beyond the drawing's end.
func (d *Drawing) Scroll(top, height int) int {
	if d.Bottom > 0 {
		first, last := d.frame()
		if last-first > height {
			first, last = d.Top, d.Bottom
		}
		top = min(max(top, last-height), first)
	}
	return max(0, min(top, d.Height-height))
}

// frame is the cursor's rows, with the title and the borders of its box where
// it is at the beginning or the end of that.
func (d *Drawing) frame() (first, last int) {
	first, last = d.Top, d.Bottom
	if b := d.box(d.cursor.Block); b != nil {
		if first <= b.top+1+len(b.title) {
			first = b.top
		}
		if last >= b.bottom {
			last = b.bottom + 1
		}
	}
	return first, last
}
