// The end of the walk: how far one has come, and the review.

package tui

import (
	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// endScreen is what comes after the last question: how far one has come, and
// the ways to go on.
type endScreen struct {
	*session
	at int // the way under the cursor
}

func newEndScreen(s *session) *endScreen { return &endScreen{session: s} }

// onward lists the ways to go on, what is next first.
func (v *endScreen) onward() *ways {
	var on ways
	if next := v.iv.Survey().FirstOpen(); next != v.iv.At() {
		on.add(v.words.Arrival.GoOn, v.firstOpen(), func() outcome {
			v.iv.Go(next)
			return stay
		})
	}
	m := v.words.Menu
	on.add(m.Review, "", func() outcome { return open(newReview(v.session)) })
	on.add(v.words.Review.Story, "", func() outcome { return open(newStory(v.session)) })
	on.add(m.Export, "", func() outcome { return open(newExport(v.session)) })
	on.add(m.Leave, "", func() outcome { return leave })
	on.at = min(v.at, len(on.rows)-1)
	return &on
}

func (v *endScreen) update(p keys.Press) outcome {
	on := v.onward()
	switch p.Intent {
	case keys.Up, keys.PreviousField:
		if on.at == 0 {
			v.iv.PreviousStop()
			return stay
		}
	case keys.Previous:
		v.iv.PreviousStop()
		return stay
	case keys.Next, keys.NextField:
		return stay // there is no next question, however often it was asked for
	case keys.Back:
		return openPoster(v.session)
	}
	done, used := on.update(p)
	v.at = on.at
	switch {
	case done:
		v.at = 0
		return on.take()
	case used:
		return stay
	}
	return unknown
}

func openPoster(s *session) outcome { return open(newPosterScreen(s)) }

func (v *endScreen) keep() {}

func (v *endScreen) view(w, h int) []string {
	column := min(w-2*margin, measure)
	e := v.words.End
	head := append(v.header(w), v.indented([]string{"", v.sheet.Strong.Render(v.cut(e.Title, column)), ""})...)
	p := &page{tight: h < cramped}
	p.add(v.facts()...)
	p.gap()
	drawn, at := v.onward().lines(v.session, column, true, true)
	p.first, p.last = len(p.lines)+at, len(p.lines)+at
	p.add(drawn...)
	p.gap()
	if v.saver.Written() {
		p.add(v.paragraph(v.words.Fill(e.File, "file", v.shown(v.saver.Path())), column, v.sheet.Faint)...)
	}
	return append(head, window(v.session, v.indented(p.lines), h-len(head), p.first, p.last)...)
}

// facts say how far one has come, in numbers.
func (v *endScreen) facts() []string {
	c, survey, e := v.iv.Canvas(), v.iv.Survey(), v.words.End
	var lines []string
	fact := func(n int, what prompts.Plural) {
		if n > 0 {
			number := v.words.Digits(n)
			lead := v.set.Join(text.Spaces(4-text.Width(number)), v.sheet.Accent.Render(v.set.Line(number)), "  ")
			lines = append(lines, v.set.Join(lead, v.set.Line(what.For(n))))
		}
	}
	fact(c.Count(), e.Notes)
	fact(survey.Done, e.Answered)
	fact(survey.Count(prompts.Unanswered), e.Open)
	fact(survey.Count(prompts.Parked), e.Parked)
	fact(len(interview.Doubtful(c)), e.Doubtful)
	return lines
}

func (v *endScreen) hints() []hint {
	l := v.words.Line
	return []hint{{"enter", l.Choose}, {"↑↓", l.Move}, {"pgup", l.Back}, {"esc", l.Poster}, {"ctrl+q", l.Leave}}
}

// newStory reads the canvas back, a paragraph for each segment.
func newStory(s *session) screen {
	return &readScreen{session: s, text: func(w int) (head, said []string) {
		column := min(w-2*margin, measure)
		for _, p := range s.tale(s.found()) {
			said = append(append(said, s.paragraph(p.String(), column, s.sheet.Plain)...), "")
		}
		if len(said) == 0 {
			said = s.paragraph(s.words.Review.NothingYet, column, s.sheet.Faint)
		}
		return titled(s, s.words.Review.Story, "", column), s.indented(said)
	}}
}
