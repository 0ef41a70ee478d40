// BMML: the export, and canvases that come back from it.

package export

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

func asBMML(t tester, d *canvas.Document) (string, []Lost) {
	var lost []Lost
	data := written(t, func(b *bytes.Buffer) (err error) {
		lost, err = BMML(b, d)
		return err
	})
	return string(data), lost
}

const small = `canvas: business-model
format: 1
name: Hõbe
guide: classic
created: 2026-11-21
blocks:
  customer_segments:
    - {id: cs1, note: Cafés}
    - قهوه‌خانه‌ها
    - {id: cs3, note: Niche market, option: niche-market}
    - {id: cs4, note: A free Sunday, question: dreams, detail: true, links: [cs1]}
    - {note: Open at six, detail: true, links: [cs1]}
  value_propositions:
    - {id: vp1, note: Beans, links: [cs1], status: assumption}
    - {id: vp2, note: They lose an hour, question: problem-solved, detail: true, links: [cs1]}
  channels:
    - {id: ch1, note: Shop, links: [vp1, cs1, kr1]}
  revenue_streams:
    - {id: rs1, note: Kilos, links: [cs1, vp1]}
  key_resources:
    - {id: kr1, note: "yes"}
  key_activities:
    - {id: ka1, note: Roasting, links: [vp1]}
  key_partnerships:
    - {id: cs9, note: Importer, links: [kr1]}
  cost_structure:
    - {id: co1, note: Rent, links: [kr1, ka1]}
  next_steps:
    - Call Mari
x-mine: 1
`

const smallBMML = `version: "2.0"
meta:
  name: Hõbe
  created: "2026-11-21"
  portfolio: explore
  stage: ideation
customer_segments:
  - id: cs-1
    name: Cafés
    description: Open at six
    jobs: []
`

func TestBMMLOfTheExample(t *testing.T) {
	got, lost := asBMML(t, mustParse(t, small))
	for _, want := range []string{
		"version: \"2.0\"\nmeta:\n  name: Hõbe\n  created: \"2026-11-21\"\n  portfolio: explore\n  stage: ideation\n",
		"  - id: cs-1\n    name: Cafés\n    description: Open at six\n    pains:\n      - id: pain-vp2\n        description: They lose an hour\n    gains:\n      - id: gain-cs4\n        description: A free Sunday\n",
		"  - id: cs-10\n    name: قهوه‌خانه‌ها\n",
		"fits:\n  - id: fit-1\n    for:\n      value_propositions: [vp-1]\n      customer_segments: [cs-1]\n",
		"channels:\n  - id: ch-1\n    name: Shop\n    for:\n      value_propositions: [vp-1]\n      customer_segments: [cs-1]\n",
		"    from:\n      customer_segments: [cs-1]\n    for:\n      value_propositions: [vp-1]\n",
		"  - id: kr-1\n    name: \"yes\"\n",
		"key_partnerships:\n  - id: kp-cs9\n    name: Importer\n    for:\n      key_resources: [kr-1]\n",
		"costs:\n  - id: cost-1\n    name: Rent\n    for:\n      key_resources: [kr-1]\n      key_activities: [ka-1]\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no\n%s\nin\n%s", want, got)
		}
	}
	var said []string
	for _, l := range lost {
		said = append(said, fmt.Sprintf("%s %d %s", l.Key, l.Count, notesTexts(l.Notes)))
	}
	want := "note 2 Niche market|Call Mari, links 1 Shop, status 1 Beans, guide 1 , x-mine 1 "
	if strings.Join(said, ", ") != want {
		t.Errorf("lost %s\nwant %s", strings.Join(said, ", "), want)
	}
	if _, err := BMML(new(bytes.Buffer), mustParse(t, "canvas: customer-experience\n")); err == nil {
		t.Error("another canvas was written")
	}
}

