// Linking notes on the poster: one is held, and others are linked with it.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/text"
)

// link holds the note under the cursor. If another one is held already, it links
// the two, or removes the link between them.
func (v *posterScreen) link(note *canvas.Note) outcome {
	held, _ := v.iv.Canvas().Find(v.linking)
	switch {
	case note == nil:
	case held == nil:
		v.linking = note.Key
	case held == note:
		v.linking = 0
	default:
		form := v.words.Poster.Linked
		if canvas.Linked(held, note) {
			form = v.words.Poster.Unlinked
		}
		v.iv.ToggleLinkEitherWay(held.Key, note.Key)
		return stay.saying(v.words.Fill(form, "note", text.OneLine(v.iv.Text(note))))
	}
	return stay
}

// linkWord says what space does: it links the held note with the one under the
// cursor, or removes the link.
func (v *posterScreen) linkWord() string {
	held, _ := v.iv.Canvas().Find(v.linking)
	if note, _ := v.iv.Canvas().Find(v.cursor.Note); held != nil && note != nil && canvas.Linked(held, note) {
		return v.words.Line.Unlink
	}
	return v.words.Line.Link
}

// heading is the canvas's name, with the program that has the file if another
// one has; while a note is held, it says which notes are being linked with it.
func (v *posterScreen) heading(w int) string {
	room := w - 2*margin
	held, _ := v.iv.Canvas().Find(v.linking)
	if held != nil && v.heldBy == nil {
		form := v.words.Poster.Linking
		words := text.Truncate(text.OneLine(v.iv.Text(held)), max(room-v.set.Width(v.words.Fill(form, "note", "")), 1), v.sheet.Marks.Ellipsis)
		return v.set.Indent(margin, v.sheet.Strong.Render(v.cut(v.words.Fill(form, "note", words), room)))
	}
	name := v.cut(v.iv.Canvas().Name, room)
	head := v.set.Indent(margin, v.sheet.Strong.Render(name))
	if v.heldBy != nil {
		head = v.set.Join(head, "  ", v.sheet.Strong.Render(v.cut(v.holder(), room-text.Width(name)-2)))
	}
	return head
}
