// Brackets: both halves of a pair get one direction (rule N0 of UAX #9).

package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// pairOf returns character.bracket for the bracket r. The angle brackets U+2329 and
// U+232A are the same as U+3008 and U+3009.
func pairOf(r rune, opening bool) rune {
	const angle, canonicalAngle = 0x232a, 0x3009
	closing := r
	if opening {
		closing = mirror(r)
	}
	if closing == angle {
		closing = canonicalAngle
	}
	if opening {
		return closing
	}
	return -closing
}

// opening is a bracket that waits for the one that closes it.
type opening struct {
	closing rune
	at      int // in the sequence
}

// pair is a pair of brackets in a sequence.
type pair struct{ start, end int }

// mostOpen is how many brackets may be open within each other. Where there are
// more, no further pairs are looked for (definition BD16).
const mostOpen = 63

// findPairs fills in the pairs of brackets, in the order in which they open.
func (s *sequence) findPairs(chars []character) {
	s.open, s.pairs = s.open[:0], s.pairs[:0]
	for i, at := range s.at {
		bracket := chars[at].bracket
		switch {
		case bracket == 0 || s.kinds[i] != bidi.ON:
		case bracket > 0:
			if len(s.open) == mostOpen {
				s.sortPairs()
				return
			}
			s.open = append(s.open, opening{bracket, i})
		default:
			for j, o := range slices.Backward(s.open) {
				if o.closing == -bracket {
					s.pairs = append(s.pairs, pair{o.at, i})
					s.open = s.open[:j]
					break
				}
			}
		}
	}
	s.sortPairs()
}

// sortPairs sorts the pairs by their opening brackets.
func (s *sequence) sortPairs() {
	slices.SortFunc(s.pairs, func(a, b pair) int { return a.start - b.start })
}

// resolveBrackets gives a pair of brackets the direction of the sequence if any
// text in it runs that way, and the other direction if all text in it and the text
// before it run the other way (rule N0).
func (s *sequence) resolveBrackets(chars []character) {
	s.findPairs(chars)
	along := strong(s.level)
	for _, b := range s.pairs {
		kind := s.within(b, along)
		if kind == bidi.ON {
			continue
		}
		if kind != along && s.before(b.start) != kind {
			kind = along
		}
		s.setBracket(b.start, kind, chars)
		s.setBracket(b.end, kind, chars)
	}
}

// within returns the direction along if anything between the brackets has it, else
// the other one if anything has that, else ON.
func (s *sequence) within(b pair, along bidi.Class) bidi.Class {
	found := bidi.ON
	for _, k := range s.kinds[b.start+1 : b.end] {
		switch side := side(k); side {
		case along:
			return along
		case bidi.ON:
		default:
			found = side
		}
	}
	return found
}

// before returns the direction of the last strong character before the i-th.
func (s *sequence) before(i int) bidi.Class {
	for i--; i >= 0; i-- {
		if side := side(s.kinds[i]); side != bidi.ON {
			return side
		}
	}
	return s.start
}

// setBracket sets the kind of a bracket and of the marks on it.
func (s *sequence) setBracket(i int, kind bidi.Class, chars []character) {
	s.kinds[i] = kind
	for i++; i < len(s.at) && chars[s.at[i]].class == bidi.NSM; i++ {
		s.kinds[i] = kind
	}
}
