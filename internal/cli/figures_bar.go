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
}

// newScale returns the scale on which the bars of all rows have room.
func newScale(rows []figuresRow) scale {
	s := scale{new(big.Rat), new(big.Rat)}
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
	at.Mul(at.Quo(at, all), big.NewRat(barWidth, 1)).Add(at, big.NewRat(1, 2))
	return int(new(big.Int).Quo(at.Num(), at.Denom()).Int64())
}

// bar returns the bar of a range: full from 0 to the end that is sure, open from there
// to the other end. If the range has 0 in it, nothing is sure.
func (s scale) bar(r figures.Range, full, open rune) string {
	zero, low, high := s.cell(new(big.Rat)), s.cell(r.Low.Rat()), s.cell(r.High.Rat())
	var b strings.Builder
	for i := range barWidth {
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
