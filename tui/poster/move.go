// Moving: a cursor goes over the notes and the blocks as they are on the drawing.

package poster

import (
	"sort"

	"bmcanvas/canvas"
)

// Direction is where a cursor goes.
type Direction int

// The directions.
const (
	Up Direction = iota
	Down
	Left
	Right
)

// Move returns the place of the cursor after a move. Up and down go through the
// notes of a block and on to the block above or below. Left and right go to the
// nearest note of the block beside; in a stack to the block before or after. In a
// block without notes the cursor is on the block. A cursor that is nowhere goes to
// the first block, one on a note that is gone to the first note of its block. A
// cursor that cannot move stays.
func (d *Drawing) Move(from Cursor, to Direction) Cursor {
	b := d.box(from.Block)
	if b == nil {
		return d.enter(d.boxes[0], 0)
	}
	at := indexOf(b.entries, from.Note)
	if from.Note != 0 && at < 0 {
		return d.enter(b, 0)
	}
	switch {
	case to == Down && at+1 < len(b.entries):
		return cursorAt(b, at+1)
	case to == Up && at > 0:
		return cursorAt(b, at-1)
	}
	row, _ := d.rows(from)
	next := d.beside(b, to, row)
	switch {
	case next == nil:
		return from
	case to == Up:
		return d.enter(next, len(next.entries)-1)
	case to == Down || d.stacked:
		return d.enter(next, 0)
	}
	return d.enter(next, d.nearest(next, row))
}

// First returns the first place of the block: its first note, or the block itself
// if it has none or is not drawn.
func (d *Drawing) First(block string) Cursor {
	if b := d.box(block); b != nil {
		return d.enter(b, 0)
	}
	return Cursor{Block: block}
}

// enter returns the i-th note of the box, or the box's block if it has no notes.
func (d *Drawing) enter(b *box, i int) Cursor {
	if len(b.entries) == 0 {
		return Cursor{Block: b.Block}
	}
	return cursorAt(b, i)
}

// cursorAt returns the cursor on the i-th note of the box.
func cursorAt(b *box, i int) Cursor { return Cursor{b.Block, b.entries[i].note.Key} }

// box returns the block's box; nil if it is not drawn.
func (d *Drawing) box(block string) *box {
	for _, b := range d.boxes {
		if b.Block == block {
			return b
		}
	}
	return nil
}

// beside returns the box next to b in the direction; nil if there is none. Of
// several, it returns the one at the row, or for up and down at the middle of b.
func (d *Drawing) beside(b *box, to Direction, row int) *box {
	if d.stacked {
		return d.stackedBeside(b, to)
	}
	var next *box
	for _, o := range d.boxes {
		var touches, meets bool
		switch middle := (b.left + b.right) / 2; to {
		case Up, Down:
			touches = to == Up && o.bottom == b.top || to == Down && o.top == b.bottom
			touches = touches && o.left < b.right && o.right > b.left
			meets = o.left <= middle && middle < o.right
		default:
			touches = to == Left && o.right == b.left || to == Right && o.left == b.right
			touches = touches && o.top < b.bottom && o.bottom > b.top
			meets = o.top <= row && row < o.bottom
		}
		if touches && (next == nil || meets) {
			next = o
		}
	}
	return next
}

// stackedBeside returns the box before or after b in a stack; nil if there is none.
func (d *Drawing) stackedBeside(b *box, to Direction) *box {
	for i, o := range d.boxes {
		switch {
		case o != b:
		case (to == Up || to == Left) && i > 0:
			return d.boxes[i-1]
		case (to == Down || to == Right) && i+1 < len(d.boxes):
			return d.boxes[i+1]
		}
	}
	return nil
}

// rows returns the first row of the cursor's note, or of the title of its block,
// and the row after the last; 0 and 0 if the cursor is nowhere. For a note that is
// not shown it returns the middle of its box.
func (d *Drawing) rows(c Cursor) (top, bottom int) {
	b := d.box(c.Block)
	if b == nil {
		return 0, 0
	}
	body := b.top + 1 + len(b.title)
	switch {
	case c.Note == 0 && b.titled:
		return b.top, body
	case c.Note == 0:
		return b.top + 1, body
	}
	at := indexOf(b.entries, c.Note)
	if at < 0 {
		return 0, 0
	}
	if b.ends != nil {
		return body + b.begin(at) + d.gap(b.entries[at]), body + b.ends[at]
	}
	for i, l := range b.body {
		if l.note != c.Note {
			continue
		}
		if top == 0 {
			top = body + i
		}
		bottom = body + i + 1
	}
	if top == 0 {
		top = (b.top + b.bottom) / 2
		bottom = top
	}
	return top, bottom
}

// begin returns the body line at which the i-th entry begins, in a box that shows
// all.
func (b *box) begin(i int) int {
	if i == 0 {
		return 0
	}
	return b.ends[i-1]
}

// nearest returns the index of the entry of the box that is nearest to the row.
func (d *Drawing) nearest(b *box, row int) int {
	body := row - (b.top + 1 + len(b.title))
	if b.ends != nil {
		return min(sort.SearchInts(b.ends, max(body, 0)+1), len(b.entries)-1)
	}
	best, key := -1, canvas.Key(0)
	for i, l := range b.body {
		if l.note != 0 && (best < 0 || abs(i-body) < abs(best-body)) {
			best, key = i, l.note
		}
	}
	return max(indexOf(b.entries, key), 0)
}

func abs(n int) int { return max(n, -n) }
