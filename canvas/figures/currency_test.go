// Currencies are found by their codes.

package figures

import (
	"strings"
	"testing"
)

func TestEveryCodeIsFound(t *testing.T) {
	for _, code := range strings.Fields(codes) {
		if got := codeOf(strings.ToLower(code)); got != code {
			t.Errorf("%s is found as %q", code, got)
		}
	}
	for _, word := range []string{"", "EU", "EURO", "UR ", "AAA", "ZZZ", "€"} {
		if got := codeOf(word); got != "" {
			t.Errorf("%q is taken for %s", word, got)
		}
	}
}
