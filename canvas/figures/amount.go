// Package figures reads what notes of revenue streams and costs say of money, and
// reckons from it what comes in, what goes out, and how much must be sold to break
// even. All of it is exact: decimals and fractions, no floating point.
//
// amount.go has what an amount is and the form in which a file keeps it, read.go
// reads that form, typed*.go read what people type. reckon*.go do the sums.
package figures

import (
	"strconv"
	"strings"
)

// Amount is what one note says of money: so much for each, so many, in each
// period; or a share of all income.
type Amount struct {
	Price    Span   // of one; for a share its percent
	Quantity Span   // how many in each period; 1 if none is given
	Currency string // its code; "" if none is given
	Period   Period
	Share    bool // Price is a percentage of all income, and nothing else is given
}

// Period is how often an amount comes. Its value is the word in the file.
type Period string

// The periods. A cost can come with each sale.
const (
	Day     Period = "day"
	Week    Period = "week"
	Month   Period = "month"
	Quarter Period = "quarter"
	Year    Period = "year"
	Once    Period = "once"
	Sale    Period = "sale"
)

// Periods lists the periods, the shortest first.
func Periods() []Period { return []Period{Day, Week, Month, Quarter, Year, Once, Sale} }

// Span is a number that is not known better than between two ends. One that is
// known has both ends the same.
type Span struct{ Low, High Decimal }

// Exact returns the span of a known number.
func Exact(d Decimal) Span { return Span{d, d} }

// Known reports whether both ends are the same number.
func (s Span) Known() bool { return s.Low.compare(s.High) == 0 }

// String returns the span as a file keeps it: "40" or "40-55".
func (s Span) String() string {
	if s.Known() {
		return s.Low.String()
	}
	return s.Low.String() + "-" + s.High.String()
}

// Decimal is a number as it is written: Unscaled with its point moved Places to the
// left. It is never negative.
type Decimal struct {
	Unscaled int64
	Places   int
}

// One is the quantity of an amount that gives none.
var One = Decimal{Unscaled: 1}

// maxDigits is how many digits a number may have: so many fit an int64.
const maxDigits = 18

// String returns the number with a point and without thousands.
func (d Decimal) String() string {
	digits := strconv.FormatInt(d.Unscaled, 10)
	if d.Places == 0 {
		return digits
	}
	if missing := d.Places + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	return digits[:len(digits)-d.Places] + "." + digits[len(digits)-d.Places:]
}

// compare returns -1, 0 or 1 as d is less than, equal to or more than e.
func (d Decimal) compare(e Decimal) int {
	places := max(d.Places, e.Places)
	return wholeOf(d, places).cmp(wholeOf(e, places))
}

// Ranged reports whether the amount is not known exactly.
func (a Amount) Ranged() bool { return !a.Price.Known() || !a.Quantity.Known() }

// String returns the amount as a file keeps it, as in "40-55 EUR x 60-90 / month"
// and "45 %". Read reads it as the same amount.
func (a Amount) String() string {
	if a.Share {
		return a.Price.String() + " %"
	}
	text := a.Price.String()
	if a.Currency != "" {
		text += " " + a.Currency
	}
	if !a.Quantity.Known() || a.Quantity.Low.compare(One) != 0 {
		text += " x " + a.Quantity.String()
	}
	return text + " / " + string(a.Period)
}

// Reason says why a text is no amount.
type Reason string

// The reasons. Each has a sentence in the words of the interface.
const (
	NoNumber      Reason = "no-number"       // there is no number in it
	NotANumber    Reason = "not-a-number"    // Found is nearly a number
	TooManyDigits Reason = "too-many-digits" // Found has too many
	Backwards     Reason = "backwards"       // a range from the greater number to the lesser
	UnknownWord   Reason = "unknown-word"    // Found means nothing in an amount
	TwoCurrencies Reason = "two-currencies"  // it names two
	TwoPeriods    Reason = "two-periods"     // it names two
	NotInOrder    Reason = "not-in-order"    // its parts make no amount
	WholeShare    Reason = "whole-share"     // a share stands alone, without a currency or a period
	SaleOfIncome  Reason = "sale-of-income"  // "/ sale" at a revenue stream
	ShareOfCost   Reason = "share-of-cost"   // a share at a cost
	WhichCurrency Reason = "which-currency"  // it names none, and the canvas has several
	Negative      Reason = "negative"        // Found is less than zero
)

// Reasons lists the reasons.
func Reasons() []Reason {
	return []Reason{NoNumber, NotANumber, TooManyDigits, Backwards, UnknownWord, TwoCurrencies, TwoPeriods,
		NotInOrder, WholeShare, SaleOfIncome, ShareOfCost, WhichCurrency, Negative}
}

// Unreadable is the error for a text that is no amount.
type Unreadable struct {
	Reason Reason
	Found  string // the part of the text that is the reason, if it is one part
}

// Error returns the reason's id, and what was found.
func (u *Unreadable) Error() string {
	if u.Found == "" {
		return "no amount: " + string(u.Reason)
	}
	return "no amount: " + string(u.Reason) + ": " + strconv.Quote(u.Found)
}
