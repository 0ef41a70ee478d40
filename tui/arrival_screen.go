// The arrival screen: a canvas that is opened again.

package tui

import (
	"slices"

	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
)

// arrivalScreen shows how a canvas stands, what to go on with, and the poster.
type arrivalScreen struct {
	*env
	*work
	choices choices
	top     int // the first line of the poster that is seen
}

func newArrival(w *work) *arrivalScreen {
	v := &arrivalScreen{env: w.env, work: w}
	words := v.words.Arrival
	v.choices.add(words.GoOn, v.firstOpen(), func() outcome { return shut })
	v.choices.add(words.Again, v.words.Counts.Questions.For(v.iv.Survey().Applicable), v.again)
	if visits := v.iv.Revisits(); len(visits) > 0 {
		v.choices.add(words.LookAgain, v.words.Counts.Questions.For(len(visits)), func() outcome {
			v.iv.Begin(interview.LookAgain)
			return shut
		})
	}
	if n := len(v.iv.Canvas().FollowUps); n > 0 {
		v.choices.add(v.words.Menu.Agenda, v.words.Digits(n), func() outcome { return open(newAgenda(w)) })
	}
	if people := v.people(); v.iv.By == "" && len(people) > 0 { // nobody has said who answers now
		v.choices.add(v.words.Menu.By, v.words.List(people...), func() outcome { return open(newBy(w)) })
	}
	if len(v.since) > 0 {
		v.choices.add(words.WhatSince, "", func() outcome { return open(newChanges(w, words.WhatSince, v.since)) })
	}
	return v
}

// again goes through all questions again.
func (v *arrivalScreen) again() outcome {
	v.iv.Begin(interview.Again)
	return shut
}

func (v *arrivalScreen) update(p keys.Press, w, h int) outcome {
	out := v.press(p, h)
	room := h - len(v.head(w, h))
	v.top = v.drawing(w, room).Scroll(v.top, room)
	return out
}

func (v *arrivalScreen) press(p keys.Press, h int) outcome {
	if p.ListDigit() > 0 { // as on the poster: enter opens the block, a letter makes a note of the digit
		return openWith(newPosterScreen(v.work), p)
	}
	switch p.Intent {
	case keys.Enter, keys.Break:
		return v.choices.take()
	case keys.Home:
		return v.again()
	case keys.Up, keys.PreviousField:
		v.choices.move(-1)
	case keys.Down, keys.NextField:
		v.choices.move(1)
	case keys.Previous:
		v.top -= (h + footer) / 2
	case keys.Next, keys.Space:
		v.top += (h + footer) / 2
	case keys.Back:
		return replace(newPosterScreen(v.work))
	default:
		return unknown
	}
	return stay
}

func (v *arrivalScreen) broad() bool { return true }

func (v *arrivalScreen) roll(by, w, h int) {
	room := h - len(v.head(w, h))
	v.top = v.drawing(w, room).Scroll(v.top+by, room)
}

// head is the lines above the poster: the name, the facts, the choices.
func (v *arrivalScreen) head(w, h int) []string {
	room := w - 2*margin
	lines := []string{v.sheet.Strong.Render(v.cut(v.iv.Canvas().Name, room))}
	for _, fact := range v.facts(h) {
		lines = append(lines, fact.pen.Render(v.cut(fact.text, room)))
	}
	if h >= cramped {
		lines = append(lines, "")
	}
	fitting := v.fitting(room)
	fitting.clicked(&v.choices.at)
	choices, _ := fitting.lines(v.env, room, true, false)
	lines = append(lines, choices...)
	if h >= roomy {
		lines = append(lines, "")
	}
	return v.indented(lines)
}

// fitting is the choices. A note that does not fit beside its choice is left out,
// to leave the lines to the poster.
func (v *arrivalScreen) fitting(w int) *list {
	l := &list{rows: slices.Clone(v.choices.rows), at: v.choices.at}
	for i, r := range l.rows {
		if leadWidth+text.Width(r.label)+2+text.Width(r.note) > w {
			l.rows[i].note = ""
		}
	}
	return l
}

// fact is a line about how the canvas stands.
type fact struct {
	text string
	pen  style.Pen
}

// facts are as many as a window of this height has room for, the most important
// first.
func (v *arrivalScreen) facts(h int) []fact {
	s := v.iv.Standing(v.words, v.since)
	var facts []fact
	for _, f := range []fact{
		{v.parts(s.Looked, s.Progress), v.sheet.Second},
		{s.Since, v.sheet.Strong},
		{s.Due, v.sheet.Strong},
		{s.Guesses, v.sheet.Plain},
		{s.Then, v.sheet.Second},
	} {
		if f.text != "" {
			facts = append(facts, f)
		}
	}
	return facts[:min(len(facts), max(h/5, 1))]
}

func (v *arrivalScreen) view(w, h int) []string {
	lines := v.head(w, h)
	room := max(h-len(lines), 0)
	d := v.drawing(w, room)
	top := d.Scroll(v.top, room)
	return append(lines, v.indented(v.clickPoster(d.Lines(top, room), d, top, v.openPoster))...)
}

// drawing is the poster in the room there is.
func (v *arrivalScreen) drawing(w, h int) *poster.Drawing {
	return v.draw(poster.View{Width: w - 2*margin, Height: h})
}

func (v *arrivalScreen) keyHints() []keyHint {
	l := v.words.Line
	return []keyHint{{"enter", l.Continue}, {"↑↓", l.Choose}, {"pgdn", l.ReadOn}, {"1-9", l.Blocks}, {"esc", l.Poster}}
}
