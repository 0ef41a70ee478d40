// Filled-in sheets as documents: in Markdown, or a page that another program has rewritten.

package sheet

import (
	"strings"

	"bmcanvas/canvas/pattern"
	"bmcanvas/canvas/source"
)

// document reads the pieces of a sheet: what is not printed on the blank sheet is an
// answer to the question above it.
func (r *reader) document(d *source.Document) {
	for i := range d.Pieces {
		r.piece(&d.Pieces[i])
	}
}

func (r *reader) piece(p *source.Piece) {
	r.turn(p)
	switch p.Kind {
	case source.Comment, source.Title:
		return
	case source.Table:
		r.table(p)
		return
	}
	if f := markIn(p, "field"); f != "" {
		r.field(p.Line, f, p.Text())
		return
	}
	if r.box(p) {
		return
	}
	if r.isPrinted(source.TextOf(p.Spans)) {
		return
	}
	for i, l := range p.Lines() {
		r.line(p.Line+i, source.TextOf(l), i == 0 && p.Kind == source.Heading)
	}
}

// turn goes to the question, the block or the pause that a piece begins.
func (r *reader) turn(p *source.Piece) {
	text := folded(blanks.Regexp().ReplaceAllString(p.Text(), ""))
	switch {
	case markIn(p, "question") != "":
		r.at, r.paused = r.asked[markIn(p, "question")], false
	case markIn(p, "pause") != "":
		r.at, r.main, r.paused = nil, "", true
	case markIn(p, "block") != "":
		r.at, r.main, r.paused = nil, r.mains[markIn(p, "block")], false
	case p.Kind == source.Item || p.Kind == source.Table || text == "":
	case r.byAsk[text] != nil:
		r.at, r.paused = r.byAsk[text], false
	default:
		if main, ok := r.blocks[text]; ok {
			r.at, r.main, r.paused = nil, main, false
		}
	}
}

var (
	blanks   = pattern.Of(`_{3,}|\.{5,}|…{2,}`)
	ticks    = pattern.Of(`^\s*(?:\[\s*[xXхХ×vV✓✔√*+•]\s*\]|☑|☒|✓|✔|✅|[xXхХ×]\s)\s*`)
	unticked = pattern.Of(`^\s*(?:\[\s*\]|☐|□)\s*`)
	ordinal  = pattern.Of(`^\s*[0-9۰-۹٠-٩]{1,2}\s*[.)]\s*`)
)

// field reads a field at the top: what stands after its label.
func (r *reader) field(line int, id, text string) {
	text = strings.TrimSpace(blanks.Regexp().ReplaceAllString(text, ""))
	for _, f := range r.fields {
		if f.ID == id {
			text = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(strings.TrimPrefix(text, f.Label)), ":"))
		}
	}
	r.setField(line, id, text)
}

func (r *reader) setField(line int, id, text string) {
	text = strings.TrimSpace(text)
	switch {
	case text == "":
	case id == fieldCanvas:
		r.filled.Canvas, r.filled.CanvasLine = text, line
	case id == fieldBy:
		r.filled.By = text
	case id == fieldDate:
		r.filled.Date, r.filled.DateLine = text, line
	}
}

// box reads an option to tick, and what somebody has written after it.
func (r *reader) box(p *source.Piece) bool {
	if r.at == nil || len(r.at.Boxes) == 0 || p.Kind == source.Table || p.Kind == source.Heading {
		return false
	}
	text := strings.TrimSpace(p.Text())
	ticked := p.Box == source.Ticked
	if m := ticks.Regexp().FindString(text); m != "" {
		ticked, text = true, text[len(m):]
	} else if m := unticked.Regexp().FindString(text); m != "" {
		text = text[len(m):]
	}
	option := markIn(p, "option")
	marked := p.Box != source.NoBox || option != "" || ticked || text != strings.TrimSpace(p.Text())
	b, rest, printed := r.boxOf(text, option)
	switch {
	case b == nil:
		return false
	case !marked && p.Kind != source.Item:
		if b.Hint == "" || folded(text) != folded(b.Label) {
			return false
		}
		ticked = true // written on a line instead of ticked
	}
	if ticked && r.at.Table == nil {
		r.filled.Answers = append(r.filled.Answers, Answer{Question: r.at.ID, Line: p.Line, Option: b.ID})
	}
	if !printed {
		rest = text // the label is reworded: the words are an answer
	}
	r.answer(p.Line, strings.TrimLeft(rest, " :–—-,;"), "")
	return true
}

