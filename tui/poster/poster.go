// Package poster draws a canvas as the poster that people know, and moves a cursor
// over it. It takes a canvas and a size and returns lines; it knows no terminal.
//
// A Poster is made once for a session's look and language. Draw lays out a canvas
// in a size. The Drawing that it returns has the lines of any window, tells where
// the cursor's note is, and moves the cursor:
//
//	d := p.Draw(c, poster.View{Width: 120, Height: 38, Cursor: cur})
//	top = d.Scroll(top, 38)
//	lines := d.Lines(top, 38)
//	cur = d.Move(cur, poster.Down)
//
// content.go orders the notes of each block; layout.go places the blocks, and
// rows.go shares the height among them; box.go makes the lines of a block, heading.go
// those above its notes, gutter.go what stands before them, clip.go those of a block
// that is too small for its notes; paint.go draws the rows with their borders. at.go
// finds what is drawn in a cell. map.go and outline.go are a smaller drawing and one
// without any.
package poster

import (
	"slices"
	"strconv"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/style"
)

// Words are the poster's words, in the session's language.
type Words struct {
	Title  func(block string) string         // a block's title; "" for an unknown block
	Short  func(block string) string         // the block's name on the map, in a word; nil: none
	Below  func(block string) []string       // what stands below the title, such as sums, in parts; nil: nothing
	Apart  string                            // stands between those parts
	Note   func(n *canvas.Note) string       // a note's text; for a choice, the option's label. nil: n.Text
	More   func(n int) string                // "3 more": how many notes do not fit
	Letter func(i int) string                // the letter of the i-th segment; nil: A, B, C
	Number func(n int) string                // a number in the language's digits; nil: in 0 to 9
	Find   func(line, words string) [][2]int // where in a line the words are, in bytes; nil: nowhere
	Part   func(block string) string         // the words over the first block of a part: "start here"; nil: none
}

// Cursor is a place on the poster: a note, or with Note 0 a block itself. The
// zero Cursor is nowhere.
type Cursor struct {
	Block string
	Note  canvas.Key
}

// Found is a note and the words that it was found by, which are marked; the zero Found
// is none.
type Found struct {
	Note  canvas.Key
	Words string
}

// Fit says what to do with notes for which there is no room.
type Fit int

// The fits. Each fills the height if the notes need less. If the width is too small
// for the blocks side by side, they are stacked, and that is always drawn Whole.
const (
	Auto    Fit = iota // Clipped if every block can still show two lines or more, else Whole
	Clipped            // exactly as high as asked; blocks count the notes that they do not show, and scroll to the cursor's
	Whole              // as high as all notes need
)

// View says what to draw of a canvas.
type View struct {
	Width, Height int
	Fit           Fit
	Cursor        Cursor
	Block         string     // the only block to draw, in a box no higher than its notes need; "": all
	Added         canvas.Key // the note given last, in the colour of where one is; 0: none
	Found         Found      // the note that was found last
	Anchor        canvas.Key // the note whose connections are marked, in place of the cursor's; 0: none
	Highlighted   []string   // blocks to highlight, such as the current one
	Numbers       bool       // show over each title the digit that goes to the block
	NextSteps     bool       // show the block of next steps even if it is empty
}

// sameAs reports whether both views give the same drawing.
func (v View) sameAs(w View) bool {
	return v.Width == w.Width && v.Height == w.Height && v.Fit == w.Fit && v.Cursor == w.Cursor && v.Anchor == w.Anchor && v.Found == w.Found && v.Block == w.Block && v.Added == w.Added &&
		v.Numbers == w.Numbers && v.NextSteps == w.NextSteps && slices.Equal(v.Highlighted, w.Highlighted)
}

// Poster draws canvases in one look and language. It keeps its last drawing, so
// drawing the same again costs nothing. Another look or language needs another
// Poster. Only one goroutine may use it at a time.
type Poster struct {
	marks style.Marks
	ascii bool
	pens  pens
	set   typeset.Compositor
	words Words

	shown *canvas.Canvas // the canvas and view of the last drawing
	view  View
	last  *Drawing

	letterCells []int // the widths of the letters, as far as they were asked for

	of    *canvas.Canvas // the canvas whose content notes is
	notes *content
}

