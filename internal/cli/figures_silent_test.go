// If a canvas has no amounts, no command prints or exports a word about amounts.

package cli

import (
	"os"
	"slices"
	"strings"
	"testing"

	"bmcanvas/prompts"
	"bmcanvas/prompts/promptstest"
)

// printedFigureWords returns the words of amounts in the language, and the keys of amounts.
func printedFigureWords(language string) []string {
	return append(promptstest.FigureWords(prompts.LoadWords(language)), `"figures"`, `"amount"`, "amount:")
}

func TestNoWordOfAmountsIsPrintedWhereThereAreNone(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "plain.yaml", bare(pricedCanvas))
	write(t, "other.yaml", strings.Replace(bare(pricedCanvas), "Rent", "Rent of the roastery", 1))
	write(t, "priced.yaml", pricedCanvas)
	commands := [][]string{
		{"show"}, {"show", "--text"}, {"show", "--story"}, {"show", "--journey"}, {"show", "--follow-ups"}, {"check"}, {"check", "--json"},
		{"diff", "other.yaml"}, {"diff", "--json", "other.yaml"}, {"export", "--to", "markdown"}, {"export", "--to", "html"}, {"export", "--to", "html", "--report"},
		{"export", "--to", "svg"}, {"export", "--to", "json"}, {"export", "--to", "bmml"},
	}
	for _, l := range prompts.Languages {
		words := printedFigureWords(l.Code)
		for _, args := range commands {
			out, errs, _ := runWithInput(t, "", append(args, "plain.yaml", "--lang", l.Code)...)
			for _, word := range words {
				if strings.Contains(out+errs, word) {
					t.Errorf("%v, %s: %q is in\n%s%s", args, l.Code, word, out, errs)
				}
			}
		}
		said := 0
		for _, args := range commands {
			out, errs, _ := runWithInput(t, "", append(args, "priced.yaml", "--lang", l.Code)...)
			if slices.ContainsFunc(words, func(word string) bool { return strings.Contains(out+errs, word) }) {
				said++
			}
		}
		if said < 8 {
			t.Errorf("%s: only %d commands tell of amounts where there are some", l.Code, said)
		}
	}
	if err := os.Remove("priced.yaml"); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"list"}, {"list", "--json"}} {
		out, _, _ := runWithInput(t, "", args...)
		for _, word := range printedFigureWords("en") {
			if strings.Contains(out, word) {
				t.Errorf("%v: %q is in\n%s", args, word, out)
			}
		}
	}
}

// bare returns a canvas file without its amounts.
func bare(file string) string {
	var lines []string
	for line := range strings.Lines(file) {
		before, _, found := strings.Cut(line, ", amount: ")
		if found {
			line = before + "}\n"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "")
}
