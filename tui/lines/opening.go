// What is printed around the questions: at the beginning, at pauses, and at
// the end.

package lines

import (
	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// printOpening says which canvas is begun, or opened and how far it is.
func (s *session) printOpening() {
	o, c := s.opened, s.iv.Canvas()
	if o.MissingGuide != "" {
		s.print(s.words.GuideGone(o.MissingGuide, o.Guide.Title, o.MissingWhy))
	}
	if o.New {
		s.printWith(s.plain.Begun, "name", text.OneLine(c.Name), "file", s.path())
		s.printWith(s.plain.Guide, "title", o.Guide.Title, "size", s.words.List(
			s.words.Counts.Questions.For(s.iv.Survey().Progress.Total), s.minutes(o.Guide.MinutesAt(c.Stage))))
	} else {
		s.printWith(s.plain.Opened, "name", s.heading(), "file", s.path())
		s.printWith(s.plain.Standing, "text", s.progress())
	}
}

// begin says how to answer. Where every question is answered, it goes to the
// first, to be asked again.
func (s *session) begin() {
	s.print(s.plain.Begin)
	if s.iv.Question() == nil {
		s.iv.Go(s.iv.Survey().Next(-1))
		if s.iv.Question() != nil {
			s.print(s.plain.Again)
		}
	}
}

// progress returns how far the canvas is, when it was last looked at, what has
// changed since, and how much of it is a guess.
func (s *session) progress() string {
	p := s.iv.Standing(s.words, s.opened.Since)
	return s.words.Series(p.Progress, p.Looked, p.Then, p.Since, p.Guesses, p.Due)
}

// minutes returns a length of time in words; "" for 0.
func (s *session) minutes(n int) string {
	if n == 0 {
		return ""
	}
	return s.words.Counts.Minutes.For(n)
}

// heading returns the canvas's name on one line, or its kind if it has none.
func (s *session) heading() string {
	if name := text.OneLine(s.iv.Canvas().Name); name != "" {
		return name
	}
	return s.words.Kinds[s.iv.Canvas().Kind]
}

// printPause prints what a pause says, once. Line mode does not wait at it.
func (s *session) printPause(p *prompts.Pause) {
	if s.introduced[s.iv.At()] {
		return
	}
	s.introduced[s.iv.At()] = true
	if p.Minutes > 0 {
		s.printWith(s.plain.PauseMinutes, "title", p.Title, "minutes", s.minutes(p.Minutes))
	} else {
		s.printWith(s.plain.Pause, "title", p.Title)
	}
	s.printText(p.Text)
}

// printEnd says that the last question has been asked, counts what there is,
// and tells the canvas as a story.
func (s *session) printEnd() {
	c, survey, e := s.iv.Canvas(), s.iv.Survey(), s.words.End
	s.print(e.Title)
	count := func(n int, what prompts.Plural) {
		if n > 0 {
			s.print(s.words.Digits(n) + " " + what.For(n))
		}
	}
	count(c.Count(), e.Notes)
	s.print(s.words.HowFar(survey.Progress))
	count(survey.Count(prompts.SetAside), e.SetAside)
	count(len(interview.Unresolved(c)), e.Unresolved)
	s.printGroup(s.words.Review.Story, s.story(s.findings()))
	s.printSteps()
}
