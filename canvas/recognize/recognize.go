// Package recognize finds a canvas in what people and other programs write:
// documents with headings, lists and tables, and trees of keys and values. Every
// word is in a note, in the canvas's name, or in the list of what was left out; a
// heading that names a block needs no other place.
//
//	names.go, headings.yaml   which block a title names, in eleven languages
//	labels.go                 labels and statuses, in the words that are handed in
//	document.go, styles.go    headings and what stands below them
//	notes.go                  items and paragraphs as notes, with their details and fields
//	table.go                  tables: a grid, a block a row, a table below a heading
//	tree.go                   JSON and YAML of other programs
//	front.go, entries.go      front matter, follow-ups and reviews of this program's own documents
package recognize

import (
	"slices"
	"strings"
	"unicode"

	"bmcanvas/canvas"
	"bmcanvas/canvas/source"
)

// Found is a canvas that was found.
type Found struct {
	Canvas    *canvas.Canvas
	LeftOut   []LeftOut // in the order of the source
	Elsewhere []LeftOut // what is kept, but in a block of another name
}

// LeftOut is a piece of a source that has no place in a canvas.
type LeftOut struct {
	Line int // from 1
	Text string
}

// Options are what a source does not say itself.
type Options struct {
	Language string   // that of the reader, if the source names none
	Words    []*Words // in all languages
	Credits  []Credit
}

// Credit is a line that this program writes at the end of a document: the canvas's
// authors.
type Credit struct {
	Site string // that every form of the line names
	Line string
}

// Document finds the canvas in a document. It returns nil if the document names no
// block of a canvas but next steps.
func Document(d *source.Document, o Options) *Found {
	r := newReader(o)
	r.frontMatter(d.Front, d.FrontLine)
	r.useLanguage(o)
	r.pieces = d.Pieces
	if !r.ownForm {
		r.pieces = r.splitTitles(d.Pieces)
	}
	if !r.style() {
		return nil
	}
	for r.at = 0; r.at < len(r.pieces); r.at++ {
		r.piece(&r.pieces[r.at])
	}
	return r.found()
}

// reader makes a canvas of a source.
type reader struct {
	canvas    *canvas.Canvas
	names     names
	groups    map[string]bool
	labels    labels
	credits   []Credit
	leftOut   []LeftOut
	elsewhere []LeftOut
	lean      bool // the boxes of a lean canvas are known too
	ownForm   bool // the front matter says which canvas it is

	pieces []source.Piece
	at     int
	styles styles

	open    place
	outer   *place // what was open before a callout
	section Label  // that the heading above names, if any
	entry   bool   // a follow-up or review has begun
	title   LeftOut
	named   bool // a heading gave the name

	order         []string
	blocks        map[string][]*canvas.Note
	above         []noteAt // the notes that the item may belong to, the outermost first
	implicitLinks []detail
	linksByText   []textLink
}

// place is where the next words belong.
type place struct {
	block  string // "" outside blocks
	prefix string // of a box that the canvas does not have: its name
	level  int    // of the heading that names it
	style  style
	column int          // of the item that names it, if one does
	sub    *canvas.Note // the note of the heading below that
	below  int          // the level of that heading; 0 for none
}

func newReader(o Options) *reader {
	u := usualNames()
	r := &reader{canvas: &canvas.Canvas{}, names: u.names.with(o.Words), groups: u.groups, blocks: map[string][]*canvas.Note{}}
	r.credits = o.Credits
	return r
}

func (r *reader) useLanguage(o Options) {
	language := r.canvas.Language
	if language == "" {
		language = o.Language
	}
	r.labels = newLabels(o.Words, language)
}

// found is the canvas, with its links.
func (r *reader) found() *Found {
	if r.title.Text != "" {
		switch {
		case r.canvas.Name == "" && !r.labels.kinds[fold(r.title.Text)]:
			r.canvas.Name = r.title.Text
		case fold(r.canvas.Name) != fold(r.title.Text) && !r.labels.kinds[fold(r.title.Text)]:
			r.leaveOut(r.title.Line, r.title.Text)
		}
	}
	r.linkAndOrder()
	byLine := func(a, b LeftOut) int { return a.Line - b.Line }
	slices.SortStableFunc(r.leftOut, byLine)
	slices.SortStableFunc(r.elsewhere, byLine)
	return &Found{r.canvas, r.leftOut, r.elsewhere}
}

// leaveOut lists a text among those that are left out.
func (r *reader) leaveOut(line int, text string) {
	if text = strings.TrimSpace(text); strings.ContainsFunc(text, isWord) {
		r.leftOut = append(r.leftOut, LeftOut{line, text})
	}
}

// leaveOutPiece lists all words of a piece.
func (r *reader) leaveOutPiece(p *source.Piece) {
	r.leaveOut(p.Line, p.Text())
	r.leaveOutComments(p)
	for _, row := range p.Rows {
		r.leaveOutRow(row)
	}
}

// leaveOutComments lists the comments in a piece.
func (r *reader) leaveOutComments(p *source.Piece) {
	for _, c := range p.Comments {
		r.leaveOut(p.Line, c)
	}
}

// leaveOutRow lists the words of a row of a table.
func (r *reader) leaveOutRow(row []source.Cell) {
	var said []string
	line := 0
	for _, cell := range row {
		for i := range cell {
			p := &cell[i]
			if line == 0 {
				line = p.Line
			}
			if p.Kind == source.Table {
				for _, inner := range p.Rows {
					r.leaveOutRow(inner)
				}
			}
			if text := strings.TrimSpace(p.Text()); text != "" {
				said = append(said, text)
			}
			said = append(said, p.Comments...)
		}
	}
	r.leaveOut(line, strings.Join(said, " | "))
}

// isWord reports whether r can be part of a word.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
