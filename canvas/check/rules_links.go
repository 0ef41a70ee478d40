// Checks for holes: notes that are connected with nothing they would need.

package check

import (
	"bmcanvas/canvas"
	"slices"
)

// customerSide is the blocks about customers and what is between them and us.
var customerSide = []string{canvas.CustomerSegments, canvas.ValuePropositions, canvas.Channels, canvas.CustomerRelationships, canvas.RevenueStreams}

// linkRule says that each thing of a block is to be connected with one of
// other blocks. Where those hold a single thing together, it is taken to be
// that one; where they are still empty, there is nothing to say yet.
type linkRule struct {
	rule    Rule
	of      string
	to      []string
	through []string // a connection may lead over one of these,
	serving []string // and one with these will do: whether they serve is asked of them
	asked   []string // where the guide asks for it: the questions of these blocks
	about   []string // about these; to, if there are none
}

var linkRules = map[canvas.Kind][]linkRule{
	canvas.BusinessModel: {
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
		{rule: PartnerGivesNothing, of: canvas.KeyPartnerships, to: []string{canvas.KeyResources, canvas.KeyActivities}, asked: []string{canvas.KeyPartnerships}},
		{rule: CostWithoutCause, of: canvas.CostStructure, to: []string{canvas.KeyResources, canvas.KeyActivities, canvas.KeyPartnerships, canvas.Channels},
			asked: []string{canvas.CostStructure}},
	},
	canvas.CustomerExperience: {
		{rule: CustomerWithoutPromise, of: canvas.Customers, to: []string{canvas.ValueProposition},
			asked: []string{canvas.ValueProposition}, about: []string{canvas.Customers}},
		{rule: CustomerWithoutGoal, of: canvas.Customers, to: []string{canvas.Goals}, asked: []string{canvas.Goals}, about: []string{canvas.Customers}},
	},
}

func (k *checker) checkLinks() {
	for _, r := range linkRules[k.kind] {
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
	if k.allNever(questions) {
		return
	}
	direct, over := k.set(r.to...)|k.set(r.serving...), k.set(r.through...)
	var loose []int32
	for _, v := range k.block(r.of).things {
		if !k.touches(v, direct) && !k.touchesOver(v, over, k.set(r.to...)) {
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
	k.tell(r.rule, notes, r.of, question, Facts{})
}

// touchesOver reports whether something of the blocks over, connected with the
// thing, is connected with one of the blocks to.
func (k *checker) touchesOver(v int32, over, to blockSet) bool {
	return k.touches(v, over) && slices.ContainsFunc(k.connected(v), func(w int32) bool {
		return k.bit(k.things[w].block)&over != 0 && k.touches(w, to)
	})
}

// linking lists the guide's questions whose answers could give what the rule
// misses.
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

// allNever reports whether there are questions and none of them applies: what
// they ask for is then no gap.
func (k *checker) allNever(questions []string) bool {
	return len(questions) > 0 && !slices.ContainsFunc(questions, func(q string) bool { return !k.never[q] })
}

// remedies is the question whose answers make obstacles smaller.
const remedies = "reduce-or-remove"

// obstacles looks for obstacles about which nothing is done. A remedy is any
// note given as one; a single obstacle is what all of them are about.
func (k *checker) obstacles() {
	if k.never[remedies] {
		return
	}
	any, given, met := false, map[string]bool{}, map[string]bool{} // ids that remedies have, and that they link to
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
	for _, v := range k.block(canvas.Obstacles).things {
		n := k.things[v].note
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
	k.tellOf(ObstacleWithoutRemedy, bare, Facts{})
	if k.asks(remedies) {
		k.found[len(k.found)-1].Question = remedies
	}
}
