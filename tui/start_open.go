// Opening a canvas: the screens to begin with.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
)

// firstScreens are the screens to begin with: those of the file at path or, if
// that is "", the canvases of the folder, or the start of a new one.
func firstScreens(w *work, path string) (outcome, error) {
	if path != "" {
		return openPath(w, path)
	}
	folder := w.wish.Folder
	found := append(opening.Waiting(recovery.State(w.env.getenv), folder), opening.Canvases(folder, w.env.words.Language)...)
	if len(found) > 0 {
		return beginWith(newFolder(w, found)), nil
	}
	guide, err := w.wish.Own(w.env.words.Language)
	if err != nil {
		return outcome{}, err
	}
	return beginWith(newStart(w, "", guide)), nil
}

// beginWith puts the screens in place of all others.
func beginWith(stack ...screen) outcome { return outcome{kind: rebuilt, stack: stack} }

// openPath opens the canvas at path: its interview, with the arrival screen on
// top, or the start screen if there is nothing yet.
func openPath(w *work, path string) (outcome, error) {
	file, doc, err := canvas.Open(path)
	if err != nil {
		return outcome{}, err
	}
	w.path = file.Path()
	said := w.claim(w.path)
	if len(doc.Bytes()) == 0 {
		guide, err := w.wish.Own(w.env.words.Language)
		if err != nil {
			return outcome{}, err
		}
		if w.heldBy != nil {
			said = notice{text: w.holder(), bad: true}
		}
		return w.offerRecovery(doc, beginWith(newStart(w, w.path, guide)), said), nil
	}
	opened, err := w.wish.Revise(file, doc)
	if err != nil {
		return outcome{}, err
	}
	w.env.setLanguage(opened.Language)
	if opened.Gone != "" {
		said = w.env.guideGone(opened.Gone, opened.Guide)
	}
	w.begin(opened.Guide, file, doc, opened.Canvas)
	w.since = opening.Since(recovery.State(w.env.getenv), w.path, doc)
	if w.heldBy != nil {
		out := beginWith(newPosterScreen(w))
		out.notice = said
		return out, nil
	}
	return w.offerRecovery(doc, beginWith(newInterviewScreen(w), newArrival(w)), said), nil
}

// offerRecovery is the outcome with a notice and, if an earlier run left words,
// the question about them on top.
func (w *work) offerRecovery(doc *canvas.Document, out outcome, said notice) outcome {
	out.notice = said
	if w.guard != nil && w.guard.Found != nil && !w.outdated(doc) {
		out.stack = append(out.stack, newRecovery(w, doc))
	}
	return out
}
