package text

import (
	"strings"
	"testing"
)

// Compounds break at their joint, other words after a syllable, and every letter stays.
func TestCompoundsBreakAtTheJoint(t *testing.T) {
	for word, want := range map[string]string{
		"Väärtuspakkumine":  "Väärtus-|pakkumine",
		"Võtmepartnerid":    "Võtme-|partnerid",
		"Kliendisuhted":     "Kliendi-|suhted",
		"Waardeproposities": "Waarde-|proposities",
		"Inkomstenstromen":  "Inkomsten-|stromen",
		"Klantsegmenten":    "Klant-|segmenten",
		"Kernactiviteiten":  "Kern-|activiteiten",
	} {
		lines := Wrap(word, 12)
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%s breaks as %s, not %s", word, got, want)
		}
		if whole := strings.ReplaceAll(strings.Join(lines, ""), "-", ""); whole != word {
			t.Errorf("%s has become %s", word, whole)
		}
	}
}
