// The second reckoning of one currency.

package figures_test

import (
	"math/big"
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// slowKinds are the amounts of one currency, by kind.
type slowKinds struct {
	streams, fixed, sales, once []slow
	streamNotes                 []*canvas.Note // of every currency
}

func slowCurrency(c *canvas.Canvas, code string, money []slow, streamNotes []*canvas.Note, left map[*canvas.Note]bool, several bool) figures.CurrencyData {
	k := kindsOf(code, money, streamNotes)
	margin, saleCost := k.marginAndSaleCost()
	low, high := margin[0], margin[1]
	result := [2]*big.Rat{sub(low, total(k.fixed, 1)), sub(high, total(k.fixed, 0))}
	d := figures.CurrencyData{
		Currency: code, Income: pair(total(k.streams, 0), total(k.streams, 1)), Cost: pair(total(k.fixed, 0), total(k.fixed, 1)),
		SaleCost: pair(saleCost[0], saleCost[1]), Result: pair(result[0], result[1]),
		Streams: []figures.StreamData{}, Segments: []figures.SegmentData{}, Swings: []figures.SwingData{},
	}
	middle := func(slow) int { return 2 }
	if contribution, cost := k.contributionAndCost(middle); high.Sign() > 0 && !several {
		d.BreakEven = &figures.BreakEvenData{
			Low: text(over(total(k.fixed, 0), high)), Middle: text(over(cost, contribution)), High: text(over(total(k.fixed, 1), low)),
		}
	}
	spent := k.spentOnce()
	d.Once = pair(spent[0], spent[1])
	if len(k.once) > 0 {
		payback := pair(over(higher(spent[0], zero()), result[1]), over(higher(spent[1], zero()), result[0]))
		d.Payback = &payback
	}
	for _, s := range k.streams {
		d.Streams = append(d.Streams, k.streamRow(s))
	}
	d.Segments = slowSegments(c, k.streams)
	for _, sale := range k.sales {
		if !slices.ContainsFunc(k.streams, func(s slow) bool { return counts(sale, s, streamNotes) }) {
			left[sale.note] = true
		}
	}
	d.Swings = append(d.Swings, k.swings(left)...)
	return d
}

// kindsOf returns the amounts of the currency.
func kindsOf(code string, money []slow, streamNotes []*canvas.Note) slowKinds {
	k := slowKinds{streamNotes: streamNotes}
	for _, s := range money {
		switch {
		case s.currency != code:
		case s.period == "once":
			k.once = append(k.once, s)
		case s.stream:
			k.streams = append(k.streams, s)
		case s.period == "sale":
			k.sales = append(k.sales, s)
		default:
			k.fixed = append(k.fixed, s)
		}
	}
	return k
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

// total adds up the amounts at one end.
func total(list []slow, end int) *big.Rat {
	sum := zero()
	for _, s := range list {
		sum = add(sum, mul(s.p[end], s.q[end]))
	}
	return sum
}

// contributionAndCost returns the contribution and the fixed costs, with each
// note's numbers at the end that at returns.
func (k slowKinds) contributionAndCost(at func(slow) int) (contribution, cost *big.Rat) {
	contribution, cost = zero(), zero()
	for _, s := range k.streams {
		u := zero()
		for _, sale := range k.sales {
			if counts(sale, s, k.streamNotes) {
				u = add(u, mul(sale.p[at(sale)], sale.q[at(sale)]))
			}
		}
		contribution = add(contribution, mul(s.q[at(s)], sub(s.p[at(s)], u)))
	}
	for _, f := range k.fixed {
		cost = add(cost, mul(f.p[at(f)], f.q[at(f)]))
	}
	return contribution, cost
}

// marginAndSaleCost returns both ends of the contribution and of the costs of
// the sales.
func (k slowKinds) marginAndSaleCost() (margin, saleCost [2]*big.Rat) {
	low, high, saleLow, saleHigh := zero(), zero(), zero(), zero()
	for _, s := range k.streams {
		u := [2]*big.Rat{zero(), zero()}
		for _, sale := range k.sales {
			if counts(sale, s, k.streamNotes) {
				for end := range u {
					u[end] = add(u[end], mul(sale.p[end], sale.q[end]))
				}
			}
		}
		worst, best := sub(s.p[0], u[1]), sub(s.p[1], u[0])
		low = add(low, lower(mul(s.q[0], worst), mul(s.q[1], worst)))
		high = add(high, higher(mul(s.q[0], best), mul(s.q[1], best)))
		saleLow, saleHigh = add(saleLow, mul(s.q[0], u[0])), add(saleHigh, mul(s.q[1], u[1]))
	}
	return [2]*big.Rat{low, high}, [2]*big.Rat{saleLow, saleHigh}
}

// spentOnce returns both ends of the single costs less the single income.
func (k slowKinds) spentOnce() [2]*big.Rat {
	spent := [2]*big.Rat{zero(), zero()}
	for _, s := range k.once {
		for end := range spent {
			if s.stream {
				spent[end] = sub(spent[end], mul(s.p[1-end], s.q[1-end]))
			} else {
				spent[end] = add(spent[end], mul(s.p[end], s.q[end]))
			}
		}
	}
	return spent
}

// streamRow returns the income of the stream and its share of all income.
func (k slowKinds) streamRow(s slow) figures.StreamData {
	others := [2]*big.Rat{zero(), zero()}
	for _, o := range k.streams {
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
	return row
}

// swings returns the result at both ends of each range, the widest first, without
// the notes in left.
func (k slowKinds) swings(left map[*canvas.Note]bool) []figures.SwingData {
	type move struct {
		figures.SwingData
		width *big.Rat
	}
	var moves []move
	for _, s := range slices.Concat(k.streams, k.fixed, k.sales) {
		if !s.ranged || left[s.note] {
			continue
		}
		var ends [2]*big.Rat
		for end := range ends {
			contribution, cost := k.contributionAndCost(func(o slow) int {
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
	var rows []figures.SwingData
	for _, m := range moves {
		rows = append(rows, m.SwingData)
	}
	return rows
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
