// The book of one currency: its streams and costs, and the sums of them.

package figures

import (
	"slices"

	"bmcanvas/canvas"
)

// book is the account of one currency.
type book struct {
	code     string
	streams  []int // of the reckoner
	sales    []int // costs of each sale, of the reckoner, that meet a stream
	fixed    []fixedCost
	anyOnce  bool
	once     ends // one-off costs less one-off income
	income   ends
	cost     ends
	saleCost ends
	margin   ends // the contribution
	result   ends

	marginMiddle8, costMiddle8 whole // eight times
}

// ends are the two ends of a range, in the unit that belongs to it.
type ends struct{ low, high whole }

func (e ends) add(f ends) ends { return ends{e.low.add(f.low), e.high.add(f.high)} }

// less returns the range of e less f, whatever each of them turns out to be.
func (e ends) less(f ends) ends { return ends{e.low.sub(f.high), e.high.sub(f.low)} }

// times returns the product of two ranges of numbers that are not negative.
func (e ends) times(f ends) ends { return ends{e.low.mul(f.low), e.high.mul(f.high)} }

// twice returns twice the middle of the range.
func (e ends) twice() whole { return e.low.add(e.high) }

// sold is a stream that comes by the month, or what is paid once.
type sold struct {
	note     *canvas.Note
	book     int
	ranged   bool
	price    ends
	quantity ends
	unit     unitCost
}

// fixedCost is a cost that does not depend on sales.
type fixedCost struct {
	note   *canvas.Note
	ranged bool
	ends
	middle8 whole
}

// unitCost is what comes with each sale.
type unitCost struct {
	ends
	middle4 whole // four times the middle
}

func (u unitCost) add(v unitCost) unitCost {
	return unitCost{u.ends.add(v.ends), u.middle4.add(v.middle4)}
}

// saleCost is a cost of each sale.
type saleCost struct {
	note   *canvas.Note
	book   int
	ranged bool
	unitCost
	counted whole // twice the middle of how many sales it comes with
	sum     ends  // what it comes to each month
}

// enter puts the entries into their books, one for each currency.
func (k *reckoner) enter(entries []entry, books []int) {
	k.makeRoom(entries, books)
	for i := range entries {
		e := &entries[i]
		at := books[e.currency]
		b := &k.books[at]
		if e.comes == eachSale {
			k.saleCosts = append(k.saleCosts, saleCost{note: e.note, book: at, ranged: e.ranged, unitCost: k.unitOf(e)})
			continue
		}
		price, quantity := k.priceOf(e), k.quantityOf(e)
		sum := price.times(quantity)
		switch {
		case e.comes == once && e.stream:
			b.anyOnce, b.once = true, b.once.less(sum)
		case e.comes == once:
			b.anyOnce, b.once = true, b.once.add(sum)
		case e.stream:
			b.streams = append(b.streams, len(k.streams))
			k.streams = append(k.streams, sold{note: e.note, book: at, ranged: e.ranged, price: price, quantity: quantity})
			b.income = b.income.add(sum)
		default:
			cost := fixedCost{note: e.note, ranged: e.ranged, ends: sum, middle8: price.twice().mul(quantity.twice()).times(2)}
			b.fixed = append(b.fixed, cost)
			b.cost = b.cost.add(sum)
			b.costMiddle8 = b.costMiddle8.add(cost.middle8)
		}
	}
}

// makeRoom makes the lists as long as they will be: growing takes longer than the sums.
func (k *reckoner) makeRoom(entries []entry, books []int) {
	sales, streams, fixed := 0, make([]int, len(k.books)), make([]int, len(k.books))
	for i := range entries {
		switch e := &entries[i]; {
		case e.comes == eachSale:
			sales++
		case e.comes == once:
		case e.stream:
			streams[books[e.currency]]++
		default:
			fixed[books[e.currency]]++
		}
	}
	all := 0
	for i := range k.books {
		k.books[i].fixed, k.books[i].streams = make([]fixedCost, 0, fixed[i]), make([]int, 0, streams[i])
		all += streams[i]
	}
	k.streams, k.saleCosts = make([]sold, 0, all), make([]saleCost, 0, sales)
}

func (k *reckoner) priceOf(e *entry) ends { return e.scaled(0, k.pricePlaces+k.countPlaces) }

// quantityOf returns the quantity by the month.
func (k *reckoner) quantityOf(e *entry) ends {
	q := e.scaled(2, k.countPlaces)
	return ends{q.low.times(int64(e.parts)), q.high.times(int64(e.parts))}
}

// unitOf returns what each sale costs, in the unit of prices.
func (k *reckoner) unitOf(e *entry) unitCost {
	price, quantity := e.scaled(0, k.pricePlaces), e.scaled(2, k.countPlaces)
	return unitCost{price.times(quantity), price.twice().mul(quantity.twice())}
}

// spread adds what each sale costs to the streams that it is sold in.
func (k *reckoner) spread() {
	if len(k.saleCosts) > 0 {
		k.spreadSaleCosts()
	}
	for i := range k.streams {
		s := &k.streams[i]
		b := &k.books[s.book]
		b.saleCost = b.saleCost.add(s.unit.ends.times(s.quantity))
		b.margin = b.margin.add(s.contribution())
		b.marginMiddle8 = b.marginMiddle8.add(s.middle8())
	}
	for i := range k.books {
		b := &k.books[i]
		b.result = b.margin.less(b.cost)
	}
}

