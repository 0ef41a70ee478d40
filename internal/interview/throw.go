// Throwing a note into another block, or to another question, than the present one.

package interview

import "bmcanvas/canvas"

// Throw makes the text a new note of any block, which answers the question of that
// block that is named, else its main question. The interview stays where it is. Throw returns the key of
// the note; 0 if the text is blank or too long: then the error is ErrTooLong.
func (iv *Interview) Throw(text, block, question string) (canvas.Key, error) {
	text, fits := canvas.CleanText(text)
	if !fits {
		return 0, ErrTooLong
	}
	if text == "" {
		return 0, nil
	}
	question = iv.answered(block, question)
	next, n := iv.canvas.Add(block, canvas.Note{Text: text, Question: question, Detail: iv.detail(question), By: iv.By}, -1)
	iv.change(iv.reopenQuestion(next, question))
	return n.Key, nil
}

// ThrowNote moves a note to the end of a block, where it answers the question of
// that block that is named, else its main question. It reports whether that changed
// anything.
func (iv *Interview) ThrowNote(k canvas.Key, block, question string) bool {
	question = iv.answered(block, question)
	n, from := iv.canvas.Find(k)
	if n == nil || from == block && n.Question == question {
		return false
	}
	next := iv.canvas.Move(k, block, -1).Replace(k, func(n *canvas.Note) {
		n.Question, n.Option, n.Detail = question, "", iv.detail(question)
	})
	return iv.change(iv.reopenQuestion(next, question))
}

// answered returns the question that a note thrown into the block answers: the one
// that is named, else the block's main question.
func (iv *Interview) answered(block, question string) string {
	if question == "" {
		return iv.walk.MainID(block)
	}
	return question
}

// reopenQuestion returns next with the question no longer set aside: it has an
// answer now.
func (iv *Interview) reopenQuestion(next *canvas.Canvas, question string) *canvas.Canvas {
	if stop := iv.walk.FindQuestion(question); stop >= 0 {
		return takenUp(next, iv.walk.Stops[stop].Question)
	}
	return next.ClearSetAside(question).SetNotApplicable(question, false)
}

// detail reports whether the question's notes describe others.
func (iv *Interview) detail(question string) bool {
	stop := iv.walk.FindQuestion(question)
	return stop >= 0 && iv.walk.Stops[stop].Question.Detail
}
