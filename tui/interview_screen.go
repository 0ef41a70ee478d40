// The screen at the bottom of the stack once a canvas is open: the question, the
// pause or the end where the interview stands.

package tui

import (
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// interviewScreen shows the stop at which the interview stands.
type interviewScreen struct {
	*work
	pause *pauseScreen
	end   *endScreen
}

func newInterviewScreen(w *work) *interviewScreen {
	w.question = newQuestionScreen(w)
	if w.ahead != nil {
		w.toLastQuestion()
		w.question.catchUp()
		w.question.begin(w.ahead.field.Text())
		w.question.input.ended = w.ahead.ended
		w.ahead = nil
	}
	return &interviewScreen{work: w, pause: newPauseScreen(w), end: newEndScreen(w)}
}

// stop is the screen for the stop.
func (v *interviewScreen) stop() screen {
	switch v.iv.Stop().Kind {
	case prompts.AtPause:
		return v.pause
	case prompts.AtEnd:
		return v.end
	}
	return v.question
}

// catchUp is called after every key, because any screen may have moved the
// interview. It returns the notice of the question screen.
func (v *interviewScreen) catchUp() notice {
	v.question.catchUp()
	message := v.question.notice
	v.question.notice = notice{}
	return message
}

func (v *interviewScreen) update(p keys.Press, w, h int) outcome { return v.stop().update(p, w, h) }
func (v *interviewScreen) view(w, h int) []string                { return v.stop().view(w, h) }
func (v *interviewScreen) keyHints() []keyHint                   { return v.stop().keyHints() }
func (v *interviewScreen) typed(here interview.Place) []interview.Draft {
	return append(v.question.typed(here), v.end.steps.typed(here)...)
}

// broad says that the canvas is shown, as much of it as the window has room for.
func (v *interviewScreen) broad() bool { return true }
