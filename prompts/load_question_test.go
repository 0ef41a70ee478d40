// Reading the keys of a question that say when it is asked, of what, and in which words.

package prompts

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// askingGuide has the keys that fullGuide has not.
const askingGuide = `guide: my-own
language: en
canvas: business-model
title: Asking
minutes: {idea: 30, first-customers: ۴۵, running: 40}
start: true
company: A roaster
parts:
  - blocks:
      - block: channels
        title: Channels
        questions:
          - {id: reach, ask: "Through what?", main: true, probe: "How many?"}
          - id: needs
            ask: What do they need?
            about: [channels, customer_segments]
            ask_for: {channels: "What do channels need?"}
            stage: [first-customers, running]
            needs: {channels: 2, customer_segments: 1}
            also: [needs-1, needs-2]
            probe: {ask: "Who says so?", keep: evidence}
          - {id: best, ask: "Which work best?", pick: [channels], tag: works-best, detail: true}
          - {id: how, ask: "How?", choose: one, options: [{id: a, label: A, group: Letters}]}
      - block: revenue_streams
        title: Revenue
        questions:
          - {id: amounts, ask: "How much?", figures: revenue_streams}
          - {id: paid, ask: "For what?", main: true}
`

func TestParseGuideReadsWhenAndOfWhatIsAsked(t *testing.T) {
	got, err := ParseGuide("my.yaml", []byte(askingGuide))
	if err != nil {
		t.Fatal(err)
	}
	want := &Guide{
		ID: "my-own", Language: "en", Canvas: canvas.BusinessModel, Title: "Asking", Start: true, Company: "A roaster",
		Minutes: 45, StageMinutes: []StageMinutes{{canvas.Idea, 30}, {canvas.FirstCustomers, 45}, {canvas.Running, 40}},
		Parts: []Part{{Blocks: []Block{
			{ID: "channels", Title: "Channels", Questions: []Question{
				{ID: "reach", Ask: "Through what?", Main: true, Probe: Probe{Ask: "How many?"}},
				{
					ID: "needs", Ask: "What do they need?", About: []string{"channels", "customer_segments"},
					AskFor: []AskFor{{"channels", "What do channels need?"}},
					Stages: []canvas.Stage{canvas.FirstCustomers, canvas.Running},
					Needs:  []Need{{"channels", 2}, {"customer_segments", 1}},
					Also:   []string{"needs-1", "needs-2"}, Probe: Probe{Ask: "Who says so?", AsEvidence: true},
				},
				{ID: "best", Ask: "Which work best?", Pick: []string{"channels"}, Tag: "works-best", Detail: true},
				{ID: "how", Ask: "How?", Choose: ChooseOne, Options: []Option{{ID: "a", Label: "A", Group: "Letters"}}},
			}},
			{ID: "revenue_streams", Title: "Revenue", Questions: []Question{
				{ID: "amounts", Ask: "How much?", Figures: "revenue_streams"},
				{ID: "paid", Ask: "For what?", Main: true},
			}},
		}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
}

func TestMinutesAtAStage(t *testing.T) {
	g, err := ParseGuide("my.yaml", []byte(askingGuide))
	if err != nil {
		t.Fatal(err)
	}
	for stage, want := range map[canvas.Stage]int{canvas.Idea: 30, canvas.Running: 40, canvas.NoStage: 45, "unknown": 45} {
		if got := g.MinutesAt(stage); got != want {
			t.Errorf("at stage %q: %d minutes, want %d", stage, got, want)
		}
	}
	if got := (&Guide{Minutes: 20}).MinutesAt(canvas.Idea); got != 20 {
		t.Errorf("one number for all stages: %d minutes", got)
	}
}

func TestAskOfABlock(t *testing.T) {
	q := Question{Ask: "What do they need?", AskFor: []AskFor{{"channels", "What do channels need?"}}}
	if got := q.AskOf("channels"); got != "What do channels need?" {
		t.Errorf("of channels: %q", got)
	}
	if got := q.AskOf("customer_segments"); got != q.Ask {
		t.Errorf("of a block without words of its own: %q", got)
	}
}

// Parts of askingGuide, and lists in errors about it.
const (
	stageIDs   = "idea, first-customers, running"
	pickBest   = "pick: [channels], tag: works-best, detail: true"
	askAmounts = "figures: revenue_streams"
)

var modelBlocks = strings.Join(canvas.BusinessModel.Blocks(), ", ")

// askingFaults is changes to askingGuide, old to new, each with the error that it is
// refused with.
var askingFaults = []struct {
	old, new string
	want     GuideError
}{
	{"minutes: {idea: 30, first-customers: ۴۵, running: 40}", "minutes: [30]", GuideError{Problem: GuideWrongType, Line: 5, Key: "minutes", Expected: wantNumber}},
	{"idea: 30, ", "", GuideError{Problem: MissingKey, Line: 5, Key: "idea"}},
	{"idea: 30", "dream: 30", GuideError{Problem: UnknownKey, Line: 5, Key: "dream", Expected: stageIDs}},
	{"idea: 30", "idea: half", GuideError{Problem: GuideWrongType, Line: 5, Key: "idea", Expected: wantNumber}},
	{"start: true", "start: here", GuideError{Problem: GuideWrongType, Line: 6, Key: "start", Expected: wantYesNo}},
	{"company: A roaster", "company: [A, B]", GuideError{Problem: GuideWrongType, Line: 7, Key: "company", Expected: wantText}},

	{"main: true,", "main: first,", GuideError{Problem: GuideWrongType, Line: 13, Key: "main", Expected: wantYesNo}},
	{"choose: one,", "choose: one, main: true,", GuideError{Problem: MainTwice, Line: 23, Key: "main", Found: "how"}},
	{`probe: "How many?"`, "probe: [How]", GuideError{Problem: GuideWrongType, Line: 13, Key: "probe", Expected: wantText}},
	{`ask: "Who says so?", `, "", GuideError{Problem: MissingKey, Line: 21, Key: "ask"}},
	{"keep: evidence", "keep: test", GuideError{Problem: BadGuideValue, Line: 21, Key: "keep", Found: "test", Expected: "evidence"}},
	{"keep: evidence", "kept: evidence", GuideError{Problem: UnknownKey, Line: 21, Key: "kept", Expected: "ask, keep"}},

	{"ask_for: {channels", "ask_for: {chanels", GuideError{Problem: UnknownBlock, Line: 17, Key: "ask_for", Found: "chanels", Expected: modelBlocks}},
	{"ask_for: {channels", "ask_for: {key_resources", GuideError{Problem: NotAbout, Line: 17, Key: "ask_for", Found: "key_resources", Expected: "channels, customer_segments"}},
	{"            about: [channels, customer_segments]\n", "", GuideError{Problem: NotAbout, Line: 16, Key: "ask_for", Found: "channels"}},
	{`{channels: "What do channels need?"}`, "What", GuideError{Problem: GuideWrongType, Line: 17, Key: "ask_for", Expected: wantMapping}},
	{`{channels: "What do channels need?"}`, "{channels: }", GuideError{Problem: GuideWrongType, Line: 17, Key: "channels", Expected: wantText}},
	{`{channels: "What do channels need?"}`, "{}", GuideError{Problem: MissingKey, Line: 17, Key: "ask_for"}},
	{`need?"}`, `need?", channels: Again}`, GuideError{Problem: GuideDuplicateKey, Line: 17, Key: "channels"}},

	{"[first-customers, running]", "running", GuideError{Problem: GuideWrongType, Line: 18, Key: "stage", Expected: wantList}},
	{"[first-customers, running]", "[]", GuideError{Problem: EmptyList, Line: 18, Key: "stage"}},
	{"[first-customers, running]", "[running, sleeping]", GuideError{Problem: BadGuideValue, Line: 18, Key: "stage", Found: "sleeping", Expected: stageIDs}},
	{"[first-customers, running]", "[running, running]", GuideError{Problem: ListedTwice, Line: 18, Key: "stage", Found: "running"}},

	{"needs: {channels: 2", "needs: {channels: two", GuideError{Problem: GuideWrongType, Line: 19, Key: "channels", Expected: wantNumber}},
	{"needs: {channels: 2", "needs: {clients: 2", GuideError{Problem: UnknownBlock, Line: 19, Key: "needs", Found: "clients", Expected: modelBlocks}},
	{"needs: {channels: 2, customer_segments: 1}", "needs: 2", GuideError{Problem: GuideWrongType, Line: 19, Key: "needs", Expected: wantMapping}},
	{"needs: {channels: 2, customer_segments: 1}", "needs: {[channels]: 2}", GuideError{Problem: GuideWrongType, Line: 19, Key: "needs", Expected: wantText}},

	{"also: [needs-1", "also: [needs 1", GuideError{Problem: BadID, Line: 20, Key: "also", Found: "needs 1"}},
	{"also: [needs-1", "also: [needs", GuideError{Problem: IDTwice, Line: 20, Key: "also", Found: "needs"}},
	{"also: [needs-1", "also: [needs-2", GuideError{Problem: IDTwice, Line: 20, Key: "also", Found: "needs-2"}},
	{"also: [needs-1", "also: [how", GuideError{Problem: IDTwice, Line: 23, Key: "id", Found: "how"}},
	{"also: [needs-1, needs-2]", "also: needs-1", GuideError{Problem: GuideWrongType, Line: 20, Key: "also", Expected: wantList}},

	{"pick: [channels]", "pick: channels", GuideError{Problem: GuideWrongType, Line: 22, Key: "pick", Expected: wantList}},
	{"pick: [channels]", "pick: [canals]", GuideError{Problem: UnknownBlock, Line: 22, Key: "pick", Found: "canals", Expected: modelBlocks}},
	{"pick: [channels]", "pick: [channels, channels]", GuideError{Problem: ListedTwice, Line: 22, Key: "pick", Found: "channels"}},
	{", tag: works-best", "", GuideError{Problem: MissingKey, Line: 22, Key: "tag"}},
	{"pick: [channels], ", "", GuideError{Problem: MissingKey, Line: 22, Key: "pick"}},
	{"tag: works-best", "tag: works best", GuideError{Problem: BadID, Line: 22, Key: "tag", Found: "works best"}},
	{"figures: revenue_streams", "figures: [revenue_streams]", GuideError{Problem: GuideWrongType, Line: 27, Key: "figures", Expected: wantText}},
	{"figures: revenue_streams", "figures: money", GuideError{Problem: UnknownBlock, Line: 27, Key: "figures", Found: "money", Expected: modelBlocks}},
	{"group: Letters", "group: [L]", GuideError{Problem: GuideWrongType, Line: 23, Key: "group", Expected: wantText}},

	{pickBest, pickBest + ", about: [channels]", GuideError{Problem: CannotCombine, Line: 22, Key: "pick", Found: "about"}},
	{pickBest, pickBest + ", choose: one, options: [{id: b, label: B}]", GuideError{Problem: CannotCombine, Line: 22, Key: "pick", Found: "choose"}},
	{pickBest, pickBest + ", each: channels", GuideError{Problem: CannotCombine, Line: 22, Key: "pick", Found: "each"}},
	{pickBest, pickBest + ", figures: channels", GuideError{Problem: CannotCombine, Line: 22, Key: "pick", Found: "figures"}},
	{pickBest, pickBest + ", rank: channels", GuideError{Problem: CannotCombine, Line: 22, Key: "rank", Found: "detail"}},
	{pickBest, pickBest + ", probe: Why", GuideError{Problem: CannotCombine, Line: 22, Key: "pick", Found: "probe"}},
	{askAmounts, askAmounts + ", each: channels", GuideError{Problem: CannotCombine, Line: 27, Key: "figures", Found: "each"}},
	{askAmounts, askAmounts + ", about: [channels]", GuideError{Problem: CannotCombine, Line: 27, Key: "figures", Found: "about"}},
	{askAmounts, askAmounts + ", main: true", GuideError{Problem: CannotCombine, Line: 27, Key: "main", Found: "figures"}},
	{askAmounts, "each: channels, probe: Why", GuideError{Problem: CannotCombine, Line: 27, Key: "each", Found: "probe"}},
	{`ask: "For what?"`, "ask: Why, detail: true", GuideError{Problem: CannotCombine, Line: 28, Key: "main", Found: "detail"}},
}

// One wrong thing in each guide. The guide is askingGuide with old replaced by
// new, once.
func TestParseGuideRefusesWhenAndOfWhatIsAsked(t *testing.T) {
	for _, tc := range askingFaults {
		text := strings.Replace(askingGuide, tc.old, tc.new, 1)
		if text == askingGuide {
			t.Errorf("%q is not in the guide", tc.old)
			continue
		}
		_, err := ParseGuide("my.yaml", []byte(text))
		var got *GuideError
		if !errors.As(err, &got) {
			t.Errorf("%q for %q: %v, want %q", tc.new, tc.old, err, tc.want.Problem)
			continue
		}
		tc.want.File, tc.want.Err = "my.yaml", got.Err
		if *got != tc.want {
			t.Errorf("%q for %q:\n got %+v\nwant %+v", tc.new, tc.old, *got, tc.want)
		}
	}
}
