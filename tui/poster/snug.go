// Snug boxes: which notes show where there is not room for all.

package poster

import "bmcanvas/canvas/check"

// snug readies the box to show as many of its entries as height lines hold,
// the cursor's among them, and to say how many it does not.
func (br *brush) snug(b *box, height int) {
	b.ends, b.body = nil, nil
	if height <= 0 || len(b.entries) == 0 {
		return
	}
	first := br.first(b, height)
	if height >= 3 && first > 0 {
		if first == 1 && br.height(b.entries[0], b.inner()) == 1 {
			first = 0 // it takes no more than the line that would say it is missing
		} else {
			b.body = append(b.body, br.more(b, br.marks.Up, b.entries[:first]))
		}
	}
	free := height - len(b.body)
	var lines []line
	begins := []int{} // the line at which each shown entry begins
	for i := first; i < len(b.entries) && len(lines) <= free; i++ {
		begins = append(begins, len(lines))
		lines = append(lines, br.lines(b.entries[i], b.inner())...)
	}
	if len(lines) > free {
		lines = br.cut(b, lines, begins, first, free)
	}
	b.body = append(b.body, lines...)
}

// cut is the lines shortened to free ones, the last of which counts what does
// not show.
func (br *brush) cut(b *box, lines []line, begins []int, first, free int) []line {
	keep := free
	if last := len(b.entries) - 1; first+len(begins)-1 < last || begins[len(begins)-1] >= free {
		keep = free - 1 // notes do not show at all: the last line says so
	}
	if keep == 0 && br.current != nil && place(b.entries, br.current.Key) == first {
		keep = 1 // one line only, and the cursor is on it
	}
	shown := 0 // entries of which something shows
	for shown < len(begins) && begins[shown] < keep {
		shown++
	}
	whole := keep == 0 || shown < len(begins) && begins[shown] == keep
	whole = whole || lines[keep].extra
	lines = lines[:keep]
	if !whole {
		start, e := begins[shown-1], b.entries[first+shown-1]
		wrapped := br.set.WrapTo(br.words.Note(e.note), e.room(b.inner()), keep-start-br.gap(e), br.marks.Ellipsis)
		lines = append(lines[:start], br.written(e, wrapped)...)
	}
	if keep < free {
		lines = append(lines, br.more(b, br.marks.Down, b.entries[first+shown:]))
	}
	return lines
}

// first is the index of the entry that is to be the first shown, so that the
// cursor's shows too, with about as much above it as below.
func (br *brush) first(b *box, height int) int {
	at := place(b.entries, br.cursor.Note)
	if at < 0 {
		return 0
	}
	inner := b.inner()
	above := 0
	for i := 0; i < at && above <= height; i++ {
		above += br.height(b.entries[i], inner)
	}
	own := br.height(b.entries[at], inner)
	counts := 0 // lines that say how many do not show
	if height >= 3 && at < len(b.entries)-1 {
		counts = 1
	}
	if above+own+counts <= height {
		return 0
	}
	if height < 3 {
		return at
	}
	counts++
	first, used := at, min(own, height-counts)
	back := func(limit int) {
		for first > 0 && used+br.height(b.entries[first-1], inner) <= limit {
			first--
			used += br.height(b.entries[first], inner)
		}
	}
	back(used + (height-counts-used)/2)
	for i := at + 1; i < len(b.entries); i++ {
		if used += br.height(b.entries[i], inner); used > height-counts {
			return first
		}
	}
	back(height - 1) // the end of the list shows: use what is left above
	return first
}

// more is the line that says how many notes do not show, with a mark if the
// cursor's is connected with one of them.
func (br *brush) more(b *box, arrow string, hidden []*entry) line {
	mark, ink := " ", br.pens.faint
	for _, e := range hidden {
		switch d := br.around[e.note.Key]; {
		case d == check.Near:
			mark, ink = br.marks.Near, br.pens.strong
		case d == check.Far && mark == " ":
			mark, ink = br.marks.Far, br.pens.plain
		}
	}
	said := br.set.Truncate(arrow+" "+br.words.More(len(hidden)), b.inner()-1, br.marks.Ellipsis)
	return line{spans: []span{{mark, ink}, {said, ink}}}
}
