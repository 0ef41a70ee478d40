// Numbers, money and amounts as people read them in each language.

package prompts

import (
	"cmp"
	"math/big"
	"strings"

	"bmcanvas/canvas/figures"
)

// rightToLeftMark is not seen, and is read from right to left.
const rightToLeftMark = "\u200f"

// noBreak is a blank at which no line is broken.
const noBreak = "\u00a0"

// numberSigns stand between thousands and before decimals.
func numberSigns(language string) (thousands, decimals string) {
	switch language {
	case "et":
		return noBreak, ","
	case "nl":
		return ".", ","
	case "fa":
		return "٬", "٫"
	}
	return ",", "."
}

// decimalNumber returns a number, written with a point, as people write it, with a sign
// between thousands.
func decimalNumber(language, number string) string {
	thousands, point := numberSigns(language)
	sign := ""
	if rest, below := strings.CutPrefix(number, "-"); below {
		sign, number = "-", rest
	}
	whole, fraction, broken := strings.Cut(number, ".")
	var groups []string
	for len(whole) > 3 {
		groups = append([]string{whole[len(whole)-3:]}, groups...)
		whole = whole[:len(whole)-3]
	}
	text := sign + strings.Join(append([]string{whole}, groups...), thousands)
	if broken {
		text += point + fraction
	}
	return inDigits(language, text)
}

// centsUpTo is up to which amount cents are shown.
const centsUpTo = 1000

// places returns how many decimals all the values are shown with: two if one of them
// is small and has cents.
func places(values ...figures.Value) int {
	limit := big.NewRat(centsUpTo, 1)
	for _, v := range values {
		if r := v.Rat(); r != nil && !r.IsInt() && r.Abs(r).Cmp(limit) < 0 && v.Fixed(2) != v.Fixed(0)+".00" {
			return 2
		}
	}
	return 0
}

// span returns the ends of a range, one if they are the same.
func (w *Words) span(low, high string, below bool) string {
	switch {
	case low == high:
		return low
	case high == "":
		return w.Fill(w.Figures.NoLess, "low", low)
	case below:
		return w.Fill(w.Figures.FromTo, "low", low, "high", high)
	}
	return w.Fill(w.Figures.Range, "low", low, "high", high)
}

// Money returns a range of money in the currency with this code, rounded.
func (w *Words) Money(r figures.Range, currency string) string {
	digits := places(r.Low, r.High)
	low, high := decimalNumber(w.Language, r.Low.Fixed(digits)), decimalNumber(w.Language, r.High.Fixed(digits))
	return w.inCurrency(w.span(low, high, r.Low.Sign() < 0), currency)
}

// inCurrency returns the number with what the currency is called after it.
func (w *Words) inCurrency(number, currency string) string {
	if currency == "" {
		return number
	}
	return number + noBreak + cmp.Or(w.Figures.Currencies[currency], currency)
}

// Percent returns a part as a whole number of hundredths.
func (w *Words) Percent(v figures.Value) string {
	if !v.Known() {
		return ""
	}
	return w.Fill(w.Figures.Percent, "n", decimalNumber(w.Language, v.Times(100).Fixed(0)))
}

// Percents returns the range of a part in hundredths.
func (w *Words) Percents(r figures.Range) string {
	if !r.Known() {
		return ""
	}
	low, high := decimalNumber(w.Language, r.Low.Times(100).Fixed(0)), decimalNumber(w.Language, r.High.Times(100).Fixed(0))
	return w.Fill(w.Figures.Percent, "n", w.span(low, high, false))
}

// Amount returns what a note says of money in the words of the language. What cannot be
// read is returned as it is.
func (w *Words) Amount(text string) string {
	a, err := figures.Read(text)
	if err != nil {
		return printable(text)
	}
	number := func(s figures.Span) string {
		return w.span(decimalNumber(w.Language, s.Low.String()), decimalNumber(w.Language, s.High.String()), false)
	}
	if a.Share {
		return w.Fill(w.Figures.Percent, "n", number(a.Price))
	}
	said := w.inCurrency(number(a.Price), a.Currency)
	if quantity := a.Quantity.String(); quantity != figures.One.String() {
		if w.RightToLeft() {
			said += rightToLeftMark // else a number after a Latin code is drawn as a part of it
		}
		said += " × " + number(a.Quantity)
	}
	return said + " " + w.Figures.Periods[a.Period]
}

// TypedAmount returns the amount of a note of the block as somebody would type it in the
// language: "40-55 EUR x 60-90 / kuu". What cannot be read again as the same amount is
// returned as it is kept.
func (w *Words) TypedAmount(block, kept string) string {
	a, err := figures.ReadIn(block, kept)
	if err != nil {
		return kept
	}
	number := func(s figures.Span) string {
		low, high := decimalNumber(w.Language, s.Low.String()), decimalNumber(w.Language, s.High.String())
		if low != high {
			low += "-" + high
		}
		return strings.ReplaceAll(low, noBreak, " ")
	}
	text := number(a.Price)
	if a.Share {
		text += " %"
	} else {
		if a.Currency != "" {
			text += " " + cmp.Or(w.Figures.Currencies[a.Currency], a.Currency)
		}
		if quantity := number(a.Quantity); a.Quantity.String() != figures.One.String() {
			times := " x "
			if w.RightToLeft() {
				times = " × " // a Latin letter would change places with the number
			}
			text += times + quantity
		}
		text += " / " + w.Figures.Typed.period(a.Period)
	}
	if again, err := AmountLexicon(w.Language).Keep(block, text); err != nil || again != kept {
		return kept
	}
	return text
}
