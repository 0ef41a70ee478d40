// Wrapping: the rows of a text, and how they follow an edit.

package edit

import (
	"sort"
	"unicode/utf8"
)

// row is one row of a wrapped text. Its end depends only on the width and on the
// text from start to seen, so an edit does not change rows outside its reach.
type row struct {
	start, end int  // in the text, with the line end
	stop       int  // the last place in it for a cursor that comes from above or below
	seen       int  // the end of the text that was looked at to find end
	count      int  // clusters
	hard       bool // it ends in a line end
}

// defaultWidth is the width until SetWidth is called.
const defaultWidth = 80

// SetWidth wraps the text to rows of at most width cells. The last cell is for the
// cursor at the end and for spaces between words, so no row has only a cursor
// unless the text ends in a line break. Setting the present width costs nothing.
func (f *Field) SetWidth(width int) {
	if width = max(width, 1); width == f.width {
		return
	}
	f.width, f.goal, f.rows = width, 0, nil
	f.rewrap(0, 0, len(f.text))
}

// cells returns the width of a row.
func (f *Field) cells() int {
	if f.width == 0 {
		return defaultWidth
	}
	return f.width
}

// wrapped returns the rows of the text, at least one.
func (f *Field) wrapped() []row {
	if f.rows == nil {
		f.rewrap(0, 0, len(f.text))
	}
	return f.rows
}

// rowAt returns the index of the row of the offset at; between two rows, of the second.
func (f *Field) rowAt(at int) int {
	rows := f.wrapped()
	return sort.Search(len(rows), func(i int) bool { return rows[i].start > at }) - 1
}

// rewrap updates the rows after inserted bytes replaced removed ones at from. It
// wraps only rows that may have changed.
func (f *Field) rewrap(from, removed, inserted int) {
	// UTFMax, because a removal can join the bytes of a broken character.
	old, shift := f.rows, inserted-removed
	first := sort.Search(len(old), func(i int) bool { return old[i].seen+utf8.UTFMax >= from })
	start, rest := 0, first // rest: the first old row that may follow the new ones
	if first < len(old) {
		start = old[first].start
	}
	f.rows = append(make([]row, 0, len(old)+2), old[:first]...)
	for {
		r := wrap(f.text, start, max(f.cells()-1, 1))
		f.rows = append(f.rows, r)
		if r.end == len(f.text) && !r.hard {
			return
		}
		if start = r.end; start < from+inserted {
			continue
		}
		for rest < len(old) && old[rest].start+shift < start {
			rest++
		}
		if rest < len(old) && old[rest].start+shift == start {
			break
		}
	}
	for _, r := range old[rest:] {
		r.start, r.end, r.stop, r.seen = r.start+shift, r.end+shift, r.stop+shift, r.seen+shift
		f.rows = append(f.rows, r)
	}
}

// wrap returns the row of at most width cells that begins at start. It ends at a
// line end, else at the last place where it may end, else before the first cluster
// that does not fit. All spaces at its end are part of it, even beyond the width.
func wrap(text string, start, width int) row {
	r := row{start: start, end: start, stop: start}
	var best row // r as it was at the last place for a break
	var before rune
	var last cluster
	for col := 0; r.end < len(text); {
		c := next(text[r.end:])
		if c.lineEnd() {
			r.stop = r.end
			r.end += len(c.text)
			r.seen = r.end
			r.count++
			r.hard = true
			return r
		}
		if col > 0 && mayBreak(before, last, c) { // a row of invisible clusters would look like a blank line
			best = r
		}
		cells := min(c.width, width)
		if !c.space() && col+cells > width && r.end > start {
			if best.end == 0 {
				best = r
			}
			best.seen = r.end + len(c.text)
			return best
		}
		if !c.space() || !last.space() {
			r.stop = r.end
		}
		r.end += len(c.text)
		r.count++
		col += cells
		before, last = last.first, c
	}
	r.stop, r.seen = r.end, r.end
	return r
}
