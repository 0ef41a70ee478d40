// Drawing tables of texts: a line of words, a test or an amount for each note.

package tui

import (
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// drawCells draws rows with texts, in about so many lines. The line under the cursor
// has the field.
func (q *questionScreen) drawCells(p *page, w, room int) {
	lines := q.cellLines()
	if len(lines) == 0 {
		return
	}
	var beside *besideAmounts
	if q.asksAmounts() {
		beside = q.besideAmounts(lines, w)
	}
	if beside != nil {
		p.add(q.besideHead(beside, w))
		room = max(room-1, 1)
	}
	label := max(min((w-beside.width())*2/5, 36), leastLabel)
	at := q.cellAt(lines)
	headings := lines[0].row.Block != lines[len(lines)-1].row.Block
	q.scroll(p, len(lines), at, room, func(i int) []string {
		var drawn []string
		if headings && (i == 0 || lines[i-1].row.Block != lines[i].row.Block) {
			drawn = append(drawn, q.set.Indent(tableLead, q.sheet.Second.Render(q.set.Line(q.title(lines[i].row.Block)))))
		}
		row := q.cellRow(lines[i], label, w-beside.width(), i == at && q.area == prompts.AreaTable, max(room-2, 1))
		row[0] = q.drawBeside(beside, row[0], i, w)
		return append(drawn, row...)
	})
}

// cellRow is a line of a table of texts. The one under the cursor has the field, and
// its note may have as many lines as that.
func (q *questionScreen) cellRow(l cellLine, label, w int, here bool, room int) []string {
	lead, pen, most := "  ", q.sheet.Plain, 1
	if here {
		lead, pen, most = q.set.Join(q.sheet.Accent.Render(q.sheet.Marks.Here), " "), q.sheet.Strong, min(room, 3)
	}
	names := []string{""}
	if l.first {
		names = q.tableText(l.row.Note, label-tableGap, most, pen)
	}
	cells := q.cellLinesOf(l, w-tableLead-label, here, room)
	drawn := make([]string, max(len(names), len(cells)))
	for i := range drawn {
		if i < len(names) {
			drawn[i] = q.set.Join(lead, names[i])
		}
		if drawn[i] = q.set.Pad(drawn[i], tableLead+label); !here {
			drawn[i] = q.clickRows(drawn[i:i+1], 0, func() outcome { return q.clickedLine(l) })[0]
		}
		if i < len(cells) {
			drawn[i] = q.set.Join(drawn[i], cells[i])
		}
		lead = text.Spaces(tableLead)
	}
	return drawn
}

// cellLinesOf are the lines of the text of a line in width w: the field, if it has the
// cursor, else the text in one line.
func (q *questionScreen) cellLinesOf(l cellLine, w int, here bool, room int) []string {
	if here {
		return q.fieldLines(q.input, w, min(room, 6), true, q.cellPlaceholder(l), nil)
	}
	said, ink := q.cellText(l), q.sheet.Plain
	if q.asksAmounts() {
		said = q.words.Amount(said)
	}
	if said == "" {
		said, ink = q.cellPlaceholder(l), q.sheet.Second
	}
	bar := q.sheet.Faint.Render(q.sheet.Marks.Bar)
	cell := q.set.Join(bar, " ", ink.Render(q.cut(text.OneLine(said), max(w-2, 1))))
	return q.clickRows([]string{cell}, w, func() outcome { return q.clickedLine(l) })
}

// cellPlaceholder is what stands in an empty line: what an older answer says, and under
// the cursor an example while no line has words.
func (q *questionScreen) cellPlaceholder(l cellLine) string {
	if share := q.iv.EarlierShare(l.row); share != "" {
		return share
	}
	if q.asksAmounts() && l.row.Note.Key == q.place.Subject && len(l.row.Details) == 0 {
		return q.words.Fill(q.words.Question.PlaceholderExample, "text", q.words.AmountExample(l.row.Block))
	}
	if q.question().Takes() == prompts.TakesCell {
		for _, d := range l.row.Details {
			return d.Text
		}
	}
	if example := q.question().Example; !q.asksAmounts() && example != "" && l.row.Note.Key == q.place.Subject && q.showsHints() && q.iv.State() != prompts.Answered {
		return q.words.Fill(q.words.Question.PlaceholderExample, "text", example)
	}
	return ""
}
