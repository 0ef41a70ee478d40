// Boxes: the lines of one block, and which of them show if there are too many.

package poster

import (
	"bmcanvas/canvas/check"
	"sort"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
)

// box is one block in its place on the drawing, borders included: rows top to
// bottom, columns left to right.
type box struct {
	canvas.Cell
	left, right, top, bottom int

	lit     bool
	number  string // the digit that goes to the block; like label it stands in the border, where it costs no room
	label   string
	title   []line
	entries []*entry
	body    []line // what shows under the title, if not all does
	ends    []int  // if all does: the body line after each entry's last
}

func (b *box) inner() int { return b.right - b.left - 1 }

// brush is how the lines of one drawing are made.
type brush struct {
	*Poster
	*content
	cursor  Cursor
	current *canvas.Note                  // the cursor's note
	around  map[canvas.Key]check.Distance // notes connected with it, or with the anchor
	stacked bool
	air     air
	view    View
}

// air is how generously a drawing is set: what there is room for.
type air int

const (
	tight  air = iota
	headed     // a blank line under titles
	roomy      // and one between notes
)

// gap is the number of blank lines before the entry.
func (br *brush) gap(e *entry) int {
	if br.air == roomy && e.apart {
		return 1
	}
	return 0
}

// margin is the room left free at the end of lines; narrow boxes have none to spare.
func margin(inner int) int {
	if inner >= 18 {
		return 1
	}
	return 0
}

// indent is how far an entry's text is moved in.
func (e *entry) indent() int {
	if e.role == under {
		return 2
	}
	return 0
}

// room is the width of an entry's text: what gutter, bullet and margin leave.
func (e *entry) room(inner int) int { return inner - 3 - e.indent() - margin(inner) }

// height is how many lines the entry takes, with the blank one before it.
func (br *brush) height(e *entry, inner int) int {
	lines := br.wrap(e, e.room(inner))
	height := br.gap(e) + len(lines)
	if letters := br.letters(e); letters != nil && !fitsAfter(lines, letters, e.room(inner)) {
		height++
	}
	return height
}

// letters are those of the entry's threads.
func (br *brush) letters(e *entry) []span {
	return br.Poster.letters(br.threads[e.note.Key], br.back(e))
}

// fitsAfter reports whether the spans have room on the last of the lines.
func fitsAfter(lines []string, spans []span, room int) bool {
	used := text.Width(lines[len(lines)-1]) + 1
	for _, s := range spans {
		used += text.Width(s.text)
	}
	return used <= room
}

// lines are those of an entry in a box of the inner width.
func (br *brush) lines(e *entry, inner int) []line {
	wrapped := br.wrap(e, e.room(inner))
	lines := br.written(e, wrapped)
	if letters := br.letters(e); letters != nil {
		if !fitsAfter(wrapped, letters, e.room(inner)) {
			_, over, _ := br.tone(e)
			lines = append(lines, line{note: e.note.Key, over: over, spans: []span{{" ", pen{}}}, extra: true})
		}
		lines[len(lines)-1].end = append(letters, span{text.Spaces(margin(inner)), pen{}})
	}
	return lines
}

// written are an entry's lines with its text, which is wrapped, and no more.
func (br *brush) written(e *entry, wrapped []string) []line {
	ink, over, mark := br.tone(e)
	bullet, bulletPen := br.bullet(e)
	lines := make([]line, br.gap(e), br.gap(e)+len(wrapped)+1)
	for i, s := range wrapped {
		lead := span{text.Spaces(e.indent() + 2), pen{}}
		if i == 0 {
			lead = span{br.set.Join(text.Spaces(e.indent()), bullet, " "), bulletPen}
		}
		lines = append(lines, line{note: e.note.Key, over: over, spans: []span{{mark, ink}, lead, {s, ink}}})
		mark = " "
	}
	return lines
}

// tone is how an entry is written: its text's pen, the pen over all of it, and
// the mark in the gutter.
func (br *brush) tone(e *entry) (ink pen, over *pen, mark string) {
	switch {
	case br.current == e.note:
		return br.pens.plain, &br.pens.selected, br.marks.Here
	case br.view.Anchor != 0 && br.view.Anchor == e.note.Key:
		return br.pens.accent, nil, br.marks.Anchor
	case br.around[e.note.Key] == check.Near:
		return br.pens.strong, nil, br.marks.Near
	case br.around[e.note.Key] == check.Far:
		return br.pens.plain, nil, br.marks.Far
	case br.back(e), e.role == loose, e.role == chosen, e.note.Status == canvas.Rejected:
		return br.pens.faint, nil, " "
	}
	return br.pens.plain, nil, " "
}

// back reports whether the entry steps back, for the cursor is on a note that
// others are connected with and this one is not.
func (br *brush) back(e *entry) bool {
	return len(br.around) > 0 && e.note != br.current && e.note.Key != br.view.Anchor && br.around[e.note.Key] == 0
}

// bullet is what an entry begins with: its status, if it has one that is known.
func (br *brush) bullet(e *entry) (string, pen) {
	sign, ink := br.sign(e)
	if br.back(e) {
		ink = br.pens.faint
	}
	return sign, ink
}

func (br *brush) sign(e *entry) (string, pen) {
	switch e.note.Status {
	case canvas.Assumption:
		return br.marks.Assumption, br.pens.warn
	case canvas.Unclear:
		return br.marks.Unclear, br.pens.warn
	case canvas.Confirmed:
		return br.marks.Confirmed, br.pens.good
	case canvas.Rejected:
		return br.marks.Rejected, br.pens.bad
	}
	switch e.role {
	case under, loose:
		return br.marks.Rule, br.pens.faint
	case chosen:
		return br.marks.Open, br.pens.faint
	}
	return br.marks.Bullet, br.pens.faint
}

// heading are the lines of a box's title.
func (br *brush) heading(b *box) []line {
	ink, mark := br.pens.title, " "
	switch {
	case b.lit:
		ink, mark = br.pens.accent, br.marks.Here
	case len(b.entries) == 0:
		ink = br.pens.faint
	}
	var over *pen
	if br.cursor == (Cursor{Block: b.Block}) {
		over, mark = &br.pens.selected, br.marks.Here
	}
	inner := b.inner()
	room := inner - 1 - margin(inner)
	var lines []line
	for _, s := range br.set.Wrap(br.title(b.Block), room) {
		lines = append(lines, line{over: over, spans: []span{{mark, ink}, {s, ink}}})
		mark = " "
	}
	last := &lines[len(lines)-1]
	if count := br.count(b); fitsAfter([]string{plainText(last.spans[1:])}, count, room-1) {
		last.end = append(count, span{text.Spaces(margin(inner)), pen{}})
	}
	return lines
}

// count is how many notes the box holds, which a stacked one says beside its title.
func (br *brush) count(b *box) []span {
	if !br.stacked || len(b.entries) == 0 {
		return nil
	}
	return []span{{br.set.Line(br.words.Number(len(b.entries))), br.pens.faint}}
}

func plainText(spans []span) string {
	s := ""
	for _, sp := range spans {
		s += sp.text
	}
	return s
}

// whole readies the box to show all its entries.
func (br *brush) whole(b *box) {
	b.ends = make([]int, len(b.entries))
	end := 0
	for i, e := range b.entries {
		end += br.height(e, b.inner())
		b.ends[i] = end
	}
}

// window are the lines from..to of what the box shows under its title.
func (br *brush) window(b *box, from, to int) []line {
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
		lines = append(lines, br.lines(b.entries[i], b.inner())...)
	}
	return lines[skip:min(len(lines), skip+to-from)]
}
