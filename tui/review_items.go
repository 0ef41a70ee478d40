// The groups of the review: findings, assumptions, questions, challenges, the
// story and the journey.

package tui

import (
	"cmp"
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/canvas/figures"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

func (v *reviewScreen) findings(heading string, all []check.Finding, wanted func(check.Finding) bool) {
	words := prompts.LoadChecks(v.words.Language)
	var items []reviewItem
	for _, f := range all {
		if !wanted(f) {
			continue
		}
		sentences := words.Explain(v.iv.Canvas(), v.iv.Walk().Guide, f)
		item := reviewItem{text: sentences.What, more: sentences.Do + "\n" + sentences.Why, jump: v.mend(f)}
		if len(f.Notes) > 0 {
			item.about = f.Notes[0]
		}
		if s, is := v.stepOf(f); is {
			item.does = func() outcome { return open(newStepsScreenAt(v.work, s)) }
		}
		items = append(items, item)
	}
	v.group(heading, items, true)
}

// stepOf returns the next step that the finding is about first, if the guide asks for
// none.
func (v *reviewScreen) stepOf(f check.Finding) (interview.NextStep, bool) {
	if len(f.Notes) == 0 || v.iv.Walk().Guide.Block(canvas.NextSteps) != nil {
		return interview.NextStep{}, false
	}
	steps := v.iv.NextSteps()
	i := slices.IndexFunc(steps, func(s interview.NextStep) bool { return s.Note == f.Notes[0].Key })
	if i < 0 {
		return interview.NextStep{}, false
	}
	return steps[i], true
}

// mend returns a jump to the question that mends the finding, else to the note or
// the block that it is about.
func (v *reviewScreen) mend(f check.Finding) func() bool {
	return func() bool {
		if f.Question != "" && v.iv.GoTo(f.Question) {
			if len(f.Notes) > 0 {
				v.question.moveCursorTo(f.Notes[0].Key)
			}
			return true
		}
		return len(f.Notes) > 0 && v.openNote(f.Notes[0].Key) || v.goToBlock(f.Block)
	}
}

// assumptions lists the assumptions, the riskiest first.
func (v *reviewScreen) assumptions() {
	words := v.words.Review
	var items []reviewItem
	for _, a := range check.Assumptions(v.iv.Canvas()) {
		n := a.Note
		mark, _ := v.mark(n.Status)
		note, more := "", v.words.Status(n.Status)
		if a.Reach > 0 {
			note = words.Hanging.For(a.Reach)
		}
		if n.Since != "" {
			more = v.words.Fill(v.words.Details.Since, "status", more, "date", v.date(n.Since))
		}
		switch {
		case n.Overdue(a.Block, v.today()):
			note = v.list(note, v.words.Fill(words.DueNow, "date", v.date(n.Due)))
		case n.Due != "":
			more = v.list(more, v.words.Fill(words.Due, "date", v.date(n.Due)))
		}
		if n.Test != "" {
			more += "\n" + v.words.Fill(words.Test, "text", n.Test)
		}
		if n.Evidence != "" {
			more += "\n" + v.words.Fill(words.Evidence, "text", n.Evidence)
		}
		items = append(items, reviewItem{about: n, text: mark + " " + v.iv.Text(n), note: note, more: more, jump: func() bool { return v.goToNote(n.Key) }})
	}
	v.group(words.Assumptions, items, true)
	v.bar = v.sheet.Plain
	v.figures()
}

// figures says which note the result hangs on most, and goes there.
func (v *reviewScreen) figures() {
	r := figures.Reckon(v.iv.Canvas())
	if r == nil {
		return
	}
	var items []reviewItem
	for i := range r.Currencies {
		c := &r.Currencies[i]
		if hangs := v.words.HangsOn(c, v.iv.Text); hangs != "" {
			n := c.Swings[0].Note
			items = append(items, reviewItem{about: n, text: hangs, more: v.words.BreakEven(r, c), jump: func() bool { return v.goToNote(n.Key) }})
		}
	}
	if len(items) > 0 {
		v.group(v.words.Figures.Title, items, false)
	}
}

// fewQuestions is how many questions of a state are listed at first: all of them
// would hide the groups below.
const fewQuestions = 5

// questions lists the questions in a state.
func (v *reviewScreen) questions(heading string, state prompts.State) {
	var items []reviewItem
	walk, survey := v.iv.Walk(), v.iv.Survey()
	for i, s := range survey.States {
		q := walk.Stops[i].Question
		if s != state || q == nil {
			continue
		}
		block := walk.Stops[i].Block
		more := cmp.Or(q.Hint, block.Purpose)
		if f, setAside := q.SetAside(v.iv.Canvas()); setAside {
			more = v.list(f.Note, f.Who, v.date(f.Asked))
		}
		items = append(items, reviewItem{text: q.Ask, note: block.Title, more: more, jump: func() bool { v.iv.Go(i); return true }})
	}
	heading += "  " + v.words.Digits(len(items))
	if rest := len(items) - fewQuestions; rest > 1 && !v.whole[state] {
		items = append(items[:fewQuestions], reviewItem{text: v.words.Fill(v.words.Review.Rest, "n", rest), does: func() outcome {
			v.whole[state], v.of = true, nil
			return stay
		}})
	}
	v.group(heading, items, false)
}

// challenges lists the challenges without an answer.
func (v *reviewScreen) challenges() {
	var items []reviewItem
	for _, f := range v.iv.Canvas().FollowUps {
		if f.Question == "" && !interview.IsNextStep(v.iv.Canvas().Kind, f) {
			items = append(items, reviewItem{
				text: f.Note,
				note: v.title(f.Block),
				more: v.list(f.Who, v.date(f.Asked)),
				jump: func() bool { return v.goToBlock(f.Block) },
			})
		}
	}
	v.group(v.words.Review.Challenged, items, true)
}

// nextSteps lists the next steps that are still to be taken.
func (v *reviewScreen) nextSteps() {
	var items []reviewItem
	for _, s := range v.iv.NextSteps() {
		if !s.Open() {
			continue
		}
		due := ""
		if s.Due != "" {
			due = v.dueDay(s.Due)
		}
		items = append(items, reviewItem{text: s.What, note: v.list(s.Who, due), does: func() outcome { return open(newStepsScreenAt(v.work, s)) }})
	}
	v.group(v.words.End.Steps, items, true)
}

// story lists the paragraphs of the story, one for each segment.
func (v *reviewScreen) story(findings []check.Finding) {
	var items []reviewItem
	for _, p := range v.storyOf(findings) {
		item := reviewItem{about: p.Segment, text: p.String(), jump: func() bool { return v.goToNote(p.Segment.Key) }}
		if gap := firstGap(p, findings); gap != nil {
			item.more = prompts.LoadChecks(v.words.Language).Explain(v.iv.Canvas(), v.iv.Walk().Guide, *gap).Do
			item.jump = v.mend(*gap)
		}
		items = append(items, item)
	}
	v.group(v.words.Review.Story, items, false)
}

// firstGap is the finding that names the first gap of the paragraph; nil if
// there is none.
func firstGap(p prompts.Paragraph, findings []check.Finding) *check.Finding {
	for _, span := range p.Spans {
		if i := slices.IndexFunc(findings, func(f check.Finding) bool { return f.Rule == span.Gap }); span.Gap != "" && i >= 0 {
			return &findings[i]
		}
	}
	return nil
}

// journey lists, for each segment, which stages have a channel or a relationship.
func (v *reviewScreen) journey() {
	stages := prompts.LoadChecks(v.words.Language).Stages
	for _, scheme := range check.Schemes() {
		if !scheme.InUse(v.iv.Canvas()) {
			continue
		}
		j := check.NewJourney(v.iv.Canvas(), scheme)
		if j == nil {
			continue
		}
		var items []reviewItem
		for _, row := range j.Rows {
			cells := make([]string, len(j.Stages))
			for i, stage := range j.Stages {
				mark := v.sheet.Marks.Done
				if len(row.Cells[i]) == 0 {
					mark = v.sheet.Marks.Open
				}
				cells[i] = mark + " " + stages[stage]
			}
			items = append(items, reviewItem{
				about: row.Segment, text: v.iv.Text(row.Segment),
				more: strings.Join(cells, "   "),
				jump: func() bool { return v.iv.GoTo(scheme.Question()) || v.goToBlock(canvas.Channels) },
			})
		}
		v.group(v.words.Review.Journey, items, false)
	}
}

// lookedThrough writes a line into the file's reviews.
func (v *reviewScreen) lookedThrough() outcome {
	v.iv.LookedThrough(v.words)
	return stay.saying(v.words.Notices.Noted)
}
