// Answering the present question with notes.

package interview

import (
	"errors"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// ErrTooLong says that a text has more than canvas.MaxNote graphemes. The canvas is
// unchanged; the caller keeps the text.
var ErrTooLong = errors.New("a note of more than 2,000 characters")

// Add answers the present question with the draft: its text, status and links. If
// there is just one note to link to, Add links to it. It returns the key of the note
// that is new or changed; 0 for a text of blanks, and if the error is ErrTooLong.
func (iv *Interview) Add(d Draft) (canvas.Key, error) {
	next, key, err := iv.with(iv.canvas, d)
	if key != 0 {
		iv.answer(next)
	}
	return key, err
}

// AddAll adds each of the texts, the lines of a list, as a note without the mark of
// the list before it, in one change. It returns how many were
// added, and the texts that are too long.
func (iv *Interview) AddAll(texts []string) (added int, tooLong []string) {
	next := iv.canvas
	for _, t := range withoutMarks(texts) {
		with, key, err := iv.with(next, Draft{Text: t})
		switch {
		case err != nil:
			tooLong = append(tooLong, t)
		case key != 0:
			next = with
			added++
		}
	}
	iv.answer(next)
	return added, tooLong
}

// with returns c with the draft as an answer to the present question, and the key
// of the note that is new or changed; 0 if there is none.
func (iv *Interview) with(c *canvas.Canvas, d Draft) (*canvas.Canvas, canvas.Key, error) {
	text, fits := canvas.CleanText(d.Text)
	q := iv.Question()
	switch {
	case text == "" || q == nil:
		return c, 0, nil
	case !fits:
		return c, 0, ErrTooLong
	}
	subject, _, _ := iv.Subject()
	takes := q.Takes()
	switch {
	case takes == prompts.TakesRow, takes == prompts.TakesCell && (subject == nil || iv.marking):
		next, added := iv.newRow(c, text, d)
		return next, added.Key, nil
	case takes == prompts.TakesCell:
		next, changed := iv.withCell(c, subject.Key, text, d)
		return next, changed, nil
	}
	note := canvas.Note{Text: text, Question: q.ID, Detail: q.Detail || takes == prompts.TakesDetail, By: iv.By}
	links := d.Links
	if takes == prompts.TakesDetail {
		links = nil
		if subject != nil {
			links = []canvas.Key{subject.Key}
		}
	} else if candidates := iv.Candidates(); len(links) == 0 && len(candidates) == 1 {
		links = []canvas.Key{candidates[0].Key}
	}
	next, added := iv.addNote(c, iv.Stop().Block.ID, note, d.Status, links)
	return next, added.Key, nil
}

// addNote returns c with the note at the end of the block, and the note there. It
// gets the status if there is one, and the links.
func (iv *Interview) addNote(c *canvas.Canvas, block string, n canvas.Note, s canvas.Status, links []canvas.Key) (*canvas.Canvas, *canvas.Note) {
	if s != canvas.NoStatus {
		setStatus(&n, s, iv.today())
	}
	next, added := c.Add(block, n, -1)
	for _, to := range links {
		next = next.Link(added.Key, to)
	}
	return next, added
}

// answer changes the canvas to next, which answers the present question: it is no
// longer set aside.
func (iv *Interview) answer(next *canvas.Canvas) bool {
	if next == iv.canvas {
		return false
	}
	return iv.change(takenUp(next, iv.Question()))
}
