// Checks of the canvas as a whole: blocks that are empty or crowded, sides, users, stages and measures that are missing.

package check

import (
	"bmcanvas/canvas"
	"slices"
)

// mostNotes is how many notes a block holds before it is crowded.
const mostNotes = 7

func (k *checker) checkShape() {
	k.empty()
	k.crowded()
	segments, propositions := canvas.CustomerSegments, canvas.ValuePropositions
	if k.kind == canvas.CustomerExperience {
		segments, propositions = canvas.Customers, canvas.ValueProposition
		k.measures()
	} else {
		k.usersAndPayers()
		k.oneSided()
		k.stages()
	}
	k.spread(k.block(segments).things, k.block(propositions).things, propositions)
}

// empty tells of blocks without a note, and of a customer experience without
// alternatives, which is worse than an empty block once there is anything that
// they could be alternatives to.
func (k *checker) empty() {
	var blocks []string
	begun := k.anyFilled(k.kind.Blocks())
	for _, b := range k.blocks[:k.known] {
		switch {
		case b.filled, b.id == canvas.NextSteps && !k.ctx.NextSteps, k.allNever(k.questionsOf(b.id)):
		case b.id == canvas.Alternatives && begun:
			k.tell(NoAlternative, nil, b.id, k.firstOf(b.id), Facts{Blocks: []string{b.id}})
		default:
			blocks = append(blocks, b.id)
		}
	}
	if len(blocks) > 0 {
		k.tell(EmptyBlock, nil, blocks[0], k.firstOf(blocks[0]), Facts{Blocks: blocks})
	}
}

// questionsOf lists what the guide asks about the block.
func (k *checker) questionsOf(block string) []string {
	var questions []string
	for _, a := range k.ctx.Asked {
		if a.Block == block {
			questions = append(questions, a.ID)
		}
	}
	return questions
}

func (k *checker) crowded() {
	var blocks []string
	for _, b := range k.blocks[:k.known] {
		if len(b.things) > mostNotes {
			blocks = append(blocks, b.id)
		}
	}
	if len(blocks) > 0 {
		k.tell(CrowdedBlock, nil, blocks[0], k.firstOf(blocks[0]), Facts{Blocks: blocks})
	}
}

// spread looks at how propositions are spread over segments.
func (k *checker) spread(segments, propositions []int32, block string) {
	offers := k.notesOf(propositions)
	if len(offers) == 0 {
		return
	}
	if len(segments) > 2 && k.allLinked(segments, propositions) {
		k.tell(EverythingForEveryone, offers, block, k.firstOf(block), Facts{})
	}
	if len(offers) < len(segments) {
		k.tell(FewerPropositionsThanSegments, offers, block, k.firstOf(block), Facts{})
	}
}

// allLinked reports whether each of a is linked with each of b.
func (k *checker) allLinked(a, b []int32) bool {
	side := make(map[int32]int, len(a)+len(b))
	for _, v := range a {
		side[k.things[v].same] = 1
	}
	for _, v := range b {
		side[k.things[v].same] = 2
	}
	ones, twos := 0, 0
	for _, s := range side {
		ones, twos = ones+2-s, twos+s-1
	}
	if len(k.explicit) < ones*twos {
		return false
	}
	pairs := map[[2]int32]bool{}
	for _, e := range k.explicit {
		switch {
		case side[e[0]] == 1 && side[e[1]] == 2:
			pairs[e] = true
		case side[e[0]] == 2 && side[e[1]] == 1:
			pairs[[2]int32{e[1], e[0]}] = true
		}
	}
	return len(pairs) == ones*twos
}

// The questions and tags that tell who uses and who pays.
const (
	whoUses, whoPays, personaRole = "who-uses", "who-pays", "persona-role"
	userTag, buyerTag, bothTag    = "user", "buyer", "both"
)

// usersAndPayers tells of users for whom nobody pays, and of payers for whom
// nobody is the user.
func (k *checker) usersAndPayers() {
	var users, payers []located
	for _, v := range k.block(canvas.CustomerSegments).things {
		n := located{k.things[v].note, canvas.CustomerSegments}
		both := slices.Contains(n.Tags, bothTag)
		if both || n.Question == whoUses || slices.Contains(n.Tags, userTag) {
			users = append(users, n)
		}
		if both || n.Question == whoPays || slices.Contains(n.Tags, buyerTag) {
			payers = append(payers, n)
		}
	}
	switch {
	case len(users) > 0 && len(payers) == 0:
		k.lacking(users, buyerTag, whoPays)
	case len(payers) > 0 && len(users) == 0:
		k.lacking(payers, userTag, whoUses)
	}
}

// lacking tells that those named lack the others, for whom one of two
// questions asks.
func (k *checker) lacking(named []located, missing, question string) {
	if k.never[question] || k.never[personaRole] {
		return
	}
	k.tellOf(UsersWithoutPayer, named, Facts{Missing: []string{missing}})
	if q := k.firstAsked(question, personaRole); q != "" {
		k.found[len(k.found)-1].Question = q
	}
}

// platformOptions are the choices that say the market has several sides.
var platformOptions = []string{"multi-sided-platform", "multi-sided"}

func (k *checker) oneSided() {
	sides := k.block(canvas.CustomerSegments)
	if len(sides.things) >= 2 {
		return
	}
	var chosen []*canvas.Note
	k.each(func(n *canvas.Note, _ *indexBlock) {
		if n.Status != canvas.Rejected && slices.Contains(platformOptions, n.Option) {
			chosen = append(chosen, n)
		}
	})
	if len(chosen) > 0 {
		k.tell(OneSidedPlatform, chosen, canvas.CustomerSegments, k.firstOf(canvas.CustomerSegments), Facts{})
	}
}

// stages tells which stages of a scheme in use no channel serves.
func (k *checker) stages() {
	var gaps []string
	for _, s := range Schemes() {
		served := s.served(k.block(canvas.Channels).notes)
		if len(served) == 0 {
			continue
		}
		for _, stage := range s.Stages() {
			if !served[stage] && !k.never[s.Question(stage)] {
				gaps = append(gaps, stage)
			}
		}
	}
	if len(gaps) == 0 {
		return
	}
	question := k.firstOf(canvas.Channels)
	for _, s := range Schemes() {
		if q := s.Question(gaps[0]); slices.Contains(s.Stages(), gaps[0]) && k.asks(q) {
			question = q
		}
	}
	k.tell(StageGap, nil, canvas.Channels, question, Facts{Stages: gaps})
}

// The questions under which measures are given.
const externalMetrics, internalMetrics = "external-metrics", "internal-metrics"

// measures tells which kind of measure is missing. A note given under neither
// question could be of either kind.
func (k *checker) measures() {
	b := k.block(canvas.Metrics)
	if !b.filled {
		return
	}
	given, open := map[string]bool{}, 0
	for _, n := range b.notes {
		switch {
		case n.Status == canvas.Rejected:
		case n.Question == externalMetrics, n.Question == internalMetrics:
			given[n.Question] = true
		default:
			open++
		}
	}
	var missing []string
	for _, q := range []string{externalMetrics, internalMetrics} {
		if !given[q] && !k.never[q] {
			missing = append(missing, q)
		}
	}
	if len(missing) > open {
		question := k.firstOf(canvas.Metrics)
		if q := k.firstAsked(missing...); q != "" {
			question = q
		}
		k.tell(NoMeasure, nil, canvas.Metrics, question, Facts{Missing: missing})
	}
}
