// The report: the interview question by question, as canvas/export takes it.

package publish

import (
	"io"

	"bmcanvas/canvas/check"
	"bmcanvas/canvas/export"
	"bmcanvas/prompts"
)

// report writes the report for a client.
func (p *Publication) report(out io.Writer) error {
	c := p.Document.Canvas()
	told := &export.Interview{Points: p.points()}
	walk := prompts.NewWalk(&prompts.Guide{}) // without questions: every note is under its block
	if p.guide != nil {
		walk = prompts.NewWalk(p.guide)
		survey := walk.Survey(c)
		told.Guide = p.guide.Title
		told.Progress = p.Words.Fill(p.Words.Convert.Answered, "n", survey.Done, "of", survey.Applicable)
	}
	for _, account := range walk.Transcript(c) {
		told.Chapters = append(told.Chapters, chapter(account))
	}
	return export.Report(out, c, p.titled(), told, p.options())
}

// points returns the findings of the checks that are more than a hint.
func (p *Publication) points() []export.Point {
	words := prompts.LoadChecks(p.Words.Language)
	var points []export.Point
	for _, f := range p.findings() {
		if f.Severity != check.Hint {
			said := words.Explain(p.Document.Canvas(), p.guide, f)
			points = append(points, export.Point{What: said.What, Why: said.Why})
		}
	}
	return points
}

func chapter(a prompts.BlockTranscript) export.Chapter {
	told := export.Chapter{Block: a.Block, Title: a.Title, Others: a.Others}
	for _, r := range a.Replies {
		told.Replies = append(told.Replies, reply(r))
	}
	return told
}

// replyStates maps the states of questions to those of canvas/export.
var replyStates = map[prompts.State]export.ReplyState{
	prompts.Unanswered: export.Unanswered, prompts.Answered: export.Answered, prompts.SetAside: export.SetAside,
	prompts.NotApplicable: export.NotApplicable, prompts.PassedOver: export.Answered,
}

func reply(r prompts.Reply) export.Reply {
	told := export.Reply{
		Ask: r.Question.Ask, State: replyStates[r.State], Why: r.FollowUp.Note, Who: r.FollowUp.Who,
		Ranked: r.Question.Kind().KeptAs() == prompts.KeptAsOrder, Notes: r.Notes,
	}
	for _, e := range r.Each {
		of := export.ReplyOf{Of: e.Of, Notes: e.Notes}
		for _, o := range e.Picked {
			of.Said = append(of.Said, o.Label)
		}
		if e.Test != "" {
			of.Said = append(of.Said, e.Test)
		}
		told.Each = append(told.Each, of)
	}
	return told
}
