// Clipping: which notes a box shows that has not room for all.

package poster

import (
	"slices"

	"bmcanvas/canvas/check"
)

// clip prepares the box to show as many of its entries as fit in height lines, among
// them the cursor's, and to count the others. Details and choices give way to notes.
func (m *lineMaker) clip(b *box, height int) {
	b.ends, b.body = nil, nil
	if height <= 0 || len(b.entries) == 0 {
		return
	}
	list := m.listed(b, height)
	m.noteLines = m.linesOfANote(b, list, height)
	defer func() { m.noteLines = 0 }()
	first := m.firstShown(b, list, height)
	above := b.entries[:slices.Index(b.entries, list[first])]
	if height >= 3 && len(above) > 0 {
		if len(above) == 1 && m.height(above[0], b) == 1 {
			list, first = slices.Insert(slices.Clone(list[first:]), 0, above[0]), 0 // it takes no more lines than counting it would
			above = nil
		} else {
			b.body = append(b.body, m.moreLine(b, m.marks.Up, above, nil, 0))
		}
	}
	free := height - len(b.body)
	var lines []line
	begins := []int{} // the line at which each shown entry begins
	for i := first; i < len(list) && len(lines) <= free; i++ {
		begins = append(begins, len(lines))
		lines = append(lines, m.lines(list[i], b)...)
	}
	if rest := b.entries[len(above):]; len(lines) > free || len(begins) < len(rest) {
		lines = m.cut(b, lines, begins, list[first:], rest, free)
	}
	b.body = append(b.body, lines...)
}

// listed returns the entries that have a claim to be shown: all if they fit, else the
// notes and what the cursor is on, then as many details and choices as fit.
func (m *lineMaker) listed(b *box, height int) []*entry {
	all := 0
	for i := 0; i < len(b.entries) && all <= height; i++ {
		all += m.height(b.entries[i], b)
	}
	if all <= height {
		return b.entries
	}
	if b.counts.notes == len(b.entries) {
		return b.entries
	}
	notes, used := 0, 0
	shown := make([]bool, len(b.entries))
	for i, e := range b.entries {
		if shown[i] = e.role == asNote || e.note == m.current; shown[i] {
			if notes++; used < height {
				used += m.height(e, b)
			}
		}
	}
	if notes == 0 || notes == len(b.entries) {
		return b.entries
	}
	for i := 0; i < len(b.entries) && used+1 < height; i++ {
		if h := m.height(b.entries[i], b); !shown[i] && used+h+1 <= height {
			shown[i], used = true, used+h
		}
	}
	list := make([]*entry, 0, notes)
	for i, e := range b.entries {
		if shown[i] {
			list = append(list, e)
		}
	}
	return list
}

// linesOfANote returns how many lines a note may take so that the next one is seen,
// too; 0 if it is anyway.
func (m *lineMaker) linesOfANote(b *box, list []*entry, height int) int {
	const seen = 2 // lines of the next one
	if len(list) < 2 {
		return 0
	}
	count := min(len(b.entries)-2, 1) // the line that counts further ones
	if m.height(list[0], b)+min(m.height(list[1], b), seen)+count <= height {
		return 0
	}
	return max(height/2, 1)
}

// cut returns the first free of the lines, which are those of the first entries of list;
// the last line counts the entries of rest that are not shown.
func (m *lineMaker) cut(b *box, lines []line, begins []int, list, rest []*entry, free int) []line {
	keep := min(free, len(lines))
	if len(begins) < len(rest) || begins[len(begins)-1] >= free {
		keep = min(free-1, len(lines)) // some entries are not shown: the last line counts them
	}
	if keep == 0 && m.current != nil && list[0].note == m.current {
		keep = 1 // there is only one line, and the cursor is on it
	}
	shown := 0 // entries that are shown, at least in part
	for shown < len(begins) && begins[shown] < keep {
		shown++
	}
	whole := keep == 0 || keep == len(lines) || shown < len(begins) && begins[shown] == keep
	lines = lines[:keep]
	if !whole {
		start, e := begins[shown-1], list[shown-1]
		wrapped := m.set.WrapTo(m.words.Note(e.note), m.room(e, b), keep-start-m.gap(e), m.marks.Ellipsis)
		lines = append(lines[:start], m.textLines(e, wrapped, b)...)
	}
	if keep < free && shown < len(rest) {
		lines = append(lines, m.moreLine(b, m.marks.Down, rest, list[:shown], len(b.entries)-len(rest)))
	}
	return lines
}

// firstShown returns the index in the list of the first entry to show, so that the
// cursor's is shown too, with about as many lines above it as below.
func (m *lineMaker) firstShown(b *box, list []*entry, height int) int {
	at := indexOf(list, m.cursor.Note)
	if at < 0 {
		return 0
	}
	above := 0
	for i := 0; i < at && above <= height; i++ {
		above += m.height(list[i], b)
	}
	own := m.height(list[at], b)
	more := len(list) < len(b.entries) // some are not in the list
	counts := 0                        // lines that count entries
	if height >= 2 && (at < len(list)-1 || more) {
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
		for first > 0 && used+m.height(list[first-1], b) <= limit {
			first--
			used += m.height(list[first], b)
		}
	}
	back(used + (height-counts-used)/2)
	for i := at + 1; i < len(list); i++ {
		if used += m.height(list[i], b); used > height-counts {
			return first
		}
	}
	if more {
		height--
	}
	back(height - 1) // the last entry is shown: use the free lines above
	return first
}

// moreLine returns the line that counts those of the entries, which begin at a place of
// the box, that are not shown, with a mark if the cursor's note is connected with one of
// them.
func (m *lineMaker) moreLine(b *box, arrow string, entries, shown []*entry, begin int) line {
	hidden := len(entries) - len(shown)
	mark, ink := " ", m.pens.plain
	switch m.nearest(b, entries, shown, begin) {
	case check.Near:
		mark, ink = m.marks.Near, m.pens.strong
	case check.Far:
		mark = m.marks.Far
	}
	label := m.set.Truncate(arrow+" "+m.words.More(hidden), b.inner()-1, m.marks.Ellipsis)
	return line{spans: []span{{mark, ink}, {label, ink}}}
}

// nearest returns how near the nearest of those entries is; 0 if none is connected.
func (m *lineMaker) nearest(b *box, entries, shown []*entry, begin int) check.Distance {
	nearest := check.Distance(0)
	isNear := func(e *entry) bool {
		if d := m.distances[e.note.Key]; d != 0 && !slices.Contains(shown, e) {
			nearest = d
		}
		return nearest == check.Near
	}
	if len(m.distances) <= mostSorted {
		for _, at := range b.connected {
			if at >= begin && at < begin+len(entries) && isNear(b.entries[at]) {
				break
			}
		}
		return nearest
	}
	for _, e := range entries {
		if isNear(e) {
			break
		}
	}
	return nearest
}
