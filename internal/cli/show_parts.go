// The parts of a canvas that show prints as text: the story, the journey and
// the agenda.

package cli

import (
	"cmp"

	"bmcanvas/canvas/check"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// printStory prints the canvas as a story, a paragraph for each segment.
func (p *canvasPrinter) printStory(out *paragraphs) {
	c := p.iv.Canvas()
	findings := check.Run(c, prompts.CheckContext(c, p.iv.Walk().Guide, p.today()))
	paragraphs := prompts.LoadChecks(p.words.Language).Narrate(c.Kind, check.Story(c, findings))
	if len(paragraphs) == 0 {
		out.write(0, "", p.words.Review.NothingYet)
	}
	for i, paragraph := range paragraphs {
		if i > 0 {
			out.blank()
		}
		out.write(0, "", paragraph.String())
	}
	if last := p.words.FigureStory(c); last != "" {
		out.blank()
		out.write(0, "", last)
	}
}

// printJourney prints, for each segment, the notes that serve it at each stage of
// its journey.
func (p *canvasPrinter) printJourney(out *paragraphs) {
	stages := prompts.LoadChecks(p.words.Language).Stages
	printed := false
	for _, scheme := range check.Schemes() {
		j := check.NewJourney(p.iv.Canvas(), scheme)
		if j == nil || !scheme.InUse(p.iv.Canvas()) {
			continue
		}
		for _, row := range j.Rows {
			if printed {
				out.blank()
			}
			printed = true
			out.write(0, "", p.iv.Text(row.Segment))
			for i, stage := range j.Stages {
				names := make([]string, len(row.Cells[i]))
				for k, n := range row.Cells[i] {
					names[k] = text.OneLine(p.iv.Text(n))
				}
				out.write(2, "", stages[stage]+": "+cmp.Or(p.words.Series(names...), p.sheet.Marks.Open))
			}
		}
	}
	if !printed {
		out.write(0, "", p.words.Review.NothingYet)
	}
}

// printAgenda prints the questions that were set aside and what was challenged,
// grouped by the person who is to answer. The numbers run through all groups,
// because people answer by number.
func (p *canvasPrinter) printAgenda(out *paragraphs) {
	c, w := p.iv.Canvas(), p.words
	out.write(0, "", text.OneLine(cmp.Or(c.Name, w.Kinds[c.Kind])))
	agenda := p.iv.Walk().Agenda(c)
	if len(agenda) == 0 {
		out.blank()
		out.write(0, "", w.Review.NothingLater)
	}
	number := 0
	for _, a := range agenda {
		out.blank()
		out.write(0, "", text.OneLine(cmp.Or(a.Who, w.Review.Nobody)))
		for _, point := range a.Points {
			number++
			p.printPoint(out, w.Digits(number)+".", point)
		}
	}
}

// printPoint prints one point of the agenda: the question, why it was set
// aside, and where and when it came up.
func (p *canvasPrinter) printPoint(out *paragraphs, number string, point prompts.Point) {
	ask, note := point.Ask, point.Note
	if ask == "" {
		ask, note = note, ""
	}
	came := p.words.Date(point.Asked)
	if point.Block != "" {
		came = p.set.Series(p.words.Comma+" ", p.title(point.Block), came)
	}
	out.write(2, number, ask)
	under := 3 + text.Width(number)
	for _, more := range []string{note, came} {
		if more != "" {
			out.write(under, "", more)
		}
	}
}
