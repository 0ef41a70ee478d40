// The walk: its order, what applies, what is answered, where to go on.

package prompts

import (
	"testing"

	"bmcanvas/canvas"
)

// small is a guide with a question of every kind.
const small = `guide: small
language: en
canvas: business-model
title: Small
parts:
  - title: One
    blocks:
      - block: customer_segments
        title: Segments
        questions:
          - {id: who, ask: "Who?"}
          - {id: first, ask: "Order?", rank: customer_segments}
          - {id: role, ask: "Role?", each: customer_segments, choose: one, options: [{id: user, label: User}, {id: buyer, label: Buyer}]}
          - {id: dream, ask: "Dream?", each: customer_segments}
      - block: value_propositions
        title: Value
        questions:
          - {id: offer, ask: "What?", about: [customer_segments]}
          - {id: problem, ask: "Problem?", about: [customer_segments], detail: true}
          - {id: kind, ask: "Kind?", choose: many, options: [{id: cheap, label: Cheap}]}
    pause: {id: halfway, title: Half, text: Look., minutes: 5}
  - title: Two
    blocks:
      - block: key_partnerships
        title: Partners
        questions:
          - {id: partners, ask: "Who?"}
          - {id: gives, ask: "What do they give?", each: key_partnerships, about: [key_resources]}
          - {id: tests, ask: "Test?", each: assumptions}
`

func smallWalk(t *testing.T) *Walk {
	t.Helper()
	g, err := ParseGuide("small.yaml", []byte(small))
	if err != nil {
		t.Fatal(err)
	}
	return NewWalk(g)
}

// build returns an empty canvas, a function that adds a note, and one that returns the
// canvas with the notes.
func build(t *testing.T) (*canvas.Canvas, func(block, question, text string, change ...func(*canvas.Note)) *canvas.Note, func() *canvas.Canvas) {
	t.Helper()
	c := canvas.New(canvas.BusinessModel, "x", "small", "en", "2026-11-21")
	add := func(block, question, text string, change ...func(*canvas.Note)) *canvas.Note {
		n := canvas.Note{Text: text, Question: question}
		for _, f := range change {
			f(&n)
		}
		var added *canvas.Note
		c, added = c.Add(block, n, -1)
		return added
	}
	return c, add, func() *canvas.Canvas { return c }
}

func TestWalkOrder(t *testing.T) {
	w := smallWalk(t)
	if w.Questions() != 10 || len(w.Stops) != 12 || w.Steps != 3 {
		t.Errorf("%d questions, %d stops, %d steps", w.Questions(), len(w.Stops), w.Steps)
	}
	offer := w.Stops[w.FindQuestion("offer")]
	if offer.Step != 2 || offer.Number != 1 || offer.Of != 3 || !offer.Opening || offer.First {
		t.Errorf("the stop of offer is %+v", offer)
	}
	if w.Stops[7].Kind != AtPause || w.Stops[w.End()].Kind != AtEnd {
		t.Error("the pause or the end is not where it should be")
	}
	if w.FindQuestion("nothing") != -1 || w.FindBlock("channels") != -1 || w.FindBlock("key_partnerships") != 8 {
		t.Error("what is not asked was found, or what is was not")
	}
}

// adder adds a note, changed, to the canvas that is being built.
type adder = func(block, question, text string, change ...func(*canvas.Note)) *canvas.Note

func linkTo(ids ...string) func(*canvas.Note) { return func(n *canvas.Note) { n.Links = ids } }

func detail(n *canvas.Note) { n.Detail = true }

