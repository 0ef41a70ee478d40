// BMML import: files of other programs, and errors.

package export

import (
	"errors"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

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
	{headBMML + "fits:\n  - id: fit-1\n    for: {value_propositions: [vp-1], customer_segments: [cs-1]}\n    mappings: [[pr-a, pain-a, pain-b]]", canvas.BadValue, 9},
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

func TestBMMLImportKeepsIDsApart(t *testing.T) {
	got := imported(t, []byte(headBMML+`customer_segments:
  - id: cs-1
    name: Cafés
    jobs: [{id: job-cs1, description: Open on time}, {id: job-ch2, description: Serve}]
value_propositions: [{id: vp-1, name: Beans}]
fits:
  - {id: fit-1, for: {value_propositions: [vp-1], customer_segments: [cs-1]}}
  - {id: fit-2, for: {value_propositions: [vp-1], customer_segments: [cs-1]}}
`), FromBMML)
	want := `customer_segments cs1 "Cafés"
customer_segments job-cs1 "Open on time" question="job-to-be-done" detail links=["cs1"]
customer_segments ch2 "Serve" question="job-to-be-done" detail links=["cs1"]
value_propositions vp1 "Beans" links=["cs1"]
`
	if notes := notesOf(got.Document.Canvas()); notes != want {
		t.Errorf("got\n%s\nwant\n%s", notes, want)
	}
}

func FuzzImportBMML(f *testing.F) {
	f.Add([]byte(smallBMML))
	f.Add([]byte("version: \"2.0\"\nmeta: {name: A, portfolio: exploit, stage: grow}\nfits:\n- id: fit-1\n  for: {value_propositions: [vp-1], customer_segments: [cs-1]}\n"))
	f.Add([]byte("version: 2.0\nmeta:\n  name: &a x\n  tagline: *a\n"))
	f.Fuzz(func(t *testing.T, data []byte) { importAnything(t, data, FromBMML) })
}
