// The rules one by one: for each a canvas that has exactly that fault, made from one that has none.

package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

// soundModel has nothing to find.
const soundModel = `
	cs1 Independent cafés | status=confirmed
	cs2 Landlords of offices
	vp1 Beans roasted the same morning | | cs1
	vp2 A coffee corner without work | | cs2
	ch1 Tastings at the roastery | | cs1
	ch2 Visits to building managers | | cs2
	cr1 A roaster who knows the machine | | cs1
	cr2 A yearly contract meeting | | cs2
	rs1 Price by the kilo | | cs1 vp1
	rs2 Rent for each corner | | cs2 vp2
	kr1 The drum roaster | | vp1
	kr2 Machines on loan | | ka2
	ka1 Roasting at dawn | | vp1
	ka2 Refilling corners | | vp2
	kp1 Importer of green beans | | kr1
	kp2 Machine repair shop | | ka2
	co1 Green beans by weight | | ka1
	co2 Leasing of machines | | kr2
`

// soundExperience has nothing to find either.
const soundExperience = `
	cu1 Young families | status=confirmed
	cu2 Retired couples
	go1 A quick dinner at home | | cu1
	go2 Company at the table | | cu2
	ob1 Booking takes too long | | cu1
	ob2 Stairs at the entrance | | cu2
	ob3 One page to book on | detail question=reduce-or-remove | ob1
	ob4 A ramp by the door | detail question=reduce-or-remove | ob2
	vp1 Dinner in ten minutes | | cu1
	vp2 A table where you are known | | cu2
	al1 Cooking at home
	aq1 A neighbour who recommends us | | cu1
	ch1 The restaurant itself | | cu2
	ac1 Training of waiters | | vp2
	fl1 A second kitchen on Fridays
	pr1 Farmers nearby | | ac1
	rv1 About twenty euros a head | | cu1
	me1 NPS | question=external-metrics option=nps
	me2 Minutes until the first plate | question=internal-metrics
`

// edits are lines to take out of a sketch, those that begin so, and lines to
// put in.
type edits struct {
	out []string
	in  string
}

func (e edits) of(text string) string {
	var kept strings.Builder
	for line := range strings.Lines(text) {
		first, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		if !slices.Contains(e.out, first) {
			kept.WriteString(line)
		}
	}
	return kept.String() + strings.ReplaceAll(e.in, " / ", "\n")
}

func out(ids string) edits         { return edits{out: strings.Fields(ids)} }
func in(lines string) edits        { return edits{in: lines} }
func swap(ids, lines string) edits { return edits{strings.Fields(ids), lines} }
func findingText(f Finding) string {
	return strings.TrimSpace(fmt.Sprintf("%s %s", f.Rule, canvastest.IDs(f.Notes)))
}
func foundBy(found []Finding) (s string) { return strings.Join(each(found, findingText), "; ") }

func each[T, U any](list []T, f func(T) U) []U {
	var all []U
	for _, v := range list {
		all = append(all, f(v))
	}
	return all
}

// plainContext returns a context with English words, and no guide.
func plainContext() Context {
	return Context{
		Today: "2026-11-21",
		Lexicon: NewLexicon(WordLists{
			And: []string{"and", "or"}, AndSoOn: []string{"etc", "and so on"},
			Clauses: []string{"which", "for"}, Examples: []string{"such as"},
			Bare: []string{"customers", "costs"}, Everyone: []string{"everyone", "all people"},
			Fillers: []string{"our", "all"}, Plans: []string{"will", "phase 2"}, NotPlans: []string{"at will"},
		}),
		Titles:  map[string][]string{canvas.Channels: {"Channels"}, canvas.Customers: {"Customers (which ones?)"}},
		Options: map[string][]string{"market-type": {"niche-market", "multi-sided-platform"}, "for-whom": nil},
	}
}

func TestSoundCanvasesHaveNoFindings(t *testing.T) {
	for kind, text := range map[canvas.Kind]string{canvas.BusinessModel: soundModel, canvas.CustomerExperience: soundExperience} {
		if got := foundBy(Run(canvastest.Sketch(t, kind, text), plainContext())); got != "" {
			t.Errorf("%s: %s", kind, got)
		}
	}
}

const model, experience = canvas.BusinessModel, canvas.CustomerExperience