// New returns a Poster in the look of the sheet, with the words, set by the
// compositor. The blocks of a business model keep their places whichever way the
// words run; those of a customer experience canvas are read in rows.
func New(sheet *style.Sheet, set typeset.Compositor, words Words) *Poster {
	if words.Note == nil {
		words.Note = func(n *canvas.Note) string { return n.Text }
	}
	if words.Number == nil {
		words.Number = strconv.Itoa
	}
	if words.Short == nil {
		words.Short = func(string) string { return "" }
	}
	if words.Letter == nil {
		words.Letter = check.ThreadLetter
	}
	if words.Part == nil {
		words.Part = func(string) string { return "" }
	}
	return &Poster{marks: sheet.Marks, ascii: sheet.ASCII, pens: newPens(sheet), set: set, words: words}
}

// Draw lays out the canvas. For the same canvas and view as before, it returns the
// same Drawing.
func (p *Poster) Draw(c *canvas.Canvas, v View) *Drawing {
	if p.last != nil && p.shown == c && p.view.sameAs(v) {
		return p.last
	}
	v.Highlighted = slices.Clone(v.Highlighted)
	p.shown, p.view = c, v
	p.last = p.draw(c, v)
	return p.last
}

// content returns the content of the canvas, made once.
func (p *Poster) content(c *canvas.Canvas) *content {
	if p.of != c {
		p.notes, p.last = nil, nil // which would be there twice, for a moment
		p.of, p.notes = c, newContent(c)
		p.notes.widestLetter = p.widestOf(p.notes.threads)
	}
	return p.notes
}

// Bar returns the bar of the note, in the colour of the first segment that it is
// there for; "" if there is none, or none can be drawn.
func (p *Poster) Bar(c *canvas.Canvas, n *canvas.Note) string {
	threads := p.content(c).threads.Of(n.Key)
	if len(threads) == 0 || p.ascii {
		return ""
	}
	return p.pens.thread(threads[0]).Render(p.marks.Bar)
}

// Letters returns the letters of the note's threads; "" if the note is there for no
// customer segment.
func (p *Poster) Letters(c *canvas.Canvas, n *canvas.Note) string {
	var drawn []string
	for _, s := range p.letters(p.content(c).threads.Of(n.Key), false) {
		drawn = append(drawn, s.pen.Render(s.text))
	}
	return p.set.Join(drawn...)
}

// mostLetters is how many letters of threads a note is drawn with.
const mostLetters = 6

// letters returns the letters of threads, faint if they are not to be seen first.
func (p *Poster) letters(places []int, faint bool) []span {
	ink := p.pens.strong
	if faint {
		ink = p.pens.faint
	}
	var spans []span
	for i, place := range places {
		if i > 0 && p.set.Mirrored() { // letters of Arabic script would be read as a word
			spans = append(spans, span{" ", p.pens.plain})
		}
		if i == mostLetters {
			return append(spans, span{p.marks.Ellipsis, ink})
		}
		spans = append(spans, span{p.set.Line(p.words.Letter(place)), ink})
	}
	return spans
}

// lettersWidth returns how many cells the letters of threads take.
func (p *Poster) lettersWidth(places []int) int {
	n := 0
	for i, place := range places[:min(len(places), mostLetters)] {
		if i > 0 && p.set.Mirrored() {
			n++
		}
		n += p.letterWidth(place)
	}
	if len(places) <= mostLetters {
		return n
	}
	if p.set.Mirrored() {
		n++
	}
	return n + text.Width(p.marks.Ellipsis)
}

// letterWidth returns how many cells the letter of the thread takes.
func (p *Poster) letterWidth(place int) int {
	for len(p.letterCells) <= place {
		p.letterCells = append(p.letterCells, text.Width(p.set.Line(p.words.Letter(len(p.letterCells)))))
	}
	return p.letterCells[place]
}

// title returns the block's title as it is drawn; its id if the words have none.
func (p *Poster) title(block string) string {
	if title := text.OneLine(p.words.Title(block)); title != "" {
		return title
	}
	return text.OneLine(block)
}

// below returns the parts of what stands below the block's title.
func (p *Poster) below(block string) []string {
	if p.words.Below == nil {
		return nil
	}
	return p.words.Below(block)
}

// joined returns the parts of what stands below a title in one line.
func (p *Poster) joined(parts []string) string {
	return text.OneLine(strings.Join(parts, p.words.Apart))
}
