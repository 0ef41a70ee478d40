// The links of the current note on the question screen: the candidates beside
// the question, and the notes that it is linked with already.

package tui

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// ties are the notes that are linked with the note under the cursor, from either
// end, and are no candidates. A note whose link is removed stays in the list, to
// be linked again, until the cursor moves.
type ties struct {
	of    canvas.Key
	in    *canvas.Canvas
	notes []*canvas.Note
}

// updateTies finds the ties of the note under the cursor or being edited.
func (q *questionScreen) updateTies() {
	key := q.editing
	if key == 0 && q.area == prompts.AreaNotes {
		key = q.note
	}
	c := q.iv.Canvas()
	n, _ := c.Find(key)
	switch {
	case n == nil:
		q.ties = ties{}
		return
	case q.ties.of == key && q.ties.in == c:
		return
	}
	known := map[canvas.Key]bool{}
	if q.ties.of == key {
		for _, o := range q.ties.notes {
			known[o.Key] = true
		}
	}
	q.ties = ties{of: key, in: c}
	candidates := q.iv.Candidates()
	for _, b := range c.Blocks {
		for _, o := range b.Notes {
			if (known[o.Key] || canvas.Linked(n, o)) && !slices.Contains(candidates, o) {
				q.ties.notes = append(q.ties.notes, o)
			}
		}
	}
}

// numbered lists the notes with a number: the candidates, then the ties.
func (q *questionScreen) numbered() []*canvas.Note {
	return append(slices.Clip(q.iv.Candidates()), q.ties.notes...)
}

// toggleLink links the current note to the numbered note at this place, or
// removes the link.
func (q *questionScreen) toggleLink(place int) {
	numbered := q.numbered()
	if place < 0 || place >= len(numbered) {
		return
	}
	to := numbered[place].Key
	n := q.currentNote()
	switch {
	case n != nil && place >= len(q.iv.Candidates()):
		q.iv.ToggleLinkEitherWay(n.Key, to)
	case n != nil:
		q.iv.ToggleLink(n.Key, to)
	}
	if n != nil {
		q.sayLinked(n.Key, to)
		return
	}
	if i := slices.Index(q.links, to); i >= 0 {
		q.links = slices.Delete(slices.Clone(q.links), i, i+1)
		return
	}
	q.links = append(slices.Clone(q.links), to)
}

// sayLinked says which two notes are linked now, or no longer. The note that keys
// act on is not always the one under the cursor: it may be the one added last.
func (q *questionScreen) sayLinked(k, other canvas.Key) {
	a, _ := q.iv.Canvas().Find(k)
	b, _ := q.iv.Canvas().Find(other)
	if a == nil || b == nil || q.area == prompts.AreaLinks {
		return
	}
	form := q.words.Notices.Unlinked
	if canvas.Linked(a, b) {
		form = q.words.Notices.Linked
	}
	q.say(q.words.Fill(form, "note", q.short(a), "other", q.short(b)))
}

// short is the beginning of the note's text, for a sentence.
func (q *questionScreen) short(n *canvas.Note) string {
	return q.shortened(q.iv.Text(n), shortNote)
}

// shortNote is how wide a note is at most in a sentence about it.
const shortNote = 40

// pointOutUnlinked says that the note added last could be linked and is not.
func (q *questionScreen) pointOutUnlinked() {
	n, _ := q.iv.Canvas().Find(q.added)
	candidates := q.iv.Candidates()
	if n == nil || q.kind().opensField || q.kind().table != noTable || len(candidates) == 0 || q.notice.text != "" {
		return
	}
	for _, c := range candidates {
		if canvas.Linked(n, c) {
			return
		}
	}
	q.say(q.words.Fill(q.words.Notices.NotLinked, "note", q.short(n)))
	place := q.place
	q.notice.stale = func() bool { return q.place != place } // elsewhere the keys it names link other notes
}

// linked reports whether the note, nil for the one being typed, is linked with
// the other.
func (q *questionScreen) linked(n, other *canvas.Note) bool {
	if n != nil {
		return canvas.Linked(n, other)
	}
	return slices.Contains(q.links, other.Key)
}

