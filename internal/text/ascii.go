// ASCII: drawing for terminals that have few other characters.

package text

import (
	"strings"
	"unicode/utf8"
)

// lookalikes are the ASCII characters, one cell each, that stand for typographic ones.
var lookalikes = map[rune]rune{
	'“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': '\'', '’': '\'', '‚': '\'', '‹': '<', '›': '>',
	'‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-', '·': '-', '•': '*', '…': '.', '×': 'x', '°': 'o',
	'←': '<', '→': '>', '↑': '^', '↓': 'v', '\u00a0': ' ', '\u202f': ' ',
}

// ASCII returns s with quotation marks, dashes, arrows and the like in ASCII,
// each in as many cells as before. Letters, digits and emoji stay: a person wrote
// them, and ASCII has nothing like them.
func ASCII(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if plain, ok := lookalikes[r]; ok {
			return plain
		}
		return r
	}, s)
}
