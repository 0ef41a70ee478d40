// Whether notes are shown with the names of those who gave them.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
)

// nameDisplay is whether notes are shown with the names of those who gave them.
// Unless the person has said so, they are where several have.
type nameDisplay struct {
	chosen bool // the person has said
	shown  bool // what
	of     *canvas.Canvas
	people []string // of that canvas
}

// people lists those who have answered, in the order of the canvas.
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

// toggleNames shows the names, or leaves them out.
func (w *work) toggleNames() {
	w.names.shown, w.names.chosen = !w.named(), true
}

// byline is who gave the note, where names are shown.
func (w *work) byline(n *canvas.Note) string {
	if !w.named() {
		return ""
	}
	return n.By
}

// posterNote is a note's text on the poster, with its name where names are shown.
func (w *work) posterNote(n *canvas.Note) string {
	if by := w.byline(n); by != "" {
		return w.env.words.Fill(w.env.words.Poster.Said, "note", w.iv.Text(n), "name", by)
	}
	return w.iv.Text(n)
}
