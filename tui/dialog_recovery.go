// What an earlier run has left: it is offered, shown as a difference, and
// taken up or dropped.

package tui

import (
	"path/filepath"
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// newOffer asks what is to become of the words an earlier run left.
func newOffer(s *session, doc *canvas.Document) screen {
	w := s.words.Safety
	rows := []row{{label: w.Keep, note: w.KeepNote}, {label: w.Drop, note: w.DropNote}}
	pick := newPicker(s, w.OfferTitle, strings.Join(s.difference(doc), "\n"), rows, 0, func(at int) outcome {
		if at == 1 {
			s.guard.Settle()
			return shut
		}
		stack, err := s.restore(doc)
		if err != nil {
			return s.refuse(err)
		}
		return outcome{kind: rebuilt, stack: stack}
	})
	pick.firm = true
	return pick
}

// difference tells, a line each, what was found and is not in the document.
func (s *session) difference(doc *canvas.Document) []string {
	lines := []string{s.words.Fill(s.words.Safety.OfferLead, "when", s.words.InDigits(s.guard.Found.When.Format("2006-01-02 15:04")))}
	for _, d := range s.guard.Found.Drafts {
		lines = append(lines, "+ "+d.Text)
	}
	was, is := textsOf(doc.Canvas()), s.unsavedTexts()
	if is == nil {
		return lines
	}
	for _, t := range is {
		if !slices.Contains(was, t) {
			lines = append(lines, "+ "+t)
		}
	}
	for _, t := range was {
		if !slices.Contains(is, t) {
			lines = append(lines, "- "+t)
		}
	}
	return lines
}

// unsavedTexts is what the canvas that was found says; nil if there is none.
func (s *session) unsavedTexts() []string {
	if s.guard.Found.Unsaved == nil {
		return nil
	}
	later, err := canvas.Parse("", s.guard.Found.Unsaved.Data)
	if err != nil {
		return nil
	}
	return textsOf(later.Canvas())
}

// textsOf is every text on the canvas that a person has written.
func textsOf(c *canvas.Canvas) []string {
	texts := []string{c.Name}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			texts = append(texts, n.Text, n.Evidence, n.Test)
		}
	}
	for _, f := range c.FollowUps {
		texts = append(texts, f.Note, f.Who)
	}
	return slices.DeleteFunc(texts, func(t string) bool { return t == "" })
}

// outdated reports whether what was found is in the file by now: the program
// was killed after a save, before it had done with the record. Then it is
// dealt with.
func (s *session) outdated(doc *canvas.Document) bool {
	there := textsOf(doc.Canvas())
	missing := func(t string) bool {
		clean, _ := canvas.CleanText(t)
		return !slices.Contains(there, t) && !slices.Contains(there, clean)
	}
	for _, d := range s.guard.Found.Drafts {
		if missing(d.Text) {
			return false
		}
	}
	if u := s.guard.Found.Unsaved; u != nil && string(u.Data) != string(doc.Bytes()) {
		texts := s.unsavedTexts()
		if u.Base == saver.BaseOf(doc) || texts == nil || slices.ContainsFunc(texts, missing) {
			return false
		}
	}
	s.guard.Settle()
	return true
}

// restore takes up what was found: the unsaved canvas, unless the file has
// been changed since, and the drafts, each in the field of its question. It
// returns the screens to go on with.
func (s *session) restore(doc *canvas.Document) ([]screen, error) {
	found := s.guard.Found
	if u := found.Unsaved; u != nil {
		if err := s.restoreCanvas(u, doc); err != nil {
			return nil, err
		}
	}
	base := newInterviewScreen(s)
	s.iv.GoTo(found.Place.Question)
	s.question.settle()
	for _, d := range found.Drafts {
		s.question.restore(d)
	}
	s.guard.Settle() // not before all of it is in its place
	return []screen{base}, nil
}

// toField goes on to the next question with a field, if there is none here:
// what is restored is to be seen. It reports whether there is one.
func (q *questionScreen) toField() bool {
	stops := len(q.iv.Walk().Stops)
	for range stops {
		if q.question() != nil && slices.Contains(q.areas(), inField) {
			return true
		}
		q.iv.Go((q.iv.At() + 1) % stops)
		q.settle()
	}
	return false
}

// restoreCanvas makes the unsaved canvas the one that is worked on. If the
// file is no longer the one it was made from, it is put beside it.
func (s *session) restoreCanvas(u *recovery.Unsaved, doc *canvas.Document) error {
	later, beside, err := opening.Rescue(u, s.path, doc, s.words.Safety.Recovered)
	switch {
	case err != nil:
		return err
	case beside != "":
		s.warn(s.words.Fill(s.words.Safety.PutBeside, "file", s.shown(beside)))
		return nil
	case later == nil:
		return nil
	}
	c := later.Canvas()
	guide, _, err := s.guideFor(c, filepath.Dir(s.path), s.folder)
	if err != nil {
		return err
	}
	file, there, err := canvas.Open(s.path)
	if err != nil {
		return err
	}
	if len(there.Bytes()) == 0 && c.Count() == 0 {
		s.begin(guide, file, canvas.Blank(), c) // the file still waits for its first note
		return nil
	}
	s.begin(guide, file, later, c)
	s.iv.SetOpened(there.Canvas())
	s.saver = saver.Restored(file, later)
	return nil
}
