// A sheet that somebody has filled in: which guide it is of, and what stands in its places.

package sheet

import (
	"strings"
	"unicode"

	"bmcanvas/canvas/source"
	"bmcanvas/prompts"
)

// Filled is what a filled-in sheet says.
type Filled struct {
	Canvas, By, Date string // the fields at the top
	CanvasLine       int    // where the canvas is named
	DateLine         int    // where the date is
	Answers          []Answer
	Unplaced         []Words // that stand at no question
}

// Words are words of a sheet with their line.
type Words struct {
	Line int
	Text string
}

// Answer is one answer: a text, a tick, or a row of a table.
type Answer struct {
	Question string // its id; "" for what was noted at a pause
	Line     int
	Text     string   // a line; the first cell of a row
	About    string   // what the text belongs to, in words
	Option   string   // the option that is ticked
	Row      bool     // it is a row of a table
	Cells    []string // of a row, the words in the columns after the first
	Ticked   []string // of a row, the options and tags that are ticked
}

// Of returns the id and the language of the guide whose sheet the document is, and whether
// it is a sheet. An invisible mark says it or, if the mark is lost, the guide's title does.
// guides returns the guides to compare with the title; it is called only without a mark.
func Of(d *source.Document, page []source.Token, guides func() []*prompts.Guide) (guide, language string, ok bool) {
	for i := range page {
		if id, is := page[i].Attr("data-sheet"); is && page[i].Kind == source.StartTag {
			language, _ = page[i].Attr("data-language")
			return id, language, true
		}
	}
	for i := range d.Pieces {
		p := &d.Pieces[i]
		if id := markIn(p, "bmcanvas-sheet"); id != "" {
			return id, markIn(p, "language"), true
		}
	}
	all := guides()
	for i := range d.Pieces {
		for _, g := range all {
			if p := &d.Pieces[i]; p.Kind != source.Item && folded(p.Text()) == folded(g.Title) {
				return g.ID, g.Language, true
			}
		}
	}
	return "", "", false
}

// Read returns what is filled in on a sheet of the guide. page are the tokens of a
// sheet in HTML; nil for one in Markdown. words are in the guide's language.
func Read(d *source.Document, page []source.Token, g *prompts.Guide, words *prompts.Words) *Filled {
	r := newReader(layOut(g, words), g)
	if hasPlaces(page) {
		r.page(page)
	} else {
		r.document(d)
	}
	return &r.filled
}

// reader reads a sheet.
type reader struct {
	filled  Filled
	printed map[string]bool      // the texts of the blank sheet, folded
	all     strings.Builder      // all of them
	partOf  map[string]bool      // whether a text is a part of them, as far as that was looked up
	asked   map[string]*question // by id
	byAsk   map[string]*question // by the folded question, with and without its number
	blocks  map[string]string    // the main questions, by the folded titles of the blocks
	mains   map[string]string    // and by the blocks' ids
	fields  []field

	at     *question // at which what follows stands; nil for none
	main   string    // of the block, where words without a question belong
	paused bool
	said   []string // printed texts that may stand before an answer in its line
}

func newReader(s *sheet, g *prompts.Guide) *reader {
	r := &reader{printed: map[string]bool{}, partOf: map[string]bool{}, asked: map[string]*question{}, byAsk: map[string]*question{}, blocks: map[string]string{}, mains: map[string]string{}, fields: s.Fields}
	r.print(s.Title, strings.Join(s.Facts, s.Between), s.Fill, s.FillPage, s.Credit, oneLine(s.Credit))
	r.print(s.Facts...)
	r.print(append(append([]string{}, s.About...), s.Intro...)...)
	for _, f := range s.Fields {
		r.print(f.Label)
	}
	for i := range s.Parts {
		p := &s.Parts[i]
		r.print(append([]string{p.Title}, p.Intro...)...)
		for b := range p.Blocks {
			r.block(&p.Blocks[b], g)
		}
		if p.Pause != nil {
			r.print(p.Pause.Title, p.Pause.Text)
			r.print(paragraphs(p.Pause.Text)...)
		}
	}
	return r
}

