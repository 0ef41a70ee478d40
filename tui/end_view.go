// Drawing the end: the pitch, the poster, what to try, the next steps, the choices.

package tui

import (
	"cmp"

	"bmcanvas/canvas/check"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
)

const (
	sideBySide  = 100 // the width from which on the next steps stand beside what to try
	betweenEnds = 4   // blank columns between them
	leastPoster = 9   // lines of a poster that shows something
	leastSteps  = 3   // lines of the table of steps
	mostSteps   = 8
	widestSteps = 96
)

func (v *endScreen) view(w, h int) []string {
	room := w - 2*margin
	head := append(v.header(w), v.indented(v.title(room, h))...)
	made := v.inWords()
	ways, at := v.waysOn(room)
	gap := 0
	if h >= roomy {
		gap = 1
	}
	free := h - len(head) - len(ways) - 2*gap
	pitch := v.pitch(made, room, h)
	todo := v.todo(made, room, h, free-len(pitch)-gap)
	free -= len(todo.lines)
	pitch = v.pitch(made, room, free-gap)
	if len(pitch) > 0 {
		free -= len(pitch) + gap
	}
	air := v.air(gap, free, len(pitch) > 0, todo.steps > 0)
	p := &page{}
	p.add(spaced(air.title)...)
	if len(pitch) > 0 {
		p.add(append(pitch, spaced(air.pitch)...)...)
	}
	if free > leastPoster && poster.Fits(v.iv.Canvas().Kind, room) {
		d := v.poster().Draw(made.drawn, poster.View{Width: room, Height: free - gap, Fit: poster.Clipped, Numbers: true})
		if d.Height < free {
			p.gap()
			p.add(v.clickPoster(d.Lines(0, d.Height), d, 0, v.openPoster)...)
		}
	}
	p.add(spaced(gap)...)
	p.add(append(todo.lines[:todo.steps:todo.steps], spaced(air.risks)...)...)
	start := len(p.lines)
	p.add(todo.lines[todo.steps:]...)
	p.add(spaced(max(gap, air.steps))...)
	if p.first, p.last = start+todo.first, start+todo.last; !v.inSteps {
		p.first, p.last = len(p.lines)+at, len(p.lines)+len(ways)-1
	}
	p.add(ways...)
	return append(head, v.window(v.indented(p.lines), h-len(head), p.first, p.last)...)
}

// endAir is how many blank lines stand below each part of the end.
type endAir struct{ title, pitch, risks, steps int }

// air shares the free lines of a low window, the lines around what can be typed first.
// Other windows have their blank lines already, but for one above the pitch.
func (v *endScreen) air(gap, free int, pitched, risky bool) endAir {
	var air endAir
	if gap > 0 {
		if pitched {
			air.title = gap
		}
		return air
	}
	for _, part := range []struct {
		lines *int
		there bool
	}{{&air.steps, true}, {&air.pitch, pitched}, {&air.risks, risky}, {&air.title, true}} {
		if part.there && free > 0 {
			*part.lines = 1
			free--
		}
	}
	return air
}

// pitch is as much of the pitch as fits in h lines.
func (v *endScreen) pitch(made inWords, w, h int) []string {
	for _, said := range made.pitches {
		if lines := v.paragraph(said, min(w, measure), v.sheet.Plain); len(lines) <= h {
			return lines
		}
	}
	return nil
}

// title is what the screen is, and beside or below it the facts.
func (v *endScreen) title(w, h int) []string {
	title := v.sheet.Strong.Render(v.cut(v.words.End.Title, w))
	gap := 0
	if h >= roomy {
		gap = 1
	}
	said := v.facts()
	facts := v.parts(said...)
	for h < roomy && len(said) > 1 && v.set.Width(facts) > w {
		said = said[:len(said)-1]
		facts = v.parts(said...)
	}
	if text.Width(title)+3+v.set.Width(facts) <= w {
		return spaced(gap, v.set.Join(title, "   ", v.sheet.Second.Render(v.set.Line(facts))))
	}
	if h < cramped {
		return []string{title}
	}
	return spaced(gap, append([]string{title}, v.paragraph(facts, w, v.sheet.Second)...)...)
}

// spaced is the lines below so many blank ones.
func spaced(gap int, lines ...string) []string {
	return append(make([]string, gap), lines...)
}

// todo is what to try and, beside or below it, the next steps.
type todo struct {
	lines       []string
	steps       int // where the next steps begin
	first, last int // the lines of the step with the cursor, from there on
}

