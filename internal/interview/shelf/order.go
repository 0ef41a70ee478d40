// The orders in which canvases are listed.

package shelf

import (
	"cmp"
	"slices"
	"strings"

	"bmcanvas/canvas/words"
)

// Order is an order of canvases. Those that cannot be read come last in each.
type Order int

// The orders.
const (
	ByLooked   Order = iota // the one last looked at first
	ByName                  // as in a dictionary
	ByProgress              // the one with most answered first
	ByDue                   // the one with most overdue first, then with most due
	Orders                  // how many there are
)

// Sort puts the canvases in the order. Those that are equal in it stand by when they
// were last looked at, and by their paths.
func Sort(list []Entry, o Order) {
	slices.SortStableFunc(list, func(a, b Entry) int {
		if (a.Err == nil) != (b.Err == nil) {
			return cmp.Compare(btoi(a.Err != nil), btoi(b.Err != nil))
		}
		return cmp.Or(o.compare(&a, &b), cmp.Compare(b.Looked, a.Looked), cmp.Compare(a.Path, b.Path))
	})
}

func (o Order) compare(a, b *Entry) int {
	switch o {
	case ByName:
		return strings.Compare(words.Fold(a.Name), words.Fold(b.Name))
	case ByProgress:
		return cmp.Compare(b.HowFar.Settled*max(a.HowFar.Total, 1), a.HowFar.Settled*max(b.HowFar.Total, 1))
	case ByDue:
		return cmp.Or(cmp.Compare(b.Overdue, a.Overdue), cmp.Compare(b.Due, a.Due))
	}
	return 0
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
