// Throwing a note, or words that are no note yet, to another block or question.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// destination is a block, or a question in it, that a note can be thrown to.
type destination struct{ block, question string }

// destinations lists the blocks of the canvas and the questions that the
// guide asks about each and that notes can answer.
func (w *work) destinations() ([]row, []destination) {
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

// newThrowNote asks where a note is to go.
func newThrowNote(w *work, n *canvas.Note) screen {
	rows, to := w.destinations()
	return newPicker(w.env, w.env.words.Throw.MoveTitle, w.iv.Text(n), rows, 0, func(at int) outcome {
		if !w.iv.ThrowNote(n.Key, to[at].block, to[at].question) {
			return shut
		}
		return shut.saying(w.thrown(to[at].block))
	})
}

// newThrow asks for a note, if nothing is typed yet, and where it is to go.
// taken is called when it has gone there.
func newThrow(w *work, typed string, taken func()) screen {
	words := w.env.words.Throw
	if strings.TrimSpace(typed) != "" {
		return newThrowTo(w, typed, taken)
	}
	f := newForm(w.env, words.Title, words.Lead, nil, lines("", ""))
	f.done = func(v []string) outcome {
		if strings.TrimSpace(v[0]) == "" {
			return shut
		}
		to := newThrowTo(w, v[0], taken)
		to.holds, to.kept = v[0], func() bool { return w.throwHere(v[0]) }
		return replace(to)
	}
	f.kept = func(v []string) bool { return w.throwHere(v[0]) }
	return f
}

// throwHere keeps words that were to be thrown somewhere, when the program
// ends before it was said where: in the block one stands at. It reports
// whether they could be a note.
func (w *work) throwHere(typed string) bool {
	block := w.iv.Canvas().Kind.Blocks()[0]
	if stop := w.iv.Stop(); stop.Block != nil {
		block = stop.Block.ID
	}
	_, err := w.iv.Throw(typed, block, "")
	return err == nil
}

// newThrowTo asks where the words are to go.
func newThrowTo(w *work, typed string, taken func()) *picker {
	rows, to := w.destinations()
	return newPicker(w.env, w.env.words.Throw.Title, typed, rows, 0, func(at int) outcome {
		if _, err := w.iv.Throw(typed, to[at].block, to[at].question); err != nil {
			return w.env.refuseLong()
		}
		taken()
		return shut.saying(w.thrown(to[at].block))
	})
}

// thrown says to which block a note has gone.
func (w *work) thrown(block string) string {
	return w.env.words.Fill(w.env.words.Throw.Done, "block", w.title(block))
}
