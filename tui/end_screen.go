// The end of the walk: how far the canvas is, and what to go on with.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
	"cmp"
	"strings"
)

// endScreen comes after the last question: what one has made, and the ways on.
type endScreen struct {
	*env
	*work
	at   int     // the choice under the cursor
	run  run     // what was typed since the last other key
	made inWords // kept until the canvas changes
}

// inWords is the canvas in a few words.
type inWords struct {
	of       *canvas.Canvas
	language string
	pitch    string                   // the first segment's story in two sentences, and what the figures say
	riskiest []check.RankedAssumption // the first of them
}

// mostRiskiest is how many assumptions the end names: as many as one can try in a week.
const mostRiskiest = 3

// pitchSentences is how many sentences say what one has made.
const pitchSentences = 2

func newEndScreen(w *work) *endScreen { return &endScreen{env: w.env, work: w} }

// choices lists what to go on with, the next open question first.
func (v *endScreen) choices() *choices {
	var on choices
	on.add(v.words.End.OpenPage, "", func() outcome {
		out := openPage(v.work)
		if out.kind == closed {
			out.kind = stay.kind // it is not a dialog: one stays at the end
		}
		return out
	})
	if next := v.iv.Survey().FirstOpen(); next != v.iv.At() {
		on.add(v.words.Arrival.GoOn, v.firstOpen(), func() outcome {
			v.iv.Go(next)
			return stay
		})
	}
	m := v.words.Menu
	on.add(m.Review, "", func() outcome { return open(newReview(v.work)) })
	on.add(v.words.Review.Story, "", func() outcome { return open(newStory(v.work)) })
	on.add(m.Export, "", func() outcome { return open(newExport(v.work)) })
	on.add(m.Leave, "", func() outcome { return leave })
	on.at = min(v.at, len(on.rows)-1)
	return &on
}

func (v *endScreen) update(p keys.Press, _, _ int) outcome {
	on := v.choices()
	switch {
	case v.run.turns(p):
		return v.typeRunOn(&v.run, p)
	case p.InRun():
		v.run.add(p, v.beforeRun)
		if d := p.ListDigit(); d > 0 && d <= len(on.rows) {
			v.at = d - 1
		}
		return stay
	}
	v.run.end()
	switch p.Intent {
	case keys.Up, keys.PreviousField:
		if on.at == 0 {
			v.iv.PreviousStop()
			return stay
		}
	case keys.Previous:
		v.iv.PreviousStop()
		return stay
	case keys.Next, keys.NextField:
		return stay // there is no next question
	case keys.Back:
		return open(newPosterScreen(v.work))
	}
	done, used := on.update(p)
	v.at = on.at
	switch {
	case done:
		v.at = 0
		return on.take()
	case used:
		return stay
	}
	return unknown
}

// beforeRun remembers where the cursor is, and returns what takes it back there.
func (v *endScreen) beforeRun() func() func() {
	at := v.at
	return func() func() {
		v.at = at
		return func() {}
	}
}

func (v *endScreen) view(w, h int) []string {
	column := min(w-2*margin, measure)
	e := v.words.End
	head := append(v.header(w), v.indented([]string{"", v.sheet.Strong.Render(v.cut(e.Title, column))})...)
	head = append(head, v.indented(v.paragraph(v.facts(), w-2*margin, v.sheet.Second))...)
	made := v.inWords()
	p := &page{tight: h < cramped}
	if h >= cramped {
		p.add("")
	}
	if made.pitch != "" && h >= roomy {
		p.add(v.paragraph(made.pitch, column, v.sheet.Plain)...)
		p.gap()
	}
	on := v.choices()
	on.clicked(&v.at)
	drawn, at := on.lines(v.env, column, true, true)
	risks := v.risks(made.riskiest, w-2*margin)
	free := h - len(head) - len(p.lines) - len(drawn) - len(risks) - endGaps
	if free >= leastPoster && poster.Fits(v.iv.Canvas().Kind, w-2*margin) {
		d := v.draw(poster.View{Width: w - 2*margin, Height: free, Fit: poster.Clipped})
		if d.Height <= free {
			p.add(v.clickPoster(d.Lines(0, d.Height), d, 0, v.openPoster)...)
			p.gap()
		}
	}
	if len(risks) > 0 && h >= cramped {
		p.add(risks...)
		p.gap()
	}
	p.first, p.last = len(p.lines)+at, len(p.lines)+at
	p.add(drawn...)
	p.gap()
	if v.saver.Written() {
		p.add(v.paragraph(v.words.Fill(e.File, "file", v.shown(v.saver.Path())), column, v.sheet.Second)...)
	}
	return append(head, v.window(v.indented(p.lines), h-len(head), p.first, p.last)...)
}