func (r *reader) block(b *block, g *prompts.Guide) {
	r.print(append([]string{b.Title}, b.Said...)...)
	main := ""
	if asked := g.Block(b.ID); asked != nil {
		for _, q := range asked.Questions {
			if main == "" && q.Kind() == prompts.Open || q.Main {
				main = q.ID
			}
		}
	}
	r.blocks[folded(b.Title)], r.mains[b.ID] = main, main
	for i := range b.Questions {
		q := &b.Questions[i]
		r.asked[q.ID] = q
		r.byAsk[folded(q.Number+" "+q.Ask)], r.byAsk[folded(q.Ask)] = q, q
		r.print(q.Number+" "+q.Ask, q.Ask, q.Hint, q.Example, q.How, q.Own, q.About)
		r.print(q.Asks...)
		for _, o := range q.Boxes {
			r.print(o.Label, o.Hint, o.Label+": "+o.Hint, o.Heading, o.Heading+":")
		}
		if q.Table != nil {
			r.print(q.Table.Head...)
			r.print(strings.Join(q.Table.Head, " "))
		}
	}
}

// print adds texts that are printed on the blank sheet.
func (r *reader) print(texts ...string) {
	for _, t := range texts {
		if f := folded(t); f != "" && !r.printed[f] {
			r.printed[f] = true
			r.all.WriteString("\n" + f)
			if len(f) > 8 {
				r.said = append(r.said, t)
			}
		}
	}
}

// folded is the letters and digits of a text, in lower case.
func folded(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}

// markIn is the value of a key in the comments of a piece; "" for none.
func markIn(p *source.Piece, key string) string {
	comments := p.Comments
	if p.Kind == source.Comment {
		comments = []string{p.Text()}
	}
	for _, c := range comments {
		for w := range strings.FieldsSeq(c) {
			if v, ok := strings.CutPrefix(w, key+"="); ok {
				return source.DecodeWord(v)
			}
		}
	}
	return ""
}

// answer adds a text as an answer at the place where the reader is.
func (r *reader) answer(line int, text, about string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return
	}
	if about == "" {
		text, about = cutAbout(text)
	}
	a := Answer{Line: line, Text: text, About: about}
	switch {
	case r.paused:
	case r.at != nil:
		a.Question = r.at.ID
	case r.main != "":
		a.Question = r.main
	default:
		r.filled.Unplaced = append(r.filled.Unplaced, Words{line, text})
		return
	}
	r.filled.Answers = append(r.filled.Answers, a)
}

// cutAbout parts a line from what it says after an arrow.
func cutAbout(text string) (answer, about string) {
	for _, arrow := range []string{" → ", " -> ", " ← "} {
		if before, after, ok := strings.Cut(text, arrow); ok && strings.TrimSpace(before) != "" {
			return strings.TrimSpace(before), strings.TrimSpace(after)
		}
	}
	return text, ""
}

// row adds a row of a table, unless it is empty.
func (r *reader) row(line int, cells []string, ticks []bool) {
	if r.at == nil || r.at.Table == nil {
		r.answer(line, strings.Join(nonEmpty(cells), ": "), "")
		return
	}
	a := Answer{Question: r.at.ID, Line: line, Row: true}
	some := false
	for i, c := range cells {
		c = strings.TrimSpace(c)
		some = some || c != "" || ticks[i]
		switch {
		case i == 0:
			a.Text = c
		case i > len(r.at.Table.Columns):
			if c != "" {
				r.filled.Unplaced = append(r.filled.Unplaced, Words{line, c})
			}
		default:
			tag := r.at.Table.Columns[i-1].Tag
			if tag != "" && ticks[i] {
				a.Ticked = append(a.Ticked, tag)
				c = ""
			}
			a.Cells = append(a.Cells, c)
		}
	}
	if some {
		r.filled.Answers = append(r.filled.Answers, a)
	}
}

func nonEmpty(list []string) []string {
	var kept []string
	for _, s := range list {
		if strings.TrimSpace(s) != "" {
			kept = append(kept, s)
		}
	}
	return kept
}
