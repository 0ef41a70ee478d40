// Words: where they begin and end, by Unicode's rules. A ZWNJ or a combining mark
// is part of a word; each ideograph is a word.

package edit

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// reach is how many bytes a move by words looks at; it moves no farther.
const reach = 1 << 10

// wordBefore returns the start of the last word that begins before at.
func (f *Field) wordBefore(at int) int {
	found := max(at-reach, 0)
	f.words(f.wordsFrom(at), at, func(start, _ int) bool {
		if start < at {
			found = start
		}
		return start < at
	})
	return f.floor(found)
}

// wordAfter returns the end of the first word that ends after at.
func (f *Field) wordAfter(at int) int {
	found := min(at+reach, len(f.text))
	f.words(f.wordsFrom(at), at, func(_, end int) bool {
		if end > at {
			found = end
		}
		return end <= at
	})
	return f.ceil(found)
}

// wordsFrom returns an offset before at that is not within a word.
func (f *Field) wordsFrom(at int) int {
	from := f.floor(max(at-reach, 0))
	if from == 0 {
		return 0
	}
	return from + strings.IndexByte(f.text[from:at], ' ') + 1
}

// words calls word with each word between from and reach bytes after at, until it
// returns false.
func (f *Field) words(from, at int, word func(start, end int) bool) {
	rest, state := f.text[from:min(at+reach, len(f.text))], -1
	for start := from; rest != ""; {
		var part string
		part, rest, state = uniseg.FirstWordInString(rest, state)
		if strings.ContainsFunc(part, wordRune) && !word(start, start+len(part)) {
			return
		}
		start += len(part)
	}
}

// wordRune reports whether a text with r in it is a word: letters, digits and
// emoji make one, punctuation and spaces do not.
func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.So, r)
}