func TestBMMLNewIDsAreAboveThoseInLinks(t *testing.T) {
	got, _ := asBMML(t, mustParse(t, "canvas: business-model\nblocks:\n  customer_segments: [Cafés]\n  channels:\n    - {note: Shop, links: [cs7]}\n"))
	if !strings.Contains(got, "- id: cs-8\n    name: Cafés\n") {
		t.Errorf("Cafés are not cs-8 in\n%s", got)
	}
}

func TestBMMLKeepsOnlyValidStages(t *testing.T) {
	for kept, want := range map[string]string{
		"{portfolio: exploit, stage: grow}":     "exploit grow",
		"{portfolio: exploit, stage: ideation}": "exploit improve",
		"{portfolio: explode, stage: grow}":     "explore ideation",
		"{stage: discovery}":                    "explore discovery",
	} {
		got, _ := asBMML(t, mustParse(t, "canvas: business-model\nbmml: "+kept+"\n"))
		portfolio, stage, _ := strings.Cut(want, " ")
		if !strings.Contains(got, "  portfolio: "+portfolio+"\n  stage: "+stage+"\n") {
			t.Errorf("%s: no %s in\n%s", kept, want, got)
		}
	}
}

func TestBMMLHasNoPlaceForRejectedDetails(t *testing.T) {
	got, lost := asBMML(t, mustParse(t, `canvas: business-model
answered: [most-important]
blocks:
  customer_segments:
    - {id: cs1, note: Cafés, by: Mari}
    - {note: Open at six, detail: true, links: [cs1]}
    - {note: Open at five, detail: true, links: [cs1], status: rejected}
    - {note: In Kopli, detail: true, links: [cs1]}
colour: red
`))
	if !strings.Contains(got, "    description: |-\n      Open at six\n\n      In Kopli\n") {
		t.Errorf("the description is not of two paragraphs in\n%s", got)
	}
	var keys []string
	for _, l := range lost {
		keys = append(keys, l.Key+" "+notesTexts(l.Notes))
	}
	if got, want := strings.Join(keys, ", "), "note Open at five, by Cafés, answered , colour "; got != want {
		t.Errorf("lost %s, want %s", got, want)
	}
}

func notesTexts(notes []*canvas.Note) string {
	var texts []string
	for _, n := range notes {
		texts = append(texts, n.Text)
	}
	return strings.Join(texts, "|")
}

