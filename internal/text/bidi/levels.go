// Levels: how deep each character is embedded in text of the other direction
// (rules P to I and L1 of UAX #9), and the order that follows from it (L2).

package bidi

import (
	"reflect"
	"slices"
	"sync"
	"unicode/utf8"

	typesetting "github.com/go-text/typesetting/bidi"
	"golang.org/x/text/unicode/bidi"
)

// paragraphs are the library's work areas, which are worth using again.
var paragraphs = sync.Pool{New: func() any { return new(typesetting.Paragraph) }}

// levelsField is where the library keeps the level of every rune. What it
// publishes are runs of one direction with the level of their first rune, and
// a run may hold two levels: «ع1a» is 1 2 0, published as 1 and 2. Reordering
// needs them all.
var levelsField, hasLevels = reflect.TypeFor[typesetting.Runs]().FieldByName("levels")

// resolve is the level of each rune of s, which runs as base does. Behind a
// paragraph separator, which s should not hold, the algorithm starts afresh.
func resolve(s string, base Direction) []uint8 {
	p := paragraphs.Get().(*typesetting.Paragraph)
	defer paragraphs.Put(p)
	direction := typesetting.LeftToRight
	if base == RTL {
		direction = typesetting.RightToLeft
	}
	levels := make([]uint8, 0, utf8.RuneCountInString(s))
	for s != "" {
		runs := p.SegmentString(s, direction)
		done := len(levels)
		levels = appendLevels(levels, &runs)
		for range len(levels) - done {
			_, size := utf8.DecodeRuneInString(s)
			s = s[size:]
		}
		if s != "" { // the separator
			levels = append(levels, base.level())
			_, size := utf8.DecodeRuneInString(s)
			s = s[size:]
		}
	}
	return levels
}

// appendLevels appends the levels of all runes in runs.
func appendLevels(levels []uint8, runs *typesetting.Runs) []uint8 {
	if hasLevels {
		all := reflect.ValueOf(runs).Elem().FieldByIndex(levelsField.Index)
		for i := range all.Len() {
			levels = append(levels, uint8(all.Index(i).Int()))
		}
		return levels
	}
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		for range run.End - run.Start {
			levels = append(levels, uint8(run.Level))
		}
	}
	return levels
}

// blank reports whether all runes of the cluster count as white space at the
// end of a line, where they take the level of the paragraph (rule L1).
func blank(cluster string) bool {
	for _, r := range cluster {
		if r > ' ' && r < 0x7f {
			return false
		}
		switch class(r) {
		case bidi.WS, bidi.S, bidi.B, bidi.BN, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI,
			bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF:
		default:
			return false
		}
	}
	return true
}

// order is, from left to right, which of the things with these levels stands
// there: from the highest level to the lowest odd one, each stretch of at
// least that level is turned round (rule L2).
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
