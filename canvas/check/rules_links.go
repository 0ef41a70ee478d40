// Checks for holes: notes that are not connected with what they need.

package check

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// customerSide lists the blocks about customers and what is offered to them.
var customerSide = []string{canvas.CustomerSegments, canvas.ValuePropositions, canvas.Channels, canvas.CustomerRelationships, canvas.RevenueStreams}

// linkRule says that each model note of a block must be connected with one of
// other blocks. Where those hold a single model note together, that is taken to
// be the one; where they are still empty, the rule finds nothing.
type linkRule struct {
	rule    Rule
	of      string
	to      []string
	through []string // a connection through a note of these blocks counts, too
	serving []string // as does one with a note of these: whether that serves is checked there
	asked   []string // the guide asks for such links in these blocks,
	about   []string // in questions about these; nil: to
}

var linkRules = canvas.ByKind[[]linkRule]{
	BusinessModel: []linkRule{
		{rule: SegmentWithoutProposition, of: canvas.CustomerSegments, to: []string{canvas.ValuePropositions},
			asked: []string{canvas.ValuePropositions}, about: []string{canvas.CustomerSegments}},
		{rule: PropositionWithoutSegment, of: canvas.ValuePropositions, to: []string{canvas.CustomerSegments}, asked: []string{canvas.ValuePropositions}},
		{rule: SegmentWithoutChannel, of: canvas.CustomerSegments, to: []string{canvas.Channels},
			asked: []string{canvas.Channels}, about: []string{canvas.CustomerSegments}},
		{rule: SegmentWithoutRelationship, of: canvas.CustomerSegments, to: []string{canvas.CustomerRelationships},
			asked: []string{canvas.CustomerRelationships}, about: []string{canvas.CustomerSegments}},
		{rule: RevenueWithoutPayer, of: canvas.RevenueStreams, to: []string{canvas.CustomerSegments}, asked: []string{canvas.RevenueStreams}},
		{rule: RevenueWithoutProposition, of: canvas.RevenueStreams, to: []string{canvas.ValuePropositions}, asked: []string{canvas.RevenueStreams}},
		{rule: PropositionWithoutRevenue, of: canvas.ValuePropositions, to: []string{canvas.RevenueStreams},
			through: []string{canvas.CustomerSegments}, asked: []string{canvas.RevenueStreams}, about: []string{canvas.ValuePropositions, canvas.CustomerSegments}},
		{rule: PropositionWithoutMeans, of: canvas.ValuePropositions, to: []string{canvas.KeyResources, canvas.KeyActivities},
			through: []string{canvas.Channels, canvas.CustomerRelationships, canvas.RevenueStreams},
			asked:   []string{canvas.KeyActivities, canvas.KeyResources}, about: customerSide},
		{rule: ResourceServesNothing, of: canvas.KeyResources, to: customerSide, serving: []string{canvas.KeyActivities},
			asked: []string{canvas.KeyResources}, about: slices.Concat([]string{canvas.KeyActivities}, customerSide)},
		{rule: ActivityServesNothing, of: canvas.KeyActivities, to: customerSide, asked: []string{canvas.KeyActivities}},
		{rule: PartnerGivesNothing, of: canvas.KeyPartnerships, to: []string{canvas.KeyResources, canvas.KeyActivities, canvas.Channels}, asked: []string{canvas.KeyPartnerships}},
		{rule: CostWithoutCause, of: canvas.CostStructure, to: []string{canvas.KeyResources, canvas.KeyActivities, canvas.KeyPartnerships, canvas.Channels},
			asked: []string{canvas.CostStructure}},
	},
	CustomerExperience: []linkRule{
		{rule: CustomerWithoutPromise, of: canvas.Customers, to: []string{canvas.ValueProposition},
			asked: []string{canvas.ValueProposition}, about: []string{canvas.Customers}},
		{rule: CustomerWithoutGoal, of: canvas.Customers, to: []string{canvas.Goals}, asked: []string{canvas.Goals}, about: []string{canvas.Customers}},
	},
}

