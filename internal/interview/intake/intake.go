// Package intake takes the answers of a filled-in question sheet into a canvas: each
// under its question, as if it had been given in the interview. Nothing that is on
// the canvas changes; what is there already is not added again.
package intake

import (
	"slices"
	"strings"
	"unicode"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/dates"
	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

// Taken is a canvas with the answers of a sheet.
type Taken struct {
	Canvas  *canvas.Canvas
	LeftOut []sheet.Words // that have no place on the canvas
}

// Take returns the canvas with the answers of a sheet of the guide. by is who gave
// them if the sheet does not say it. What is new gets a line of reviews, in the words
// w, on the day of the sheet, else today.
func Take(c *canvas.Canvas, g *prompts.Guide, filled *sheet.Filled, by string, today canvas.Date, w *prompts.Words) Taken {
	t := &taker{canvas: c, guide: g, walk: prompts.NewWalk(g), by: strings.TrimSpace(filled.By), day: today, left: slices.Clone(filled.Unplaced)}
	if t.by == "" {
		t.by = by
	}
	t.readDay(filled.Date, filled.DateLine, today)
	if filled.Canvas != "" {
		t.name(filled.Canvas, filled.CanvasLine)
	}
	order := map[string]int{}
	for i, s := range t.walk.Stops {
		if s.Question != nil {
			order[s.Question.ID] = i
		}
	}
	// Notes before what is said about them, wherever that stands on the sheet.
	answers := slices.Clone(filled.Answers)
	slices.SortStableFunc(answers, func(a, b sheet.Answer) int { return t.turn(a, order) - t.turn(b, order) })
	for len(answers) > 0 {
		n := 1
		for n < len(answers) && answers[n].Question == answers[0].Question {
			n++
		}
		t.question(answers[:n])
		answers = answers[n:]
	}
	if t.canvas == c || t.canvas.Equal(c) {
		return Taken{c, t.left}
	}
	line := canvas.Review{Date: t.day, By: t.by, Changed: w.Tally(canvas.NewTally(canvas.Diff(c, t.canvas)))}
	next := t.canvas.With(func(c *canvas.Canvas) {
		c.Reviews = append(slices.Clone(c.Reviews), line)
		c.Updated = max(c.Updated, today)
	})
	return Taken{next, t.left}
}

// taker takes the answers in, one question after the other.
type taker struct {
	canvas *canvas.Canvas
	guide  *prompts.Guide
	walk   *prompts.Walk
	by     string
	day    canvas.Date
	left   []sheet.Words
}

// turn is when an answer is taken in: questions for notes of their own first, then
// in the order of the guide.
func (t *taker) turn(a sheet.Answer, order map[string]int) int {
	at, known := order[a.Question]
	switch {
	case !known:
		return 2 * len(order)
	case t.walk.Stops[at].Question.Kind() == prompts.Open && !t.walk.Stops[at].Question.Detail:
		return at
	}
	return len(t.walk.Stops) + at
}

// readDay reads the date on a sheet. It is the day of the interview, which has passed.
func (t *taker) readDay(text string, line int, today canvas.Date) {
	if text == "" {
		return
	}
	day, ok := dates.Read(text, today)
	if !ok {
		t.leaveOut(line, text)
		return
	}
	if day > today {
		if then, err := day.Time(); err == nil {
			day = canvas.DateOf(then.AddDate(-1, 0, 0))
		}
	}
	t.day = day
}

// name names a canvas that has no name.
func (t *taker) name(name string, line int) {
	switch {
	case t.canvas.Name == "":
		t.canvas = t.canvas.With(func(c *canvas.Canvas) { c.Name = name })
	case fold(t.canvas.Name) != fold(name):
		t.leaveOut(line, name)
	}
}

func (t *taker) leaveOut(line int, text string) {
	if text = strings.TrimSpace(text); text != "" {
		t.left = append(t.left, sheet.Words{Line: line, Text: text})
	}
}

// question takes in the answers to one question.
func (t *taker) question(answers []sheet.Answer) {
	q, block := t.find(answers[0].Question)
	if q == nil {
		t.aside(answers)
		return
	}
	before := t.canvas
	if q.Kind() == prompts.Rank {
		t.rank(q, answers)
	} else {
		for i := range answers {
			t.answer(q, block, &answers[i])
		}
	}
	if t.canvas != before {
		for _, id := range q.IDs() {
			t.canvas = t.canvas.ClearSetAside(id)
		}
	}
}

// find is the question with the id, and its block; nil if the guide has none.
func (t *taker) find(id string) (*prompts.Question, string) {
	if id == "" {
		return nil, ""
	}
	for _, s := range t.walk.Stops {
		if s.Question != nil && s.Question.HasID(id) {
			return s.Question, s.Block.ID
		}
	}
	return nil, ""
}

// aside makes follow-ups of what was noted at a pause.
func (t *taker) aside(answers []sheet.Answer) {
	for _, a := range answers {
		if a.Question != "" {
			t.leaveOut(a.Line, strings.Join(append([]string{a.Text, a.About}, a.Cells...), " "))
			continue
		}
		if slices.ContainsFunc(t.canvas.FollowUps, func(f canvas.FollowUp) bool { return fold(f.Note) == fold(a.Text) }) {
			continue
		}
		t.canvas = t.canvas.AddFollowUp(canvas.FollowUp{Note: a.Text, Asked: t.day})
	}
}

// answer takes in one answer: a tick, a row, or a text.
func (t *taker) answer(q *prompts.Question, block string, a *sheet.Answer) {
	switch {
	case a.Option != "":
		t.choose(q, block, a)
	case a.Row:
		t.row(q, block, a)
	default:
		t.text(q, block, a)
	}
}

// fold is a text without case and without what is neither letter nor digit.
func fold(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}
