// Checks of amounts: those that cannot be read, shares that make no whole, and costs that no income covers.

package check

import (
	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// checkFigures reports what is wrong with amounts; nothing where there are none.
func (k *checker) checkFigures() {
	r := figures.Reckon(k.canvas)
	if r == nil {
		return
	}
	var notes []located
	var amounts []string
	for _, f := range r.Unreadable {
		notes, amounts = append(notes, located{f.Note, f.Block}), append(amounts, f.Note.Amount)
	}
	k.reportFigures(FigureUnreadable, notes, Facts{Values: distinct(amounts)})
	if s := r.Shares; s != nil && s.All && !s.Fit() {
		k.reportFigures(SharesNotWhole, locate(s.Notes, canvas.RevenueStreams), Facts{Values: []string{s.Sum()}})
	}
	if r.Complete && r.Currencies[0].Result.High.Sign() < 0 {
		k.reportFigures(CostExceedsIncome, locate(k.canvas.ModelNotes(canvas.CostStructure), canvas.CostStructure), Facts{})
	}
}

// reportFigures adds a finding that can be mended at the question about amounts, if the
// guide has one.
func (k *checker) reportFigures(r Rule, notes []located, facts Facts) {
	found := len(k.found)
	k.reportNotes(r, notes, facts)
	if len(k.found) == found {
		return
	}
	questions := []string{"revenue-figures"}
	if notes[0].block == canvas.CostStructure {
		questions = []string{"cost-figures"}
	}
	if q := k.firstAsked(questions...); q != "" {
		k.found[found].Question = q
	}
}

// locate says that the notes are in the block.
func locate(notes []*canvas.Note, block string) []located {
	list := make([]located, len(notes))
	for i, n := range notes {
		list[i] = located{n, block}
	}
	return list
}
