// What blocks and notes are called in the interview.

package interview

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Title is what the guide calls the block, else what the words do, else its id.
func (iv *Interview) Title(block string, w *prompts.Words) string {
	if b := iv.walk.Guide.Block(block); b != nil {
		return b.Title
	}
	if t := w.BlockTitle(iv.canvas.Kind, block); t != "" {
		return t
	}
	return block
}

// Text is what to show for a note: for a choice whose words are an option's
// label in any language, the label in the guide's.
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

// People lists those who have given notes of the canvas, in its order.
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
