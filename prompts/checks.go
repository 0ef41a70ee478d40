// The words of the checks in one language, read when they are first needed.

package prompts

import (
	"bmcanvas/canvas/check"
	"strings"
	"sync"
)

// CheckWords are what the checks say in one language, what the story is told
// with, and the words that the checks look for. Its fields are the keys of the
// files in checks/, as with Words.
type CheckWords struct {
	Language          string
	Severities        map[check.Severity]string
	Rules             map[check.Rule]Advice
	PayersWithoutUser Advice            // users-without-payer, the other way round
	Missing           map[string]string // what no-measure misses
	Stages            map[string]string // journey stages and channel phases
	Lists             ListWords
	Story             StoryWords
	Words             WordTexts
}

// Advice is what is said of a finding: what is wrong, what to do about it, and
// why it matters.
type Advice struct{ What, Do, Why string }

// ListWords say how lists are written.
type ListWords struct {
	Listed        string // between the notes that a finding names
	Between, Last string // between those in a sentence, and before the last
	More          Plural // for those that are left out
	Quoted        string // {note}
	Nameless      string // a note without words
}

// WordTexts are canvas.WordLists as people edit them: the entries of a list in
// a row, with commas between them.
type WordTexts struct {
	And, AndSoOn, Clauses, Examples, Bare, Everyone, Fillers, Plans, NotPlans string
}

func (w WordTexts) lists() check.WordLists {
	split := func(s string) []string { return strings.Split(s, ", ") }
	return check.WordLists{
		And: split(w.And), AndSoOn: split(w.AndSoOn), Clauses: split(w.Clauses), Examples: split(w.Examples),
		Bare: split(w.Bare), Everyone: split(w.Everyone), Fillers: split(w.Fillers),
		Plans: split(w.Plans), NotPlans: split(w.NotPlans),
	}
}

var checkWords sync.Map // of language code to *CheckWords

// LoadChecks returns the words of the checks in the language, or in English if
// there are none in it. They are read once for each language.
func LoadChecks(code string) *CheckWords {
	if known, ok := checkWords.Load(code); ok {
		return known.(*CheckWords)
	}
	known, _ := checkWords.LoadOrStore(code, dataOrDefault(code).checks())
	return known.(*CheckWords)
}
