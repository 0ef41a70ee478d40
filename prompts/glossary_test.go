// One word for one thing: the glossary at the head of each file of words, and the texts held to it.

package prompts

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// glossaryRow is a line of the glossary: the word for a thing, and those that are not
// to be used for it.
type glossaryRow struct {
	word      string
	forbidden []string // a star stands for any ending
}

// glossary reads the rows at the head of the words of a language.
func glossary(t *testing.T, language string) []glossaryRow {
	t.Helper()
	var rows []glossaryRow
	for line := range strings.Lines(string(source(t, "words/"+language+".yaml"))) {
		if !strings.HasPrefix(line, "#") {
			break
		}
		columns := strings.Split(strings.TrimSpace(strings.TrimPrefix(line, "#")), " | ")
		if len(columns) == 3 && !strings.Contains(columns[2], "(*") {
			rows = append(rows, glossaryRow{columns[1], strings.Split(columns[2], ", ")})
		}
	}
	if len(rows) < 10 {
		t.Fatalf("%s: the glossary has only %d rows", language, len(rows))
	}
	return rows
}

// textsForPeople returns what people read in a language: the words, the checks without
// their word lists, and the guides.
func textsForPeople(language string) []string {
	var texts []string
	words := *LoadWords(language)
	words.Figures.Typed = TypedAmountWords{} // what people type is theirs
	everyText(reflect.ValueOf(words), &texts)
	checks := *LoadChecks(language)
	checks.Words = WordTexts{}
	everyText(reflect.ValueOf(checks), &texts)
	for _, g := range guidesAtHand() {
		if g.Language == language {
			texts = append(texts, guideTexts(g)...)
			for q := range g.Questions() {
				texts = append(texts, q.Probe.Ask)
			}
		}
	}
	return texts
}

// forbid returns a pattern that finds the word with nothing but a star's ending after
// it.
func forbid(word string) *regexp.Regexp {
	const letter = `[\p{L}\p{M}\x{200c}]`
	stem, any := strings.CutSuffix(word, "*")
	pattern := `(?i)(?:^|[^\p{L}\p{M}\x{200c}])` + regexp.QuoteMeta(stem)
	if any {
		return regexp.MustCompile(pattern + letter + `*`)
	}
	return regexp.MustCompile(pattern + `(?:$|[^\p{L}\p{M}\x{200c}])`)
}

func TestTextsKeepToTheGlossary(t *testing.T) {
	for _, l := range Languages {
		texts := textsForPeople(l.Code)
		for _, row := range glossary(t, l.Code) {
			for _, word := range row.forbidden {
				pattern := forbid(word)
				for _, text := range texts {
					if pattern.MatchString(text) {
						t.Errorf("%s: %q instead of %q: %s", l.Code, word, row.word, text)
					}
				}
			}
		}
	}
}
