// Promises of single guides: steps and their results, intros, authors, the parts
// of the customer experience.

package tui

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// order checks that the texts are on the screen, one below the other.
func (d *driver) order(texts ...string) *driver {
	d.t.Helper()
	rest := d.screen()
	for _, s := range texts {
		at := strings.Index(rest, s)
		if at < 0 {
			d.t.Fatalf("%q is missing, or above what stands before it in %q:\n%s", s, texts, d.screen())
		}
		rest = rest[at+len(s):]
	}
	return d
}

func TestTenSteps(t *testing.T) {
	d := begin(t, "ten-step", "en")
	iv := d.app.iv
	d.order("Step 1 of 10 · Customer segments", "Validate your customer segments", "When this block is done: Personas", "Does your market")
	steps := 0
	for i, stop := range iv.Walk().Stops {
		if stop.Opening {
			steps++
			iv.Go(i)
			d.app.question.catchUp()
			d.sees(fmt.Sprintf("Step %d of 10 · %s", steps, stop.Block.Title), "When this block is done: "+stop.Block.Output)
		}
	}
	if steps != 10 {
		t.Errorf("%d steps", steps)
	}
	d.size(120, 40)
	d.keys("<f2>").order("Key partnerships", "Cost structure", "Next steps")
	d.size(80, 24)
	d.order("Cost structure", "Next steps")
}

// Roles and stages are asked of each note and written as its tags.
func TestRolesAndStages(t *testing.T) {
	d := begin(t, "ten-step", "en")
	d.keys("<enter>Mari, owner of two cafés<enter>Jaan, barista<enter><enter>").sees("What does each of them think").keys("<pgdn>")
	d.sees("Does this person use it", "Mari, owner of two", "Jaan, barista").keys("2<down>").keys("1<enter>")
	d.app.iv.GoTo("channel-list")
	d.app.question.catchUp()
	d.keys("Morning round<enter>Phone<enter><enter>")
	d.sees("Which stages", "Morning round", "Attention", "Reten", "Phone").keys("14<down>").keys("۶<enter>")
	d.leave()
	got := d.file("a.yaml")
	for _, want := range []string{
		"note: Mari, owner of two cafés\n      question: personas\n      tags: [buyer]\n", "question: personas\n      tags: [user]\n",
		"note: Morning round\n      question: channel-list\n      tags: [attention, action]\n", "question: channel-list\n      tags: [retention]\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

// guesses is a canvas with assumptions of different risk.
const guesses = `canvas: business-model
name: A
guide: ten-step
language: en
blocks:
  customer_segments:
    - {id: cs1, note: Independent cafés}
    - {id: cs2, note: Hotels, status: assumption}
  value_propositions:
    - {id: vp1, note: Same-day beans, links: [cs1], status: assumption}
  channels:
    - {id: ch1, note: Morning round, links: [cs1, vp1]}
  revenue_streams:
    - {id: rs1, note: Beans by the kilo, links: [cs1, vp1], status: confirmed}
  key_activities:
    - {id: ka1, note: Roasting at night, links: [vp1], status: unclear}
`

func TestAssumptionsRiskiestFirst(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", guesses)
	d := startIn(t, dir, "a.yaml", Options{}).keys("<enter>")
	d.app.iv.GoTo("critical-assumptions")
	d.app.question.catchUp()
	d.sees("Step 10 of 10", "Critical assumptions, riskiest first, each with a test", "Same-day beans")
	d.order("Value propositions", "Same-day beans", "Key activities", "Roasting at night", "Customer segments", "Hotels")
	d.keys("Two cafés for a week; right if one reorders<enter>").keys("One night a week<enter>")
	d.keys("<pgup><pgdn>").sees("› B ? Hotels") // the first that has no test yet
	d.keys("Ask ten<enter>").sees("How does your business model compare")
	d.leave()
	for _, want := range []string{"test: Two cafés for a week; right if one reorders", "test: One night a week", "test: Ask ten"} {
		if !strings.Contains(d.file("a.yaml"), want) {
			t.Errorf("%q is not in\n%s", want, d.file("a.yaml"))
		}
	}
}

func TestWorkshopOpensWithItsQuestions(t *testing.T) {
	for _, l := range prompts.Languages {
		d := begin(t, "workshop", l.Code)
		g, iv := d.app.iv.Walk().Guide, d.app.iv
		d.sees(oneLine(g.Intro), oneLine(g.Parts[0].Intro), g.Parts[0].Blocks[0].Questions[0].Ask)
		d.keys("A<enter>")
		iv.Go(iv.Walk().FindBlock(canvas.KeyResources))
		d.app.question.catchUp()
		d.sees(oneLine(g.Parts[1].Intro)).keys("<pgup>").sees(g.Parts[0].Pause.Title, d.app.words.Digits(10)+":"+d.app.words.TwoDigits(0))
	}
}

// The customer experience begins with its instructions, shows its parts as on its
// poster, and names its authors.
func TestCustomerExperience(t *testing.T) {
	for _, l := range prompts.Languages {
		d := begin(t, "customer-experience", l.Code)
		g := d.app.iv.Walk().Guide
		intro := paragraphs(g.Intro)
		if len(intro) != 3 || len(g.Parts) != 5 {
			t.Errorf("%s: an intro of %d paragraphs, %d parts", l.Code, len(intro), len(g.Parts))
		}
		d.sees(intro[0])
		if !strings.Contains(d.read(), oneLine(intro[2])) {
			d.sees("f8 "+d.app.words.Line.ReadOn).keys("<f8>").sees(intro[0], intro[1])
			pages := d.read() + d.keys("<f8>").read() // the last paragraph may be on both
			for word := range strings.FieldsSeq(intro[2]) {
				if !strings.Contains(pages, word) {
					t.Errorf("%s: %q is on none of the pages", l.Code, word)
				}
			}
		} else {
			d.keys("<f8>")
		}
		for range 3 { // the credit stands on the last page
			if !strings.Contains(d.read(), "TLF Research") {
				d.keys("<f8>")
			}
		}
		d.sees("TLF Research", "tlfresearch.com").keys("<f8>").sees(intro[0])
		d.keys("Mari<enter>").size(160, 40)
		d.keys("<f2>").sees("Mari", d.app.words.Poster.Parts[canvas.CustomerExperience]["customers"])
		for _, part := range d.app.words.Poster.Parts[canvas.CustomerExperience] {
			d.sees(" " + part + " ")
		}
		for _, p := range g.Parts {
			for _, b := range p.Blocks {
				d.sees(b.Title)
			}
		}
	}
}

// The description and authors of the guide can be read at any time.
func TestAboutTheGuide(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		d := begin(t, "customer-experience", "en")
		d.size(size[0], size[1])
		g := d.app.iv.Walk().Guide
		d.chooses(d.app.words.Menu.About).sees(g.Title, "39 questions, 70 minutes")
		read := ""
		for range 60 {
			read += d.read()
			d.keys("<down>")
		}
		for _, s := range []string{g.Description, g.Intro, g.Credit} {
			for word := range strings.FieldsSeq(s) {
				if !strings.Contains(read, word) {
					t.Errorf("%q of %q is nowhere to be read", word, s)
				}
			}
		}
		d.keys("<pgup*9><home><pgdn><space><esc>").sees("Who are your ideal customers?")
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
