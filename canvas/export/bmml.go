// BMML: the Business Model Markup Language, version 2.0: what its files can hold, and where that stands on a canvas.
//
// The format is hiasinho's (github.com/hiasinho/bmml; its schema is bmml.json
// in SchemaStore): a YAML file with sections like the nine blocks. Entries have
// an id with the section's prefix and a name, and say by `for` and `from` what
// they are there for and who pays. Between propositions and segments stand fits.
//
//	our file                                     BMML
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
// BMML 2.0 has no types and no statuses: choices, rejected notes, next steps
// and all else are not held. BMML returns them as Lost. In an entry's id a
// number is that of our own id; another id stands behind the prefix, or as it
// is if it begins with it, so that it is the same after an import.

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
	prefix string   // of its ids
	own    string   // of ours
	from   []string // sections that `from` and `for` can name
	to     []string
}

// bmmlSections are in the order of the schema.
var bmmlSections = []bmmlSection{
	{key: "customer_segments", block: canvas.CustomerSegments, prefix: "cs", own: "cs"},
	{key: "value_propositions", block: canvas.ValuePropositions, prefix: "vp", own: "vp"},
	{key: "channels", block: canvas.Channels, prefix: "ch", own: "ch", to: []string{"value_propositions", "customer_segments"}},
	{key: "customer_relationships", block: canvas.CustomerRelationships, prefix: "cr", own: "cr", to: []string{"customer_segments"}},
	{key: "revenue_streams", block: canvas.RevenueStreams, prefix: "rs", own: "rs", from: []string{"customer_segments"}, to: []string{"value_propositions"}},
	{key: "key_resources", block: canvas.KeyResources, prefix: "kr", own: "kr", to: []string{"value_propositions"}},
	{key: "key_activities", block: canvas.KeyActivities, prefix: "ka", own: "ka", to: []string{"value_propositions"}},
	{key: "key_partnerships", block: canvas.KeyPartnerships, prefix: "kp", own: "kp", to: []string{"key_resources", "key_activities"}},
	{key: "costs", block: canvas.CostStructure, prefix: "cost", own: "co", to: []string{"key_resources", "key_activities"}},
}

// bmmlPart is a list within the entries of a section.
type bmmlPart struct {
	section  string
	key      string
	prefix   string
	text     string // the key of its words
	block    string // where its details stand
	question string // that asks for such details, if one does
	answers  string // the prefix of what a mapping says it answers
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

// bmmlStages are the stages of each portfolio, the first of each the default.
var bmmlStages = map[string][]string{
	"explore": {"ideation", "discovery", "validation", "acceleration", "transfer"},
	"exploit": {"improve", "grow", "sustain", "retire", "transfer"},
}

var bmmlPortfolios = []string{"explore", "exploit"}

// bmmlKey is the key in our file that keeps what only BMML has a place for.
const bmmlKey = "bmml"

// described reports whether entries of the section have a description.
func (s *bmmlSection) described() bool {
	return s.block == canvas.CustomerSegments || s.block == canvas.ValuePropositions
}

var (
	bmmlName = pattern.Of(`^[a-z0-9-]+$`)
	digits   = pattern.Of(`^[1-9][0-9]*$`)
	ownID    = pattern.Of(`^[a-z]{2}[1-9][0-9]*$`)
	notSlug  = pattern.Of(`[^a-z0-9]+`)
)

// bmmlID is an id as BMML has it, with the prefix; "" if nothing of it can
// stand there. own is the prefix of ours in that place, "" for none.
func bmmlID(prefix, own, id string) string {
	number, ours := strings.CutPrefix(id, own)
	switch {
	case own != "" && ours && digits().MatchString(number):
		return prefix + "-" + number
	case validBMML(prefix, id) && ourID(prefix, own, id) == id:
		return id
	case bmmlName().MatchString(id):
		return prefix + "-" + id
	}
	if slug := strings.Trim(notSlug().ReplaceAllString(strings.ToLower(id), "-"), "-"); slug != "" {
		return prefix + "-" + slug
	}
	return ""
}

// ourID is what an id of BMML is on a canvas.
func ourID(prefix, own, id string) string {
	switch rest := strings.TrimPrefix(id, prefix+"-"); {
	case own != "" && digits().MatchString(rest):
		return own + rest
	case ownID().MatchString(rest):
		return rest
	}
	return id
}

// validBMML reports whether the id is one that the schema takes.
func validBMML(prefix, id string) bool {
	rest, ok := strings.CutPrefix(id, prefix+"-")
	return ok && bmmlName().MatchString(rest)
}
