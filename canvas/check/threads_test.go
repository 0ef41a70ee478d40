// Threads, assumptions, the journey and the story, on a canvas one can follow with a finger.

package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

// threadsOf writes the threads of a sketch as "id:AB", a letter a segment.
func threadsOf(c *canvas.Canvas) string {
	var all []string
	threads := Threads(c)
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			letters := ""
			for _, i := range threads[n.Key] {
				letters += string(rune('A' + i))
			}
			all = append(all, n.ID+":"+letters)
		}
	}
	return strings.Join(all, " ")
}

func TestThreads(t *testing.T) {
	for _, c := range []struct {
		name string
		kind canvas.Kind
		text string
		want string
	}{
		{"near and far", canvas.BusinessModel, "cs1 A\n cs2 B\n vp1 C | | cs1\n vp2 D | | cs2\n ch1 E | | cs2\n ka1 F | | vp1\n kr1 G | | ka1\n kp1 H | | kr1\n co1 I | | kp1",
			"cs1:A cs2:B vp1:A vp2:B ch1:B kr1:A ka1:A kp1:A co1:A"},
		{"what is shared leads to neither", canvas.BusinessModel, "cs1 A\n cs2 B\n vp1 C | | cs1\n vp2 D | | cs2\n kr1 G | | vp1 vp2\n kp1 H | | kr1\n ka1 I | | vp1 kr1",
			"cs1:A cs2:B vp1:A vp2:B kr1:AB ka1:A kp1:AB"},
		{"a channel reaches whom it says", canvas.BusinessModel, "cs1 A\n cs2 B\n vp1 C | | cs1 cs2\n ch1 E | | cs1 vp1\n ch2 F | | vp1\n rs1 G | | vp1 cs2",
			"cs1:A cs2:B vp1:AB ch1:A ch2:AB rs1:B"},
		{"a single segment is meant by all", canvas.BusinessModel, "cs1 A\n vp1 C\n ch1 E\n rs1 F\n ka1 G",
			"cs1:A vp1:A ch1:A rs1:A ka1:"},
		{"links from the segment", canvas.BusinessModel, "cs1 A | | vp1\n cs2 B\n vp1 C\n vp2 D",
			"cs1:A cs2:B vp1:A vp2:"},
		{"details and choices go along, the rejected do not", canvas.BusinessModel,
			"cs1 A\n cs2 B | status=rejected\n cs3 B\n vp1 C | | cs1\n vp2 D | detail | vp1 cs3\n vp3 E | option=price | vp1\n vp4 F | status=rejected | cs1\n ka1 G | | vp2",
			"cs1:A cs2: cs3:B vp1:A vp2:AB vp3:A vp4: ka1:"},
		{"next steps", canvas.BusinessModel, "cs1 A\n cs2 B\n vp1 C | | cs1\n vp2 D\n ns1 E | | vp1\n ns2 F | | cs2", "cs1:A cs2:B vp1:A vp2: ns1:A ns2:B"},
		{"customer experience", canvas.CustomerExperience, "cu1 A\n cu2 B\n go1 C | | cu1\n vp1 D | | go1\n vp2 E | | cu2\n ac1 F | | vp1\n pr1 G | | ac1\n me1 H | | cu2\n rv1 I | | vp2",
			"cu1:A cu2:B go1:A vp1:A vp2:B ac1:A pr1:A rv1:B me1:B"},
		{"blocks of others", canvas.BusinessModel, "cs1 A\n cs2 B\n vp1 C | | cs2\n extra:\n x1 D | | cs1", "cs1:A cs2:B vp1:B x1:"},
	} {
		if got := threadsOf(canvastest.Sketch(t, c.kind, c.text)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestAssumptionsComeByRisk(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, `
		cs1 A | status=assumption
		cs2 B | status=confirmed
		vp1 C | status=assumption test=ask | cs1
		vp2 D | status=unclear | cs2
		vp3 D2 | detail status=assumption | vp2
		ch1 E | status=assumption evidence=seen | cs1
		ka1 F | | vp1
		kr1 G | status=assumption | ka1
		kp1 H | status=assumption
		co1 I | | kr1
	`)
	var got []string
	for _, w := range Assumptions(c) {
		got = append(got, fmt.Sprintf("%s %d/%d", w.Note.ID, w.Near, w.Reach))
	}
	// cs1: vp1 ch1 ka1 kr1 co1; kr1: co1, ka1 vp1 cs1; vp1: cs1, ka1 kr1 co1; vp2: cs2; ch1: cs1
	want := []string{"cs1 2/5", "kr1 2/4", "vp1 2/4", "vp3 1/2", "vp2 1/1", "ch1 1/1", "kp1 0/0"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if list := Assumptions(canvastest.Sketch(t, canvas.BusinessModel, soundModel)); len(list) != 0 {
		t.Errorf("%+v", list)
	}
}

// storyOf writes each chapter on a line, "cs1: vp1 vp2 | (rule) | …", a part a
// block.
func storyOf(chapters []Chapter) string {
	var lines []string
	for _, ch := range chapters {
		var parts []string
		for _, p := range ch.Parts {
			text := canvastest.IDs(p.Notes)
			if p.Gap != "" {
				text = "(" + string(p.Gap) + ")"
			}
			parts = append(parts, text)
		}
		lines = append(lines, ch.Segment.ID+": "+strings.Join(parts, " | "))
	}
	return strings.Join(lines, "\n")
}

func TestStory(t *testing.T) {
	const second = "\ncs2: vp2 | ch2 | cr2 | rs2 | ka2 | kr2 | kp2 | co2"
	for _, c := range []struct {
		name  string
		kind  canvas.Kind
		fault edits
		want  string
	}{
		{"sound", canvas.BusinessModel, edits{}, "cs1: vp1 | ch1 | cr1 | rs1 | ka1 | kr1 | kp1 | co1" + second},
		{"a user who pays nothing", canvas.BusinessModel, edits{out: []string{"rs1"}, in: "rs1 Rent | | cs2 vp1"},
			"cs1: vp1 | ch1 | cr1 |  | ka1 | kr1 | kp1 | co1" + strings.Replace(second, "rs2", "rs2 rs1", 1)},
		{"nobody pays for it", canvas.BusinessModel, edits{out: []string{"rs1"}, in: "rs3 Rent too | | cs2 vp2"},
			"cs1: vp1 | ch1 | cr1 | (proposition-without-revenue) | ka1 | kr1 | kp1 | co1" + strings.Replace(second, "rs2", "rs2 rs3", 1)},
		{"nothing links", canvas.BusinessModel, edits{out: strings.Fields("vp1 ch1 cr1 kr1 ka1 rs1 kp1 co1"), in: "vp1 Beans / ch1 X / cr1 Y / kr1 Z / ka1 W / rs1 V / kp1 U / co1 T"},
			"cs1: (segment-without-proposition) | (segment-without-channel) | (segment-without-relationship) | (revenue-without-payer) | (activity-serves-nothing) | (resource-serves-nothing) | (partner-gives-nothing) | (cost-without-cause)" + second},
		{"no means", canvas.BusinessModel, edits{out: strings.Fields("kr1 ka1 kp1 co1"), in: "kr3 Z | | vp2"},
			"cs1: vp1 | ch1 | cr1 | rs1 |  | (proposition-without-means) |  | " + strings.Replace(second, "kr2", "kr2 kr3", 1)},
		{"the only one is meant", canvas.BusinessModel, edits{out: strings.Fields("ch1 ch2 cr1 cr2"), in: "ch2 X | | cs2 / cr1 Y | | cs1"},
			"cs1: vp1 | ch2 | cr1 | rs1 | ka1 | kr1 | kp1 | co1\ncs2: vp2 | ch2 | cr1 | rs2 | ka2 | kr2 | kp2 | co2"},
		{"empty blocks", canvas.BusinessModel, out("ch1 ch2 kp1 kp2"),
			"cs1: vp1 | (empty-block) | cr1 | rs1 | ka1 | kr1 | (empty-block) | co1\ncs2: vp2 | (empty-block) | cr2 | rs2 | ka2 | kr2 | (empty-block) | co2"},
		{"experience", canvas.CustomerExperience, edits{}, "cu1: go1 | ob1 | vp1 | aq1 |  |  |  | rv1\ncu2: go2 | ob2 | vp2 |  | ch2? | ac1 | pr1 | "},
	} {
		base := map[canvas.Kind]string{canvas.BusinessModel: soundModel, canvas.CustomerExperience: soundExperience}[c.kind]
		cv := canvastest.Sketch(t, c.kind, c.fault.of(base))
		want := strings.ReplaceAll(c.want, "ch2?", "ch1")
		if got := storyOf(Story(cv, Run(cv, plainContext()))); got != want {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

func TestJourney(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, `
		cs1 A
		cs2 B
		vp1 C | | cs1
		vp2 D | | cs2
		ch1 E | tags=attention,interest | cs1 cs2
		ch2 F | tags=action,delivery | cs2
		ch3 G | question=phase-purchase | vp1
		ch4 H | tags=attention status=rejected | cs1
		cr1 I | tags=retention | cs1
		cr2 J | | cs1
	`)
	write := func(j *Journey) string {
		var lines []string
		for _, r := range j.Rows {
			lines = append(lines, r.Segment.ID+": "+strings.Join(each(r.Cells, canvastest.IDs), " | ")+" || "+canvastest.IDs(r.Throughout)+" || "+canvastest.IDs(r.Unplaced))
		}
		return strings.Join(lines, "\n")
	}
	if got, want := write(NewJourney(c, JourneyStages)), "cs1: ch1 | ch1 |  |  |  | cr1 || cr2 || ch3\ncs2: ch1 | ch1 |  | ch2 |  |  ||  || "; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := write(NewJourney(c, ChannelPhases)), "cs1:  |  | ch3 |  |  || cr1 cr2 || ch1\ncs2:  |  |  | ch2 |  ||  || ch1"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	sound := canvastest.Sketch(t, canvas.BusinessModel, soundModel)
	if !JourneyStages.InUse(c) || !ChannelPhases.InUse(c) || JourneyStages.InUse(sound) || ChannelPhases.InUse(sound) {
		t.Error("which schemes are in use")
	}
	if NewJourney(canvastest.Sketch(t, canvas.CustomerExperience, soundExperience), JourneyStages) != nil || NewJourney(canvastest.Sketch(t, canvas.BusinessModel, "vp1 A"), JourneyStages) != nil {
		t.Error("a journey of nobody")
	}
}
