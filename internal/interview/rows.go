// Questions about several notes: their rows, and what is answered for one row.

package interview

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Row is a note that the present question is asked of.
type Row struct {
	Note    *canvas.Note
	Block   string
	Details []*canvas.Note // details of the note that answer the question
}

// Rows lists the notes that the present question is asked of, or that are to be
// marked for it (see Marking); nil if it is asked once.
func (iv *Interview) Rows() []Row { return iv.surroundings().rows }

// Marking reports whether the notes are shown that may be assumptions, to be marked,
// before the question is asked of those that are.
func (iv *Interview) Marking() bool { return iv.marking }

// RowByRow reports whether the present question has an answer for each row.
func (iv *Interview) RowByRow() bool {
	q := iv.Question()
	return q != nil && q.Kind().AskedPerNote() && !iv.marking
}

// GoToRow moves to the note among those that the present question is asked of.
func (iv *Interview) GoToRow(k canvas.Key) { iv.subject = k }

// EndMarking goes on from marking notes to the notes that are marked, and reports
// whether there are any.
func (iv *Interview) EndMarking() bool {
	if !iv.marking || len(iv.Question().Subjects(iv.canvas)) == 0 {
		return false
	}
	iv.marking = false
	iv.goToOpenRow()
	return true
}

// Marked reports whether the row is marked: by the question's tag, or, while notes
// are marked as assumptions, by its status.
func (iv *Interview) Marked(n *canvas.Note) bool {
	if iv.marking {
		return n.Status.Unresolved()
	}
	return slices.Contains(n.Tags, iv.Question().Tag)
}

// ToggleMark marks the row, or takes its mark back, and reports whether that changed
// anything.
func (iv *Interview) ToggleMark(k canvas.Key) bool {
	n, _ := iv.canvas.Find(k)
	q := iv.Question()
	switch {
	case n == nil || q == nil:
		return false
	case iv.marking && n.Status.Unresolved():
		return iv.SetStatus(k, canvas.NoStatus)
	case iv.marking:
		return iv.SetStatus(k, canvas.Assumption)
	case q.Tag == "":
		return false
	}
	return iv.answer(iv.canvas.Replace(k, func(n *canvas.Note) {
		if at := slices.Index(n.Tags, q.Tag); at >= 0 {
			n.Tags = slices.Delete(n.Tags, at, at+1)
		} else {
			n.Tags = append(n.Tags, q.Tag)
		}
	}))
}

// Uncovered lists the options of the present question that no row has.
func (iv *Interview) Uncovered() []prompts.Option {
	q := iv.Question()
	return slices.DeleteFunc(slices.Clone(q.Options), func(o prompts.Option) bool {
		return slices.ContainsFunc(iv.Rows(), func(r Row) bool { return slices.Contains(q.Picked(r.Note), o.ID) })
	})
}

// Unserved reports whether the note beside the question, one of several blocks,
// stands out because nothing is linked with it, and something is with others: a
// model note of the question's block, or a detail, if the question asks for details.
func (iv *Interview) Unserved(candidate *canvas.Note) bool {
	served := iv.surroundings().served
	return len(iv.Question().About) > 1 && len(served) > 0 && !served[candidate.Key]
}

// Cell returns the text that the present question asks of the note and keeps in it:
// its test or its amount; "" for a question that keeps none.
func (iv *Interview) Cell(n *canvas.Note) string {
	switch iv.Question().Kind().KeptAs() {
	case prompts.KeptAsTest:
		return n.Test
	case prompts.KeptAsAmount:
		return n.Amount
	}
	return ""
}

// EarlierShare returns the share that an older answer gives the row of a question
// about amounts; "" if none does.
func (iv *Interview) EarlierShare(r Row) string {
	q := iv.Question()
	if q.Kind().KeptAs() != prompts.KeptAsAmount {
		return ""
	}
	for _, d := range r.Details {
		if share, ok := prompts.Share(d.Text); ok && slices.Contains(q.Also, d.Question) {
			return share
		}
	}
	return ""
}

// SetCell makes the text what the present question asks of the note; a blank one
// removes what is there. Words without a digit are no amount: they become another
// note of the block. It returns the key of the note that is new or changed. The error
// is ErrTooLong.
func (iv *Interview) SetCell(k canvas.Key, text string) (canvas.Key, error) {
	text, fits := canvas.CleanText(text)
	if !fits {
		return 0, ErrTooLong
	}
	next, changed := iv.withCell(iv.canvas, k, text, Draft{})
	iv.answer(next)
	return changed, nil
}

// withCell returns c with the text as what the present question asks of the note,
// and the key of the note that is new or changed.
func (iv *Interview) withCell(c *canvas.Canvas, k canvas.Key, text string, d Draft) (*canvas.Canvas, canvas.Key) {
	keptAs := iv.Question().Kind().KeptAs()
	if keptAs == prompts.KeptAsAmount && text != "" && !hasDigit(text) {
		next, added := iv.newRow(c, text, d)
		return next, added.Key
	}
	if keptAs == prompts.KeptAsAmount {
		return iv.withAmount(c, k, text), k
	}
	return c.Replace(k, func(n *canvas.Note) {
		if keptAs == prompts.KeptAsTest {
			n.Test = text
		}
	}), k
}

func hasDigit(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { _, is := prompts.DigitValue(r); return is })
}

// newRow returns c with the text as another note that the present question can be
// asked of: one of the block that it asks about, under that block's main question.
// Where it asks who pays, the note is a payer of the present row; where it asks of
// channels, it has the option that it was typed for.
func (iv *Interview) newRow(c *canvas.Canvas, text string, d Draft) (*canvas.Canvas, *canvas.Note) {
	q, block := iv.Question(), iv.rowBlock(iv.at)
	n := canvas.Note{Text: text, Question: iv.walk.MainID(block), By: iv.By}
	links := d.Links
	switch {
	case q.AsksWhoPays():
		n.Tags = []string{prompts.Buyer}
		if subject, _, _ := iv.Subject(); subject != nil {
			links = []canvas.Key{subject.Key}
		}
	case q.AsksOfChannels() && d.Option != "":
		n.Tags = []string{d.Option}
	}
	return iv.addNote(c, block, n, d.Status, links)
}

// RowBlock returns the block to which another note belongs that the present question
// can be asked of.
func (iv *Interview) RowBlock() string { return iv.rowBlock(iv.at) }

// rowBlock returns the block to which another note belongs that the stop's question
// can be asked of.
func (iv *Interview) rowBlock(stop int) string {
	q := iv.walk.Stops[stop].Question
	if blocks := q.RowBlocks(); len(blocks) > 0 {
		return blocks[0]
	}
	if q.Rank != "" {
		return q.Rank
	}
	return iv.walk.Stops[stop].Block.ID
}
