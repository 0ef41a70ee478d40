// bmcanvas export --report: the interview told question by question, in the form that export takes.

package main

import (
	"io"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/prompts"
)

func (p *program) report(out io.Writer, path string, doc *canvas.Document) error {
	c, w := doc.Canvas(), p.wordsFor(doc.Canvas())
	guide := guideBeside(path, c, w.Language)
	told := &export.Interview{Points: points(c, guide, w.Language)}
	walk := prompts.NewWalk(&prompts.Guide{}) // of no questions: every note is told by its block
	if guide != nil {
		walk = prompts.NewWalk(guide)
		survey := walk.Survey(c)
		told.Guide, told.Progress = guide.Title, w.Fill(w.Header.Progress, "n", survey.Done, "of", survey.Applicable)
	}
	for _, account := range walk.Account(c) {
		told.Chapters = append(told.Chapters, chapter(account))
	}
	return export.Report(out, c, drawnWords(w, c, guide), told, export.Options{})
}

// points are what the checks find that is more than a hint.
func points(c *canvas.Canvas, guide *prompts.Guide, language string) []export.Point {
	words := prompts.LoadChecks(language)
	var points []export.Point
	for _, f := range findings(c, guide) {
		if f.Severity != canvas.Hint {
			said := words.Tell(c, guide, f)
			points = append(points, export.Point{What: said.What, Why: said.Why})
		}
	}
	return points
}

func chapter(a prompts.Account) export.Chapter {
	told := export.Chapter{Block: a.Block, Title: a.Title, Others: a.Others}
	for _, r := range a.Replies {
		told.Replies = append(told.Replies, reply(r))
	}
	return told
}

// replyStates says the states of questions in the words of export.
var replyStates = map[prompts.State]export.ReplyState{
	prompts.Unanswered: export.Unanswered, prompts.Answered: export.Replied, prompts.Parked: export.SetAside,
	prompts.NotApplicable: export.NotApplicable, prompts.Idle: export.Replied,
}

func reply(r prompts.Reply) export.Reply {
	told := export.Reply{
		Ask: r.Question.Ask, State: replyStates[r.State], Why: r.Aside.Note, Who: r.Aside.Who,
		Ranked: r.Question.Kind() == prompts.Rank, Notes: r.Notes,
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
