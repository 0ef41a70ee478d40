// The transcript: it has every question with its state, and every note of the canvas.

package prompts

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

// transcriptText writes a transcript: a line for each question with its state and its
// answers, and an indented line for each note that it is asked of.
func transcriptText(accounts []BlockTranscript) string {
	texts := func(notes []*canvas.Note) string {
		var list []string
		for _, n := range notes {
			list = append(list, n.Text)
		}
		return strings.Join(list, ", ")
	}
	var b strings.Builder
	for _, a := range accounts {
		fmt.Fprintf(&b, "%s %q: %s\n", a.Block, a.Title, texts(a.Others))
		for _, r := range a.Replies {
			fmt.Fprintf(&b, " %s %d: %s\n", r.Question.ID, r.State, texts(r.Notes)+r.FollowUp.Who)
			for _, e := range r.Each {
				said := e.Test + texts(e.Notes)
				for _, o := range e.Picked {
					said += o.Label
				}
				fmt.Fprintf(&b, "  %s: %s\n", e.Of.Text, said)
			}
		}
	}
	return strings.ReplaceAll(b.String(), " \n", "\n")
}

func TestTranscript(t *testing.T) {
	_, add, now := build(t)
	buyers := add(canvas.CustomerSegments, "who", "Cafés", func(n *canvas.Note) { n.ID, n.Tags = "cs1", []string{"buyer", "from another guide"} })
	add(canvas.CustomerSegments, "who", "Offices", func(n *canvas.Note) { n.ID, n.Status, n.Test = "cs2", canvas.Assumption, "Call ten" })
	add(canvas.CustomerSegments, "", "Landlords")
	add(canvas.CustomerSegments, "dream", "Sleep longer", func(n *canvas.Note) { n.Detail, n.Links = true, []string{"cs1", "cs2"} })
	add(canvas.ValuePropositions, "who", "Answered elsewhere")
	add(canvas.ValuePropositions, "dream", "A dream of nobody's", func(n *canvas.Note) { n.Detail = true })
	add(canvas.ValuePropositions, "kind", "Cheap", func(n *canvas.Note) { n.Option = "cheap" })
	add(canvas.KeyPartnerships, "partners", "Importer", func(n *canvas.Note) { n.ID, n.Links = "kp1", []string{"kr1"} })
	add("own", "", "Of our own")
	add(canvas.KeyResources, "", "Beans", func(n *canvas.Note) { n.ID = "kr1" })
	c := now().With(func(c *canvas.Canvas) {
		c.Answered, c.NotApplicable = []string{"first"}, []string{"problem"}
		c.FollowUps = []canvas.FollowUp{{Block: canvas.ValuePropositions, Question: "offer", Who: "Mari"}}
	})
	const want = `customer_segments "Segments": Landlords
 who 1: Cafés, Offices, Answered elsewhere
 first 1: Cafés, Offices, Landlords
 role 0:
  Cafés: Buyer
  Offices:
  Landlords:
 dream 0: A dream of nobody's
  Cafés: Sleep longer
  Offices: Sleep longer
  Landlords:
value_propositions "Value":
 offer 2: Mari
 problem 3:
 kind 1: Cheap
key_partnerships "Partners":
 partners 1: Importer
 gives 1:
  Importer: Beans
 tests 1:
  Offices: Call ten
key_resources "": Beans
own "": Of our own
`
	if got := transcriptText(smallWalk(t).Transcript(c)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	empty := canvas.New(canvas.BusinessModel, "x", "small", "en", "2026-11-21")
	if got := transcriptText(smallWalk(t).Transcript(empty)); strings.Contains(got, "role") || !strings.Contains(got, "who 0") {
		t.Errorf("of an empty canvas\n%s", got)
	}
	c = c.With(func(c *canvas.Canvas) { c.Answered = nil })
	plain, _ := c.Add(canvas.CustomerSegments, canvas.Note{Text: "No detail", Question: "dream", Links: []string{"cs1"}}, -1)
	got := transcriptText(smallWalk(t).Transcript(plain))
	if !strings.Contains(got, " dream 0: A dream of nobody's, No detail\n  Cafés: Sleep longer\n") && !strings.Contains(got, " dream 0: No detail, A dream of nobody's\n  Cafés: Sleep longer\n") {
		t.Errorf("a note that is no detail stands for a line about the note it links to:\n%s", got)
	}
	if !strings.Contains(got, " first 0:\n") {
		t.Errorf("an order that was not given is told:\n%s", got)
	}
	if buyers.Text != "Cafés" {
		t.Error("the canvas was changed")
	}
}

// No note is left out, whatever it carries.
func TestTranscriptHasEveryNote(t *testing.T) {
	walk := smallWalk(t)
	rapid.Check(t, func(t *rapid.T) {
		c := canvas.New(canvas.BusinessModel, "x", "small", "en", "2026-11-21")
		for i := range rapid.IntRange(1, 9).Draw(t, "notes") {
			c, _ = c.Add(rapid.SampledFrom([]string{canvas.CustomerSegments, canvas.KeyPartnerships, canvas.KeyResources, "own"}).Draw(t, "block"), canvas.Note{
				ID: fmt.Sprint("n", i), Text: fmt.Sprint("note ", i), Question: rapid.SampledFrom([]string{"", "who", "first", "role", "dream", "gives", "tests", "other"}).Draw(t, "question"),
				Detail: rapid.Bool().Draw(t, "detail"), Links: rapid.SampledFrom([][]string{nil, {"n0"}, {"n1", "n2"}}).Draw(t, "links"),
				Status: rapid.SampledFrom([]canvas.Status{"", canvas.Rejected, canvas.Unclear}).Draw(t, "status"),
			}, -1)
		}
		if rapid.Bool().Draw(t, "ordered") {
			c = c.With(func(c *canvas.Canvas) { c.Answered = []string{"first"} })
		}
		told := map[canvas.Key]bool{}
		tell := func(notes []*canvas.Note) {
			for _, n := range notes {
				told[n.Key] = true
			}
		}
		for _, a := range walk.Transcript(c) {
			tell(a.Others)
			for _, r := range a.Replies {
				tell(r.Notes)
				for _, e := range r.Each {
					tell(e.Notes)
				}
			}
		}
		for _, b := range c.Blocks {
			for _, n := range b.Notes {
				if !told[n.Key] {
					t.Fatalf("%q is not in\n%s", n.Text, transcriptText(walk.Transcript(c)))
				}
			}
		}
	})
}

// Blocks that the guide does not ask about come in the order of the canvas, whatever
// their order in the file.
func TestTranscriptOrdersBlocksThatAreNotAsked(t *testing.T) {
	_, add, now := build(t)
	for _, block := range []string{canvas.Channels, canvas.KeyResources, "own"} {
		add(block, "", "In "+block)
	}
	c := now().With(func(c *canvas.Canvas) { slices.Reverse(c.Blocks) })
	var blocks []string
	for _, b := range smallWalk(t).Transcript(c) {
		if b.Title == "" {
			blocks = append(blocks, b.Block)
		}
	}
	if want := []string{canvas.Channels, canvas.KeyResources, "own"}; !slices.Equal(blocks, want) {
		t.Errorf("%v, want %v", blocks, want)
	}
}
