// Package hyphen finds where a word may be broken with a hyphen: after a syllable, and
// in Estonian and Dutch compounds best between the words that they are made of.
//
// This file is what others use; patterns.go finds the syllables, joints.go the words of
// compounds.
package hyphen

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Break is a place at which a line may end in a hyphen.
type Break struct {
	At    int  // the offset in the word
	Joint bool // between two words of a compound
}

// Breaks returns where the word, with what stands before and after it, may be broken in
// a language: by the rules of Estonian (et) or Dutch (nl), else by those of English.
// Only words of Latin letters have breaks. What is no word, as an address, a path or an
// amount, has none.
func Breaks(language, word string) []Break {
	if utf8.RuneCountInString(word) < shortest || strings.ContainsAny(word, "/\\@_=:0123456789") || strings.Contains(strings.TrimRight(word, ".…"), ".") {
		return nil
	}
	var breaks []Break
	for start := 0; start < len(word); {
		end := start + wordLength(word[start:])
		if end > start {
			breaks = append(breaks, breaksOf(language, word, start, end)...)
			start = end
			continue
		}
		_, size := utf8.DecodeRuneInString(word[start:])
		start += size
	}
	return breaks
}

// Best returns the last of the breaks behind the offset from so that what is between has
// room, as fits reports: a joint if one fits, else the end of a syllable. It returns 0 if
// none does.
func Best(breaks []Break, from int, fits func(at int) bool) int {
	syllable, joint := 0, 0
	for _, b := range breaks {
		if b.At <= from {
			continue
		}
		if !fits(b.At) {
			break
		}
		syllable = b.At
		if b.Joint {
			joint = b.At
		}
	}
	return cmp.Or(joint, syllable)
}

// shortest is how many letters a word has at least that is broken.
const shortest = 5

// breaksOf returns the breaks of the letters between two offsets.
func breaksOf(language, word string, start, end int) []Break {
	letters, offsets := spelled(word[start:end])
	if len(letters) < shortest {
		return nil
	}
	patterns := rules[language]
	if patterns == nil {
		patterns = rules[rulesOfOthers]
	}
	ends := patterns().syllables(letters)
	joints := make([]jointedness, len(letters))
	for i := left; i < len(letters); i++ {
		if joints[i] = joint(language, letters, i); joints[i] == certainJoint {
			ends[i-1], ends[i] = false, true // the patterns may take the two words for one
			if i+1 < len(ends) {
				ends[i+1] = false
			}
		}
	}
	var breaks []Break
	for i := range letters {
		if ends[i] && !(language == "nl" && strings.ContainsRune("äëïöü", letters[i])) { // it would lose its marks
			breaks = append(breaks, Break{start + offsets[i], joints[i] != noJoint})
		}
	}
	return breaks
}

// spelled returns the letters in lower case, each composed with its marks, and their
// offsets.
func spelled(word string) (letters []rune, offsets []int) {
	for at := 0; at < len(word); {
		_, size := utf8.DecodeRuneInString(word[at:])
		for {
			r, more := utf8.DecodeRuneInString(word[at+size:])
			if !unicode.Is(unicode.Mn, r) {
				break
			}
			size += more
		}
		r, _ := utf8.DecodeRuneInString(norm.NFC.String(word[at : at+size]))
		letters, offsets = append(letters, unicode.ToLower(r)), append(offsets, at)
		at += size
	}
	return letters, offsets
}

// wordLength returns the length of the Latin letters, with their marks, at the
// beginning of s.
func wordLength(s string) int {
	for i, r := range s {
		if !unicode.Is(unicode.Latin, r) && (i == 0 || !unicode.Is(unicode.Mn, r)) {
			return i
		}
	}
	return len(s)
}
