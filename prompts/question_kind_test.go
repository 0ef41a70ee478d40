// The kinds of questions: what every kind says of itself.

package prompts

import "testing"

func TestKinds(t *testing.T) {
	w := smallWalk(t)
	for _, tc := range []struct {
		question string
		kind     QuestionKind
		keptAs   KeptAs
		opensIn  Area
		says     string // which of its methods report true
	}{
		{"who", Open, KeptAsNotes, AreaField, "field notes"},
		{"kind", Choice, KeptAsOptions, AreaOptions, "options field notes"},
		{"role", EachPick, KeptAsTags, AreaOptions, "per-note options changes-subject"},
		{"gives", EachLink, KeptAsLinks, AreaLinks, "per-note changes-subject"},
		{"dream", EachLine, KeptAsDetails, AreaField, "per-note field notes"},
		{"tests", EachTest, KeptAsTest, AreaField, "per-note field changes-subject"},
		{"first", Rank, KeptAsOrder, AreaNotes, ""},
	} {
		k := w.Stops[w.FindQuestion(tc.question)].Question.Kind()
		says := ""
		for _, m := range []struct {
			name string
			true bool
		}{
			{"per-note", k.AskedPerNote()}, {"options", k.HasOptions()}, {"field", k.HasField()},
			{"notes", k.TakesNotes()}, {"changes-subject", k.ChangesSubject()},
		} {
			if m.true {
				says += " " + m.name
			}
		}
		if k != tc.kind || k.KeptAs() != tc.keptAs || k.OpensIn() != tc.opensIn || says != "" && says[1:] != tc.says || says == "" && tc.says != "" {
			t.Errorf("%s is of kind %d: kept as %d, opens in %d, says%s", tc.question, k, k.KeptAs(), k.OpensIn(), says)
		}
	}
}