// drawBMML draws a canvas that BMML can hold completely, in the order of BMML.
func drawBMML(t *rapid.T) *canvas.Canvas {
	c := canvas.New(canvas.BusinessModel, drawText().Draw(t, "name"), "", "", "2026-11-21")
	c.DerivedFrom = maybe(t, 20, rapid.Just("../بوم.yaml"))
	blocks := map[string][]*canvas.Note{}
	number := map[string]int{}
	add := func(block, id string, n canvas.Note) *canvas.Note {
		number[block]++
		if n.ID = id; id == "" {
			n.ID = fmt.Sprint(canvas.BusinessModel.Prefix(block), number[block])
		}
		n.Key, n.Text = canvas.NewKey(), drawText().Draw(t, "text")
		blocks[block] = append(blocks[block], &n)
		return &n
	}
	some := func(list []*canvas.Note) (ids []string) {
		for _, n := range list {
			if !n.Detail && rapid.Bool().Draw(t, "link") {
				ids = append(ids, n.ID)
			}
		}
		return ids
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "segments") {
		id := rapid.SampledFrom([]string{"", "", fmt.Sprint("cs-word-", i), fmt.Sprint("kr", 90+i)}).Draw(t, "id")
		s := add(canvas.CustomerSegments, id, canvas.Note{})
		if rapid.Bool().Draw(t, "gain") {
			add(canvas.CustomerSegments, "", canvas.Note{Detail: true, Question: "dreams", Links: []string{s.ID}})
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "propositions") {
		add(canvas.ValuePropositions, "", canvas.Note{Links: some(blocks[canvas.CustomerSegments])})
	}
	for _, s := range blocks[canvas.CustomerSegments] {
		if !s.Detail && rapid.Bool().Draw(t, "pain") {
			add(canvas.ValuePropositions, "", canvas.Note{Detail: true, Question: "problem-solved", Links: []string{s.ID}})
		}
	}
	for _, block := range []string{canvas.Channels, canvas.CustomerRelationships, canvas.RevenueStreams, canvas.KeyResources, canvas.KeyActivities, canvas.KeyPartnerships, canvas.CostStructure} {
		for range rapid.IntRange(0, 2).Draw(t, block) {
			var links []string
			switch block {
			case canvas.KeyPartnerships, canvas.CostStructure:
				links = slices.Concat(some(blocks[canvas.KeyResources]), some(blocks[canvas.KeyActivities]))
			case canvas.KeyResources, canvas.KeyActivities:
				links = some(blocks[canvas.ValuePropositions])
			case canvas.CustomerRelationships:
				links = some(blocks[canvas.CustomerSegments])
			default:
				links = slices.Concat(some(blocks[canvas.ValuePropositions]), some(blocks[canvas.CustomerSegments]))
			}
			add(block, "", canvas.Note{Links: links})
		}
	}
	for _, block := range c.Kind.Blocks() {
		if len(blocks[block]) > 0 {
			c.Blocks = append(c.Blocks, canvas.Block{ID: block, Notes: blocks[block]})
		}
	}
	return c
}

func TestBMMLKeepsWhatItCanHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documentFor(t, drawBMML(t), rapid.SampledFrom([]string{"", "bmml:\n  tagline: Beans\n  portfolio: exploit\n  stage: grow\n"}).Draw(t, "kept"))
		data, lost := asBMML(t, d)
		if len(lost) > 0 {
			t.Fatalf("lost %v of\n%s", lost, d.Bytes())
		}
		got := imported(t, []byte(data), FromBMML).Document
		if g, w := notesOf(got.Canvas()), notesOf(d.Canvas()); g != w {
			t.Fatalf("want\n%s\ngot\n%s\nthrough\n%s", w, g, data)
		}
		c, o := got.Canvas(), d.Canvas()
		if c.Name != o.Name && o.Name != "" || c.Created != o.Created || c.Updated != o.Updated || c.DerivedFrom != o.DerivedFrom {
			t.Fatalf("want\n%s\ngot\n%s", d.Bytes(), got.Bytes())
		}
		if again, _ := asBMML(t, got); again != data && o.Name != "" {
			t.Fatalf("want\n%s\ngot\n%s", data, again)
		}
	})
}

// TestBMMLReportsWhatItLoses: each note of any canvas is in the file or in the
// list of lost ones; the file can be read, and its second export is the same.
func TestBMMLReportsWhatItLoses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documentFor(t, drawCanvas(t), rapid.SampledFrom(extras).Draw(t, "extra"))
		if d.Canvas().Kind != canvas.BusinessModel {
			return
		}
		data, lost := asBMML(t, d)
		got := imported(t, []byte(data), FromBMML).Document
		all := notesOf(got.Canvas())
		for _, b := range d.Canvas().Blocks {
			for _, n := range b.Notes {
				var keys []string
				for _, l := range lost {
					if slices.Contains(l.Notes, n) {
						keys = append(keys, l.Key)
					}
				}
				words := true
				for _, part := range strings.Split(n.Text, "\n\n") {
					part = strings.Trim(part, "\n")
					words = words && strings.Contains(all, strings.Trim(fmt.Sprintf("%q", part), `"`))
				}
				if !words && !slices.Contains(keys, "note") {
					t.Fatalf("%q is neither in the list %v nor in\n%s", n.Text, keys, data)
				}
				whole := slices.Contains(keys, "note")
				if n.Status != "" && !whole && !slices.Contains(keys, "status") {
					t.Fatalf("status of %q", n.Text)
				}
			}
		}
		again, _ := asBMML(t, got)
		third, _ := asBMML(t, imported(t, []byte(again), FromBMML).Document)
		if third != again {
			t.Fatalf("not stable:\n%s\n%s", again, third)
		}
	})
}
