// What the checks know about guides, and whether their rules name what guides ask.

package prompts

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

func TestContextKnowsTheGuide(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "Context", "ten-step", "et", exampleDay)
	g, err := LoadGuide("ten-step", "en", "")
	if err != nil {
		t.Fatal(err)
	}
	ctx := CheckContext(c, g, exampleDay)
	asked := map[string]check.Asked{}
	for _, a := range ctx.Asked {
		asked[a.ID] = a
	}
	for _, want := range []check.Asked{
		{ID: "personas", Block: canvas.CustomerSegments, Open: true},
		{ID: "propositions", Block: canvas.ValuePropositions, Open: true, About: []string{canvas.CustomerSegments}},
		{ID: "journey-stages", Block: canvas.Channels},
		{ID: "differs", Block: canvas.CustomerRelationships},
	} {
		if got := asked[want.ID]; !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
	classic, err := LoadGuide("classic", "en", "")
	if err != nil {
		t.Fatal(err)
	}
	asked = map[string]check.Asked{}
	for _, a := range CheckContext(c, classic, exampleDay).Asked {
		asked[a.ID] = a
	}
	linking := check.Asked{ID: "resources-from-partners", Block: canvas.KeyPartnerships, About: []string{canvas.KeyResources}}
	if got := asked[linking.ID]; !reflect.DeepEqual(got, linking) {
		t.Errorf("got %+v, want %+v", got, linking)
	}
	if !ctx.NextSteps || ctx.Lexicon == nil || !slices.Equal(ctx.Titles[canvas.Channels], []string{"Müügikanalid"}) {
		t.Errorf("%v %v %v", ctx.NextSteps, ctx.Lexicon, ctx.Titles)
	}
	if o := ctx.Options["relationship-forms"]; !slices.Contains(o, "co-creation") || !slices.Contains(o, "digital-relationship") {
		t.Errorf("options of all guides: %v", o)
	}
	if _, ours := ctx.Options["loyalty-view"]; ours {
		t.Error("options of another canvas")
	}
}

// The questions, options and tags that the checks name are in the guides.
func TestRulesNameWhatGuidesAsk(t *testing.T) {
	options := builtInOptions()
	model, experience := options[canvas.BusinessModel], options[canvas.CustomerExperience]
	for _, q := range []string{"who-uses", "who-pays", "persona-role", "journey-stages", "critical-assumptions"} {
		if _, ok := model[q]; !ok {
			t.Errorf("no guide asks %s", q)
		}
	}
	for _, q := range []string{"reduce-or-remove", "external-metrics", "internal-metrics"} {
		if _, ok := experience[q]; !ok {
			t.Errorf("no guide asks %s", q)
		}
	}
	for i, s := range check.ChannelPhases.Stages() {
		if phases := model["channel-phases"]; len(phases) != 5 || "phase-"+phases[i] != s {
			t.Errorf("channel phases are %v", phases)
			break
		}
	}
	if !slices.Equal(model["journey-stages"], check.JourneyStages.Stages()) {
		t.Errorf("journey stages are %v", model["journey-stages"])
	}
	if !slices.Equal(model["persona-role"], []string{"user", "buyer", "both"}) {
		t.Errorf("roles are %v", model["persona-role"])
	}
	if !slices.Contains(model["market-type"], "multi-sided-platform") || !slices.Contains(model["market-sides"], "multi-sided") {
		t.Error("the kinds of markets")
	}
}

func TestOptionsOfAUsersGuide(t *testing.T) {
	own := &Guide{Path: "/tmp/own.yaml", Canvas: canvas.BusinessModel, Parts: []Part{{Blocks: []Block{{
		ID: canvas.CustomerSegments,
		Questions: []Question{
			{ID: "market-type", Choose: ChooseOne, Options: []Option{{ID: "odd"}}},
			{ID: "our-own", Choose: ChooseOne, Options: []Option{{ID: "odd"}}},
		},
	}}}}}
	classic, err := LoadGuide("classic", "en", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		guide string
		g     *Guide
		want  string
	}{
		{"classic", classic, "unknown-value cs1"},
		{"own.yaml", own, ""},
		{"own.yaml", nil, ""},     // it is not at hand: it may offer it
		{"own.yaml", classic, ""}, // nor is it, and another asks in its place
		{"classic", nil, "unknown-value cs1"},
	} {
		cv := canvas.New(canvas.BusinessModel, "Own", c.guide, "en", exampleDay)
		cv, _ = cv.Add(canvas.CustomerSegments, canvas.Note{Text: "Odd", Question: "market-type", Option: "odd", Status: canvas.Confirmed}, -1)
		got := ruleList(check.Run(cv, CheckContext(cv, c.g, exampleDay)))
		if got, _, _ = strings.Cut(got, "empty-block"); strings.TrimSuffix(got, "; ") != c.want {
			t.Errorf("%s with %v: %s", c.guide, c.g != nil, got)
		}
	}
	if builtInOptions()[canvas.BusinessModel]["our-own"] != nil || slices.Contains(builtInOptions()[canvas.BusinessModel]["market-type"], "odd") {
		t.Error("a guide of one's own changed ours")
	}
}

func TestStagesAreCalledAsInTheGuides(t *testing.T) {
	for _, l := range Languages {
		g, err := LoadGuide("ten-step", l.Code, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range questionOf(g, canvas.Channels, "journey-stages").Options {
			if got := LoadChecks(g.Language).Stages[o.ID]; got != strings.ToLower(o.Label) {
				t.Errorf("%s: %s is called %s, in the guide %s", g.Language, o.ID, got, o.Label)
			}
		}
	}
}
