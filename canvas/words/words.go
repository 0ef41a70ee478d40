// Package words compares texts word by word, in any script: it folds the forms
// of letters that mean the same, and splits a text into words.
package words

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s in the form in which words are compared: without regard to case,
// compatibility forms of characters, the Arabic forms of Persian letters,
// joiners, and the script of digits.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	if !norm.NFKC.IsNormalString(s) {
		s = norm.NFKC.String(s)
	}
	return sharpS.Replace(strings.Map(foldRune, s))
}

// sharpS replaces the only letter of living scripts that is written as two in capitals,
// and is left of NFKC.
var sharpS = strings.NewReplacer("ß", "ss")

// foldRune folds one letter or digit. Joiners, and the stroke that stretches a word,
// are removed.
func foldRune(r rune) rune {
	switch {
	case r < 0x80:
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
	case r == '\u200c', r == '\u200d', r == '\u0640':
		return -1
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r == 'ي':
		return 'ی'
	case r == 'ك':
		return 'ک'
	case r == '’':
		return '\''
	case r >= 0x370 && r < 0x400, r >= 0x1c80 && r < 0x1c90:
		return unicode.ToLower(unicode.ToUpper(r)) // these have several small forms, as σ at the end of a word
	default:
		return unicode.ToLower(r)
	}
	return r
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Split splits a folded text into its words: letters, digits and what stands
// between them within a word.
func Split(folded string) []string {
	words := strings.FieldsFunc(folded, betweenWords)
	return slices.DeleteFunc(words, func(w string) bool {
		return (w[0] == '\'' || w[0] == '-') && strings.Trim(w, "'-") == ""
	})
}

func betweenWords(r rune) bool {
	if r < 0x80 {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '\'' && r != '-'
	}
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
}
