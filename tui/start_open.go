// Opening a canvas: the screens to begin with.

package tui

import "bmcanvas/internal/interview/opening"

// firstScreens puts up the first screens: those of the file at path or, if path is
// "", the canvases of the folder, or the start of a new one.
func firstScreens(w *work, path string) (outcome, error) {
	if path != "" {
		return openPath(w, path)
	}
	if folder := newFolder(w); !folder.empty() {
		return beginWith(folder), nil
	}
	guide, err := w.request.OwnGuide(w.env.words.Language)
	if err != nil {
		return outcome{}, err
	}
	return beginWith(newStart(w, "", guide)), nil
}

// beginWith replaces all screens.
func beginWith(stack ...screen) outcome { return outcome{kind: rebuilt, stack: stack} }

// openPath opens the canvas at path: its interview, with the arrival screen on
// top, or the start screen if there is nothing yet. If another program has it,
// it is only shown.
func openPath(w *work, path string) (outcome, error) {
	return openPathWith(w, path, func(out outcome) outcome { return out })
}

// openPathWith is openPath with what then adds to the outcome, if the canvas can be
// changed. The question about an earlier run stands above that.
func openPathWith(w *work, path string, then func(out outcome) outcome) (outcome, error) {
	o, message, err := w.open(path)
	if err != nil {
		return outcome{}, err
	}
	if o.Guide == nil {
		if w.heldBy != nil {
			message = notice{text: w.holder(), bad: true}
		}
		start := newStart(w, path, o.Own)
		start.opened = o
		return offerRecovery(w, o, beginWith(start), message), nil
	}
	if gone := w.begin(o); gone.text != "" {
		message = gone
	}
	if w.heldBy != nil {
		out := beginWith(newPosterScreen(w))
		out.notice = message
		return out, nil
	}
	return offerRecovery(w, o, then(beginWith(newInterviewScreen(w), newArrival(w))), message), nil
}

// offerRecovery is the outcome with a notice and, if an earlier run left text,
// the question about it on top.
func offerRecovery(w *work, o *opening.Opened, out outcome, message notice) outcome {
	if message.text != "" {
		out.notice = message
	}
	if o.Leftover != nil {
		out.stack = append(out.stack, newRecovery(w, o))
	}
	return out
}
