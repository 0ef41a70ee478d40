// The word that a person may have meant who misspelt one.

package text

// Nearest returns the first of the words that differs from what was written by a letter or
// two, at most a third of it; "" if none does.
func Nearest(written string, words []string) string {
	for _, w := range words {
		if most := min(2, len([]rune(w))/3); written != w && editDistance(written, w) <= most {
			return w
		}
	}
	return ""
}

// editDistance returns how many letters must be put in, taken out or replaced to make
// one word of the other. Two neighbours that have changed places count as one.
func editDistance(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range y {
		rows[0][j+1] = j + 1
	}
	for i := range x {
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			best := min(rows[i][j]+cost, rows[i][j+1]+1, rows[i+1][j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				best = min(best, rows[i-1][j-1]+1)
			}
			rows[i+1][j+1] = best
		}
	}
	return rows[len(x)][len(y)]
}
