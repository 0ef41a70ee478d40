// The review: what does not hang together, what is a guess, what is open, and
// the canvas told as a story. It is the full screen's, in the same order.

package lines

import (
	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/prompts"
)

// review says all that is worth a look, in groups.
func (t *talk) review(string) {
	w := t.words.Review
	findings := t.findings()
	holes, hints := t.advice(findings)
	groups := []struct {
		heading string
		lines   []string
	}{
		{w.Findings, holes},
		{w.Assumptions, t.assumptions()},
		{w.Open, t.questions(prompts.Unanswered)},
		{w.SetAside, t.questions(prompts.SetAside)},
		{w.Challenged, t.raised()},
		{w.Hints, hints},
		{w.Story, t.story(findings)},
	}
	said := false
	for _, g := range groups {
		t.tellGroup(g.heading, g.lines)
		said = said || len(g.lines) > 0
	}
	if !said {
		t.tell(t.say.ReviewNothing)
	}
}

// tellGroup tells lines under a heading, if there are any.
func (t *talk) tellGroup(heading string, lines []string) {
	if len(lines) > 0 {
		t.tell(heading + ":")
	}
	for _, line := range lines {
		t.tell("  " + line)
	}
}

func (t *talk) findings() []check.Finding {
	today := canvas.DateOf(t.options.Now())
	return check.Run(t.iv.Canvas(), prompts.CheckContext(t.iv.Canvas(), t.iv.Walk().Guide, today))
}

// advice puts the findings in words: what is wrong and, on a line of its own,
// what to do and why it matters.
func (t *talk) advice(findings []check.Finding) (holes, hints []string) {
	words := prompts.LoadChecks(t.words.Language)
	for _, f := range findings {
		said := words.Explain(t.iv.Canvas(), t.iv.Walk().Guide, f)
		to := &holes
		if f.Severity == check.Hint {
			to = &hints
		}
		*to = append(*to, said.What, "  "+said.Do+" "+said.Why)
	}
	return holes, hints
}

// assumptions lists what waits to be found true or false, the riskiest first.
func (t *talk) assumptions() []string {
	var lines []string
	for _, a := range check.Assumptions(t.iv.Canvas()) {
		w, known, due := t.words.Review, t.words.Status(a.Note.Status), ""
		if a.Reach > 0 {
			known = t.words.List(known, w.Hanging.For(a.Reach))
		}
		switch {
		case a.Note.Overdue(canvas.DateOf(t.options.Now())):
			due = w.DueNow
		case a.Note.Due != "":
			due = w.Due
		}
		known = t.words.List(known, t.words.Fill(due, "date", string(a.Note.Due)))
		lines = append(lines, t.words.Fill(t.say.WithStatus, "note", t.quoted(a.Note), "status", known))
	}
	return lines
}

// questions lists the questions in a state and, of those set aside, why.
func (t *talk) questions(state prompts.State) []string {
	var lines []string
	for i, s := range t.iv.Walk().Stops {
		if s.Question == nil || t.iv.Survey().States[i] != state {
			continue
		}
		lines = append(lines, t.words.Fill(t.say.ReviewQuestion, "n", t.number(i), "block", s.Block.Title, "ask", s.Question.Ask))
		if f, _ := t.iv.Canvas().SetAside(s.Question.ID); f.Note+f.Who != "" {
			lines = append(lines, "  "+t.words.List(whole(f.Note), f.Who))
		}
	}
	return lines
}

// raised lists what somebody challenged.
func (t *talk) raised() []string {
	var lines []string
	for _, f := range t.iv.Canvas().FollowUps {
		if f.Question == "" {
			lines = append(lines, t.words.List(whole(f.Note), f.Who, t.iv.Title(f.Block, t.words)))
		}
	}
	return lines
}

// story is the canvas told, a paragraph for each segment.
func (t *talk) story(findings []check.Finding) []string {
	c := t.iv.Canvas()
	var lines []string
	for _, p := range prompts.LoadChecks(t.words.Language).Narrate(c.Kind, check.Story(c, findings)) {
		lines = append(lines, p.String())
	}
	return lines
}
