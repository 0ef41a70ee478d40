// Order: the order of a line's characters from left to right (rules L1 and L2 of
// UAX #9).

package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// resetBlanks gives tabs the level of the paragraph, and so the white space
// before them and at the end of the paragraph (rule L1). Paragraph.visual does it
// at the ends of lines.
func (p *resolver) resetBlanks() {
	trailing := true
	for i := len(p.chars) - 1; i >= 0; i-- {
		class := p.chars[i].class
		trailing = class == bidi.S || trailing && blankClass(class)
		if trailing {
			p.result[i] = p.base
		}
	}
}

// blank reports whether all runes of the cluster count as white space at the
// end of a line, where they take the level of the paragraph (rule L1).
func blank(cluster string) bool {
	for _, r := range cluster {
		if r > ' ' && r < 0x7f || !blankClass(class(r)) {
			return false
		}
	}
	return true
}

// blankClass reports whether characters of the class count as white space at
// the end of a line.
func blankClass(c bidi.Class) bool {
	return c == bidi.WS || c == bidi.S || c == bidi.B || isolates(c) || removed(c)
}

// order returns the indexes of characters with the levels, from left to right: from
// the highest level to the lowest odd one, it reverses each stretch of at least that
// level (rule L2).
func order(levels []uint8) []int {
	visual := make([]int, len(levels))
	highest, lowest := uint8(0), uint8(255)
	for i, l := range levels {
		visual[i] = i
		highest = max(highest, l)
		if l%2 == 1 {
			lowest = min(lowest, l)
		}
	}
	for level := highest; level >= lowest; level-- {
		for i := 0; i < len(levels); i++ {
			start := i
			for i < len(levels) && levels[i] >= level {
				i++
			}
			slices.Reverse(visual[start:i])
		}
	}
	return visual
}
