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
func (s *session) destinations() ([]row, []destination) {
	var rows []row
	var to []destination
	walk := s.iv.Walk()
	for _, block := range s.iv.Canvas().Kind.Blocks() {
		rows = append(rows, row{label: s.title(block)})
		to = append(to, destination{block: block})
	}
	for i := range walk.Stops {
		stop := &walk.Stops[i]
		if stop.Question == nil || stop.Question.Kind() != prompts.Open {
			continue
		}
		rows = append(rows, row{label: stop.Question.Ask, note: s.title(stop.Block.ID)})
		to = append(to, destination{stop.Block.ID, stop.Question.ID})
	}
	return rows, to
}

// newThrowNote asks where a note is to go.
func newThrowNote(s *session, n *canvas.Note) screen {
	rows, to := s.destinations()
	return newPicker(s, s.words.Throw.MoveTitle, s.noteText(n), rows, 0, func(at int) outcome {
		if s.iv.ThrowNote(n.Key, to[at].block, to[at].question) {
			s.say(s.words.Fill(s.words.Throw.Done, "block", s.title(to[at].block)))
		}
		return shut
	})
}

// newThrow asks for a note, if nothing is typed yet, and where it is to go.
// taken is called when it has gone there.
func newThrow(s *session, typed string, taken func()) screen {
	w := s.words.Throw
	if strings.TrimSpace(typed) != "" {
		return newThrowTo(s, typed, taken)
	}
	f := newForm(s, w.Title, w.Lead, nil, lines("", ""))
	f.done = func(v []string) outcome {
		if strings.TrimSpace(v[0]) == "" {
			return shut
		}
		to := newThrowTo(s, v[0], taken)
		to.holds, to.kept = v[0], func() bool { return s.throwHere(v[0]) }
		return replace(to)
	}
	f.kept = func(v []string) bool { return s.throwHere(v[0]) }
	return f
}

// throwHere keeps words that were to be thrown somewhere, when the program
// ends before it was said where: in the block one stands at. It reports
// whether they could be a note.
func (s *session) throwHere(typed string) bool {
	block := s.iv.Canvas().Kind.Blocks()[0]
	if stop := s.iv.Stop(); stop.Block != nil {
		block = stop.Block.ID
	}
	_, err := s.iv.Throw(typed, block, "")
	return !s.tooLong(err)
}

// newThrowTo asks where the words are to go.
func newThrowTo(s *session, typed string, taken func()) *picker {
	rows, to := s.destinations()
	return newPicker(s, s.words.Throw.Title, typed, rows, 0, func(at int) outcome {
		if _, err := s.iv.Throw(typed, to[at].block, to[at].question); s.tooLong(err) {
			return stay
		}
		taken()
		s.say(s.words.Fill(s.words.Throw.Done, "block", s.title(to[at].block)))
		return shut
	})
}
