// A guide with a question of every kind, and how each is answered.

package interview

import (
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// kinds is a guide with a question of every kind.
const kinds = `guide: kinds
language: en
canvas: business-model
title: All kinds
parts:
  - title: One
    blocks:
      - block: customer_segments
        title: Segments
        questions:
          - {id: who, ask: "Who?", probe: "How many?"}
          - {id: order, ask: "Order?", rank: customer_segments}
          - {id: role, ask: "Role?", each: customer_segments, choose: one, options: [{id: user, label: User}, {id: buyer, label: Buyer}]}
          - {id: dream, ask: "Dream?", each: customer_segments}
      - block: value_propositions
        title: Value
        questions:
          - {id: offer, ask: "What?", about: [customer_segments]}
          - {id: problem, ask: "Problem?", about: [customer_segments], detail: true}
          - {id: traits, ask: "Kind?", choose: many, options: [{id: cheap, label: Cheap}, {id: fast, label: Fast}]}
          - {id: nature, ask: "Nature?", choose: one, options: [{id: thing, label: Thing}, {id: service, label: Service}]}
    pause: {id: halfway, title: Half, text: Look., minutes: 5}
  - title: Two
    blocks:
      - block: key_partnerships
        title: Partners
        questions:
          - {id: partners, ask: "Who?"}
          - {id: gives, ask: "What do they give?", each: key_partnerships, about: [value_propositions]}
          - {id: tests, ask: "Test?", each: assumptions}
`

func begin(t interface {
	Helper()
	Fatal(...any)
}) *Interview {
	t.Helper()
	g, err := prompts.ParseGuide("kinds.yaml", []byte(kinds))
	if err != nil {
		t.Fatal(err)
	}
	c := canvas.New(canvas.BusinessModel, "x", "kinds", "en", "2026-11-20")
	return New(prompts.NewWalk(g), c, func() canvas.Date { return "2026-11-21" })
}

// stand moves to the question.
func (iv *Interview) stand(t *testing.T, question string) *Interview {
	t.Helper()
	if !iv.GoTo(question) {
		t.Fatalf("no question %s", question)
	}
	return iv
}

// give adds a note to the question being asked.
func (iv *Interview) give(t *testing.T, text string) canvas.Key {
	t.Helper()
	k, err := iv.Add(Draft{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// said is a block's notes in a form to compare: "text [links] (tags) status".
func (iv *Interview) said(block string) string {
	var lines []string
	for _, n := range iv.Canvas().Notes(block) {
		line := n.Text
		if n.Option != "" {
			line += "=" + n.Option
		}
		if n.Detail {
			line = "-" + line
		}
		if len(n.Links) > 0 {
			line += " [" + strings.Join(n.Links, " ") + "]"
		}
		if len(n.Tags) > 0 {
			line += " (" + strings.Join(n.Tags, " ") + ")"
		}
		if n.Status != "" {
			line += " " + string(n.Status)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func (iv *Interview) holds(t *testing.T, block, want string) {
	t.Helper()
	if got := iv.said(block); got != want {
		t.Errorf("%s holds %q, want %q", block, got, want)
	}
}

func TestNotesAreLinkedToTheOnlyCandidate(t *testing.T) {
	iv := begin(t)
	cafes := iv.stand(t, "who").give(t, "  Cafés \r\n")
	iv.stand(t, "offer").give(t, "Beans")
	iv.holds(t, canvas.ValuePropositions, "Beans [cs1]")
	hotels := iv.stand(t, "who").give(t, "Hotels")
	iv.stand(t, "offer").give(t, "Advice")
	_, _ = iv.Add(Draft{Text: "Boxes", Links: []canvas.Key{hotels, cafes}, Status: canvas.Assumption})
	iv.holds(t, canvas.ValuePropositions, "Beans [cs1]; Advice; Boxes [cs2 cs1] assumption")
	if got := iv.LinkNumbers(iv.Given()[2].Key); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("its links are numbered %v", got)
	}
	iv.stand(t, "problem").give(t, "They lose an hour")
	iv.holds(t, canvas.ValuePropositions, "Beans [cs1]; Advice; Boxes [cs2 cs1] assumption; -They lose an hour")
}

func TestChoices(t *testing.T) {
	iv := begin(t)
	iv.stand(t, "traits").ToggleOption(0)
	iv.ToggleOption(1)
	iv.give(t, "Kind")
	iv.ToggleOption(0)
	iv.holds(t, canvas.ValuePropositions, "Fast=fast; Kind")
	iv.stand(t, "nature").ToggleOption(0)
	iv.ToggleOption(1)
	iv.holds(t, canvas.ValuePropositions, "Fast=fast; Kind; Service=service")
	if iv.ToggleOption(7) || iv.ToggleOption(-1) {
		t.Error("an option that is not there was picked")
	}
	if !iv.Picked("service") || iv.Picked("thing") {
		t.Error("it is not known what is picked")
	}
}

func TestQuestionsOfEach(t *testing.T) {
	iv := begin(t)
	iv.stand(t, "who").give(t, "Cafés")
	iv.give(t, "Hotels")
	iv.stand(t, "role").ToggleOption(0)
	iv.ToggleOption(1)
	iv.Advance()
	if subject, place, of := iv.Subject(); subject.Text != "Hotels" || place != 1 || of != 2 {
		t.Errorf("asked of %v, %d of %d", subject, place, of)
	}
	iv.ToggleOption(0)
	iv.holds(t, canvas.CustomerSegments, "Cafés (buyer); Hotels (user)")
	iv.Advance()
	if iv.Question().ID != "dream" {
		t.Errorf("after the last subject comes %s", iv.Question().ID)
	}
	iv.give(t, "Regulars")
	iv.Advance()
	iv.give(t, "Full rooms")
	iv.holds(t, canvas.CustomerSegments, "Cafés (buyer); Hotels (user); -Regulars [cs1]; -Full rooms [cs2]")
	iv.Retreat()
	if given := iv.Given(); len(given) != 1 || given[0].Text != "Regulars" {
		t.Errorf("of the first subject it shows %v", given)
	}
	iv.stand(t, "partners").give(t, "Harbour")
	iv.stand(t, "offer").give(t, "Beans")
	iv.stand(t, "gives")
	iv.ToggleLink(iv.Rows()[0].Note.Key, iv.Candidates()[0].Key)
	iv.holds(t, canvas.KeyPartnerships, "Harbour [vp1]")
	iv.StepStatus(iv.Canvas().Notes(canvas.KeyPartnerships)[0].Key)
	iv.stand(t, "tests").give(t, "Ask them")
	if n := iv.Canvas().Notes(canvas.KeyPartnerships)[0]; n.Test != "Ask them" || n.Since != "2026-11-21" {
		t.Errorf("the assumption is %+v", n)
	}
}

func TestSettingAsideAndBack(t *testing.T) {
	iv := begin(t)
	iv.stand(t, "who")
	if err := iv.SetAside("ask", "Mari"); err != nil || iv.State() != prompts.SetAside {
		t.Errorf("set aside: %v, state %d", err, iv.State())
	}
	iv.change(iv.canvas.With(func(c *canvas.Canvas) {
		c.FollowUps = []canvas.FollowUp{{Block: canvas.CustomerSegments, Question: "who", Due: "2026-12-01"}}
	}))
	if err := iv.SetAside("ask again", ""); err != nil || len(iv.Canvas().FollowUps) != 1 || iv.Canvas().FollowUps[0].Due != "2026-12-01" {
		t.Errorf("set aside again: %v, %+v", err, iv.Canvas().FollowUps)
	}
	iv.give(t, "Cafés")
	if iv.State() != prompts.Answered || len(iv.Canvas().FollowUps) != 0 {
		t.Error("an answer does not take the question off the list")
	}
	iv.stand(t, "partners").DoesNotApply()
	if iv.State() != prompts.NotApplicable {
		t.Errorf("state %d", iv.State())
	}
	iv.Reopen()
	iv.Accept()
	if iv.State() != prompts.Answered || !slices.Equal(iv.Canvas().Answered, []string{"partners"}) {
		t.Errorf("state %d, answered %v", iv.State(), iv.Canvas().Answered)
	}
}

func TestOrderIsAnAnswer(t *testing.T) {
	iv := begin(t)
	a := iv.stand(t, "who").give(t, "a")
	b := iv.give(t, "b")
	iv.give(t, "c")
	iv.stand(t, "order")
	if iv.State() != prompts.Unanswered {
		t.Errorf("state %d", iv.State())
	}
	iv.Reorder(b, a)
	iv.holds(t, canvas.CustomerSegments, "b; a; c")
	if iv.State() != prompts.Answered {
		t.Errorf("state %d", iv.State())
	}
}

func TestUndoReturnsToThePlace(t *testing.T) {
	iv := begin(t)
	iv.stand(t, "who").give(t, "Cafés")
	iv.stand(t, "partners").give(t, "Harbour")
	iv.stand(t, "offer")
	iv.Undo()
	if iv.Question().ID != "partners" || iv.said(canvas.KeyPartnerships) != "" {
		t.Errorf("undo leads to %s", iv.Question().ID)
	}
	iv.Undo()
	if iv.Undo() {
		t.Error("more was undone than done")
	}
	iv.Redo()
	iv.Redo()
	if iv.Redo() || iv.Question().ID != "partners" {
		t.Error("redo does not lead back")
	}
	iv.holds(t, canvas.KeyPartnerships, "Harbour")
	iv.Undo()
	iv.give(t, "Port")
	if iv.Redo() {
		t.Error("what was undone comes back after another change")
	}
}

func TestTooLong(t *testing.T) {
	iv := begin(t)
	long := strings.Repeat("x", canvas.MaxNote+1)
	if k, err := iv.stand(t, "who").Add(Draft{Text: long}); err != ErrTooLong || k != 0 {
		t.Errorf("added: %v", err)
	}
	added, tooLong := iv.AddAll([]string{"a", long, " ", "b"})
	if added != 2 || len(tooLong) != 1 {
		t.Errorf("%d added, %d too long", added, len(tooLong))
	}
	iv.Undo()
	iv.holds(t, canvas.CustomerSegments, "")
}

func TestAnotherGuide(t *testing.T) {
	iv := begin(t)
	iv.stand(t, "who").give(t, "Cafés")
	other, err := prompts.ParseGuide("b.yaml", []byte(strings.Replace(kinds, "id: offer", "id: else", 1)))
	if err != nil {
		t.Fatal(err)
	}
	iv.UseGuide(prompts.NewWalk(other), "b.yaml", "et")
	if iv.Question().ID != "who" || iv.Canvas().Guide != "b.yaml" || iv.Canvas().Language != "et" {
		t.Errorf("it goes on at %s with %s in %s", iv.Question().ID, iv.Canvas().Guide, iv.Canvas().Language)
	}
	if iv.Undo(); iv.Canvas().Guide != "b.yaml" || iv.said(canvas.CustomerSegments) != "" {
		t.Error("undo changes the guide, or does not undo")
	}
}