const (
	endGaps     = 5  // blank lines and the file's name
	leastPoster = 12 // lines of a poster that shows something
)

// inWords is the canvas in a few words, made anew when it has changed.
func (v *endScreen) inWords() inWords {
	c := v.iv.Canvas()
	if v.made.of == c && v.made.language == v.words.Language {
		return v.made
	}
	v.made = inWords{of: c, language: v.words.Language}
	sums, sentences := v.words.FigureStory(c), pitchSentences
	if sums != "" {
		sentences--
	}
	pitch := prompts.LoadChecks(v.words.Language).Pitch(c.Kind, check.Story(c, v.runChecks()), sentences)
	v.made.pitch = strings.TrimSpace(pitch + " " + sums)
	ranked := check.Assumptions(c)
	v.made.riskiest = ranked[:min(len(ranked), mostRiskiest)]
	return v.made
}

// leastAside is the width in which a test can be recognized.
const leastAside = 12

// risks lists the riskiest assumptions, a line for each, with its test or with what
// hangs on it.
func (v *endScreen) risks(ranked []check.RankedAssumption, w int) []string {
	if len(ranked) == 0 {
		return nil
	}
	e := v.words.End
	lines := []string{v.sheet.Title.Render(v.set.Line(e.TryThisWeek))}
	for i, a := range ranked {
		aside := e.NoTest
		switch {
		case a.Note.Test != "":
			aside = a.Note.Test
		case a.Reach > 0:
			aside = v.list(v.words.Review.Hanging.For(a.Reach), e.NoTest)
		}
		lead := "  " + v.words.Digits(i+1) + " "
		bar := cmp.Or(v.poster().Bar(v.iv.Canvas(), a.Note), " ")
		label := v.cut(v.iv.Text(a.Note), max(w*2/5, 24))
		line := v.set.Join(v.set.Line(lead), bar, " ", v.sheet.Strong.Render(label))
		if room := w - text.Width(line) - 2; room >= leastAside {
			line = v.set.Join(line, "  ", v.sheet.Second.Render(v.cut(aside, room)))
		}
		lines = append(lines, line)
	}
	return lines
}

// facts say in numbers how far the canvas is.
func (v *endScreen) facts() string {
	c, survey, e := v.iv.Canvas(), v.iv.Survey(), v.words.End
	var said []string
	fact := func(n int, what prompts.Plural) {
		if n > 0 {
			said = append(said, v.words.Digits(n)+" "+what.For(n))
		}
	}
	fact(c.Count(), e.Notes)
	fact(survey.Done, e.Answered)
	fact(survey.Count(prompts.Unanswered), e.Open)
	fact(survey.Count(prompts.SetAside), e.SetAside)
	fact(len(interview.Unresolved(c)), e.Unresolved)
	return v.list(said...)
}

func (v *endScreen) keyHints() []keyHint {
	l := v.words.Line
	return []keyHint{{"enter", l.Choose}, {"↑↓", l.Move}, {"pgup", l.Back}, {"esc", l.Poster}, {leaveKeys, l.Leave}}
}
