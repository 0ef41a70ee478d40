// Drawing the arrival screen.

package tui

import (
	"slices"

	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
)

// mostDays is how many things that are due are listed.
const mostDays = 5

func (v *arrivalScreen) view(w, h int) []string {
	v.renew()
	lines := v.head(w, h)
	room := v.posterRoom(w, h)
	if v.more = false; room == 0 {
		return lines
	}
	d := v.drawing(w, room)
	top := d.Scroll(v.top, rowsSeen(d, room))
	v.more = !d.ShowsAll() || d.Height > top+rowsSeen(d, room)
	return append(lines, v.scrolledPoster(d, top, room)...)
}

// head is the lines above the poster: the name and the facts, what is due, the choices.
func (v *arrivalScreen) head(w, h int) []string {
	room := w - 2*margin
	s := v.iv.Standing(v.words, v.since)
	if h < roomy {
		return v.indented(v.smallHead(s, room, h))
	}
	lines := append(v.title(s, room), v.facts(s, room, h)...)
	choices := v.choiceLines(room, h)
	if room >= sideBySide && len(s.Days) > 0 {
		lines = append(append(lines, ""), v.besideDays(s, room, h)...)
	} else {
		lines = append(lines, "")
		if days := v.fewDays(s, room, h, 0); len(days) > 0 {
			lines = append(append(lines, days...), "")
		}
		lines = append(lines, choices...)
	}
	return v.indented(append(lines, ""))
}

// smallHead is the head of a window in which not everything has room: what others
// changed, what is due and the choices come first, then the other facts and blank lines.
func (v *arrivalScreen) smallHead(s interview.Standing, w, h int) []string {
	title := v.sheet.Strong.Render(v.cut(v.iv.Canvas().Name, w))
	if far := v.words.HowFar(v.iv.Survey().Progress); text.Width(title)+3+v.set.Width(far) <= w {
		title = v.set.Join(title, "   ", v.sheet.Second.Render(v.set.Line(far)))
	}
	var since []string
	if s.Since != "" {
		since = v.wrapped(s.Since, w, 2, v.sheet.Strong)
	}
	choices, first, last := v.choiceList(w, h)
	days := v.fewDays(s, w, h, h-1-len(since)-len(choices)-3) // with three blank lines
	free := h - 1 - len(since) - len(days)
	if choices = v.window(choices, max(free, leastCounted), first, last); len(choices) > free {
		days = days[:max(len(days)-(len(choices)-free), 0)]
	}
	free -= len(choices)
	gap := 0
	if gaps := 2 + min(len(days), 1); free >= gaps {
		gap, free = 1, free-gaps
	}
	facts := v.smallFacts(s, w)
	facts = facts[:min(len(facts), max(free, 0))]
	lines := append(append([]string{title}, since...), facts...)
	if len(days) > 0 {
		lines = append(lines, spaced(gap, days...)...)
	}
	return append(append(lines, spaced(gap, choices...)...), spaced(gap)...)
}

// smallFacts are when the canvas was last looked at and what is unconfirmed, each in a
// line if it has room in one.
func (v *arrivalScreen) smallFacts(s interview.Standing, w int) []string {
	var lines []string
	guesses := s.Guesses
	if n := len(interview.Unresolved(v.iv.Canvas())); n > 0 && v.set.Width(guesses) > w {
		guesses = v.words.Arrival.Guesses.For(n)
	}
	for _, fact := range []string{s.Looked, guesses} {
		if fact != "" && v.set.Width(fact) <= w {
			lines = append(lines, v.sheet.Second.Render(v.set.Line(fact)))
		}
	}
	return lines
}

// title is the name and, beside or below it, when it was last looked at and how far it
// is.
func (v *arrivalScreen) title(s interview.Standing, w int) []string {
	name, looked := v.sheet.Strong.Render(v.cut(v.iv.Canvas().Name, w)), v.parts(v.words.HowFar(v.iv.Survey().Progress), s.Looked)
	if text.Width(name)+3+v.set.Width(looked) <= w {
		return []string{v.set.Join(name, "   ", v.sheet.Second.Render(v.set.Line(looked)))}
	}
	return append([]string{name}, v.wrapped(looked, w, 2, v.sheet.Second)...)
}