// faults lists canvases with a fault, and others that are nearly so.
var faults = []struct {
	name  string
	kind  canvas.Kind
	fault edits
	want  string // the rule and the notes that are found; "" for nothing
}{
	{"a link names no note", model, swap("ch1", "ch1 Tastings | | cs1 vp9"), "dangling-link ch1"},
	{"a link to the note itself", model, swap("ch1", "ch1 Tastings | | cs1 ch1"), "dangling-link ch1"},
	{"a choice's link counts", model, in("cs3 Niche | option=niche-market question=market-type | cs8"), "dangling-link cs3"},
	{"two notes share an id", model, in("ch2 A second channel"), "duplicate-id ch2 ch2"},
	{"also across blocks", model, in("extra: / ch2 Elsewhere"), "duplicate-id ch2 ch2; unknown-block"},
	{"a block of another canvas", model, in("goals: / x1 To sleep / ? Or not"), "unknown-block x1 Or not"},
	{"an empty one too", model, in("goals:"), "unknown-block"},
	{"a status there is none", model, swap("vp1", "vp1 Beans | status=maybe | cs1"), "unknown-value vp1"},
	{"an option not offered", model, in("cs3 Odd | question=market-type option=odd"), "unknown-value cs3"},
	{"an option where none is", model, in("cs3 Odd | question=for-whom option=odd"), "unknown-value cs3"},
	{"an option of one's own question", model, in("cs3 Odd | question=our-own option=odd"), ""},

	{"segment, proposition", model, in("cs3 Offices | | ch1 cr1"), "segment-without-proposition cs3; fewer-propositions-than-segments vp1 vp2"},
	{"proposition, segment", model, in("vp3 Courses | | rs1 ka1"), "proposition-without-segment vp3"},
	{"segment, channel", model, swap("ch2", "ch2 Visits"), "segment-without-channel cs2"},
	{"segment, relationship", model, swap("cr2", "cr2 A contract"), "segment-without-relationship cs2"},
	{"links work from the other end", model, swap("cs2 cr2", "cs2 Landlords of offices | | cr2 / cr2 A contract"), ""},
	{"revenue, payer", model, in("rs3 Grants | | vp1"), "revenue-without-payer rs3"},
	{"revenue, proposition", model, in("rs3 Grants | | cs1"), "revenue-without-proposition rs3"},
	{"proposition, revenue", model, swap("rs2", "rs2 Rent | | cs1 vp1"), "proposition-without-revenue vp2"},
	{"a segment it is for pays", model, in("vp3 A free course | | cs1 ka1"), ""},
	{"users, no payer", model, in("cs3 Baristas | question=who-uses | vp1 ch1 cr1 / vp3 Skill | | cs3 rs1 ka1"), "users-without-payer cs3"},
	{"users by their tag", model, in("cs3 Baristas | tags=user | vp1 ch1 cr1 / vp3 Skill | | cs3 rs1 ka1"), "users-without-payer cs3"},
	{"payers, no user", model, in("cs3 Owners | question=who-pays | vp1 ch1 cr1 / vp3 Skill | | cs3 rs1 ka1"), "users-without-payer cs3"},
	{"users who pay", model, in("cs3 Owners | tags=both | vp1 ch1 cr1 / vp3 Skill | | cs3 rs1 ka1"), ""},
	{"users, and others pay", model, in("cs3 Baristas | tags=user | vp1 ch1 cr1 / cs4 Owners | tags=buyer | vp1 ch1 cr1 / vp3 Skill | | cs3 rs1 ka1 / vp4 Peace | | cs4 rs1 ka1"), ""},
	{"proposition, means", model, in("vp3 Courses | | cs1"), "proposition-without-means vp3"},
	{"means through a channel", model, in("vp3 Courses | | cs1 ch3 / ch3 A school | | ka1"), ""},
	{"means through a relationship", model, in("vp3 Courses | | cs1 / cr3 A club | | vp3 / kr3 A room | | cr3"), ""},
	{"means through revenue", model, in("vp3 Courses | | cs1 / rs3 Fees | | vp3 cs1 kr1"), ""},
	{"not through a segment", model, in("vp3 Courses | | cs1 / ka3 Selling | | cs1"), "proposition-without-means vp3"},
	{"resource", model, in("kr3 A warehouse | | kp1"), "resource-serves-nothing kr3"},
	{"resource through an activity", model, in("kr3 A warehouse | | ka1"), ""},
	{"activity", model, in("ka3 Bookkeeping | | kp1"), "activity-serves-nothing ka3"},
	{"an activity does not serve through a resource", model, in("ka3 Bookkeeping | | kr1"), "activity-serves-nothing ka3"},
	{"the resource is not to blame for its activity", model, in("ka3 Bookkeeping / kr3 Books | | ka3"), "activity-serves-nothing ka3"},
	{"a partner is a channel", model, in("kp3 A wholesaler | | ch1"), ""},
	{"partner", model, in("kp3 The bank | | co1"), "partner-gives-nothing kp3"},
	{"cost", model, in("co3 Sundries | | vp1"), "cost-without-cause co3"},
	{"a channel causes cost", model, in("co3 Fair stands | | ch1"), ""},
	{"a partner causes cost", model, in("co3 Commission | | kp1"), ""},
	{"an amount that is none", model, swap("rs1 co2", "rs1 Price by the kilo | amount=cheap | cs1 vp1 / co2 Leasing of machines | amount=20% | kr2"), "figure-unreadable rs1 co2"},
	{"an amount among several currencies", model, swap("rs1 rs2 co2", "rs1 Price by the kilo | amount=4EUR | cs1 vp1 / rs2 Rent | amount=5USD | cs2 vp2 / co2 Leasing of machines | amount=6 | kr2"), "figure-unreadable co2"},
	{"a cost of each sale of a stream", model, swap("co1", "co1 Bags | amount=1/sale | rs1"), ""},
	{"a cost of each month of a stream", model, swap("co1", "co1 Bags | amount=1/month | rs1"), "cost-without-cause co1"},
	{"shares that are too little", model, swap("rs1 rs2", "rs1 Price by the kilo | amount=40% | cs1 vp1 / rs2 Rent for each corner | amount=30-50% | cs2 vp2"), "shares-not-whole rs1 rs2"},
	{"shares that can be the whole", model, swap("rs1 rs2", "rs1 Price by the kilo | amount=40% | cs1 vp1 / rs2 Rent for each corner | amount=30-60% | cs2 vp2"), ""},
	{"a share is missing", model, swap("rs1", "rs1 Price by the kilo | amount=40% | cs1 vp1"), ""},
	{"costs that no income covers", model, swap("rs1 rs2 co1 co2", "rs1 Price by the kilo | amount=40-50EUR | cs1 vp1 / rs2 Rent for each corner | amount=9EUR | cs2 vp2 / co1 Green beans by weight | amount=60EUR | ka1 / co2 Leasing of machines | amount=0EUR | kr2"), "cost-exceeds-income co1 co2"},
	{"costs that income covers at best", model, swap("rs1 rs2 co1 co2", "rs1 Price by the kilo | amount=40-51EUR | cs1 vp1 / rs2 Rent for each corner | amount=9EUR | cs2 vp2 / co1 Green beans by weight | amount=60EUR | ka1 / co2 Leasing of machines | amount=0EUR | kr2"), ""},
	{"a cost without an amount", model, swap("rs1 rs2 co1", "rs1 Price by the kilo | amount=40EUR | cs1 vp1 / rs2 Rent for each corner | amount=9EUR | cs2 vp2 / co1 Green beans by weight | amount=60EUR | ka1"), ""},
	{"one side of a platform", model, swap("cs2 vp2 ch2 cr2 rs2 ka2 kr2 kp2 co2", "cs3 Platform | question=market-type option=multi-sided-platform"), "one-sided-platform cs3"},
	{"journey stages with a gap", model, swap("ch1", "ch1 Tastings | tags=attention,interest,desire,action,onboarding | cs1"), "stage-gap"},
	{"all journey stages", model, swap("ch1", "ch1 Tastings | tags=attention,interest,desire,action,onboarding,retention | cs1"), ""},
	{"channel phases with gaps", model, swap("ch1", "ch1 Tastings | tags=awareness,evaluation,purchase,delivery | cs1"), "stage-gap"},
	{"all channel phases", model, swap("ch1", "ch1 Tastings | tags=awareness,evaluation,purchase,delivery,after-sales | cs1"), ""},
	{"phases under an older question", model, in("ch3 A menu | question=phase-awareness | vp1"), "stage-gap"},

	{"customer, promise", experience, in("cu3 Students | | go1"), "customer-without-promise cu3; fewer-propositions-than-segments vp1 vp2"},
	{"customer, goal", experience, in("cu3 Students | | vp1 / vp3 Cheap lunch | | cu3"), "customer-without-goal cu3"},
	{"obstacle, remedy", experience, in("ob5 Noise | | cu1"), "obstacle-without-remedy ob5"},
	{"a remedy from the other end", experience, swap("ob1", "ob1 Booking takes long | | cu1 ob5 / ob5 A number to call | detail question=reduce-or-remove"), ""},
	{"a rejected remedy is none", experience, swap("ob3", "ob3 A page | detail question=reduce-or-remove status=rejected | ob1"), "obstacle-without-remedy ob1"},
	{"no alternative", experience, out("al1"), "no-alternative"},
	{"to nothing there are no alternatives", experience, out("cu1 cu2 go1 go2 ob1 ob2 ob3 ob4 vp1 vp2 al1 aq1 ch1 ac1 fl1 pr1 rv1 me1 me2"), "empty-block"},
	{"a choice is an alternative", experience, swap("al1", "al1 Do it yourself | question=alternatives-used option=do-it-yourself"), ""},
	{"no external measure", experience, out("me1"), "no-measure"},
	{"no internal measure", experience, out("me2"), "no-measure"},
	{"a measure of no said kind", experience, swap("me2", "me2 Something"), ""},

	{"an empty block", model, out("kp1 kp2"), "empty-block"},
	{"a block of choices is not empty", model, swap("kp1 kp2", "kp1 Alliance | option=strategic-alliance"), ""},
	{"a crowded block", model, in("ch3 A | | cs1 / ch4 B | | cs1 / ch5 C | | cs1 / ch6 D | | cs1 / ch7 E | | cs1 / ch8 F | | cs1"), "crowded-block"},
	{"choices do not crowd", model, in("ch3 A / ch4 B / ch5 C / ch6 D / ch7 E / ch8 F | option=own-channels / ch9 G | detail"), ""},
	{"everything for everyone", model, swap("vp1 vp2", "cs3 Offices | | ch1 cr1 / vp1 Beans | | cs1 cs2 cs3 kr1 rs1 / vp2 A corner | | cs1 cs2 cs3 ka1 rs2 / vp3 Help | | cs1 cs2 cs3 rs1 ka1"), "everything-for-everyone vp1 vp2 vp3"},
	{"not quite everything", model, swap("vp1 vp2", "cs3 Offices | | ch1 cr1 / vp1 Beans | | cs1 cs2 cs3 / vp2 A corner | | cs1 cs2 cs3 / vp3 Help | | cs1 cs2 rs1 ka1"), ""},
	{"more segments than propositions", model, in("cs3 Offices | | vp1 ch1 cr1"), "fewer-propositions-than-segments vp1 vp2"},
	{"a long note", model, swap("ch1", "ch1 "+strings.Repeat("õ", 121)+" | | cs1"), "long-note ch1"},
	{"not quite long", model, swap("ch1", "ch1 "+strings.Repeat("õ", 120)+" | | cs1"), ""},
	{"several ideas", model, swap("ch1", "ch1 Tastings, fairs and letters | | cs1"), "several-ideas ch1"},
	{"the same words in two blocks", model, in("ch3 THE  DRUM ROASTER. | | cs1"), "repeated-note ch3 kr1"},
	{"the same, composed otherwise", model, in("vp3 Independent cafe\u0301s | | cs1 rs1 ka1"), "repeated-note cs1 vp3"},
	{"a choice may repeat", model, in("kr3 The drum roaster | option=physical"), ""},
	{"a bare category", model, swap("co1", "co1 Our costs | | ka1"), "bare-category co1"},
	{"a block's title", model, swap("ch1", "ch1 channels | | cs1"), "bare-category ch1"},
	{"a title's words", experience, in("cu3 Customers | | vp1 go1 / vp3 Lunch | | cu3"), "bare-category cu3"},
	{"everyone", model, swap("cs2", "cs2 Everyone!"), "everyone cs2"},
	{"all people", experience, swap("cu2", "cu2 All people"), "everyone cu2"},
	{"everyone, not as a segment", model, swap("ch1", "ch1 Everyone | | cs1"), ""},
	{"plans", model, swap("ch1", "ch1 We will hold tastings | | cs1"), "now-and-later ch1"},
	{"plans of two words", model, swap("ch1", "ch1 Tastings in Phase ۲ | | cs1"), "now-and-later ch1"},
	{"no plan", model, swap("ch1", "ch1 Cancelled at will | | cs1"), ""},
	{"next steps are plans", model, in("ns1 We will ask five cafés"), ""},
	{"nothing assumed", model, swap("cs1", "cs1 Cafés"), "nothing-assumed"},
	{"an untested assumption", model, swap("cs2", "cs2 Landlords | status=assumption"), "untested-assumption cs2"},
	{"a tested one", model, swap("cs2", "cs2 Landlords | status=assumption test=ask"), ""},
	{"unclear", model, swap("cs2", "cs2 Landlords | status=unclear"), "unclear cs2"},
	{"overdue", model, swap("cs2", "cs2 Landlords | status=assumption test=ask due=2026-11-21"), "overdue cs2"},
	{"not due yet", model, swap("cs2", "cs2 Landlords | status=assumption test=ask due=2026-11-22"), ""},
	{"found out in time", model, swap("cs2", "cs2 Landlords | status=confirmed test=ask due=2026-11-01"), ""},
	{"a step not taken in time", model, in("ns1 Ask five cafés | due=2026-11-20"), "overdue ns1"},
	{"a step taken", model, in("ns1 Ask five cafés | status=confirmed due=2026-11-20"), ""},
	{"rejected and in use", model, in("cs3 Hotels | status=rejected / ch3 Fairs | | cs1 cs3"), "rejected-in-use cs3"},
	{"rejected, and only described", model, in("cs3 Hotels | status=rejected / cs4 They buy abroad | detail | cs3"), ""},
	{"rejected needs nothing", model, in("vp3 Courses: one, two, three | status=rejected / co3 All costs | status=rejected"), ""},
}