// todo draws it in about so many lines.
func (v *endScreen) todo(made inWords, w, h, free int) todo {
	beside := min((w-betweenEnds)/2, measure)
	if w < sideBySide {
		beside = w
	}
	risks := v.risks(made, beside, h)
	for n := len(made.riskiest); w < sideBySide && n > 1 && len(risks)+leastSteps > free; n-- {
		made.riskiest = made.riskiest[:n-1]
		risks = v.risks(made, beside, h)
	}
	most := max(free-len(risks)-1, leastSteps)
	switch {
	case len(risks) == 0:
		return v.stepLines(min(w, measure), min(most, mostSteps), h)
	case w < sideBySide:
		if h >= roomy {
			risks = append(risks, "")
		}
		below := v.stepLines(w, min(most, mostSteps), h)
		below.lines, below.steps = append(risks, below.lines...), len(risks)
		return below
	}
	steps := v.stepLines(min(w-beside-betweenEnds, widestSteps), max(mostSteps, len(risks)), h)
	steps.lines = v.columns(risks, steps.lines, beside+betweenEnds)
	return steps
}

// stepLines are the next steps; the line for the first one says by itself what it is for
// where there are few lines.
func (v *endScreen) stepLines(w, room, h int) todo {
	lines, first, last := v.steps.lines(w, room, v.inSteps)
	if h < cramped && len(v.iv.NextSteps()) == 0 {
		lines, first, last = lines[1:], first-1, last-1
	}
	return todo{lines: lines, first: max(first, 0), last: max(last, 0)}
}

// risks lists the riskiest assumptions: each with its test or, without one, with the
// reason why it is risky.
func (v *endScreen) risks(made inWords, w, h int) []string {
	lines := []string{v.sheet.Title.Render(v.set.Line(v.words.End.TryThisWeek))}
	switch {
	case len(made.riskiest) > 0:
	case made.mark == "" || h < roomy:
		return nil
	default:
		return append(lines, v.paragraph(made.mark, w, v.sheet.Second)...)
	}
	for i, a := range made.riskiest {
		lines = append(lines, v.risk(i, a, made, w, h)...)
	}
	return lines
}

// risk is one of the riskiest assumptions.
func (v *endScreen) risk(i int, a check.RankedAssumption, made inWords, w, h int) []string {
	bar := cmp.Or(v.poster().Bar(made.drawn, a.Note), " ")
	lead := v.set.Join(v.set.Line(v.words.Digits(i+1)+" "), bar)
	if letters := v.poster().Letters(made.drawn, a.Note); letters != "" {
		lead = v.set.Join(lead, letters)
	}
	lead = v.set.Pad(lead, max(riskLead, text.Width(lead)+1))
	indent := text.Spaces(text.Width(lead))
	if h < cramped {
		return []string{v.set.Join(lead, v.wrapped(v.iv.Text(a.Note), w-text.Width(lead), 1, v.sheet.Strong)[0])}
	}
	lines := v.hang(lead, v.iv.Text(a.Note), w, v.sheet.Strong)
	end := len(lines) - 1
	left := w - text.Width(lines[end]) - 2
	for _, aside := range v.reasons(a, made) {
		if v.set.Width(aside) <= left {
			lines[end] = v.set.Join(lines[end], "  ", v.sheet.Second.Render(v.set.Line(aside)))
			return lines
		}
	}
	if h <= roomy {
		return lines
	}
	more := v.hang(indent, v.reasons(a, made)[0], w, v.sheet.Second)
	return append(lines, more[:min(len(more), 2)]...)
}

// riskLead is the width of the number, the bar and two letters before an assumption.
const riskLead = 6

// reasons say why the assumption is to be tried, or how: in full and, for less room,
// ever shorter.
func (v *endScreen) reasons(a check.RankedAssumption, made inWords) []string {
	e := v.words.End
	why := ""
	switch {
	case made.moves[a.Note.Key]:
		why = e.MovesMost
	case a.Reach > 0:
		why = v.words.Review.Hanging.For(a.Reach)
	}
	switch {
	case a.Note.Test != "":
		return []string{a.Note.Test}
	case why == "":
		return []string{e.NoTest}
	}
	return []string{v.list(why, e.NoTest), why}
}

// waysOn are the choices in a row, in as many lines as they need; at is the line of the
// one under the cursor.
func (v *endScreen) waysOn(w int) (lines []string, at int) {
	on := v.choices()
	line := ""
	for i, r := range on.rows {
		lead, pen := "  ", v.sheet.Plain
		if i == on.at {
			lead, pen = v.set.Join(v.sheet.Marks.Here, " "), v.sheet.Strong
			if !v.inSteps {
				lead = v.set.Join(v.sheet.Accent.Render(v.sheet.Marks.Here), " ")
			}
		}
		click := func(int) outcome {
			v.steps.keep()
			v.at, v.inSteps = i, false
			return pressKey(keys.Enter)
		}
		way := v.clickPart(v.set.Join(lead, pen.Render(v.set.Line(r.label))), click)
		if line != "" && text.Width(line)+2+text.Width(way) > w {
			lines, line = append(lines, line), ""
		}
		if i == on.at {
			at = len(lines)
		}
		switch {
		case text.Width(way) > w: // it takes several lines
			for _, part := range v.hang(lead, r.label, w, pen) {
				lines = append(lines, v.clickPart(part, click))
			}
		case line == "":
			line = way
		default:
			line = v.set.Join(line, "  ", way)
		}
	}
	if line == "" {
		return lines, at
	}
	return append(lines, line), at
}
