// What people say of numbers in an amount besides the numbers: two million and five
// hundred thousand, ten euros per user, thirty per hour.

package figures

import "slices"

// compounds returns the parts with each sum of powers, as in "2 million and 500
// thousand", as one number.
func compounds(parts []part) []part {
	var joined []part
	for i := 0; i < len(parts); i++ {
		joined = append(joined, parts[i])
		for len(joined) > 1 && i+3 < len(parts) {
			number, power, next := &joined[len(joined)-2], &joined[len(joined)-1], parts[i+1:i+4]
			if number.kind != isNumber || power.kind != isPower || next[0].kind != isAnd || next[1].kind != isNumber ||
				next[2].kind != isPower || next[2].power < 0 || next[2].power >= power.power {
				break
			}
			sum, failed := raised(number.number, power.power-next[2].power)
			if failed != nil || sum.Places > 0 || next[1].number.Places > 0 {
				break
			}
			sum.Unscaled += next[1].number.Unscaled
			number.number, *power = sum, next[2]
			i += 3
		}
	}
	return joined
}

// each is what a price is said to be of: "10 EUR per user", "30 EUR per hour".
type each int

const (
	ofNothing each = iota
	ofSold
	ofHour
)

// withoutEach returns the parts without what the price is of, and that.
func withoutEach(parts []part) ([]part, each) {
	found := ofNothing
	var others []part
	for i := 0; i < len(parts); i++ {
		at := i
		if parts[i].kind == isPer && i+1 < len(parts) {
			at++
		}
		after := parts[max(i-1, 0)].kind
		if parts[at].kind != isUnit || at == i && after != isCurrency {
			others = append(others, parts[i])
			if parts[i].kind == isTo && after == isUnit { // the Dutch "60 klanten à 40 euro"
				others[len(others)-1].kind = isTimes
			}
			continue
		}
		if found = ofSold; parts[at].hour {
			found = ofHour
		}
		i = at
	}
	return others, found
}

// ofEach returns an amount at a cost, which comes with each sale if it is said to be
// of what is sold, and nothing says how many there are.
func ofEach(a Amount, parts []part) (Amount, error) {
	named := slices.ContainsFunc(parts, func(p part) bool { return p.kind == isPeriod })
	times := slices.ContainsFunc(parts, func(p part) bool { return p.kind == isTimes })
	if _, found := withoutEach(parts); found != ofSold || times || a.Period == Sale {
		return a, nil
	}
	if named {
		return Amount{}, &Unreadable{Reason: TwoPeriods}
	}
	a.Period = Sale
	return a, nil
}
