// Filled-in sheets as a page that a browser has saved: the places have marks of their own.

package sheet

import (
	"strconv"
	"strings"

	"bmcanvas/canvas/source"
)

// hasPlaces reports whether a page has the marks of a sheet's places.
func hasPlaces(page []source.Token) bool {
	for i := range page {
		if _, ok := page[i].Attr("data-question"); ok && page[i].Kind == source.StartTag {
			return true
		}
	}
	return false
}

// alone are the elements without an end tag.
var alone = map[string]bool{"br": true, "img": true, "input": true, "meta": true, "link": true, "hr": true, "col": true, "wbr": true, "source": true}

// pageRow is an open row of places.
type pageRow struct {
	depth int
	line  int
	cells []string
	ticks []bool
}

// page reads the tokens of a page.
func (r *reader) page(page []source.Token) {
	depth := 0
	var row *pageRow
	for i := 0; i < len(page); i++ {
		t := &page[i]
		switch t.Kind {
		case source.TextToken:
			r.beside(t)
		case source.StartTag:
			r.begin(t)
			if !alone[t.Name] {
				depth++
			}
			if _, ok := t.Attr("data-row"); ok {
				row = &pageRow{depth: depth, line: t.Line}
			}
			r.tick(t, row)
			if _, ok := t.Attr("contenteditable"); ok && !alone[t.Name] {
				text, n := typed(page[i+1:])
				i += n
				depth--
				r.place(t, text, row)
			}
		case source.EndTag:
			if row != nil && depth == row.depth {
				r.endRow(row)
				row = nil
			}
			depth--
		}
	}
}

// begin goes to the question, the block or the pause that an element holds.
func (r *reader) begin(t *source.Token) {
	if id, ok := t.Attr("data-question"); ok {
		r.at, r.paused = r.asked[id], false
	}
	if id, ok := t.Attr("data-block"); ok {
		r.at, r.main, r.paused = nil, r.mains[id], false
	}
	if _, ok := t.Attr("data-pause"); ok {
		r.at, r.main, r.paused = nil, "", true
	}
}

// typed is the text up to the end of the place that has begun, with its lines, and
// the number of tokens up to there.
func typed(page []source.Token) (text string, n int) {
	var b strings.Builder
	depth := 1
	for ; n < len(page); n++ {
		t := &page[n]
		switch t.Kind {
		case source.TextToken:
			b.WriteString(strings.Join(strings.FieldsFunc(t.Text, func(c rune) bool { return c == '\n' || c == '\t' }), " "))
		case source.StartTag:
			if t.Name == "br" || t.Name == "div" || t.Name == "p" || t.Name == "li" || t.Name == "tr" {
				b.WriteByte('\n')
			}
			if !alone[t.Name] {
				depth++
			}
		case source.EndTag:
			if depth--; depth == 0 {
				return b.String(), n + 1
			}
			if t.Name == "div" || t.Name == "p" || t.Name == "li" {
				b.WriteByte('\n')
			}
		}
	}
	return b.String(), n
}

// place keeps what is typed into a place.
func (r *reader) place(t *source.Token, text string, row *pageRow) {
	text = strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " "))
	if id, ok := t.Attr("data-place"); ok {
		r.setField(t.Line, id, strings.Join(strings.Fields(text), " "))
		return
	}
	at, _ := t.Attr("data-column")
	if column, err := strconv.Atoi(at); err == nil && row != nil && column >= 0 && column < 100 {
		row.set(column)
		row.cells[column] = text
		if text != "" {
			row.line = t.Line
		}
		return
	}
	r.lines(t.Line, text, "")
}

func (row *pageRow) set(column int) {
	for len(row.cells) <= column {
		row.cells, row.ticks = append(row.cells, ""), append(row.ticks, false)
	}
}

// tick keeps a box that is ticked.
func (r *reader) tick(t *source.Token, row *pageRow) {
	_, checked := t.Attr("checked")
	if t.Name != "input" {
		return
	}
	if option, ok := t.Attr("data-option"); ok && checked && r.at != nil {
		r.filled.Answers = append(r.filled.Answers, Answer{Question: r.at.ID, Line: t.Line, Option: option})
	}
	at, _ := t.Attr("data-column")
	if column, err := strconv.Atoi(at); err == nil && row != nil && column >= 0 && column < 100 {
		row.set(column)
		row.ticks[column] = checked
	}
}

// endRow makes answers of a row: of a table one, of lines one for each.
func (r *reader) endRow(row *pageRow) {
	if r.at != nil && r.at.Table != nil {
		for i := range row.cells {
			row.cells[i] = strings.Join(strings.Fields(row.cells[i]), " ")
		}
		r.row(row.line, row.cells, row.ticks)
		return
	}
	if len(row.cells) == 0 {
		return
	}
	about := ""
	if len(row.cells) > 1 {
		about = strings.Join(strings.Fields(row.cells[1]), " ")
	}
	if row.cells[0] == "" {
		row.cells[0], about = about, ""
	}
	r.lines(row.line, row.cells[0], about)
}

// lines adds each line of a text as an answer.
func (r *reader) lines(number int, text, about string) {
	for l := range strings.SplitSeq(text, "\n") {
		r.answer(number, l, about)
	}
}

// beside keeps words that somebody has put between the places.
func (r *reader) beside(t *source.Token) {
	for part := range strings.SplitSeq(t.Text, " · ") {
		if f := folded(part); f != "" && !r.isPart(f) && !isNumber(f) {
			r.answer(t.Line, strings.Join(strings.Fields(part), " "), "")
		}
	}
}

// isNumber reports whether a folded text is the number of a question or of a line.
func isNumber(f string) bool {
	return strings.Trim(f, "0123456789۰۱۲۳۴۵۶۷۸۹") == ""
}

// isPart reports whether a folded text is a part of what is printed on the blank sheet.
func (r *reader) isPart(f string) bool {
	part, known := r.partOf[f]
	if !known {
		part = strings.Contains(r.all.String(), f)
		r.partOf[f] = part
	}
	return part
}
