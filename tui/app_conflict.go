// A conflict while the interview goes on: what another program has written into the
// file is taken in at once; what clashes is asked about, one note at a time.

package tui

import (
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/merging"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/internal/text"
)

// incomingMsg says what another program has written into the file, merged with the canvas
// as it was when it was read, or why that cannot be.
type incomingMsg struct {
	*saver.Incoming
	theirs *canvas.Canvas // in the file, if it is a canvas that could not be merged
	err    error          // a *canvas.Error: the file is gone, or it is no canvas any more
}

// resolveConflict takes in what another program has written into the file. The file is
// read and merged off the loop: a disk that does not answer must not keep the person
// from going on. Nothing is saved meanwhile.
func (a *app) resolveConflict() {
	if a.saving {
		return // the save that is under way finds it out
	}
	a.saving = true
	a.keepRecord()
	a.saver.Want(a.iv.Canvas())
	s, options := a.saver, merging.OptionsFor(a.saver.Path(), a.iv.Canvas(), a.words, a.today())
	a.cmds = append(a.cmds, func() tea.Msg {
		in, err := s.Incoming(options)
		if err != nil {
			return incomingMsg{theirs: theirCanvas(s.Path()), err: err}
		}
		return incomingMsg{Incoming: in}
	})
}

// theirCanvas is what the file says; nil if it is no canvas.
func theirCanvas(path string) *canvas.Canvas {
	_, doc, err := canvas.Open(path)
	if err != nil {
		return nil
	}
	return doc.Canvas()
}

// incoming goes on with what came from the file or, where nothing can be taken in, asks
// which version is to be. If the canvas has changed since the file was read, it is merged
// once more.
func (a *app) incoming(msg incomingMsg) {
	a.saving = false
	if a.quit {
		return // the last save looks for itself
	}
	a.saver.Want(a.iv.Canvas())
	switch {
	case msg.err == nil && !a.saver.Accept(msg.Incoming):
		a.resolveConflict()
	case msg.err == nil: // the question about what could not be taken in before is answered by that
		a.conflict = false
		a.tookIn(&msg.TakenIn)
		a.screens = slices.DeleteFunc(a.screens, func(s screen) bool { _, asked := s.(*conflictScreen); return asked })
		a.askClashes()
	case !a.conflictAsked():
		a.askConflict(msg.err, msg.theirs)
	}
}

// cameInShown is how long the notice of what came from the file stays while a person types
// on, and how long the menu begins with taking it out again.
const cameInShown = 8 * time.Second

// tookIn goes on with the canvas in which the file's changes are, and says what came.
func (a *app) tookIn(taken *saver.TakenIn) {
	if taken.Before == taken.After {
		return // others have changed comments, or nothing
	}
	a.iv.TakeIn(taken.Before, taken.After)
	if came := merging.Came(a.words, taken, a.iv.Text); came != "" {
		if a.iv.CanTakeOut() {
			came = a.words.Fill(a.words.Merge.CanTakeOut, "came", came)
		}
		a.cameIn = a.now()
		a.notice = notice{text: text.OneLine(came), until: a.cameIn.Add(cameInShown)}
	}
	for _, clash := range taken.Clashes {
		a.clashes = append(a.clashes, ownClash{clash, taken.Before})
	}
}

// takeInAtLast takes in what another program has written, once the loop has ended.
// Where that fails, the words go elsewhere.
func (a *app) takeInAtLast() {
	taken, err := a.saver.TakeIn(merging.OptionsFor(a.saver.Path(), a.iv.Canvas(), a.words, a.today()))
	if err == nil {
		a.tookIn(taken)
	}
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
