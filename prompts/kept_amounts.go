// Amounts that people typed into a document or a sheet, as a canvas file keeps them.

package prompts

import (
	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// KeptAmounts returns the canvas with the amounts that its notes have as people type them
// in the language, such as "€ 1,200 a year", as a file keeps them. One that a file keeps
// so already, and one that cannot be read, stays as it is.
func KeptAmounts(c *canvas.Canvas, language string) *canvas.Canvas {
	lexicon := AmountLexicon(language)
	for _, b := range c.Blocks {
		if !figures.In(b.ID) {
			continue
		}
		for _, n := range b.Notes {
			if n.Amount == "" {
				continue
			}
			if _, err := figures.Read(n.Amount); err == nil {
				continue
			}
			if kept, err := lexicon.Keep(b.ID, n.Amount); err == nil {
				c = c.Replace(n.Key, func(n *canvas.Note) { n.Amount = kept })
			}
		}
	}
	return c
}
