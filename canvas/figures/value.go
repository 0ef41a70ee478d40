// What comes out of reckoning: exact fractions, and ranges of them.

package figures

import "math/big"

// Value is an exact number, or none: the zero Value is not known.
type Value struct {
	n   whole
	per *whole // greater than 0; nil if the value is not known
}

// Known reports whether there is a number.
func (v Value) Known() bool { return v.per != nil }

// Rat returns the number as a fraction of its own; nil if it is not known.
func (v Value) Rat() *big.Rat {
	if v.per == nil {
		return nil
	}
	return new(big.Rat).SetFrac(v.n.big(), v.per.big())
}

// Sign returns -1, 0 or 1 for a number below, at or above 0, and 0 if it is not known.
func (v Value) Sign() int { return v.n.sign() }

// Times returns the number n times; n must not be negative.
func (v Value) Times(n int64) Value { return Value{v.n.times(n), v.per} }

// Plus returns the sum of both; not known if one of them is not.
func (v Value) Plus(u Value) Value {
	switch {
	case v.per == nil || u.per == nil:
		return Value{}
	case v.per.cmp(*u.per) == 0:
		return Value{v.n.add(u.n), v.per}
	}
	per := v.per.mul(*u.per)
	return Value{v.n.mul(*u.per).add(u.n.mul(*v.per)), &per}
}

// Fixed returns the number with so many decimal places, halves rounded away from 0;
// "" if it is not known.
func (v Value) Fixed(places int) string {
	if v.per == nil {
		return ""
	}
	text := v.Rat().FloatString(places)
	if text[0] == '-' && !hasDigitAboveZero(text) {
		return text[1:]
	}
	return text
}

// hasDigitAboveZero reports whether the number is not 0 as it is written.
func hasDigitAboveZero(text string) bool {
	for i := range len(text) {
		if '1' <= text[i] && text[i] <= '9' {
			return true
		}
	}
	return false
}

// Range is what a number can be at the least and at the most. An end may be not
// known.
type Range struct{ Low, High Value }

// Known reports whether there is a number at either end.
func (r Range) Known() bool { return r.Low.Known() || r.High.Known() }

// Times returns the range n times; n must not be negative.
func (r Range) Times(n int64) Range { return Range{r.Low.Times(n), r.High.Times(n)} }

// Width returns how far apart the ends are; nil if one is not known.
func (r Range) Width() *big.Rat {
	if !r.Low.Known() || !r.High.Known() {
		return nil
	}
	width := new(big.Rat).Sub(r.High.Rat(), r.Low.Rat())
	return width.Abs(width)
}

// ratio returns a/b; not known if b is not above 0.
func ratio(a, b whole) Value {
	if b.sign() <= 0 {
		return Value{}
	}
	return Value{a, &b}
}
