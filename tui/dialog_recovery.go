// The question about words that an earlier run left: keep or drop them.

package tui

import (
	"strings"

	"bmcanvas/canvas"
)

// newRecovery asks whether to keep the words that an earlier run left.
func newRecovery(w *work, doc *canvas.Document) screen {
	words := w.env.words.Safety
	rows := []row{{label: words.Keep, note: words.KeepNote}, {label: words.Drop, note: words.DropNote}}
	pick := newPicker(w.env, words.OfferTitle, strings.Join(w.difference(doc), "\n"), rows, 0, func(at int) outcome {
		if at == 1 {
			w.guard.Settle()
			return shut
		}
		out, err := restore(w, doc)
		if err != nil {
			return w.env.refuse(err)
		}
		return out
	})
	pick.firm = true
	return pick
}
