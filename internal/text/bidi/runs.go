// Runs: the stretches of one direction in a line, for fonts that shape their letters themselves.

package bidi

import "golang.org/x/text/unicode/bidi"

// Run is a stretch of a line whose characters have one level.
type Run struct {
	Start, End int  // in bytes
	Leftward   bool // its characters run from right to left
}

// Runs returns the runs of a line from left to right. s is one line without line
// ends, whose text runs as base says; Auto: as Base says. White space at the end of
// the line runs as the line does (rule L1).
func Runs(s string, base Direction) []Run {
	base = base.Or(Base(s)).Or(LTR)
	if s == "" {
		return nil
	}
	if base == LTR && Plain(s) {
		return []Run{{0, len(s), false}}
	}
	levels := resolve(s, base)
	resetEnd(s, levels, base.level())
	var runs []Run
	var of []uint8 // the level of each run
	i := 0
	for at := range s {
		if i == 0 || levels[i] != levels[i-1] {
			if i > 0 {
				runs[len(runs)-1].End = at
			}
			runs = append(runs, Run{Start: at, End: len(s), Leftward: levels[i]%2 == 1})
			of = append(of, levels[i])
		}
		i++
	}
	visual := make([]Run, len(runs))
	for place, run := range order(of) {
		visual[place] = runs[run]
	}
	return visual
}

// resetEnd gives tabs, the white space before them and that at the end of the line
// the level of the line (rule L1).
func resetEnd(s string, levels []uint8, base uint8) {
	runes := []rune(s)
	reset := true
	for i := len(runes) - 1; i >= 0; i-- {
		switch c := class(runes[i]); {
		case c == bidi.S:
			levels[i], reset = base, true
		case !blankClass(c):
			reset = false
		case reset:
			levels[i] = base
		}
	}
}
