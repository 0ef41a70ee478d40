// Throwing a note, or a text that is no note yet, to another block or question.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// destination is a block, or a question about it, that a note can go to.
type destination struct{ block, question string }

// destinations lists the blocks of the canvas, and the questions of the guide
// that are answered with notes.
func destinations(w *work) ([]row, []destination) {
	var rows []row
	var to []destination
	walk := w.iv.Walk()
	for _, block := range w.iv.Canvas().Kind.Blocks() {
		rows = append(rows, row{label: w.title(block)})
		to = append(to, destination{block: block})
	}
	for i := range walk.Stops {
		stop := &walk.Stops[i]
		if stop.Question == nil || stop.Question.Kind().KeptAs() != prompts.KeptAsNotes {
			continue
		}
		rows = append(rows, row{label: stop.Question.Ask, note: w.title(stop.Block.ID)})
		to = append(to, destination{stop.Block.ID, stop.Question.ID})
	}
	return rows, to
}

// newThrowNote asks where the note is to go.
func newThrowNote(w *work, n *canvas.Note) screen {
	rows, to := destinations(w)
	return newPicker(w.env, w.env.words.Throw.MoveTitle, w.iv.Text(n), rows, 0, func(at int) outcome {
		if !w.iv.ThrowNote(n.Key, to[at].block, to[at].question) {
			return shut
		}
		return shut.saying(thrown(w, to[at].block))
	})
}

// newThrow asks for a text, unless one is typed already, and where it is to go.
// It calls taken when the text is there.
func newThrow(w *work, typed string, taken func()) screen {
	words := w.env.words.Throw
	if strings.TrimSpace(typed) != "" {
		return newThrowTo(w, typed, taken)
	}
	f := newForm(w.env, words.Title, words.Lead, nil, lines("", "").becomes(interview.Draft{Field: interview.FieldThrown}))
	f.done = func(v []string) outcome {
		if strings.TrimSpace(v[0]) == "" {
			return shut
		}
		to := newThrowTo(w, v[0], taken)
		to.about = []interview.Draft{{Field: interview.FieldThrown, Text: v[0]}}
		to.back = func() outcome { return unthrown(w, v[0]) }
		return replace(to)
	}
	f.back = func(v []string) outcome { return unthrown(w, v[0]) }
	return f
}

// unthrown puts words that were not thrown after all into the field of the question.
func unthrown(w *work, words string) outcome {
	if strings.TrimSpace(words) != "" {
		w.intoField(words)
	}
	return shut
}

// newThrowTo asks where the text is to go.
func newThrowTo(w *work, typed string, taken func()) *picker {
	rows, to := destinations(w)
	return newPicker(w.env, w.env.words.Throw.Title, typed, rows, 0, func(at int) outcome {
		if _, err := w.iv.Throw(typed, to[at].block, to[at].question); err != nil {
			return w.env.refuseLong()
		}
		taken()
		return shut.saying(thrown(w, to[at].block))
	})
}

// thrown says which block a note is in now.
func thrown(w *work, block string) string {
	return w.env.words.Fill(w.env.words.Throw.Done, "block", w.title(block))
}
