// Items and paragraphs as the notes of the open block, with their details and fields.

package recognize

import (
	"strings"
	"unicode"

	"bmcanvas/canvas"
	"bmcanvas/canvas/source"
)

// noteAt is a note with the column of its bullet.
type noteAt struct {
	note   *canvas.Note
	column int
}

// detail is a detail and the note above it, which it links to if it has no links of
// its own.
type detail struct {
	note, head *canvas.Note
	block      string // of the head
}

// textLink is the links of a note in words.
type textLink struct {
	note *canvas.Note
	text string
	line int
}

// put adds a note to the open block.
func (r *reader) put(n *canvas.Note) *canvas.Note {
	n.Key = canvas.NewKey()
	if r.open.prefix != "" {
		n.Text, n.Detail = r.open.prefix+": "+n.Text, true
	}
	r.known(r.open.block)
	r.blocks[r.open.block] = append(r.blocks[r.open.block], n)
	return n
}

// add adds a note with the text to the open block: below a heading with a note of
// its own, as a detail of that.
func (r *reader) add(text string, line int) *canvas.Note {
	text = trimmed(text)
	n := r.put(&canvas.Note{Text: text})
	if r.open.sub != nil {
		r.describe(n, r.open.sub)
	}
	return n
}

// describe makes a note a detail of another of the open block.
func (r *reader) describe(n, head *canvas.Note) {
	n.Detail = true
	r.implicitLinks = append(r.implicitLinks, detail{n, head, r.open.block})
}

func trimmed(text string) string { return strings.TrimSpace(text) }

// item reads an item in a block: a note, or a field or detail of the note above.
func (r *reader) item(p *source.Piece) {
	for len(r.above) > 0 && r.above[len(r.above)-1].column >= p.Level {
		r.above = r.above[:len(r.above)-1]
	}
	var head *canvas.Note
	if len(r.above) > 0 {
		head = r.above[0].note
		if is, said := r.labels.cut(p.Spans); is != "" && r.setField(r.above[len(r.above)-1].note, is, said, p) {
			return
		}
	} else if r.isGroup(p) {
		r.leaveOutPiece(p)
		return
	}
	spans, links := r.cutLinks(p.Spans)
	text := source.TextOf(spans)
	if !r.ownForm {
		text = trimmed(text)
	}
	if text == "" && len(p.Comments) == 0 && links == "" && !r.ownForm {
		return
	}
	n := &canvas.Note{Text: text}
	if p.Struck() {
		n.Status = canvas.Rejected
	} else if p.Box == source.Ticked && r.open.block == canvas.NextSteps {
		n.Status = canvas.Confirmed
	}
	r.put(n)
	r.applyComments(n, p)
	if links != "" {
		r.linksByText = append(r.linksByText, textLink{n, links, p.Line})
	}
	if head == nil {
		head = r.open.sub
	}
	if head != nil {
		r.describe(n, head)
	}
	r.above = append(r.above, noteAt{n, p.Level})
}

// isGroup reports whether an item only names a group of those below it.
func (r *reader) isGroup(p *source.Piece) bool {
	if r.ownForm || r.at+1 >= len(r.pieces) || !r.groups[fold(p.Text())] {
		return false
	}
	next := &r.pieces[r.at+1]
	return next.Kind == source.Item && next.Level > p.Level
}

// cutLinks parts a text from the links at its end, "*For: one; another*".
func (r *reader) cutLinks(spans []source.Span) (text []source.Span, links string) {
	n := len(spans)
	if n == 0 || !spans[n-1].Italic || spans[n-1].Bold {
		return spans, ""
	}
	label, said, colon := strings.Cut(spans[n-1].Text, ":")
	if !colon || r.labels.labels[foldLabel(label)] != For {
		return spans, ""
	}
	text = append([]source.Span(nil), spans[:n-1]...)
	if n > 1 {
		text[n-2].Text = strings.TrimSuffix(text[n-2].Text, " ")
	}
	return text, strings.TrimSpace(said)
}

