// Hyphenation: where within a word a line may end in a hyphen.

package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// betweenLetters reports whether the offset is between two letters of an alphabet
// that hyphenates.
func betweenLetters(word string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(word[:at])
	after, _ := utf8.DecodeRuneInString(word[at:])
	return hyphenates(before) && hyphenates(after)
}

// leavesTwoLetters reports whether a break at the offset leaves at least two
// letters on each side.
func leavesTwoLetters(word string, at int) bool {
	return utf8.RuneCountInString(word[:at]) > 1 && utf8.RuneCountInString(word[at:]) > 1
}

// afterSyllable reports whether a syllable ends at the offset. One rule serves
// all languages that write with these letters, so it is approximate: there is a
// vowel before the offset, and a consonant, perhaps with an r, and a vowel after
// it. It does not separate letters that are one sound or begin a syllable together.
func afterSyllable(word string, at int) bool {
	if !strings.ContainsFunc(word[:at], vowel) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(word[:at])
	begin := strings.ToLower(word[at:])
	for _, pair := range together {
		if unicode.ToLower(before) == rune(pair[0]) && strings.HasPrefix(begin, pair[1:]) {
			return false
		}
	}
	for _, onset := range onsets {
		if rest, found := strings.CutPrefix(begin, onset); found {
			next, _ := utf8.DecodeRuneInString(rest)
			return vowel(next)
		}
	}
	first, size := utf8.DecodeRuneInString(begin)
	next, _ := utf8.DecodeRuneInString(begin[size:])
	return unicode.IsLetter(first) && !vowel(first) && vowel(next)
}

var (
	// together are letters that belong to one syllable.
	together = []string{"ch", "ph", "sh", "th", "ij", "br", "cr", "dr", "fr", "gr", "kr", "pr", "tr", "str"}
	// onsets are letters with which a syllable may begin.
	onsets = []string{"br", "cr", "dr", "fr", "gr", "kr", "pr", "str", "tr", "sch"}
)

// vowel reports whether the letter is a vowel, with or without marks.
func vowel(r rune) bool {
	r = unicode.ToLower(r)
	if r >= utf8.RuneSelf {
		r, _ = utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	}
	return strings.ContainsRune("aeiouyæøœ", r)
}

// hyphenates reports whether the letter is of an alphabet that hyphenates, or a mark.
func hyphenates(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Mn)
}

// Syllables returns the offsets in the word at which a line may end in a hyphen, by
// an approximate rule that serves all languages of the program. A word with anything
// but letters in it, as a web address, has none.
func Syllables(word string) []int {
	if strings.ContainsFunc(word, func(r rune) bool { return !hyphenates(r) }) {
		return nil
	}
	var breaks []int
	for at := range word {
		if at > 0 && betweenLetters(word, at) && leavesTwoLetters(word, at) && afterSyllable(word, at) {
			breaks = append(breaks, at)
		}
	}
	return breaks
}
