// The rules of the checks: their ids, which never change, and their severities. What they look for is in rules_*.go.

package check

import "sync"

// Rule is the id of a check. It stands in the output of `bmcanvas check` and
// never changes.
type Rule string

// Severity says how serious a finding is.
type Severity string

// The severities, the most serious first.
const (
	Contradiction Severity = "error"   // the file contradicts itself
	Hole          Severity = "warning" // the model has a hole
	Hint          Severity = "hint"    // worth a look
)

// Severities lists the severities, the most serious first.
func Severities() []Severity { return []Severity{Contradiction, Hole, Hint} }

// Errors of any canvas.
const (
	DanglingLink Rule = "dangling-link"
	DuplicateID  Rule = "duplicate-id"
	UnknownBlock Rule = "unknown-block"
	UnknownValue Rule = "unknown-value"

	FigureUnreadable Rule = "figure-unreadable"
)

// Holes of a business model.
const (
	SegmentWithoutProposition  Rule = "segment-without-proposition"
	PropositionWithoutSegment  Rule = "proposition-without-segment"
	SegmentWithoutChannel      Rule = "segment-without-channel"
	SegmentWithoutRelationship Rule = "segment-without-relationship"
	RevenueWithoutPayer        Rule = "revenue-without-payer"
	RevenueWithoutProposition  Rule = "revenue-without-proposition"
	PropositionWithoutRevenue  Rule = "proposition-without-revenue"
	UsersWithoutPayer          Rule = "users-without-payer"
	PropositionWithoutMeans    Rule = "proposition-without-means"
	ResourceServesNothing      Rule = "resource-serves-nothing"
	ActivityServesNothing      Rule = "activity-serves-nothing"
	PartnerGivesNothing        Rule = "partner-gives-nothing"
	CostWithoutCause           Rule = "cost-without-cause"
	OneSidedPlatform           Rule = "one-sided-platform"
	SharesNotWhole             Rule = "shares-not-whole"
	CostExceedsIncome          Rule = "cost-exceeds-income"
	StageGap                   Rule = "stage-gap"
)

// Holes of a customer experience.
const (
	ObstacleWithoutRemedy  Rule = "obstacle-without-remedy"
	CustomerWithoutPromise Rule = "customer-without-promise"
	CustomerWithoutGoal    Rule = "customer-without-goal"
	NoAlternative          Rule = "no-alternative"
	NoMeasure              Rule = "no-measure"
)

// Hints for any canvas.
const (
	EmptyBlock                    Rule = "empty-block"
	CrowdedBlock                  Rule = "crowded-block"
	EverythingForEveryone         Rule = "everything-for-everyone"
	FewerPropositionsThanSegments Rule = "fewer-propositions-than-segments"
	LongNote                      Rule = "long-note"
	SeveralIdeas                  Rule = "several-ideas"
	RepeatedNote                  Rule = "repeated-note"
	BareCategory                  Rule = "bare-category"
	ForEveryone                   Rule = "everyone"
	NowAndLater                   Rule = "now-and-later"
	NothingAssumed                Rule = "nothing-assumed"
	UntestedAssumption            Rule = "untested-assumption"
	StillUnclear                  Rule = "unclear"
	RejectedInUse                 Rule = "rejected-in-use"
	Overdue                       Rule = "overdue"
	NotReviewed                   Rule = "not-reviewed"
)

// ruleGroups lists all rules by severity, in the order of their findings.
var ruleGroups = []struct {
	severity Severity
	rules    []Rule
}{
	{Contradiction, []Rule{DanglingLink, DuplicateID, UnknownBlock, UnknownValue, FigureUnreadable}},
	{Hole, []Rule{
		SegmentWithoutProposition, PropositionWithoutSegment, SegmentWithoutChannel, SegmentWithoutRelationship,
		RevenueWithoutPayer, RevenueWithoutProposition, PropositionWithoutRevenue, UsersWithoutPayer,
		PropositionWithoutMeans, ResourceServesNothing, ActivityServesNothing, PartnerGivesNothing,
		CostWithoutCause, OneSidedPlatform, SharesNotWhole, CostExceedsIncome, StageGap,
		ObstacleWithoutRemedy, CustomerWithoutPromise, CustomerWithoutGoal, NoAlternative, NoMeasure,
	}},
	{Hint, []Rule{
		EmptyBlock, CrowdedBlock, EverythingForEveryone, FewerPropositionsThanSegments, LongNote, SeveralIdeas,
		RepeatedNote, BareCategory, ForEveryone, NowAndLater, NothingAssumed, UntestedAssumption, StillUnclear,
		RejectedInUse, Overdue, NotReviewed,
	}},
}

// Rules lists all rules, the most serious first.
func Rules() []Rule {
	var all []Rule
	for _, g := range ruleGroups {
		all = append(all, g.rules...)
	}
	return all
}

// Severity returns how serious the rule's findings are; "" for an unknown rule.
func (r Rule) Severity() Severity { return ranks()[r].severity }

// rank is a rule's place in the order of findings.
type rank struct {
	severity Severity
	place    int
}

// ranks returns the rank of each rule.
var ranks = sync.OnceValue(func() map[Rule]rank {
	all := map[Rule]rank{}
	for _, g := range ruleGroups {
		for _, r := range g.rules {
			all[r] = rank{g.severity, len(all)}
		}
	}
	return all
})
