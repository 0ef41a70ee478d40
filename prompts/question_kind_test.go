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
		takes    Takes
		says     string // which of its methods report true
	}{
		{"who", Open, KeptAsNotes, AreaField, TakesNote, ""},
		{"kind", Choice, KeptAsOptions, AreaOptions, TakesNote, "options"},
		{"role", EachPick, KeptAsTags, AreaTable, TakesRow, "per-note options"},
		{"gives", EachLink, KeptAsLinks, AreaTable, TakesRow, "per-note"},
		{"dream", EachLine, KeptAsDetails, AreaTable, TakesDetail, "per-note"},
		{"tests", EachTest, KeptAsTest, AreaTable, TakesCell, "per-note"},
		{"first", Rank, KeptAsOrder, AreaNotes, TakesRow, ""},
	} {
		q := w.Stops[w.FindQuestion(tc.question)].Question
		k := q.Kind()
		says := ""
		for _, m := range []struct {
			name string
			true bool
		}{
			{"per-note", k.AskedPerNote()}, {"options", k.HasOptions()},
		} {
			if m.true {
				says += " " + m.name
			}
		}
		if k != tc.kind || k.KeptAs() != tc.keptAs || k.OpensIn() != tc.opensIn || q.Takes() != tc.takes || says != "" && says[1:] != tc.says || says == "" && tc.says != "" {
			t.Errorf("%s is of kind %d: kept as %d, opens in %d, says%s", tc.question, k, k.KeptAs(), k.OpensIn(), says)
		}
	}
}