func (k *checker) checkLinks() {
	for _, r := range linkRules.Of(k.kind) {
		k.checkLink(r)
	}
	if k.kind == canvas.CustomerExperience {
		k.obstacles()
	}
}

func (k *checker) checkLink(r linkRule) {
	if !k.anyFilled(r.to) || k.count(r.to) == 1 {
		return
	}
	questions := k.linking(r)
	if k.noneApplies(questions) {
		return
	}
	direct, over := k.set(r.to...)|k.set(r.serving...), k.set(r.through...)
	var loose []int32
	for _, v := range k.block(r.of).model {
		if !k.touches(v, direct|k.ofEachSale(v)) && !k.touchesOver(v, over, k.set(r.to...)) {
			loose = append(loose, v)
		}
	}
	if len(loose) == 0 {
		return
	}
	notes := k.notesOf(loose)
	question := k.firstOf(r.asked[0])
	if slices.Contains(questions, notes[0].Question) {
		question = notes[0].Question
	} else if len(questions) > 0 {
		question = questions[0]
	}
	k.report(r.rule, notes, r.of, question, Facts{})
}

// ofEachSale returns the block that causes the note, a cost of each sale, too: the
// sales of a revenue stream.
func (k *checker) ofEachSale(v int32) blockSet {
	n := k.model[v]
	if n.note.Amount == "" || k.blocks[n.block].id != canvas.CostStructure {
		return 0
	}
	if a, err := figures.ReadIn(canvas.CostStructure, n.note.Amount); err != nil || a.Period != figures.Sale {
		return 0
	}
	return k.set(canvas.RevenueStreams)
}

// touchesOver reports whether the model note is connected with one in the blocks
// over that is connected with one in the blocks to.
func (k *checker) touchesOver(v int32, over, to blockSet) bool {
	return k.touches(v, over) && slices.ContainsFunc(k.connected(v), func(w int32) bool {
		return k.bit(k.model[w].block)&over != 0 && k.touches(w, to)
	})
}

// linking lists the guide's questions whose answers could be the links that the
// rule wants.
func (k *checker) linking(r linkRule) []string {
	about := r.about
	if about == nil {
		about = r.to
	}
	var questions []string
	for _, a := range k.ctx.Asked {
		fits := slices.ContainsFunc(a.About, func(b string) bool { return slices.Contains(about, b) })
		if fits && slices.Contains(r.asked, a.Block) {
			questions = append(questions, a.ID)
		}
	}
	return questions
}

// noneApplies reports whether there are questions and none of them applies. What
// they ask for is not missing then.
func (k *checker) noneApplies(questions []string) bool {
	return len(questions) > 0 && !slices.ContainsFunc(questions, func(q string) bool { return !k.notApplicable[q] })
}

// remedies is the question whose answers say how an obstacle is made smaller.
const remedies = "reduce-or-remove"

// obstacles reports obstacles without a remedy. A remedy is any note that answers
// the question; where there is a single obstacle, all are about it.
func (k *checker) obstacles() {
	if k.notApplicable[remedies] {
		return
	}
	any, given, met := false, map[string]bool{}, map[string]bool{} // the ids of remedies, and those that they link to
	k.each(func(n *canvas.Note, _ *indexBlock) {
		if n.Question != remedies || n.Status == canvas.Rejected {
			return
		}
		any = true
		given[n.ID] = n.ID != ""
		for _, id := range n.Links {
			met[id] = true
		}
	})
	var obstacles, bare []located
	for _, v := range k.block(canvas.Obstacles).model {
		n := k.model[v].note
		if n.Question == remedies {
			continue
		}
		obstacles = append(obstacles, located{n, canvas.Obstacles})
		if n.ID == "" || !met[n.ID] {
			if !slices.ContainsFunc(n.Links, func(id string) bool { return given[id] }) {
				bare = append(bare, located{n, canvas.Obstacles})
			}
		}
	}
	if len(bare) == 0 || any && len(obstacles) == 1 {
		return
	}
	k.reportNotes(ObstacleWithoutRemedy, bare, Facts{})
	if k.asks(remedies) {
		k.found[len(k.found)-1].Question = remedies
	}
}
