// Drawing for terminals that have little more than ASCII.

package text

import (
	"strings"
	"unicode/utf8"
)

// lookalikes are the characters of ASCII, one cell each like them, that stand
// for typographic ones.
var lookalikes = map[rune]rune{
	'“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': '\'', '’': '\'', '‚': '\'', '‹': '<', '›': '>',
	'‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-', '·': '-', '•': '*', '…': '.', '×': 'x', '°': 'o',
	'←': '<', '→': '>', '↑': '^', '↓': 'v', '\u00a0': ' ', '\u202f': ' ',
}

// ASCII is s with quotation marks, dashes, arrows and the like in ASCII, each
// in as many cells as before. Letters, digits and emoji stay: they are what a
// person wrote, and have no look-alikes.
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
