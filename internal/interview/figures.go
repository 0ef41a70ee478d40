// Amounts of notes: how a typed one is kept, and what all of them come to meanwhile.

package interview

import (
	"errors"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
	"bmcanvas/prompts"
)

// SetAmount sets what the note earns or costs, as somebody typed it; a blank text
// removes it. What cannot be read as an amount is kept as it is. The error is
// ErrTooLong.
func (iv *Interview) SetAmount(k canvas.Key, text string) error {
	text, fits := canvas.CleanText(text)
	if !fits {
		return ErrTooLong
	}
	iv.change(iv.withAmount(iv.canvas, k, text))
	return nil
}

// withAmount returns c with the text as the amount of the note. One that is there
// already stays as it is written, for typed in another language it could be read in
// another way.
func (iv *Interview) withAmount(c *canvas.Canvas, k canvas.Key, text string) *canvas.Canvas {
	_, block := c.Find(k)
	return c.Replace(k, func(n *canvas.Note) {
		if n.Amount != text {
			n.Amount, _ = prompts.AmountLexicon(iv.walk.Guide.Language).Keep(block, text)
		}
	})
}

// keptAmount returns the draft of an amount as it would be kept; "" if it is none.
func (iv *Interview) keptAmount(d Draft) string {
	k := d.Note
	if q := iv.walk.Stops[d.Place.Stop].Question; d.Field == FieldNote && d.Note == 0 && q != nil && q.Kind().KeptAs() == prompts.KeptAsAmount {
		k = d.Place.Subject
	} else if d.Field != FieldAmount {
		return ""
	}
	_, block := iv.canvas.Find(k)
	kept, err := prompts.AmountLexicon(iv.walk.Guide.Language).Keep(block, d.Text)
	if err != nil {
		return "" // kept as it is typed
	}
	return kept
}

// SaleStreams lists the revenue streams that the note can be linked with because it is
// a cost that comes with each sale, and so comes with the sales of those; nil if it is
// not, or if there are fewer than two. The text is what its amount would be.
func (iv *Interview) SaleStreams(k canvas.Key, text string) []*canvas.Note {
	c := iv.canvas
	if n, _ := c.Find(k); n != nil && n.Amount != text && hasDigit(text) {
		c = iv.withAmount(c, k, text)
	}
	n, block := c.Find(k)
	return saleStreams(c, block, n)
}

// saleStreams returns the revenue streams of SaleStreams, for a note of the block.
func saleStreams(c *canvas.Canvas, block string, n *canvas.Note) []*canvas.Note {
	if n == nil || block != canvas.CostStructure || n.Amount == "" {
		return nil
	}
	if a, err := figures.ReadIn(block, n.Amount); err != nil || a.Period != figures.Sale {
		return nil
	}
	streams := c.ModelNotes(canvas.RevenueStreams)
	if len(streams) < 2 {
		return nil
	}
	return streams
}

// Figures is what the amounts of a canvas come to.
type Figures struct {
	*figures.Reckoning // nil if there are none
	canvas             *canvas.Canvas
	lexicon            *figures.Lexicon
}

// Figures returns what the amounts come to if the text were that of the note. Without a
// note it is what they come to as they are.
func (iv *Interview) Figures(k canvas.Key, text string) Figures {
	c := iv.canvas
	if n, _ := c.Find(k); n != nil && (text == "" || hasDigit(text)) {
		c = iv.withAmount(c, k, text)
	}
	return Figures{figures.Reckon(c), c, prompts.AmountLexicon(iv.walk.Guide.Language)}
}

// Of returns what the amount of the note comes to, and why it cannot be read; false if
// it has none. The reason is that of the text as the language writes amounts, so that it
// names the one word that is not understood.
func (f Figures) Of(k canvas.Key) (row figures.Row, why *figures.Unreadable, found bool) {
	n, block := f.canvas.Find(k)
	if n == nil || f.Reckoning == nil {
		return figures.Row{}, nil, false
	}
	if why := f.Fault(n); why != nil {
		if typed := (*figures.Unreadable)(nil); errors.As(f.typed(block, n), &typed) {
			why = typed
		}
		return figures.Row{}, why, true
	}
	row, found = f.Row(block, n)
	return row, nil, found
}

// typed returns why the amount of the note cannot be read as the language writes amounts;
// nil if it can be.
func (f Figures) typed(block string, n *canvas.Note) error {
	_, err := f.lexicon.TypedIn(block, n.Amount)
	return err
}
