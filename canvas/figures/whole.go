// Whole numbers of any size. Almost all fit a machine word; those that do not are
// big.Ints. Reckoning with them is many times faster than with big.Rats, and as exact.

package figures

import (
	"math/big"
	"math/bits"
)

// whole is a whole number: n, or b if that is not nil.
type whole struct {
	n int64
	b *big.Int
}

// wholeOf returns the number times 10 to the power of places. The number has at most
// so many decimal places.
func wholeOf(d Decimal, places int) whole {
	return whole{n: d.Unscaled}.mul(powerOfTen(places - d.Places))
}

// powerOfTen returns 10 to the power of n.
func powerOfTen(n int) whole {
	if n <= maxDigits {
		power := int64(1)
		for range n {
			power *= 10
		}
		return whole{n: power}
	}
	return whole{b: new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)}
}

// big returns the number as a big.Int, which must not be changed.
func (w whole) big() *big.Int {
	if w.b != nil {
		return w.b
	}
	return big.NewInt(w.n)
}

func (w whole) add(v whole) whole {
	if w.b == nil && v.b == nil {
		if sum := w.n + v.n; (sum > w.n) == (v.n > 0) {
			return whole{n: sum}
		}
	}
	return whole{b: new(big.Int).Add(w.big(), v.big())}
}

func (w whole) sub(v whole) whole {
	if w.b == nil && v.b == nil {
		if rest := w.n - v.n; (rest < w.n) == (v.n > 0) {
			return whole{n: rest}
		}
	}
	return whole{b: new(big.Int).Sub(w.big(), v.big())}
}

func (w whole) mul(v whole) whole {
	if w.b == nil && v.b == nil {
		if high, low := bits.Mul64(magnitude(w.n), magnitude(v.n)); high == 0 && low < 1<<63 {
			if (w.n < 0) != (v.n < 0) {
				return whole{n: -int64(low)}
			}
			return whole{n: int64(low)}
		}
	}
	return whole{b: new(big.Int).Mul(w.big(), v.big())}
}

// times returns the number n times.
func (w whole) times(n int64) whole { return w.mul(whole{n: n}) }

// magnitude returns n without its sign.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// abs returns the number without its sign.
func (w whole) abs() whole {
	if w.sign() < 0 {
		return whole{}.sub(w)
	}
	return w
}

func (w whole) sign() int {
	if w.b != nil {
		return w.b.Sign()
	}
	switch {
	case w.n < 0:
		return -1
	case w.n > 0:
		return 1
	}
	return 0
}

func (w whole) cmp(v whole) int {
	if w.b == nil && v.b == nil {
		switch {
		case w.n < v.n:
			return -1
		case w.n > v.n:
			return 1
		}
		return 0
	}
	return w.big().Cmp(v.big())
}

// least returns the lesser of the two, greatest the greater.
func least(w, v whole) whole {
	if v.cmp(w) < 0 {
		return v
	}
	return w
}

func greatest(w, v whole) whole {
	if v.cmp(w) > 0 {
		return v
	}
	return w
}
