// Canvas kinds: which blocks a canvas has, in what order, and the prefix of their notes' ids.

package canvas

// Kind says which canvas a file holds. It is the value of the file's `canvas` key.
type Kind string

// The kinds a file can have.
const (
	BusinessModel      Kind = "business-model"
	CustomerExperience Kind = "customer-experience"
)

// Block ids of the business model canvas. NextSteps is drawn under the nine.
const (
	CustomerSegments      = "customer_segments"
	ValuePropositions     = "value_propositions"
	Channels              = "channels" // also a block of the customer experience canvas
	CustomerRelationships = "customer_relationships"
	RevenueStreams        = "revenue_streams"
	KeyResources          = "key_resources"
	KeyActivities         = "key_activities"
	KeyPartnerships       = "key_partnerships"
	CostStructure         = "cost_structure"
	NextSteps             = "next_steps"
)

// Block ids of the customer experience canvas (and Channels).
const (
	Customers           = "customers"
	Goals               = "goals"
	Obstacles           = "obstacles"
	ValueProposition    = "value_proposition"
	Alternatives        = "alternatives"
	Acquisition         = "acquisition"
	Activities          = "activities"
	Flexibility         = "flexibility"
	PartnersAndResource = "partners_and_resources"
	Revenue             = "revenue"
	Metrics             = "metrics"
)

// ByKind has a value for each kind. Unlike a map, which is made whenever the
// program starts, it is a part of the program's file.
type ByKind[T any] struct{ BusinessModel, CustomerExperience T }

// Of returns the value of the kind; the zero value for an unknown one.
func (b *ByKind[T]) Of(k Kind) (value T) {
	switch k {
	case BusinessModel:
		return b.BusinessModel
	case CustomerExperience:
		return b.CustomerExperience
	}
	return value
}

type blockSpec struct{ id, prefix string }

var kinds = ByKind[[]blockSpec]{
	BusinessModel: []blockSpec{
		{CustomerSegments, "cs"}, {ValuePropositions, "vp"}, {Channels, "ch"},
		{CustomerRelationships, "cr"}, {RevenueStreams, "rs"}, {KeyResources, "kr"},
		{KeyActivities, "ka"}, {KeyPartnerships, "kp"}, {CostStructure, "co"}, {NextSteps, "ns"},
	},
	CustomerExperience: []blockSpec{
		{Customers, "cu"}, {Goals, "go"}, {Obstacles, "ob"}, {ValueProposition, "vp"},
		{Alternatives, "al"}, {Acquisition, "aq"}, {Channels, "ch"}, {Activities, "ac"},
		{Flexibility, "fl"}, {PartnersAndResource, "pr"}, {Revenue, "rv"}, {Metrics, "me"},
	},
}

// Known reports whether k is one of these kinds.
func (k Kind) Known() bool { return kinds.Of(k) != nil }

// Blocks lists the ids of the kind's blocks in the order of the interview;
// nil for an unknown kind.
func (k Kind) Blocks() []string {
	var ids []string
	for _, b := range kinds.Of(k) {
		ids = append(ids, b.id)
	}
	return ids
}

// Has reports whether the kind has the block.
func (k Kind) Has(block string) bool { return k.Order(block) < len(kinds.Of(k)) }

// Order returns the block's index in Blocks; for a block that the kind does not have,
// the number of Blocks.
func (k Kind) Order(block string) int {
	for i, b := range kinds.Of(k) {
		if b.id == block {
			return i
		}
	}
	return len(kinds.Of(k))
}

// Prefix returns the two letters with which the ids of the block's notes begin; "xx"
// for a block that the kind does not have.
func (k Kind) Prefix(block string) string {
	for _, b := range kinds.Of(k) {
		if b.id == block {
			return b.prefix
		}
	}
	return "xx"
}
