// The flat JSON of other tools: what is in it, and that it can be imported again.

package export

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

func TestFlatJSONHasAListForEachBlock(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, "cs1 Commuters\ncs2 Tourists | status=rejected\nch1 Stall\nch2 40 % | detail | ch1")
	words := english()
	var b bytes.Buffer
	lost, err := FlatJSON(&b, c, words)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatalf("%v in\n%s", err, b.Bytes())
	}
	for _, id := range canvas.BusinessModel.Blocks() {
		if list, ok := got[camelCase(id)].([]any); id != canvas.NextSteps && (!ok || list == nil) {
			t.Errorf("%s has no list", id)
		}
	}
	if _, there := got["nextSteps"]; there {
		t.Error("empty next steps are written")
	}
	if want := []any{"Commuters"}; !slices.Equal(got["customerSegments"].([]any), want) {
		t.Errorf("the segments are %v, want %v", got["customerSegments"], want)
	}
	if want := []any{"Stall", "40 %"}; !slices.Equal(got["channels"].([]any), want) {
		t.Errorf("the channels are %v, want %v", got["channels"], want)
	}
	if len(lost) != 1 || lost[0].Count != 1 || lost[0].Notes[0].Text != "Tourists" {
		t.Errorf("lost is %v, want the rejected note", lost)
	}
}

func TestFlatJSONComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCanvas(t)
		var b bytes.Buffer
		lost, err := FlatJSON(&b, c, &Words{})
		if err != nil {
			t.Fatal(err)
		}
		missing := 0
		for _, l := range lost {
			missing += l.Count
		}
		back, err := Import("a.json", b.Bytes(), FromJSON, ImportOptions{})
		if c.Count() == missing && err != nil {
			return // nothing to import
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, b.Bytes())
		}
		want := 0
		for _, block := range c.Blocks {
			if !c.Kind.Has(block.ID) {
				continue
			}
			for _, n := range block.Notes {
				if text, _ := canvas.CleanText(n.Text); text != "" && n.Status != canvas.Rejected {
					want++
				}
			}
		}
		if got := back.Document.Canvas().Count(); got != want {
			t.Fatalf("%d notes came back, want %d\n%s", got, want, b.Bytes())
		}
	})
}
