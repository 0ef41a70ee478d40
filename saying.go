// What exports and differences say besides the words of a canvas: the words of
// prompts and of a guide, in the form that export takes.

package main

import (
	"cmp"
	"path/filepath"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/prompts"
	"bmcanvas/tui/opening"
)

// wordsFor are the words in the language that is asked for, else in the first
// of the canvases' own that is known, else in that of the environment.
func (p *program) wordsFor(of ...*canvas.Canvas) *prompts.Words {
	language, _ := prompts.Match(p.language)
	for _, c := range of {
		own, _ := prompts.Match(c.Language)
		language = cmp.Or(language, own)
	}
	return prompts.LoadWords(cmp.Or(language, p.words.Language))
}

// guideBeside is the guide of a canvas whose file is at path; nil if there is none.
func guideBeside(path string, c *canvas.Canvas, language string) *prompts.Guide {
	chosen, err := opening.Wish{}.GuideOf(c, filepath.Dir(path), language)
	if err != nil {
		return nil
	}
	return chosen.Guide
}

// plainWords are what an export says of a canvas of the kind, of whatever guide.
func plainWords(w *prompts.Words, kind canvas.Kind) *export.Words {
	said := &export.Words{
		Language: w.Language, RightToLeft: w.RightToLeft(), Comma: w.Comma + " ", Semicolon: w.Semicolon + " ",
		Kind: w.Kinds[kind], Blocks: w.Blocks[kind], Statuses: map[canvas.Status]string{},
		Labels: export.Labels(w.Convert.Labels), Report: export.ReportLabels(w.Convert.Report), Number: w.Digits,
	}
	for _, s := range canvas.Statuses() {
		said.Statuses[s] = w.Status(s)
	}
	return said
}

// guidedWords are plainWords with what the guide says of its questions, options
// and tags.
func guidedWords(w *prompts.Words, c *canvas.Canvas, guide *prompts.Guide) *export.Words {
	said := plainWords(w, c.Kind)
	if guide == nil {
		return said
	}
	said.Credit = guide.Credit
	asked, tags := map[string]*prompts.Question{}, map[string]string{}
	for _, part := range guide.Parts {
		for _, block := range part.Blocks {
			for i := range block.Questions {
				q := &block.Questions[i]
				asked[q.ID] = q
				if q.Kind() != prompts.EachPick {
					continue
				}
				for _, o := range q.Options {
					tags[o.ID] = cmp.Or(tags[o.ID], o.Label)
				}
			}
		}
	}
	said.Tag = func(tag string) string { return tags[tag] }
	said.Question = func(id string) string {
		if q := asked[id]; q != nil {
			return q.Ask
		}
		return ""
	}
	said.Note = func(n *canvas.Note) string {
		q := asked[n.Question]
		if q == nil || !n.Choice() {
			return n.Text
		}
		if o := q.Option(n.Option); o != nil && (n.Text == "" || prompts.IsLabel(q.ID, n.Option, n.Text)) {
			return o.Label
		}
		return n.Text
	}
	return said
}

// drawnWords are guidedWords with the titles that the guide gives the blocks,
// and the story.
func drawnWords(w *prompts.Words, c *canvas.Canvas, guide *prompts.Guide) *export.Words {
	said := guidedWords(w, c, guide)
	said.Story = told(c, findings(c, guide), w.Language)
	said.Blocks = map[string]string{}
	for _, id := range c.Kind.Blocks() {
		said.Blocks[id] = w.BlockTitle(c.Kind, id)
		if guide == nil {
			continue
		}
		if block := guide.Block(id); block != nil {
			said.Blocks[id] = block.Title
		}
	}
	return said
}

// findings is what the checks find today.
func findings(c *canvas.Canvas, guide *prompts.Guide) []canvas.Finding {
	return canvas.Check(c, prompts.CheckContext(c, guide, canvas.DateOf(time.Now())))
}

// told is the story of the canvas, as exports have it.
func told(c *canvas.Canvas, found []canvas.Finding, language string) []export.Paragraph {
	var story []export.Paragraph
	for _, p := range prompts.LoadChecks(language).Tale(c.Kind, canvas.Story(c, found)) {
		next := export.Paragraph{Segment: p.Segment.Key}
		for _, s := range p.Spans {
			kind := export.Told
			switch {
			case s.Note != nil:
				kind = export.Quoted
			case s.Gap != "":
				kind = export.Gap
			}
			next.Spans = append(next.Spans, export.Span{Text: s.Text, Kind: kind, What: s.What})
		}
		story = append(story, next)
	}
	return story
}

// fieldNames is what the keys of a canvas file are called.
func fieldNames(w *prompts.Words) map[string]string {
	l := w.Convert.Labels
	names := map[string]string{
		"status": l.Status, "tags": l.Tags, "evidence": l.Evidence, "test": l.Test, "due": l.Due, "by": l.By,
		"question": l.Question, "block": l.Block, "who": l.Who, "asked": l.Asked, "date": l.Date,
		"follow_ups": l.FollowUps, "reviews": l.Reviews,
	}
	for key, name := range w.Differences.Fields {
		names[key] = name
	}
	return names
}
