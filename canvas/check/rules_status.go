// Checks of statuses and days: assumptions, unclear notes, rejected notes, and the last review.

package check

import (
	"time"

	"bmcanvas/canvas"
)

// reviewAfter is the number of days after which a canvas should be looked at again.
const reviewAfter = 90

// criticalAssumptions is the question that asks for tests.
const criticalAssumptions = "critical-assumptions"

func (k *checker) checkStatuses() {
	var untested, unclear, rejected, overdue []located
	anything, claimed := false, false
	k.each(func(n *canvas.Note, b *indexBlock) {
		anything = true
		if n.Overdue(b.id, k.ctx.Today) {
			overdue = append(overdue, located{n, b.id})
		}
		claimed = claimed || n.Status != canvas.NoStatus
		switch {
		case n.Status == canvas.Assumption && n.Test == "":
			untested = append(untested, located{n, b.id})
		case n.Status == canvas.Unclear:
			unclear = append(unclear, located{n, b.id})
		case n.Status == canvas.Rejected:
			rejected = append(rejected, located{n, b.id})
		}
	})
	if anything && !claimed {
		k.report(NothingAssumed, nil, "", "", Facts{})
	}
	if len(untested) > 0 && !k.notApplicable[criticalAssumptions] {
		k.reportNotes(UntestedAssumption, untested, Facts{})
		if k.asks(criticalAssumptions) {
			k.found[len(k.found)-1].Question = criticalAssumptions
		}
	}
	k.reportNotes(StillUnclear, unclear, Facts{})
	k.rejectedInUse(rejected)
	k.reportNotes(Overdue, overdue, Facts{})
	k.checkLastReview()
}

// rejectedInUse reports rejected notes that a model note links to.
func (k *checker) rejectedInUse(rejected []located) {
	if len(rejected) == 0 {
		return
	}
	used := map[string]bool{}
	k.each(func(n *canvas.Note, _ *indexBlock) {
		if !n.InModel() {
			return
		}
		for _, id := range n.Links {
			used[id] = true
		}
	})
	var notes []located
	for _, n := range rejected {
		if n.ID != "" && used[n.ID] {
			notes = append(notes, n)
		}
	}
	k.reportNotes(RejectedInUse, notes, Facts{})
}

// checkLastReview reports a canvas whose last review is long ago.
func (k *checker) checkLastReview() {
	last, err := k.canvas.LastLooked().Time()
	today, err2 := k.ctx.Today.Time()
	if err != nil || err2 != nil {
		return
	}
	if days := int(today.Sub(last) / (24 * time.Hour)); days > reviewAfter {
		k.report(NotReviewed, nil, "", "", Facts{Days: days})
	}
}
