// The small screens of the interview: setting a question aside, several pasted lines, throwing a note elsewhere, finding.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// newAside asks how the question is to be set aside.
func newAside(s *session) screen {
	w := s.words.Aside
	if s.iv.Question() == nil {
		return newMenu(s)
	}
	rows := []row{{label: w.Later, note: w.LaterNote}, {label: w.Nothing, note: w.NothingNote}, {label: w.Never, note: w.NeverNote}}
	open := s.iv.State()
	if open == prompts.Parked || open == prompts.NotApplicable || open == prompts.Answered {
		rows = append(rows, row{label: w.Reopen, note: w.ReopenNote})
	}
	return newPicker(s, w.Title, s.iv.Question().Ask, rows, 0, func(at int) outcome {
		switch at {
		case 0:
			return replace(newLater(s))
		case 1:
			s.iv.Accept()
		case 2:
			s.iv.DoesNotApply()
		case 3:
			s.iv.Reopen()
			return shut
		}
		s.iv.NextStop()
		return shut
	})
}

// newLater asks why a question is left for later, and who can answer it.
func newLater(s *session) screen {
	w := s.words.Aside
	f, _ := s.iv.Canvas().Parked(s.iv.Question().ID)
	form := newForm(s, w.Later, s.iv.Question().Ask, nil, lines(w.Why, f.Note), line(w.Who, f.Who))
	form.done = func(v []string) outcome {
		if s.tooLong(s.iv.Park(v[0], v[1])) {
			return stay
		}
		s.iv.NextStop()
		return shut
	}
	return form
}

// newPaste asks whether several pasted lines are one note or many.
func newPaste(q *questionScreen, pasted string) screen {
	w := q.words.Paste
	var each []string
	for l := range strings.SplitSeq(pasted, "\n") {
		if strings.TrimSpace(l) != "" {
			each = append(each, l)
		}
	}
	first, last := text.Truncate(each[0], 40, q.sheet.Marks.Ellipsis), text.Truncate(each[len(each)-1], 40, q.sheet.Marks.Ellipsis)
	rows := []row{
		{label: w.Each, note: q.words.Counts.Notes.For(len(each))},
		{label: w.One, note: w.OneNote},
		{label: w.Field, note: w.FieldNote},
	}
	pick := newPicker(q.session, w.Title, q.words.Fill(w.Lead, "n", len(each), "first", first, "last", last), rows, 0, func(at int) outcome {
		switch at {
		case 0:
			q.addEach(each)
		case 1:
			q.input.field.Insert(pasted)
			q.take()
		case 2:
			q.area = inField
			q.input.field.Insert(pasted)
		}
		return shut
	})
	pick.holds, pick.kept = pasted, func() bool {
		q.input.field.Insert(pasted)
		return true
	}
	return pick
}

// addEach adds what is typed and each of the lines as a note; those that are
// too long for one stay in the field.
func (q *questionScreen) addEach(each []string) {
	q.take()
	added, tooLong := q.iv.AddAll(each)
	q.say(q.words.Fill(q.words.Notices.Added, "notes", q.words.Counts.Notes.For(added)))
	if len(tooLong) > 0 {
		q.input.field.Insert(strings.Join(tooLong, "\n"))
		q.area = inField
		q.tooLong(interview.ErrTooLong)
	}
}

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
