// The question about text that an earlier run left: keep or drop it.

package tui

import (
	"strings"

	"bmcanvas/internal/interview/opening"
)

// newRecovery asks whether to keep the text that an earlier run left.
func newRecovery(w *work, o *opening.Opened) screen {
	words := w.env.words.Safety
	rows := []row{{label: words.Keep, note: words.KeepNote}, {label: words.Drop, note: words.DropNote}}
	pick := newPicker(w.env, words.OfferTitle, strings.Join(w.difference(o.Leftover), "\n"), rows, 0, func(at int) outcome {
		if at == 1 {
			w.guard.Settle()
			return shut
		}
		out, err := restore(w, o)
		if err != nil {
			return w.env.refuse(err)
		}
		return out
	})
	pick.firm = true
	return pick
}
