// Drawing the question screen: the head never scrolls; below it is a window on
// notes, field, options and links around the cursor.

package tui

import (
	"cmp"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

func (q *questionScreen) view(w, h int) []string {
	head, body, rest := q.drawn(w, h)
	first, last := body.first, body.last
	switch {
	case q.rolled > 0:
		last = min(last+q.rolled, len(body.lines)-1)
		first = last
	case q.rolled < 0:
		first = max(first+q.rolled, 0)
		last = first
	case q.area != prompts.AreaField:
		first = min(first+int(q.past), last)
	}
	lines := append(head, q.window(q.indentedAgain(body.lines), rest, first, last)...)
	if q.side(w) > 0 {
		lines = q.withSide(lines, w, h)
	}
	return lines
}

// drawn is what does not scroll, what does, and the height of the window on it.
func (q *questionScreen) drawn(w, h int) (head []string, body *page, rest int) {
	column := q.column(w)
	head = append(q.header(w), q.indented(q.head(column, h))...)
	rest = h - len(head)
	return head, q.body(column, rest, h+footer < cramped || q.tableNeeds(column)+2 > rest), rest
}

// column is the width of the text in a window of width w.
func (q *questionScreen) column(w int) int {
	if side := q.side(w); side > 0 {
		return min(w-3*margin-side, measure)
	}
	return min(w-2*margin, measure)
}

// head is the lines that never scroll: the intro or the unfolded hints, and the
// question.
func (q *questionScreen) head(w, h int) []string {
	room, hintRoom := q.fixedRoom(w, h)
	intro, all := q.intro(w, h, room)
	lines := append(blank(h), q.titleLines(w, h)...)
	if q.hint == 0 {
		lines = append(append(lines, intro...), q.questionLines(w)...)
		lines = append(lines, q.shortHint(w, h-headerLines-len(lines))...)
	} else {
		pages := q.hintPages(w, hintRoom, !all)
		lines = append(append(append(lines, q.questionLines(w)...), blank(h)...), pages[min(q.hint, len(pages))-1]...)
	}
	needs := q.tableNeeds(w)
	switch {
	case h >= roomy && needs == 0 || len(lines)+max(8, headerLines+needs) < h:
		lines = append(lines, "")
	case needs > 0 && q.hint == 0 && len(lines)+headerLines+needs > h: // a whole table counts for more than air
		lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" })
	}
	return lines
}

// titleLines are the title of the block, and whether the question is answered.
func (q *questionScreen) titleLines(w, h int) []string {
	title, answered := q.blockTitle(text.OneLine(q.iv.Stop().Block.Title)), ""
	if q.set.Width(title) > w {
		title = q.blockTitle(q.shortTitle(q.iv.Stop().Block.ID))
	}
	if q.iv.State() == prompts.Answered {
		answered = q.words.Question.Answered
	}
	title = cmp.Or(q.fitting(w, title, answered), title)
	lines := []string{q.sheet.Title.Render(q.cut(title, w))}
	if h > roomy || h == roomy && !q.iv.Stop().First {
		lines = append(lines, "")
	}
	return lines
}

// questionLines are the question, how it was set aside, why it is asked again, and
// what it reminds of.
func (q *questionScreen) questionLines(w int) []string {
	lines := q.paragraph(q.asked(), w, q.sheet.Strong)
	for _, reason := range []string{q.setAside(), q.visitReason()} {
		if reason != "" {
			lines = append(lines, q.paragraph(reason, w, q.sheet.Strong)...)
		}
	}
	for _, r := range q.iv.Reminders() {
		lines = append(lines, q.paragraph(q.set.Series(": ", r.Option.Label, text.OneLine(r.Option.Hint)), w, q.sheet.Plain)...)
	}
	return lines
}

// blockTitle is the name of the block of the question, with its place in the interview.
func (q *questionScreen) blockTitle(name string) string {
	stop, form := q.iv.Stop(), q.words.Header.Here
	if q.iv.Walk().Guide.Steps {
		form = q.words.Header.Step
	}
	return q.words.Fill(form, "n", stop.Step, "of", q.iv.Walk().Steps, "title", name)
}

// setAside says how the question was set aside; "" if it was not.
func (q *questionScreen) setAside() string {
	question := q.question()
	switch q.iv.State() {
	case prompts.SetAside:
		f, _ := question.SetAside(q.iv.Canvas())
		return q.set.Series(": ", q.words.Question.SetAside, q.list(f.Note, f.Who))
	case prompts.NotApplicable:
		return q.words.Question.NotApplicable
	}
	return ""
}

// body is the part that scrolls; a tight one has no blank lines.
func (q *questionScreen) body(w, h int, tight bool) *page {
	p := &page{tight: tight, lines: make([]string, 0, q.lastDrawn.body)}
	q.drawAreas(p, w, h)
	q.drawTies(p, w, h)
	q.drawOthers(p, w, h)
	q.lastDrawn.body = len(p.lines)
	return p
}

// placeholder is the text in the empty field: the example until there is an answer,
// then what can be typed here.
func (q *questionScreen) placeholder() string {
	switch own := q.kind().placeholder; {
	case q.editing != 0:
		return q.words.Question.PlaceholderEmptied
	case q.kind().table != noTable, q.question().Takes() == prompts.TakesRow:
		return q.tablePlaceholder()
	case own != nil:
		return own(&q.words.Question)
	case len(q.iv.Given()) > 0:
		return q.words.Question.PlaceholderMore
	case q.showsHints() && q.question().Example != "":
		return q.words.Fill(q.words.Question.PlaceholderExample, "text", q.question().Example)
	}
	return q.words.Question.Placeholder
}

// drawField draws the text field; its first line must be seen when it has the cursor.
func (q *questionScreen) drawField(p *page, w, h int) {
	mark, look := q.mark(q.status)
	if q.status != canvas.NoStatus {
		p.add(q.set.Indent(2, look.Render(q.set.Line(mark+" "+q.words.Status(q.status)))))
	}
	placeholder, rows := q.placeholder(), max((h-2)/2, 1)
	least := len(q.placeholderLines(placeholder, w-barWidth-1, rows)) // so that the first letter moves nothing
	if !q.input.field.Empty() {
		rows = max(min(h-2, 8), 1)
	}
	lines := q.fieldLines(q.input, w, rows, q.area == prompts.AreaField, placeholder, q.clickedField)
	for len(lines) < least {
		lines = append(lines, text.Spaces(barWidth)) // a gap below is another line
	}
	lines = append(lines, q.letterCount(w)...)
	if q.area == prompts.AreaField {
		p.show(lines...)
	} else {
		p.add(lines...)
	}
	p.gap()
}

// countFrom is how many characters a field has from which on they are counted.
const countFrom = canvas.MaxNote - 200

// letterCount says how many characters are typed, where they are nearly as many as a note
// may have.
func (q *questionScreen) letterCount(w int) []string {
	n := q.input.field.Len()
	if n < countFrom {
		return nil
	}
	pen := q.sheet.Second
	if n > canvas.MaxNote {
		pen = q.sheet.Bad
	}
	return []string{q.set.Indent(barWidth, pen.Render(q.cut(q.words.Fill(q.words.Question.Letters, "n", n, "of", canvas.MaxNote), w-barWidth)))}
}

// drawOptions draws the options with their explanations.
func (q *questionScreen) drawOptions(p *page, w int) {
	group, rows := "", aligned(q.env, q.optionRows(), w)
	for i, o := range q.question().Options {
		if o.Group != group {
			group = o.Group
			p.add(q.set.Indent(tableLead, q.sheet.Title.Render(q.cut(group, w-tableLead))))
		}
		number := i + 1
		if number > 9 {
			number = unnumbered
		}
		here := q.area == prompts.AreaOptions && i == q.option
		lines := q.clickRows(rows[i].lines(q.env, w, here, number), w, func() outcome { return q.clickedOption(i) })
		if here {
			p.show(lines...)
		} else {
			p.add(lines...)
		}
	}
}

// optionRows are the options as rows of a list.
func (q *questionScreen) optionRows() []row {
	var rows []row
	for _, o := range q.question().Options {
		r := row{label: o.Label, note: o.Hint, mark: q.sheet.Marks.Off}
		if q.iv.Picked(o.ID) {
			r.mark = q.sheet.Marks.On
		}
		if n := q.iv.Chosen(o.ID); n != nil {
			if own := q.iv.Text(n); own != o.Label {
				r.label = q.set.Series(": ", r.label, own)
			}
			if n.Status != canvas.NoStatus {
				r.label += " (" + q.words.Status(n.Status) + ")"
			}
		}
		rows = append(rows, r)
	}
	return rows
}
