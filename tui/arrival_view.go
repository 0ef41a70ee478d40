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
	room := max(h-len(lines), 0)
	d := v.drawing(w, room)
	top := d.Scroll(v.top, room)
	v.hidden = d.Height > room || !d.ShowsAll()
	return append(lines, v.indented(v.clickPoster(d.Lines(top, room), d, top, v.openPoster))...)
}

// head is the lines above the poster: the name and the facts, the choices, what is due.
func (v *arrivalScreen) head(w, h int) []string {
	room := w - 2*margin
	gap := 0
	if h >= roomy {
		gap = 1
	}
	s := v.iv.Standing(v.words, v.since)
	lines := append(v.title(s, room), v.facts(s, room, h)...)
	choices := v.choiceLines(room)
	if room >= sideBySide && len(s.Days) > 0 {
		lines = append(append(lines, spaced(gap)...), v.besideDays(s, room)...)
	} else {
		days := v.days(s, room, min(max(h/8, 1), mostDays))
		if len(days) > 0 && h < roomy {
			days = days[1:] // without its heading
		}
		between := 0
		if h > roomy && len(days) > 0 {
			between = gap
		}
		lines = append(append(lines, spaced(gap, days...)...), spaced(between, choices...)...)
	}
	return v.indented(append(lines, spaced(gap)...))
}

// title is the name and, beside or below it, when it was last looked at and how far it
// is.
func (v *arrivalScreen) title(s interview.Standing, w int) []string {
	name, looked := v.sheet.Strong.Render(v.cut(v.iv.Canvas().Name, w)), v.parts(v.words.HowFar(v.iv.Survey().Progress), s.Looked)
	if text.Width(name)+3+v.set.Width(looked) <= w {
		return []string{v.set.Join(name, "   ", v.sheet.Second.Render(v.set.Line(looked)))}
	}
	return []string{name, v.sheet.Second.Render(v.cut(looked, w))}
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
	switch {
	case h >= roomy+5:
	case len(s.Days) > 0 && h >= cramped:
		most = 1
	case len(s.Days) > 0 || h < cramped:
		most = 0
	}
	return append(lines, more[:min(len(more), most)]...)
}

// choiceLines are the choices. A note that does not fit beside its choice is left out,
// to leave the lines to the poster.
func (v *arrivalScreen) choiceLines(w int) []string {
	l := &list{rows: slices.Clone(v.choices.rows), at: v.choices.at}
	for i, r := range l.rows {
		if leadWidth+text.Width(r.label)+2+text.Width(r.note) > w {
			l.rows[i].note = ""
		}
	}
	l.enterOnClick(&v.choices.at)
	lines, _ := l.lines(v.env, w, true, false)
	return lines
}

// besideDays are the choices, and what is due beside them.
func (v *arrivalScreen) besideDays(s interview.Standing, w int) []string {
	half := (w - betweenEnds) * 6 / 10
	choices := v.choiceLines(half)
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
		pen := v.sheet.Second
		if d.Late {
			pen = v.sheet.Bad
		}
		line := v.set.Join(pen.Render(v.set.Line(v.dueDay(d.Day))), "  ")
		lines = append(lines, v.set.Join(line, v.cut(v.parts(text.OneLine(d.What), d.Who), max(w-text.Width(line), 1))))
	}
	return lines
}
