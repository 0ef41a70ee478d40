// What is said of the interview: its beginning, questions, what was given, pauses and the end.

package lines

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// greet says what is begun or gone on with.
func (t *talk) greet() {
	o, c := t.opened, t.iv.Canvas()
	if o.Gone != "" {
		t.fill(t.words.Notices.GuideGone, "guide", o.Gone, "title", o.Guide.Title)
	}
	if o.New {
		t.fill(t.say.Begun, "name", text.OneLine(c.Name), "file", t.path())
		t.fill(t.say.Guide, "title", o.Guide.Title, "size", t.words.List(
			t.words.Counts.Questions.For(t.iv.Walk().Questions()), t.minutes(o.Guide.Minutes)))
	} else {
		t.fill(t.say.Opened, "name", t.heading(), "file", t.path())
		t.fill(t.say.Standing, "text", t.standing())
	}
}

// begin says how it goes, and begins.
func (t *talk) begin() {
	t.tell(t.say.Begin)
	if t.iv.Question() == nil { // everything is answered, so that there is nothing to go on with
		t.iv.Go(t.iv.Survey().Next(-1))
		if t.iv.Question() != nil {
			t.tell(t.say.Again)
		}
	}
}

// standing is how far the canvas is, when it was last looked at, what has
// changed since, and how much of it is a guess.
func (t *talk) standing() string {
	s := t.iv.Standing(t.words, t.opened.Since)
	return t.words.Series(s.Progress, s.Looked, s.Then, s.Since, s.Guesses, s.Due)
}

func (t *talk) minutes(n int) string {
	if n == 0 {
		return ""
	}
	return t.words.Counts.Minutes.For(n)
}

// tellIntroduction says, once, what the guide says before the question: of
// itself, of the part, and of the block.
func (t *talk) tellIntroduction() {
	stop, guide := t.iv.Stop(), t.iv.Walk().Guide
	if t.introduced[t.iv.At()] {
		return
	}
	t.introduced[t.iv.At()] = true
	if t.iv.At() == 0 {
		t.tellText(guide.Intro)
	}
	if stop.First {
		t.tellText(stop.Part.Intro)
	}
	if !stop.Opening {
		return
	}
	if !guide.Steps {
		t.tellText(stop.Block.Purpose)
		return
	}
	t.fill(t.say.Step, "n", stop.Step, "of", t.iv.Walk().Steps, "block", stop.Block.Title)
	t.tellForm(t.words.Question.Output, stop.Block.Output)
}

// tellQuestion asks the question, with all that belongs to it.
func (t *talk) tellQuestion() {
	q := t.iv.Question()
	t.fill(t.say.Question, "n", t.number(t.iv.At()), "of", t.iv.Walk().Questions(), "block", t.iv.Stop().Block.Title, "ask", q.Ask)
	t.tellText(t.setAside())
	t.tellText(q.Hint)
	t.tellOptions()
	t.tellCandidates()
	t.tellSubject()
	t.tellNotes()
	t.tellHow()
}

// number is the place of the stop's question among all questions of the
// guide. It is the same on a printed sheet, whichever questions apply.
func (t *talk) number(stop int) int {
	n := 0
	for i := range t.iv.Walk().Stops[:stop+1] {
		if t.iv.Walk().Stops[i].Question != nil {
			n++
		}
	}
	return n
}

// setAside says how the question stands, if nothing that was given shows it.
func (t *talk) setAside() string {
	q := t.iv.Question()
	switch state := t.iv.State(); {
	case state == prompts.SetAside:
		f, _ := t.iv.Canvas().SetAside(q.ID)
		return t.parked(f)
	case state == prompts.NotApplicable:
		return t.say.NotApplicable
	case state == prompts.Answered && len(t.notes()) == 0 && q.Each == "":
		return t.say.NothingToAdd
	}
	return ""
}

func (t *talk) parked(f canvas.FollowUp) string {
	if why := t.words.List(f.Note, f.Who); why != "" {
		return t.words.Fill(t.say.LaterWhy, "why", whole(why))
	}
	return t.say.Later
}

// tellSubject says which note the question is asked of, and what was chosen
// for it.
func (t *talk) tellSubject() {
	n, at, of := t.iv.Subject()
	if n == nil {
		return
	}
	t.fill(t.say.Subject, "n", at+1, "of", of, "note", t.described(n))
	switch q := t.iv.Question(); {
	case q.Kind() == prompts.EachPick && len(q.Picked(n)) > 0:
		t.tellChosen()
	case q.Kind() == prompts.EachLink && t.linksOf(n) != "":
		t.tellLinks(n)
	}
}

