// The notes on the question screen: those given so far, and what else stands
// in the block.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// drawNotes draws the notes given so far: those around the cursor if there are very many.
func (q *questionScreen) drawNotes(p *page, w, h int) {
	given := q.iv.Given()
	if len(given) == 0 {
		return
	}
	from, to := around(given, q.note, h)
	if from > 0 {
		p.add(q.countedLine(q.words.Question.MoreAbove, from))
	}
	for i := from; i < to; i++ {
		n := given[i]
		here := q.area == prompts.AreaNotes && n.Key == q.note
		number := ""
		if q.kind().ordered {
			number = q.words.Digits(i + 1)
		}
		lines := q.drawNote(n, w, here, number)
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

// countedLine says, faintly, how many more there are.
func (q *questionScreen) countedLine(form string, n int) string {
	return q.set.Indent(2, q.sheet.Faint.Render(q.set.Line(q.words.Fill(form, "n", n))))
}

// around is the stretch of notes to draw: h of them, with the one at hand, if
// it is none of them the last.
func around(notes []*canvas.Note, hand canvas.Key, h int) (from, to int) {
	at := len(notes) - 1
	for i, n := range notes {
		if n.Key == hand {
			at = i
		}
	}
	from = max(min(at-h/2, len(notes)-h), 0)
	return from, min(from+h, len(notes))
}

// drawNote is a note as a line of the list: its mark, its words, and faintly
// its status and what it is linked to.
func (q *questionScreen) drawNote(n *canvas.Note, w int, here bool, number string) []string {
	mark, look := q.mark(n.Status)
	lead, words := "  ", q.sheet.Plain
	if here {
		lead, words = q.set.Join(q.sheet.Accent.Render(q.sheet.Marks.Here), " "), q.sheet.Strong
	}
	if number != "" {
		lead = q.set.Join(lead, q.sheet.Faint.Render(q.set.Line(number)), " ")
	}
	lead = q.set.Join(lead, look.Render(mark), " ")
	if n.Key == q.editing {
		words = q.sheet.Faint
	}
	indent := text.Width(lead)
	return q.withAside(q.withLetters(q.hang(lead, q.iv.Text(n), w, words), n, w, indent), q.aside(n), w, indent)
}

// withAside puts the faint words at the end of the last line, or beneath it.
func (q *questionScreen) withAside(lines []string, aside string, w, indent int) []string {
	if aside == "" {
		return lines
	}
	last := len(lines) - 1
	if text.Width(lines[last])+2+q.set.Width(aside) <= w {
		lines[last] = q.set.Join(lines[last], "  ", q.sheet.Faint.Render(q.set.Line(aside)))
		return lines
	}
	return append(lines, q.set.Indent(indent, q.sheet.Faint.Render(q.cut(aside, w-indent))))
}

// aside is who gave the note, where names are shown, its status in words and,
// for each linked note beside the question, its number.
func (q *questionScreen) aside(n *canvas.Note) string {
	said := []string{q.byline(n)}
	if n.Status != canvas.NoStatus {
		said = append(said, q.words.Status(n.Status))
	}
	var numbers []string
	for _, number := range q.iv.Numbers(n.Key) {
		numbers = append(numbers, q.words.Digits(number))
	}
	if len(numbers) > 0 && !q.kind().hidesLinks {
		said = append(said, q.sheet.Marks.Link+" "+strings.Join(numbers, " "))
	}
	return q.parts(said...)
}

// drawOthers draws, faintly, what else stands in the block, if there is room.
func (q *questionScreen) drawOthers(p *page, w, h int) {
	others := q.iv.Others()
	room := h - len(p.lines) - 2
	if len(others) == 0 || room < 1 {
		return
	}
	p.gap()
	p.add(q.sheet.Faint.Render(q.set.Line(q.words.Question.Others)))
	for i, n := range others {
		if i == room-1 && len(others) > room {
			p.add(q.countedLine(q.words.Question.MoreBelow, len(others)-i))
			return
		}
		mark, _ := q.mark(n.Status)
		p.add(q.set.Indent(2, q.sheet.Faint.Render(q.set.Join(mark, " ", q.cut(q.iv.Text(n), w-2-text.Width(mark)-1)))))
	}
}