// boxOf is the option that a line is about, by its mark, else the one with the longest
// printed text before it; and what follows that text, if the line begins with it.
func (r *reader) boxOf(text, option string) (found *box, rest string, printed bool) {
	for i := range r.at.Boxes {
		b := &r.at.Boxes[i]
		after, is := afterBox(text, b)
		switch {
		case option != "" && option == b.ID:
			return b, after, is
		case option == "" && is && (found == nil || len(after) < len(rest)):
			found, rest, printed = b, after, true
		}
	}
	return found, rest, printed
}

// afterBox is what stands after the printed text of an option, and whether the text
// begins with that.
func afterBox(text string, b *box) (rest string, printed bool) {
	for _, said := range []string{b.Label + ": " + b.Hint, b.Label} {
		if rest, ok := strings.CutPrefix(text, said); ok && (said != b.Label || rest == "" || strings.ContainsAny(rest[:1], " :,;–—-")) {
			return rest, true
		}
	}
	return "", folded(text) == folded(b.Label) || folded(text) == folded(b.Label+b.Hint)
}

// isPrinted reports whether the text stands on the blank sheet.
func (r *reader) isPrinted(text string) bool {
	f := folded(blanks.Regexp().ReplaceAllString(ordinal.Regexp().ReplaceAllString(text, ""), ""))
	return f == "" || r.printed[f] || r.printed[folded(text)]
}

// line reads a line of text: an answer, unless it is printed, or after what is.
func (r *reader) line(number int, text string, heading bool) {
	text = strings.TrimSpace(blanks.Regexp().ReplaceAllString(text, " "))
	if r.isPrinted(text) {
		return
	}
	for _, f := range r.fields {
		if rest, ok := strings.CutPrefix(text, f.Label+":"); ok && r.at == nil && r.main == "" {
			r.setField(number, f.ID, rest)
			return
		}
	}
	longest := ""
	for _, said := range r.said {
		if len(said) > len(longest) && strings.HasPrefix(text, said) {
			longest = said
		}
	}
	text = strings.TrimLeft(text[len(longest):], " ")
	if r.at != nil && len(r.at.Lines) > 0 && r.at.Lines[0] != "" {
		text = ordinal.Regexp().ReplaceAllString(text, "")
		if isNumber(folded(text)) {
			return // that of a line for an order
		}
	}
	if heading && r.at == nil {
		r.filled.Unplaced = append(r.filled.Unplaced, Words{number, text})
		return
	}
	r.answer(number, text, "")
}

// table reads the rows of a table: those of the question, or one that somebody made.
func (r *reader) table(p *source.Piece) {
	for _, row := range p.Rows {
		cells, ticked := make([]string, len(row)), make([]bool, len(row))
		line := p.Line
		for i, cell := range row {
			var said []string
			for c := range cell {
				line = max(line, cell[c].Line)
				said = append(said, cell[c].Text())
			}
			text := strings.TrimSpace(blanks.Regexp().ReplaceAllString(strings.Join(said, " "), ""))
			if i > 0 && r.at != nil && r.at.Table != nil && r.at.Table.Boxes {
				ticked[i], text = tickOf(text)
			}
			cells[i] = text
		}
		if len(row) > 0 && r.isPrinted(strings.Join(cells, " ")) && strings.TrimSpace(strings.Join(cells, "")) != "" {
			continue
		}
		r.row(line, cells, ticked)
	}
}

// tickOf reports whether the cell of a box is ticked, and the words in it that are no
// tick.
func tickOf(text string) (ticked bool, words string) {
	t := strings.ToLower(strings.TrimSpace(text))
	if inner, ok := strings.CutPrefix(t, "["); ok && strings.HasSuffix(inner, "]") {
		t = strings.TrimSpace(strings.TrimSuffix(inner, "]"))
	}
	switch t {
	case "", "☐", "□", "-", "–", "—", "0":
		return false, ""
	case "x", "х", "v", "√", "☑", "☒", "✓", "✔", "✅", "+", "1", "×", "•", "*":
		return true, ""
	}
	return true, text
}
