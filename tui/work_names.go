// Whether notes are shown with the names of their authors.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/settings"
)

// nameDisplay is whether notes are shown with the names of their authors. Unless
// the person has chosen, they are if there are several authors.
type nameDisplay struct {
	chosen bool // the person has chosen
	shown  bool // the choice
	of     *canvas.Canvas
	people []string // of that canvas
}

// people lists the authors of notes, in the order of the canvas.
func (w *work) people() []string {
	if c := w.iv.Canvas(); w.names.of != c {
		w.names.of, w.names.people = c, interview.People(c)
	}
	return w.names.people
}

// named reports whether names are shown.
func (w *work) named() bool {
	if w.names.chosen {
		return w.names.shown
	}
	return len(w.people()) > 1
}

// toggleNames shows the names, or hides them, and remembers it for this canvas. If it
// cannot be remembered, it holds until the program ends.
func (w *work) toggleNames() {
	w.names.shown, w.names.chosen = !w.named(), true
	_ = settings.NamesIn(w.env.getenv).Keep(w.saver.Path(), w.names.shown)
}

// byline is the author of the note, if names are shown.
func (w *work) byline(n *canvas.Note) string {
	if !w.named() {
		return ""
	}
	return n.By
}

// posterNote is the note's text on the poster, with its author if names are shown.
func (w *work) posterNote(n *canvas.Note) string {
	if by := w.byline(n); by != "" {
		return w.env.words.Fill(w.env.words.Poster.Said, "note", w.iv.Text(n), "name", by)
	}
	return w.iv.Text(n)
}
