// Rows: how the height of a drawing is shared among the rows of its layout.

package poster

import "slices"

// demand is what the rows of a layout need, in lines without borders.
type demand struct {
	least, full []int // for the title and something under it; for every note
	pull        []int // the layout's
}

// demands measures the layout's rows. need gives the least and the full
// number of lines of the i-th cell. A cell of several rows also has the lines of the
// borders between them.
func (l layout) demands(need func(i int) (least, full int)) demand {
	d := demand{make([]int, l.Rows), make([]int, l.Rows), l.pull}
	for i, c := range l.Cells {
		if c.Rows == 1 {
			least, full := need(i)
			d.least[c.Row] = max(d.least[c.Row], least)
			d.full[c.Row] = max(d.full[c.Row], full)
		}
	}
	for i, c := range l.Cells {
		if c.Rows > 1 {
			least, full := need(i)
			raise(d.least[c.Row:c.Row+c.Rows], least-(c.Rows-1))
			raise(d.full[c.Row:c.Row+c.Rows], full-(c.Rows-1))
		}
	}
	return d
}

// raise adds lines to the lowest of the rows until they come to the sum.
func raise(rows []int, sum int) {
	for missing := sum - total(rows); missing > 0; missing-- {
		lowest := 0
		for i, h := range rows {
			if h < rows[lowest] {
				lowest = i
			}
		}
		rows[lowest]++
	}
}

// share is the rows' heights for so many lines in all: what is short falls on
// the rows that need most, what is left over goes to rows by their pull. The
// sum is never less than that of least.
func (d demand) share(lines int) []int {
	if total(d.full) > lines {
		rows := slices.Clone(d.least)
		level(rows, lines, func(i int) int {
			if rows[i] < d.full[i] {
				return 1
			}
			return 0
		})
		return rows
	}
	rows := slices.Clone(d.full)
	level(rows, lines, func(i int) int { return d.pull[i] })
	return rows
}

// level adds lines one by one to the row that is lowest for its pull, until
// the rows come to the sum. Rows without pull do not grow.
func level(rows []int, sum int, pull func(row int) int) {
	for missing := sum - total(rows); missing > 0; missing-- {
		lowest := -1
		for i, h := range rows {
			if pull(i) > 0 && (lowest < 0 || h*pull(lowest) < rows[lowest]*pull(i)) {
				lowest = i
			}
		}
		if lowest < 0 {
			return
		}
		rows[lowest]++
	}
}

func total(rows []int) int {
	sum := 0
	for _, h := range rows {
		sum += h
	}
	return sum
}
