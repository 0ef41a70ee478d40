// A second reckoning, as slow and as close to its description as can be, to hold
// the first to.

package figures_test

import (
	"math/big"
	"regexp"
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// slow is one readable amount of money.
type slow struct {
	note     *canvas.Note
	stream   bool
	period   string
	currency string
	p, q     [3]*big.Rat // low, high, middle
	ranged   bool
}

var kept = regexp.MustCompile(`^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(?: ([A-Z]{3}))?(?: x (\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?)?(?: / (day|week|month|quarter|year|once|sale))?$`)

var ofMonth = map[string]*big.Rat{
	"day": big.NewRat(30, 1), "week": big.NewRat(30, 7), "month": big.NewRat(1, 1), "quarter": big.NewRat(1, 3),
	"year": big.NewRat(1, 12), "once": big.NewRat(1, 1), "sale": big.NewRat(1, 1),
}

func mul(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
func add(a, b *big.Rat) *big.Rat { return new(big.Rat).Add(a, b) }
func sub(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
func zero() *big.Rat             { return new(big.Rat) }

func lower(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

func higher(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

// three returns both ends and the middle, each times by.
func three(low, high string, by *big.Rat) [3]*big.Rat {
	if high == "" {
		high = low
	}
	l, _ := new(big.Rat).SetString(low)
	h, _ := new(big.Rat).SetString(high)
	return [3]*big.Rat{mul(l, by), mul(h, by), mul(mul(add(l, h), big.NewRat(1, 2)), by)}
}

var percent = regexp.MustCompile(`^\d+(-\d+)? %$`)

// slowly reckons the canvas. It takes only amounts as a file keeps them.
func slowly(c *canvas.Canvas) figures.Data {
	data := figures.Data{Currencies: []figures.CurrencyData{}, LeftOut: []string{}, Unreadable: []string{}}
	all, shares, unreadable := readAmounts(c)
	money, named := withCurrencies(all, unreadable)
	streamNotes := c.ModelNotes(canvas.RevenueStreams)
	left := map[*canvas.Note]bool{}
	for _, code := range named {
		data.Currencies = append(data.Currencies, slowCurrency(c, code, money, streamNotes, left, len(named) > 1))
	}
	for _, block := range []string{canvas.RevenueStreams, canvas.CostStructure} {
		for _, n := range c.Notes(block) {
			if shares[n] || left[n] {
				data.LeftOut = append(data.LeftOut, n.ID)
			}
			if unreadable[n] {
				data.Unreadable = append(data.Unreadable, n.ID)
			}
		}
	}
	return data
}

// readAmounts returns the readable amounts of money, the streams that are a
// percentage, and the notes whose amount is neither.
func readAmounts(c *canvas.Canvas) (all []slow, shares, unreadable map[*canvas.Note]bool) {
	shares, unreadable = map[*canvas.Note]bool{}, map[*canvas.Note]bool{}
	for _, block := range []string{canvas.RevenueStreams, canvas.CostStructure} {
		for _, n := range c.Notes(block) {
			if n.Option != "" || n.Detail || n.Status == canvas.Rejected || n.Amount == "" {
				continue
			}
			stream := block == canvas.RevenueStreams
			if percent.MatchString(n.Amount) && stream {
				shares[n] = true
				continue
			}
			s, readable := readAmount(n, stream)
			if !readable {
				unreadable[n] = true
				continue
			}
			all = append(all, s)
		}
	}
	return all, shares, unreadable
}

// readAmount reads the amount of one note; it reports false if it cannot.
func readAmount(n *canvas.Note, stream bool) (slow, bool) {
	m := kept.FindStringSubmatch(n.Amount)
	if m == nil || stream && m[6] == "sale" {
		return slow{}, false
	}
	if m[4] == "" {
		m[4] = "1"
	}
	if m[6] == "" {
		m[6] = "month"
	}
	s := slow{note: n, stream: stream, period: m[6], currency: m[3], p: three(m[1], m[2], big.NewRat(1, 1)), q: three(m[4], m[5], ofMonth[m[6]])}
	if s.p[0].Cmp(s.p[1]) > 0 || s.q[0].Cmp(s.q[1]) > 0 {
		return slow{}, false
	}
	s.ranged = s.p[0].Cmp(s.p[1]) != 0 || s.q[0].Cmp(s.q[1]) != 0
	return s, true
}

// withCurrencies returns the amounts, each with its currency, and the currencies
// in order. An amount without one has the only one that is named; if several are,
// its note goes to unreadable.
func withCurrencies(all []slow, unreadable map[*canvas.Note]bool) (money []slow, named []string) {
	codes := map[string]bool{}
	for _, s := range all {
		codes[s.currency] = true
	}
	for code := range codes {
		if code != "" {
			named = append(named, code)
		}
	}
	slices.Sort(named)
	for _, s := range all {
		switch {
		case s.currency != "" || len(named) == 0:
		case len(named) == 1:
			s.currency = named[0]
		default:
			unreadable[s.note] = true
			continue
		}
		money = append(money, s)
	}
	if len(named) == 0 && len(all) > 0 {
		named = []string{""}
	}
	return money, named
}

// over returns a/b, nil if b is not above 0.
func over(a, b *big.Rat) *big.Rat {
	if b.Sign() <= 0 {
		return nil
	}
	return new(big.Rat).Quo(a, b)
}

func pair(low, high *big.Rat) figures.RangeData {
	return figures.RangeData{Low: text(low), High: text(high)}
}

func text(r *big.Rat) *string {
	if r == nil {
		return nil
	}
	s := r.FloatString(6)
	if strings.Trim(s, "-0.") == "" {
		s = "0.000000"
	}
	return &s
}
