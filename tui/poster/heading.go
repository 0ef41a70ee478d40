// Headings: the titles of blocks, in the borders of their boxes where they fit, and what
// stands above the notes.

package poster

import "bmcanvas/internal/text"

// mostBelow is how many lines what stands below a title may take.
const mostBelow = 3

// borderSign returns what stands in the upper border of the box: the digit that goes to the
// block and its title, or its short name, if one of them fits; titled reports that.
func (m *lineMaker) borderSign(b *box, number string) (sign string, titled bool) {
	mark := " "
	selected := m.cursor == (Cursor{Block: b.Block})
	if b.highlighted || selected {
		mark = m.marks.Here
	}
	parts := []string{mark}
	if number != "" {
		parts = append(parts, m.set.Line(number), " ")
	}
	lead := text.Width(m.set.Join(parts...))
	room := b.inner()
	if part := m.words.Part(b.Block); part != "" {
		room -= m.set.Width(part) + 3
	}
	for _, name := range []string{m.title(b.Block), text.OneLine(m.words.Short(b.Block))} {
		drawn := m.set.Line(name)
		if name == "" || lead+text.Width(drawn)+1 > room {
			continue
		}
		if parts = append(parts, drawn, " "); selected {
			return m.pens.selected.Render(m.set.Join(parts...)), true
		}
		parts[0], parts[len(parts)-2] = m.pens.accent.Render(mark), m.pens.title.Render(drawn)
		return m.set.Join(parts...), true
	}
	if number == "" {
		return "", false
	}
	return m.set.Join(" ", m.pens.title.Render(m.set.Line(number)), " "), false
}

// heading returns the lines above the box's notes: its title, if that is not in the
// border, and what amounts come to, in a clipped box only as much of it as fits in a
// line.
func (m *lineMaker) heading(b *box) []line {
	inner := b.inner()
	room := inner - 1 - margin(inner)
	var lines []line
	if !b.titled {
		lines = m.titleLines(b, room)
	}
	parts := m.below(b.Block)
	most := mostBelow
	for m.clipped && len(parts) > 1 && m.set.Width(m.joined(parts)) > room {
		parts = parts[:len(parts)-1]
	}
	if m.clipped {
		most = 1
	}
	if len(parts) == 0 {
		return lines
	}
	for _, s := range m.set.WrapTo(m.joined(parts), room, most, m.marks.Ellipsis) {
		lines = append(lines, line{spans: []span{{" ", m.pens.figure}, {s, m.pens.figure}}})
	}
	return lines
}

// titleLines returns the lines of a title that does not fit in the border.
func (m *lineMaker) titleLines(b *box, room int) []line {
	mark, over := " ", (*pen)(nil)
	if b.highlighted {
		mark = m.marks.Here
	}
	if m.cursor == (Cursor{Block: b.Block}) {
		over, mark = &m.pens.selected, m.marks.Here
	}
	var lines []line
	for _, s := range m.set.Wrap(m.title(b.Block), room) {
		lines = append(lines, line{over: over, spans: []span{{mark, m.pens.accent}, {s, m.pens.title}}})
		mark = " "
	}
	return lines
}
