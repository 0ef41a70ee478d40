// What the built-in guides say beside each question, and which older answers they
// still count.

package prompts

import "testing"

func TestGuidesHelpWithEachQuestion(t *testing.T) {
	eachGuide(t, func(t *testing.T, g *Guide) {
		if g.Company == "" {
			t.Error("no company gives the examples")
		}
		hints := map[string]string{}
		for _, block := range blocksOf(g) {
			mains := 0
			for _, q := range block.Questions {
				if q.Hint == "" {
					t.Errorf("%s: no hint", q.ID)
				} else if other := hints[q.Hint]; other != "" {
					t.Errorf("%s has the hint of %s", q.ID, other)
				}
				hints[q.Hint] = q.ID
				if q.Choose == ChooseNone && q.Rank == "" && q.Pick == nil && q.Example == "" {
					t.Errorf("%s: no example", q.ID)
				}
				if q.Main {
					mains++
				}
				if q.Main != (q.Probe.Ask != "") {
					t.Errorf("%s: main is %v, and the probe is %q", q.ID, q.Main, q.Probe.Ask)
				}
				if len(q.AskFor) > 0 && len(q.AskFor) != len(q.About) {
					t.Errorf("%s: asked in words of its own for %d of %d blocks", q.ID, len(q.AskFor), len(q.About))
				}
			}
			if mains != 1 {
				t.Errorf("%s: %d main questions", block.ID, mains)
			}
		}
	})
}

func TestOneGuideIsRecommended(t *testing.T) {
	eachGuide(t, func(t *testing.T, g *Guide) {
		if g.Start != (g.ID == "nine-step") {
			t.Errorf("recommended: %v", g.Start)
		}
	})
}

// Canvases that were begun when these questions had other ids.
func TestOlderAnswersCount(t *testing.T) {
	for _, tc := range []struct {
		guide, question string
		lines           []string
	}{
		{"nine-step", "relationship-how", []string{"cr1 relationship-now"}},
		{"classic", "channel-phases", []string{"ch1 phase-awareness", "ch2 phase-after-sales"}},
		{"classic", "revenue-figures", []string{"rs1 willing-to-pay", "rs2 revenue-shares +detail >rs1 text=70"}},
		{"classic", "pricing", []string{"rs1 fixed-pricing option=list-price"}},
		{"classic", "pricing", []string{"answered dynamic-pricing"}},
		{"classic", "resources", []string{"vp1", "ch1", "kr1 resources-for-propositions >vp1", "kr2 resources-for-channels >ch1"}},
		{"classic", "resources", []string{"rs1", "kr1 resources-for-revenue >rs1"}},
		{"classic", "activities", []string{"cr1", "ka1 activities-for-relationships >cr1"}},
		{"classic", "costliest", []string{"kr1", "co1 costliest-resources +detail >kr1"}},
		{"classic", "costliest", []string{"ka1", "co1 costliest-activities +detail >ka1"}},
	} {
		for _, l := range Languages {
			g, err := LoadGuide(tc.guide, l.Code, "")
			if err != nil {
				t.Fatal(err)
			}
			if got := stateIn(t, g, sketch(t, tc.lines...), tc.question); got != Answered {
				t.Errorf("%s.%s, %s: state %d with %v", tc.guide, l.Code, tc.question, got, tc.lines)
			}
		}
	}
}
