// The agenda: what was set aside or challenged, printed to be sent to those who can answer it.

package tui

import (
	"cmp"

	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// printAgenda prints the agenda: by whom it is for, numbered throughout, so that
// people can answer by number.
func (s *session) printAgenda(p *printout) {
	c, w := s.iv.Canvas(), s.words
	p.write(0, "", text.OneLine(cmp.Or(c.Name, w.Kinds[c.Kind])))
	agenda := s.iv.Walk().Agenda(c)
	if len(agenda) == 0 {
		p.blank()
		p.write(0, "", w.Review.NothingLater)
	}
	number := 0
	for _, a := range agenda {
		p.blank()
		p.write(0, "", text.OneLine(cmp.Or(a.Who, w.Review.Nobody)))
		for _, point := range a.Points {
			number++
			s.printPoint(p, w.Digits(number)+".", point)
		}
	}
}

// printPoint prints what is asked, why it was set aside, and where and when it
// came up.
func (s *session) printPoint(p *printout, number string, point prompts.Point) {
	ask, note := point.Ask, point.Note
	if ask == "" {
		ask, note = note, ""
	}
	came := s.date(point.Asked)
	if point.Block != "" {
		came = s.list(s.title(point.Block), came)
	}
	p.write(2, number, ask)
	under := 3 + text.Width(number)
	for _, more := range []string{note, came} {
		if more != "" {
			p.write(under, "", more)
		}
	}
}
