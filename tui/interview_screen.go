// The screen at the bottom of the stack once a canvas is open: whatever the
// interview stands at, a question, a pause or the end.

package tui

import (
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// interviewScreen shows the stop at which the interview stands.
type interviewScreen struct {
	*session
	pause *pauseScreen
	end   *endScreen
}

func newInterviewScreen(s *session) *interviewScreen {
	s.question = newQuestionScreen(s)
	return &interviewScreen{session: s, pause: newPauseScreen(s), end: newEndScreen(s)}
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

// settle is called after every key, for any screen may have moved the interview.
func (v *interviewScreen) settle() { v.question.settle() }

func (v *interviewScreen) update(p keys.Press) outcome { return v.stop().update(p) }
func (v *interviewScreen) view(w, h int) []string      { return v.stop().view(w, h) }
func (v *interviewScreen) hints() []hint               { return v.stop().hints() }
func (v *interviewScreen) keep()                       { v.question.keep() }

// broad is so at a pause, which shows the poster.
func (v *interviewScreen) broad() bool { return v.iv.Stop().Kind == prompts.AtPause }
