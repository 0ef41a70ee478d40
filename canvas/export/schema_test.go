// The schema in a real validator: it accepts the files that can be opened, and no others.

package export

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// compiled is a JSON Schema that also checks formats, such as dates.
func compiled(t tester, name string, schema any) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(name, schema); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// canvasSchema is Schema, ready to validate.
func canvasSchema(t tester) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	return compiled(t, "urn:bmcanvas:canvas:1", schema)
}

// yamlData is a YAML file as editors validate it: a day is a string.
func yamlData(t tester, src []byte) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal(src, &n); err != nil {
		t.Fatal(err)
	}
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		if n.Tag == "!!timestamp" {
			n.Tag = "!!str"
		}
		for _, inner := range n.Content {
			walk(inner)
		}
	}
	walk(&n)
	var v any
	if err := n.Decode(&v); err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

func TestSchemaOfFiles(t *testing.T) {
	s := canvasSchema(t)
	var files []string
	for _, pattern := range []string{"testdata/*.yaml", "../testdata/*.yaml", "../../examples/*.yaml"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(yamlData(t, data)); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

func TestSchemaAgreesWithTheReader(t *testing.T) {
	s := canvasSchema(t)
	const head = "canvas: business-model\n"
	for _, test := range []struct {
		src  string
		good bool
	}{
		{head, true},
		{head + "format: 1\nname: 2024\ncreated:\nblocks:\n", true},
		{head + "blocks: {channels: [A, 12, {note: B, detail: yes, links: [cs1], status: maybe}], mine: {a: 1}, cost_structure: ~}", true},
		{head + "blocks: {customers: {a: 1}}", true},
		{head + "mine: [1]\nreviews: [{date: 2026-11-21, mood: good}]", true},
		{"canvas: customer-experience\nblocks: {channels: [A], cost_structure: {a: 1}}", true},
		{"name: A", false},
		{"canvas: lean", false},
		{"canvas: [business-model]", false},
		{"[]", false},
		{head + "format: 2", false},
		{head + "format: x", false},
		{head + "name: [A]", false},
		{head + "created: soon", false},
		{head + "created: 2026-02-31", false},
		{head + "blocks: []", false},
		{head + "blocks: {channels: {a: 1}}", false},
		{head + "blocks: {channels: A}", false},
		{head + "blocks: {channels: [[A]]}", false},
		{head + "blocks: {channels: [{note: {a: 1}}]}", false},
		{head + "blocks: {channels: [{note: A, links: cs1}]}", false},
		{head + "blocks: {channels: [{note: A, detail: perhaps}]}", false},
		{head + "blocks: {channels: [{note: A, due: later}]}", false},
		{head + "stage: idea\nblocks: {channels: [{note: A, amount: 45, who: Mari}]}\nfollow_ups: [{note: B, due: 2026-12-15}]", true},
		{head + "stage: later\nblocks: {channels: [{note: A, amount: 40-55 EUR x 60-90 / month}]}", true},
		{head + "stage: [idea]", false},
		{head + "blocks: {channels: [{note: A, amount: [45]}]}", false},
		{head + "blocks: {channels: [{note: A, who: {name: Mari}}]}", false},
		{head + "follow_ups: [{note: B, due: soon}]", false},
		{head + "follow_ups: [A]", false},
		{head + "reviews: {date: 2026-11-21}", false},
		{head + "answered: for-whom", false},
		{"canvas: customer-experience\nblocks: {goals: A}", false},
	} {
		_, err := canvas.Parse("x.yaml", []byte(test.src))
		if (err == nil) != test.good {
			t.Errorf("the reader, of %q: %v", test.src, err)
		}
		if err := s.Validate(yamlData(t, []byte(test.src))); (err == nil) != test.good {
			t.Errorf("the schema, of %q: %v", test.src, err)
		}
	}
}

// TestSchemaTakesWhatIsWritten: the schema accepts files and JSON that the program writes.
func TestSchemaTakesWhatIsWritten(t *testing.T) {
	s := canvasSchema(t)
	rapid.Check(t, func(t *rapid.T) {
		d := documentFor(t, drawCanvas(t), "")
		data, err := jsonschema.UnmarshalJSON(bytes.NewReader(asJSON(t, d)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(data); err != nil {
			t.Fatalf("%v\n%s", err, asJSON(t, d))
		}
		if strings.ContainsAny(string(d.Bytes()), "\u0085\u2028") {
			return // yaml.v3 takes these for line breaks
		}
		if err := s.Validate(yamlData(t, d.Bytes())); err != nil {
			t.Fatalf("%v\n%s", err, d.Bytes())
		}
	})
}

// TestSchemaKnowsTheKeys: the schema has the keys of the file's mappings, those
// and no others, each with the kind of value that the reader takes.
func TestSchemaKnowsTheKeys(t *testing.T) {
	type property struct {
		Ref   string `json:"$ref"`
		AnyOf []struct {
			Ref string `json:"$ref"`
		}
	}
	type mapping struct{ Properties map[string]property }
	var parsed struct {
		mapping
		Defs map[string]mapping `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(), &parsed); err != nil {
		t.Fatal(err)
	}
	refs := map[canvas.ValueKind]string{
		canvas.TextValue: "#/$defs/text", canvas.AmountValue: "#/$defs/text", canvas.DateValue: "#/$defs/day", canvas.ListValue: "#/$defs/ids",
	}
	for of, has := range map[canvas.Subject]map[string]property{
		canvas.OfFile: parsed.Properties, canvas.OfNote: parsed.Defs["full_note"].Properties,
		canvas.OfFollowUp: parsed.Defs["follow_up"].Properties, canvas.OfReview: parsed.Defs["review"].Properties,
	} {
		keys := canvas.Keys(of)
		if len(has) != len(keys) {
			t.Errorf("%s: the schema has %d keys, the file %d", of, len(has), len(keys))
		}
		for _, key := range keys {
			p, there := has[key.Key]
			ref := p.Ref
			if ref == "" && len(p.AnyOf) > 0 {
				ref = p.AnyOf[len(p.AnyOf)-1].Ref
			}
			if want := refs[key.Kind]; !there || want != "" && key.Key != "canvas" && ref != want {
				t.Errorf("%s: %s is %q in the schema, want %q", of, key.Key, ref, want)
			}
		}
	}
}

// The amounts that editors offer are amounts as a file keeps them.
func TestSchemaOffersAmounts(t *testing.T) {
	var s struct {
		Defs struct {
			Note struct {
				Properties struct{ Amount struct{ Examples []string } }
			} `json:"full_note"`
		} `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(), &s); err != nil {
		t.Fatal(err)
	}
	offered := s.Defs.Note.Properties.Amount.Examples
	if len(offered) == 0 {
		t.Error("no amount is offered")
	}
	for _, amount := range offered {
		if a, err := figures.Read(amount); err != nil || a.String() != amount {
			t.Errorf("%q is offered and kept as %q, %v", amount, a, err)
		}
	}
}
