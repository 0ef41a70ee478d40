// Painting: the rows of a drawing from its boxes, with one border between
// neighbours.

package poster

import (
	"slices"
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/tui/style"
)

// shownBox is a box with the lines of its body that are to be shown, from the body
// line first on.
type shownBox struct {
	*box
	first int
	body  []line
}

// line returns the line of the box in row y of the drawing.
func (s shownBox) line(y int) line {
	i := y - s.top - 1
	if i < len(s.title) {
		return s.title[i]
	}
	if i -= len(s.title) + s.first; i < len(s.body) {
		return s.body[i]
	}
	return line{}
}

// painter draws rows: the borders, from the directions in which they run in each
// cell, and the boxes' lines between them.
type painter struct {
	box         style.Box
	pens        pens
	mirrored    bool     // lines begin at the right
	arms        []byte   // for each cell of the row, the directions in which a border runs from it
	highlighted []bool   // for each cell, whether its border is of a highlighted box
	signs       []string // for each cell, the text in place of the border, as it is drawn
}

// newPainter returns a painter of rows of the width.
func (p *Poster) newPainter(width int) painter {
	return painter{p.marks.Box, p.pens, p.set.Mirrored(), make([]byte, width), make([]bool, width), make([]string, width)}
}

const (
	up byte = 1 << iota
	down
	leftward
	rightward
)

// row returns one row of the drawing.
func (pt *painter) row(y int, boxes []shownBox) string {
	clear(pt.arms)
	clear(pt.highlighted)
	clear(pt.signs)
	var inside []shownBox
	for _, b := range boxes {
		if y < b.top || y > b.bottom {
			continue
		}
		pt.frame(y, b.box)
		if y > b.top && y < b.bottom {
			inside = append(inside, b)
		}
	}
	var out strings.Builder
	for x := 0; x < len(pt.arms); {
		if pt.arms[x] == 0 {
			i := slices.IndexFunc(inside, func(b shownBox) bool { return b.left < x && x < b.right })
			if i < 0 { // a cell no box covers
				out.WriteByte(' ')
				x++
				continue
			}
			compose(&out, inside[i].line(y), inside[i].inner(), pt.mirrored)
			x = inside[i].right
			continue
		}
		if sign := pt.signs[x]; sign != "" {
			out.WriteString(sign)
			x += text.Width(sign)
			continue
		}
		lit := pt.highlighted[x]
		ink := pt.border(lit)
		out.WriteString(ink.On)
		for ; x < len(pt.arms) && pt.arms[x] != 0 && pt.highlighted[x] == lit && pt.signs[x] == ""; x++ {
			out.WriteString(pt.joint(pt.arms[x]))
		}
		out.WriteString(ink.Off)
	}
	return out.String()
}

// frame adds the box's border in row y to the arms.
func (pt *painter) frame(y int, b *box) {
	mark := func(x int, arms byte) {
		pt.arms[x] |= arms
		pt.highlighted[x] = pt.highlighted[x] || b.highlighted
	}
	if y == b.top || y == b.bottom {
		mark(b.left, rightward)
		for x := b.left + 1; x < b.right; x++ {
			mark(x, leftward|rightward)
		}
		mark(b.right, leftward)
	}
	if y == b.top {
		sign, label := b.left+1, b.right-1-text.Width(b.label)
		if pt.mirrored {
			sign, label = b.right-text.Width(b.sign), b.left+2
		}
		if b.sign != "" {
			pt.signs[sign] = b.sign
		}
		if b.label != "" {
			pt.signs[label] = b.label
		}
	}
	var sides byte
	if y > b.top {
		sides |= up
	}
	if y < b.bottom {
		sides |= down
	}
	mark(b.left, sides)
	mark(b.right, sides)
}

// border returns the pen of a border, or of one of a highlighted box.
func (pt *painter) border(highlighted bool) pen {
	if highlighted {
		return pt.pens.accent
	}
	return pt.pens.border
}

// joint returns the border character from which borders run in the directions.
func (pt *painter) joint(arms byte) string {
	switch arms {
	case up | down:
		return pt.box.V
	case down | rightward:
		return pt.box.TL
	case down | leftward:
		return pt.box.TR
	case up | rightward:
		return pt.box.BL
	case up | leftward:
		return pt.box.BR
	case up | down | rightward:
		return pt.box.LeftT
	case up | down | leftward:
		return pt.box.RightT
	case down | leftward | rightward:
		return pt.box.TopT
	case up | leftward | rightward:
		return pt.box.BottomT
	case up | down | leftward | rightward:
		return pt.box.Cross
	}
	return pt.box.H
}
