// Bars for ranges of money, all on one scale.

package cli

import (
	"math/big"
	"strings"

	"bmcanvas/canvas/figures"
)

// scale says how much money a cell of a bar is, and where 0 is.
type scale struct {
	least, most *big.Rat
	cells       int // of the longest bar
}

// newScale returns the scale on which the bars of all rows have room in so many cells.
func newScale(rows []figuresRow, cells int) scale {
	s := scale{new(big.Rat), new(big.Rat), cells}
	for _, r := range rows {
		for _, end := range []figures.Value{r.sum.Low, r.sum.High} {
			if v := end.Rat(); v != nil {
				if v.Cmp(s.least) < 0 {
					s.least = v
				}
				if v.Cmp(s.most) > 0 {
					s.most = v
				}
			}
		}
	}
	return s
}

// cell returns the cell at which the bar of the number ends, rounded to the nearest.
func (s scale) cell(v *big.Rat) int {
	all := new(big.Rat).Sub(s.most, s.least)
	if all.Sign() == 0 {
		return 0
	}
	at := new(big.Rat).Sub(v, s.least)
	at.Mul(at.Quo(at, all), big.NewRat(int64(s.cells), 1)).Add(at, big.NewRat(1, 2))
	return int(new(big.Int).Quo(at.Num(), at.Denom()).Int64())
}

// bar returns the bar of a range: full from 0 to the end that is sure, open from there
// to the other end. If the range has 0 in it, nothing is sure. What is not 0 has a cell.
func (s scale) bar(r figures.Range, full, open rune) string {
	if !r.Low.Known() || !r.High.Known() {
		return ""
	}
	zero, low, high := s.cell(new(big.Rat)), s.cell(r.Low.Rat()), s.cell(r.High.Rat())
	if r.Low.Sign() > 0 {
		low = max(low, zero+1)
	}
	if r.High.Sign() > 0 {
		high = max(high, zero+1)
	}
	if r.High.Sign() < 0 {
		high = min(high, zero-1)
	}
	if r.Low.Sign() < 0 {
		low = min(low, zero-1)
	}
	var b strings.Builder
	for i := range s.cells + 1 {
		switch {
		case i >= low && i < high:
			b.WriteRune(open)
		case i >= zero && i < low, i >= high && i < zero:
			b.WriteRune(full)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.TrimRight(b.String(), " ")
}
