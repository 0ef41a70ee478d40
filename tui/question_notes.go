// The notes on the question screen: the answers so far, and the other notes of
// the block.

package tui

import (
	"cmp"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/style"
)

// drawNotes draws the answers so far: if there are too many, those around the
// cursor.
func (q *questionScreen) drawNotes(p *page, w, h int) {
	given := q.iv.Given()
	if len(given) == 0 {
		return
	}
	from, to := around(given, q.note, h)
	if from > 0 {
		p.add(q.countedLine(q.words.Question.MoreAbove, from))
	}
	gutter := q.poster().GutterWidth(q.iv.Canvas(), given[from:to])
	low := h < leastForNotes && q.area != prompts.AreaNotes
	for i := from; i < to; i++ {
		n := given[i]
		here := q.area == prompts.AreaNotes && n.Key == q.note
		number := ""
		if q.kind().ordered {
			number = q.words.Digits(i + 1)
		}
		row := rowInputs{note: n, number: number, gutter: gutter, here: here, editing: n.Key == q.editing, found: q.foundIn(n)}
		row.inShort = low
		lines := q.drawnRow(w, row, func() []string { return q.drawNote(n, w, gutter, here, low, number) })
		lines = q.clickRows(lines, w, func() outcome { return q.clickedNote(n.Key) })
		if here {
			p.show(lines...)
		} else {
			p.add(lines...)
		}
	}
	if to < len(given) {
		p.add(q.countedLine(q.words.Question.MoreBelow, len(given)-to))
	}
	p.gap()
}

// countedLine is a faint line with the number of further notes.
func (q *questionScreen) countedLine(form string, n int) string {
	return q.set.Indent(2, q.sheet.Second.Render(q.set.Line(q.words.Fill(form, "n", n))))
}

// around is the range of notes to draw: h of them around the one with the key,
// or around the last if none has it.
func around(notes []*canvas.Note, key canvas.Key, h int) (from, to int) {
	at := len(notes) - 1
	for i, n := range notes {
		if n.Key == key {
			at = i
		}
	}
	from = max(min(at-h/2, len(notes)-h), 0)
	return from, min(from+h, len(notes))
}

// leastForNotes is the height of the window below the question from which on notes are
// whole. In a lower one each has a line as long as the cursor is elsewhere: the end of a
// note alone says nothing.
const leastForNotes = 8

// drawNote is a note in the list: its mark, its text and, faintly, its status and links;
// in short, as much of that as a line holds.
func (q *questionScreen) drawNote(n *canvas.Note, w, gutter int, here, inShort bool, number string) []string {
	mark, look := q.mark(n.Status)
	words, bar := q.sheet.Plain, cmp.Or(q.poster().Bar(q.iv.Canvas(), n), " ")
	if here { // the cursor stands in place of the bar, as on the poster
		bar, words = q.sheet.Accent.Render(q.sheet.Marks.Here), q.sheet.Strong
	}
	letters := q.poster().Letters(q.iv.Canvas(), n)
	lead := q.set.Join(bar, q.set.Pad(letters, gutter-1), " ")
	if number != "" {
		lead = q.set.Join(lead, q.sheet.Second.Render(q.set.Line(number)), " ")
	}
	lead = q.set.Join(lead, look.Render(mark), " ")
	if q.question().IsReply(n) {
		lead = q.set.Join(text.Spaces(replyIndent), lead)
	}
	if n.Key == q.editing {
		words = q.sheet.Second // its new words are in the field
	}
	indent := text.Width(lead)
	said := q.iv.Text(n)
	if inShort {
		room := w - indent
		if n.Key == q.editing {
			room -= 2 + q.set.Width(q.noteAside(n)) // which says that the words are old ones
		}
		said = q.shortened(said, room)
	}
	lines := q.hangFound(lead, said, w, words, q.foundIn(n))
	if with := q.withAside(lines, q.noteAside(n), q.sheet.Second, w, indent); !inShort || len(with) == 1 {
		return with
	}
	return lines[:1]
}

// foundIn is the words that the note was found by last; "" for another one.
func (w *work) foundIn(n *canvas.Note) string {
	if n.Key != w.found.Note {
		return ""
	}
	return w.found.Words
}

// replyIndent is how far a reply to the probe stands in from the answers.
const replyIndent = 2

// withAside puts a short text at the end of the last line, or below it.
func (q *questionScreen) withAside(lines []string, aside string, pen style.Pen, w, indent int) []string {
	if aside == "" {
		return lines
	}
	last := len(lines) - 1
	if text.Width(lines[last])+2+q.set.Width(aside) <= w {
		lines[last] = q.set.Join(lines[last], "  ", pen.Render(q.set.Line(aside)))
		return lines
	}
	return append(lines, q.set.Indent(indent, pen.Render(q.cut(aside, w-indent))))
}

// noteAside is the faint text beside a note: its author where names are shown,
// its status, and the numbers of the candidates that it is linked to.
func (q *questionScreen) noteAside(n *canvas.Note) string {
	parts := []string{q.byline(n)}
	if n.Key == q.editing {
		parts = append(parts, q.words.Line.OldWords)
	}
	if n.Status != canvas.NoStatus {
		parts = append(parts, q.words.Status(n.Status))
	}
	var numbers []string
	for _, number := range q.iv.LinkNumbers(n.Key) {
		numbers = append(numbers, q.words.Digits(number))
	}
	if len(numbers) > 0 {
		parts = append(parts, q.sheet.Marks.Link+" "+strings.Join(numbers, " "))
	}
	return q.parts(parts...)
}

// drawOthers draws the other notes of the block, faintly, if there is room.
func (q *questionScreen) drawOthers(p *page, w, h int) {
	others := q.iv.Others()
	room := h - len(p.lines) - 2
	if len(others) == 0 || room < 1 {
		return
	}
	p.gap()
	p.add(q.sheet.Second.Render(q.set.Line(q.words.Question.Others)))
	gutter := q.poster().GutterWidth(q.iv.Canvas(), others[:min(len(others), room)])
	for i, n := range others {
		if i == room-1 && len(others) > room {
			p.add(q.countedLine(q.words.Question.MoreBelow, len(others)-i))
			return
		}
		mark, _ := q.mark(n.Status)
		lead := q.set.Join(q.poster().Gutter(q.iv.Canvas(), n, gutter), " ", mark, " ")
		row := q.set.Join(lead, q.sheet.Second.Render(q.cut(q.iv.Text(n), w-text.Width(lead))))
		p.add(q.clickRows([]string{row}, w, func() outcome { return q.clickedElsewhere(n.Key) })...)
	}
}
