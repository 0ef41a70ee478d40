package prompts

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

func TestAgenda(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "x", "small", "en", "2026-11-21").With(func(c *canvas.Canvas) {
		c.FollowUps = []canvas.FollowUp{
			{Block: canvas.KeyPartnerships, Question: "partners", Who: "Mari Tamm", Asked: "2026-11-20"},
			{Note: "Who pays for all this?"},
			{Block: canvas.ValuePropositions, Note: "Is it new?", Who: "Jaan"},
			{Question: "offer", Note: "Ask the baker", Who: " mari tamm ", Asked: "2026-11-21"},
			{Block: canvas.ValuePropositions, Question: "kind", Who: "Jaan"},
			{Block: "own", Question: "not-in-the-guide", Who: "Mari Tamm"},
			{Block: canvas.CustomerSegments, Question: "who"},
		}
	})
	const want = `mari tamm
 "What?" "Ask the baker" value_propositions 2026-11-21
 "Who?" "" key_partnerships 2026-11-20
 "not-in-the-guide" "" own
Jaan
 "Kind?" "" value_propositions
 "" "Is it new?" value_propositions

 "Who?" "" customer_segments
 "" "Who pays for all this?"
`
	var b strings.Builder
	for _, a := range smallWalk(t).Agenda(c) {
		fmt.Fprintln(&b, a.Who)
		for _, p := range a.Points {
			fmt.Fprintf(&b, " %q %q %s\n", p.Ask, p.Note, strings.TrimSpace(p.Block+" "+string(p.Asked)))
		}
	}
	if got := strings.ReplaceAll(b.String(), " \n", "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if c.FollowUps[0].Question != "partners" {
		t.Error("the canvas was changed")
	}
}
