// Runs agree with the order in which lines are drawn on the screen.

package bidi

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRunsOfALine(t *testing.T) {
	for _, test := range []struct {
		text string
		base Direction
		want string // the runs from left to right, those that run to the left in brackets
	}{
		{"Beans by the kilo", Auto, "Beans by the kilo"},
		{"قهوه در Tallinn، ۲۵۰ گرم ", RTL, "[ گرم ]Tallinn، ۲۵۰[قهوه در ]"},
		{"Cafés در Tallinn", LTR, "Cafés [در] Tallinn"},
		{"", RTL, ""},
	} {
		var got strings.Builder
		for _, r := range Runs(test.text, test.base) {
			if r.Leftward {
				got.WriteString("[" + test.text[r.Start:r.End] + "]")
			} else {
				got.WriteString(test.text[r.Start:r.End])
			}
		}
		if got.String() != test.want {
			t.Errorf("%q has the runs %s, want %s", test.text, got.String(), test.want)
		}
	}
}

// TestRunsHoldEveryCharacterOnce: whatever the text, no character is lost or drawn twice.
func TestRunsHoldEveryCharacterOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "ب", " ", "۱", "2", "(", ")", "\u2067", "\u2069", "\u200f", "،", ".", "\xff"})).Draw(t, "text"), "")
		runs := Runs(s, rapid.SampledFrom([]Direction{Auto, LTR, RTL}).Draw(t, "base"))
		slices.SortFunc(runs, func(a, b Run) int { return a.Start - b.Start })
		at := 0
		for _, r := range runs {
			if r.Start != at || r.End <= r.Start {
				t.Fatalf("%q has the runs %v", s, runs)
			}
			at = r.End
		}
		if at != len(s) {
			t.Fatalf("the runs %v end at %d of %d", runs, at, len(s))
		}
	})
}
