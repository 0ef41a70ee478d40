// The name of the canvas, a copy of its file, and a new file to go on in.

package tui

import (
	"path/filepath"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
)

// newRename asks for the name of the canvas.
func newRename(w *work) *form {
	return w.keeps(newForm(w.env, w.env.words.Menu.Rename, "", func(v []string) outcome {
		w.iv.Rename(v[0])
		return shut
	}, line("", w.iv.Canvas().Name).becomes(interview.Draft{Field: interview.FieldName})).overQuestion(false))
}

// newCopy asks for the name of a copy; the interview goes on where it is.
func newCopy(w *work) screen {
	return newFileName(w, w.env.words.Menu.Copy, w.env.words.Menu.CopyLead, w.env.words.Notices.Copied, w.saveCopy)
}

// newSaveAs asks for the name of a new file to go on in.
func newSaveAs(w *work) screen {
	return newFileName(w, w.env.words.Menu.SaveAs, w.env.words.Menu.SaveAsLead, w.env.words.Safety.NowIn, w.saveAs)
}

// newFileName asks for the name of a new file in the folder of this one, calls
// use with its path and, if there is no error, shows done.
func newFileName(w *work, title, lead, done string, use func(path string) error) screen {
	path := w.saver.Path()
	offered := filepath.Base(opening.Dated(path, w.env.today()))
	return w.keeps(newForm(w.env, title, lead, func(v []string) outcome {
		name := strings.TrimSpace(v[0])
		if name == "" {
			return stay.warning(w.env.words.Notices.NoName)
		}
		path := w.beside(canvas.WithEnding(name))
		if err := use(path); err != nil {
			return w.env.refuse(err)
		}
		return shut.saying(w.env.words.Fill(done, "file", w.env.shown(path)))
	}, line("", offered).named(title)).overQuestion(false))
}
