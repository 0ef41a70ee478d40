// Rows: sharing the height of a drawing among the rows of its layout.

package poster

import "slices"

// rowNeeds are the lines that the rows of a layout need, without borders.
type rowNeeds struct {
	least, full []int // for the title and a line under it; for all notes
	weights     []int // the layout's
}

// measure returns the needs of the layout's rows. need returns the least and the
// full number of lines of the i-th cell. A cell of several rows also uses the lines
// of the borders between them.
func (l layout) measure(need func(i int) (least, full int)) rowNeeds {
	d := rowNeeds{make([]int, l.Rows), make([]int, l.Rows), l.weights}
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
			raiseTo(d.least[c.Row:c.Row+c.Rows], least-(c.Rows-1))
			raiseTo(d.full[c.Row:c.Row+c.Rows], full-(c.Rows-1))
		}
	}
	return d
}

// raiseTo adds lines, each to the lowest row, until the rows add up to sum.
func raiseTo(rows []int, sum int) {
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

// share returns the heights of the rows for the number of lines in all, by their
// weights. If there are too few, no row gets more than it needs, and rows of weight 0
// get none that another one needs. The sum is at least that of least.
func (d rowNeeds) share(lines int) []int {
	if total(d.full) > lines {
		rows := slices.Clone(d.least)
		for _, weight := range []func(i int) int{func(i int) int { return d.weights[i] }, func(int) int { return 1 }} {
			distribute(rows, lines, func(i int) int {
				if rows[i] < d.full[i] {
					return weight(i)
				}
				return 0
			})
		}
		return rows
	}
	rows := slices.Clone(d.full)
	distribute(rows, lines, func(i int) int { return d.weights[i] })
	return rows
}

// distribute adds lines, each to the row that is lowest for its weight, until the
// rows add up to sum. Rows of weight 0 do not grow.
func distribute(rows []int, sum int, weight func(row int) int) {
	for missing := sum - total(rows); missing > 0; missing-- {
		lowest := -1
		for i, h := range rows {
			if weight(i) > 0 && (lowest < 0 || h*weight(lowest) < rows[lowest]*weight(i)) {
				lowest = i
			}
		}
		if lowest < 0 {
			return
		}
		rows[lowest]++
	}
}

// total returns the sum of the rows' heights.
func total(rows []int) int {
	sum := 0
	for _, h := range rows {
		sum += h
	}
	return sum
}