// setField sets a field of a note. It returns false if the item is no field.
func (r *reader) setField(n *canvas.Note, is Label, text string, p *source.Piece) bool {
	switch is {
	case For:
		if list := commentIDs(p); len(list) > 0 {
			n.Links = append(n.Links, list...)
			return true
		}
		r.linksByText = append(r.linksByText, textLink{n, text, p.Line})
	case Status:
		status, since, known := r.labels.status(text)
		if n.Status != "" || !known && !r.ownForm {
			return false
		}
		n.Status, n.Since = status, since
	case Tags:
		if len(n.Tags) == 0 {
			r.leaveOutPiece(p)
			return true
		}
	case Due:
		if dayOf(text) == "" || n.Due != "" {
			return false
		}
		n.Due = dayOf(text)
	default:
		into := map[Label]*string{Evidence: &n.Evidence, Test: &n.Test, Amount: &n.Amount, By: &n.By, Who: &n.Who}[is]
		if into == nil {
			return false
		}
		addText(into, text, is == Evidence || is == Test)
	}
	r.leaveOutComments(p)
	return true
}

// addText sets a text, or adds to it on a line of its own, or in its line.
func addText(to *string, text string, lines bool) {
	switch {
	case *to == "":
		*to = text
	case lines:
		*to += "\n" + text
	default:
		*to += ", " + text
	}
}

// paragraph reads a paragraph in a block: a note, or one for each of its lines if
// they are short; or the title of a group.
func (r *reader) paragraph(p *source.Piece) {
	r.above = nil
	text := trimmed(p.Text())
	switch {
	case r.ownForm:
		p.Level = 0
		r.item(p)
		return
	case (p.Bold() || strings.HasSuffix(text, ":")) && r.nextIs(source.Item):
		r.leaveOutPiece(p)
		return
	}
	lines := p.Lines()
	if !listed(lines) {
		r.inLine(text, p.Line)
	} else {
		for _, l := range lines {
			r.inLine(source.TextOf(l), p.Line)
		}
	}
	if p.Struck() {
		notes := r.blocks[r.open.block]
		notes[len(notes)-1].Status = canvas.Rejected
	}
	r.leaveOutComments(p)
}

// nextIs reports whether the next piece is of the kind.
func (r *reader) nextIs(kind source.Kind) bool {
	return r.at+1 < len(r.pieces) && r.pieces[r.at+1].Kind == kind
}

// How long the lines of a list without bullets may be.
const (
	shortLine  = 48 // letters
	shortNote  = 8  // words
	shortWords = 4  // words between commas
)

// listed reports whether the lines of a paragraph are a list: several short ones,
// none of which ends as a sentence does.
func listed(lines [][]source.Span) bool {
	for _, l := range lines {
		text := trimmed(source.TextOf(l))
		if text == "" || len([]rune(text)) > shortLine || strings.ContainsAny(text[len(text)-1:], ".,;:") {
			return false
		}
	}
	return len(lines) > 1
}

// inLine adds a note of a text, or several if it lists them in a line.
func (r *reader) inLine(text string, line int) {
	for _, part := range notesIn(text) {
		r.add(part, line)
	}
}

// notesIn parts a text that lists short notes: between semicolons, bullets or
// slashes, or commas if each is only some words.
func notesIn(text string) []string {
	text = trimmed(text)
	for _, by := range []struct {
		marks string
		words int
	}{{";؛•|", shortNote}, {",،", shortWords}} {
		parts := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(by.marks, c) })
		if len(parts) < 2 {
			continue
		}
		if kept := shortParts(parts, by.words); kept != nil {
			return kept
		}
	}
	if text == "" {
		return nil
	}
	return []string{text}
}

// shortParts are the parts if each has some words, but not too many, and none ends a
// sentence; nil otherwise.
func shortParts(parts []string, most int) []string {
	var kept []string
	for _, p := range parts {
		p = trimmed(p)
		if n := len(strings.Fields(p)); p == "" || n > most || strings.ContainsAny(p, ".()") || unicode.IsDigit([]rune(p)[0]) && n == 1 {
			return nil
		}
		kept = append(kept, p)
	}
	return kept
}
