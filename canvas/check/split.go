// The words of a text as the rules compare them.

package check

import (
	"slices"

	"bmcanvas/canvas/words"
)

// split returns the words of a folded text. A Persian ending or prefix that somebody
// wrote apart, "کافه ها" or "می خواهیم", is joined to its word, as it is where a joiner
// stands between them.
func split(folded string) []string {
	found := words.Split(folded)
	if !slices.ContainsFunc(found, isAffix) {
		return found
	}
	joined := found[:0]
	prefix := ""
	for i, w := range found {
		switch {
		case isPrefix(w) && i+1 < len(found) && !isAffix(found[i+1]) && !isDigit(found[i+1][0]):
			prefix += w
		case isEnding(w) && prefix == "" && len(joined) > 0:
			joined[len(joined)-1] += w
		default:
			joined, prefix = append(joined, prefix+w), ""
		}
	}
	return joined
}

func isAffix(word string) bool { return isEnding(word) || isPrefix(word) }

func isPrefix(word string) bool { return word == "می" || word == "نمی" }

// isEnding reports whether the word is an ending of Persian nouns and adjectives.
func isEnding(word string) bool {
	switch word {
	case "ها", "های", "هایی", "هایم", "هایش", "هایمان", "ی", "ای", "تر", "ترین":
		return true
	}
	return false
}
