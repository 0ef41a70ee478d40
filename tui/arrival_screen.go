// The arrival screen: what one comes back to, and what one can go on with.

package tui

import (
	"slices"

	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
)

// arrivalScreen shows a canvas that is opened again: how it stands, the ways
// to go on, and the poster with its notes.
type arrivalScreen struct {
	*session
	ways ways
	top  int // of the poster
}

func newArrival(s *session) *arrivalScreen {
	v := &arrivalScreen{session: s}
	w := s.words.Arrival
	v.ways.add(w.GoOn, v.firstOpen(), func() outcome { return shut })
	v.ways.add(w.Again, s.words.Counts.Questions.For(s.iv.Survey().Applicable), v.again)
	if visits := s.iv.Itinerary(); len(visits) > 0 {
		v.ways.add(w.LookAgain, s.words.Counts.Questions.For(len(visits)), func() outcome {
			s.iv.Begin(interview.LookAgain)
			return shut
		})
	}
	if n := len(s.iv.Canvas().FollowUps); n > 0 {
		v.ways.add(s.words.Menu.Agenda, s.words.Digits(n), func() outcome { return open(newAgenda(s)) })
	}
	if len(s.since) > 0 {
		v.ways.add(w.WhatSince, "", func() outcome { return open(newChanges(s, w.WhatSince, s.since)) })
	}
	return v
}

// firstOpen is where one goes on if nothing else is chosen.
func (s *session) firstOpen() string {
	stop := s.iv.Walk().Stops[s.iv.Survey().FirstOpen()]
	if stop.Question == nil {
		return s.words.Arrival.NothingOpen
	}
	return s.words.Fill(s.words.Arrival.GoOnAt, "block", text.OneLine(stop.Block.Title), "n", stop.Number, "of", stop.Of)
}

// again goes through everything again.
func (v *arrivalScreen) again() outcome {
	v.iv.Begin(interview.Again)
	return shut
}

func (v *arrivalScreen) update(p keys.Press) outcome {
	out := v.press(p)
	h := v.height - footer - len(v.head(v.width, v.height-footer))
	v.top = v.drawing(v.width, h, poster.Cursor{}, poster.Whole).Scroll(v.top, h)
	return out
}

func (v *arrivalScreen) press(p keys.Press) outcome {
	blocks := v.iv.Canvas().Kind.Blocks()
	if d := p.ListDigit(); d > 0 {
		if d <= len(blocks) && v.iv.GoToBlock(blocks[d-1]) {
			return shut
		}
		return stay
	}
	switch p.Intent {
	case keys.Enter, keys.Break:
		return v.ways.take()
	case keys.Home:
		return v.again()
	case keys.Up, keys.PreviousField:
		v.ways.move(-1)
	case keys.Down, keys.NextField:
		v.ways.move(1)
	case keys.Previous:
		v.top -= v.height / 2
	case keys.Next, keys.Space:
		v.top += v.height / 2
	case keys.Back:
		return replace(newPosterScreen(v.session))
	default:
		return unknown
	}
	return stay
}

func (v *arrivalScreen) keep() {}

func (v *arrivalScreen) broad() bool { return true }

// head is what stands above the poster: the name, how it stands, the ways.
func (v *arrivalScreen) head(w, h int) []string {
	room := w - 2*margin
	lines := []string{v.sheet.Strong.Render(v.cut(v.iv.Canvas().Name, room))}
	for _, fact := range v.facts(h) {
		lines = append(lines, fact.pen.Render(v.cut(fact.said, room)))
	}
	if h >= cramped {
		lines = append(lines, "")
	}
	ways, _ := v.fitting(room).lines(v.session, room, true, false)
	lines = append(lines, ways...)
	if h >= roomy {
		lines = append(lines, "")
	}
	return v.indented(lines)
}

// fitting is the ways to go on, without what is said beside one where there is
// no room for it: the poster needs the lines.
func (v *arrivalScreen) fitting(w int) *list {
	l := &list{rows: slices.Clone(v.ways.rows), at: v.ways.at}
	for i, r := range l.rows {
		if leadWidth+text.Width(r.label)+2+text.Width(r.note) > w {
			l.rows[i].note = ""
		}
	}
	return l
}

// fact is a line about how the canvas stands.
type fact struct {
	said string
	pen  style.Pen
}

// facts are as many as a window of this height has room for, the weightiest first.
func (v *arrivalScreen) facts(h int) []fact {
	s := v.iv.Standing(v.words, v.since)
	var facts []fact
	for _, f := range []fact{
		{v.parts(s.Looked, s.Progress), v.sheet.Faint},
		{s.Since, v.sheet.Warn},
		{s.Due, v.sheet.Warn},
		{s.Guesses, v.sheet.Plain},
		{s.Then, v.sheet.Faint},
	} {
		if f.said != "" {
			facts = append(facts, f)
		}
	}
	return facts[:min(len(facts), max(h/5, 1))]
}

func (v *arrivalScreen) view(w, h int) []string {
	lines := v.head(w, h)
	room := max(h-len(lines), 0)
	d := v.drawing(w, room, poster.Cursor{}, poster.Whole)
	return append(lines, d.Lines(d.Scroll(v.top, room), room)...)
}

func (v *arrivalScreen) hints() []hint {
	l := v.words.Line
	return []hint{{"enter", l.Continue}, {"↑↓", l.Choose}, {"pgdn", l.ReadOn}, {"1-9", l.Blocks}, {"esc", l.Poster}}
}
