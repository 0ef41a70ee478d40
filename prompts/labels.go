// Telling the label of an option, in any language, from other words.

package prompts

import (
	"slices"
	"sync"
)

// IsLabel reports whether text is what some built-in guide, in any language,
// calls the option of the question.
func IsLabel(question, option, text string) bool {
	return slices.Contains(labels()[optionOf{question, option}], text)
}

// optionOf is an option of a question, by their ids.
type optionOf struct{ question, option string }

// labels returns what the built-in guides call each option, also by the older ids of
// its question.
var labels = sync.OnceValue(func() map[optionOf][]string {
	all := map[optionOf][]string{}
	for _, data := range builtIn {
		for i := range data.guides {
			for q := range data.guides[i].Questions() {
				for _, o := range q.Options {
					for _, id := range q.IDs() {
						all[optionOf{id, o.ID}] = append(all[optionOf{id, o.ID}], o.Label)
					}
				}
			}
		}
	}
	return all
})
