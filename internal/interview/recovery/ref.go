package recovery

import "bmcanvas/canvas"

// Ref names a note from one run of the program to the next: by its id and,
// since a note in the file's short form has none, by its words.
type Ref struct {
	ID, Words string
}

// RefTo names a note for the next run.
func RefTo(n *canvas.Note) Ref { return Ref{ID: n.ID, Words: n.Text} }

// In is the note of the canvas that the reference names; nil if it is gone.
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

// LinksIn are the notes of the canvas that the draft is to be linked to.
func (d Draft) LinksIn(c *canvas.Canvas) []canvas.Key {
	var keys []canvas.Key
	for _, r := range d.Links {
		if n := r.In(c); n != nil {
			keys = append(keys, n.Key)
		}
	}
	return keys
}
