// Throwing a note, or a text that is no note yet, to another block or question.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// throwing asks where a note or a text is to go: to a block, and so to its main
// question, or to one of its questions.
type throwing struct {
	*work
	title string
	words string // what is thrown
	to    func(block, question string) outcome
	about []interview.Draft // the text, if it is kept nowhere yet
	back  func() outcome    // what esc does; nil: it closes the dialog
}

// destination is a question that a note can go to; "": the main one of the block.
type destination struct{ block, question string }

// blocks lists the blocks, with the cursor on one of them. The questions are listed
// when words of them are typed.
func (t *throwing) blocks(at int) *picker {
	blocks := t.iv.Canvas().Kind.Blocks()
	var rows []row
	var to []destination
	for _, b := range blocks {
		rows, to = append(rows, row{label: t.work.title(b), short: t.shortTitle(b)}), append(to, destination{block: b})
	}
	for _, b := range blocks {
		asked, questions := t.asked(b)
		for i := range asked {
			asked[i].note = t.work.title(b)
		}
		rows, to = append(rows, asked...), append(to, questions...)
	}
	k := newPicker(t.env, t.title, t.words, rows, at, func(at int) outcome { return t.to(to[at].block, to[at].question) })
	k.about, k.back, k.outward = t.about, t.back, t.outward()
	k.showOnly(len(blocks))
	k.into = func(at int) outcome {
		if at >= len(blocks) {
			return stay
		}
		return replace(t.questions(at))
	}
	k.quotes = true
	return k.overQuestion(false)
}

// outward is what the key line says of esc: words that are kept nowhere yet go into the
// field of the question.
func (t *throwing) outward() string {
	if t.back == nil {
		return ""
	}
	return t.env.words.Line.IntoField
}

// questions lists the questions of a block.
func (t *throwing) questions(block int) *picker {
	id := t.iv.Canvas().Kind.Blocks()[block]
	rows, to := t.asked(id)
	if len(rows) == 0 { // the guide does not ask about the block
		rows, to = []row{{label: t.work.title(id)}}, []destination{{block: id}}
	}
	k := newPicker(t.env, t.work.title(id), t.words, rows, 0, func(at int) outcome { return t.to(to[at].block, to[at].question) })
	k.about = t.about
	k.back, k.outward = func() outcome { return replace(t.blocks(block)) }, t.env.words.Line.Back
	k.into = func(int) outcome { return k.back() }
	k.drop = t.back
	k.quotes = true
	return k.overQuestion(false)
}

// asked lists the questions of the block that are answered with notes.
func (t *throwing) asked(block string) (rows []row, to []destination) {
	for _, stop := range t.iv.Walk().Stops {
		if stop.Question == nil || stop.Block.ID != block || stop.Question.Kind().KeptAs() != prompts.KeptAsNotes {
			continue
		}
		rows, to = append(rows, row{label: stop.Question.Ask}), append(to, destination{block, stop.Question.ID})
	}
	return rows, to
}

// newThrowNote asks where the note is to go.
func newThrowNote(w *work, n *canvas.Note) screen {
	t := &throwing{work: w, title: w.env.words.Throw.MoveTitle, words: w.iv.Text(n)}
	t.to = func(block, question string) outcome {
		if !w.iv.ThrowNote(n.Key, block, question) {
			return shut
		}
		return shut.saying(thrown(w, block))
	}
	return t.blocks(0)
}

// newThrow asks for a text, unless one is typed already, and where it is to go.
// It calls taken when the text is there.
func newThrow(w *work, typed string, taken func()) screen {
	words := w.env.words.Throw
	if strings.TrimSpace(typed) != "" {
		return throwText(w, typed, taken).blocks(0)
	}
	f := newForm(w.env, words.Title, words.Lead, nil, lines("", "").becomes(interview.Draft{Field: interview.FieldThrown}))
	f.done = func(v []string) outcome {
		if strings.TrimSpace(v[0]) == "" {
			return shut
		}
		t := throwText(w, v[0], taken)
		t.about = []interview.Draft{{Field: interview.FieldThrown, Text: v[0]}}
		t.back = func() outcome { return unthrown(w, v[0]) }
		return replace(t.blocks(0))
	}
	f.back, f.outward = func(v []string) outcome { return unthrown(w, v[0]) }, w.env.words.Line.IntoField
	return f.overQuestion(false)
}

// unthrown puts words that were not thrown after all into the field of the question.
func unthrown(w *work, words string) outcome {
	if strings.TrimSpace(words) != "" {
		w.intoField(words)
	}
	return shut
}

// throwText throws a text that is typed.
func throwText(w *work, typed string, taken func()) *throwing {
	t := &throwing{work: w, title: w.env.words.Throw.Title, words: typed}
	t.to = func(block, question string) outcome {
		if _, err := w.iv.Throw(typed, block, question); err != nil {
			return w.env.refuseLong()
		}
		taken()
		return shut.saying(thrown(w, block))
	}
	return t
}

// thrown says which block a note is in now.
func thrown(w *work, block string) string {
	return w.env.words.Fill(w.env.words.Throw.Done, "block", w.title(block))
}
