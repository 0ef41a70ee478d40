// Words typed where there is no field: they become a note of the question that one
// came from.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// typeOn goes on with what is typed at the question where the interview stands, or
// at the last one before it.
func (w *work) typeOn(p keys.Press) outcome {
	w.toLastQuestion()
	return outcome{kind: finished, then: &p}
}

// handOn gives words that were typed on another screen to the one that is on top now.
// They are parted from the words that stand in its field.
func (a *app) handOn(out outcome) {
	a.catchUp()
	words := out.then.Intent == keys.Typed || out.then.Intent == keys.Pasted
	if _, asks := a.top().(*interviewScreen); asks && words {
		a.question.resume(out.then.Text)
	} else if in := a.fieldOnTop(); in != nil && words {
		in.field.Insert(partEnd(in, out.then.Text))
	}
	a.press(*out.then)
	if in := a.fieldOnTop(); in != nil && out.ended {
		in.ended = true
	}
}

// fieldOnTop is the field with the cursor on the topmost screen; nil: there is none.
func (a *app) fieldOnTop() *input {
	switch s := a.top().(type) {
	case *interviewScreen:
		if a.question.question() != nil && a.question.inField() {
			return a.question.fieldHere()
		}
	case interface{ current() *input }:
		return s.current()
	}
	return nil
}

// typeRunOn is typeOn for a run that a letter has turned into the beginning of a
// note.
func (w *work) typeRunOn(r *run, p keys.Press) outcome {
	text, _ := r.turn(p)
	return w.typeOn(keys.Press{Intent: keys.Typed, Text: text})
}

// toLastQuestion moves the interview from a pause or the end to the last question
// before it that is asked, else to the first one after it.
func (w *work) toLastQuestion() {
	stops, at := w.iv.Walk().Stops, w.iv.At()
	asked := func(i int) bool {
		return stops[i].Question != nil && w.iv.Survey().States[i] != prompts.PassedOver
	}
	for i := at; i >= 0; i-- {
		if asked(i) {
			if i != at {
				w.iv.Go(i)
			}
			return
		}
	}
	for i := at; i < len(stops); i++ {
		if stops[i].Question != nil {
			w.iv.Go(i)
			return
		}
	}
}

// goToBlock jumps to the block's main question, in its field. It reports whether the
// guide asks about the block.
func (w *work) goToBlock(block string) bool {
	if !w.iv.GoToBlock(block) {
		return false
	}
	w.question.land()
	return true
}

// openNote goes to the question that the note answers, else to its block. It reports
// whether the guide asks one of them.
func (w *work) openNote(k canvas.Key) bool {
	n, block := w.iv.Canvas().Find(k)
	return n != nil && (w.iv.GoTo(n.Question) || w.goToBlock(block))
}

// goToNote is openNote with the cursor on the note.
func (w *work) goToNote(k canvas.Key) bool {
	if !w.openNote(k) {
		return false
	}
	w.question.moveCursorTo(k)
	return true
}
