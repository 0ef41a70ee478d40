// The words of exports and differences that are not on the canvas: those of prompts
// and of the guide, as canvas/export takes them.

package publish

import (
	"cmp"
	"path/filepath"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/canvas/export"
	"bmcanvas/canvas/figures"
	"bmcanvas/internal/interview/dates"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/text/hyphen"
	"bmcanvas/prompts"
)

// GuideBeside returns the guide of a canvas whose file is at path; nil if there is none.
func GuideBeside(path string, c *canvas.Canvas, language string) *prompts.Guide {
	chosen, err := opening.Request{}.GuideOf(c, filepath.Dir(path), language)
	if err != nil {
		return nil
	}
	return chosen.Guide
}

// PlainWords returns the words of an export of a canvas of the kind, for any guide.
func PlainWords(w *prompts.Words, kind canvas.Kind) *export.Words {
	said := &export.Words{
		Language: w.Language, RightToLeft: w.RightToLeft(), Comma: w.Comma + " ", Semicolon: w.Semicolon + " ",
		Kind: w.Kinds[kind], Blocks: w.Blocks[kind], Statuses: map[canvas.Status]string{},
		Labels: export.Labels(w.Convert.Labels), Report: export.ReportLabels(w.Convert.Report), Number: w.Digits,
		Separator: w.Between(), Letter: w.Letter, Date: w.Date, Start: w.Poster.Parts[kind][kind.Segments()],
	}
	for _, s := range canvas.Statuses() {
		said.Statuses[s] = w.Status(s)
	}
	said.Amount = w.Amount
	return said
}

// GuidedWords returns PlainWords with the guide's words for its questions, options and
// tags.
func GuidedWords(w *prompts.Words, c *canvas.Canvas, guide *prompts.Guide) *export.Words {
	said := PlainWords(w, c.Kind)
	if guide == nil {
		return said
	}
	said.Credit = guide.Credit
	asked, tags := map[string]*prompts.Question{}, map[string]string{}
	for _, part := range guide.Parts {
		for _, block := range part.Blocks {
			for i := range block.Questions {
				q := &block.Questions[i]
				for _, id := range q.IDs() {
					asked[id] = q
				}
				if q.Kind().KeptAs() != prompts.KeptAsTags {
					continue
				}
				for _, o := range q.Options {
					tags[o.ID] = cmp.Or(tags[o.ID], o.Label)
				}
			}
		}
	}
	said.Tag = func(tag string) string { return cmp.Or(tags[tag], w.Tags[tag]) }
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

// storied returns GuidedWords with the story.
func (p *Publication) storied() *export.Words {
	said := GuidedWords(p.Words, p.Document.Canvas(), p.guide)
	reckoning := figures.Reckon(p.Document.Canvas())
	said.Sums = func(block string) []string { return p.Words.FigureNotes(reckoning, block) }
	said.Story = p.story()
	return said
}

// titled returns storied with the guide's titles of the blocks.
func (p *Publication) titled() *export.Words {
	said, kind := p.storied(), p.Document.Canvas().Kind
	said.Breaks = Breaks(p.Words.Language)
	said.Date = func(d canvas.Date) string { return dates.Write(d, p.Words) }
	said.Blocks = map[string]string{}
	for _, id := range kind.Blocks() {
		said.Blocks[id] = p.Words.BlockTitle(kind, id)
		if p.guide == nil {
			continue
		}
		if block := p.guide.Block(id); block != nil {
			said.Blocks[id] = block.Title
		}
	}
	return said
}

// Breaks returns a function that tells where a word may be broken in the language.
func Breaks(language string) func(word string) []export.Break {
	return func(word string) []export.Break {
		found := hyphen.Breaks(language, word)
		breaks := make([]export.Break, len(found))
		for i, b := range found {
			breaks[i] = export.Break(b)
		}
		return breaks
	}
}

// findings returns the findings of the checks.
func (p *Publication) findings() []check.Finding {
	c := p.Document.Canvas()
	return check.Run(c, prompts.CheckContext(c, p.guide, p.Today))
}

// story returns the story of the canvas for exports.
func (p *Publication) story() []export.Paragraph {
	c := p.Document.Canvas()
	var story []export.Paragraph
	for _, told := range prompts.LoadChecks(p.Words.Language).Narrate(c.Kind, check.Story(c, p.findings())) {
		next := export.Paragraph{Segment: told.Segment.Key}
		for _, s := range told.Spans {
			kind := export.Narrated
			switch {
			case s.Note != nil:
				kind = export.Quoted
			case s.Gap != "":
				kind = export.Gap
			}
			next.Spans = append(next.Spans, export.Span{Text: s.Text, Kind: kind})
		}
		story = append(story, next)
	}
	if last := p.Words.FigureStory(c); last != "" {
		story = append(story, export.Paragraph{Spans: []export.Span{{Text: last}}})
	}
	return story
}
