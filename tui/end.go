// The end of the walk: how far one has come, and the review.

package tui

import (
	"bmcanvas/prompts"
	"bmcanvas/tui/interview"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/text"
)

// endScreen is what comes after the last question.
type endScreen struct{ *session }

func newEndScreen(s *session) *endScreen { return &endScreen{s} }

func (v *endScreen) update(p keys.Press) outcome {
	switch p.Intent {
	case keys.Enter, keys.Break:
		if next := v.iv.Survey().FirstOpen(); next != v.iv.At() {
			v.iv.Go(next)
			return stay
		}
		return open(newReview(v.session))
	case keys.Previous, keys.PreviousField, keys.Up:
		v.iv.PreviousStop()
	case keys.Back:
		return openPoster(v.session)
	default:
		return unknown
	}
	return stay
}

func openPoster(s *session) outcome { return open(newPosterScreen(s)) }

func (v *endScreen) keep() {}

func (v *endScreen) view(w, h int) []string {
	column := min(w-2*margin, measure)
	c, survey, e := v.iv.Canvas(), v.iv.Survey(), v.words.End
	lines := []string{"", v.sheet.Strong.Render(v.set.Line(e.Title)), ""}
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
	lines = append(lines, "")
	if v.saver.Written() {
		lines = append(lines, v.paragraph(v.words.Fill(e.File, "file", v.shown(v.saver.Path())), column, v.sheet.Faint)...)
	}
	return append(v.header(w), v.indented(lines)...)
}

func (v *endScreen) hints() []hint {
	l := v.words.Line
	first := hint{"enter", l.Review}
	if v.iv.Survey().FirstOpen() != v.iv.At() {
		first.does = l.FirstOpen
	}
	return []hint{first, {"pgup", l.Back}, {"f7", l.Review}, {"f2", l.Poster}, {"ctrl+q", l.Leave}}
}
