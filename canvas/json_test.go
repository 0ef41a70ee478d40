// Canvas files that are JSON, which is YAML, too.

package canvas

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestJSON: a file that is JSON stays JSON.
func TestJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCanvas(t)
		margin := rapid.SampledFrom([]string{"", "  ", "\t"}).Draw(t, "margin")
		d, err := Parse("test.json", []byte(asJSON(t, c, margin)))
		if err != nil {
			t.Fatalf("%v\n%s", err, asJSON(t, c, margin))
		}
		for range 3 {
			c, _, what := edit(t, d.Canvas())
			next, err := d.With(c)
			if err != nil {
				t.Fatalf("%s: %v\n%s", what, err, d.Bytes())
			}
			if !json.Valid(next.Bytes()) {
				t.Fatalf("%s:\n%s\nbecame\n%s", what, d.Bytes(), next.Bytes())
			}
			back, err := next.With(d.Canvas())
			if err != nil || string(back.Bytes()) != string(d.Bytes()) {
				t.Fatalf("undo of %s: %v\n%s", what, err, back.Bytes())
			}
			d = next
		}
	})
}

// asJSON returns a file that says c as JSON.
func asJSON(t *rapid.T, c *Canvas, margin string) string {
	object := func(properties []Property) map[string]any {
		m := map[string]any{}
		for _, p := range properties {
			switch p.Kind {
			case ListValue:
				m[p.Key] = p.List
			case TruthValue:
				m[p.Key] = true
			default:
				m[p.Key] = p.Text
			}
		}
		return m
	}
	top := object(c.Properties())
	blocks := map[string]any{}
	for _, b := range c.Blocks {
		var notes []any
		for _, n := range b.Notes {
			notes = append(notes, object(n.Properties()))
		}
		blocks[b.ID] = notes
	}
	top["blocks"] = blocks
	delete(top, "format")
	data, err := json.MarshalIndent(top, "", margin)
	if err != nil {
		t.Fatal(err)
	}
	if margin == "" {
		data, _ = json.Marshal(top)
	}
	return strings.NewReplacer("\u0085", `\u0085`, `\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(string(data)) + "\n"
}