// contribution returns what the stream brings less what its sales cost. Where that is
// less than nothing, it is least for the most sales.
func (s *sold) contribution() ends {
	each := s.price.less(s.unit.ends)
	return ends{
		least(s.quantity.low.mul(each.low), s.quantity.high.mul(each.low)),
		greatest(s.quantity.low.mul(each.high), s.quantity.high.mul(each.high)),
	}
}

// middle8 returns eight times the contribution with all numbers in the middle.
func (s *sold) middle8() whole {
	return s.quantity.twice().mul(s.price.twice().times(2).sub(s.unit.middle4))
}

// currency returns the sums of the book.
func (b *book) currency(k *reckoner) Currency {
	c := Currency{
		Code: b.code, Income: k.money(b.income), Cost: k.money(b.cost), SaleCost: k.money(b.saleCost),
		Contribution: k.money(b.margin), Result: k.money(b.result), Once: k.money(b.once),
	}
	if b.margin.high.sign() > 0 && len(k.books) == 1 {
		c.BreakEven = &BreakEven{ratio(b.cost.low, b.margin.high), ratio(b.costMiddle8, b.marginMiddle8), ratio(b.cost.high, b.margin.low)}
	}
	if b.anyOnce {
		c.Payback = &Range{ratio(greatest(b.once.low, whole{}), b.result.high), ratio(greatest(b.once.high, whole{}), b.result.low)}
	}
	c.Streams = make([]Stream, len(b.streams))
	wholes := make([]ends, len(b.streams)) // the sums that shares are parts of
	for i, at := range b.streams {
		s := &k.streams[at]
		own := s.price.times(s.quantity)
		c.Streams[i] = Stream{s.note, k.money(own), shareOf(own, b.income, &wholes[i])}
	}
	c.SaleCosts = make([]SaleCost, len(b.sales))
	for i, at := range b.sales {
		c.SaleCosts[i] = SaleCost{k.saleCosts[at].note, k.money(k.saleCosts[at].sum)}
	}
	c.Segments = k.segments(b)
	c.Swings = k.swings(b)
	return c
}

// money returns a range of money.
func (k *reckoner) money(e ends) Range {
	return Range{Value{e.low, k.product}, Value{e.high, k.product}}
}

// shareOf returns the share of a part in all: at the least against the most of the
// others. A part of nothing is none of it, but if nothing ever comes in, there is no
// share. It keeps in of what the ends are parts of.
func shareOf(own, all ends, of *ends) Range {
	of.low, of.high = own.low.add(all.high.sub(own.high)), own.high.add(all.low.sub(own.low))
	if of.low.sign() == 0 && of.high.sign() == 0 {
		return Range{}
	}
	if of.low.sign() == 0 {
		of.low = whole{n: 1}
	}
	if of.high.sign() == 0 {
		of.high = whole{n: 1}
	}
	return Range{Value{own.low, &of.low}, Value{own.high, &of.high}}
}

// swings returns how far each note that is not known exactly moves the result.
func (k *reckoner) swings(b *book) []Swing {
	most := len(b.streams) + len(b.fixed) + len(b.sales)
	swings, widths := make([]Swing, 0, most), make([]whole, 0, most)
	middle := b.marginMiddle8.sub(b.costMiddle8)
	add := func(n *canvas.Note, low, high whole) {
		swings = append(swings, Swing{n, Range{Value{low, k.eight}, Value{high, k.eight}}})
		widths = append(widths, high.sub(low).abs())
	}
	for _, at := range b.streams {
		if s := &k.streams[at]; s.ranged {
			others := middle.sub(s.middle8())
			add(s.note, others.add(s.at(s.quantity.low, s.price.low)), others.add(s.at(s.quantity.high, s.price.high)))
		}
	}
	for _, f := range b.fixed {
		if f.ranged {
			others := middle.add(f.middle8)
			add(f.note, others.sub(f.low.times(8)), others.sub(f.high.times(8)))
		}
	}
	for _, at := range b.sales {
		if c := &k.saleCosts[at]; c.ranged {
			add(c.note, middle.sub(c.counted.mul(c.low.times(4).sub(c.middle4))), middle.sub(c.counted.mul(c.high.times(4).sub(c.middle4))))
		}
	}
	order := make([]int32, len(swings))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(i, j int32) int { return widths[j].cmp(widths[i]) })
	arrange(swings, order)
	return swings
}

// arrange puts the swings in the order: first the one at order[0]. It uses up the order.
func arrange(swings []Swing, order []int32) {
	for start := range order {
		first := swings[start]
		for to := int32(start); order[to] >= 0; {
			from := order[to]
			order[to] = -1
			if from == int32(start) {
				swings[to] = first
				break
			}
			swings[to] = swings[from]
			to = from
		}
	}
}

// at returns eight times the contribution for this quantity at this price, with what
// each sale costs in the middle.
func (s *sold) at(quantity, price whole) whole {
	return quantity.times(2).mul(price.times(4).sub(s.unit.middle4))
}
