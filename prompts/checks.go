// The words of the checks in one language.

package prompts

import (
	"strings"
	"sync"

	"bmcanvas/canvas/check"
)

// CheckWords are the sentences of the checks in one language, the clauses of the
// story, and the words that the checks look for. Its fields are the keys of the
// files in checks/, as with Words.
type CheckWords struct {
	Language          string
	Severities        map[check.Severity]string
	Rules             map[check.Rule]Advice
	PayersWithoutUser Advice            // for users-without-payer, if the payers have no user
	Missing           map[string]string // names of what the rule no-measure finds missing
	Stages            map[string]string // names of the journey's stages and the channels' phases
	Lists             ListWords
	Story             StoryWords
	Words             WordTexts
}

// Advice is a finding in words: what is wrong, what to do about it, and why it
// matters.
type Advice struct{ What, Do, Why string }

// ListWords are the parts of lists.
type ListWords struct {
	Listed        string // stands between the notes that a finding names
	Between, Last string // stand between the notes in a sentence, and before the last of them
	More          Plural // stands for the notes that are left out
	Nameless      string // stands for a note without words
}

// WordTexts are check.WordLists as people edit them: each list is one text, with
// commas between the words.
type WordTexts struct {
	And, AndSoOn, Clauses, Examples, Bare, Everyone, Whoever, Relative, Fillers, Plans, NotPlans string
}

func (w WordTexts) lists() check.WordLists {
	split := func(s string) []string { return strings.Split(s, ", ") }
	return check.WordLists{
		And: split(w.And), AndSoOn: split(w.AndSoOn), Clauses: split(w.Clauses), Examples: split(w.Examples),
		Bare: split(w.Bare), Everyone: split(w.Everyone), Fillers: split(w.Fillers),
		Whoever: split(w.Whoever), Relative: split(w.Relative),
		Plans: split(w.Plans), NotPlans: split(w.NotPlans),
	}
}

// checkWords keeps the words of the checks that were loaded.
var checkWords sync.Map // of language code to *CheckWords

// LoadChecks returns the words of the checks in the language with this code, or in
// English if the program does not speak it. They are shared and must not be
// changed.
func LoadChecks(code string) *CheckWords {
	if known, ok := checkWords.Load(code); ok {
		return known.(*CheckWords)
	}
	known, _ := checkWords.LoadOrStore(code, dataOrDefault(code).checks())
	return known.(*CheckWords)
}
