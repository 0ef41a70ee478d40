// What the checks do not find, and where a finding leads.

package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

// holes returns the findings that are no hints.
func holes(found []Finding) []Finding {
	return slices.DeleteFunc(slices.Clone(found), func(f Finding) bool { return f.Severity == Hint })
}

// twoOfEach has no links.
const twoOfEach = `
	cs1 Cafés
	vp1 Fresh beans
	vp2 A grinder on loan
	ch1 Tastings
	ch2 Letters
	cr1 A roaster to call
	cr2 A club
	rs1 Price by the kilo
	rs2 A fee for the club
`

func TestOneCandidateNeedsNoLink(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a single segment", twoOfEach, "revenue-without-proposition rs1 rs2"},
		{"two segments", twoOfEach + "cs2 Hotels",
			"segment-without-proposition cs1 cs2; segment-without-channel cs1 cs2; segment-without-relationship cs1 cs2; " +
				"proposition-without-segment vp1 vp2; proposition-without-revenue vp1 vp2; " +
				"revenue-without-payer rs1 rs2; revenue-without-proposition rs1 rs2"},
		{"a single candidate in each block", "cs1 A\n cs2 B\n vp1 C\n ch1 D\n cr1 E\n rs1 F\n kr1 G",
			"proposition-without-segment vp1; revenue-without-payer rs1; resource-serves-nothing kr1"},
		{"one that is linked to another", "cs1 A\n cs2 B\n ch1 C | | cs1", ""},
		{"several blocks together hold more", "vp1 A\n kr1 B | | vp1\n ka1 C | | vp1\n kp1 D\n co1 E",
			"partner-gives-nothing kp1; cost-without-cause co1"},
		{"several blocks together hold one", "vp1 A\n kr1 B\n co1 E", ""},
		{"a partner is a cause too", "vp1 A\n kr1 B\n kp1 D\n co1 E", "cost-without-cause co1"},
		{"the rejected are no candidates", "cs1 A\n cs2 B | status=rejected\n vp1 C\n vp2 D", ""},
		{"nor are choices and details", "cs1 A\n cs2 B | option=x\n cs3 C | detail\n vp1 D\n vp2 E", ""},
	} {
		if got := foundBy(holes(Run(canvastest.Sketch(t, canvas.BusinessModel, c.text), plainContext()))); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	one := "cu1 A\n vp1 B\n vp2 C\n go1 D\n go2 E\n al1 F\n ob1 G\n ob2 How | detail question=reduce-or-remove"
	if got := foundBy(holes(Run(canvastest.Sketch(t, canvas.CustomerExperience, one), plainContext()))); got != "" {
		t.Error(got)
	}
}

func TestEmptyBlocksAreToldOnce(t *testing.T) {
	for _, c := range []struct {
		name string
		kind canvas.Kind
		text string
		want string // the blocks found to be empty
	}{
		{"nothing at all", canvas.BusinessModel, "", "customer_segments value_propositions channels customer_relationships " +
			"revenue_streams key_resources key_activities key_partnerships cost_structure"},
		{"segments only", canvas.BusinessModel, "cs1 A\n cs2 B\n cs3 C", "value_propositions channels customer_relationships " +
			"revenue_streams key_resources key_activities key_partnerships cost_structure"},
		{"only rejected notes", canvas.BusinessModel, soundModel + "\nns1 A | status=rejected", ""},
		{"costs only", canvas.BusinessModel, "co1 A\n co2 B", "customer_segments value_propositions channels " +
			"customer_relationships revenue_streams key_resources key_activities key_partnerships"},
		{"measures are a block like others", canvas.CustomerExperience, edits{out: []string{"me1", "me2"}}.of(soundExperience), "metrics"},
	} {
		for _, f := range Run(canvastest.Sketch(t, c.kind, c.text), plainContext()) {
			if f.Rule == EmptyBlock {
				if got := strings.Join(f.Facts.Blocks, " "); got != c.want {
					t.Errorf("%s: empty are %s, want %s", c.name, got, c.want)
				}
			} else if f.Rule != NothingAssumed {
				t.Errorf("%s: %s", c.name, findingText(f))
			}
		}
	}
	ctx := plainContext()
	ctx.NextSteps = true
	if got := foundBy(Run(canvastest.Sketch(t, canvas.BusinessModel, soundModel), ctx)); got != "empty-block" {
		t.Errorf("next steps of the ten steps: %s", got)
	}
}

