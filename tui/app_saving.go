// Saving while the interview goes on: saves that fail, and a file that another
// program has changed.

package tui

import (
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
)

// watch looks once a second whether another program has changed the file. As
// long as none has, nothing is drawn.
func (a *app) watch() tea.Cmd {
	if !a.editable() || a.watching {
		return nil
	}
	a.watching = true
	return a.until(time.Second, a.saver.Changed, watchedMsg{})
}

// watchedMsg says that the file is another than the one last read or saved.
type watchedMsg struct{}

// retryMsg says that it is time to try a failed save again.
type retryMsg struct{}

// retryAfter is how long after a failed save the next try is made.
const retryAfter = 5 * time.Second

// saveFailed says why a save failed, and arranges for another try.
func (a *app) saveFailed(err error) {
	var e *canvas.Error
	if errors.As(err, &e) && (e.Problem == canvas.ChangedOnDisk || e.Problem == canvas.AlreadyThere) {
		a.askConflict()
		return
	}
	what, _, do := a.words.Explain(err)
	sentence := a.words.Safety.Failed
	if a.keepRecord(); a.guard.Flush() != nil {
		sentence = a.words.Safety.FailedBare
	}
	a.warn(a.words.Fill(sentence, "what", what, "do", do))
	if !a.retrying {
		a.retrying = true
		a.cmds = append(a.cmds, a.later(retryAfter, func() tea.Msg { return retryMsg{} }))
	}
}

// askMsg says that it is time to see whether somebody still types.
type askMsg struct{}

// idleBeforePrompt is how long nobody must have typed before a question appears
// that no key asked for: the next key would answer it.
const idleBeforePrompt = time.Second

// askConflict puts up the question about a file that another program has
// changed, unless it is there already.
func (a *app) askConflict() {
	for _, s := range a.screens {
		if _, asked := s.(*conflictScreen); asked {
			return
		}
	}
	if time.Since(a.lastKey) < a.idle {
		if !a.asking {
			a.asking = true
			a.cmds = append(a.cmds, a.later(a.idle, func() tea.Msg { return askMsg{} }))
		}
		return
	}
	a.notice = notice{} // the failure it was about is no longer the problem
	a.screens = append(a.screens, newConflict(a.work))
}
