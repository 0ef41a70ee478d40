// The question about a conflict: the file, which another program has changed.

package tui

import "bmcanvas/internal/interview/opening"

// conflictScreen asks which version of the file to go on with.
type conflictScreen struct{ *unaskedPicker }

func newConflict(w *work) *conflictScreen {
	words := w.env.words.Safety
	rows := []row{{label: words.Reload, note: words.ReloadNote}, {label: words.Beside, note: words.BesideNote}, {label: words.Overwrite, note: words.OverwriteNote}}
	safest := 0
	if w.saver.Pending() {
		safest = 1
	}
	pick := newPicker(w.env, words.ConflictTitle, w.env.words.Fill(words.ConflictLead, "file", w.env.shown(w.saver.Path())), rows, safest, func(at int) outcome {
		var err error
		done := ""
		switch at {
		case 0:
			err, done = w.reload(), words.Reloaded
		case 1:
			path := opening.Beside(w.saver.Path(), words.Mine)
			err, done = w.saveAs(path), w.env.words.Fill(words.NowIn, "file", w.env.shown(path))
		default:
			err = w.saver.Overwrite()
		}
		if err != nil {
			return w.env.refuse(err)
		}
		return shut.saying(done)
	})
	return &conflictScreen{newUnasked(pick)}
}
