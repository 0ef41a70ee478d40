// Names: of blocks and notes in the interview, of the canvas, and of people.

package interview

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Title returns the title of the block: the guide's, else that of the words, else
// its id.
func (iv *Interview) Title(block string, w *prompts.Words) string {
	if b := iv.walk.Guide.Block(block); b != nil {
		return b.Title
	}
	if t := w.BlockTitle(iv.canvas.Kind, block); t != "" {
		return t
	}
	return block
}

// Text returns the text to show for a note. For a choice whose text is the label of
// its option in any language, that is the label in the language of the guide.
func (iv *Interview) Text(n *canvas.Note) string {
	if !n.Choice() {
		return n.Text
	}
	if stop := iv.walk.FindQuestion(n.Question); stop >= 0 {
		q := iv.walk.Stops[stop].Question
		if o := q.Option(n.Option); o != nil && (n.Text == "" || prompts.IsLabel(q.ID, n.Option, n.Text)) {
			return o.Label
		}
	}
	return n.Text
}

// People lists the names of those who have given notes, in the order of the canvas.
func People(c *canvas.Canvas) []string {
	var names []string
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.By != "" && !slices.Contains(names, n.By) {
				names = append(names, n.By)
			}
		}
	}
	return names
}

// Rename gives the canvas another name, and reports whether it had another before.
func (iv *Interview) Rename(name string) bool {
	name, _ = canvas.CleanText(name)
	if name == "" || name == iv.canvas.Name {
		return false
	}
	return iv.change(iv.canvas.With(func(c *canvas.Canvas) { c.Name = name }))
}

// SetBy says who gives the answers from now on; "": nobody in particular.
func (iv *Interview) SetBy(name string) { iv.By, _ = canvas.CleanText(name) }
