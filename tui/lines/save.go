// Saving: after every answer, and on leaving. In a conflict, when another program
// has changed the file, both are merged, or the answers go to a new file beside it.

package lines

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview/merging"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/internal/text"
	"fmt"
	"os"
	"os/signal"
	"time"
)

// save writes the canvas if it has changed. It says once that saving fails, and
// that it works again. What another program has written into the file is taken in;
// if that cannot be, the interview goes on in a new file beside it.
func (s *session) save() {
	s.keepRecord("")
	s.guard.Stop = s.iv.Stopped(s.iv.Canvas())
	s.saver.Want(s.iv.Canvas())
	if !s.saver.Due() {
		return
	}
	err := s.saver.Save()
	if saver.Conflict(err) && !s.takeIn() {
		err = s.moveBeside()
	} else if saver.Conflict(err) {
		err = nil
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

// takeIn takes in what another program has written into the file, and says what came.
// It reports false if that cannot be: the file is gone or no canvas any more.
func (s *session) takeIn() bool {
	now := s.options.Now
	taken, err := s.saver.TakeIn(merging.OptionsFor(s.saver.Path(), s.iv.Canvas(), s.words, canvas.DateOf(now())))
	if err != nil {
		return false
	}
	s.iv.TakeIn(taken.Before, taken.After)
	if came := merging.Came(s.words, taken, s.iv.Text); came != "" {
		s.print(came)
	}
	for _, clash := range taken.Clashes {
		s.print(clash.FollowUp.Note)
	}
	return true
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
	s.guarding.Store(guard)
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
	s.keepRecord("")
	s.saver.Want(s.iv.Canvas())
	if s.saver.Pending() && saver.Conflict(s.saver.Save()) {
		s.takeIn() // where that fails, Finish says so
	}
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

// patience is how long the last save takes before line mode says that it waits;
// interrupts is how often SIGINT comes from a person who will not wait.
const (
	patience   = time.Second
	interrupts = 2
)

// patiently holds an interview to its end, but for a disk that does not answer once the
// interview calls leaving, or is asked to end: then it says what it waits for, until the
// disk does or the person has pressed ctrl+c twice.
func (s *session) patiently(stopped <-chan struct{}, hold func(leaving func()) error) error {
	done, ending := make(chan error, 1), make(chan struct{})
	go func() { done <- hold(func() { close(ending) }) }()
	select {
	case err := <-done:
		return err
	case <-ending:
	case <-stopped:
	}
	select {
	case err := <-done:
		return err
	case <-time.After(patience):
	}
	pressed := make(chan os.Signal, interrupts)
	signal.Notify(pressed, os.Interrupt)
	defer signal.Stop(pressed)
	// Not to s.out, which the save that goes on may use.
	fmt.Fprintln(s.options.Out, s.words.Fill(s.words.Safety.Waiting, "file", text.OneLine(opening.Shown(s.options.Folder, s.saver.Path()))))
	for left := interrupts; left > 0; left-- {
		select {
		case err := <-done:
			return err
		case <-pressed:
		}
	}
	left, err := s.guarding.Load().Abandon(s.saver.Path())
	fmt.Fprint(s.options.Out, text.Display(left.Unkept))
	return err
}
