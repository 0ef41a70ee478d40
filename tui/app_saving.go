// Saving while the interview goes on: when a note is saved, saves that fail, and a
// conflict, a file that another program has changed.

package tui

import (
	"time"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/saver"

	tea "github.com/charmbracelet/bubbletea"
)

// watch looks twice a second whether another program has changed the file, so that what
// that wrote is there within a second. As long as none has, nothing is drawn.
func (a *app) watch() tea.Cmd {
	if !a.editable() || a.watching {
		return nil
	}
	a.watching = true
	return a.until(time.Second/2, a.saver.Changed, watchedMsg{})
}

// watchedMsg says that the file is another than the one last read or saved.
type watchedMsg struct{}

// saveDue saves if a save is due and none is under way. If a save has failed, it
// sees to it that the app asks again when the next try is due.
func (a *app) saveDue() tea.Cmd {
	wait, due := a.saver.Wait()
	switch {
	case !due || a.saving || a.quit:
		return nil
	case wait == 0:
		return a.save()
	case a.retrying:
		return nil
	}
	a.retrying = true
	return a.later(wait, func() tea.Msg { return retryMsg{} })
}

// save saves off the loop, unless a save is under way: a disk that does not answer must
// not keep the person from going on.
func (a *app) save() tea.Cmd {
	if a.saving {
		return nil
	}
	a.saving = true
	s := a.saver
	return func() tea.Msg { return savedMsg{s.Save()} }
}

// retryMsg says that a failed save may be due again.
type retryMsg struct{}

// saveFailed says why a save failed.
func (a *app) saveFailed(err error) {
	if saver.Conflict(err) {
		a.resolveConflict()
		return
	}
	what, _, do := a.words.Explain(err)
	sentence := a.words.Safety.Failed
	if a.keepRecord(); a.guard.Flush() != nil {
		sentence = a.words.Safety.FailedBare
	}
	a.warn(a.words.Fill(sentence, "what", what, "do", do))
}

// askMsg says that it is time to ask, if the person does not type.
type askMsg struct{}

// idleBeforePrompt is the time without a key before a question appears that no
// key asked for: the next key would answer it.
const idleBeforePrompt = time.Second

// askConflict puts up the question about a file from which nothing can be taken in,
// because of the error, though it may be a canvas.
func (a *app) askConflict(why error, theirs *canvas.Canvas) {
	a.conflict = true
	if time.Since(a.lastKey) < a.idle {
		if !a.asking {
			a.asking = true
			a.cmds = append(a.cmds, a.later(a.idle, func() tea.Msg { return askMsg{} }))
		}
		return
	}
	a.notice = notice{} // the failure it was about is no longer the problem
	a.conflict = false
	a.screens = append(a.screens, newConflict(a.work, why, theirs))
}
