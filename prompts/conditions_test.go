// When the questions of every kind are asked and answered: one line for each rule of
// docs/guides.md.

package prompts

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// kindsGuide has the kinds and conditions that small has not.
const kindsGuide = `guide: kinds
language: en
canvas: business-model
title: Kinds
parts:
  - blocks:
      - block: customer_segments
        title: Segments
        questions:
          - {id: who, main: true, ask: "Who?"}
          - {id: order, ask: "Order?", rank: customer_segments, needs: {customer_segments: 3}}
          - {id: who-pays, ask: "Who pays?", each: customer_segments, choose: one, options: [{id: user, label: U}, {id: buyer, label: B}]}
          - {id: role, ask: "Role?", each: customer_segments, choose: one, options: [{id: user, label: U}, {id: buyer, label: B}]}
      - block: channels
        title: Channels
        questions:
          - {id: reach, main: true, ask: "How?", about: [customer_segments]}
          - {id: reach-now, ask: "How now?", stage: [first-customers, running], about: [customer_segments]}
          - {id: together, ask: "Together?", needs: {channels: 2}, about: [channels], detail: true}
          - {id: best, ask: "Best?", stage: [first-customers, running], pick: [channels], tag: works-best}
          - id: channel-phases
            ask: Phases?
            each: channels
            choose: many
            also: [phase-awareness, phase-purchase]
            options: [{id: awareness, label: A}, {id: purchase, label: P}]
      - block: revenue_streams
        title: Revenue
        questions:
          - {id: streams, main: true, ask: "What?"}
          - {id: figures, ask: "How much?", figures: revenue_streams, also: [revenue-shares]}
          - {id: pricing, ask: "How?", choose: many, detail: true, also: [fixed, dynamic], options: [{id: list, label: L, group: F}, {id: auction, label: A, group: D}]}
      - block: key_resources
        title: Resources
        questions:
          - id: resources
            main: true
            ask: What?
            about: [channels, revenue_streams]
            ask_for: {channels: "For channels?", revenue_streams: "For streams?"}
            also: [resources-for-channels, resources-for-revenue]
      - block: key_partnerships
        title: Partners
        questions:
          - {id: partners, main: true, ask: "Who?"}
          - {id: gives, ask: "What?", each: key_partnerships, about: [key_resources], detail: true}
          - {id: terms, ask: "Terms?", each: key_partnerships, also: [conditions]}
          - {id: cheapest, ask: "Cheapest?", pick: [key_partnerships, channels], tag: cheapest, also: [cheap]}
      - block: next_steps
        title: Next
        questions:
          - {id: critical-assumptions, ask: "Test?", each: assumptions}
          - {id: next, main: true, ask: "Next?"}
`

