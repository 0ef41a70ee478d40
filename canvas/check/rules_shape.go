// Checks of the canvas as a whole: blocks that are empty or crowded; sides, users, stages and measures that are missing.

package check

import (
	"slices"

	"bmcanvas/canvas"
)

// mostNotes is the number of notes above which a block is crowded.
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
	k.checkCoverage(k.block(segments).model, k.block(propositions).model, propositions)
}

// empty reports blocks without a note, and a customer experience without
// alternatives, which is worse than an empty block once the canvas says anything
// that they could be alternatives to.
func (k *checker) empty() {
	var blocks []string
	begun := k.anyFilled(k.kind.Blocks())
	for _, b := range k.blocks[:k.known] {
		switch {
		case b.filled, b.id == canvas.NextSteps && !k.ctx.NextSteps, k.noneApplies(k.questionsOf(b.id)):
		case b.id == canvas.Alternatives && begun:
			k.report(NoAlternative, nil, b.id, k.firstOf(b.id), Facts{Blocks: []string{b.id}})
		default:
			blocks = append(blocks, b.id)
		}
	}
	if len(blocks) > 0 {
		k.report(EmptyBlock, nil, blocks[0], k.firstOf(blocks[0]), Facts{Blocks: blocks})
	}
}

// questionsOf lists the guide's questions about the block.
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
		if len(b.model) > mostNotes {
			blocks = append(blocks, b.id)
		}
	}
	if len(blocks) > 0 {
		k.report(CrowdedBlock, nil, blocks[0], k.firstOf(blocks[0]), Facts{Blocks: blocks})
	}
}

// checkCoverage checks which propositions are there for which segments.
func (k *checker) checkCoverage(segments, propositions []int32, block string) {
	offers := k.notesOf(propositions)
	if len(offers) == 0 {
		return
	}
	if len(segments) > 2 && k.allLinked(segments, propositions) {
		k.report(EverythingForEveryone, offers, block, k.firstOf(block), Facts{})
	}
	if len(offers) < len(segments) {
		k.report(FewerPropositionsThanSegments, offers, block, k.firstOf(block), Facts{})
	}
}

// allLinked reports whether each of a is linked with each of b.
func (k *checker) allLinked(a, b []int32) bool {
	side := make(map[int32]int, len(a)+len(b))
	for _, v := range a {
		side[k.model[v].same] = 1
	}
	for _, v := range b {
		side[k.model[v].same] = 2
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

// The questions and tags that say who uses and who pays.
const (
	whoUses, whoPays, personaRole = "who-uses", "who-pays", "persona-role"
	userTag, buyerTag, bothTag    = "user", "buyer", "both"
)

// usersAndPayers reports users without anybody who pays, and payers without
// anybody who uses.
func (k *checker) usersAndPayers() {
	var users, payers []located
	for _, v := range k.block(canvas.CustomerSegments).model {
		n := located{k.model[v].note, canvas.CustomerSegments}
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
		k.reportLack(users, buyerTag, whoPays)
	case len(payers) > 0 && len(users) == 0:
		k.reportLack(payers, userTag, whoUses)
	}
}

// reportLack reports those who are named while the others are missing; the guide
// asks for these in one of two questions.
func (k *checker) reportLack(named []located, missing, question string) {
	if k.notApplicable[question] || k.notApplicable[personaRole] {
		return
	}
	k.reportNotes(UsersWithoutPayer, named, Facts{Missing: []string{missing}})
	if q := k.firstAsked(question, personaRole); q != "" {
		k.found[len(k.found)-1].Question = q
	}
}

// platformOptions are the options by which a market has several sides.
var platformOptions = []string{"multi-sided-platform", "multi-sided"}

func (k *checker) oneSided() {
	sides := k.block(canvas.CustomerSegments)
	if len(sides.model) >= 2 {
		return
	}
	var chosen []*canvas.Note
	k.each(func(n *canvas.Note, _ *indexBlock) {
		if n.Status != canvas.Rejected && slices.Contains(platformOptions, n.Option) {
			chosen = append(chosen, n)
		}
	})
	if len(chosen) > 0 {
		k.report(OneSidedPlatform, chosen, canvas.CustomerSegments, k.firstOf(canvas.CustomerSegments), Facts{})
	}
}

// stages reports the stages of a scheme in use that no channel serves.
func (k *checker) stages() {
	var gaps []string
	for _, s := range Schemes() {
		served := s.served(k.block(canvas.Channels).notes)
		if len(served) == 0 {
			continue
		}
		for _, stage := range s.Stages() {
			if !served[stage] && !k.notApplicable[s.Question()] && !k.notApplicable[stage] {
				gaps = append(gaps, stage)
			}
		}
	}
	if len(gaps) == 0 {
		return
	}
	question := k.firstOf(canvas.Channels)
	for _, s := range Schemes() {
		if q := s.Question(); slices.Contains(s.Stages(), gaps[0]) && k.asks(q) {
			question = q
		}
	}
	k.report(StageGap, nil, canvas.Channels, question, Facts{Stages: gaps})
}

// The questions under which measures are given.
const externalMetrics, internalMetrics = "external-metrics", "internal-metrics"

// measures reports which kind of measure is missing. A note that answers neither
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
		if !given[q] && !k.notApplicable[q] {
			missing = append(missing, q)
		}
	}
	if len(missing) > open {
		question := k.firstOf(canvas.Metrics)
		if q := k.firstAsked(missing...); q != "" {
			question = q
		}
		k.report(NoMeasure, nil, canvas.Metrics, question, Facts{Missing: missing})
	}
}
