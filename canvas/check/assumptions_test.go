// Assumptions by risk.

package check

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

// TestRiskFallsWithWhatIsKnown: if equally much depends on two assumptions, the one
// without evidence or a test, or the unclear one, is riskier.
func TestRiskFallsWithWhatIsKnown(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, `
		cs1 A | status=assumption evidence=seen test=planned
		cs2 B | status=assumption evidence=seen
		cs3 C | status=assumption test=planned
		cs4 D | status=assumption
		cs5 E | status=unclear
		cs6 F | status=confirmed
	`)
	ranked := Assumptions(c)
	var notes []*canvas.Note
	for i, r := range ranked {
		notes = append(notes, r.Note)
		if i > 0 && r.Risk >= ranked[i-1].Risk {
			t.Errorf("%s is as risky as %s", r.Note.ID, ranked[i-1].Note.ID)
		}
	}
	if got := canvastest.IDs(notes); got != "cs5 cs4 cs3 cs2 cs1" {
		t.Errorf("from the riskiest: %s", got)
	}
}

// TestRiskGrowsWithWhatHangsOnIt: the same is known of both.
func TestRiskGrowsWithWhatHangsOnIt(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, `
		cs1 A | status=assumption
		cs2 B | status=assumption
		vp1 C | | cs2
		vp2 D | | cs2
	`)
	ranked := Assumptions(c)
	if ranked[0].Note.ID != "cs2" || ranked[0].Near != 2 || ranked[0].Reach != 2 || ranked[0].Risk <= ranked[1].Risk {
		t.Errorf("%+v", ranked)
	}
}

// Of two assumptions alike, the one whose amount moves the result more is riskier.
func TestAmountsMakeAssumptionsRiskier(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, `
		rs1 Courses | status=assumption amount=10-11EUR
		rs2 Beans | status=assumption
		rs3 Subscription | status=assumption amount=10-30EUR`)
	var order []string
	for _, a := range Assumptions(c) {
		order = append(order, a.Note.ID)
	}
	if got := strings.Join(order, " "); got != "rs3 rs1 rs2" {
		t.Errorf("got %s, want rs3 rs1 rs2", got)
	}
}
