// Saving: after every answer, and on leaving. In a conflict, when another program
// has changed the file, the answers go to a new file beside it.

package lines

import (
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/internal/text"
)

// save writes the canvas if it has changed. It says once that saving fails, and
// that it works again. If another program has changed the file, the interview
// goes on in a new file beside it.
func (s *session) save() {
	s.saver.Want(s.iv.Canvas())
	if !s.saver.Due() {
		return
	}
	err := s.saver.Save()
	if saver.Conflict(err) {
		err = s.moveBeside()
	}
	if err == nil {
		if s.saveProblem != "" {
			s.printWith(s.plain.SavedAgain, "file", s.path())
		}
		s.saveProblem = ""
		return
	}
	what, where, do := s.words.Explain(err)
	problem := s.words.Fill(s.plain.NotSaved, "what", what, "file", where, "do", do)
	if problem != s.saveProblem {
		s.print(problem)
	}
	s.saveProblem = problem
}

// moveBeside moves the interview to a new file beside the one that another
// program has changed.
func (s *session) moveBeside() error {
	from := s.path()
	path := opening.Beside(s.saver.Path(), s.words.Safety.Mine)
	guard, c, err := s.guard.MoveTo(path, s.saver)
	if err != nil {
		return err
	}
	s.guard = guard
	s.iv.Adopt(c)
	s.printWith(s.plain.SavedBeside, "file", from, "beside", s.path())
	return nil
}

// path returns the path of the file as the person would write it.
func (s *session) path() string {
	return text.OneLine(opening.Shown(s.options.Folder, s.saver.Path()))
}

// leave saves what is not saved yet and says where everything is. The error is
// a *saver.NotSaved.
func (s *session) leave() error {
	s.saver.Want(s.iv.Canvas())
	ending, err := s.guard.Finish(s.saver, func() { s.keepRecord("") })
	switch {
	case err != nil:
	case ending.Saved:
		s.printWith(s.words.End.File, "file", s.path())
	default:
		s.print(s.words.Notices.NothingToSave)
	}
	if ending.Drafts {
		s.print(s.words.Safety.DraftKept)
	}
	if ending.Unkept != "" {
		s.print(ending.Unkept)
	}
	return err
}
