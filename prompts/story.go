// The story of a canvas: three or four short sentences for each segment, made from
// the clauses of a language.

package prompts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// StoryWords are the clauses of the story: for each kind of canvas and each of its
// parts a clause `some` with {notes}, `none` for when there are no notes and none are
// missed, `gap` for when they are missed, and `unlinked` for when the block has notes but
// none of them is linked to the segment. The clauses of the first part have {segment}.
type StoryWords struct {
	BusinessModel      map[string]map[string]string
	CustomerExperience map[string]map[string]string
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
}

// String returns the paragraph as one line.
func (p Paragraph) String() string {
	var b strings.Builder
	for _, s := range p.Spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// storySentences are the parts of the story that stand together in a sentence.
var storySentences = canvas.ByKind[[][]string]{
	BusinessModel: [][]string{
		{canvas.ValuePropositions},
		{canvas.Channels, canvas.CustomerRelationships, canvas.RevenueStreams},
		{canvas.KeyActivities, canvas.KeyResources},
		{canvas.KeyPartnerships, canvas.CostStructure},
	},
	CustomerExperience: [][]string{
		{canvas.Goals, canvas.Obstacles},
		{canvas.ValueProposition},
		{canvas.Acquisition, canvas.Channels},
		{canvas.Activities, canvas.PartnersAndResource, canvas.Revenue},
	},
}

// mostTold is how many notes of a block the story tells of.
const mostTold = 3

// Narrate writes the chapters of a canvas of the kind, a paragraph for each.
func (w *CheckWords) Narrate(kind canvas.Kind, chapters []check.Chapter) []Paragraph {
	return w.narrate(kind, chapters, storySentences.Of(kind))
}

// Pitch tells the chapter of the first segment of a canvas of the kind in at most that
// many sentences; "" if there is none. After the first it leaves out what is missing: that
// is for the review to say.
func (w *CheckWords) Pitch(kind canvas.Kind, chapters []check.Chapter, most int) string {
	sentences := storySentences.Of(kind)
	chapters = slices.Clone(chapters[:min(len(chapters), 1)])
	for i, ch := range chapters {
		chapters[i].Parts = slices.DeleteFunc(slices.Clone(ch.Parts), func(p check.StoryPart) bool {
			return len(p.Notes) == 0 && !slices.Contains(sentences[0], p.Block)
		})
	}
	told := w.narrate(kind, chapters, sentences[:min(len(sentences), most)])
	if len(told) == 0 {
		return ""
	}
	return told[0].String()
}

// narrate writes the chapters, a paragraph of the sentences for each.
func (w *CheckWords) narrate(kind canvas.Kind, chapters []check.Chapter, sentences [][]string) []Paragraph {
	clauses := w.Story.BusinessModel
	if kind == canvas.CustomerExperience {
		clauses = w.Story.CustomerExperience
	}
	paragraphs := make([]Paragraph, len(chapters))
	for i, ch := range chapters {
		parts := map[string]check.StoryPart{}
		for _, p := range ch.Parts {
			parts[p.Block] = p
		}
		n := narrator{words: w, segment: ch.Segment}
		for _, sentence := range sentences {
			n.starts = true
			for _, block := range sentence {
				if part, there := parts[block]; there {
					n.tell(clauses[block], part)
				}
			}
			n.end()
		}
		paragraphs[i] = Paragraph{ch.Segment, n.spans}
	}
	return paragraphs
}

// narrator writes a paragraph.
type narrator struct {
	words   *CheckWords
	segment *canvas.Note
	spans   []Span
	starts  bool // the next clause begins a sentence
	parted  bool // the last clause has semicolons in its list
}

// tell writes the clause about one part: its notes, what is missing, or, if neither
// is there to tell, that there are none.
func (n *narrator) tell(clause map[string]string, p check.StoryPart) {
	form, gap := clause["none"], check.Rule("")
	switch {
	case len(p.Notes) > 0:
		form = clause["some"]
	case p.Gap != "" && p.Unlinked:
		form, gap = clause["unlinked"], p.Gap
	case p.Gap != "":
		form, gap = clause["gap"], p.Gap
	}
	if form == "" {
		return
	}
	switch {
	case n.starts && len(n.spans) > 0:
		n.write(" ")
	case !n.starts && n.parted:
		n.end()
		n.write(" ")
		n.starts = true
	case !n.starts:
		n.write(n.words.Lists.Listed + " ")
	}
	if n.starts {
		form = capitalized(form)
	}
	n.starts, n.parted = false, false
	n.fillIn(form, gap, func(name string) {
		if name == "segment" {
			n.quote(n.segment)
			return
		}
		n.list(p.Notes)
	})
}

// end ends the sentence, if one has begun.
func (n *narrator) end() {
	if !n.starts {
		n.write(".")
	}
}

// capitalized returns the clause with a capital letter at its beginning.
func capitalized(clause string) string {
	r, size := utf8.DecodeRuneInString(clause)
	return string(unicode.ToUpper(r)) + clause[size:]
}

// fillIn writes a clause, and calls put for each of its placeholders. What stands
// behind the last one, or the whole of a clause without any, is the gap, if it is the
// clause of one.
func (n *narrator) fillIn(clause string, gap check.Rule, put func(name string)) {
	for {
		text, rest, more := strings.Cut(clause, "{")
		if !more {
			if gap != "" {
				rest := strings.TrimLeft(text, ". ")
				n.write(text[:len(text)-len(rest)])
				text = rest
				n.spans = append(n.spans, Span{Text: text, Gap: gap})
				return
			}
			n.write(text)
			return
		}
		n.write(text)
		var name string
		name, clause, _ = strings.Cut(rest, "}")
		put(name)
	}
}

// list writes the first of the notes, and how many more there are. They are parted by
// semicolons if one of them has a comma in it, and have no "and" between them if one
// of them has one.
func (n *narrator) list(notes []*canvas.Note) {
	lists := n.words.Lists
	left := len(notes) - mostTold
	if left > 0 {
		notes = notes[:mostTold]
	}
	between, last := lists.Between+" ", " "+lists.Last+" "
	for _, note := range notes {
		text := n.words.whole(note)
		if strings.ContainsAny(text, ",;،؛") && len(notes) > 1 {
			between, n.parted = lists.Listed+" ", true
		}
		if n.parted || left <= 0 && slices.Contains(strings.Fields(text), lists.Last) {
			last = between
		}
	}
	for i, note := range notes {
		switch {
		case i == 0:
		case i == len(notes)-1 && left <= 0:
			n.write(last)
		default:
			n.write(between)
		}
		n.quote(note)
	}
	if left > 0 {
		n.write(" " + lists.Last + " " + lists.More.For(left))
	}
}

// quote writes the words of the note, without what would end a sentence.
func (n *narrator) quote(note *canvas.Note) {
	text := strings.TrimRight(n.words.whole(note), ".,;:،؛ ")
	before, after := "", ""
	if isolated(n.words.Language, text) != text {
		before, after = isolateLeftToRight, popIsolate
	}
	n.write(before)
	n.spans = append(n.spans, Span{Text: text, Note: note})
	n.write(after)
}

// write adds text that is no note's.
func (n *narrator) write(text string) {
	if text == "" {
		return
	}
	if last := len(n.spans) - 1; last >= 0 && n.spans[last].Note == nil && n.spans[last].Gap == "" {
		n.spans[last].Text += text
		return
	}
	n.spans = append(n.spans, Span{Text: text})
}
