// Numbers as an answer: "1 3", "۱ ۳", "1, 3", and "-2" to take one back.

package lines

import (
	"strings"
	"unicode"

	"bmcanvas/prompts"
)

// pick is one number of a line.
type pick struct {
	number int
	back   bool // a minus stands before it: it is taken back
}

// tooHigh is a number past every list; longer ones count as it.
const tooHigh = 1_000_000

// readPicks reads a line of nothing but numbers, each taken once; false if it
// is any other line.
func readPicks(line string) ([]pick, bool) {
	var picks []pick
	seen := map[int]bool{}
	for _, word := range strings.FieldsFunc(line, between) {
		p, ok := readPick(word)
		if !ok {
			return nil, false
		}
		if !seen[p.number] {
			picks = append(picks, p)
		}
		seen[p.number] = true
	}
	return picks, len(picks) > 0
}

// between reports whether r stands between numbers: blanks, and the commas and
// semicolons of the languages.
func between(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;،؛", r) }

func readPick(word string) (p pick, ok bool) {
	for _, minus := range []string{"-", "−", "–"} {
		if rest, found := strings.CutPrefix(word, minus); found {
			word, p.back = rest, true
			break
		}
	}
	p.number, ok = readNumber(word)
	return p, ok
}

// readNumber reads digits of any of the three kinds.
func readNumber(word string) (n int, ok bool) {
	for _, r := range word {
		digit, isDigit := prompts.DigitValue(r)
		if !isDigit {
			return 0, false
		}
		n = min(n*10+digit, tooHigh)
	}
	return n, word != ""
}
