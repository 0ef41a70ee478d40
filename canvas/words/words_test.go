// Folding letters.

package words

import (
	"testing"
	"unicode"
)

// What Unicode calls the same letter in another case is folded alike.
func TestFoldDisregardsCase(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.IsLetter(r) {
			continue
		}
		folded := Fold(string(r))
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			if got := Fold(string(other)); got != folded && !unicode.IsMark(other) {
				t.Errorf("%c is folded to %q, %c to %q", r, folded, other, got)
			}
		}
		if twice := Fold(folded); twice != folded {
			t.Errorf("%c is folded to %q, and that to %q", r, folded, twice)
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range [][2]string{
		{"STRASSE", "Straße"}, {"STRAẞE", "strasse"}, {"ΟΔΟΣ", "οδος"}, {"οδοσ", "οδος"}, {"Žürii", "ŽÜRII"},
		{"Cafe\u0301", "CAFÉ"}, {"ﬁrma", "FIRMA"}, {"كتاب", "کتاب"}, {"می‌رود", "میرود"}, {"۱۲", "12"}, {"it’s", "IT'S"},
	} {
		if a, b := Fold(c[0]), Fold(c[1]); a != b {
			t.Errorf("%s is folded to %q, %s to %q", c[0], a, c[1], b)
		}
	}
	if Fold("sääst") == Fold("saast") {
		t.Error("ä is folded to a")
	}
}
