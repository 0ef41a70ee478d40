// The outline: a canvas as plain text, to read aloud or to pipe.

package poster

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/text"
)

// OutlineWords are the words that only an outline has, in the session's language.
type OutlineWords struct {
	Status func(s canvas.Status) string // "assumption"; "" to leave it out
	Series func(parts ...string) string // joins notes that may hold commas
	Links  string                       // the word before the notes that a note links to: "for"
	Empty  string                       // the words for a block without notes: "nothing yet"
	Width  int                          // of the lines, on a screen; 0: lines are not wrapped
	Spoken bool                         // for listening: without the letters of threads, which are said in words
}

// Outline returns the canvas as text without drawing or escape sequences: the
// heading, and each block in the order of the interview with its notes. A note has
// its details, its status, the letters of its threads, and the notes it links to. A
// block that the kind does not have is there if it has notes.
func (p *Poster) Outline(c *canvas.Canvas, heading string, words OutlineWords) string {
	o := outline{Poster: p, words: words, byID: c.NotesByID(), threads: check.Threads(c)}
	o.line(0, "", text.OneLine(heading))
	for _, id := range c.Kind.Blocks() {
		if id != canvas.NextSteps || len(c.Notes(id)) > 0 {
			o.block(id, c.Notes(id))
		}
	}
	for _, b := range c.Blocks {
		if !c.Kind.Has(b.ID) && len(b.Notes) > 0 {
			o.block(b.ID, b.Notes)
		}
	}
	return o.String()
}

// outline is an outline while it is written.
type outline struct {
	*Poster
	strings.Builder
	words OutlineWords
	byID  map[string]*canvas.Note // the first note of each id; a look-up for each link, so that time is linear

	threads map[canvas.Key][]int
}

// block writes the block with its notes.
func (o *outline) block(id string, notes []*canvas.Note) {
	o.WriteByte('\n')
	o.line(0, "", o.title(id))
	if below := o.joined(o.below(id)); below != "" {
		o.line(2, "", below)
	}
	if len(notes) == 0 && o.words.Empty != "" {
		o.line(2, "", o.words.Empty)
	}
	for _, e := range entries(notes) {
		o.entry(e)
	}
}

// entry writes a note with its status, threads and links. A detail under its note
// does not repeat the link to it.
func (o *outline) entry(e *entry) {
	lines := strings.Split(text.Display(o.Poster.words.Note(e.note)), "\n")
	if status := o.status(e.note); status != "" {
		lines[len(lines)-1] += " (" + status + ")"
	}
	if letters := o.letters(e.note); letters != "" && !o.words.Spoken {
		lines[len(lines)-1] += " [" + letters + "]"
	}
	for i, s := range lines {
		bullet := "-"
		if i > 0 {
			bullet = " "
		}
		o.line(2+e.indent(), bullet, s)
	}
	if links := o.links(e); o.words.Links != "" && links != "" {
		o.line(4+e.indent(), "", o.words.Links+": "+links)
	}
}

// status returns the words for the note's status; "" if it has none.
func (o *outline) status(n *canvas.Note) string {
	if n.Status == canvas.NoStatus || o.words.Status == nil {
		return ""
	}
	return text.OneLine(o.words.Status(n.Status))
}

// letters returns the letters of the note's threads.
func (o *outline) letters(n *canvas.Note) string {
	var letters []string
	for _, place := range o.threads[n.Key] {
		letters = append(letters, o.Poster.words.Letter(place))
	}
	return strings.Join(letters, " ")
}

// links returns the texts of the notes that the entry links to, in one line.
func (o *outline) links(e *entry) string {
	ids := e.note.Links
	if e.role == asDetail {
		ids = ids[1:]
	}
	var texts []string
	for _, id := range ids {
		if n := o.byID[id]; n != nil {
			texts = append(texts, text.OneLine(o.Poster.words.Note(n)))
		}
	}
	return o.words.Series(texts...)
}

// line writes the indented text after a bullet. If it is wrapped, all of its lines
// begin in one column.
func (o *outline) line(indent int, bullet, s string) {
	gap, width := "", o.words.Width
	if bullet != "" {
		gap = " "
	}
	lead := o.set.Join(text.Spaces(indent), bullet, gap)
	if width == 0 {
		o.WriteString(strings.TrimRight(lead+s, " ") + "\n")
		return
	}
	for _, row := range o.set.Wrap(s, width-text.Width(lead)) {
		o.WriteString(o.set.Fit(o.set.Join(lead, row), width) + "\n")
		lead = text.Spaces(text.Width(lead))
	}
}
