// How a text is wrapped into rows, and how the rows follow an edit.

package edit

import (
	"sort"
	"unicode/utf8"
)

// row is one row of a wrapped text. Where it ends depends on nothing but the
// text from its start up to seen and the width: rows outside the reach of an edit stay.
type row struct {
	start, end int  // in the text, a line end included
	stop       int  // the last place in it for a cursor that comes from above or below
	seen       int  // as far as was looked to find the end
	count      int  // clusters
	hard       bool // ends in a line end
}

// defaultWidth stands in until SetWidth is called.
const defaultWidth = 80

// SetWidth wraps the text to rows of at most width cells. The last of them is
// for the cursor at the end and for spaces between words; so there is never a
// row that holds a cursor and nothing else, unless the text ends in a line break.
// To set the width it has costs nothing.
func (f *Field) SetWidth(width int) {
	if width = max(width, 1); width == f.width {
		return
	}
	f.width, f.goal, f.rows = width, 0, nil
	f.rewrap(0, 0, len(f.text))
}

// cells is the width of a row.
func (f *Field) cells() int {
	if f.width == 0 {
		return defaultWidth
	}
	return f.width
}

// laid is the rows of the text, at least one.
func (f *Field) laid() []row {
	if f.rows == nil {
		f.rewrap(0, 0, len(f.text))
	}
	return f.rows
}

// rowAt is the index of the row that place at belongs to: between two rows, the second.
func (f *Field) rowAt(at int) int {
	rows := f.laid()
	return sort.Search(len(rows), func(i int) bool { return rows[i].start > at }) - 1
}

// rewrap brings the rows up to date after inserted bytes took the place of
// removed ones at from. Only rows that could have changed are wrapped anew.
func (f *Field) rewrap(from, removed, inserted int) {
	// A removal can make the bytes of a broken character whole: hence UTFMax.
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

// wrap is the row of at most width cells that begins at start. It ends at a
// line end, else where a break is best, else before the cluster that is too much.
// Spaces at its end hang: they are part of it, however many they are.
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
		if col > 0 && mayBreak(before, last, c) { // a row in which nothing is seen would look like a blank line
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
