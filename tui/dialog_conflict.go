// The question about a conflict: the file, from which nothing can be taken in any more.

package tui

import (
	"errors"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/shelf"
)

// conflictScreen asks which version of the file to go on with.
type conflictScreen struct{ *unaskedPicker }

// newConflict asks what is to become of the file, from which nothing could be taken in
// because of the error. theirs is the canvas in it; nil: it is none. Each choice says what
// it drops.
func newConflict(w *work, why error, theirs *canvas.Canvas) *conflictScreen {
	words, fill := w.env.words.Safety, w.env.words.Fill
	path := w.saver.Path()
	mine, other, file := opening.Beside(path, words.Mine), opening.Beside(path, words.Other), w.env.shown(path)
	var problem canvas.Problem
	var wrong *canvas.Error
	if errors.As(why, &wrong) {
		problem = wrong.Problem
	}
	var c choices
	beside := func() {
		c.add(words.Beside, fill(words.BesideNote, "file", file, "mine", w.env.shown(mine)), func() outcome {
			if err := w.saveAs(mine); err != nil {
				return w.env.refuse(err)
			}
			return shut.saying(fill(words.NowIn, "file", w.env.shown(mine)))
		})
	}
	switch problem {
	case canvas.NotFound, canvas.NoFolder:
		c.add(words.WriteAgain, words.WriteAgainNote, func() outcome { return overwrite(w, other) })
		beside()
	case canvas.Unmerged:
		c.add(words.PutTogether, "", func() outcome { return putTogether(w) })
		beside()
		c.add(words.Overwrite, fill(words.OverwriteNote, "file", file, "other", w.env.shown(other)), func() outcome { return overwrite(w, other) })
	default:
		beside()
		if tally, readable := droppedByReload(w, theirs); readable {
			c.add(words.Reload, fill(words.ReloadNote, "changes", tally), func() outcome {
				if err := w.reload(); err != nil {
					return w.env.refuse(err)
				}
				return shut.saying(words.Reloaded)
			})
		}
		c.add(words.Overwrite, fill(words.OverwriteNote, "file", file, "other", w.env.shown(other)), func() outcome { return overwrite(w, other) })
	}
	lead := fill(words.ConflictLead, "file", file)
	if wrong != nil {
		lead += ": " + w.env.explain(why)
	}
	lead += "\n" + words.ConflictAsk
	return &conflictScreen{newUnasked(c.picker(w.env, words.ConflictTitle, lead))}
}

// overwrite writes one's own version into the file. What another program has written
// there is kept in a file of its own.
func overwrite(w *work, other string) outcome {
	kept, err := w.saver.OverwriteKeeping(other)
	words := w.env.words
	switch {
	case err != nil:
		return w.env.refuse(err)
	case kept:
		return shut.saying(words.Fill(words.Safety.Overwritten, "file", w.env.shown(w.saver.Path()), "other", w.env.shown(other)))
	}
	return shut.saying(words.Fill(words.Notices.Saved, "file", w.env.shown(w.saver.Path())))
}

// putTogether merges the two versions between the conflict markers in the file. What
// comes of it is taken in as anything that others write.
func putTogether(w *work) outcome {
	if _, err := shelf.Merge(recovery.State(w.env.getenv), w.saver.Path(), "", w.env.words, w.env.today()); err != nil {
		return w.env.refuse(err)
	}
	return shut
}

// droppedByReload counts what one has and the file has not; false if the file is no
// canvas of this kind, so that there is nothing to reload.
func droppedByReload(w *work, theirs *canvas.Canvas) (tally string, readable bool) {
	if theirs == nil || theirs.Kind != w.iv.Canvas().Kind {
		return "", false
	}
	return w.env.words.Tally(canvas.NewTally(canvas.Diff(theirs, w.iv.Canvas()))), true
}

// conflictAsked reports whether the question about a conflict is on the screen.
func (a *app) conflictAsked() bool {
	return slices.ContainsFunc(a.screens, func(s screen) bool { _, asked := s.(*conflictScreen); return asked })
}
