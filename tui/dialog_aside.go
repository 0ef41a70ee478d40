// Setting a question aside: until later, with nothing to say, or never.

package tui

import (
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