// asked is a part of a guide.
var asked = []Asked{
	{ID: "rank-them", Block: canvas.CustomerSegments},
	{ID: "for-whom", Block: canvas.CustomerSegments, Open: true},
	{ID: "who-pays", Block: canvas.CustomerSegments, Open: true, About: []string{canvas.CustomerSegments}},
	{ID: "value-delivered", Block: canvas.ValuePropositions, Open: true, About: []string{canvas.CustomerSegments}},
	{ID: "bundles", Block: canvas.ValuePropositions, Open: true, About: []string{canvas.CustomerSegments}},
	{ID: "channels-wanted", Block: canvas.Channels, Open: true, About: []string{canvas.CustomerSegments}},
	{ID: "channels-best", Block: canvas.Channels},
	{ID: "channel-phases", Block: canvas.Channels},
	{ID: "journey-stages", Block: canvas.Channels},
	{ID: "activities-for-channels", Block: canvas.KeyActivities, Open: true, About: []string{canvas.Channels}},
	{ID: "resources-for-propositions", Block: canvas.KeyResources, Open: true, About: []string{canvas.ValuePropositions}},
	{ID: "partners", Block: canvas.KeyPartnerships, Open: true},
	{ID: "resources-from-partners", Block: canvas.KeyPartnerships, About: []string{canvas.KeyResources}},
	{ID: "critical-assumptions", Block: canvas.NextSteps},
	{ID: "what-hinders", Block: canvas.Obstacles, Open: true},
	{ID: "reduce-or-remove", Block: canvas.Obstacles},
	{ID: "direct-competitors", Block: canvas.Alternatives, Open: true},
	{ID: "alternatives-used", Block: canvas.Alternatives},
	{ID: "internal-metrics", Block: canvas.Metrics},
	{ID: "external-metrics", Block: canvas.Metrics},
}

func TestFindingsLeadToTheQuestionThatMendsThem(t *testing.T) {
	ctx := plainContext()
	ctx.Asked = asked
	for _, c := range []struct {
		rule  Rule
		fault edits
		want  string
	}{
		{SegmentWithoutProposition, in("cs3 Offices | | ch1 cr1"), "value-delivered"},
		{PropositionWithoutSegment, in("vp3 Courses | question=bundles | rs1 ka1"), "bundles"},
		{PropositionWithoutSegment, in("vp3 Courses | question=of-another-guide | rs1 ka1"), "value-delivered"},
		{SegmentWithoutRelationship, swap("cr2", "cr2 A contract"), ""},
		{UsersWithoutPayer, swap("cs1", "cs1 Cafés | tags=user status=confirmed"), "who-pays"},
		{PropositionWithoutMeans, in("vp3 Courses | | cs1"), "activities-for-channels"},
		{PartnerGivesNothing, in("kp3 The bank | question=partners | co1"), "resources-from-partners"},
		{StageGap, in("ch3 X | question=phase-purchase"), "channel-phases"},
		{StageGap, swap("ch1", "ch1 X | tags=delivery | cs1"), "channel-phases"},
		{StageGap, swap("ch1", "ch1 X | tags=attention | cs1"), "journey-stages"},
		{OneSidedPlatform, edits{out: []string{"cs2"}, in: "cs3 Platform | option=multi-sided-platform"}, "for-whom"},
		{CrowdedBlock, in(strings.Repeat("cs9 C / ", 8)), "for-whom"},
		{UntestedAssumption, swap("cs2", "cs2 B | status=assumption"), "critical-assumptions"},
		{StillUnclear, swap("ch2", "ch2 B | status=unclear question=channels-best | cs2"), "channels-best"},
		{NothingAssumed, swap("cs1", "cs1 A"), ""},
		{EmptyBlock, out("kp1 kp2"), "partners"},
		{ObstacleWithoutRemedy, in("ob5 Noise | question=what-hinders | cu1"), "reduce-or-remove"},
		{NoAlternative, out("al1"), "direct-competitors"},
		{NoMeasure, out("me1"), "external-metrics"},
	} {
		kind, base := canvas.BusinessModel, soundModel
		if slices.Contains([]Rule{ObstacleWithoutRemedy, NoAlternative, NoMeasure}, c.rule) {
			kind, base = canvas.CustomerExperience, soundExperience
		}
		found := Run(canvastest.Sketch(t, kind, c.fault.of(base)), ctx)
		at := slices.IndexFunc(found, func(f Finding) bool { return f.Rule == c.rule })
		if at < 0 {
			t.Errorf("%s is silent: %s", c.rule, foundBy(found))
		} else if got := found[at].Question; got != c.want {
			t.Errorf("%s leads to %q, want %q", c.rule, got, c.want)
		}
	}
}

