// Package source reads the documents of people and other programs, Markdown and
// HTML, into one form: the pieces of the document, headings, items, paragraphs,
// tables and what stands between them, each with its line. Nothing that a reader
// of the document sees is dropped, and comments are kept too. The package knows no
// canvas.
//
// It reads with a reader of its own, because the libraries for it build their
// tables when a program starts, whether they are used or not, and because it has to
// know the lines and the loose forms that people write.
package source

import "strings"

// Kind says what a piece is.
type Kind uint8

// The kinds of pieces.
const (
	Heading   Kind = iota
	Callout        // a heading over a quotation, as Obsidian and GitHub have it
	Label          // the summary of a fold, the caption of a table
	Item           // of a list
	Paragraph      //
	Table          //
	Code           // a line of it
	Comment        // that stands by itself
	Aside          // what a page shows nowhere, or not as text: images, addresses of links, properties
	Title          // of an HTML page
)

// Piece is a heading, an item, a paragraph or another piece of a document.
type Piece struct {
	Kind     Kind
	Line     int      // from 1
	Level    int      // of a heading: 1 to 6; of an item: the column of its bullet
	Spans    []Span   // its text
	Comments []string // the comments in the text, without their marks
	Last     bool     // whether the last comment ends the text
	Box      Box      // of an item
	Quoted   bool     // whether it stands in a quotation
	Rows     [][]Cell // of a table
}

// Box is the box to tick of an item.
type Box uint8

// The boxes.
const (
	NoBox Box = iota
	Open
	Ticked
)

// Cell is a cell of a table: its lines, as items and paragraphs.
type Cell []Piece

// Span is a piece of text in one style. A line end of the document that means no
// more than a blank is a Soft in it; a line break is a LF.
type Span struct {
	Text                 string
	Bold, Italic, Struck bool
	Image                bool
}

// Soft is a line end within a paragraph.
const Soft = "\x00"

// Document is a document that has been read.
type Document struct {
	Front     string // the YAML before a Markdown document, without its marks
	FrontLine int    // the line on which it begins; 0: there is none
	Pieces    []Piece
}

// Text returns the text of a piece on as many lines as it has breaks.
func (p *Piece) Text() string { return TextOf(p.Spans) }

// TextOf returns the text of spans on as many lines as it has breaks.
func TextOf(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return strings.ReplaceAll(b.String(), Soft, " ")
}

// Lines returns the lines of a piece as they stand in the document, each with its
// styles.
func (p *Piece) Lines() [][]Span {
	return splitSpans(p.Spans, func(r rune) bool { return r == '\n' || r == '\x00' })
}

// splitSpans parts spans at the runes for which at is true.
func splitSpans(spans []Span, at func(rune) bool) [][]Span {
	lines := [][]Span{nil}
	for _, s := range spans {
		for {
			i := strings.IndexFunc(s.Text, at)
			if i < 0 {
				break
			}
			before := s
			before.Text = s.Text[:i]
			lines[len(lines)-1] = append(lines[len(lines)-1], before)
			lines = append(lines, nil)
			s.Text = s.Text[i+1:]
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], s)
	}
	return lines
}

// Bold reports whether the whole text is bold, but for a colon at its end.
func (p *Piece) Bold() bool {
	return all(p.Spans, func(s Span) bool { return s.Bold || strings.Trim(s.Text, ": "+Soft) == "" })
}

// Struck reports whether the whole text is struck through.
func (p *Piece) Struck() bool {
	return all(p.Spans, func(s Span) bool { return s.Struck || strings.TrimSpace(s.Text) == "" })
}

// Images reports whether the text is images and nothing else.
func (p *Piece) Images() bool {
	return all(p.Spans, func(s Span) bool { return s.Image || strings.TrimSpace(s.Text) == "" })
}

// all reports whether there is text and every span is as wanted.
func all(spans []Span, is func(Span) bool) bool {
	some := false
	for _, s := range spans {
		if !is(s) {
			return false
		}
		some = some || strings.TrimSpace(s.Text) != ""
	}
	return some
}

// CutLabel parts spans that begin with bold text from it: "**Status:** open" is
// "Status" and "open". ok is false if they do not begin so.
func CutLabel(spans []Span) (label string, rest []Span, ok bool) {
	at := 0
	for at < len(spans) && (spans[at].Bold || strings.TrimSpace(spans[at].Text) == "" && at == 0) {
		label += spans[at].Text
		at++
	}
	label = strings.TrimSpace(strings.ReplaceAll(label, Soft, " "))
	if label == "" {
		return "", spans, false
	}
	rest = append([]Span(nil), spans[at:]...)
	colon := strings.HasSuffix(label, ":")
	label = strings.TrimSpace(strings.TrimSuffix(label, ":"))
	if len(rest) > 0 {
		rest[0].Text = cutBlank(rest[0].Text)
		if !colon {
			rest[0].Text = cutBlank(strings.TrimPrefix(rest[0].Text, ":"))
		}
	}
	return label, rest, true
}

// cutBlank cuts the blank or line end with which a text begins.
func cutBlank(s string) string {
	return strings.TrimPrefix(strings.TrimPrefix(s, " "), Soft)
}
