// Beside and below a table of amounts: what each comes to, and all of them.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

const (
	goodCells     = 32 // of the notes and their amounts, beside all that can stand there
	leastCells    = 26
	leastRows     = 3 // of the table, above the sums
	mostSaleLines = 3
	saleGap       = 3 // between two streams
)

// asksAmounts reports whether the table has an amount for each note.
func (q *questionScreen) asksAmounts() bool {
	return q.kind().table == cellTable && q.question().Kind() == prompts.Figures
}

// amounts returns what the amounts come to with the one that is in the field as it is
// typed.
func (q *questionScreen) amounts() interview.Figures {
	if q.area == prompts.AreaTable && q.input.changed() {
		return q.iv.Figures(q.place.Subject, q.input.field.Text())
	}
	return q.iv.Figures(0, "")
}

// besideAmounts is what stands beside the amounts of a table, in two columns: what each
// comes to a month, and its share of all income.
type besideAmounts struct {
	month, share []string // of each line
	fault        []bool   // the line is no amount
	shareHead    string
	months       int // the width of the column
	shares       int
}

// besideAmounts returns what stands beside the lines in a table of width w; nil if there
// is nothing, or no room.
func (q *questionScreen) besideAmounts(lines []cellLine, w int) *besideAmounts {
	f := q.amounts()
	if f.Reckoning == nil {
		return nil
	}
	b := q.beside(f, lines, true)
	if w-b.width() < goodCells {
		b = q.beside(f, lines, false)
	}
	if w-b.width() < leastCells {
		return nil
	}
	return b
}

// beside is what stands beside the lines, with or without the words for what is paid
// once or with each sale.
func (q *questionScreen) beside(f interview.Figures, lines []cellLine, periods bool) *besideAmounts {
	b := &besideAmounts{months: q.set.Width(q.words.Figures.Month)}
	if lines[0].row.Block == canvas.RevenueStreams {
		b.shareHead = q.words.Figures.Share
		b.shares = q.set.Width(b.shareHead)
	}
	for _, l := range lines {
		month, share, fault := q.besideAmount(f, l, periods)
		b.month, b.share, b.fault = append(b.month, month), append(b.share, share), append(b.fault, fault)
		b.months, b.shares = max(b.months, q.set.Width(month)), max(b.shares, q.set.Width(share))
	}
	return b
}

// width is how many cells stand beside the amounts.
func (b *besideAmounts) width() int {
	if b == nil {
		return 0
	}
	if b.shares == 0 {
		return b.months + tableGap
	}
	return b.months + b.shares + 2*tableGap
}

// besideAmount is what stands beside one line.
func (q *questionScreen) besideAmount(f interview.Figures, l cellLine, periods bool) (month, share string, fault bool) {
	row, why, found := f.Of(l.row.Note.Key)
	switch {
	case !found || !l.first:
		return "", "", false
	case why != nil:
		return "?", "", true
	case row.Amount.Share:
		return "", q.words.Amount(row.Amount.String()), false
	case row.Amount.Period == figures.Once || row.Amount.Period == figures.Sale:
		period := ""
		if periods {
			period = q.words.Figures.Periods[row.Amount.Period]
		}
		return q.words.Money(row.Sum, ""), strings.TrimSpace(period + q.saleNumbers(l.row.Note)), false
	}
	return q.words.Money(row.Sum, ""), q.words.Percents(row.Share), false
}

// drawBeside returns the row, w cells with what stands beside it.
func (q *questionScreen) drawBeside(b *besideAmounts, row string, at, w int) string {
	if b == nil {
		return row
	}
	pen := q.sheet.Figure
	if b.fault[at] {
		pen = q.sheet.Strong
	}
	row = q.set.Join(q.set.Pad(row, w-b.width()), pen.Render(q.atEnd(b.month[at], b.months)))
	if b.shares == 0 {
		return row
	}
	return q.set.Join(row, pen.Render(q.atEnd(b.share[at], b.shares)))
}

