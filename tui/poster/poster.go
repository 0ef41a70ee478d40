// Package poster draws a canvas as the poster people know, and walks a cursor
// over it. It is pure code: it takes a canvas and a size and returns lines.
//
// A Poster is made once for a session's look and language. Draw lays a canvas
// out in a size; the Drawing it returns gives the lines of any window, says
// where the cursor's note is, and moves the cursor:
//
//	d := p.Draw(c, poster.View{Width: 120, Height: 38, Cursor: cur})
//	top = d.Scroll(top, 38)
//	lines := d.Lines(top, 38)
//	cur = d.Move(cur, poster.Down)
package poster

import (
	"bmcanvas/canvas/check"
	"slices"
	"strconv"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/style"
)

// Words is what the poster says, in the session's language.
type Words struct {
	Title  func(block string) string   // a block's title; "" for one it does not know
	Note   func(n *canvas.Note) string // a note's text, of a choice the option's label; nil: n.Text
	More   func(n int) string          // "3 more": how many notes do not fit
	Number func(n int) string          // a number in the language's digits; nil: 0 to 9
	Part   func(block string) string   // what stands over the first block of a part: "start here"; nil: nothing
}

// Cursor is a place on the poster: a note, or with Note 0 a block itself. The
// zero Cursor is nowhere.
type Cursor struct {
	Block string
	Note  canvas.Key
}

// Fit says what becomes of notes for which there is no room.
type Fit int

// The fits. Each fills the height if the notes need less. A canvas too wide
// for the width is stacked, block under block, and that is always drawn Whole.
const (
	Auto  Fit = iota // Snug if every block can still show two lines or more, Whole if not
	Snug             // exactly as high as asked; blocks count the notes they do not show, and scroll to the cursor's
	Whole            // as high as need be for every note to be whole
)

// View says what is to be drawn of a canvas.
type View struct {
	Width, Height int
	Fit           Fit
	Cursor        Cursor
	Anchor        canvas.Key // the note around which things light up in place of the cursor's; 0: none
	Lit           []string   // blocks to be lit, such as the current one
	Numbers       bool       // over each title is the digit that goes to the block
	NextSteps     bool       // their block is there even if empty
}

// sameAs reports whether both views give the same drawing.
func (v View) sameAs(w View) bool {
	return v.Width == w.Width && v.Height == w.Height && v.Fit == w.Fit && v.Cursor == w.Cursor && v.Anchor == w.Anchor &&
		v.Numbers == w.Numbers && v.NextSteps == w.NextSteps && slices.Equal(v.Lit, w.Lit)
}

// Poster draws canvases in one look and language. It keeps what it drew last,
// so that drawing it again costs nothing; for another look or language, make
// another. It must not be used by two goroutines at once.
type Poster struct {
	marks style.Marks
	pens  pens
	set   typeset.Compositor
	words Words

	shown *canvas.Canvas // what was drawn last
	view  View
	last  *Drawing

	of    *canvas.Canvas // whose content notes is
	notes *content
}

// New is a Poster in the look of the sheet that says the words, set by the
// compositor. Blocks keep their places whichever way the words run.
func New(sheet *style.Sheet, set typeset.Compositor, words Words) *Poster {
	if words.Note == nil {
		words.Note = func(n *canvas.Note) string { return n.Text }
	}
	if words.Number == nil {
		words.Number = strconv.Itoa
	}
	if words.Part == nil {
		words.Part = func(string) string { return "" }
	}
	return &Poster{marks: sheet.Marks, pens: newPens(sheet), set: set, words: words}
}

// Draw lays the canvas out. The Drawing of an unchanged canvas and view is
// the same one.
func (p *Poster) Draw(c *canvas.Canvas, v View) *Drawing {
	if p.last != nil && p.shown == c && p.view.sameAs(v) {
		return p.last
	}
	v.Lit = slices.Clone(v.Lit)
	p.shown, p.view = c, v
	p.last = p.draw(c, v)
	return p.last
}

// content is that of the canvas, gathered once.
func (p *Poster) content(c *canvas.Canvas) *content {
	if p.of != c {
		p.of, p.notes = c, newContent(c)
	}
	return p.notes
}

// Letters are the letters of the note's threads as the poster writes them, in
// their colours; "" if it is there for no customer segment.
func (p *Poster) Letters(c *canvas.Canvas, n *canvas.Note) string {
	var b strings.Builder
	for _, s := range p.letters(p.content(c).threads[n.Key], false) {
		b.WriteString(s.pen.Render(s.text))
	}
	return b.String()
}

// letters are the letters of threads, in their colours or faint.
func (p *Poster) letters(places []int, faint bool) []span {
	const most = 6
	var spans []span
	for i, place := range places {
		if i == most {
			return append(spans, span{p.marks.Ellipsis, p.pens.faint})
		}
		ink := p.pens.thread(place)
		if faint {
			ink = p.pens.faint
		}
		spans = append(spans, span{check.ThreadLetter(place), ink})
	}
	return spans
}

// title is the block's title as it is drawn; its id if the words have none.
func (p *Poster) title(block string) string {
	if title := text.OneLine(p.words.Title(block)); title != "" {
		return title
	}
	return text.OneLine(block)
}
