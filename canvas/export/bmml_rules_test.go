// The rules of BMML 2.0, those of its schema in SchemaStore as a table, and tests that the export follows them.

package export

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

// bmmlRule says what an entry of a section may have besides its id and its name.
type bmmlRule struct {
	prefix    string
	described bool              // a description
	parts     map[string]string // lists of entries of its own, by key: their prefix
	refs      map[string]string // for and from: the sections whose entries can be named there
}

var bmmlRules = map[string]bmmlRule{
	"customer_segments":      {prefix: "cs", described: true, parts: map[string]string{"jobs": "job", "pains": "pain", "gains": "gain"}},
	"value_propositions":     {prefix: "vp", described: true, parts: map[string]string{"products_services": "ps", "pain_relievers": "pr", "gain_creators": "gc"}},
	"channels":               {prefix: "ch", refs: map[string]string{"for": "value_propositions customer_segments"}},
	"customer_relationships": {prefix: "cr", refs: map[string]string{"for": "customer_segments"}},
	"revenue_streams":        {prefix: "rs", refs: map[string]string{"from": "customer_segments", "for": "value_propositions"}},
	"key_resources":          {prefix: "kr", refs: map[string]string{"for": "value_propositions"}},
	"key_activities":         {prefix: "ka", refs: map[string]string{"for": "value_propositions"}},
	"key_partnerships":       {prefix: "kp", refs: map[string]string{"for": "key_resources key_activities"}},
	"costs":                  {prefix: "cost", refs: map[string]string{"for": "key_resources key_activities"}},
}

// rules is a piece of a JSON Schema.
type rules = map[string]any

func closed(required []string, properties rules) rules {
	return rules{"type": "object", "required": append([]string{}, required...), "additionalProperties": false, "properties": properties}
}

func listOf(items rules) rules { return rules{"type": "array", "items": items} }

func idWith(prefix string) rules {
	return rules{"type": "string", "pattern": "^" + prefix + "-[a-z0-9-]+$"}
}

var aText, aDay = rules{"type": "string"}, rules{"type": "string", "format": "date"}

// references is a mapping of sections to ids of their entries.
func bmmlReferences(sections string, required ...string) rules {
	properties := rules{}
	for _, s := range strings.Fields(sections) {
		ids := listOf(idWith(bmmlRules[s].prefix))
		if len(required) > 0 {
			ids["minItems"] = 1
		}
		properties[s] = ids
	}
	return closed(required, properties)
}

// bmmlSchema are the rules as a JSON Schema.
func bmmlSchema() rules {
	stages := func(portfolio string, stages ...any) rules {
		return rules{"properties": rules{"portfolio": rules{"const": portfolio}, "stage": rules{"enum": stages}}}
	}
	meta := closed([]string{"name", "portfolio", "stage"}, rules{
		"name": aText, "tagline": aText, "created": aDay, "updated": aDay, "portfolio": aText, "stage": aText, "derived_from": aText,
	})
	meta["oneOf"] = []any{
		stages("explore", "ideation", "discovery", "validation", "acceleration", "transfer"),
		stages("exploit", "improve", "grow", "sustain", "retire", "transfer"),
	}
	both := "value_propositions customer_segments"
	pair := rules{"type": "array", "items": aText, "minItems": 2, "maxItems": 2}
	properties := rules{
		"version": rules{"const": "2.0"}, "meta": meta,
		"fits": listOf(closed([]string{"id", "for"}, rules{
			"id": idWith("fit"), "for": bmmlReferences(both, strings.Fields(both)...), "mappings": listOf(pair),
		})),
	}
	for section, rule := range bmmlRules {
		entry := rules{"id": idWith(rule.prefix), "name": aText}
		if rule.described {
			entry["description"] = aText
		}
		for key, prefix := range rule.parts {
			words := "name"
			if section == "customer_segments" {
				words = "description"
			}
			entry[key] = listOf(closed([]string{"id", words}, rules{"id": idWith(prefix), words: aText}))
		}
		for key, sections := range rule.refs {
			entry[key] = bmmlReferences(sections)
		}
		properties[section] = listOf(closed([]string{"id", "name"}, entry))
	}
	return closed([]string{"version", "meta"}, properties)
}

// bmmlValidator returns a function that returns the error of a BMML file.
func bmmlValidator(t tester) func(data []byte) error {
	t.Helper()
	plain := func(v any) (any, error) {
		data, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		return jsonschema.UnmarshalJSON(strings.NewReader(string(data)))
	}
	all, err := plain(bmmlSchema())
	if err != nil {
		t.Fatal(err)
	}
	schema := compiled(t, "bmml.json", all)
	return func(data []byte) error {
		var v any
		if err := yaml.Unmarshal(data, &v); err != nil {
			return err
		}
		value, err := plain(v)
		if err != nil {
			return err
		}
		if err := schema.Validate(value); err != nil {
			return err
		}
		return idsOnce(v, map[string]bool{})
	}
}

// idsOnce is an error if two entries have one id.
func idsOnce(v any, seen map[string]bool) error {
	switch v := v.(type) {
	case map[string]any:
		if id, ok := v["id"].(string); ok {
			if seen[id] {
				return fmt.Errorf("the id %s is there twice", id)
			}
			seen[id] = true
		}
		for _, inner := range v {
			if err := idsOnce(inner, seen); err != nil {
				return err
			}
		}
	case []any:
		for _, inner := range v {
			if err := idsOnce(inner, seen); err != nil {
				return err
			}
		}
	}
	return nil
}

// TestBMMLIsValid: the BMML of any canvas is valid, also with ids in Persian.
func TestBMMLIsValid(t *testing.T) {
	wrong := bmmlValidator(t)
	rapid.Check(t, func(t *rapid.T) {
		drawn := drawCanvas(t)
		if rapid.Bool().Draw(t, "all held") {
			drawn = drawBMML(t)
		}
		if drawn.Kind != canvas.BusinessModel {
			return
		}
		text, _ := asBMML(t, documentFor(t, drawn, ""))
		if err := wrong([]byte(text)); err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
	})
}

// TestBMMLImportRefusesWhatTheSchemaRefuses: the import accepts the same files as the schema.
func TestBMMLImportRefusesWhatTheSchemaRefuses(t *testing.T) {
	wrong := bmmlValidator(t)
	for _, good := range []string{smallBMML, freshBox} {
		if err := wrong([]byte(good)); err != nil {
			t.Errorf("%v\n%s", err, good)
		}
	}
	for _, test := range badBMML {
		if test.problem == canvas.NotYAML || test.problem == canvas.DuplicateKey {
			continue // no matter of the schema
		}
		if wrong([]byte(test.src)) == nil {
			t.Errorf("the rules take %q", test.src)
		}
	}
	if wrong([]byte(strings.ReplaceAll(freshBox, "pain-time", "job-eat"))) == nil {
		t.Error("two entries of one id are taken")
	}
}
