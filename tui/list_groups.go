// Drawing a list in groups: apart, and side by side where one column is too high.

package tui

import (
	"cmp"
	"slices"
)

// twoColumns is the width from which on groups stand side by side.
const twoColumns = 108

// drawGroups draws the rows in a column so wide or, if that is higher than half of h, in
// two columns of a room so wide; first and last are the lines of the row under the cursor.
func (l *list) drawGroups(e *env, column, room, h int, numbered bool) (lines []string, first, last int) {
	lines, first, last = l.lines(e, column, true, numbered)
	starts := l.groupStarts()
	apart := *l
	apart.spaced = true
	switch high := len(lines) + len(starts) - 1; {
	case len(starts) < 2:
		return lines, first, last
	case high <= h && (room < twoColumns || high <= h/2):
		return apart.lines(e, column, true, numbered)
	case room < twoColumns:
		return lines, first, last
	}
	split := slices.MinFunc(starts, func(a, b int) int { // the group that begins nearest to the middle
		return cmp.Compare(abs(2*a-len(l.rows)), abs(2*b-len(l.rows)))
	})
	column = (room - betweenTwo) / 2
	left, first, last := apart.part(0, split).lines(e, column, true, numbered)
	right, rightFirst, rightLast := apart.part(split, len(l.rows)).lines(e, column, true, numbered)
	if l.at >= split {
		first, last = rightFirst, rightLast
	}
	return e.columns(left, right, column+betweenTwo), first, last
}

// part is the rows from one index up to another, as a list.
func (l *list) part(from, to int) *list {
	part := *l
	part.rows, part.at, part.before = l.rows[from:to], l.at-from, from
	if l.click != nil {
		part.click = func(at int) outcome { return l.click(from + at) }
	}
	return &part
}

// groupStarts are the first rows of the groups.
func (l *list) groupStarts() []int {
	var starts []int
	for i, r := range l.rows {
		if i == 0 || r.group != l.rows[i-1].group {
			starts = append(starts, i)
		}
	}
	return starts
}

func abs(n int) int { return max(n, -n) }