// besideHead is the line above the table, with the heads of what stands beside it.
func (q *questionScreen) besideHead(b *besideAmounts, w int) string {
	heads := q.atEnd(q.words.Figures.Month, b.months)
	if b.shares > 0 {
		heads = q.set.Join(heads, q.atEnd(b.shareHead, b.shares))
	}
	return q.set.Join(q.set.Pad("", w-b.width()), q.sheet.Second.Render(heads))
}

// atEnd is a text at the end of a column of the width, after the gap between columns.
func (q *questionScreen) atEnd(said string, width int) string {
	return q.set.Join(q.set.Pad("", tableGap+width-q.set.Width(said)), q.set.Line(said))
}

// sums are the lines below the amounts: why one is none, first of the one under the
// cursor, what they come to and, as soon as there are income and costs, what remains. If
// they are more than most, the result is what stays.
func (q *questionScreen) sums(w, most int) []string {
	if !q.asksAmounts() {
		return nil
	}
	f, rows := q.amounts(), q.iv.Rows()
	if f.Reckoning == nil || len(rows) == 0 {
		return nil
	}
	lines := q.saleLines(w)
	if _, why, _ := f.Of(q.place.Subject); why != nil {
		lines = append(lines, q.paragraph("? "+q.words.WhyUnreadable(why), w, q.sheet.Strong)...)
	}
	for _, fault := range f.Reckoning.Unreadable {
		if fault.Block == rows[0].Block && fault.Note.Key != q.place.Subject {
			lines = append(lines, q.paragraph("? "+q.words.WhyNoAmount(&fault, q.short), w, q.sheet.Strong)...)
		}
	}
	var sums []string
	for _, sentence := range q.words.FigureSums(f.Reckoning, rows[0].Block) {
		sums = append(sums, q.paragraph(sentence, w, q.sheet.Figure)...)
	}
	lines = lines[:min(len(lines), max(most/2, 2))]
	return append(lines, sums[max(len(sums)+len(lines)-most, 0):]...)
}

// saleLines are the lines below the amounts, if the one under the cursor comes with each
// sale: in which streams it comes, and their numbers.
func (q *questionScreen) saleLines(w int) []string {
	n, _ := q.iv.Canvas().Find(q.place.Subject)
	streams := q.saleStreams()
	if n == nil || len(streams) == 0 {
		return nil
	}
	sentence := q.words.Figures.EverySale
	choices := make([]string, len(streams))
	for i, s := range streams {
		box := q.sheet.Marks.Off
		if canvas.Linked(n, s) {
			box, sentence = q.sheet.Marks.On, q.words.Figures.SomeSales
		}
		choices[i] = q.clickKey(q.cut(q.words.Digits(i+1)+" "+box+" "+q.short(s), w-tableLead), keys.Press{Intent: keys.Link, Digit: i + 1})
	}
	lines := q.paragraph(sentence, w, q.sheet.Plain)
	rows, _ := q.flow(choices, saleGap, w-tableLead)
	for _, row := range rows[:min(len(rows), mostSaleLines)] {
		lines = append(lines, q.set.Indent(tableLead, row))
	}
	return lines
}

// saleStreams lists the streams that the amount under the cursor can be linked with, as it
// is typed.
func (q *questionScreen) saleStreams() []*canvas.Note {
	if q.area == prompts.AreaTable && q.input.changed() {
		return q.iv.SaleStreams(q.place.Subject, q.input.field.Text())
	}
	n, _ := q.iv.Canvas().Find(q.place.Subject)
	if n == nil {
		return nil
	}
	return q.iv.SaleStreams(n.Key, n.Amount)
}

// saleNumbers are the numbers of the streams that a cost is linked with.
func (q *questionScreen) saleNumbers(n *canvas.Note) string {
	var numbers []string
	for i, s := range q.iv.SaleStreams(n.Key, n.Amount) {
		if canvas.Linked(n, s) {
			numbers = append(numbers, q.words.Digits(i+1))
		}
	}
	if len(numbers) == 0 {
		return ""
	}
	return " " + q.sheet.Marks.Link + " " + strings.Join(numbers, " ")
}
