// What one note's amount comes to by itself.

package figures

import "bmcanvas/canvas"

// Row is the amount of one note, and what it comes to.
type Row struct {
	Amount Amount // with its currency, if the canvas has one
	Sum    Range  // each month; if its period is Once or Sale, in all or with each sale; not known for a share
	Share  Range  // of all income that comes by the month, for a stream of money
}

// Row returns what the amount of a note of the block comes to, and false if it has
// none that can be read.
func (r *Reckoning) Row(block string, n *canvas.Note) (Row, bool) {
	if r == nil || !In(block) || n.Amount == "" || !n.InModel() || r.Fault(n) != nil {
		return Row{}, false
	}
	a, err := ReadIn(block, n.Amount)
	if err != nil {
		return Row{}, false
	}
	if a.Currency == "" && len(r.codes) == 1 && !a.Share {
		a.Currency = r.codes[0]
	}
	return Row{Amount: a, Sum: a.Sum(), Share: r.byNote().shares[n]}, true
}

// Sum returns what the amount comes to: each month, or if its period is Once or Sale,
// in all or with each sale. It is not known for a share.
func (a Amount) Sum() Range {
	if a.Share {
		return Range{}
	}
	k, e := reckoner{
		pricePlaces: max(a.Price.Low.Places, a.Price.High.Places),
		countPlaces: max(a.Quantity.Low.Places, a.Quantity.High.Places),
	}, entryOf(&a)
	k.units()
	if a.Period == Sale {
		unit := k.unitOf(&e)
		return Range{Value{unit.low, &k.price}, Value{unit.high, &k.price}}
	}
	return k.money(k.priceOf(&e).times(k.quantityOf(&e)))
}

// noteIndex has faults and shares by their notes, for tables of many notes.
type noteIndex struct {
	faults map[*canvas.Note]*Unreadable
	shares map[*canvas.Note]Range
}

// byNote returns the index, which is made when it is first needed.
func (r *Reckoning) byNote() *noteIndex {
	r.index.once.Do(func() {
		r.index.noteIndex = noteIndex{map[*canvas.Note]*Unreadable{}, map[*canvas.Note]Range{}}
		for _, f := range r.Unreadable {
			r.index.faults[f.Note] = f.Why
		}
		for i := range r.Currencies {
			for _, s := range r.Currencies[i].Streams {
				r.index.shares[s.Note] = s.Share
			}
		}
	})
	return &r.index.noteIndex
}

// Fault returns why the note's amount cannot be read, nil if it can or there is none.
func (r *Reckoning) Fault(n *canvas.Note) *Unreadable {
	if r == nil {
		return nil
	}
	return r.byNote().faults[n]
}
