// Equality: when two canvases say the same.

package canvas

import "slices"

// Equal reports whether both canvases say the same, whatever the keys of their notes
// and the order of their blocks. A block without notes is the same as none.
func (c *Canvas) Equal(o *Canvas) bool { return c.same(o, (*Note).Equal) }

// identical reports whether both are Equal and their notes have the same keys.
func (c *Canvas) identical(o *Canvas) bool {
	return c == o || c.same(o, func(a, b *Note) bool { return a.Key == b.Key && a.Equal(b) })
}

func (c *Canvas) same(o *Canvas, equal func(a, b *Note) bool) bool {
	if !canvasTable.equal(c, o) || c.Count() != o.Count() || !slices.Equal(c.FollowUps, o.FollowUps) || !slices.Equal(c.Reviews, o.Reviews) {
		return false
	}
	notesOf := o.notesByBlock()
	for _, block := range c.Blocks {
		notes := notesOf(block.ID)
		if len(notes) != len(block.Notes) {
			return false
		}
		for i, n := range block.Notes {
			if n != notes[i] && !equal(n, notes[i]) {
				return false
			}
		}
	}
	return true
}
