// The schema offers what the guides ask.

package publish_test

import (
	"encoding/json"
	"slices"
	"testing"

	"bmcanvas/canvas/export"
	"bmcanvas/prompts"
)

// offered is a property of the schema for which values are offered.
type offered struct {
	Enum  []string
	AnyOf []struct{ Enum []string }
	Items struct{ AnyOf []struct{ Enum []string } }
}

// values are the values that are offered.
func (o offered) values() []string {
	list := slices.Clone(o.Enum)
	for _, inner := range slices.Concat(o.AnyOf, o.Items.AnyOf) {
		list = append(list, inner.Enum...)
	}
	slices.Sort(list)
	return list
}

// TestSchemaOffersWhatGuidesAsk: the ids of all built-in guides, their questions,
// options and tags, those and no others.
func TestSchemaOffersWhatGuidesAsk(t *testing.T) {
	var guides, questions, options, tags []string
	for _, about := range prompts.Guides(prompts.DefaultLanguage) {
		guides = append(guides, about.ID)
		guide, err := prompts.LoadGuide(about.ID, prompts.DefaultLanguage, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range guide.Parts {
			for _, block := range part.Blocks {
				for i := range block.Questions {
					q := &block.Questions[i]
					questions = append(questions, q.IDs()...)
					for _, o := range q.Options {
						if q.Kind().KeptAs() == prompts.KeptAsTags {
							tags = append(tags, o.ID)
						} else {
							options = append(options, o.ID)
						}
					}
					if q.Tag != "" {
						tags = append(tags, q.Tag)
					}
				}
			}
		}
	}
	var schema struct {
		Properties struct {
			Guide         offered
			Answered      offered
			NotApplicable offered `json:"not_applicable"`
		}
		Definitions map[string]struct{ Properties map[string]offered }
	}
	if err := json.Unmarshal(export.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	note, followUp := schema.Definitions["full_note"].Properties, schema.Definitions["follow_up"].Properties
	for _, test := range []struct {
		what string
		of   offered
		want []string
	}{
		{"guides", schema.Properties.Guide, guides}, {"questions of notes", note["question"], questions}, {"options", note["option"], options},
		{"tags", note["tags"], tags}, {"questions of follow-ups", followUp["question"], questions},
		{"questions answered", schema.Properties.Answered, questions}, {"questions that do not apply", schema.Properties.NotApplicable, questions},
	} {
		want := slices.Clone(test.want)
		slices.Sort(want)
		if got, want := test.of.values(), slices.Compact(want); !slices.Equal(got, want) {
			t.Errorf("the %s that the schema offers are %q, those of the guides %q", test.what, got, want)
		}
	}
}
