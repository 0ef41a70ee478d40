// Names: whose answers are given, and whether they are shown.

package tui

import (
	"cmp"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/settings"
	"bmcanvas/tui/poster"
)

// naming is whether notes are shown with the names of those who gave them.
// Unless the person has said so, they are where several have.
type naming struct {
	chosen bool // the person has said
	shown  bool // what
	of     *canvas.Canvas
	people []string // of that canvas
}

// people lists those who have answered, in the order of the canvas.
func (s *session) people() []string {
	if c := s.iv.Canvas(); s.names.of != c {
		s.names.of, s.names.people = c, interview.People(c)
	}
	return s.names.people
}

// named reports whether names are shown.
func (s *session) named() bool {
	if s.names.chosen {
		return s.names.shown
	}
	return len(s.people()) > 1
}

// toggleNames shows the names, or leaves them out.
func (s *session) toggleNames() {
	s.names.shown, s.names.chosen = !s.named(), true
	s.poster = poster.New(s.sheet, s.set, s.posterWords())
}

// byline is who gave the note, where names are shown.
func (s *session) byline(n *canvas.Note) string {
	if !s.named() {
		return ""
	}
	return n.By
}

// posterNote is a note's text on the poster, with its name where names are shown.
func (s *session) posterNote(n *canvas.Note) string {
	if by := s.byline(n); by != "" {
		return s.words.Fill(s.words.Poster.Said, "note", s.noteText(n), "name", by)
	}
	return s.noteText(n)
}

// newBy asks whose answers are given from now on: one of those who have given
// some, somebody else, or nobody in particular. It can be remembered.
func newBy(s *session) screen {
	w := s.words.Menu
	_, own := opening.Remembered(s.getenv)
	var people ways
	for _, name := range s.known(own) {
		note := ""
		if name == own {
			note = w.ByOwn
		}
		if name == s.iv.By {
			people.at = len(people.rows)
		}
		people.add(name, note, func() outcome { return s.answersOf(name) })
	}
	people.add(w.ByOther, "", func() outcome { return replace(newByName(s)) })
	if s.iv.By != "" {
		people.add(w.ByNobody, "", func() outcome { return s.answersOf("") })
	}
	if s.iv.By != own {
		label := s.words.Fill(w.ByKeep, "name", s.iv.By)
		if s.iv.By == "" {
			label = s.words.Fill(w.ByForget, "name", own)
		}
		people.add(label, "", func() outcome {
			_ = settings.Config(s.getenv).Update(func(kept *settings.Settings) { kept.Name = s.iv.By })
			return shut
		})
	}
	if len(people.rows) == 1 {
		return newByName(s)
	}
	return people.picker(s, w.By, w.ByLead)
}

// known lists the names at hand.
func (s *session) known(own string) []string {
	names := slices.Clone(s.people())
	for _, name := range []string{s.iv.By, own} {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// answersOf says whose answers follow.
func (s *session) answersOf(name string) outcome {
	s.iv.SetBy(name)
	s.say(s.words.Fill(s.words.Notices.NowBy, "name", cmp.Or(s.iv.By, s.words.Menu.ByNobody)))
	return shut
}

// newByName asks for a name.
func newByName(s *session) screen {
	return newForm(s, s.words.Menu.By, s.words.Menu.ByLead, func(v []string) outcome { return s.answersOf(v[0]) }, line("", s.iv.By))
}
