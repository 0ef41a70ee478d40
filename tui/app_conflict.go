// A conflict while the interview goes on: what another program has written into the
// file is taken in at once; what clashes is asked about, one note at a time.

package tui

import (
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/internal/interview/merging"
	"bmcanvas/internal/text"
)

// resolveConflict takes in what another program has written into the file or, where
// that cannot be, asks which version is to be.
func (a *app) resolveConflict() {
	switch err := a.takeIn(); {
	case err == nil: // the question about what could not be taken in before is answered by that
		a.screens = slices.DeleteFunc(a.screens, func(s screen) bool { _, asked := s.(*conflictScreen); return asked })
	case !a.conflictAsked():
		a.askConflict(err)
	}
}

// cameInTold is how long it is told what came from the file, also to a person who types
// on, and how long the menu begins with taking it out again.
const cameInTold = 8 * time.Second

// takeIn merges what another program has written into the file with the canvas, and
// says what came. The error is a *canvas.Error: the file is gone, it is no canvas any
// more, or it cannot be saved.
func (a *app) takeIn() error {
	a.keepRecord()
	a.saver.Want(a.iv.Canvas())
	taken, err := a.saver.TakeIn(merging.OptionsFor(a.saver.Path(), a.iv.Canvas(), a.words, a.today()))
	if err != nil {
		return err
	}
	a.iv.TakeIn(taken.Before, taken.After)
	if came := merging.Came(a.words, taken, a.iv.Text); came != "" {
		if a.iv.CanTakeOut() {
			came = a.words.Fill(a.words.Merge.CanTakeOut, "came", came)
		}
		a.cameIn = a.now()
		a.notice = notice{text: text.OneLine(came), until: a.cameIn.Add(cameInTold)}
	}
	for _, clash := range taken.Clashes {
		a.clashes = append(a.clashes, ownClash{clash, taken.Before})
	}
	a.askClashes()
	return nil
}

// askClashes puts up the question about the first clash that is still to be decided,
// once the person does not type. What is not answered stays a follow-up.
func (a *app) askClashes() {
	a.clashes = slices.DeleteFunc(a.clashes, a.decided)
	if len(a.clashes) == 0 {
		a.clashesAsked = 0
	}
	if len(a.clashes) == 0 || a.quit {
		return
	}
	if time.Since(a.lastKey) < a.idle || a.clashAsked() {
		if !a.asking {
			a.asking = true
			a.cmds = append(a.cmds, a.later(max(a.idle, time.Second), func() tea.Msg { return askMsg{} }))
		}
		return
	}
	a.screens = append(a.screens, newClash(a.work, a.clashes, a.clashesAsked+len(a.clashes)))
	a.clashes = a.clashes[1:]
	a.clashesAsked++
}