// stateCases is canvases, and the state of a question of the small walk in each.
var stateCases = []struct {
	name     string
	question string
	want     State
	make     func(add adder)
	change   func(*canvas.Canvas) *canvas.Canvas
}{
	{name: "nothing yet", question: "who", want: Unanswered},
	{name: "a note carries it", question: "who", want: Answered,
		make: func(add adder) {
			add("customer_segments", "who", "a")
		}},
	{name: "said to be answered", question: "who", want: Answered,
		change: func(c *canvas.Canvas) *canvas.Canvas { return c.SetAnswered("who", true) }},
	{name: "parked stays open though a note carries it", question: "who", want: SetAside,
		make: func(add adder) {
			add("customer_segments", "who", "a")
		},
		change: func(c *canvas.Canvas) *canvas.Canvas { return c.AddFollowUp(canvas.FollowUp{Question: "who"}) }},
	{name: "does not apply", question: "who", want: NotApplicable,
		change: func(c *canvas.Canvas) *canvas.Canvas { return c.SetNotApplicable("who", true) }},
	{name: "ranking one note", question: "first", want: PassedOver,
		make: func(add adder) {
			add("customer_segments", "", "a")
		}},
	{name: "ranking two", question: "first", want: Unanswered,
		make: func(add adder) {
			add("customer_segments", "", "a")
			add("customer_segments", "", "b")
		}},
	{name: "ranking one and a rejected one", question: "first", want: PassedOver,
		make: func(add adder) {
			add("customer_segments", "", "a")
			add("customer_segments", "", "b", func(n *canvas.Note) { n.Status = canvas.Rejected })
		}},
	{name: "an order is not given by a note with its id", question: "first", want: Unanswered,
		make: func(add adder) {
			add("customer_segments", "", "a")
			add("customer_segments", "first", "b")
		}},
	{name: "does not apply, though there is nothing to ask of", question: "role", want: NotApplicable,
		change: func(c *canvas.Canvas) *canvas.Canvas { return c.SetNotApplicable("role", true) }},
	{name: "each of none", question: "role", want: PassedOver},
	{name: "each of two, one picked", question: "role", want: Unanswered,
		make: func(add adder) {
			add("customer_segments", "", "a", func(n *canvas.Note) { n.Tags = []string{"user"} })
			add("customer_segments", "", "b", func(n *canvas.Note) { n.Tags = []string{"another"} })
		}},
	{name: "each of one, picked", question: "role", want: Answered,
		make: func(add adder) {
			add("customer_segments", "", "a", func(n *canvas.Note) { n.Tags = []string{"buyer"} })
		}},
	{name: "a line for each, one missing", question: "dream", want: Unanswered,
		make: func(add adder) {
			a := add("customer_segments", "", "a")
			add("customer_segments", "", "b")
			add("customer_segments", "dream", "d", detail, linkTo(a.ID))
		}},
	{name: "a line for each, all there", question: "dream", want: Answered,
		make: func(add adder) {
			a := add("customer_segments", "", "a")
			add("customer_segments", "dream", "d", detail, linkTo(a.ID))
		}},
	{name: "a line for each, linked from the other end", question: "dream", want: Answered,
		make: func(add adder) {
			d := add("customer_segments", "dream", "d", detail)
			add("customer_segments", "", "a", linkTo(d.ID))
		}},
	{name: "a note with the question's id that is no detail", question: "dream", want: Unanswered,
		make: func(add adder) {
			a := add("customer_segments", "", "a", func(n *canvas.Note) { n.Status = canvas.NoStatus })
			add("channels", "dream", "d", linkTo(a.ID))
		}},
	{name: "a detail of nothing, answered all the same", question: "problem", want: Answered,
		make: func(add adder) {
			add("value_propositions", "problem", "d", detail)
		}},
	{name: "about a block that is empty still applies", question: "offer", want: Unanswered},
	{name: "a detail of nothing", question: "problem", want: PassedOver},
	{name: "a detail of something", question: "problem", want: Unanswered,
		make: func(add adder) {
			add("customer_segments", "", "a")
		}},
	{name: "links of each, none to link to", question: "gives", want: PassedOver,
		make: func(add adder) {
			add("key_partnerships", "", "a")
		}},
	{name: "links of each, not linked", question: "gives", want: Unanswered,
		make: func(add adder) {
			add("key_partnerships", "", "a")
			add("key_resources", "", "r")
		}},
	{name: "links of each, linked from the other end", question: "gives", want: Answered,
		make: func(add adder) {
			a := add("key_partnerships", "", "a")
			add("key_resources", "", "r", linkTo(a.ID))
		}},
	{name: "links of each, linked from a detail only", question: "gives", want: Unanswered,
		make: func(add adder) {
			a := add("key_partnerships", "", "a")
			add("key_resources", "", "r")
			add("key_resources", "", "d", detail, linkTo(a.ID))
		}},
	{name: "no assumption to test", question: "tests", want: PassedOver,
		make: func(add adder) { add("channels", "", "a") }},
	{name: "an assumption without a test", question: "tests", want: Unanswered,
		make: func(add adder) {
			add("channels", "", "a", func(n *canvas.Note) { n.Status = canvas.Assumption })
		}},
	{name: "all tested", question: "tests", want: Answered,
		make: func(add adder) {
			add("channels", "", "a", func(n *canvas.Note) { n.Status, n.Test = canvas.Unclear, "ask" })
		}},
}

