// The amounts of a canvas as the reckoning holds them: packed, and in whole numbers.

package figures

import "bmcanvas/canvas"

// entry is the amount of one note, packed: a canvas can have ten thousand.
type entry struct {
	note     *canvas.Note
	unscaled [4]int64 // of the lesser price, the greater, the lesser quantity, the greater
	places   [4]int8
	currency int16 // of the reckoner
	parts    int16 // monthParts in its period
	comes    comes
	stream   bool
	ranged   bool
}

// comes is when an amount counts.
type comes int8

const (
	eachMonth comes = iota
	once
	eachSale
)

// entryOf returns the entry of an amount. Its note, block and currency are still to be
// set.
func entryOf(a *Amount) entry {
	e := entry{parts: a.Period.inMonthParts(), ranged: a.Ranged()}
	for i, d := range [...]Decimal{a.Price.Low, a.Price.High, a.Quantity.Low, a.Quantity.High} {
		e.unscaled[i], e.places[i] = d.Unscaled, int8(d.Places)
	}
	switch a.Period {
	case Once:
		e.comes = once
	case Sale:
		e.comes = eachSale
	}
	return e
}

// block returns the block of the entry's note.
func (e *entry) block() string {
	if e.stream {
		return canvas.RevenueStreams
	}
	return canvas.CostStructure
}

// scaled returns the range at that place of the entry, times 10 to the power of places.
func (e *entry) scaled(at, places int) ends {
	low := wholeOf(Decimal{e.unscaled[at], int(e.places[at])}, places)
	if e.unscaled[at] == e.unscaled[at+1] && e.places[at] == e.places[at+1] {
		return ends{low, low}
	}
	return ends{low, wholeOf(Decimal{e.unscaled[at+1], int(e.places[at+1])}, places)}
}

// monthParts is into how many parts the unit of quantity is divided, so that what
// comes by the week (30/7 times a month), the quarter (1/3) or the year (1/12) is a
// whole number of them, too.
const monthParts = 7 * 12

// inMonthParts returns how many monthParts what comes once in each period comes to in
// a month. What comes only once, and with each sale, comes once.
func (p Period) inMonthParts() int16 {
	switch p {
	case Day:
		return 30 * monthParts
	case Week:
		return 30 * monthParts / 7
	case Quarter:
		return monthParts / 3
	case Year:
		return monthParts / 12
	}
	return monthParts
}
