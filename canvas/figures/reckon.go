// The reckoning: what a canvas's amounts come to, by the month and per currency.

package figures

import (
	"cmp"
	"math/big"
	"slices"
	"strings"
	"sync"

	"bmcanvas/canvas"
)

// Reckoning is what the amounts of one canvas come to.
type Reckoning struct {
	Currencies []Currency     // by code
	UnmetSales []*canvas.Note // costs of each sale for which no stream says how many sales there are
	Unreadable []Fault
	Shares     *Shares // of the streams that give one; nil if none does
	Complete   bool    // there are streams and costs, and each has an amount of money in the one currency

	codes []string // of the currencies
	index struct {
		once sync.Once
		noteIndex
	}
}

// Currency is what the amounts in one currency come to, each month.
type Currency struct {
	Code         string // "" if no amount names one
	Income       Range
	Cost         Range // but for what comes with each sale, and what is paid once
	SaleCost     Range // what comes with each sale, of all sales
	Contribution Range // income less what comes with each sale
	Result       Range // what remains
	BreakEven    *BreakEven
	Once         Range // one-off costs less one-off income, in all
	Payback      *Range
	Streams      []Stream   // that come by the month, in the order of the canvas
	SaleCosts    []SaleCost // those that meet a stream, in the order of the canvas
	Segments     []Segment  // in the order of their first streams
	Swings       []Swing    // the widest first
}

// BreakEven is the part of the planned sales at which income meets all costs. An end
// that no sales reach is not known.
type BreakEven struct{ Low, Middle, High Value }

// Stream is a revenue stream and what it brings each month.
type Stream struct {
	Note *canvas.Note
	Range
	Share Range // of all income; not known if there is none
}

// SaleCost is a cost that comes with each sale, and what it comes to each month.
type SaleCost struct {
	Note *canvas.Note
	Range
}

// Segment is what some segments pay each month: all that the streams for exactly
// these bring, for what several pay together is not split.
type Segment struct {
	Notes []*canvas.Note // in the order of the canvas
	Range
}

// Swing is how far one note moves the result: the result with both numbers of the
// note at their low and at their high ends, and all others in the middle.
type Swing struct {
	Note *canvas.Note
	Range
}

// Shares are the sums of the shares that people gave by hand, in percent.
type Shares struct {
	Notes     []*canvas.Note
	Low, High *big.Rat
	All       bool // every stream has one
}

// Fit reports whether the shares can make a whole: 100 lies between their sums.
func (s *Shares) Fit() bool {
	hundred := big.NewRat(100, 1)
	return s.Low.Cmp(hundred) <= 0 && s.High.Cmp(hundred) >= 0
}

// Wrong reports whether the shares cannot make a whole, whatever the streams without
// one bring.
func (s *Shares) Wrong() bool {
	return s.All && !s.Fit() || s.Low.Cmp(big.NewRat(100, 1)) > 0
}

// Sum returns what the shares come to in percent, as "80" or "80-95".
func (s *Shares) Sum() string {
	number := func(r *big.Rat) string {
		return strings.TrimSuffix(strings.TrimRight(r.FloatString(2), "0"), ".")
	}
	if low, high := number(s.Low), number(s.High); low != high {
		return low + "-" + high
	}
	return number(s.Low)
}

// Fault is an amount that cannot be read.
type Fault struct {
	Note  *canvas.Note
	Block string
	Why   *Unreadable
}

// Reckon returns what the canvas's amounts come to; nil if it has none. It takes time
// linear in notes and links, but for putting the swings in order.
func Reckon(c *canvas.Canvas) *Reckoning {
	if !HasAmounts(c) {
		return nil
	}
	k := &reckoner{canvas: c, reckoning: &Reckoning{}}
	k.gather()
	k.spread()
	for i := range k.books {
		k.reckoning.Currencies = append(k.reckoning.Currencies, k.books[i].currency(k))
	}
	return k.reckoning
}

// HasAmounts reports whether a revenue stream or a cost of the canvas has an amount.
func HasAmounts(c *canvas.Canvas) bool {
	if c.Kind != canvas.BusinessModel {
		return false
	}
	for _, block := range amountBlocks {
		for _, n := range c.Notes(block) {
			if n.Amount != "" && n.InModel() {
				return true
			}
		}
	}
	return false
}

// amountBlocks are the blocks whose notes have amounts.
var amountBlocks = []string{canvas.RevenueStreams, canvas.CostStructure}

// In reports whether notes of the block have amounts.
func In(block string) bool { return slices.Contains(amountBlocks, block) }

