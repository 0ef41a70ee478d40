// BMML, the Business Model Markup Language, version 2.0: what its files can hold, and where that is on a canvas.
//
// The format is hiasinho's (github.com/hiasinho/bmml; its schema is bmml.json
// in SchemaStore): a YAML file with a section for each of the nine blocks. An
// entry has a name and an id with the section's prefix; `for` names the entries
// that it serves, `from` those that pay. Fits link propositions with segments.
//
//	canvas file                                  BMML
//	a note of one of the nine blocks             an entry of its section, cs1 as cs-1, co1 as cost-1
//	a link between the blocks below              for, from or a fit
//	a detail that links to a segment:
//	  job-to-be-done, dreams                     its jobs and gains, cs4 as gain-cs4
//	  problem-solved                             its pains
//	another detail of a segment, a proposition   a paragraph of its description
//	a detail whose id begins with ps-, pr-, gc-  a product, pain reliever or gain creator of its proposition
//	links between pr- and pain-, gc- and gain-   mappings of the fit
//	the key bmml: {tagline, portfolio, stage}    the same keys of meta; without it explore, ideation
//
// BMML 2.0 has no place for anything else, such as statuses, choices, rejected
// notes and next steps; the export returns them as Lost. An entry has the number
// of the note's id; an id without a number follows the prefix, or is kept if it
// begins with the prefix, so that the note has the same id after an import.

package export

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/pattern"
)

const bmmlVersion = "2.0"

// bmmlSection is one of the lists at the top of a file.
type bmmlSection struct {
	key    string
	block  string
	prefix string   // of the ids of its entries
	from   []string // the sections that `from` of its entries can name
	to     []string // the sections that `for` of its entries can name
}

// canvasPrefix is the prefix of the ids of its entries' notes.
func (s *bmmlSection) canvasPrefix() string { return canvas.BusinessModel.Prefix(s.block) }

// bmmlSections are in the order of the schema.
var bmmlSections = []bmmlSection{
	{key: "customer_segments", block: canvas.CustomerSegments, prefix: "cs"},
	{key: "value_propositions", block: canvas.ValuePropositions, prefix: "vp"},
	{key: "channels", block: canvas.Channels, prefix: "ch", to: []string{"value_propositions", "customer_segments"}},
	{key: "customer_relationships", block: canvas.CustomerRelationships, prefix: "cr", to: []string{"customer_segments"}},
	{key: "revenue_streams", block: canvas.RevenueStreams, prefix: "rs", from: []string{"customer_segments"}, to: []string{"value_propositions"}},
	{key: "key_resources", block: canvas.KeyResources, prefix: "kr", to: []string{"value_propositions"}},
	{key: "key_activities", block: canvas.KeyActivities, prefix: "ka", to: []string{"value_propositions"}},
	{key: "key_partnerships", block: canvas.KeyPartnerships, prefix: "kp", to: []string{"key_resources", "key_activities"}},
	{key: "costs", block: canvas.CostStructure, prefix: "cost", to: []string{"key_resources", "key_activities"}},
}

// bmmlPart is a list within the entries of a section.
type bmmlPart struct {
	section  string
	key      string
	prefix   string
	text     string // the key of the text
	block    string // of its details
	question string // that asks for its details, if any
	answers  string // the prefix of the parts that its parts answer in a mapping
}

// bmmlParts are in the order of the schema.
var bmmlParts = []bmmlPart{
	{section: "customer_segments", key: "jobs", prefix: "job", text: "description", block: canvas.CustomerSegments, question: "job-to-be-done"},
	{section: "customer_segments", key: "pains", prefix: "pain", text: "description", block: canvas.ValuePropositions, question: "problem-solved"},
	{section: "customer_segments", key: "gains", prefix: "gain", text: "description", block: canvas.CustomerSegments, question: "dreams"},
	{section: "value_propositions", key: "products_services", prefix: "ps", text: "name", block: canvas.ValuePropositions},
	{section: "value_propositions", key: "pain_relievers", prefix: "pr", text: "name", block: canvas.ValuePropositions, answers: "pain"},
	{section: "value_propositions", key: "gain_creators", prefix: "gc", text: "name", block: canvas.ValuePropositions, answers: "gain"},
}

// bmmlStages are the stages of each portfolio; the first is the default.
var bmmlStages = map[string][]string{
	"explore": {"ideation", "discovery", "validation", "acceleration", "transfer"},
	"exploit": {"improve", "grow", "sustain", "retire", "transfer"},
}

var bmmlPortfolios = []string{"explore", "exploit"}

// bmmlKey is the key of the canvas file for values that only BMML has a place for.
const bmmlKey = "bmml"

// described reports whether entries of the section have a description.
func (s *bmmlSection) described() bool {
	return s.block == canvas.CustomerSegments || s.block == canvas.ValuePropositions
}

var (
	bmmlName     = pattern.Of(`^[a-z0-9-]+$`)
	digits       = pattern.Of(`^[1-9][0-9]*$`)
	canvasIDForm = pattern.Of(`^[a-z]{2}[1-9][0-9]*$`)
	notSlug      = pattern.Of(`[^a-z0-9]+`)
)

// bmmlID is the id in BMML, with the prefix, of an id on a canvas; "" if it has
// no character that BMML allows. Ids of such notes on a canvas have the
// canvasPrefix, "" for none.
func bmmlID(prefix, canvasPrefix, id string) string {
	number, ours := strings.CutPrefix(id, canvasPrefix)
	switch {
	case canvasPrefix != "" && ours && digits.Regexp().MatchString(number):
		return prefix + "-" + number
	case validBMML(prefix, id) && canvasIDOf(prefix, canvasPrefix, id) == id:
		return id
	case bmmlName.Regexp().MatchString(id):
		return prefix + "-" + id
	}
	if slug := strings.Trim(notSlug.Regexp().ReplaceAllString(strings.ToLower(id), "-"), "-"); slug != "" {
		return prefix + "-" + slug
	}
	return ""
}

// canvasIDOf is the id on a canvas of an id in BMML.
func canvasIDOf(prefix, canvasPrefix, id string) string {
	switch rest := strings.TrimPrefix(id, prefix+"-"); {
	case canvasPrefix != "" && digits.Regexp().MatchString(rest):
		return canvasPrefix + rest
	case canvasIDForm.Regexp().MatchString(rest):
		return rest
	}
	return id
}

// validBMML reports whether the schema accepts the id.
func validBMML(prefix, id string) bool {
	rest, ok := strings.CutPrefix(id, prefix+"-")
	return ok && bmmlName.Regexp().MatchString(rest)
}
