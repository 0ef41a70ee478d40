// Phrases: sequences of words to find in a text, with alternatives, gaps and years to come.

package check

import (
	"slices"
	"strconv"
	"strings"

	"bmcanvas/canvas/solar"
	"bmcanvas/canvas/words"
)

// phrase is a sequence of words: a slot for each.
type phrase []slot

// slot is a place in a phrase. If gap is set, up to widestGap other words may
// stand before it.
type slot struct {
	words []string // any of these
	gap   bool
}

// widestGap is how many words a gap takes at most.
const widestGap = 6

// Words of a phrase that stand for any year to come, of our calendar and of the
// Persian one.
const (
	anyYear      = "9999"
	anySolarYear = "1499"
)

// newPhrase reads a phrase: words with blanks between them, alternatives for a word with
// | between them, and three dots for a gap.
func newPhrase(s string) phrase {
	var p phrase
	gap := false
	for _, field := range strings.Fields(s) {
		if field == "..." {
			gap = true
			continue
		}
		next := slot{gap: gap && len(p) > 0}
		for alternative := range strings.SplitSeq(field, "|") {
			next.words = append(next.words, split(words.Fold(alternative))...)
		}
		if len(next.words) > 0 {
			p = append(p, next)
			gap = false
		}
	}
	return p
}

// length returns how many of the words the phrase takes from their beginning, 0 if
// it does not fit.
func (p phrase) length(words []string) int {
	taken := 0
	for _, s := range p {
		most := taken
		if s.gap {
			most += widestGap
		}
		at := -1
		for i := taken; i <= most && i < len(words); i++ {
			if slices.Contains(s.words, words[i]) {
				at = i
				break
			}
		}
		if at < 0 {
			return 0
		}
		taken = at + 1
	}
	return taken
}

// phrases are found by their first word.
type phrases map[string][]phrase

func newPhrases(list []string) phrases {
	all := phrases{}
	for _, s := range list {
		if p := newPhrase(s); len(p) > 0 {
			for _, first := range p[0].words {
				all[first] = append(all[first], p)
			}
		}
	}
	return all
}

// at returns how many of the words the longest phrase that begins there takes, 0 if
// none does.
func (p phrases) at(words []string) int {
	longest := 0
	for _, phrase := range p[words[0]] {
		longest = max(longest, phrase.length(words))
	}
	return longest
}

// in reports whether one of the phrases begins among the words, outside of all phrases of
// except.
func (p phrases) in(words []string, except phrases) bool {
	for i := range words {
		if p.at(words[i:]) > 0 && !except.cover(words, i) {
			return true
		}
	}
	return false
}

// cover reports whether one of the phrases is among the words and has the word at i in
// it.
func (p phrases) cover(words []string, i int) bool {
	for from := range i + 1 {
		if p.at(words[from:]) > i-from {
			return true
		}
	}
	return false
}

// farthestYear is how many years from now a number is still taken for a year.
const farthestYear = 50

// withYears returns the words with each year after this one replaced by the word that
// stands for any. If this is 0, the present year is not known and none is replaced.
func withYears(words []string, this int) []string {
	if this == 0 {
		return words
	}
	var changed []string
	for i, w := range words {
		if len(w) != 4 {
			continue
		}
		year, err := strconv.Atoi(w)
		if err != nil {
			continue
		}
		any := ""
		switch solarYear := this - solar.Behind; {
		case year > this && year < this+farthestYear:
			any = anyYear
		case year > solarYear && year < solarYear+farthestYear:
			any = anySolarYear
		default:
			continue
		}
		if changed == nil {
			changed = slices.Clone(words)
		}
		changed[i] = any
	}
	if changed == nil {
		return words
	}
	return changed
}