func guideOf(t testing.TB, text string) *Guide {
	t.Helper()
	g, err := ParseGuide("my.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// sketch makes a canvas of lines: "id [question] [+detail] [option=X] [#tag] [>link] [?] [!] [test] [amount=X] [text=X]",
// each note in the block that the id's letters belong to; "answered X", "aside X", "never X" and "stage X" are about the
// canvas.
func sketch(t testing.TB, lines ...string) *canvas.Canvas {
	t.Helper()
	c := canvas.New(canvas.BusinessModel, "x", "kinds", "en", "2026-11-21")
	for _, line := range lines {
		words := strings.Fields(line)
		switch words[0] {
		case "answered":
			c = c.SetAnswered(words[1], true)
		case "aside":
			c = c.AddFollowUp(canvas.FollowUp{Question: words[1]})
		case "never":
			c = c.SetNotApplicable(words[1], true)
		case "stage":
			c = c.With(func(c *canvas.Canvas) { c.Stage = canvas.Stage(words[1]) })
		default:
			block, n := sketchNote(t, words)
			c, _ = c.Add(block, n, -1)
		}
	}
	return c
}

func sketchNote(t testing.TB, words []string) (string, canvas.Note) {
	t.Helper()
	n := canvas.Note{ID: words[0], Text: "note " + words[0]}
	for _, word := range words[1:] {
		key, value, _ := strings.Cut(word, "=")
		switch {
		case word == "+detail":
			n.Detail = true
		case word == "?":
			n.Status = canvas.Assumption
		case word == "!":
			n.Status = canvas.Rejected
		case word == "test":
			n.Test = "ask ten"
		case key == "option":
			n.Option = value
		case key == "amount":
			n.Amount = value
		case key == "text":
			n.Text = value
		case word[0] == '#':
			n.Tags = append(n.Tags, word[1:])
		case word[0] == '>':
			n.Links = append(n.Links, word[1:])
		default:
			n.Question = word
		}
	}
	for _, block := range canvas.BusinessModel.Blocks() {
		if strings.HasPrefix(n.ID, canvas.BusinessModel.Prefix(block)) {
			return block, n
		}
	}
	t.Fatalf("no block for %q", n.ID)
	return "", n
}

// stateIn returns the state of the question of the guide for the canvas.
func stateIn(t testing.TB, g *Guide, c *canvas.Canvas, question string) State {
	t.Helper()
	for _, b := range blocksOf(g) {
		for i := range b.Questions {
			if b.Questions[i].ID == question {
				return newCanvasFacts(c).state(&b.Questions[i], b.ID)
			}
		}
	}
	t.Fatalf("the guide does not ask %s", question)
	return 0
}

// conditionCases is canvases, a line for each note or key, and the state of a
// question of kindsGuide in each.
var conditionCases = []struct {
	question string
	want     State
	lines    []string
}{
	// stage
	{"reach-now", Unanswered, nil},
	{"reach-now", PassedOver, []string{"stage idea"}},
	{"reach-now", PassedOver, []string{"stage idea", "ch1 reach-now"}},
	{"reach-now", Unanswered, []string{"stage running"}},
	{"reach-now", Unanswered, []string{"stage some-day"}},
	{"reach-now", NotApplicable, []string{"stage idea", "never reach-now"}},
	{"best", PassedOver, []string{"stage idea", "ch1"}},
	{"best", Unanswered, []string{"stage running", "ch1"}},
	// needs
	{"order", PassedOver, []string{"cs1", "cs2"}},
	{"order", PassedOver, []string{"cs1", "cs2", "cs3 !"}},
	{"order", Unanswered, []string{"cs1", "cs2", "cs3"}},
	{"order", Answered, []string{"cs1", "cs2", "cs3", "answered order"}},
	{"order", PassedOver, []string{"cs1", "cs2", "answered order"}},
	{"together", PassedOver, []string{"ch1"}},
	{"together", PassedOver, []string{"ch1", "ch2 +detail"}},
	{"together", Unanswered, []string{"ch1", "ch2"}},
	// tables that open empty, and those that do not
	{"role", PassedOver, nil},
	{"who-pays", Unanswered, nil},
	{"who-pays", Unanswered, []string{"cs1 #user", "cs2"}},
	{"who-pays", Answered, []string{"cs1 #user", "cs2 #buyer"}},
	{"who-pays", Unanswered, []string{"cs1 who-pays"}},
	{"who-pays", Answered, []string{"answered who-pays"}},
	{"channel-phases", Unanswered, nil},
	// also
	{"channel-phases", Answered, []string{"ch1 phase-awareness"}},
	{"channel-phases", Unanswered, []string{"ch1 phase-other"}},
	{"channel-phases", Unanswered, []string{"ch1 phase-awareness", "ch2"}},
	{"channel-phases", Answered, []string{"ch1 phase-awareness", "ch2 #purchase"}},
	{"channel-phases", Unanswered, []string{"ch1 phase-awareness +detail"}},
	{"channel-phases", Answered, []string{"answered phase-purchase"}},
	{"channel-phases", SetAside, []string{"aside phase-purchase"}},
	{"channel-phases", Unanswered, []string{"never phase-purchase"}},
	{"channel-phases", NotApplicable, []string{"never phase-purchase", "never phase-awareness"}},
	{"channel-phases", NotApplicable, []string{"never channel-phases"}},
	{"pricing", Answered, []string{"rs1 fixed option=list"}},
	{"terms", Answered, []string{"kp1", "kp2 conditions +detail >kp1"}},
	// several groups to link to
	{"resources", Unanswered, nil},
	{"resources", Answered, []string{"kr1 resources"}},
	{"resources", Unanswered, []string{"kr1 resources", "ch1"}},
	{"resources", Answered, []string{"kr1 resources >ch1", "ch1"}},
	{"resources", Answered, []string{"kr1", "ch1 >kr1"}},
	{"resources", Unanswered, []string{"kr1 resources >ch1", "ch1", "rs1"}},
	{"resources", Answered, []string{"kr1 resources >ch1", "kr2 resources-for-revenue >rs1", "ch1", "rs1"}},
	{"resources", Unanswered, []string{"kr1 resources +detail >ch1", "ch1"}},
	{"resources", Answered, []string{"ch1", "rs1", "answered resources-for-channels"}},
	// pick
	{"best", PassedOver, nil},
	{"best", Answered, []string{"ch1", "ch2 #works-best"}},
	{"best", Answered, []string{"ch1", "ch2 best"}},
	{"cheapest", Unanswered, []string{"ch1 #cheapest", "kp1"}},
	{"cheapest", Answered, []string{"ch1 #cheapest", "kp1", "kp2 #cheapest"}},
	{"cheapest", Answered, []string{"ch1 #cheapest"}},
	{"cheapest", Answered, []string{"ch1", "kp2 cheap"}},
	{"cheapest", Unanswered, []string{"ch1", "ch2 #cheapest !"}},
	// figures
	{"figures", PassedOver, nil},
	{"figures", Unanswered, []string{"rs1"}},
	{"figures", Unanswered, []string{"rs1 amount=5", "rs2"}},
	{"figures", Answered, []string{"rs1 amount=5", "rs2 amount=x"}},
	{"figures", Answered, []string{"rs1", "rs2 revenue-shares +detail >rs1 text=60%"}},
	{"figures", Unanswered, []string{"rs1", "rs2 revenue-shares +detail >rs1 text=most"}},
	{"figures", Unanswered, []string{"rs1", "rs2 other +detail >rs1 text=60%"}},
	// links of each, with words
	{"gives", PassedOver, []string{"kp1"}},
	{"gives", Unanswered, []string{"kp1", "kr1"}},
	{"gives", Answered, []string{"kp1", "kr1 >kp1"}},
	{"gives", Answered, []string{"kp1", "kr1", "kp2 gives +detail >kp1"}},
	// assumptions
	{"critical-assumptions", PassedOver, nil},
	{"critical-assumptions", PassedOver, []string{"ch1"}},
	{"critical-assumptions", Unanswered, []string{"cs1"}},
	{"critical-assumptions", Unanswered, []string{"rs1"}},
	{"critical-assumptions", PassedOver, []string{"rs1 !"}},
	{"critical-assumptions", Unanswered, []string{"ch1 ?"}},
	{"critical-assumptions", Answered, []string{"ch1 ? test", "cs1"}},
}

func TestConditions(t *testing.T) {
	g := guideOf(t, kindsGuide)
	for _, tc := range conditionCases {
		t.Run(fmt.Sprint(tc.question, tc.lines), func(t *testing.T) {
			if got := stateIn(t, g, sketch(t, tc.lines...), tc.question); got != tc.want {
				t.Errorf("state %d, want %d", got, tc.want)
			}
		})
	}
}

func TestNotesToMarkBeforeAssumptionsCanBeTested(t *testing.T) {
	g := guideOf(t, kindsGuide)
	q := questionOf(g, "next_steps", "critical-assumptions")
	texts := func(c *canvas.Canvas) string {
		var ids []string
		for _, n := range q.ToMark(c) {
			ids = append(ids, n.ID)
		}
		return strings.Join(ids, " ")
	}
	c := sketch(t, "rs1", "cs1", "ch1", "vp1", "cs2 +detail", "vp2 !")
	if got := texts(c); got != "cs1 vp1 rs1" || !q.MarksFirst(c) {
		t.Errorf("to mark: %s, first: %v", got, q.MarksFirst(c))
	}
	if q.MarksFirst(sketch(t, "cs1", "ch1 ?")) || q.MarksFirst(sketch(t, "ch1")) {
		t.Error("notes are to be marked beside a note that is marked, or where there are none")
	}
	tests := questionOf(guideOf(t, small), "key_partnerships", "tests")
	if got := tests.ToMark(c); got != nil || tests.MarksFirst(c) {
		t.Errorf("to mark for another question: %v", got)
	}
}

func TestMainQuestion(t *testing.T) {
	w := NewWalk(guideOf(t, kindsGuide))
	for block, want := range map[string]string{canvas.Channels: "reach", canvas.KeyResources: "resources", canvas.KeyActivities: ""} {
		if got := w.MainID(block); got != want {
			t.Errorf("the main question of %s is %q, want %q", block, got, want)
		}
	}
	if own := smallWalk(t); own.MainID(canvas.ValuePropositions) != "offer" || own.MainID(canvas.KeyPartnerships) != "partners" {
		t.Errorf("without a marked question: %q, %q", own.MainID(canvas.ValuePropositions), own.MainID(canvas.KeyPartnerships))
	}
}

func TestQuestionsAreFoundByTheirOlderIDs(t *testing.T) {
	w := NewWalk(guideOf(t, kindsGuide))
	if got := w.FindQuestion("resources-for-revenue"); got < 0 || got != w.FindQuestion("resources") {
		t.Errorf("an older id leads to %d", got)
	}
	c := sketch(t, "aside phase-purchase", "ch1 phase-awareness")
	if up, is := w.Stops[w.FindQuestion("channel-phases")].Question.SetAside(c); !is || up.Question != "phase-purchase" {
		t.Errorf("set aside under an older id: %v, %v", up, is)
	}
	for _, b := range w.Transcript(c) {
		if b.Block == canvas.Channels && len(b.Others) > 0 {
			t.Error("a note with an older id answers no question")
		}
	}
}

func TestShare(t *testing.T) {
	for text, want := range map[string]string{
		"60": "60 %", " 60 % ": "60 %", "12,5%": "12.5 %", "۶۰٪": "60 %", "٤٥": "45 %", "1.5": "1.5 %",
		"": "", "%": "", "most": "", "60 percent": "", "about 60": "", "60-70": "", "1.2.3": "", ".": "", "5.": "",
	} {
		if got, ok := Share(text); got != want || ok != (want != "") {
			t.Errorf("Share(%q) is %q, %v; want %q", text, got, ok, want)
		}
	}
}
