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
	Fillers  []string // adds nothing to a bare word: our, the, all
	Plans    []string // speaks of what is not yet so
	NotPlans []string // has such a word and is no plan
}

// Lexicon is WordLists in the form that Run uses. Several goroutines may use one.
type Lexicon struct {
	uses              map[string]use
	bare, everyone    map[string]bool // without fillers
	andSoOn, examples phrases
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
)

// NewLexicon returns the Lexicon of the lists.
func NewLexicon(w WordLists) *Lexicon {
	l := &Lexicon{
		uses:    map[string]use{},
		andSoOn: newPhrases(w.AndSoOn), examples: newPhrases(w.Examples),
		plans: newPhrases(w.Plans), notPlans: newPhrases(w.NotPlans),
	}
	for u, list := range map[use][]string{
		isAnd: w.And, isClause: w.Clauses, isFiller: w.Fillers,
		beginsAndSoOn: w.AndSoOn, beginsExamples: w.Examples, beginsPlan: w.Plans,
	} {
		for _, s := range list {
			if words := words.Split(words.Fold(s)); len(words) > 0 {
				l.uses[words[0]] |= u
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
		set[l.core(words.Split(words.Fold(s)))] = true
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

// phrases are sequences of words, by the first of them.
type phrases map[string][][]string

func newPhrases(list []string) phrases {
	p := phrases{}
	for _, s := range list {
		if words := words.Split(words.Fold(s)); len(words) > 0 {
			p[words[0]] = append(p[words[0]], words)
		}
	}
	return p
}

// at returns how many of the words the longest phrase that begins there takes, 0 if
// none does.
func (p phrases) at(words []string) int {
	longest := 0
	for _, phrase := range p[words[0]] {
		if len(phrase) > longest && len(phrase) <= len(words) && slices.Equal(phrase, words[:len(phrase)]) {
			longest = len(phrase)
		}
	}
	return longest
}

// in reports whether one of the phrases is among the words, those left out
// that make a phrase of except.
func (p phrases) in(words []string, except phrases) bool {
	for i := 0; i < len(words); i++ {
		if p.at(words[i:]) == 0 {
			continue
		}
		if !except.cover(words, i) {
			return true
		}
	}
	return false
}

// cover reports whether one of the phrases is among the words and the word at
// i in it.
func (p phrases) cover(words []string, i int) bool {
	for from := range i + 1 {
		if p.at(words[from:]) > i-from {
			return true
		}
	}
	return false
}
