// The marks of pasted lists.

package interview

import (
	"slices"
	"strings"
	"testing"
)

func TestWithoutMarks(t *testing.T) {
	for _, c := range []struct{ pasted, notes string }{
		{"• Cafes|• Hotels", "Cafes|Hotels"},
		{"- Cafes|  - Hotels|* Shops|– Bars", "Cafes|Hotels|Shops|Bars"},
		{"Customers:|- Cafes", "Customers:|Cafes"},
		{"1. Cafes|2. Hotels|10. Bars", "1. Cafes|2. Hotels|10. Bars"},
		{"1. Cafes|2. Hotels", "Cafes|Hotels"},
		{"3) Cafes|4) Hotels", "Cafes|Hotels"},
		{"۱. کافه|۲. هتل", "کافه|هتل"},
		{"1. oktoober|Kohvikud", "1. oktoober|Kohvikud"},
		{"-3 chains|2-3 chains|-|•", "-3 chains|2-3 chains|-|•"},
		{"1.5 million|2.5 million|2024.|5", "1.5 million|2.5 million|2024.|5"},
		{"", ""},
	} {
		if got := withoutMarks(strings.Split(c.pasted, "|")); !slices.Equal(got, strings.Split(c.notes, "|")) {
			t.Errorf("%q becomes %q, want %q", c.pasted, got, c.notes)
		}
	}
}
