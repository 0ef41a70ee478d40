// The words of an export: what it says besides what is in the canvas, and how a value is said in them.

package export

import (
	"strconv"
	"strings"

	"bmcanvas/canvas"
)

// Words is what an export says besides what is in the canvas, in one language.
// Functions may be nil.
type Words struct {
	Language    string // en, et, nl, fa: for lang attributes
	RightToLeft bool   // lines begin at the right
	Comma       string // between the items of a list, with its blank: ", "
	Semicolon   string // between items that may hold commas: "; "

	Kind     string                   // what such a canvas is called: "Business model canvas"
	Credit   string                   // whom the guide and the canvas come from
	Blocks   map[string]string        // titles; a block without one goes by its id
	Statuses map[canvas.Status]string // a status without one goes by itself
	Labels   Labels
	Report   ReportLabels
	Story    []Paragraph

	Note     func(n *canvas.Note) string // a note's text, a choice's in the language; nil: as it was written
	Question func(id string) string      // what a question asks; nil or "": not said
	Tag      func(tag string) string     // what a tag says; nil: the tag
	Date     func(d canvas.Date) string  // a day as people read it, but for Markdown; nil: as in the file
	Number   func(n int) string          // a number in the language's digits; nil: 0 to 9
}

// Labels stand before a value or over a section. None ends in a colon, and no
// two are alike.
type Labels struct {
	For      string // before the notes that a note links to
	Status   string
	Tags     string
	Evidence string
	Test     string
	Due      string
	By       string // who said it
	Question string
	Block    string
	Who      string // who can answer it
	Asked    string // the day
	Date     string // of a review

	Story       string // over the story
	Assumptions string // over what is still a guess
	Decided     string // over what was found true or false
	FollowUps   string
	Reviews     string
}

// Paragraph is one paragraph of the story.
type Paragraph struct {
	Segment canvas.Key // the customer segment it is about; 0: none
	Spans   []Span
}

// Span is a piece of a paragraph.
type Span struct {
	Text string
	Kind SpanKind
	What string // of a gap: what is missing, without the rule that the text may name; "": the text
}

// SpanKind says whose words a Span holds.
type SpanKind int

// The kinds of spans.
const (
	Narrated SpanKind = iota // the story's own words
	Quoted                   // words from the canvas
	Gap                      // says what is missing
)

// credits name those whose licences ask for it, and how one knows that they
// are named. Names are the same in every language.
var credits = map[canvas.Kind]struct{ site, line string }{
	canvas.BusinessModel:      {"strategyzer.com", "Business Model Canvas, Strategyzer.com, CC BY-SA 3.0"},
	canvas.CustomerExperience: {"tlfresearch.com", "TLF Research, tlfresearch.com"},
}

func (w *Words) note(n *canvas.Note) string {
	if w.Note == nil {
		return visible(n.Text)
	}
	return visible(w.Note(n))
}

func (w *Words) block(id string) string {
	if title := w.Blocks[id]; title != "" {
		return oneLine(title)
	}
	return oneLine(id)
}

func (w *Words) status(s canvas.Status) string {
	if said := w.Statuses[s]; said != "" {
		return said
	}
	return oneLine(string(s))
}

func (w *Words) question(id string) string {
	if w.Question == nil || id == "" {
		return ""
	}
	return w.Question(id)
}

func (w *Words) tag(tag string) string {
	if w.Tag != nil {
		if said := w.Tag(tag); said != "" {
			return oneLine(said)
		}
	}
	return oneLine(tag)
}

func (w *Words) date(d canvas.Date) string {
	if w.Date == nil || d == "" {
		return oneLine(string(d))
	}
	return w.Date(d)
}

func (w *Words) number(n int) string {
	if w.Number == nil {
		return strconv.Itoa(n)
	}
	return w.Number(n)
}

// credit names those whose licence asks for it, however the guide says it.
func (w *Words) credit(k canvas.Kind) string {
	said, due := oneLine(w.Credit), credits[k]
	if due.line == "" || strings.Contains(strings.ToLower(said), due.site) {
		return said
	}
	return joined(" · ", []string{due.line, said})
}

// tags is what the note's tags say, as a list.
func (w *Words) tags(n *canvas.Note) string {
	said := make([]string, len(n.Tags))
	for i, tag := range n.Tags {
		said[i] = w.tag(tag)
	}
	return joined(w.Comma, said)
}

// joined joins the parts that say something.
func joined(separator string, parts []string) string {
	said := make([]string, 0, len(parts))
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, separator)
}
