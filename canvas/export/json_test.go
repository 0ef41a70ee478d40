// JSON: the export, its import, and the flat form.

package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/splice"
)

func asJSON(t tester, d *canvas.Document) []byte {
	return written(t, func(b *bytes.Buffer) error { return JSON(b, d) })
}

func TestJSONOfTheExample(t *testing.T) {
	data, err := os.ReadFile("../testdata/example.yaml")
	if err != nil {
		t.Fatal(err)
	}
	d, err := canvas.Parse("example.yaml", append(data, "colour: {main: red, parts: [1, ~, true]}\n"...))
	if err != nil {
		t.Fatal(err)
	}
	got := string(asJSON(t, d))
	for _, want := range []string{
		"{\n  \"canvas\": \"business-model\",\n  \"format\": 1,\n  \"name\": \"Hõbe Coffee\",",
		"      \"Landlords\",\n",
		"        \"links\": [\"cs1\"],\n        \"status\": \"assumption\",\n        \"since\": \"2026-11-21\",",
		"        \"detail\": true,\n",
		"  \"not_applicable\": [\"dynamic-pricing\"],\n  \"answered\": [\"most-important\"],",
		"  \"colour\": {\n    \"main\": \"red\",\n    \"parts\": [\n      1,\n      null,\n      true\n    ]\n  }\n}\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no\n%s\nin\n%s", want, got)
		}
	}
}

// TestJSONKeepsEverything: an exported and imported canvas is the same, also in
// its unknown keys, and so is its second export.
func TestJSONKeepsEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documentFor(t, drawCanvas(t), rapid.SampledFrom(extras).Draw(t, "extra"))
		if rapid.Bool().Draw(t, "in notes") {
			src := strings.Replace(string(d.Bytes()), "      note:", "      x-of-note: [a, {b: 1}]\n      note:", 1)
			d = mustParse(t, strings.Replace(src, "blocks:\n", "blocks:\n  odd: {not: notes}\n", 1))
		}
		data := asJSON(t, d)
		if !json.Valid(data) {
			t.Fatalf("not JSON:\n%s", data)
		}
		got := imported(t, data, FromJSON)
		if !got.Document.Canvas().Equal(d.Canvas()) || got.LeftOut != nil {
			t.Fatalf("want\n%s\ngot\n%s", d.Bytes(), got.Document.Bytes())
		}
		if again := asJSON(t, got.Document); !bytes.Equal(again, data) {
			t.Fatalf("want\n%s\ngot\n%s", data, again)
		}
	})
}

func mustParse(t tester, src string) *canvas.Document {
	t.Helper()
	d, err := canvas.Parse("test.yaml", []byte(src))
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return d
}

func TestJSONImportNamesTheLineOfTheError(t *testing.T) {
	for _, test := range []struct {
		src     string
		problem canvas.Problem
		line    int
	}{
		{"", canvas.NotJSON, 1},
		{"{\n\"canvas\": \"business-model\",\n}", canvas.NotJSON, 3},
		{"{\n\"a\": 1\n", canvas.NotJSON, 2},
		{"{} x", canvas.NotJSON, 1},
		{strings.Repeat("[", 300), canvas.NotJSON, 1},
		{"[1]", canvas.NothingToImport, 1},
		{"{\"a\": 1}", canvas.NothingToImport, 1},
		{"{\n\"canvas\": \"lean\"\n}", canvas.UnknownCanvas, 2},
		{"{\"canvas\": \"business-model\",\n\"format\": 9}", canvas.NewerFormat, 2},
		{"{\"canvas\": \"business-model\",\n\"created\":\n\"soon\"}", canvas.WrongType, 2},
		{"{\"canvas\": \"business-model\",\n\"blocks\": {\"channels\": [\n\"A\",\n{\"note\": \"B\",\n\"links\": \"A\"}]}}", canvas.WrongType, 5},
		{"{\"canvas\": \"business-model\",\n\"name\": \"A\",\n\"name\": \"B\"}", canvas.DuplicateKey, 3},
		{"{\"canvas\": \"\xff\"}", canvas.NotUTF8, 1},
	} {
		_, err := Import("x.json", []byte(test.src), FromJSON, options())
		var wrong *canvas.Error
		if !errors.As(err, &wrong) || wrong.Problem != test.problem || wrong.Line != test.line {
			t.Errorf("%q: %v, want line %d: %s", test.src, err, test.line, test.problem)
		}
	}
}

