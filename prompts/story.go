// The story of a canvas as paragraphs, by the templates of a language.

package prompts

import (
	"bmcanvas/canvas/check"
	"strings"

	"bmcanvas/canvas"
)

// StoryWords are the templates of the story. Text is a paragraph with {block}
// for each of its parts; {means} stands for what is done and needed together.
type StoryWords struct {
	Gap                string // {what} {rule}
	BusinessModel      StoryTemplate
	CustomerExperience StoryTemplate
}

// StoryTemplate is how a canvas of one kind is told. A part can have the keys
// some ({notes}), none, and gap, which stands in the place of notes.
type StoryTemplate struct {
	Text  string
	Parts map[string]map[string]string
}

// Paragraph is the story of one segment.
type Paragraph struct {
	Segment *canvas.Note
	Spans   []Span
}

// Span is a piece of a paragraph: the words of a note, a gap, or what stands
// between them.
type Span struct {
	Text string
	Note *canvas.Note // if it is one's words
	Gap  check.Rule   // if something is missing: the rule that names it
	What string       // and what it is, without the rule
}

// String is the paragraph as one line.
func (p Paragraph) String() string {
	var b strings.Builder
	for _, s := range p.Spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// means are the blocks that {means} tells of, by the kind of canvas.
var means = map[canvas.Kind][]string{
	canvas.BusinessModel:      {canvas.KeyActivities, canvas.KeyResources},
	canvas.CustomerExperience: {canvas.Activities, canvas.PartnersAndResource},
}

// segmentBlocks are the blocks whose notes have a chapter each.
var segmentBlocks = map[canvas.Kind]string{
	canvas.BusinessModel:      canvas.CustomerSegments,
	canvas.CustomerExperience: canvas.Customers,
}

// Narrate tells the chapters of a canvas of the kind, a paragraph each.
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
		t := teller{words: w}
		t.tell(template.Text, func(name string) {
			clause := template.Parts[name]
			switch {
			case name == segmentBlocks[kind]:
				t.list(parts[name])
			case len(parts[name]) > 0:
				t.tell(clause["some"], func(string) { t.list(parts[name]) })
			default:
				t.tell(clause["none"], func(string) {})
			}
		})
		paragraphs[i] = Paragraph{ch.Segment, t.close()}
	}
	return paragraphs
}

// share is what a chapter has of one block: its notes, or the gap.
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

// teller writes a paragraph.
type teller struct {
	words *CheckWords
	spans []Span
}

// tell writes a template, and calls put for each of its placeholders.
func (t *teller) tell(template string, put func(name string)) {
	for template != "" {
		text, rest, more := strings.Cut(template, "{")
		t.write(text)
		if !more {
			return
		}
		var name string
		name, template, _ = strings.Cut(rest, "}")
		put(name)
	}
}

// list writes notes and gaps as a list within a sentence.
func (t *teller) list(items []Span) {
	for i, item := range items {
		switch {
		case i == 0:
		case i == len(items)-1:
			t.write(" " + t.words.Lists.Last + " ")
		default:
			t.write(t.words.Lists.Between + " ")
		}
		if item.Gap != "" {
			t.spans = append(t.spans, item)
			continue
		}
		t.tell(t.words.Lists.Quoted, func(string) { t.spans = append(t.spans, item) })
	}
}

// write adds words that are nobody's. Where a part was left out, they close up:
// no two blanks, and none before a comma or at the end.
func (t *teller) write(text string) {
	if len(t.spans) == 0 || strings.HasSuffix(t.spans[len(t.spans)-1].Text, " ") {
		text = strings.TrimLeft(text, " ")
	}
	if text == "" {
		return
	}
	last := len(t.spans) - 1
	if last < 0 || t.spans[last].Note != nil || t.spans[last].Gap != "" {
		t.spans = append(t.spans, Span{Text: text})
		return
	}
	if strings.ContainsRune(".,;:،؛", []rune(text)[0]) {
		t.spans[last].Text = strings.TrimRight(t.spans[last].Text, " ")
	}
	t.spans[last].Text += text
}

// close is all that was written, without blanks at its end.
func (t *teller) close() []Span {
	if last := len(t.spans) - 1; last >= 0 && t.spans[last].Note == nil {
		t.spans[last].Text = strings.TrimRight(t.spans[last].Text, " ")
	}
	return t.spans
}