func TestStates(t *testing.T) {
	w := smallWalk(t)
	for _, tc := range stateCases {
		t.Run(tc.name, func(t *testing.T) {
			c, add, now := build(t)
			if tc.make != nil {
				tc.make(add)
				c = now()
			}
			if tc.change != nil {
				c = tc.change(c)
			}
			if got := w.Survey(c).States[w.FindQuestion(tc.question)]; got != tc.want {
				t.Errorf("state %d, want %d", got, tc.want)
			}
		})
	}
}

func TestMovingPassesOverWhatDoesNotApply(t *testing.T) {
	w := smallWalk(t)
	c, add, now := build(t)
	s := w.Survey(c)
	var visited []string
	for i := 0; ; i = s.Next(i) {
		switch stop := w.Stops[i]; {
		case stop.Kind == AtPause:
			visited = append(visited, "-")
		case stop.Kind == AtEnd:
			visited = append(visited, ".")
		default:
			visited = append(visited, stop.Question.ID)
		}
		if i == w.End() {
			break
		}
	}
	want := []string{"who", "offer", "kind", "-", "partners", "."}
	if len(visited) != len(want) {
		t.Fatalf("visited %v, want %v", visited, want)
	}
	for i := range want {
		if visited[i] != want[i] {
			t.Errorf("visited %v, want %v", visited, want)
		}
	}
	if s.Applicable != 4 || s.Done != 0 || s.FirstOpen() != 0 || s.Previous(0) != 0 || s.Next(w.End()) != w.End() {
		t.Errorf("applicable %d, done %d, first open %d", s.Applicable, s.Done, s.FirstOpen())
	}
	add("customer_segments", "who", "a")
	c = now().AddFollowUp(canvas.FollowUp{Question: "offer"}).SetNotApplicable("kind", true).SetAnswered("partners", true)
	c = c.SetAnswered("role", true).SetAnswered("dream", true).SetAnswered("problem", true)
	s = w.Survey(c)
	if s.FirstOpen() != w.FindQuestion("offer") || s.Count(SetAside) != 1 || s.Count(PassedOver) != 3 {
		t.Errorf("first open %d, set aside %d, passed over %d", s.FirstOpen(), s.Count(SetAside), s.Count(PassedOver))
	}
	if s.Done != 5 || s.Applicable != 6 {
		t.Errorf("%d of %d answered: one is set aside and applies, one does not apply", s.Done, s.Applicable)
	}
	if s.Previous(w.FindQuestion("partners")) != 7 {
		t.Error("the pause is passed over on the way back")
	}
}

// labelOf returns what the guide calls the option, in Persian.
func labelOf(t *testing.T, guide, block, question, option string) string {
	t.Helper()
	g, err := LoadGuide(guide, "fa", "")
	if err != nil {
		t.Fatal(err)
	}
	return questionOf(g, block, question).Option(option).Label
}

func TestIsLabel(t *testing.T) {
	for _, tc := range []struct {
		question, option, text string
		want                   bool
	}{
		{"market-type", "niche-market", "Niche market", true},
		{"market-type", "niche-market", "Nichemarkt", true},
		{"loyalty-view", "profitable", labelOf(t, "customer-experience", canvas.Customers, "loyalty-view", "profitable"), true},
		{"market-type", "niche-market", "Left-handed guitarists", false},
		{"market-type", "segmented", "Niche market", false},
	} {
		if got := IsLabel(tc.question, tc.option, tc.text); got != tc.want {
			t.Errorf("IsLabel(%q, %q, %q) = %v", tc.question, tc.option, tc.text, got)
		}
	}
}
