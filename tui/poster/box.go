// Boxes: the lines of one block.

package poster

import (
	"slices"
	"sort"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/text"
)

// box is one block in its place on the drawing: rows top to bottom and columns left
// to right are those of its borders.
type box struct {
	canvas.Cell
	left, right, top, bottom int

	highlighted bool
	sign        string // in the upper border, where it takes no room: the digit that goes to the block, and its title if that fits
	label       string // at the other end of the upper border
	titled      bool   // the title is in the border
	letters     int    // letters before a row of a note
	letterWidth int    // cells that they take
	title       []line // what stands above the notes: a title that is not in the border, and what amounts come to
	entries     []*entry
	counts      blockCounts // of them
	connected   []int       // the places of those that are connected with the cursor's note, or with the anchor: see look
	body        []line      // in a clipped box, the lines under the title
	ends        []int       // in a box that shows all, the body line after each entry's last
}

// inner returns the width of the box between its borders.
func (b *box) inner() int { return b.right - b.left - 1 }

// lineMaker makes the lines of one drawing.
type lineMaker struct {
	*Poster
	*content
	cursor    Cursor
	current   *canvas.Note                  // the cursor's note
	distances map[canvas.Key]check.Distance // notes connected with it, or with the anchor
	stacked   bool
	spacing   spacing
	view      View

	clipped   bool // there is not room for all: no line for anything but words
	noteLines int  // lines of a note at most, but of the cursor's; 0: all
}

// spacing says which blank lines a drawing has room for.
type spacing int

const (
	tightSpacing spacing = iota
	spacedTitles         // a blank line under what stands above the notes
	spacedNotes          // and one between notes
)

// gap returns the number of blank lines before the entry.
func (m *lineMaker) gap(e *entry) int {
	if m.spacing == spacedNotes && e.startsGroup {
		return 1
	}
	return 0
}

// margin returns the cells left free at the end of lines; none in a narrow box.
func margin(inner int) int {
	if inner >= 18 {
		return 1
	}
	return 0
}

// indent returns how many cells the entry's text is indented.
func (e *entry) indent() int {
	if e.role == asDetail {
		return 2
	}
	return 0
}

// room returns the width of the entry's text, beside what stands before it and the
// margin.
func (m *lineMaker) room(e *entry, b *box) int { return max(b.inner()-b.lead(e)-margin(b.inner()), 1) }

// wrapped returns the entry's text in lines, as many as are to be shown.
func (m *lineMaker) wrapped(e *entry, b *box) []string {
	room := m.room(e, b)
	lines := m.wrap(e, room)
	if m.noteLines > 0 && len(lines) > m.noteLines && e.note != m.current {
		return m.set.WrapTo(m.words.Note(e.note), room, m.noteLines, m.marks.Ellipsis)
	}
	return lines
}

// height returns the number of lines of the entry, with the blank one before it. It
// makes none of them.
func (m *lineMaker) height(e *entry, b *box) int {
	room, threads := m.room(e, b), m.threads.Of(e.note.Key)
	lines, last := m.measure(e, room)
	if m.noteLines > 0 && e.note != m.current {
		lines = min(lines, m.noteLines)
	}
	height := m.gap(e) + lines
	if m.clipped || len(threads) <= lines {
		return height
	}
	if _, rest := letterRows(threads, lines, m.letterRoom(e, b, lines)); len(rest) > 0 && last+1+m.lettersWidth(rest) > room {
		height++ // a line for the letters
	}
	return height
}

// fitsAfter reports whether the spans fit on the last of the lines.
func fitsAfter(lines []string, spans []span, room int) bool {
	used := text.Width(lines[len(lines)-1]) + 1
	for _, s := range spans {
		used += text.Width(s.text)
	}
	return used <= room
}

// lines returns the lines of the entry in the box.
func (m *lineMaker) lines(e *entry, b *box) []line {
	return m.textLines(e, m.wrapped(e, b), b)
}

// textLines returns the lines of the entry with its wrapped text.
func (m *lineMaker) textLines(e *entry, wrapped []string, b *box) []line {
	ink, over, mark := m.tone(e)
	rows, rest := letterRows(m.threads.Of(e.note.Key), len(wrapped), m.letterRoom(e, b, len(wrapped)))
	end := m.letters(rest, m.faded(e))
	after := len(rest) > 0 && fitsAfter(wrapped, end, m.room(e, b))
	cut := m.clipped && len(rest) > 0 && !after
	lines := make([]line, m.gap(e), m.gap(e)+len(wrapped)+1)
	for i, s := range wrapped {
		row := letterRow{}
		if rows != nil {
			row = rows[i]
		}
		gutter := m.bar(e, row)
		if over != nil {
			gutter = span{" ", m.pens.plain}
		}
		if i == 0 && mark != " " {
			gutter = span{mark, m.pens.accent}
		}
		spans := append([]span{gutter}, m.leadOf(e, b, i, row, cut && i == len(wrapped)-1)...)
		lines = append(lines, line{note: e.note.Key, over: over, spans: append(spans, m.marked(e, s, ink)...)})
	}
	switch last := len(lines) - 1; {
	case after:
		lines[last].end = append(end, span{text.Spaces(margin(b.inner())), pen{}})
	case len(rest) > 0 && !cut:
		lines = append(lines, line{note: e.note.Key, over: over, spans: []span{m.bar(e, letterRow{thread: rest[0]})}, end: append(end, span{text.Spaces(margin(b.inner())), pen{}})})
	}
	return lines
}

