package export

import (
	"bytes"
	"errors"
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

// headBMML is the beginning of a BMML file.
const headBMML = "version: \"2.0\"\nmeta:\n  name: A\n  portfolio: explore\n  stage: ideation\n"

// badBMML are files with errors, and files that are not BMML.
var badBMML = []struct {
	src     string
	problem canvas.Problem
	line    int
}{
	{"", canvas.NothingToImport, 1},
	{"a: 1", canvas.NothingToImport, 1},
	{"a: [", canvas.NotYAML, 1},
	{"version: \"2.0\"", canvas.MissingKey, 1},
	{strings.Replace(headBMML, "2.0", "1.0", 1), canvas.BadValue, 1},
	{strings.Replace(headBMML, "explore", "explode", 1), canvas.BadValue, 4},
	{strings.Replace(headBMML, "ideation", "grow", 1), canvas.BadValue, 5},
	{strings.Replace(headBMML, "  stage: ideation\n", "", 1), canvas.MissingKey, 3},
	{headBMML + "cost_structure: []", canvas.UnknownKey, 6},
	{headBMML + "channels:\n  - id: ch-1\n    name: A\n    kind: B", canvas.UnknownKey, 9},
	{headBMML + "channels:\n  - id: ch-1", canvas.MissingKey, 7},
	{headBMML + "channels:\n  - id: CH1\n    name: A", canvas.BadValue, 7},
	{headBMML + "channels:\n  - id: ch-1\n    name: A\n    for:\n      key_resources: [kr-1]", canvas.UnknownKey, 10},
	{headBMML + "channels:\n  - id: ch-1\n    name: A\n    for:\n      customer_segments: [vp-1]", canvas.BadValue, 10},
	{headBMML + "channels: A", canvas.WrongType, 6},
	{headBMML + "channels: [A]", canvas.WrongType, 6},
	{headBMML + "channels: []\nchannels: []", canvas.DuplicateKey, 7},
	{headBMML + "fits:\n  - id: fit-1\n    for:\n      value_propositions: [vp-1]", canvas.MissingKey, 9},
	{headBMML + "fits:\n  - id: fit-1\n    for: {value_propositions: [vp-1], customer_segments: [cs-1]}\n    mappings: [[a]]", canvas.BadValue, 9},
}

func TestBMMLImportNamesTheLineOfTheError(t *testing.T) {
	for _, test := range badBMML {
		_, err := Import("x.bmml", []byte(test.src), FromBMML, options())
		var wrong *canvas.Error
		if !errors.As(err, &wrong) || wrong.Problem != test.problem || wrong.Line != test.line {
			t.Errorf("%q: %v, want line %d: %s", test.src, err, test.line, test.problem)
		}
	}
}

// freshBox is a file as another program writes it.
const freshBox = `version: "2.0"
meta: {name: FreshBox, tagline: Meals, created: "2024-03-01", portfolio: explore, stage: validation}
customer_segments:
  - id: cs-busy
    name: Busy people
    description: |
      No time

      No patience
    jobs: [{id: job-eat, description: Eat well}]
    pains: [{id: pain-time, description: No time to cook}]
value_propositions:
  - id: vp-easy
    name: Easy meals
    products_services: [{id: ps-box, name: A box}]
    pain_relievers: [{id: pr-quick, name: Quick recipes}]
fits:
  - id: fit-a
    for: {value_propositions: [vp-easy], customer_segments: [cs-busy]}
    mappings: [[pr-quick, pain-time]]
channels: []
costs:
  - id: cost-food
    name: Food
    for: {key_resources: [kr-gone]}
`

func TestImportOfBMML(t *testing.T) {
	got := imported(t, []byte(freshBox), FromBMML)
	want := `customer_segments cs-busy "Busy people"
customer_segments  "No time" detail links=["cs-busy"]
customer_segments  "No patience" detail links=["cs-busy"]
customer_segments job-eat "Eat well" question="job-to-be-done" detail links=["cs-busy"]
value_propositions vp-easy "Easy meals" links=["cs-busy"]
value_propositions ps-box "A box" detail links=["vp-easy"]
value_propositions pr-quick "Quick recipes" detail links=["pain-time" "vp-easy"]
value_propositions pain-time "No time to cook" question="problem-solved" detail links=["cs-busy"]
cost_structure cost-food "Food" links=["kr-gone"]
`
	if notes := notesOf(got.Document.Canvas()); notes != want {
		t.Errorf("got\n%s\nwant\n%s", notes, want)
	}
	again, lost := asBMML(t, got.Document)
	for _, want := range []string{"tagline: Meals\n", "stage: validation\n", "    mappings:\n      - [pr-quick, pain-time]\n", "id: cost-food\n"} {
		if !strings.Contains(again, want) {
			t.Errorf("no %q in\n%s", want, again)
		}
	}
	if len(lost) != 2 || lost[0].Key != "links" || lost[1].Key != "language" {
		t.Errorf("lost %v", lost)
	}
}

func FuzzImportBMML(f *testing.F) {
	f.Add([]byte(smallBMML))
	f.Add([]byte("version: \"2.0\"\nmeta: {name: A, portfolio: exploit, stage: grow}\nfits:\n- id: fit-1\n  for: {value_propositions: [vp-1], customer_segments: [cs-1]}\n"))
	f.Add([]byte("version: 2.0\nmeta:\n  name: &a x\n  tagline: *a\n"))
	f.Fuzz(func(t *testing.T, data []byte) { importAnything(t, data, FromBMML) })
}