func TestImportOfFlatJSON(t *testing.T) {
	got := imported(t, []byte(`{
		"companyName": "Hõbe",
		"keyPartners": ["Importer"], "key_activities": ["Roasting", " ", null], "Key Resources": "Roastery",
		"valuePropositions": ["Beans\r\nroasted today"], "customerRelationships": [], "channels": ["Shop", 24],
		"customerSegments": ["Cafés"], "costStructure": ["Beans"], "revenueStreams": ["Kilos"],
		"colour": "red"
	}`), FromJSON)
	want := `customer_segments  "Cafés"
value_propositions  "Beans\nroasted today"
channels  "Shop"
channels  "24"
revenue_streams  "Kilos"
key_resources  "Roastery"
key_activities  "Roasting"
key_partnerships  "Importer"
cost_structure  "Beans"
`
	c := got.Document.Canvas()
	if notesOf(c) != want || c.Name != "Hõbe" || c.Kind != canvas.BusinessModel || c.Created != "2026-12-01" || c.Language != "en" {
		t.Errorf("%s", got.Document.Bytes())
	}
	if len(got.LeftOut) != 1 || got.LeftOut[0] != (LeftOut{Line: 6, Text: "colour: red"}) {
		t.Errorf("left: %v", got.LeftOut)
	}
	if got := imported(t, []byte(`{"title": "A", "name": "B", "channels": ["Shop"]}`), FromJSON); got.Document.Canvas().Name != "A" || len(got.LeftOut) != 1 || got.LeftOut[0].Text != "name: B" {
		t.Errorf("the first of two names does not count: %s %v", got.Document.Bytes(), got.LeftOut)
	}
	if got := imported(t, []byte(`{"goals": ["Sleep"], "مشتریان": ["Cafés"], "Mõõdikud": ["NPS"]}`), FromJSON); got.Document.Canvas().Kind != canvas.CustomerExperience {
		t.Errorf("%s", got.Document.Bytes())
	}
}

func FuzzImportJSON(f *testing.F) {
	f.Add([]byte(`{"canvas":"business-model","blocks":{"channels":["A",{"id":"ch1","note":"B","links":["cs1"]}]},"x":{"y":[1,null,true,"\ud83d\ude00"]}}`))
	f.Add([]byte(`{"keyPartners":["A"],"name":"B"}`))
	f.Add([]byte("{\"canvas\":\"customer-experience\",\"\\n\":\"\\u0000\\u0085\",\"created\":\"2026-11-21\"}"))
	f.Fuzz(func(t *testing.T, data []byte) { importAnything(t, data, FromJSON) })
}

// importAnything checks that the import of a source does not fail badly, and that
// its result stays the same when it is exported and imported.
func importAnything(t *testing.T, data []byte, from Format) {
	got, err := Import("source", data, from, options())
	if err != nil {
		var known *canvas.Error
		if !errors.As(err, &known) {
			t.Fatalf("%T: %v", err, err)
		}
		if known.Problem == canvas.WouldDamage {
			t.Fatal(err)
		}
		return
	}
	again := imported(t, asJSON(t, got.Document), FromJSON)
	if !again.Document.Canvas().Equal(got.Document.Canvas()) {
		t.Fatalf("want\n%s\ngot\n%s", got.Document.Bytes(), again.Document.Bytes())
	}
}

// TestJSONEscapesControls: characters on which a terminal acts are escaped, and read back as they were.
func TestJSONEscapesControls(t *testing.T) {
	name := "a\x1b[31m\x7f\u009b31m\u202e\u2067b\u200c\u200fc\x00\u0085"
	c := canvas.New(canvas.BusinessModel, name, "", "", "")
	d, err := canvas.Blank().With(c)
	if err != nil {
		t.Fatal(err)
	}
	got := string(asJSON(t, d))
	if strings.ContainsAny(got, "\x1b\x7f\u009b\u202e\u2067\x00\u0085") || !strings.Contains(got, "b\u200c\u200fc") {
		t.Errorf("%q", got)
	}
	var back struct{ Name string }
	if err := json.Unmarshal([]byte(got), &back); err != nil || back.Name != name {
		t.Errorf("%q, %v", back.Name, err)
	}
}

// TestSameValuesNoticesDifferences: the canvas file that an import makes of JSON
// is compared with it.
func TestSameValuesNoticesDifferences(t *testing.T) {
	const source = `{"a": null, "b": [1, "x"], "c": {"d": true}}`
	for src, want := range map[string]bool{
		"a:\nb: [1, x]\nc: {d: true}\n":       true,
		"a: x\nb: [1, x]\nc: {d: true}\n":     false,
		"a:\nb: [1]\nc: {d: true}\n":          false,
		"a:\nb: [1, x, y]\nc: {d: true}\n":    false,
		"a:\nb: [1, y]\nc: {d: true}\n":       false,
		"a:\nb: [1, x]\nc: {e: true}\n":       false,
		"a:\nb: [1, x]\nc: {}\n":              false,
		"a:\nb: [1, x]\nc: [d]\n":             false,
		"a:\nb: [1, x]\nc: {d: true}\ne: f\n": false,
		"a:\nb: [1, x]\nc: {d: true, e: f}\n": false,
		"a:\nb: {1: x}\nc: {d: true}\n":       false,
	} {
		v, err := readJSON("x.json", []byte(source))
		if err != nil {
			t.Fatal(err)
		}
		tree, err := splice.Parse(src)
		if err != nil {
			t.Fatal(err)
		}
		if got := sameValues(tree, tree.Root(), &v, nil); got != want {
			t.Errorf("%q: %v, want %v", src, got, want)
		}
	}
}
