// Saving: after every answer, and on leaving. A file that another program has
// changed is not written to.

package lines

import (
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
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
	guard, err := opening.NewGuard(recovery.State(s.options.Getenv), path)
	if err != nil {
		return err
	}
	c, err := s.saver.MoveTo(path)
	if err != nil {
		guard.Close()
		return err
	}
	s.guard.Hand(guard)
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
	s.iv.Close(s.words)
	s.saver.Want(s.iv.Canvas())
	err := s.saver.Save()
	s.keepRecord("")
	kept := s.guard.Close()
	if err != nil {
		return s.notSaved(err, kept)
	}
	if s.saver.Written() {
		_ = recovery.State(s.options.Getenv).RecordSeen(s.saver.Path(), s.saver.Bytes())
		s.printWith(s.words.End.File, "file", s.path())
	} else {
		s.print(s.words.Notices.NothingToSave)
	}
	switch {
	case len(s.tooLong) == 0:
	case kept != "":
		s.print(s.words.Safety.DraftKept)
	default:
		s.print(s.guard.Words())
	}
	return nil
}

// notSaved makes sure that the words that are not saved are kept: in the
// recovery record, else in a temporary file, else printed.
func (s *session) notSaved(err error, kept string) error {
	lost := &saver.NotSaved{Err: err, Kept: kept}
	if kept != "" {
		return lost
	}
	var failed error
	if lost.Copy, failed = s.guard.Copy(); failed != nil {
		s.print(s.guard.Words())
	}
	return lost
}