// facts are what others have changed and, as far as there is room, what is still a guess.
func (v *arrivalScreen) facts(s interview.Standing, w, h int) []string {
	var lines, more []string
	if s.Since != "" {
		lines = v.paragraph(s.Since, w, v.sheet.Strong)
	}
	for _, fact := range []string{s.Guesses, s.Then} {
		if fact != "" {
			more = append(more, v.sheet.Second.Render(v.cut(fact, w)))
		}
	}
	most := 2
	if h < roomy+5 && len(s.Days) > 0 {
		most = 1
	}
	return append(lines, more[:min(len(more), most)]...)
}

// choiceList is the choices; first and last are the lines of the one under the cursor. A note that does
// not fit beside its choice stands below it, in a low window only while it is under the
// cursor.
func (v *arrivalScreen) choiceList(w, h int) (lines []string, first, last int) {
	l := &list{rows: slices.Clone(v.choices.rows), at: v.choices.at}
	for i, r := range l.rows {
		if leadWidth+text.Width(r.label)+2+v.set.Width(r.note) > w {
			l.rows[i].below = true
			if h < cramped && i != l.at {
				l.rows[i].note = ""
			}
		}
	}
	l.enterOnClick(&v.choices.at)
	return l.lines(v.env, w, true, false)
}

// choiceLines are the choices.
func (v *arrivalScreen) choiceLines(w, h int) []string {
	lines, _, _ := v.choiceList(w, h)
	return lines
}

// besideDays are the choices, and what is due beside them.
func (v *arrivalScreen) besideDays(s interview.Standing, w, h int) []string {
	half := (w - betweenEnds) * 6 / 10
	choices := v.choiceLines(half, h)
	days := v.days(s, w-half-betweenEnds, max(len(choices)-1, mostDays))
	return v.columns(choices, days, half+betweenEnds)
}

// days list what is due, the most overdue first, under a heading that counts what is not
// listed.
func (v *arrivalScreen) days(s interview.Standing, w, most int) []string {
	if len(s.Days) == 0 {
		return nil
	}
	title := v.sheet.Title.Render(v.set.Line(v.words.Arrival.Days))
	if rest := len(s.Days) - most; rest > 0 {
		title = v.set.Join(title, "  ", v.sheet.Second.Render(v.set.Line(v.words.Poster.More.For(rest))))
	}
	lines := []string{title}
	for _, d := range s.Days[:min(len(s.Days), most)] {
		lines = append(lines, v.day(d, w)...)
	}
	return lines
}

// fewDays are the days in a window of height h, as many as fit in so many lines but not
// fewer than one for each eight lines of it; in a low window without their heading unless
// it counts further ones.
func (v *arrivalScreen) fewDays(s interview.Standing, w, h, room int) []string {
	least := min(max(h/8, 1), mostDays)
	for most := max(min(len(s.Days), mostDays), least); ; most-- {
		days := v.days(s, w, most)
		if h <= roomy && len(days) > 0 && len(s.Days) <= most {
			days = days[1:]
		}
		if most == least || len(days) <= room {
			return days
		}
	}
}

// day is something that is due: the day, and beside or below it in at most three lines
// what is to be done.
func (v *arrivalScreen) day(d interview.DueDay, w int) []string {
	pen := v.sheet.Second
	if d.Late {
		pen = v.sheet.Bad
	}
	lead, what := v.set.Join(pen.Render(v.set.Line(v.dueDay(d.Day))), "  "), v.parts(text.OneLine(d.What), d.Who)
	var lines []string
	if room := w - text.Width(lead); room < leastDay && v.set.Width(what) > room {
		lines, lead = []string{lead}, "  "
	}
	for _, line := range v.wrapped(what, w-text.Width(lead), 3, v.sheet.Plain) {
		lines = append(lines, v.set.Join(lead, line))
		lead = text.Spaces(text.Width(lead))
	}
	return lines
}

// leastDay is the room beside a day in which words say what is due.
const leastDay = 30
