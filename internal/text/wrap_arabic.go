// Breaking words of Arabic script that are longer than a line. They take no hyphen.

package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// nonJoiner parts a word of Persian in two that are written as one.
const nonJoiner = '\u200c'

// The places where a word of Arabic script may be broken, the worse before the better.
const (
	noPlace       = iota
	withinLetters // between two letters that join
	apartLetters  // between two letters that do not join
	beforeEnding  // such as of the plural
	betweenWords  // at a non-joiner, or between the words of a compound that is written without one
)

// The endings of Persian words, and the last words of compounds, that are frequent in
// business and are often written without a non-joiner; each between blanks.
const (
	persianEndings   = " هایشان هایمان هایتان هایش هایم هایت هایی های ها ترین تر شان مان تان گان "
	persianLastWords = " کنندگان کننده گذاری سازی بندی پذیری پذیر شناسی پردازی رسانی گیری فروشی نامه خانه "
)

// cutArabic returns the offset at which the first line of at most width cells of the word
// ends: at the last of the best places that fit. It returns 0 if the word has no letters
// of Arabic script there, or no place that leaves two letters on both sides.
func cutArabic(word string, width int) int {
	best, end := noPlace, 0
	var before rune
	for at, r := range word {
		if before != 0 && isArabic(before) || before == nonJoiner {
			if Width(word[:at]) > width {
				break
			}
			if place := arabicPlace(word, at, before, r); place > noPlace && place >= best {
				best, end = place, at
			}
		}
		if !unicode.Is(unicode.Mn, r) {
			before = r
		}
	}
	return end
}

// arabicPlace returns how good it is to break the word at the offset, between the letters
// before and after.
func arabicPlace(word string, at int, before, after rune) int {
	switch {
	case before == nonJoiner && twoLetters(word[:at]):
		return betweenWords
	case !isArabic(before) || !isArabic(after) || unicode.Is(unicode.Mn, after) || !leavesTwoLetters(word, at):
		return noPlace
	}
	rest, _, _ := strings.Cut(norm.NFKC.String(word[at:]), string(nonJoiner))
	rest = strings.TrimRightFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	rest = " " + rest + " "
	switch last, _ := utf8.DecodeLastRuneInString(norm.NFKC.String(string(before))); {
	case strings.Contains(persianLastWords, rest):
		return betweenWords
	case strings.Contains(persianEndings, rest):
		return beforeEnding
	case strings.ContainsRune("اآأإدذرزژوؤة", last):
		return apartLetters
	}
	return withinLetters
}

// isArabic reports whether the rune is a letter or mark of Arabic script.
func isArabic(r rune) bool { return unicode.Is(unicode.Arabic, r) }
