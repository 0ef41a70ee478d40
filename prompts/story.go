// The story of a canvas in paragraphs, written from the templates of a language.

package prompts

import (
	"bmcanvas/canvas/check"
	"strings"

	"bmcanvas/canvas"
)

// StoryWords are the templates of the story. Text is a paragraph with a placeholder
// {block} for each of its parts; {means} stands for activities and resources
// together.
type StoryWords struct {
	Gap                string // {what} {rule}
	BusinessModel      StoryTemplate
	CustomerExperience StoryTemplate
}

// StoryTemplate is the template for a canvas of one kind. A part can have the keys
// some (with {notes}), none, and gap, which stands in the place of notes.
type StoryTemplate struct {
	Text  string
	Parts map[string]map[string]string
}

// Paragraph is the story of one segment.
type Paragraph struct {
	Segment *canvas.Note
	Spans   []Span
}

// Span is a piece of a paragraph: the words of a note, a gap, or the text between
// them.
type Span struct {
	Text string
	Note *canvas.Note // the note whose words they are; nil if they are no note's
	Gap  check.Rule   // the rule that finds a gap; "" if this is none
	What string       // what is missing, if this is a gap
}

// String returns the paragraph as one line.
func (p Paragraph) String() string {
	var b strings.Builder
	for _, s := range p.Spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// means are the blocks that {means} stands for, by the kind of canvas.
var means = map[canvas.Kind][]string{
	canvas.BusinessModel:      {canvas.KeyActivities, canvas.KeyResources},
	canvas.CustomerExperience: {canvas.Activities, canvas.PartnersAndResource},
}

// segmentBlocks are the blocks of which each note has a chapter.
var segmentBlocks = map[canvas.Kind]string{
	canvas.BusinessModel:      canvas.CustomerSegments,
	canvas.CustomerExperience: canvas.Customers,
}

// Narrate writes the chapters of a canvas of the kind, a paragraph for each.
func (w *CheckWords) Narrate(kind canvas.Kind, chapters []check.Chapter) []Paragraph {
	template := w.Story.BusinessModel
	if kind == canvas.CustomerExperience {
		template = w.Story.CustomerExperience
	}
	paragraphs := make([]Paragraph, len(chapters))
	for i, ch := range chapters {
		parts := map[string][]Span{segmentBlocks[kind]: w.share(template, check.StoryPart{Notes: []*canvas.Note{ch.Segment}})}
		for _, p := range ch.Parts {
			parts[p.Block] = w.share(template, p)
		}
		for _, block := range means[kind] {
			parts["means"] = append(parts["means"], parts[block]...)
		}
		n := narrator{words: w}
		n.fillIn(template.Text, func(name string) {
			clause := template.Parts[name]
			switch {
			case name == segmentBlocks[kind]:
				n.list(parts[name])
			case len(parts[name]) > 0:
				n.fillIn(clause["some"], func(string) { n.list(parts[name]) })
			default:
				n.fillIn(clause["none"], func(string) {})
			}
		})
		paragraphs[i] = Paragraph{ch.Segment, n.close()}
	}
	return paragraphs
}

// share returns what a chapter says about one block: its notes, or the gap.
func (w *CheckWords) share(template StoryTemplate, p check.StoryPart) []Span {
	var spans []Span
	for _, n := range p.Notes {
		text := strings.TrimRight(w.whole(n), ".,;:،؛ ")
		spans = append(spans, Span{Text: text, Note: n})
	}
	if len(spans) == 0 && p.Gap != "" {
		what := template.Parts[p.Block]["gap"]
		spans = []Span{{Text: fill(w.Language, w.Story.Gap, []any{"what", what, "rule", string(p.Gap)}), Gap: p.Gap, What: what}}
	}
	return spans
}

// narrator writes a paragraph.
type narrator struct {
	words *CheckWords
	spans []Span
}

// fillIn writes a template, and calls put for each of its placeholders.
func (n *narrator) fillIn(template string, put func(name string)) {
	for template != "" {
		text, rest, more := strings.Cut(template, "{")
		n.write(text)
		if !more {
			return
		}
		var name string
		name, template, _ = strings.Cut(rest, "}")
		put(name)
	}
}

// list writes notes and gaps as a list within a sentence.
func (n *narrator) list(items []Span) {
	for i, item := range items {
		switch {
		case i == 0:
		case i == len(items)-1:
			n.write(" " + n.words.Lists.Last + " ")
		default:
			n.write(n.words.Lists.Between + " ")
		}
		if item.Gap != "" {
			n.spans = append(n.spans, item)
			continue
		}
		n.fillIn(n.words.Lists.Quoted, func(string) { n.spans = append(n.spans, item) })
	}
}

// write adds text that is no note's. Where a part is left out, it closes the space:
// no two blanks follow one another, and none stands before a comma or at the end.
func (n *narrator) write(text string) {
	if len(n.spans) == 0 || strings.HasSuffix(n.spans[len(n.spans)-1].Text, " ") {
		text = strings.TrimLeft(text, " ")
	}
	if text == "" {
		return
	}
	last := len(n.spans) - 1
	if last < 0 || n.spans[last].Note != nil || n.spans[last].Gap != "" {
		n.spans = append(n.spans, Span{Text: text})
		return
	}
	if strings.ContainsRune(".,;:،؛", []rune(text)[0]) {
		n.spans[last].Text = strings.TrimRight(n.spans[last].Text, " ")
	}
	n.spans[last].Text += text
}

// close returns what was written, without blanks at its end.
func (n *narrator) close() []Span {
	if last := len(n.spans) - 1; last >= 0 && n.spans[last].Note == nil {
		n.spans[last].Text = strings.TrimRight(n.spans[last].Text, " ")
	}
	return n.spans
}
