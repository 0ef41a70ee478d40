// The question about text that an earlier run left: keep or drop it.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/prompts"
)

// newRecovery asks whether to keep the text that an earlier run left.
func newRecovery(w *work, o *opening.Opened) screen {
	words := w.env.words.Safety
	rows := []row{{label: words.Keep, note: words.KeepNote}, {label: words.Drop, note: words.DropNote}}
	pick := newPicker(w.env, words.OfferTitle, strings.Join(differenceLines(w.env.words, o.Leftover), "\n"), rows, 0, func(at int) outcome {
		if at == 1 {
			w.guard.MarkHandled()
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

// differenceLines lists, a line each, the texts that restoring adds and removes.
func differenceLines(words *prompts.Words, l *opening.Leftover) []string {
	lines := []string{words.Fill(words.Safety.OfferLead, "when", words.InDigits(l.When.Format("2006-01-02 15:04")))}
	in, out := l.Difference()
	for _, t := range in {
		lines = append(lines, "+ "+t)
	}
	for _, t := range out {
		lines = append(lines, "- "+t)
	}
	return lines
}

// restore goes on with what an earlier run left: the canvas, unless the file has
// changed since, and the drafts, each in the field of its question. The outcome
// has the screens to go on with.
func restore(w *work, o *opening.Opened) (outcome, error) {
	beside, err := o.Restore(w.env.words.Safety.Recovered)
	if err == nil && o.Guide == nil { // drafts alone, of a file that is not there
		err = o.BeginUnasked(canvas.NameFromFile(o.Path), w.env.today())
	}
	if err != nil {
		return outcome{}, err
	}
	var message notice
	if w.saver != o.Saver { // another canvas than the file's
		message = w.begin(o)
	}
	if beside != "" {
		message = notice{text: w.env.words.Fill(w.env.words.Safety.PutBeside, "file", w.env.shown(beside)), bad: true}
	}
	base := newInterviewScreen(w)
	w.iv.GoTo(o.Leftover.Place.Question)
	w.question.catchUp()
	for _, d := range o.Leftover.Drafts {
		w.question.restore(d)
	}
	w.guard.MarkHandled() // now that all of it is in its place
	return outcome{kind: rebuilt, stack: []screen{base}, notice: message}, nil
}
