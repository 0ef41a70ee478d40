// The outline: a canvas as plain text, to be read aloud or piped.

package poster

import (
	"bmcanvas/canvas/check"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
)

// OutlineWords is what only an outline says, in the session's language.
type OutlineWords struct {
	Status func(s canvas.Status) string // "assumption"; "" to leave it out
	Series func(parts ...string) string // joins notes that may hold commas
	Links  string                       // what comes before the notes that a note links to: "for"
	Empty  string                       // said of a block without notes: "nothing yet"
	Width  int                          // of the lines, on a screen; 0: each as long as it is
	Spoken bool                         // to be heard: without the letters of threads, which are said in words
}

// Outline is the canvas as text without drawing or escape sequences: the
// heading, each block in the order of the interview with its notes, and with a
// note its details, its status, the letters of its threads and what it links
// to in words. A block that the kind does not have is there if it has notes.
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

type outline struct {
	*Poster
	strings.Builder
	words OutlineWords
	byID  map[string]*canvas.Note

	threads map[canvas.Key][]int
}

func (o *outline) block(id string, notes []*canvas.Note) {
	o.WriteByte('\n')
	o.line(0, "", o.title(id))
	if len(notes) == 0 && o.words.Empty != "" {
		o.line(2, "", o.words.Empty)
	}
	for _, e := range entries(notes) {
		o.entry(e)
	}
}

// entry is a note with what is known of it. A detail that stands under its
// note need not say again what it links to.
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

func (o *outline) status(n *canvas.Note) string {
	if n.Status == canvas.NoStatus || o.words.Status == nil {
		return ""
	}
	return text.OneLine(o.words.Status(n.Status))
}

// letters are those of the note's threads.
func (o *outline) letters(n *canvas.Note) string {
	var letters []string
	for _, place := range o.threads[n.Key] {
		letters = append(letters, check.ThreadLetter(place))
	}
	return strings.Join(letters, " ")
}

// links are the texts of the notes the entry's links to, in one line.
func (o *outline) links(e *entry) string {
	ids := e.note.Links
	if e.role == under {
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

// line writes the text moved in, behind a bullet; if it is wrapped, its further
// lines stand under the first.
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
