// The words of an export besides those of the canvas, and how values are said in them.

package export

import (
	"cmp"
	"strconv"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// Words are the words of an export besides those of the canvas, in one language.
// The functions may be nil.
type Words struct {
	Language    string // for lang attributes: "en"
	RightToLeft bool   // lines begin at the right
	Comma       string // between the items of a list, with its blank: ", "
	Semicolon   string // between items that may hold commas: "; "
	Separator   string // between facts side by side: " · "; "": that
	Start       string // over the first block of a canvas that is read in rows: "start here"; "": nothing

	Kind     string                   // the kind of canvas: "Business model canvas"
	Credit   string                   // the authors of the guide and the canvas
	Blocks   map[string]string        // titles by block; without one, the block's id is written
	Statuses map[canvas.Status]string // without one, the status is written as in the file
	Labels   Labels
	Report   ReportLabels
	Story    []Paragraph

	Note     func(n *canvas.Note) string // a note's text, that of a choice in the language; nil: the text in the file
	Question func(id string) string      // the text of a question; nil or "": it is left out
	Tag      func(tag string) string     // a tag in words; nil: the tag
	Date     func(d canvas.Date) string  // a day as people write it, except in Markdown; nil: as in the file
	Letter   func(i int) string          // the letter of the i-th customer segment; nil: A, B, C
	Number   func(n int) string          // a number in the language's digits; nil: in 0 to 9
	Amount   func(amount string) string  // what a note earns or costs, in words; nil: as in the file
	Sums     func(block string) []string // what the block's amounts come to, on posters; nil: nothing

	Breaks func(word string) []Break // where a word may be broken with a hyphen, on posters; nil: nowhere
}

// Break is a place at which a line may end in a hyphen.
type Break struct {
	At    int  // the offset in the word
	Joint bool // between two words of a compound, where it is read best
}

// Labels are written before a value or over a section. They have no colon at the
// end and differ from each other.
type Labels struct {
	For      string // before the notes that a note links to
	Status   string
	Tags     string
	Evidence string
	Test     string
	Due      string
	Amount   string // before what it earns or costs
	By       string // before the name of the person who said it
	Question string
	Block    string
	Who      string // before the name of the person who can answer it
	Asked    string // before the day
	Date     string // before the day of a review

	Story       string
	Assumptions string // over assumptions and what is unclear
	Decided     string // over other notes with evidence, a test or a due day
	FollowUps   string
	Reviews     string
}

// Paragraph is one paragraph of the story.
type Paragraph struct {
	Segment canvas.Key // the customer segment that it is about; 0 for none
	Spans   []Span
}

// Span is a piece of a paragraph.
type Span struct {
	Text string
	Kind SpanKind
}

// SpanKind says whose words a Span holds.
type SpanKind int

// The kinds of spans.
const (
	Narrated SpanKind = iota // the story's own words
	Quoted                   // words of the canvas
	Gap                      // names something that is missing
)

// credits are the credits that licences ask for: the line in every language, and
// the site by which one knows that a text already gives the credit.
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

func (w *Words) amount(amount string) string {
	if w.Amount == nil || amount == "" {
		return oneLine(amount)
	}
	return oneLine(w.Amount(amount))
}

// sums are what the block's amounts come to, a line for each.
func (w *Words) sums(block string) string {
	if w.Sums == nil {
		return ""
	}
	return strings.Join(w.Sums(block), "\n")
}

func (w *Words) number(n int) string {
	if w.Number == nil {
		return strconv.Itoa(n)
	}
	return w.Number(n)
}

// credit is the credit of the words, with that of the licence if it is missing.
func (w *Words) credit(k canvas.Kind) string {
	said, due := oneLine(w.Credit), credits[k]
	if due.line == "" || strings.Contains(strings.ToLower(said), due.site) {
		return said
	}
	return w.apart(due.line, said)
}

// tags is the list of the note's tags.
func (w *Words) tags(n *canvas.Note) string {
	said := make([]string, len(n.Tags))
	for i, tag := range n.Tags {
		said[i] = w.tag(tag)
	}
	return joined(w.Comma, said)
}

// apart is the facts that are not empty, side by side.
func (w *Words) apart(facts ...string) string { return joined(w.separator(), facts) }

func (w *Words) separator() string { return cmp.Or(w.Separator, " · ") }

// letter is the letter of a thread.
func (w *Words) letter(thread int) string {
	if w.Letter == nil {
		return check.ThreadLetter(thread)
	}
	return w.Letter(thread)
}

// startOf is what stands over the block: where the canvas begins, if it does there.
func (w *Words) startOf(c *canvas.Canvas, block string) string {
	if !c.Kind.ReadInRows() || block != c.Kind.Segments() {
		return ""
	}
	return oneLine(w.Start)
}

// joined joins the parts that are not empty.
func joined(separator string, parts []string) string {
	said := make([]string, 0, len(parts))
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, separator)
}
