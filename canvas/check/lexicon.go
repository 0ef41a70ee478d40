// Lexicon: the word lists of one language, in the form in which words are compared.

package check

import (
	"slices"
	"strings"

	"bmcanvas/canvas/words"
)

// WordLists are what the rules about words look for in one language, as people
// write it. An entry can be several words.
type WordLists struct {
	And      []string // joins the last two of a list
	AndSoOn  []string // stands for the rest of a list
	Clauses  []string // begins what belongs to the words before a comma: no new item
	Examples []string // comes before examples, which make no list
	Bare     []string // says no more than a block's name
	Everyone []string // is nobody in particular
	Whoever  []string // begins a description that fits anyone: everyone who
	Relative []string // begins what tells a group of people from others: who
	Fillers  []string // adds nothing to a bare word: our, the, all
	Plans    []string // speaks of what is not yet so
	NotPlans []string // has such a word and is no plan
}

// Lexicon is WordLists in the form that Run uses. Several goroutines may use one.
type Lexicon struct {
	uses              map[string]use
	bare, everyone    map[string]bool // without fillers
	andSoOn, examples phrases
	whoever           phrases
	plans, notPlans   phrases
}

// use is a set of what a word can be to the rules. Most words are nothing to them,
// and so are looked up only once.
type use uint8

const (
	isAnd use = 1 << iota
	isClause
	isFiller
	beginsAndSoOn
	beginsExamples
	beginsPlan
	isRelative
)

// NewLexicon returns the Lexicon of the lists.
func NewLexicon(w WordLists) *Lexicon {
	l := &Lexicon{
		uses:    map[string]use{},
		andSoOn: newPhrases(w.AndSoOn), examples: newPhrases(w.Examples),
		whoever: newPhrases(w.Whoever), plans: newPhrases(w.Plans), notPlans: newPhrases(w.NotPlans),
	}
	for u, list := range map[use][]string{
		isAnd: w.And, isClause: w.Clauses, isFiller: w.Fillers, isRelative: w.Relative,
		beginsAndSoOn: w.AndSoOn, beginsExamples: w.Examples, beginsPlan: w.Plans,
	} {
		for _, s := range list {
			if p := newPhrase(s); len(p) > 0 {
				for _, first := range p[0].words {
					l.uses[first] |= u
				}
			}
		}
	}
	l.bare, l.everyone = l.cores(w.Bare), l.cores(w.Everyone)
	return l
}

// cores returns the set of the phrases, each without its fillers.
func (l *Lexicon) cores(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, s := range list {
		set[l.core(split(words.Fold(s)))] = true
	}
	return set
}

// core returns the words without fillers; if there are only fillers, all of them.
func (l *Lexicon) core(words []string) string {
	kept := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return l.is(w, isFiller) })
	if len(kept) == 0 {
		kept = words
	}
	return strings.Join(kept, " ")
}

// is reports whether the word can be used so.
func (l *Lexicon) is(word string, u use) bool { return l.uses[word]&u != 0 }

// isBare reports whether the words say no more than a block's name, or are several
// such words joined by "and".
func (l *Lexicon) isBare(words []string) bool { return l.allIn(l.bare, words) }

// allIn reports whether the words, or those between each "and", are in the set
// without fillers.
func (l *Lexicon) allIn(set map[string]bool, words []string) bool {
	from := 0
	for i := 0; i <= len(words); i++ {
		if i < len(words) && !l.is(words[i], isAnd) {
			continue
		}
		if from == i || !set[l.core(words[from:i])] {
			return false
		}
		from = i + 1
	}
	return len(words) > 0
}

// mostWordsOfWhoever is the number of words above which "everyone who …" may be a
// narrow group after all.
const mostWordsOfWhoever = 6

// isEveryone reports whether the words fit anyone.
func (l *Lexicon) isEveryone(core string, words []string) bool {
	return l.everyone[core] || l.allIn(l.everyone, words) || len(words) <= mostWordsOfWhoever && l.whoever.at(words) > 0
}

// twoGroups reports whether the words describe two groups of people, each by a
// clause of its own: "families who …, and pensioners who …".
func (l *Lexicon) twoGroups(words []string) bool {
	relative, and := "", -1
	for i, w := range words {
		switch {
		case l.is(w, isAnd):
			and = i
		case !l.is(w, isRelative):
		case relative == w && and > 0 && i-and >= 2 && i-and <= 4 && describes(words[i-1], w):
			return true
		case relative == "":
			relative, and = w, -1
		}
	}
	return false
}

// describes reports whether the relative word can be about the word before it. The
// Persian one also means "that", and only after the ending ی it means "who".
func describes(word, relative string) bool {
	return relative != "که" || strings.HasSuffix(word, "ی")
}

// usesOf returns all that one of the words can be used for, and how many of them
// join others.
func (l *Lexicon) usesOf(words []string) (all use, ands int) {
	for _, w := range words {
		u := l.uses[w]
		all |= u
		if u&isAnd != 0 {
			ands++
		}
	}
	return all, ands
}
