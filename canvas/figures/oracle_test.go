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

// slowly reckons the canvas. It takes only amounts as a file keeps them.
func slowly(c *canvas.Canvas) figures.Data {
	data := figures.Data{Currencies: []figures.CurrencyData{}, LeftOut: []string{}, Unreadable: []string{}}
	var all []slow
	codes := map[string]bool{}
	shares, unreadable := map[*canvas.Note]bool{}, map[*canvas.Note]bool{}
	for _, block := range []string{canvas.RevenueStreams, canvas.CostStructure} {
		for _, n := range c.Notes(block) {
			if n.Option != "" || n.Detail || n.Status == canvas.Rejected || n.Amount == "" {
				continue
			}
			stream := block == canvas.RevenueStreams
			if regexp.MustCompile(`^\d+(-\d+)? %$`).MatchString(n.Amount) && stream {
				shares[n] = true
				continue
			}
			m := kept.FindStringSubmatch(n.Amount)
			if m == nil || stream && m[6] == "sale" {
				unreadable[n] = true
				continue
			}
			if m[4] == "" {
				m[4] = "1"
			}
			if m[6] == "" {
				m[6] = "month"
			}
			s := slow{note: n, stream: stream, period: m[6], currency: m[3], p: three(m[1], m[2], big.NewRat(1, 1)), q: three(m[4], m[5], ofMonth[m[6]])}
			if s.p[0].Cmp(s.p[1]) > 0 || s.q[0].Cmp(s.q[1]) > 0 {
				unreadable[n] = true
				continue
			}
			s.ranged = s.p[0].Cmp(s.p[1]) != 0 || s.q[0].Cmp(s.q[1]) != 0
			all = append(all, s)
			codes[s.currency] = true
		}
	}
	named := []string{}
	for code := range codes {
		if code != "" {
			named = append(named, code)
		}
	}
	slices.Sort(named)
	var money []slow
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

// counts reports whether the cost of a sale comes with each sale of the stream.
func counts(cost, stream slow, streams []*canvas.Note) bool {
	for _, n := range streams {
		if canvas.Linked(cost.note, n) {
			return canvas.Linked(cost.note, stream.note)
		}
	}
	return true
}

func slowCurrency(c *canvas.Canvas, code string, money []slow, streamNotes []*canvas.Note, left map[*canvas.Note]bool, several bool) figures.CurrencyData {
	var streams, fixed, sales, once []slow
	for _, s := range money {
		switch {
		case s.currency != code:
		case s.period == "once":
			once = append(once, s)
		case s.stream:
			streams = append(streams, s)
		case s.period == "sale":
			sales = append(sales, s)
		default:
			fixed = append(fixed, s)
		}
	}
	// result returns the contribution and the fixed costs with each note's numbers at
	// the end that at says.
	middles := func(at func(slow) int) (contribution, cost *big.Rat) {
		contribution, cost = zero(), zero()
		for _, s := range streams {
			u := zero()
			for _, k := range sales {
				if counts(k, s, streamNotes) {
					u = add(u, mul(k.p[at(k)], k.q[at(k)]))
				}
			}
			contribution = add(contribution, mul(s.q[at(s)], sub(s.p[at(s)], u)))
		}
		for _, f := range fixed {
			cost = add(cost, mul(f.p[at(f)], f.q[at(f)]))
		}
		return contribution, cost
	}
	sum := func(list []slow, end int) *big.Rat {
		total := zero()
		for _, s := range list {
			total = add(total, mul(s.p[end], s.q[end]))
		}
		return total
	}
	low, high, saleLow, saleHigh := zero(), zero(), zero(), zero()
	for _, s := range streams {
		u := [2]*big.Rat{zero(), zero()}
		for _, k := range sales {
			if counts(k, s, streamNotes) {
				for end := range u {
					u[end] = add(u[end], mul(k.p[end], k.q[end]))
				}
			}
		}
		worst, best := sub(s.p[0], u[1]), sub(s.p[1], u[0])
		low = add(low, lower(mul(s.q[0], worst), mul(s.q[1], worst)))
		high = add(high, higher(mul(s.q[0], best), mul(s.q[1], best)))
		saleLow, saleHigh = add(saleLow, mul(s.q[0], u[0])), add(saleHigh, mul(s.q[1], u[1]))
	}
	result := [2]*big.Rat{sub(low, sum(fixed, 1)), sub(high, sum(fixed, 0))}
	d := figures.CurrencyData{
		Currency: code, Income: pair(sum(streams, 0), sum(streams, 1)), Cost: pair(sum(fixed, 0), sum(fixed, 1)),
		SaleCost: pair(saleLow, saleHigh), Result: pair(result[0], result[1]),
		Streams: []figures.StreamData{}, Segments: []figures.SegmentData{}, Swings: []figures.SwingData{},
	}
	middle := func(slow) int { return 2 }
	if contribution, cost := middles(middle); high.Sign() > 0 && !several {
		d.BreakEven = &figures.BreakEvenData{
			Low: text(over(sum(fixed, 0), high)), Middle: text(over(cost, contribution)), High: text(over(sum(fixed, 1), low)),
		}
	}
	spent := [2]*big.Rat{zero(), zero()}
	for _, s := range once {
		for end := range spent {
			if s.stream {
				spent[end] = sub(spent[end], mul(s.p[1-end], s.q[1-end]))
			} else {
				spent[end] = add(spent[end], mul(s.p[end], s.q[end]))
			}
		}
	}
	d.Once = pair(spent[0], spent[1])
	if len(once) > 0 {
		payback := pair(over(higher(spent[0], zero()), result[1]), over(higher(spent[1], zero()), result[0]))
		d.Payback = &payback
	}
	for _, s := range streams {
		others := [2]*big.Rat{zero(), zero()}
		for _, o := range streams {
			for end := range others {
				if o.note != s.note {
					others[end] = add(others[end], mul(o.p[end], o.q[end]))
				}
			}
		}
		own := [2]*big.Rat{mul(s.p[0], s.q[0]), mul(s.p[1], s.q[1])}
		row := figures.StreamData{ID: s.note.ID, RangeData: pair(own[0], own[1])}
		against := [2]*big.Rat{add(own[0], others[1]), add(own[1], others[0])}
		if against[0].Sign() > 0 || against[1].Sign() > 0 {
			share := [2]*big.Rat{zero(), zero()}
			for end := range share {
				if against[end].Sign() > 0 {
					share[end] = over(own[end], against[end])
				}
			}
			shares := pair(share[0], share[1])
			row.Share = &shares
		}
		d.Streams = append(d.Streams, row)
	}
	d.Segments = slowSegments(c, streams)
	for _, k := range sales {
		if !slices.ContainsFunc(streams, func(s slow) bool { return counts(k, s, streamNotes) }) {
			left[k.note] = true
		}
	}
	type move struct {
		figures.SwingData
		width *big.Rat
	}
	var moves []move
	for _, s := range slices.Concat(streams, fixed, sales) {
		if !s.ranged || left[s.note] {
			continue
		}
		var ends [2]*big.Rat
		for end := range ends {
			contribution, cost := middles(func(o slow) int {
				if o.note == s.note {
					return end
				}
				return 2
			})
			ends[end] = sub(contribution, cost)
		}
		width := sub(ends[0], ends[1])
		moves = append(moves, move{figures.SwingData{ID: s.note.ID, RangeData: pair(ends[0], ends[1])}, width.Abs(width)})
	}
	slices.SortStableFunc(moves, func(a, b move) int { return b.width.Cmp(a.width) })
	for _, m := range moves {
		d.Swings = append(d.Swings, m.SwingData)
	}
	return d
}

func slowSegments(c *canvas.Canvas, streams []slow) []figures.SegmentData {
	list := []figures.SegmentData{}
	var keys []string
	sums := map[string][2]*big.Rat{}
	for _, s := range streams {
		var ids []string
		for _, n := range c.ModelNotes(canvas.CustomerSegments) {
			if canvas.Linked(n, s.note) {
				ids = append(ids, n.ID)
			}
		}
		key := strings.Join(ids, " ")
		if key == "" {
			continue
		}
		if sums[key][0] == nil {
			keys = append(keys, key)
			sums[key] = [2]*big.Rat{zero(), zero()}
		}
		sums[key] = [2]*big.Rat{add(sums[key][0], mul(s.p[0], s.q[0])), add(sums[key][1], mul(s.p[1], s.q[1]))}
	}
	for _, key := range keys {
		list = append(list, figures.SegmentData{IDs: strings.Fields(key), RangeData: pair(sums[key][0], sums[key][1])})
	}
	return list
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
