// The question screen drawn: what stands at the top never moves, the rest is
// a window on notes, field, options and links around the cursor.

package tui

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/text"
)

// page collects the lines of the part that scrolls, and which of them must be seen.
type page struct {
	lines       []string
	first, last int
	tight       bool // there is no room for gaps
}

func (p *page) add(lines ...string) { p.lines = append(p.lines, lines...) }

// gap adds a blank line where there is room, unless one is there already.
func (p *page) gap() {
	if n := len(p.lines); !p.tight && n > 0 && p.lines[n-1] != "" {
		p.add("")
	}
}

// show adds lines that must be seen.
func (p *page) show(lines ...string) {
	p.first = len(p.lines)
	p.add(lines...)
	p.last = len(p.lines) - 1
}

func (q *questionScreen) view(w, h int) []string {
	column := q.column(w)
	head := append(q.header(w), q.indented(q.head(column, h))...)
	rest := h - len(head)
	body := q.body(column, rest)
	lines := append(head, window(q.session, q.indented(body.lines), rest, body.first, body.last)...)
	if w >= sideFrom {
		lines = q.beside(lines, w, h)
	}
	return lines
}

// column is the width of the text in a window w wide.
func (q *questionScreen) column(w int) int {
	if w >= sideFrom {
		return min(w-3*margin-sideWidth, measure)
	}
	return min(w-2*margin, measure)
}

// head is what never scrolls: what is said before the question or unfolded
// under it, and the question.
func (q *questionScreen) head(w, h int) []string {
	room, told := q.rooms(w, h)
	intro, all := q.intro(w, room)
	lines := blank(h)
	if q.hint == 0 {
		lines = append(append(lines, intro...), q.asked(w)...)
	} else {
		pages := q.pages(w, told, !all)
		lines = append(append(append(lines, q.asked(w)...), blank(h)...), pages[min(q.hint, len(pages))-1]...)
	}
	lines = append(lines, q.askedOf(w, h)...)
	if h >= roomy || len(lines)+8 < h {
		lines = append(lines, "")
	}
	return lines
}

// asked is the question, with its place and whether it was set aside.
func (q *questionScreen) asked(w int) []string {
	stop, question := q.iv.Stop(), q.question()
	place := q.words.Fill(q.words.Question.Place, "n", stop.Number, "of", stop.Of)
	if q.iv.State() == prompts.Answered {
		place = q.parts(place, q.words.Question.Answered)
	}
	lines := append([]string{q.sheet.Faint.Render(q.set.Line(place))}, q.paragraph(question.Ask, w, q.sheet.Strong)...)
	for _, said := range []string{q.setAside(), q.visit()} {
		if said != "" {
			lines = append(lines, q.paragraph(said, w, q.sheet.Warn)...)
		}
	}
	return lines
}

// setAside says how the question was set aside, if it was.
func (q *questionScreen) setAside() string {
	question := q.question()
	switch q.iv.State() {
	case prompts.Parked:
		f, _ := q.iv.Canvas().Parked(question.ID)
		return q.set.Series(": ", q.words.Question.Parked, q.list(f.Note, f.Who))
	case prompts.NotApplicable:
		return q.words.Question.NotApplicable
	}
	return ""
}

