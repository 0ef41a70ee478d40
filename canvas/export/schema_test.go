// The schema in a real validator: it accepts what the program writes and nothing that it cannot open, and flags what is misspelt.

package export

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
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

// What the schema says of a file.
const (
	refused = iota // by the reader, too
	flagged        // the reader keeps it
	good
)

const head = "canvas: business-model\n"

var schemaCases = []struct {
	src  string
	want int
}{
	{head, good},
	{head + "format: 1\nname: 2024\ncreated: 2026-11-21", good},
	{head + "blocks: {channels: [A, 12, {note: B, detail: true, links: [cs1], status: unclear}], x_mine: [A]}", good},
	{head + "stage: idea\nblocks: {channels: [{note: A, amount: 45, who: Mari}]}\nfollow_ups: [{note: B, due: 2026-12-15}]", good},
	{head + "blocks: {channels: [{note: A, question: asked-by-my-own-guide, option: mine, x_colour: red}]}", good},
	{head + "x_mine: [1]\nreviews: [{date: 2026-11-21, x_mood: good}]", good},
	{"canvas: customer-experience\nblocks: {channels: [A]}", good},

	{head + "naem: A", flagged},
	{head + "stage: begun", flagged},
	{head + "blocks: {custmer_segments: [A]}", flagged},
	{head + "blocks: {goals: [A]}", flagged}, // of the other kind of canvas
	{head + "blocks: {channels: [{note: A, statsu: unclear}]}", flagged},
	{head + "blocks: {channels: [{note: A, status: assumtion}]}", flagged},
	{head + "blocks: {channels: [{note: A, by: true}]}", flagged},
	{head + "follow_ups: [{note: A, block: chanels}]", flagged},
	{head + "reviews: [{date: 2026-11-21, mood: good}]", flagged},
	{head + "name:", flagged},
	{"canvas: customer-experience\nblocks: {cost_structure: [A]}", flagged},

	{"name: A", refused},
	{"canvas: lean", refused},
	{"canvas: [business-model]", refused},
	{"[]", refused},
	{head + "format: 2", refused},
	{head + "format: x", refused},
	{head + "name: [A]", refused},
	{head + "created: soon", refused},
	{head + "created: 2026-02-31", refused},
	{head + "stage: [idea]", refused},
	{head + "blocks: []", refused},
	{head + "blocks: {channels: {a: 1}}", refused},
	{head + "blocks: {channels: A}", refused},
	{head + "blocks: {channels: [[A]]}", refused},
	{head + "blocks: {channels: [{note: {a: 1}}]}", refused},
	{head + "blocks: {channels: [{note: A, links: cs1}]}", refused},
	{head + "blocks: {channels: [{note: A, detail: perhaps}]}", refused},
	{head + "blocks: {channels: [{note: A, due: later}]}", refused},
	{head + "blocks: {channels: [{note: A, amount: [45]}]}", refused},
	{head + "blocks: {channels: [{note: A, who: {name: Mari}}]}", refused},
	{head + "follow_ups: [{note: B, due: soon}]", refused},
	{head + "follow_ups: [A]", refused},
	{head + "reviews: {date: 2026-11-21}", refused},
	{head + "answered: for-whom", refused},
	{"canvas: customer-experience\nblocks: {goals: A}", refused},
}

// TestSchemaAndTheReader: what the reader refuses, the schema refuses. The schema also
// flags what is likely to be misspelt, which the reader keeps.
func TestSchemaAndTheReader(t *testing.T) {
	s := canvasSchema(t)
	for _, test := range schemaCases {
		_, err := canvas.Parse("x.yaml", []byte(test.src))
		if (err == nil) != (test.want != refused) {
			t.Errorf("the reader, of %q: %v", test.src, err)
		}
		if err := s.Validate(yamlData(t, []byte(test.src))); (err == nil) != (test.want == good) {
			t.Errorf("the schema, of %q: %v", test.src, err)
		}
	}
}

