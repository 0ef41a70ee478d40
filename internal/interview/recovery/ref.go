// References to notes from one run to the next, and whether the texts of a record are
// on the canvas by now.

package recovery

import (
	"cmp"
	"slices"

	"bmcanvas/canvas"
)

// Ref names a note from one run of the program to the next, by its id or, since a
// note in the file's short form has none, by its words.
type Ref struct {
	ID, Words string
}

// RefTo returns the reference to a note.
func RefTo(n *canvas.Note) Ref { return Ref{ID: n.ID, Words: n.Text} }

// In returns the note of the canvas that r names; nil if it is gone.
func (r Ref) In(c *canvas.Canvas) *canvas.Note {
	if n, _ := c.FindID(r.ID); n != nil {
		return n
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.ID == "" && r.Words != "" && n.Text == r.Words {
				return n
			}
		}
	}
	return nil
}

// LinksIn returns the notes of the canvas that the draft is to be linked to.
func (d Draft) LinksIn(c *canvas.Canvas) []canvas.Key {
	var keys []canvas.Key
	for _, r := range d.Links {
		if n := r.In(c); n != nil {
			keys = append(keys, n.Key)
		}
	}
	return keys
}

// In reports whether the canvas has the text of the draft where it belongs. A program
// that is killed after a save leaves such drafts. The same words in another note are
// not this draft.
func (d Draft) In(c *canvas.Canvas) bool {
	text, _ := canvas.CleanText(d.Text)
	is := func(said string) bool { return said == text || said == d.Text || d.Kept != "" && said == d.Kept }
	if n := d.Note.In(c); n != nil {
		return slices.ContainsFunc(noteTexts(n), is) || is(string(n.Due)) || is(n.By) || d.isDetailOf(n, c, is)
	}
	if d.Field != "" {
		return slices.ContainsFunc(Texts(c), is)
	}
	if n := d.Subject.In(c); n != nil && slices.ContainsFunc(noteTexts(n), is) {
		return true
	}
	for _, b := range c.Blocks {
		if slices.ContainsFunc(b.Notes, func(n *canvas.Note) bool { return n.Question == cmp.Or(d.Under, d.Question) && is(n.Text) }) {
			return true
		}
	}
	return slices.ContainsFunc(c.FollowUps, func(f canvas.FollowUp) bool { return f.Question == "" && is(f.Note) })
}

// isDetailOf reports whether the text is that of a detail of the note: a reply to
// what the draft's question asks about it.
func (d Draft) isDetailOf(n *canvas.Note, c *canvas.Canvas, is func(string) bool) bool {
	_, block := c.Find(n.Key)
	return slices.ContainsFunc(c.Notes(block), func(o *canvas.Note) bool {
		return o.Detail && o.Question == d.Question && canvas.Linked(o, n) && is(o.Text)
	})
}

// noteTexts lists the texts of a note that a person has written.
func noteTexts(n *canvas.Note) []string { return []string{n.Text, n.Amount, n.Evidence, n.Test, n.Who} }

// Texts lists the texts on the canvas that a person has written.
func Texts(c *canvas.Canvas) []string {
	texts := []string{c.Name}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			texts = append(texts, noteTexts(n)...)
		}
	}
	for _, f := range c.FollowUps {
		texts = append(texts, f.Note, f.Who)
	}
	return slices.DeleteFunc(texts, func(t string) bool { return t == "" })
}
