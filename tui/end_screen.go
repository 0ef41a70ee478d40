// The end of the walk: how far the canvas is, and what to go on with.

package tui

import (
	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// endScreen comes after the last question.
type endScreen struct {
	*env
	*work
	at  int // the choice under the cursor
	run run // what was typed since the last other key
}

func newEndScreen(w *work) *endScreen { return &endScreen{env: w.env, work: w} }

// choices lists what to go on with, the next open question first.
func (v *endScreen) choices() *choices {
	var on choices
	if next := v.iv.Survey().FirstOpen(); next != v.iv.At() {
		on.add(v.words.Arrival.GoOn, v.firstOpen(), func() outcome {
			v.iv.Go(next)
			return stay
		})
	}
	m := v.words.Menu
	on.add(m.Review, "", func() outcome { return open(newReview(v.work)) })
	on.add(v.words.Review.Story, "", func() outcome { return open(newStory(v.work)) })
	on.add(m.Export, "", func() outcome { return open(newExport(v.work)) })
	on.add(m.Leave, "", func() outcome { return leave })
	on.at = min(v.at, len(on.rows)-1)
	return &on
}

func (v *endScreen) update(p keys.Press, _, _ int) outcome {
	on := v.choices()
	switch {
	case v.run.turns(p):
		return v.typeRunOn(&v.run, p)
	case p.InRun() && (p.Intent != keys.Space || v.run.stands()):
		v.run.add(p, v.beforeRun)
		if d := p.ListDigit(); d > 0 && d <= len(on.rows) {
			v.at = d - 1
		}
		return stay
	}
	v.run.end()
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
		return stay // there is no next question
	case keys.Back:
		return open(newPosterScreen(v.work))
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

// beforeRun remembers where the cursor is, and returns what takes it back there.
func (v *endScreen) beforeRun() func() func() {
	at := v.at
	return func() func() {
		v.at = at
		return func() {}
	}
}

func (v *endScreen) view(w, h int) []string {
	column := min(w-2*margin, measure)
	e := v.words.End
	head := append(v.header(w), v.indented([]string{"", v.sheet.Strong.Render(v.cut(e.Title, column)), ""})...)
	p := &page{tight: h < cramped}
	p.add(v.facts()...)
	p.gap()
	drawn, at := v.choices().lines(v.env, column, true, true)
	p.first, p.last = len(p.lines)+at, len(p.lines)+at
	p.add(drawn...)
	p.gap()
	if v.saver.Written() {
		p.add(v.paragraph(v.words.Fill(e.File, "file", v.shown(v.saver.Path())), column, v.sheet.Second)...)
	}
	return append(head, v.window(v.indented(p.lines), h-len(head), p.first, p.last)...)
}

// facts say in numbers how far the canvas is.
func (v *endScreen) facts() []string {
	c, survey, e := v.iv.Canvas(), v.iv.Survey(), v.words.End
	var lines []string
	fact := func(n int, what prompts.Plural) {
		if n > 0 {
			number := v.words.Digits(n)
			lead := v.set.Join(text.Spaces(4-text.Width(number)), v.sheet.Strong.Render(v.set.Line(number)), "  ")
			lines = append(lines, v.set.Join(lead, v.set.Line(what.For(n))))
		}
	}
	fact(c.Count(), e.Notes)
	fact(survey.Done, e.Answered)
	fact(survey.Count(prompts.Unanswered), e.Open)
	fact(survey.Count(prompts.SetAside), e.SetAside)
	fact(len(interview.Unresolved(c)), e.Unresolved)
	return lines
}

func (v *endScreen) keyHints() []keyHint {
	l := v.words.Line
	return []keyHint{{"enter", l.Choose}, {"↑↓", l.Move}, {"pgup", l.Back}, {"esc", l.Poster}, {leaveKeys, l.Leave}}
}