func TestEachRuleFindsItsFault(t *testing.T) {
	tested := map[Rule]bool{}
	for _, c := range faults {
		base := map[canvas.Kind]string{model: soundModel, experience: soundExperience}[c.kind]
		faulty := canvastest.Sketch(t, c.kind, c.fault.of(base))
		found := Run(faulty, plainContext())
		if got, want := Gaps(faulty, plainContext()), gapsAmong(found); got != want {
			t.Errorf("%d gaps are counted, %d found", got, want)
		}
		if got := foundBy(found); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
		for part := range strings.SplitSeq(c.want, "; ") {
			id, _, _ := strings.Cut(part, " ")
			tested[Rule(id)] = true
		}
	}
	tested[NotReviewed] = true // in TestDatesAreLookedAt
	for _, r := range Rules() {
		if !tested[r] {
			t.Errorf("no fault shows %s", r)
		}
	}
}

func TestFactsSayWhatNotesCannot(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, edits{
		out: strings.Fields("kp1 kp2 co1 co2"),
		in: "ch3 X | tags=attention status=maybe | cs9 cs8 cs9 / ch3 Y | question=phase-purchase / extra: / ch4 Z / " +
			"cs5 Odd | option=odd question=market-type",
	}.of(soundModel))
	c = c.AddFollowUp(canvas.FollowUp{Block: canvas.Channels, Question: "channels-now"}).AddFollowUp(canvas.FollowUp{Block: canvas.Channels, Note: "raised"})
	got := map[Rule]Facts{}
	for _, f := range Run(c, plainContext()) {
		got[f.Rule] = f.Facts
	}
	for rule, want := range map[Rule]Facts{
		DanglingLink: {IDs: []string{"cs9", "cs8"}},
		DuplicateID:  {IDs: []string{"ch3"}},
		UnknownBlock: {Blocks: []string{"extra"}},
		UnknownValue: {Values: []string{"odd", "maybe"}},
		EmptyBlock:   {Blocks: []string{canvas.KeyPartnerships, canvas.CostStructure}},
		StageGap: {Stages: []string{"interest", "desire", "action", "onboarding", "retention",
			"phase-awareness", "phase-evaluation", "phase-delivery", "phase-after-sales"}},
	} {
		if fmt.Sprint(got[rule]) != fmt.Sprint(want) {
			t.Errorf("%s: %+v, want %+v", rule, got[rule], want)
		}
	}
}

// gapsAmong counts the errors and holes.
func gapsAmong(found []Finding) int {
	n := 0
	for _, f := range found {
		if f.Severity != Hint {
			n++
		}
	}
	return n
}
