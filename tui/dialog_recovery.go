// The question about text that an earlier run left: keep or drop it.

package tui

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
)

// newRecovery asks whether to keep the text that an earlier run left.
func newRecovery(w *work, o *opening.Opened) screen {
	words := w.env.words.Safety
	rows := []row{{label: words.Keep, note: words.KeepNote}, {label: words.Drop, note: words.DropNote}}
	pick := newPicker(w.env, words.OfferTitle, strings.Join(differenceLines(w, o.Leftover), "\n"), rows, 0, func(at int) outcome {
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
	return &recoveryScreen{unaskedPicker: newUnasked(pick), work: w, opened: o}
}

// recoveryScreen is the question about text that an earlier run left.
type recoveryScreen struct {
	*unaskedPicker
	*work
	opened  *opening.Opened
	keptAll bool // typed has listed everything that was left
}

// takeUpUnanswered takes up what an earlier run left for a file that is not there
// yet, if the program ends before the question about it is answered: nothing can be
// replaced by that.
func (a *app) takeUpUnanswered() {
	at := slices.IndexFunc(a.screens, func(s screen) bool { _, asks := s.(*recoveryScreen); return asks })
	if at < 0 {
		return
	}
	v := a.screens[at].(*recoveryScreen)
	if v.iv != nil || v.opened.Guide != nil {
		return
	}
	if out, err := restore(v.work, v.opened); err == nil {
		a.apply(out)
	}
}

// answerRecovery takes up what an earlier run left, if the program ends before the
// question about it is answered and those words are on the canvas by now.
func (a *app) answerRecovery() {
	for _, s := range a.screens {
		if v, ok := s.(*recoveryScreen); ok && v.keptAll {
			a.guard.MarkHandled()
		}
	}
}

// typed lists the notes to be that an earlier run left, if they are all that it
// left: a program that ends before the question is answered keeps them, as any words
// that are typed. Whatever could replace something else waits for an answer.
func (v *recoveryScreen) typed(interview.Place) []interview.Draft {
	l := v.opened.Leftover
	if v.iv == nil || v.guard == nil || v.guard.Found == nil || l.Unsaved != nil {
		return nil
	}
	var drafts []interview.Draft
	v.keptAll = false
	for _, d := range l.Drafts {
		if d.Field != "" || d.Note != (recovery.Ref{}) {
			return nil
		}
		if !v.iv.Says(d) {
			drafts = append(drafts, v.iv.Recover(d))
		}
	}
	v.keptAll = true
	return drafts
}

// differenceLines lists, a line each, the texts that restoring adds and removes.
func differenceLines(w *work, l *opening.Leftover) []string {
	words := w.env.words
	lines := []string{words.Fill(words.Safety.OfferLead, "when", words.InDigits(l.When.Format("2006-01-02 15:04")))}
	in, out := l.Difference()
	for _, d := range l.Drafts {
		if w.iv == nil { // there is no file yet
			in = append(in, d.Text)
			continue
		}
		if w.iv.Says(d) {
			continue
		}
		in = append(in, d.Text)
		if replaced := w.iv.Replaces(w.iv.Recover(d)); replaced != "" {
			out = append(out, replaced)
		}
	}
	if err := l.Unopenable(); err != nil {
		what, _, _ := words.Explain(err)
		lines = append(lines, what)
	}
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
		message = notice{text: w.env.words.BesideFile(w.env.shown(beside), o.Leftover.Unopenable()), bad: true}
	}
	if w.question != nil && w.iv.Question() != nil && w.question.input.changed() && w.question.editing == 0 {
		w.ahead = w.question.input // typed before the question was answered
	}
	base := newInterviewScreen(w)
	w.iv.GoTo(o.Leftover.Place.Question)
	w.question.catchUp()
	stack := []screen{base}
	for _, d := range o.Leftover.Drafts {
		if d.Field != string(interview.FieldName) {
			w.question.restore(d)
			continue
		}
		rename := newRename(w)                    // half a name is not used: it stands in its field again
		if in := rename.current(); in.changed() { // another half name waited there
			d.Text = in.field.Text() + " " + d.Text
		}
		rename.current().field.Replace(d.Text)
		stack = append(stack, rename)
	}
	w.guard.MarkHandled() // now that all of it is in its place
	return outcome{kind: rebuilt, stack: stack, notice: message}, nil
}
