// The parts of a canvas that show prints as text: the story, the journey and
// the agenda.

package cli

import (
	"cmp"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// printStory prints what the canvas says of each segment, a paragraph each.
func (r *reader) printStory(p *printout) {
	c := r.iv.Canvas()
	findings := check.Run(c, prompts.CheckContext(c, r.iv.Walk().Guide, canvas.DateOf(time.Now())))
	paragraphs := prompts.LoadChecks(r.words.Language).Narrate(c.Kind, check.Story(c, findings))
	if len(paragraphs) == 0 {
		p.write(0, "", r.words.Review.NothingYet)
	}
	for i, paragraph := range paragraphs {
		if i > 0 {
			p.blank()
		}
		p.write(0, "", paragraph.String())
	}
}

// printJourney prints, for each segment, the notes that meet it at each stage
// of its journey.
func (r *reader) printJourney(p *printout) {
	stages := prompts.LoadChecks(r.words.Language).Stages
	printed := false
	for _, scheme := range check.Schemes() {
		j := check.NewJourney(r.iv.Canvas(), scheme)
		if j == nil || !scheme.InUse(r.iv.Canvas()) {
			continue
		}
		for _, row := range j.Rows {
			if printed {
				p.blank()
			}
			printed = true
			p.write(0, "", r.iv.Text(row.Segment))
			for i, stage := range j.Stages {
				names := make([]string, len(row.Cells[i]))
				for k, n := range row.Cells[i] {
					names[k] = text.OneLine(r.iv.Text(n))
				}
				p.write(2, "", stages[stage]+": "+cmp.Or(r.words.Series(names...), r.sheet.Marks.Open))
			}
		}
	}
	if !printed {
		p.write(0, "", r.words.Review.NothingYet)
	}
}

// printAgenda prints what was set aside or challenged, grouped by the person who
// is to answer, numbered throughout: people answer by number.
func (r *reader) printAgenda(p *printout) {
	c, w := r.iv.Canvas(), r.words
	p.write(0, "", text.OneLine(cmp.Or(c.Name, w.Kinds[c.Kind])))
	agenda := r.iv.Walk().Agenda(c)
	if len(agenda) == 0 {
		p.blank()
		p.write(0, "", w.Review.NothingLater)
	}
	number := 0
	for _, a := range agenda {
		p.blank()
		p.write(0, "", text.OneLine(cmp.Or(a.Who, w.Review.Nobody)))
		for _, point := range a.Points {
			number++
			r.printPoint(p, w.Digits(number)+".", point)
		}
	}
}

// printPoint prints one point of the agenda: the question, why it was set
// aside, and where and when it came up.
func (r *reader) printPoint(p *printout, number string, point prompts.Point) {
	ask, note := point.Ask, point.Note
	if ask == "" {
		ask, note = note, ""
	}
	came := r.words.InDigits(string(point.Asked))
	if point.Block != "" {
		came = r.set.Series(r.words.Comma+" ", r.title(point.Block), came)
	}
	p.write(2, number, ask)
	under := 3 + text.Width(number)
	for _, more := range []string{note, came} {
		if more != "" {
			p.write(under, "", more)
		}
	}
}
