// Clipping: which notes a box shows that has not room for all.

package poster

import "bmcanvas/canvas/check"

// clip prepares the box to show as many of its entries as fit in height lines, among
// them the cursor's, and to count the others.
func (m *lineMaker) clip(b *box, height int) {
	b.ends, b.body = nil, nil
	if height <= 0 || len(b.entries) == 0 {
		return
	}
	first := m.firstShown(b, height)
	if height >= 3 && first > 0 {
		if first == 1 && m.height(b.entries[0], b.inner()) == 1 {
			first = 0 // it takes no more lines than counting it would
		} else {
			b.body = append(b.body, m.moreLine(b, m.marks.Up, b.entries[:first]))
		}
	}
	free := height - len(b.body)
	var lines []line
	begins := []int{} // the line at which each shown entry begins
	for i := first; i < len(b.entries) && len(lines) <= free; i++ {
		begins = append(begins, len(lines))
		lines = append(lines, m.lines(b.entries[i], b.inner())...)
	}
	if len(lines) > free {
		lines = m.cut(b, lines, begins, first, free)
	}
	b.body = append(b.body, lines...)
}

// cut returns the first free of the lines; the last of them counts the entries that
// are not shown.
func (m *lineMaker) cut(b *box, lines []line, begins []int, first, free int) []line {
	keep := free
	if last := len(b.entries) - 1; first+len(begins)-1 < last || begins[len(begins)-1] >= free {
		keep = free - 1 // some entries are not shown: the last line counts them
	}
	if keep == 0 && m.current != nil && indexOf(b.entries, m.current.Key) == first {
		keep = 1 // there is only one line, and the cursor is on it
	}
	shown := 0 // entries that are shown, at least in part
	for shown < len(begins) && begins[shown] < keep {
		shown++
	}
	whole := keep == 0 || shown < len(begins) && begins[shown] == keep
	whole = whole || lines[keep].extra
	lines = lines[:keep]
	if !whole {
		start, e := begins[shown-1], b.entries[first+shown-1]
		wrapped := m.set.WrapTo(m.words.Note(e.note), e.room(b.inner()), keep-start-m.gap(e), m.marks.Ellipsis)
		lines = append(lines[:start], m.textLines(e, wrapped)...)
	}
	if keep < free {
		lines = append(lines, m.moreLine(b, m.marks.Down, b.entries[first+shown:]))
	}
	return lines
}

// firstShown returns the index of the first entry to show, so that the cursor's is
// shown too, with about as many lines above it as below.
func (m *lineMaker) firstShown(b *box, height int) int {
	at := indexOf(b.entries, m.cursor.Note)
	if at < 0 {
		return 0
	}
	inner := b.inner()
	above := 0
	for i := 0; i < at && above <= height; i++ {
		above += m.height(b.entries[i], inner)
	}
	own := m.height(b.entries[at], inner)
	counts := 0 // lines that count entries
	if height >= 2 && at < len(b.entries)-1 {
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
		for first > 0 && used+m.height(b.entries[first-1], inner) <= limit {
			first--
			used += m.height(b.entries[first], inner)
		}
	}
	back(used + (height-counts-used)/2)
	for i := at + 1; i < len(b.entries); i++ {
		if used += m.height(b.entries[i], inner); used > height-counts {
			return first
		}
	}
	back(height - 1) // the last entry is shown: use the free lines above
	return first
}

// moreLine returns the line that counts the hidden entries, with a mark if the
// cursor's note is connected with one of them.
func (m *lineMaker) moreLine(b *box, arrow string, hidden []*entry) line {
	mark, ink := " ", m.pens.plain
	for _, e := range hidden {
		switch d := m.distances[e.note.Key]; {
		case d == check.Near:
			mark, ink = m.marks.Near, m.pens.strong
		case d == check.Far && mark == " ":
			mark, ink = m.marks.Far, m.pens.plain
		}
	}
	label := m.set.Truncate(arrow+" "+m.words.More(len(hidden)), b.inner()-1, m.marks.Ellipsis)
	return line{spans: []span{{mark, ink}, {label, ink}}}
}