// tellOptions reads out the options with their numbers.
func (t *talk) tellOptions() {
	for i, o := range t.iv.Question().Options {
		label := o.Label
		if n := t.iv.Chosen(o.ID); n != nil && t.iv.Text(n) != label {
			label = t.words.Fill(t.say.ChosenAs, "option", label, "note", t.quoted(n))
		} else if n != nil {
			label = t.words.Fill(t.say.IsChosen, "option", label)
		}
		t.tellNumbered(i+1, label, o.Hint)
	}
}

// tellCandidates reads out the notes to link to; their numbers follow those of
// the options.
func (t *talk) tellCandidates() {
	options, links := t.offered()
	if links == 0 {
		return
	}
	t.tell(t.say.Candidates)
	for i, n := range t.iv.Candidates() {
		t.tellNumbered(options+i+1, t.quoted(n), "")
	}
}

// tellNumbered tells one of a numbered list, and what explains it.
func (t *talk) tellNumbered(n int, label, hint string) {
	if hint == "" {
		t.fill(t.say.Numbered, "n", n, "text", label)
		return
	}
	t.fill(t.say.NumberedHint, "n", n, "text", label, "hint", hint)
}

// tellNotes reads out what was given as an answer so far, choices aside.
func (t *talk) tellNotes() {
	rank := t.iv.Question().Kind() == prompts.Rank
	for _, n := range t.notes() {
		switch {
		case rank:
			t.tellNumbered(n.number, t.described(n.note), "")
		case !n.chosen:
			t.fill(t.say.Note, "n", n.number, "note", t.described(n.note))
		}
	}
	if subject := t.tested(); subject != nil && subject.Test != "" {
		t.fill(t.say.Test, "note", t.quoted(subject), "text", whole(subject.Test))
	}
}

// tellHow says how the question is answered, once for each way there is.
func (t *talk) tellHow() {
	how := t.how()
	if how != "" && !t.explained[how] {
		t.tell(how)
	}
	t.explained[how] = true
}

func (t *talk) how() string {
	q, s := t.iv.Question(), t.say
	one := q.Choose == prompts.ChooseOne
	switch kind := q.Kind(); {
	case kind == prompts.Rank:
		return s.HowRank
	case kind == prompts.EachPick && one:
		return s.HowPickOne
	case kind == prompts.EachPick:
		return s.HowPickMany
	case kind == prompts.EachLink:
		return s.HowEachLink
	case kind == prompts.EachLine:
		return s.HowEachLine
	case kind == prompts.EachTest:
		return s.HowEachTest
	case kind == prompts.Choice && one:
		return s.HowChooseOne
	case kind == prompts.Choice:
		return s.HowChooseMany
	case len(t.iv.Candidates()) > 1:
		return s.HowLinks
	case len(t.iv.Candidates()) == 1:
		return s.HowLinked
	}
	return s.HowOpen
}

// tellPause tells a pause, which waits for nobody.
func (t *talk) tellPause(p *prompts.Pause) {
	if t.introduced[t.iv.At()] {
		return
	}
	t.introduced[t.iv.At()] = true
	if p.Minutes > 0 {
		t.fill(t.say.PauseMinutes, "title", p.Title, "minutes", t.minutes(p.Minutes))
	} else {
		t.fill(t.say.Pause, "title", p.Title)
	}
	t.tellText(p.Text)
}

// tellEnd says that the last question has been asked, and how things stand.
func (t *talk) tellEnd() {
	c, survey, e := t.iv.Canvas(), t.iv.Survey(), t.words.End
	t.tell(e.Title)
	fact := func(n int, what prompts.Plural) {
		if n > 0 {
			t.tell(t.words.Digits(n) + " " + what.For(n))
		}
	}
	fact(c.Count(), e.Notes)
	fact(survey.Done, e.Answered)
	fact(survey.Count(prompts.Unanswered), e.Open)
	fact(survey.Count(prompts.SetAside), e.SetAside)
	fact(len(interview.Unresolved(c)), e.Unresolved)
	t.tellGroup(t.words.Review.Story, t.story(t.findings()))
}

// tellText tells a text, if there is any.
func (t *talk) tellText(s string) { t.tellForm("{text}", s) }

// tellForm tells a text in a sentence, if there is any.
func (t *talk) tellForm(form, s string) {
	if s != "" {
		t.fill(form, "text", strings.TrimSpace(s))
	}
}