// drawLinks draws the candidates under the names of their blocks, each with the
// sentence that links them with the current note.
func (q *questionScreen) drawLinks(p *page, w, h int) {
	candidates := q.iv.Candidates()
	if len(candidates) == 0 {
		return
	}
	current := q.currentNote()
	from, to := around(candidates, candidates[q.link].Key, h)
	group, gutter := "", q.poster().GutterWidth(q.iv.Canvas(), candidates[from:to])
	for i := from; i < to; i++ {
		here := q.area == prompts.AreaLinks && i == q.link
		var lines []string
		if block := q.blockOf(candidates[i]); block != group {
			lines = q.linkHeading(current, block, group == "", w)
			group = block
		}
		linked := q.linked(current, candidates[i])
		row := q.drawnRow(w, rowInputs{note: candidates[i], place: i + 1, gutter: gutter, here: here, linked: linked}, func() []string {
			row := q.linkRow(candidates[i], linked, w, i+1, gutter, here, "")
			if q.iv.Unserved(candidates[i]) {
				row = q.withAside(row, q.words.Table.Unserved, q.sheet.Strong, w, linkLead(gutter))
			}
			return row
		})
		row = q.clickRows(row, w, func() outcome { return q.clickedLink(i) })
		if lines = append(lines, row...); here {
			p.show(lines...)
		} else {
			p.add(lines...)
		}
	}
	p.gap()
}

// blockOf is the block of the note.
func (q *questionScreen) blockOf(n *canvas.Note) string {
	_, block := q.iv.Canvas().Find(n.Key)
	return block
}

// asked is the question in words: for the group of notes to link to that has the
// cursor, if the guide has words of its own for them.
func (q *questionScreen) asked() string {
	question, candidates := q.question(), q.iv.Candidates()
	if q.area == prompts.AreaLinks && q.link < len(candidates) {
		return question.AskOf(q.blockOf(candidates[q.link]))
	}
	return question.Ask
}

// linkHeading is the sentence that links the note, nil for the next one, with those
// of the block below it, and the name of the block. After the first block the sentence
// does not name the note again.
func (q *questionScreen) linkHeading(n *canvas.Note, block string, first bool, w int) []string {
	form := q.words.Links
	sentence := func(name string) string {
		return q.words.LinkSentence(q.iv.Canvas().Kind, q.iv.Stop().Block.ID, block, q.question().Detail, name)
	}
	title := q.set.Line(q.title(block))
	room := w - text.Width(title) - 2
	name := form.It
	switch {
	case first && n == nil:
		name = q.typedName()
	case first:
		quoted := func(s string) string { return q.words.Fill(form.Quoted, "note", s) }
		left := room - q.set.Width(sentence(quoted("")))
		if left < leastQuoted { // the name of the block gets a line of its own
			left += text.Width(title) + 2
		}
		name = quoted(q.shortened(q.iv.Text(n), max(left, 1)))
	}
	said := q.set.Line(sentence(name))
	if text.Width(said) > room {
		return append(q.paragraph(sentence(name), w, q.sheet.Second), q.set.Indent(tableLead, q.sheet.Title.Render(q.cut(q.title(block), w-tableLead))))
	}
	return []string{q.set.Join(q.sheet.Second.Render(said), "  ", q.sheet.Title.Render(title))}
}

// typedName is the name of the note that is typed next: its first words, once there are
// any. It does not change with every key.
func (q *questionScreen) typedName() string {
	typed := strings.TrimRight(text.OneLine(q.input.field.Text()), " ")
	words := typed[:max(strings.LastIndexByte(typed, ' '), 0)]
	if q.editing != 0 || words == "" {
		return q.words.Links.Next
	}
	return q.words.Fill(q.words.Links.Quoted, "note", text.Truncate(typed, min(text.Width(words)+1, typedQuoted), q.sheet.Marks.Ellipsis))
}

// typedQuoted is how much of a note that is being typed a sentence quotes.
const typedQuoted = 24

// leastQuoted is how much of a note a sentence about it quotes at least.
const leastQuoted = 16

// drawTies draws the ties, if there is room, each with its block.
func (q *questionScreen) drawTies(p *page, w, h int) {
	room := h - len(p.lines) - 2
	if len(q.ties.notes) == 0 || room < 1 {
		return
	}
	p.gap()
	p.add(q.sheet.Second.Render(q.cut(q.words.Question.LinkedNotes, w)))
	current, first := q.currentNote(), len(q.iv.Candidates())+1
	gutter := q.poster().GutterWidth(q.iv.Canvas(), q.ties.notes)
	for i, n := range q.ties.notes {
		if i == room-1 && len(q.ties.notes) > room {
			p.add(q.countedLine(q.words.Question.MoreBelow, len(q.ties.notes)-i))
			break
		}
		_, block := q.iv.Canvas().Find(n.Key)
		row := q.linkRow(n, q.linked(current, n), w, first+i, gutter, false, q.title(block))
		p.add(q.clickRows(row, w, func() outcome { return q.clickedLink(first + i - 1) })...)
	}
	p.gap()
}