// body is the part that scrolls.
func (q *questionScreen) body(w, h int) *page {
	p := &page{tight: q.height < cramped}
	switch q.kind() {
	case prompts.Choice:
		q.drawOptions(p, w)
		p.gap()
		q.drawNotes(p, w, h)
		q.drawField(p, w, h)
	case prompts.EachPick:
		q.drawOptions(p, w)
	case prompts.EachLink:
	case prompts.Rank:
		q.drawNotes(p, w, h)
	default:
		q.drawNotes(p, w, h)
		q.drawField(p, w, h)
	}
	q.drawLinks(p, w, h)
	q.drawTies(p, w, h)
	q.drawOthers(p, w, h)
	return p
}

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
		here := q.area == inNotes && n.Key == q.note
		number := ""
		if q.kind() == prompts.Rank {
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
	return q.withAside(q.withLetters(q.hang(lead, q.noteText(n), w, words), n, w, indent), q.aside(n), w, indent)
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

// aside is the note's status in words and, for each linked note beside the question, its number.
func (q *questionScreen) aside(n *canvas.Note) string {
	var said []string
	if n.Status != canvas.NoStatus {
		said = append(said, q.words.Status(n.Status))
	}
	var numbers []string
	for _, number := range q.iv.Numbers(n.Key) {
		numbers = append(numbers, q.words.Digits(number))
	}
	if len(numbers) > 0 && q.kind() != prompts.EachLine {
		said = append(said, q.sheet.Marks.Link+" "+strings.Join(numbers, " "))
	}
	return q.parts(said...)
}

// drawField draws the text field; its first line must be seen when it has the cursor.
func (q *questionScreen) drawField(p *page, w, h int) {
	placeholder := q.words.Question.Placeholder
	switch {
	case q.editing != 0:
		placeholder = q.words.Question.PlaceholderEmptied
	case q.kind() == prompts.Choice:
		placeholder = q.words.Question.PlaceholderChoice
	case len(q.iv.Given()) > 0:
		placeholder = q.words.Question.PlaceholderMore
	}
	mark, look := q.mark(q.status)
	if q.status != canvas.NoStatus {
		p.add(q.set.Indent(2, look.Render(q.set.Line(mark+" "+q.words.Status(q.status)))))
	}
	lines := q.input.lines(q.session, w, max(min(h-2, 8), 1), q.area == inField, placeholder)
	if q.area == inField {
		p.show(lines...)
	} else {
		p.add(lines...)
	}
	p.gap()
}

// drawOptions draws the options with their explanations.
func (q *questionScreen) drawOptions(p *page, w int) {
	for i, o := range q.question().Options {
		r := row{label: o.Label, note: o.Hint, mark: q.sheet.Marks.Off}
		if q.iv.Picked(o.ID) {
			r.mark = q.sheet.Marks.On
		}
		if n := q.iv.Chosen(o.ID); n != nil {
			if own := q.noteText(n); own != o.Label {
				r.label = q.set.Series(": ", r.label, own)
			}
			if n.Status != canvas.NoStatus {
				r.label += " (" + q.words.Status(n.Status) + ")"
			}
		}
		number := i + 1
		if number > 9 {
			number = unnumbered
		}
		here := q.area == inOptions && i == q.option
		if lines := r.lines(q.session, w, here, number); here {
			p.show(lines...)
		} else {
			p.add(lines...)
		}
	}
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
		p.add(q.set.Indent(2, q.sheet.Faint.Render(q.set.Join(mark, " ", q.cut(q.noteText(n), w-2-text.Width(mark)-1)))))
	}
}

// hints are the keys that do something at the cursor.
func (q *questionScreen) hints() []hint {
	l := q.words.Line
	var hints []hint
	say := func(keys, does string) { hints = append(hints, hint{keys, does}) }
	switch q.area {
	case inField:
		switch {
		case q.input.changed() && q.editing != 0:
			say("enter", l.Change)
		case q.input.changed():
			say("enter", l.Add)
		default:
			say("enter", l.Next)
		}
	case inOptions:
		if q.question().Choose == prompts.ChooseOne {
			say("enter", l.Choose)
			say("space", l.Toggle)
		} else {
			say("space", l.Toggle)
			say("enter", l.Next)
		}
	case inLinks:
		say("space", l.Link)
		say("enter", l.Next)
	case inNotes:
		if q.keeps() {
			return append(q.againHints(), hint{"f2", l.Poster})
		}
		if q.kind() == prompts.Rank {
			say("alt+↑↓", l.Order)
			say("enter", l.Accept)
		} else {
			say("enter", l.Edit)
			say("del", l.Remove)
			say("alt+↑↓", l.Order)
			say(q.onward(), l.Details)
		}
	}
	if q.back != nil && q.editing == 0 {
		hints = slices.Insert(hints, min(1, len(hints)), hint{"esc", l.Review})
	}
	if len(q.numbered()) > 0 && q.area != inLinks {
		say("alt+1-9", l.Link)
	}
	if q.iv.Survey().Previous(q.iv.At()) != q.iv.At() {
		say("pgup", l.Back)
	}
	say("f8", l.Hint)
	say("f6", l.SetAside)
	say("f2", l.Poster)
	return hints
}
