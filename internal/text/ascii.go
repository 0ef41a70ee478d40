// ASCII: drawing for terminals that have few other characters.

package text

import (
	"strings"
	"unicode/utf8"
)

// lookalike returns the ASCII character, one cell wide, that stands for a typographic
// one; any other as it is.
func lookalike(r rune) rune {
	switch r {
	case '“', '”', '„', '«', '»':
		return '"'
	case '‘', '’', '‚':
		return '\''
	case '‹', '←':
		return '<'
	case '›', '→':
		return '>'
	case '‐', '‑', '–', '—', '−', '·':
		return '-'
	case '•':
		return '*'
	case '…':
		return '.'
	case '×':
		return 'x'
	case '°':
		return 'o'
	case '↑':
		return '^'
	case '↓':
		return 'v'
	case '\u00a0', '\u202f':
		return ' '
	}
	return r
}

// ASCII returns s with quotation marks, dashes, arrows and the like in ASCII,
// each in as many cells as before. Letters, digits and emoji stay: a person wrote
// them, and ASCII has nothing like them.
func ASCII(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return s
	}
	return strings.Map(lookalike, s)
}