// reckoner does the sums of one canvas. All prices are whole numbers of the unit
// price, all quantities by the month of the unit quantity, so that sums are whole
// numbers of their product.
type reckoner struct {
	canvas      *canvas.Canvas
	reckoning   *Reckoning
	currencies  []string // that amounts name, as they come; "" if one names none
	books       []book
	pricePlaces int // decimal places of prices,
	countPlaces int // and of quantities
	price       whole
	quantity    whole
	product     *whole // price times quantity
	eight       *whole // eight times that, for middles
	streams     []sold // those that come by the month
	saleCosts   []saleCost
	payers      *linked // the segments
}

// gather reads the amounts, and puts each into the book of its currency.
func (k *reckoner) gather() {
	entries := make([]entry, 0, len(k.canvas.Notes(canvas.RevenueStreams))+len(k.canvas.Notes(canvas.CostStructure)))
	shares := Shares{Low: new(big.Rat), High: new(big.Rat), All: true}
	notes := 0
	var priced [2]int // streams and costs
	for i, block := range amountBlocks {
		for _, n := range k.canvas.Notes(block) {
			if !n.InModel() {
				continue
			}
			notes++
			if n.Amount == "" {
				shares.All = shares.All && block != canvas.RevenueStreams
				continue
			}
			a, err := ReadIn(block, n.Amount)
			if err != nil {
				k.fault(n, block, err)
			}
			shares.All = shares.All && (block != canvas.RevenueStreams || err == nil && a.Share)
			switch {
			case err != nil:
			case a.Share:
				shares.add(n, a)
			default:
				e := entryOf(&a)
				e.note, e.stream, e.currency = n, block == canvas.RevenueStreams, k.currencyOf(a.Currency)
				entries = append(entries, e)
				priced[i]++
			}
		}
	}
	if len(shares.Notes) > 0 {
		k.reckoning.Shares = &shares
	}
	k.open(entries)
	k.reckoning.Complete = len(k.books) == 1 && len(k.reckoning.Unreadable) == 0 && len(entries) == notes &&
		priced[0] > 0 && priced[1] > 0
}

func (s *Shares) add(n *canvas.Note, a Amount) {
	s.Notes = append(s.Notes, n)
	s.Low.Add(s.Low, rat(a.Price.Low))
	s.High.Add(s.High, rat(a.Price.High))
}

// rat returns the number as a fraction.
func rat(d Decimal) *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(d.Unscaled), powerOfTen(d.Places).big())
}

func (k *reckoner) fault(n *canvas.Note, block string, err error) {
	why, _ := err.(*Unreadable)
	k.reckoning.Unreadable = append(k.reckoning.Unreadable, Fault{n, block, why})
}

// currencyOf returns the place of a currency among those that amounts name.
func (k *reckoner) currencyOf(code string) int16 {
	at := slices.Index(k.currencies, code)
	if at < 0 {
		at = len(k.currencies)
		k.currencies = append(k.currencies, code)
	}
	return int16(at)
}

// open makes a book for each currency that the entries name and enters them. One that
// names none belongs to the only one that is named, and to none if there are several.
func (k *reckoner) open(entries []entry) {
	codes := slices.Clone(k.currencies)
	slices.Sort(codes)
	bare := len(codes) > 0 && codes[0] == ""
	if bare && len(codes) > 1 {
		codes = codes[1:]
	}
	k.reckoning.codes = codes
	k.books = make([]book, len(codes))
	for i, code := range codes {
		k.books[i].code = code
	}
	books := make([]int, len(k.currencies)) // of each currency
	for i, code := range k.currencies {
		books[i], _ = slices.BinarySearch(codes, code)
	}
	kept := entries
	if bare && len(codes) > 1 {
		kept = slices.DeleteFunc(entries, func(e entry) bool {
			homeless := k.currencies[e.currency] == ""
			if homeless {
				k.fault(e.note, e.block(), &Unreadable{Reason: WhichCurrency})
			}
			return homeless
		})
		k.inOrder(k.reckoning.Unreadable)
	}
	for i := range kept {
		e := &kept[i]
		k.pricePlaces = max(k.pricePlaces, int(e.places[0]), int(e.places[1]))
		k.countPlaces = max(k.countPlaces, int(e.places[2]), int(e.places[3]))
	}
	k.units()
	k.enter(kept, books)
}

// inOrder puts the faults in the order of the canvas.
func (k *reckoner) inOrder(faults []Fault) {
	place := map[*canvas.Note]int{}
	for _, block := range amountBlocks {
		for _, n := range k.canvas.Notes(block) {
			place[n] = len(place)
		}
	}
	slices.SortFunc(faults, func(a, b Fault) int { return cmp.Compare(place[a.Note], place[b.Note]) })
}

// units sets the units from the decimal places. A price has room for those of a
// quantity, too, because what a sale costs is the product of both.
func (k *reckoner) units() {
	k.price = powerOfTen(k.pricePlaces + k.countPlaces)
	k.quantity = powerOfTen(k.countPlaces).times(monthParts)
	product := k.price.mul(k.quantity)
	eight := product.times(8)
	k.product, k.eight = &product, &eight
}
