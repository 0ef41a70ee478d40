// Setting a question aside: for later, with nothing to add, or as not applicable.

package tui

import (
	"bmcanvas/internal/interview"
)

// newAside asks how the question is to be set aside. What is typed stays in its field until
// that is said.
func newAside(w *work) screen {
	words := w.env.words.Aside
	if w.iv.Question() == nil {
		return newMenu(w)
	}
	rows := []row{{label: words.Later, note: words.LaterNote}, {label: words.Nothing, note: words.NothingNote}, {label: words.Never, note: words.NeverNote}}
	if w.iv.CanReopen() {
		rows = append(rows, row{label: words.Reopen, note: words.ReopenNote})
	}
	pick := newPicker(w.env, words.Title, w.iv.Question().Ask, rows, 0, func(at int) outcome {
		switch at {
		case 0:
			return replace(newLater(w, ""))
		case 1:
			w.question.keepHere() // what is typed, as when one goes on to the next question
			w.iv.Accept()
		case 2:
			w.question.keepHere()
			w.iv.DoesNotApply()
		case 3:
			w.iv.Reopen()
			return shut
		}
		w.iv.NextStop()
		return shut
	})
	pick.goOn = func(typed string) outcome { return replace(newLater(w, typed)) }
	return pick.overQuestion(true)
}

// newLater asks why the question is left for later, and who can answer it. What is
// typed already goes on to be why.
func newLater(w *work, typed string) screen {
	words := w.env.words.Aside
	f, _ := w.iv.Question().SetAside(w.iv.Canvas())
	form := newForm(w.env, words.Later, w.iv.Question().Ask, nil, lines(words.Why, f.Note).becomes(interview.Draft{Field: interview.FieldWhy}), line(words.Who, f.Who).becomes(interview.Draft{Field: interview.FieldWho}))
	if typed != "" {
		why := form.inputs[0]
		why.field.Insert(partEnd(why, typed) + typed)
	}
	form.done = func(v []string) outcome {
		w.question.keepHere()
		if w.iv.SetAside(v[0], v[1]) != nil {
			return w.env.refuseLong()
		}
		w.iv.NextStop()
		return shut
	}
	return w.keeps(form.overQuestion(true))
}
