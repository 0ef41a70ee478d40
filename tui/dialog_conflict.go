// A file that cannot be saved to, or that another program has changed: what is
// said, and what the person can choose.

package tui

import (
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
)

// watch looks, once a second, whether another program has changed the file,
// and says so when it has. As long as it has not, nothing is drawn.
func (a *app) watch() tea.Cmd {
	if a.iv == nil || a.held != nil || a.watching {
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

// saveFailed says why, and has it tried again.
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

// restful is how long nobody must have typed before a question is put up that
// no key asked for: what is typed on would answer it.
const restful = time.Second

// askConflict puts up the question about a file that another program has
// changed, unless it is there already.
func (a *app) askConflict() {
	for _, s := range a.screens {
		if _, asked := s.(*conflictScreen); asked {
			return
		}
	}
	if time.Since(a.lastKey) < a.rest {
		if !a.asking {
			a.asking = true
			a.cmds = append(a.cmds, a.later(a.rest, func() tea.Msg { return askMsg{} }))
		}
		return
	}
	a.notice = notice{} // another failure that was told is not the trouble any more
	a.screens = append(a.screens, newConflict(a.session))
}

// conflictScreen asks whose version of the file is to be.
type conflictScreen struct{ *picker }

func newConflict(s *session) *conflictScreen {
	w := s.words.Safety
	rows := []row{{label: w.Reload, note: w.ReloadNote}, {label: w.Beside, note: w.BesideNote}, {label: w.Overwrite, note: w.OverwriteNote}}
	safest := 0
	if s.saver.Pending() {
		safest = 1
	}
	pick := newPicker(s, w.ConflictTitle, s.words.Fill(w.ConflictLead, "file", s.shown(s.saver.Path())), rows, safest, func(at int) outcome {
		var err error
		switch at {
		case 0:
			err = s.reload()
		case 1:
			err = s.saveAs(opening.Beside(s.saver.Path(), w.Mine))
		default:
			err = s.saver.Overwrite()
		}
		if err != nil {
			return s.refuse(err)
		}
		return shut
	})
	pick.firm = true
	return &conflictScreen{pick}
}

// reload goes on with what another program has written.
func (s *session) reload() error {
	c, err := s.saver.Reload()
	if err != nil {
		return err
	}
	s.iv.Reload(c)
	s.say(s.words.Safety.Reloaded)
	return nil
}

// saveAs goes on in a new file.
func (s *session) saveAs(path string) error {
	next, err := opening.NewGuard(recovery.State(s.getenv), path)
	if err != nil || next.Found != nil { // it is there as good as any file
		if next != nil {
			next.Close()
		}
		return &canvas.Error{Problem: canvas.AlreadyThere, File: path}
	}
	s.saver.Want(s.iv.Canvas())
	c, err := s.saver.MoveTo(path)
	if err != nil {
		next.Close()
		return err
	}
	s.guard.Hand(next)
	s.guard, s.path = next, path
	s.iv.Adopt(c)
	s.say(s.words.Fill(s.words.Safety.NowIn, "file", s.shown(path)))
	return nil
}
