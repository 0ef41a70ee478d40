// Drawings: a canvas laid out in a size, and its lines.

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
	Width, Height int // of the whole drawing; Height may be more or less than asked
	Top, Bottom   int // the cursor's first row, and the one after its last; both 0 without a cursor

	lineMaker
	kind  canvas.Kind
	boxes []*box // in the layout's order

	from  int      // the first row of drawn
	drawn []string // the rows drawn last
}

// draw lays out the canvas.
func (p *Poster) draw(c *canvas.Canvas, v View) *Drawing {
	v.Width, v.Height = max(v.Width, 12), max(v.Height, 0)
	l := layoutFor(c, v.Width, v.NextSteps, p.set.Mirrored())
	if v.Block != "" {
		l = layout{canvas.Layout{Columns: 1, Rows: 1, Cells: []canvas.Cell{{Block: v.Block, Cols: 1, Rows: 1}}}, []int{0}}
	}
	d := &Drawing{Width: v.Width, kind: c.Kind, lineMaker: lineMaker{Poster: p, content: p.content(c), cursor: v.Cursor, view: v, stacked: l.Columns == 1 && v.Block == ""}}
	connected := d.look()
	edges := evenEdges(l.Columns, d.Width)
	for _, cl := range l.Cells {
		b := d.newBox(cl, edges)
		b.connected = connected[b.Block]
		d.labelBorder(b)
		d.measureLetters(b)
		d.boxes = append(d.boxes, b)
	}
	d.place(l)
	d.Top, d.Bottom = d.rows(v.Cursor)
	return d
}

// mostSorted is how many connected notes are sorted by block. Of more than that, one is
// soon found among the notes of a block.
const mostSorted = 200

// look finds the cursor's note and what is connected with it, or with the anchor. It
// returns the places of those notes by block, unless they are too many.
func (d *Drawing) look() map[string][]int {
	if block, at, there := d.find(d.view.Cursor.Note); there {
		d.current = d.blocks[block][at].note
	}
	d.distances = d.connections.Around(cmp.Or(d.view.Anchor, d.view.Cursor.Note))
	if len(d.distances) > mostSorted {
		return nil
	}
	connected := map[string][]int{}
	for k := range d.distances {
		if block, at, there := d.find(k); there {
			connected[block] = append(connected[block], at)
		}
	}
	return connected
}

// evenEdges returns where the borders of columns stand that are equally wide.
func evenEdges(columns, width int) []int {
	edges := make([]int, columns+1)
	for i := range edges {
		edges[i] = (2*i*(width-1) + columns) / (2 * columns)
	}
	return edges
}

// newBox returns the box of a layout's cell, without its rows and what stands in its
// border. The borders of columns stand at the edges.
func (d *Drawing) newBox(cl canvas.Cell, edges []int) *box {
	b := &box{Cell: cl, left: edges[cl.Col], right: edges[cl.Col+cl.Cols], entries: d.blocks[cl.Block], counts: d.counts[cl.Block]}
	b.highlighted = slices.Contains(d.view.Highlighted, cl.Block)
	return b
}

// labelBorder decides what stands at both ends of the upper border of the box.
func (d *Drawing) labelBorder(b *box) {
	number := ""
	if n := d.kind.Order(b.Block) + 1; d.view.Numbers && n < 10 && d.kind.Has(b.Block) {
		number = d.words.Number(n)
	}
	b.sign, b.titled = d.borderSign(b, number)
	b.label = d.borderLabel(b, b.inner()-text.Width(b.sign)-2)
}

// borderLabel returns what stands at the end of the upper border, in the room that the
// sign leaves: the name of a part of the canvas, and in a stack the number of notes.
func (d *Drawing) borderLabel(b *box, room int) string {
	count := ""
	if d.stacked && len(b.entries) > 0 {
		count = d.set.Line(d.words.Number(len(b.entries)))
	}
	part := d.words.Part(b.Block)
	if count != "" {
		room -= text.Width(count) + 2
	}
	switch {
	case part != "" && room > 4:
		part = d.set.Join(" ", d.set.Truncate(part, room-2, d.marks.Ellipsis), " ")
	default:
		part = ""
	}
	if count == "" || room < 0 {
		return part
	}
	return d.set.Join(part, " ", count, " ")
}

// place gives each box its rows and makes its lines.
func (d *Drawing) place(l layout) {
	rows := d.fitRows(l)
	edges := make([]int, l.Rows+1)
	for i, h := range rows {
		edges[i+1] = edges[i] + 1 + h
	}
	d.Height = edges[l.Rows] + 1
	for _, b := range d.boxes {
		b.top, b.bottom = edges[b.Row], edges[b.Row+b.Rows]
		if d.clipped {
			d.clip(b, b.bottom-b.top-1-len(b.title))
		} else {
			d.showAll(b)
		}
	}
}

// spaced returns what stands above the notes, with the blank line below it for which
// there is room.
func (d *Drawing) spaced(title []line) []line {
	if d.spacing >= spacedTitles && len(title) > 0 {
		return append(title, line{})
	}
	return title
}

// fitRows decides whether boxes are clipped, which blank lines there are, and the
// heights of the rows, which it returns.
func (d *Drawing) fitRows(l layout) []int {
	lines := d.view.Height - l.Rows - 1
	if d.stacked {
		return d.measure(l, tightSpacing, math.MaxInt).full
	}
	for s := spacedNotes; s >= tightSpacing; s-- {
		if needs := d.measure(l, s, max(lines, 0)); total(needs.full) <= lines {
			return needs.share(lines)
		}
	}
	if d.view.Fit != Whole {
		d.clipped = true
		if needs := d.measure(l, tightSpacing, max(lines, 0)); total(needs.least) <= lines {
			return needs.share(lines)
		}
		d.clipped = false
	}
	needs := d.measure(l, tightSpacing, math.MaxInt)
	return needs.share(max(lines, total(needs.full)))
}

// measure returns what the rows need with the spacing, in which it makes the lines above
// the notes. It does not measure a box beyond most lines.
func (d *Drawing) measure(l layout, s spacing, most int) rowNeeds {
	d.spacing = s
	return l.measure(func(i int) (least, full int) {
		b := d.boxes[i]
		b.title = d.spaced(d.heading(b))
		full = len(b.title)
		for _, e := range b.entries {
			if full > most {
				break
			}
			full += d.height(e, b)
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

// ShowsAll reports whether the drawing has all of every note.
func (d *Drawing) ShowsAll() bool { return !d.clipped }

// Lines returns n rows of the drawing from the row top on, each exactly as wide as
// the drawing. Rows outside the drawing are blank.
func (d *Drawing) Lines(top, n int) []string {
	n = max(n, 0)
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

// Scroll returns the row nearest to top from which a window of the height shows the
// cursor and no rows beyond the drawing's end. It shows a part of what is under the cursor
// if that is higher.
func (d *Drawing) Scroll(top, height int) int {
	if d.Bottom > 0 {
		first, last := d.cursorFrame()
		if last-first > height {
			first, last = d.Top, d.Bottom
		}
		top = min(max(top, min(first, last-height)), max(first, last-height))
	}
	return max(0, min(top, d.Height-height))
}

// cursorFrame returns the cursor's rows, with the title and the borders of its box if
// the cursor is at the start or the end of the box.
func (d *Drawing) cursorFrame() (first, last int) {
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
