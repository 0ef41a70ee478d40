// Boxes: the lines of one block.

package poster

import (
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
	number      string // the digit that goes to the block; like label it is in the border, where it takes no room
	label       string
	title       []line
	entries     []*entry
	body        []line // in a clipped box, the lines under the title
	ends        []int  // in a box that shows all, the body line after each entry's last
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
}

// spacing says which blank lines a drawing has room for.
type spacing int

const (
	tightSpacing spacing = iota
	spacedTitles         // a blank line under titles
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

// room returns the width of the entry's text, beside gutter, bullet and margin.
func (e *entry) room(inner int) int { return inner - 3 - e.indent() - margin(inner) }

// height returns the number of lines of the entry, with the blank one before it.
func (m *lineMaker) height(e *entry, inner int) int {
	lines, last := m.measure(e, e.room(inner))
	height := m.gap(e) + lines
	if threads := m.threads[e.note.Key]; len(threads) > 0 && last+1+m.lettersWidth(threads) > e.room(inner) {
		height++
	}
	return height
}

// letters returns the letters of the entry's threads.
func (m *lineMaker) letters(e *entry) []span {
	return m.Poster.letters(m.threads[e.note.Key], m.faded(e))
}

// fitsAfter reports whether the spans fit on the last of the lines.
func fitsAfter(lines []string, spans []span, room int) bool {
	used := text.Width(lines[len(lines)-1]) + 1
	for _, s := range spans {
		used += text.Width(s.text)
	}
	return used <= room
}

// lines returns the lines of the entry in a box of the inner width.
func (m *lineMaker) lines(e *entry, inner int) []line {
	wrapped := m.wrap(e, e.room(inner))
	lines := m.textLines(e, wrapped)
	if letters := m.letters(e); letters != nil {
		if !fitsAfter(wrapped, letters, e.room(inner)) {
			_, over, _ := m.tone(e)
			lines = append(lines, line{note: e.note.Key, over: over, spans: []span{{" ", pen{}}}, extra: true})
		}
		lines[len(lines)-1].end = append(letters, span{text.Spaces(margin(inner)), pen{}})
	}
	return lines
}

// textLines returns the lines of the entry with its wrapped text, without letters.
func (m *lineMaker) textLines(e *entry, wrapped []string) []line {
	ink, over, mark := m.tone(e)
	bullet, bulletPen := m.bullet(e)
	bar := m.bar(e)
	gutter := bar
	if mark != " " {
		gutter = span{mark, m.pens.accent}
	}
	lines := make([]line, m.gap(e), m.gap(e)+len(wrapped)+1)
	for i, s := range wrapped {
		lead := span{text.Spaces(e.indent() + 2), pen{}}
		if i == 0 {
			lead = span{m.set.Join(text.Spaces(e.indent()), bullet, " "), bulletPen}
		}
		lines = append(lines, line{note: e.note.Key, over: over, spans: []span{gutter, lead, {s, ink}}})
		gutter = bar
	}
	return lines
}

// bar returns the bar at the left of the entry, in the colour of its first thread; a
// blank if there is none. ASCII has no bar that could be told from a border.
func (m *lineMaker) bar(e *entry) span {
	threads := m.threads[e.note.Key]
	switch {
	case len(threads) == 0, m.ascii, m.faded(e):
		return span{" ", m.pens.plain}
	}
	return span{m.marks.Bar, m.pens.thread(threads[0])}
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

// mostBelow is how many lines what stands below a title may take.
const mostBelow = 3

// heading returns the lines of the box's title, and of what stands below it.
func (m *lineMaker) heading(b *box) []line {
	ink, mark := m.pens.title, " "
	switch {
	case b.highlighted:
		mark = m.marks.Here
	}
	var over *pen
	if m.cursor == (Cursor{Block: b.Block}) {
		over, mark = &m.pens.selected, m.marks.Here
	}
	inner := b.inner()
	room := inner - 1 - margin(inner)
	var lines []line
	for _, s := range m.set.Wrap(m.title(b.Block), room) {
		lines = append(lines, line{over: over, spans: []span{{mark, m.pens.accent}, {s, ink}}})
		mark = " "
	}
	last := &lines[len(lines)-1]
	if count := m.count(b); fitsAfter([]string{plainText(last.spans[1:])}, count, room-1) {
		last.end = append(count, span{text.Spaces(margin(inner)), pen{}})
	}
	if below := m.below(b.Block); below != "" {
		for _, s := range m.set.WrapTo(below, room, mostBelow, m.marks.Ellipsis) {
			lines = append(lines, line{over: over, spans: []span{{" ", m.pens.figure}, {s, m.pens.figure}}})
		}
	}
	return lines
}

// count returns the number of the box's notes, which stacked boxes show beside their
// titles.
func (m *lineMaker) count(b *box) []span {
	if !m.stacked || len(b.entries) == 0 {
		return nil
	}
	return []span{{m.set.Line(m.words.Number(len(b.entries))), m.pens.plain}}
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
		end += m.height(e, b.inner())
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
		lines = append(lines, m.lines(b.entries[i], b.inner())...)
	}
	return lines[skip:min(len(lines), skip+to-from)]
}