func TestWhatDoesNotApplyIsNoGap(t *testing.T) {
	ctx := plainContext()
	ctx.Asked = asked
	for _, c := range []struct {
		kind  canvas.Kind
		fault edits
		never string
		want  string
	}{
		{canvas.BusinessModel, out("kp1 kp2"), "partners", "empty-block"},
		{canvas.BusinessModel, out("kp1 kp2"), "partners resources-from-partners", ""},
		{canvas.BusinessModel, in("cs3 Offices | | vp1 cr1 / vp3 Lunch | | cs3 rs1 ka1"), "channels-wanted", ""},
		{canvas.BusinessModel, in("cs3 Offices | | vp1 cr1 / vp3 Lunch | | cs3 rs1 ka1"), "channels-best", "segment-without-channel cs3"},
		{canvas.BusinessModel, swap("cs1", "cs1 A | tags=user status=confirmed"), "who-pays", ""},
		{canvas.BusinessModel, swap("cs1", "cs1 A | tags=user status=confirmed"), "persona-role", ""},
		{canvas.BusinessModel, swap("ch1", "ch1 X | tags=attention | cs1"), "journey-stages", ""},
		{canvas.BusinessModel, swap("cs2", "cs2 B | status=assumption"), "critical-assumptions", ""},
		{canvas.CustomerExperience, out("al1"), "direct-competitors alternatives-used", ""},
		{canvas.CustomerExperience, out("me1"), "external-metrics", ""},
		{canvas.CustomerExperience, out("me1"), "internal-metrics", "no-measure"},
		{canvas.CustomerExperience, out("ob3 ob4"), "reduce-or-remove", ""},
	} {
		base := map[canvas.Kind]string{canvas.BusinessModel: soundModel, canvas.CustomerExperience: soundExperience}[c.kind]
		cv := canvastest.Sketch(t, c.kind, c.fault.of(base)).With(func(cv *canvas.Canvas) { cv.NotApplicable = strings.Fields(c.never) })
		if got := foundBy(Run(cv, ctx)); got != c.want {
			t.Errorf("without %s: %q, want %q", c.never, got, c.want)
		}
	}
	gaps := canvastest.Sketch(t, canvas.BusinessModel, edits{in: "ch3 X | question=phase-purchase"}.of(soundModel)).
		With(func(c *canvas.Canvas) { c.NotApplicable = []string{"phase-after-sales", "phase-awareness"} })
	if found := Run(gaps, ctx); fmt.Sprint(found[0].Facts.Stages) != "[phase-evaluation phase-delivery]" || found[0].Question != "channel-phases" {
		t.Errorf("%+v", found)
	}
}

func TestDatesAreLookedAt(t *testing.T) {
	for _, c := range []struct {
		updated, reviewed, today canvas.Date
		want                     int
	}{
		{"2026-08-23", "", "2026-11-21", 0},
		{"2026-08-22", "", "2026-11-21", 91},
		{"2026-01-01", "2026-11-01", "2026-11-21", 0},
		{"2026-08-01", "2026-01-01", "2026-11-21", 112},
		{"2027-01-01", "", "2026-11-21", 0},
		{"", "", "2026-11-21", 0},
		{"2020-01-01", "", "", 0},
		{"last summer", "", "2026-11-21", 0},
	} {
		ctx := plainContext()
		ctx.Today = c.today
		cv := canvastest.Sketch(t, canvas.BusinessModel, soundModel).With(func(cv *canvas.Canvas) {
			cv.Updated = c.updated
			cv.Reviews = []canvas.Review{{Date: c.reviewed}}
		})
		found := Run(cv, ctx)
		switch {
		case c.want == 0 && len(found) > 0, c.want > 0 && (len(found) != 1 || found[0].Rule != NotReviewed || found[0].Facts.Days != c.want):
			t.Errorf("%+v: %+v", c, found)
		}
	}
}

func TestFindingsComeInOrder(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, "co1 All costs | | zz1\n cs1 Everyone\n cs2 Cafés; bars\n vp1 A\n vp2 B\n rs1 C\n rs2 D\n extra:\n x y")
	want := []Rule{
		DanglingLink, UnknownBlock,
		SegmentWithoutProposition, PropositionWithoutSegment, PropositionWithoutRevenue, RevenueWithoutPayer, RevenueWithoutProposition,
		SeveralIdeas, ForEveryone, EmptyBlock, BareCategory, NothingAssumed,
	}
	first := Run(c, plainContext())
	if got := each(first, func(f Finding) Rule { return f.Rule }); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	for range 20 {
		if again := Run(c, plainContext()); fmt.Sprint(again) != fmt.Sprint(first) {
			t.Fatal("not the same twice")
		}
	}
}

func TestWordsOfOtherLanguagesAreLeftAlone(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, edits{in: "ch3 Fairs, letters and calls | | cs1 / co3 Costs | | ka1 / ch4 We will fly | | cs1"}.of(soundModel))
	if got := foundBy(Run(c, plainContext())); got == "" {
		t.Fatal("nothing to leave alone")
	}
	ctx := plainContext()
	ctx.Lexicon = nil
	if got := foundBy(Run(c, ctx)); got != "" {
		t.Error(got)
	}
}

func TestQuestionsSetAsideAreNoFinding(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, soundModel).AddFollowUp(canvas.FollowUp{Block: canvas.Channels, Question: "channels-now"})
	if got := foundBy(Run(c, plainContext())); got != "" {
		t.Error(got) // the review lists them by themselves
	}
}

func TestStageThatDoesNotExist(t *testing.T) {
	for stage, want := range map[canvas.Stage]string{"": "", canvas.Idea: "", "dreaming": "unknown-value"} {
		c := canvastest.Sketch(t, canvas.BusinessModel, soundModel).With(func(c *canvas.Canvas) { c.Stage = stage })
		if got := foundBy(Run(c, plainContext())); got != want {
			t.Errorf("%q: %s", stage, got)
		}
	}
}
