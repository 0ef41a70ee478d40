// Checks of what is claimed and known: assumptions, unclear points, rejected notes, and when somebody last looked.

package check

import (
	"bmcanvas/canvas"
	"time"
)

// longestRest is after how many days a canvas wants to be looked at again.
const longestRest = 90

// criticalAssumptions is the question that asks for tests.
const criticalAssumptions = "critical-assumptions"

func (k *checker) checkStatuses() {
	var untested, unclear, rejected, overdue []located
	anything, claimed := false, false
	k.each(func(n *canvas.Note, b *indexBlock) {
		anything = true
		if n.Overdue(k.ctx.Today) {
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
		k.tell(NothingAssumed, nil, "", "", Facts{})
	}
	if len(untested) > 0 && !k.never[criticalAssumptions] {
		k.tellOf(UntestedAssumption, untested, Facts{})
		if k.asks(criticalAssumptions) {
			k.found[len(k.found)-1].Question = criticalAssumptions
		}
	}
	k.unclear(unclear)
	k.stillUsed(rejected)
	k.tellOf(Overdue, overdue, Facts{})
	k.rested()
}

// unclear tells of unclear notes, and of questions parked for later.
func (k *checker) unclear(notes []located) {
	var parked []string
	block := ""
	for _, f := range k.canvas.FollowUps {
		if f.Question == "" || k.never[f.Question] {
			continue
		}
		if parked == nil {
			block = f.Block
		}
		parked = append(parked, f.Question)
	}
	facts := Facts{Questions: distinct(parked)}
	switch {
	case len(notes) > 0:
		k.tellOf(StillUnclear, notes, facts)
	case len(parked) > 0:
		k.tell(StillUnclear, nil, block, k.firstAsked(parked...), facts)
	}
}

// stillUsed tells of rejected notes to which something in the model links.
func (k *checker) stillUsed(rejected []located) {
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
	k.tellOf(RejectedInUse, notes, Facts{})
}

// rested tells how long ago somebody looked at the canvas, if it is long.
func (k *checker) rested() {
	last, err := k.canvas.LastLooked().Time()
	today, err2 := k.ctx.Today.Time()
	if err != nil || err2 != nil {
		return
	}
	if days := int(today.Sub(last) / (24 * time.Hour)); days > longestRest {
		k.tell(NotReviewed, nil, "", "", Facts{Days: days})
	}
}
