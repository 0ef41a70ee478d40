// How much of their words two texts share.

package words

// Bag counts the words of a text, folded.
func Bag(text string) map[string]int {
	bag := make(map[string]int)
	for _, w := range Split(Fold(text)) {
		bag[w]++
	}
	return bag
}

// Likeness returns how much of their words two texts share, from 0 to 1, by the
// bags of both.
func Likeness(a, b map[string]int) float64 {
	shared, all := 0, 0
	for w, n := range a {
		shared += min(n, b[w])
		all += n
	}
	for _, n := range b {
		all += n
	}
	if all == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(all)
}
