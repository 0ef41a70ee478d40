package tui

import (
	"testing"

	"bmcanvas/prompts"
)

// Within one list all hints stand beside their options, or all below, in every list of
// options of every guide at every width.
func TestHintsStandInOneWay(t *testing.T) {
	for _, l := range prompts.Languages {
		for _, guide := range []string{"classic", "workshop", "ten-step", "nine-step", "customer-experience"} {
			d := begin(t, guide, l.Code)
			for i, stop := range d.app.iv.Walk().Stops {
				if stop.Question == nil || stop.Question.Kind() != prompts.Choice {
					continue
				}
				d.app.iv.Go(i)
				d.app.question.catchUp()
				for _, w := range []int{36, 56, 76, 100} {
					beside, below := 0, 0
					for _, r := range aligned(d.app.env, d.app.question.optionRows(), w) {
						if r.note == "" {
							continue
						}
						if hinted, bare := r.lines(d.app.env, w, false, 1), (row{label: r.label, mark: r.mark}).lines(d.app.env, w, false, 1); len(hinted) > len(bare) {
							below++
						} else {
							beside++
						}
					}
					if beside > 0 && below > 0 {
						t.Errorf("%s in %s, %s: at %d columns %d hints stand beside and %d below", guide, l.Code, stop.Question.ID, w, beside, below)
					}
				}
			}
		}
	}
}

// The keys of the menu stand in a column, in every language, where there is room.
func TestMenuKeysStandInAColumn(t *testing.T) {
	for _, l := range prompts.Languages {
		d := begin(t, "classic", l.Code)
		for _, r := range aligned(d.app.env, newMenu(d.app.work).(*picker).list.rows, 72) {
			if r.note != "" && r.pad == 0 {
				t.Errorf("%s: %s is not aligned", l.Code, r.label)
			}
		}
	}
}