// TestSchemaTakesWhatIsWritten: the schema accepts files and JSON that the program writes.
func TestSchemaTakesWhatIsWritten(t *testing.T) {
	s := canvasSchema(t)
	rapid.Check(t, func(t *rapid.T) {
		d := documentFor(t, withKnownNames(drawCanvas(t)), "")
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

// withKnownNames is the canvas without blocks and statuses that the program does not
// know.
func withKnownNames(c *canvas.Canvas) *canvas.Canvas {
	return c.With(func(c *canvas.Canvas) {
		if !slices.Contains(canvas.Stages(), c.Stage) {
			c.Stage = ""
		}
		blocks := c.Blocks
		c.Blocks = nil
		for _, b := range blocks {
			if !c.Kind.Has(b.ID) {
				continue
			}
			notes := slices.Clone(b.Notes)
			for i, n := range notes {
				if !n.Status.Known() {
					next := *n
					next.Status = canvas.NoStatus
					notes[i] = &next
				}
			}
			c.Blocks = append(c.Blocks, canvas.Block{ID: b.ID, Notes: notes})
		}
		c.FollowUps = slices.Clone(c.FollowUps)
		for i := range c.FollowUps {
			if !c.Kind.Has(c.FollowUps[i].Block) {
				c.FollowUps[i].Block = ""
			}
		}
	})
}

// TestSchemaKnowsTheKeys: the schema has the keys of the file's mappings, those
// and no others, each with the kind of value that the reader takes.
func TestSchemaKnowsTheKeys(t *testing.T) {
	type property struct {
		Type, Format string
		AnyOf        []struct{ Type string }
	}
	type mapping struct{ Properties map[string]property }
	var parsed struct {
		mapping
		Definitions map[string]mapping
	}
	if err := json.Unmarshal(Schema(), &parsed); err != nil {
		t.Fatal(err)
	}
	delete(parsed.Properties, bmmlKey) // which only an import writes
	for of, has := range map[canvas.Subject]map[string]property{
		canvas.OfFile: parsed.Properties, canvas.OfNote: parsed.Definitions["full_note"].Properties,
		canvas.OfFollowUp: parsed.Definitions["follow_up"].Properties, canvas.OfReview: parsed.Definitions["review"].Properties,
	} {
		keys := canvas.Keys(of)
		if len(has) != len(keys) {
			t.Errorf("%s: the schema has %d keys, the file %d", of, len(has), len(keys))
		}
		for _, key := range keys {
			p, there := has[key.Key]
			fits := there
			switch key.Kind {
			case canvas.DateValue:
				fits = p.Type == "string" && p.Format == "date"
			case canvas.ListValue:
				fits = p.Type == "array"
			case canvas.TruthValue:
				fits = p.Type == "boolean"
			case canvas.TextValue, canvas.AmountValue:
				fits = there && (p.Type == "string" || len(p.AnyOf) > 1 && p.AnyOf[0].Type == "string")
			}
			if !fits {
				t.Errorf("%s: %s is %+v in the schema, and %v in the file", of, key.Key, p, key.Kind)
			}
		}
	}
}

// TestSchemaIsStrict: it is a schema of draft 7 as validators in strict mode take it,
// each property has a title, and no text can be true, false or null, which editors
// would offer.
func TestSchemaIsStrict(t *testing.T) {
	var root map[string]any
	if err := json.Unmarshal(Schema(), &root); err != nil {
		t.Fatal(err)
	}
	if root["$schema"] != "http://json-schema.org/draft-07/schema#" {
		t.Errorf("it is of %v", root["$schema"])
	}
	var walk func(path string, schema map[string]any)
	walk = func(path string, schema map[string]any) {
		if kind, there := schema["type"]; there && (kind == "null" || kind == "boolean" && !strings.HasSuffix(path, "/detail")) {
			t.Errorf("%s is %v", path, kind)
		}
		if _, several := schema["type"].([]any); several {
			t.Errorf("%s has several types", path)
		}
		properties, _ := schema["properties"].(map[string]any)
		if properties != nil && schema["type"] != "object" {
			t.Errorf("%s has properties and is no object", path)
		}
		for key, p := range properties {
			if property := p.(map[string]any); property["const"] == nil {
				if property["title"] == nil && key != "blocks" {
					t.Errorf("%s/%s has no title", path, key)
				}
				walk(path+"/"+key, property)
			}
		}
		for _, key := range []string{"items", "if", "then"} {
			if inner, there := schema[key].(map[string]any); there {
				walk(path+"/"+key, inner)
			}
		}
		for _, key := range []string{"anyOf", "allOf"} {
			list, _ := schema[key].([]any)
			for _, inner := range list {
				walk(path+"/"+key, inner.(map[string]any))
			}
		}
		definitions, _ := schema["definitions"].(map[string]any)
		for key, inner := range definitions {
			walk("/"+key, inner.(map[string]any))
		}
	}
	walk("", root)
}

// The amounts that editors offer are amounts as a file keeps them.
func TestSchemaOffersAmounts(t *testing.T) {
	var s struct {
		Definitions struct {
			Note struct {
				Properties struct{ Amount struct{ Examples []string } }
			} `json:"full_note"`
		}
	}
	if err := json.Unmarshal(Schema(), &s); err != nil {
		t.Fatal(err)
	}
	offered := s.Definitions.Note.Properties.Amount.Examples
	if len(offered) == 0 {
		t.Error("no amount is offered")
	}
	for _, amount := range offered {
		if a, err := figures.Read(amount); err != nil || a.String() != amount {
			t.Errorf("%q is offered and kept as %q, %v", amount, a, err)
		}
	}
}
