// The command :review: findings of the checks, assumptions, open questions, and
// the canvas as a story, in the order of the full screen.

package lines

import (
	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// review prints everything that is worth a look, in groups.
func (s *session) review(string) {
	w := s.words.Review
	findings := s.findings()
	gaps, hints := s.explain(findings)
	groups := []struct {
		heading string
		lines   []string
	}{
		{w.Findings, gaps},
		{w.Assumptions, s.assumptions()},
		{w.Open, s.questions(prompts.Unanswered)},
		{w.SetAside, s.questions(prompts.SetAside)},
		{w.Challenged, s.challenges()},
		{s.words.End.Steps, s.steps()},
		{w.Hints, hints},
		{w.Story, s.story(findings)},
	}
	empty := true
	for _, g := range groups {
		s.printGroup(g.heading, g.lines)
		empty = empty && len(g.lines) == 0
	}
	if empty {
		s.print(s.plain.ReviewNothing)
	}
}

// findings returns what the checks find today.
func (s *session) findings() []check.Finding {
	today := canvas.DateOf(s.options.Now())
	return check.Run(s.iv.Canvas(), prompts.CheckContext(s.iv.Canvas(), s.iv.Walk().Guide, today))
}

// explain returns the findings in sentences: what is found and, in a line of its
// own, what to do and why it matters. gaps are errors and warnings.
func (s *session) explain(findings []check.Finding) (gaps, hints []string) {
	words := prompts.LoadChecks(s.words.Language)
	for _, f := range findings {
		explained := words.Explain(s.iv.Canvas(), s.iv.Walk().Guide, f)
		to := &gaps
		if f.Severity == check.Hint {
			to = &hints
		}
		*to = append(*to, explained.What, "  "+explained.Do+" "+explained.Why)
	}
	return gaps, hints
}

// assumptions lists the assumptions, the riskiest first, with what hangs on each
// and until when it is to be tested.
func (s *session) assumptions() []string {
	var lines []string
	for _, a := range check.Assumptions(s.iv.Canvas()) {
		w, status, due := s.words.Review, s.words.Status(a.Note.Status), ""
		if a.Reach > 0 {
			status = s.words.List(status, w.Hanging.For(a.Reach))
		}
		switch {
		case a.Note.Overdue(a.Block, canvas.DateOf(s.options.Now())):
			due = w.DueNow
		case a.Note.Due != "":
			due = w.Due
		}
		status = s.words.List(status, s.words.Fill(due, "date", s.words.Date(a.Note.Due)))
		lines = append(lines, s.words.Fill(s.plain.WithStatus, "note", s.oneLine(a.Note), "status", status))
	}
	return append(lines, s.words.FigureReview(s.iv.Canvas(), s.oneLine)...)
}

// questions lists the questions in the state and, for those set aside, why.
func (s *session) questions(state prompts.State) []string {
	var lines []string
	for i, stop := range s.iv.Walk().Stops {
		if stop.Question == nil || s.iv.Survey().States[i] != state {
			continue
		}
		lines = append(lines, s.words.Fill(s.plain.ReviewQuestion, "n", s.questionNumber(i), "block", stop.Block.Title, "ask", stop.Question.Ask))
		if f, _ := stop.Question.SetAside(s.iv.Canvas()); f.Note+f.Who != "" {
			lines = append(lines, "  "+s.words.List(indented(f.Note), f.Who))
		}
	}
	return lines
}

// challenges lists what was doubted, by whom, and in which block.
func (s *session) challenges() []string {
	var lines []string
	for _, f := range s.iv.Canvas().FollowUps {
		if f.Question == "" && !interview.IsNextStep(s.iv.Canvas().Kind, f) {
			lines = append(lines, s.words.List(indented(f.Note), f.Who, s.iv.Title(f.Block, s.words)))
		}
	}
	return lines
}

// story returns the canvas as a story, a paragraph for each segment.
func (s *session) story(findings []check.Finding) []string {
	c := s.iv.Canvas()
	var lines []string
	for _, p := range prompts.LoadChecks(s.words.Language).Narrate(c.Kind, check.Story(c, findings)) {
		lines = append(lines, p.String())
	}
	if last := s.words.FigureStory(c); last != "" {
		lines = append(lines, last)
	}
	return lines
}