// marked returns the line of the entry's text, with the words that it was found by
// marked.
func (m *lineMaker) marked(e *entry, s string, ink pen) []span {
	if m.view.Found.Note != e.note.Key || m.view.Found.Note == 0 || m.Poster.words.Find == nil {
		return []span{{s, ink}}
	}
	var spans []span
	at := 0
	for _, part := range m.Poster.words.Find(s, m.view.Found.Words) {
		spans = append(spans, span{s[at:part[0]], ink}, span{s[part[0]:part[1]], m.pens.found})
		at = part[1]
	}
	if spans = append(spans, span{s[at:], ink}); m.set.Mirrored() { // they stand as they are
		slices.Reverse(spans)
	}
	return spans
}

// tone returns how to write the entry: the pen of its text, the pen of whole lines
// or nil, and the mark in the gutter.
func (m *lineMaker) tone(e *entry) (ink pen, over *pen, mark string) {
	switch {
	case m.current == e.note:
		return m.pens.plain, &m.pens.selected, m.marks.Here
	case m.view.Anchor != 0 && m.view.Anchor == e.note.Key:
		return m.pens.strong, nil, m.marks.Anchor
	case m.view.Added != 0 && m.view.Added == e.note.Key:
		return m.pens.strong, nil, m.marks.Here
	case m.distances[e.note.Key] == check.Near:
		return m.pens.strong, nil, m.marks.Near
	case m.distances[e.note.Key] == check.Far:
		return m.pens.plain, nil, m.marks.Far
	case m.faded(e):
		return m.pens.faint, nil, " "
	}
	return m.pens.plain, nil, " "
}

// faded reports whether the entry is written faintly, because the cursor is on a
// note with connections and this entry is not one of them.
func (m *lineMaker) faded(e *entry) bool {
	return len(m.distances) > 0 && e.note != m.current && e.note.Key != m.view.Anchor && m.distances[e.note.Key] == 0
}

// bullet returns the mark with which the entry begins, and its pen.
func (m *lineMaker) bullet(e *entry) (string, pen) {
	sign, ink := m.sign(e)
	if m.faded(e) {
		ink = m.pens.faint
	}
	return sign, ink
}

// sign returns the mark of the entry's status, else that of its role.
func (m *lineMaker) sign(e *entry) (string, pen) {
	switch e.note.Status {
	case canvas.Assumption:
		return m.marks.Assumption, m.pens.warn
	case canvas.Unclear:
		return m.marks.Unclear, m.pens.warn
	case canvas.Confirmed:
		return m.marks.Confirmed, m.pens.good
	case canvas.Rejected:
		return m.marks.Rejected, m.pens.bad
	}
	switch e.role {
	case asDetail, asOtherDetail:
		return m.marks.Rule, m.pens.faint
	case asChoice:
		return m.marks.Open, m.pens.faint
	}
	return m.marks.Bullet, m.pens.faint
}

// plainText returns the text of the spans.
func plainText(spans []span) string {
	s := ""
	for _, sp := range spans {
		s += sp.text
	}
	return s
}

// showAll prepares the box to show all its entries.
func (m *lineMaker) showAll(b *box) {
	b.ends = make([]int, len(b.entries))
	end := 0
	for i, e := range b.entries {
		end += m.height(e, b)
		b.ends[i] = end
	}
}

// window returns the lines under the box's title from line from up to line to.
func (m *lineMaker) window(b *box, from, to int) []line {
	if b.ends == nil {
		return b.body[min(from, len(b.body)):min(to, len(b.body))]
	}
	i := sort.SearchInts(b.ends, from+1)
	if i == len(b.ends) {
		return nil
	}
	skip := from
	if i > 0 {
		skip -= b.ends[i-1]
	}
	var lines []line
	for ; i < len(b.entries) && len(lines)-skip < to-from; i++ {
		lines = append(lines, m.lines(b.entries[i], b)...)
	}
	return lines[skip:min(len(lines), skip+to-from)]
}
