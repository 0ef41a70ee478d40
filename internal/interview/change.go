// Changes to notes on the canvas: their texts, their order and their links.

package interview

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Reword gives the note another text; a blank text removes it. The error is
// ErrTooLong.
func (iv *Interview) Reword(k canvas.Key, text string) error {
	text, fits := canvas.CleanText(text)
	if !fits {
		return ErrTooLong
	}
	if text == "" {
		iv.Remove(k)
		return nil
	}
	if n, _ := iv.canvas.Find(k); n != nil && n.Text != text {
		iv.change(iv.canvas.Replace(k, func(n *canvas.Note) { n.Text = text }))
	}
	return nil
}

// Describe sets the evidence, the test and the due date of the note, and its text
// if words are not blank. The error is ErrTooLong.
func (iv *Interview) Describe(k canvas.Key, words, evidence, test string, due canvas.Date) error {
	words, ok := canvas.CleanText(words)
	evidence, ok1 := canvas.CleanText(evidence)
	test, ok2 := canvas.CleanText(test)
	if !ok || !ok1 || !ok2 {
		return ErrTooLong
	}
	iv.change(iv.canvas.Replace(k, func(n *canvas.Note) {
		n.Evidence, n.Test, n.Due = evidence, test, due
		if words != "" {
			n.Text = words
		}
	}))
	return nil
}

// Remove removes the note and the links to it, and reports whether it was there.
func (iv *Interview) Remove(k canvas.Key) bool { return iv.change(iv.canvas.Remove(k)) }

// Reorder moves the note to the place of the other in their block; the notes
// between keep their order. It reports whether that changed anything.
func (iv *Interview) Reorder(k, other canvas.Key) bool {
	_, block := iv.canvas.Find(k)
	_, there := iv.canvas.Find(other)
	if k == other || block == "" || block != there {
		return false
	}
	place := slices.IndexFunc(iv.canvas.Notes(block), func(n *canvas.Note) bool { return n.Key == other })
	next := iv.canvas.Move(k, block, place)
	if q := iv.Question(); q != nil && q.Kind().KeptAs() == prompts.KeptAsOrder {
		next = next.SetAnswered(q.ID, true)
		return iv.answer(next)
	}
	return iv.change(next)
}

// ToggleLink links the two notes, the first to the other, or removes the link
// between them. It reports whether both are there.
func (iv *Interview) ToggleLink(k, other canvas.Key) bool {
	a, _ := iv.canvas.Find(k)
	b, _ := iv.canvas.Find(other)
	switch {
	case a == nil || b == nil || a == b:
		return false
	case canvas.Linked(a, b):
		return iv.change(iv.canvas.Unlink(k, other))
	}
	next := iv.canvas.Link(k, other)
	if q := iv.Question(); q != nil && q.Kind().KeptAs() == prompts.KeptAsLinks {
		return iv.answer(next)
	}
	return iv.change(next)
}

// ToggleLinkEitherWay is ToggleLink for two notes in any order: a new link is
// written where a question would have written it, at the note that describes the
// other, else at that of the later block.
func (iv *Interview) ToggleLinkEitherWay(k, other canvas.Key) bool {
	a, block := iv.canvas.Find(k)
	b, there := iv.canvas.Find(other)
	if a == nil || b == nil {
		return false
	}
	order := iv.canvas.Kind.Order
	if a.InModel() && !b.InModel() || a.InModel() == b.InModel() && order(block) < order(there) {
		return iv.ToggleLink(other, k)
	}
	return iv.ToggleLink(k, other)
}
