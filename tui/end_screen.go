// The end of the walk: what one has made, what to do next, and the choices. The drawing
// is in end_view.go, the table of next steps in steps.go.

package tui

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// endScreen comes after the last question. The cursor is on the choices until one goes
// to the next steps.
type endScreen struct {
	*env
	*work
	at      int // the choice under the cursor
	inSteps bool
	steps   *stepTable
	run     run     // what was typed since the last other key
	made    inWords // kept until the canvas changes
}

// inWords is the canvas in a few words.
type inWords struct {
	of       *canvas.Canvas
	language string
	drawn    *canvas.Canvas           // without the next steps, which have a table here
	pitches  []string                 // the first segment's story in two sentences, and what the figures say, then less and less of that
	riskiest []check.RankedAssumption // the first of them
	moves    map[canvas.Key]bool      // the notes on whose amounts the result depends most
	mark     string                   // what to do if nothing is marked as an assumption
}

// mostRiskiest is how many assumptions the end names: as many as one can try in a week.
const mostRiskiest = 3

// pitchSentences is how many sentences say what one has made.
const pitchSentences = 2

func newEndScreen(w *work) *endScreen {
	v := &endScreen{env: w.env, work: w, steps: newStepTable(w)}
	v.steps.clickIn = func() { v.inSteps = true }
	return v
}

// choices lists what to go on with, the page first.
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
		on.add(v.words.Arrival.GoOn, "", func() outcome {
			v.iv.Go(next)
			return stay
		})
	}
	m := v.words.Menu
	on.add(m.Review, "", func() outcome { return open(newReview(v.work)) })
	on.add(v.words.Review.Story, "", func() outcome { return open(newStory(v.work)) })
	on.add(m.Export, "", func() outcome { return open(newExport(v.work)) })
	on.add(v.words.Arrival.Again, "", func() outcome {
		v.iv.Begin(interview.Again)
		return stay
	})
	on.add(m.Leave, "", func() outcome { return leave })
	on.at = min(v.at, len(on.rows)-1)
	return &on
}

func (v *endScreen) update(p keys.Press, _, _ int) outcome {
	if v.inSteps {
		out, exit := v.steps.update(p)
		v.inSteps = exit == inTable
		if exit == aboveTable {
			v.iv.PreviousStop()
		}
		return out
	}
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
	case keys.NextField, keys.PreviousField:
		return v.toSteps()
	case keys.Up:
		if on.at == 0 {
			return v.toSteps()
		}
	case keys.Left, keys.Right:
		on.move(v.towards(p.Intent))
		v.at = on.at
		return stay
	case keys.Previous:
		v.iv.PreviousStop()
		return stay
	case keys.Next:
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

// towards is the way that a sideways arrow leads in a row that is read from its
// beginning.
func (v *endScreen) towards(i keys.Intent) int {
	if (i == keys.Right) != v.set.Mirrored() {
		return 1
	}
	return -1
}

// toSteps goes to the line for a new step.
func (v *endScreen) toSteps() outcome {
	v.inSteps = true
	if !v.steps.input.changed() {
		v.steps.enter(interview.NextStep{}, stepWhat)
	}
	return stay
}

// beforeRun remembers where the cursor is, and returns what takes it back there.
func (v *endScreen) beforeRun() func() func() {
	at := v.at
	return func() func() {
		v.at = at
		return func() {}
	}
}

// inWords is the canvas in a few words, made anew when it has changed.
func (v *endScreen) inWords() inWords {
	c := v.iv.Canvas()
	if v.made.of == c && v.made.language == v.words.Language {
		return v.made
	}
	v.made = inWords{of: c, language: v.words.Language, moves: check.MovesMost(c), drawn: c.WithoutBlock(canvas.NextSteps)}
	sums, sentences := v.words.FigureStory(c), pitchSentences
	if sums != "" {
		sentences--
	}
	findings, checks := v.runChecks(), prompts.LoadChecks(v.words.Language)
	if i := slices.IndexFunc(findings, func(f check.Finding) bool { return f.Rule == check.NothingAssumed }); i >= 0 {
		said := checks.Explain(c, v.iv.Walk().Guide, findings[i])
		v.made.mark = said.What + ". " + said.Do
	}
	for chapters := check.Story(c, findings); sentences >= 0; sentences-- {
		story := checks.Pitch(c.Kind, chapters, sentences)
		for _, pitch := range []string{strings.TrimSpace(story + " " + sums), story} {
			if pitch != "" && !slices.Contains(v.made.pitches, pitch) {
				v.made.pitches = append(v.made.pitches, pitch)
			}
		}
	}
	ranked := check.Assumptions(c)
	v.made.riskiest = ranked[:min(len(ranked), mostRiskiest)]
	return v.made
}

// facts say in numbers what there is, and where, the most important first. How many
// questions are settled stands in the header.
func (v *endScreen) facts() []string {
	c, survey, e := v.iv.Canvas(), v.iv.Survey(), v.words.End
	said := []string{v.words.Counts.Notes.For(c.Count())}
	fact := func(n int, what prompts.Plural) {
		if n > 0 {
			said = append(said, v.words.Digits(n)+" "+what.For(n))
		}
	}
	fact(survey.Count(prompts.SetAside), e.SetAside)
	fact(len(interview.Unresolved(c)), e.Unresolved)
	if minutes := int(v.now().Sub(v.began).Minutes()); minutes > 0 {
		said = append(said, v.words.Counts.Minutes.For(minutes))
	}
	if v.saver.Written() {
		said = append(said, v.words.Fill(e.File, "file", v.shown(v.saver.Path())))
	}
	return said
}

func (v *endScreen) keyHints() []keyHint {
	if v.inSteps {
		return v.steps.keyHints(v.words.Line.Ways)
	}
	l := v.words.Line
	return []keyHint{{"enter", l.Choose}, {"↑↓", l.Ways}, {"tab", l.Steps}, {"f7", l.Review}, {"esc", l.Poster}, {leaveKeys, l.Leave}}
}
