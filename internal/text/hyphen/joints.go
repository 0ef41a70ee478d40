// Joints: the places in a compound between the words that it is made of.

package hyphen

import (
	_ "embed"
	"strings"
	"sync"
)

// The parts of compounds that are frequent in business, not all words of a language. An
// entry that ends in a hyphen is the first word of compounds. Any other entry is the
// beginning of their last word.
var (
	//go:embed joints/et.txt
	estonianParts string
	//go:embed joints/nl.txt
	dutchParts string
)

// parts are the words of compounds in a language.
type parts struct {
	first map[string]bool
	last  map[string]bool // the beginnings of last words
	least int             // how many letters the shortest of last has
	most  int             // how many the longest has
}

// compounds are the languages that write compounds as one word.
var compounds = map[string]func() *parts{
	"et": read(&estonianParts),
	"nl": read(&dutchParts),
}

// read returns the parts in the list when they are first needed.
func read(list *string) func() *parts {
	return sync.OnceValue(func() *parts {
		p := &parts{first: map[string]bool{}, last: map[string]bool{}}
		for word := range strings.FieldsSeq(*list) {
			if first, found := strings.CutSuffix(word, "-"); found {
				p.first[first] = true
				continue
			}
			p.last[word] = true
			length := len([]rune(word))
			p.most = max(p.most, length)
			if p.least == 0 || length < p.least {
				p.least = length
			}
		}
		return p
	})
}

const (
	leastRest = 4 // how many letters follow a joint at least
	certain   = 6 // with so many letters of a last word, a joint is there even if the patterns have no syllable
)

// jointedness says what is between two syllables of a word.
type jointedness int

const (
	noJoint      jointedness = iota
	likelyJoint              // a joint if the patterns end a syllable there
	certainJoint             // a joint, so a syllable ends there
)

// joint tells whether the i-th letter begins a word within a compound.
func joint(language string, letters []rune, i int) jointedness {
	of, rest := compounds[language], letters[i:]
	if of == nil || len(rest) < leastRest {
		return noJoint
	}
	p, head := of(), string(letters[:i])
	for n := min(p.most, len(rest)); n >= p.least; n-- {
		if !p.last[string(rest[:n])] {
			continue
		}
		if n >= certain && i > left {
			return certainJoint
		}
		return likelyJoint
	}
	for _, ending := range endings[language] {
		if strings.HasSuffix(head, ending) && len(head) > len(ending)+left {
			return likelyJoint
		}
	}
	if p.first[head] {
		return likelyJoint
	}
	return noJoint
}

// endings are those of words that are followed by another in a compound.
var endings = map[string][]string{"et": {"mis"}, "nl": {"ings", "heids", "teits"}}
