// Numbers as an answer: "1 3", "۱ ۳", "1, 3", and "-2" to take one back.

package lines

import (
	"slices"
	"strings"
	"unicode"

	"bmcanvas/prompts"
)

// pick is one number of a line.
type pick struct {
	number int
	remove bool // a minus stands before it: what it picked is taken back
}

// tooHigh is a number above every list. Longer numbers are read as it.
const tooHigh = 1_000_000

// readPicks reads a line of numbers and nothing else, each number once; false
// if it is any other line.
func readPicks(line string) ([]pick, bool) {
	var picks []pick
	seen := map[int]bool{}
	for _, word := range strings.FieldsFunc(line, isSeparator) {
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

// isSeparator reports whether r separates numbers: blanks, and the commas and
// semicolons of the languages.
func isSeparator(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;،؛", r) }

func readPick(word string) (p pick, ok bool) {
	for _, minus := range []string{"-", "−", "–"} {
		if rest, found := strings.CutPrefix(word, minus); found {
			word, p.remove = rest, true
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

// within reports whether all the numbers are from 1 to n.
func within(picks []pick, n int) bool {
	return !slices.ContainsFunc(picks, func(p pick) bool { return p.number < 1 || p.number > n })
}

// splitPicks separates the numbers of options from those of notes to link,
// which follow them; the latter count from 1 in the result.
func splitPicks(picks []pick, options int) (picked, linked []pick) {
	for _, p := range picks {
		if p.number <= options {
			picked = append(picked, p)
			continue
		}
		p.number -= options
		linked = append(linked, p)
	}
	return picked, linked
}
