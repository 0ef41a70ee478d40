// Throwing: notes for another block or question than the one being asked.

package interview

import (
	"bmcanvas/canvas"
)

// Throw puts words as a new note into any block and, if one is named, under
// a question of that block; where one stands does not change.
func (iv *Interview) Throw(text, block, question string) (canvas.Key, error) {
	text, fits := canvas.CleanText(text)
	if !fits {
		return 0, ErrTooLong
	}
	if text == "" {
		return 0, nil
	}
	next, n := iv.canvas.Add(block, canvas.Note{Text: text, Question: question, Detail: iv.detail(question), By: iv.By}, -1)
	iv.change(iv.reopenQuestion(next, question))
	return n.Key, nil
}

// ThrowNote moves a note to the end of a block and, if one is named, under a
// question of that block.
func (iv *Interview) ThrowNote(k canvas.Key, block, question string) bool {
	n, from := iv.canvas.Find(k)
	if n == nil || from == block && n.Question == question {
		return false
	}
	next := iv.canvas.Move(k, block, -1).Replace(k, func(n *canvas.Note) {
		n.Question, n.Option, n.Detail = question, "", iv.detail(question)
	})
	return iv.change(iv.reopenQuestion(next, question))
}

// reopenQuestion is next with the question, which now has an answer, no longer set aside.
func (iv *Interview) reopenQuestion(next *canvas.Canvas, question string) *canvas.Canvas {
	return next.ClearSetAside(question).SetNotApplicable(question, false)
}

// detail reports whether the question's notes describe others.
func (iv *Interview) detail(question string) bool {
	stop := iv.walk.FindQuestion(question)
	return stop >= 0 && iv.walk.Stops[stop].Question.Detail
}
