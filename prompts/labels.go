// Telling an option's label, in whatever language, from words of one's own.

package prompts

import (
	"bytes"
	"sync"
)

// labels remembers what IsLabel found.
var labels sync.Map // of labelled to bool

type labelled struct{ question, option, text string }

// IsLabel reports whether text is what some built-in guide, in any language,
// calls the option of the question.
func IsLabel(question, option, text string) bool {
	key := labelled{question, option, text}
	if known, ok := labels.Load(key); ok {
		return known.(bool)
	}
	found := lookForLabel(key)
	labels.Store(key, found)
	return found
}

// lookForLabel reads only the guides that have the text anywhere: words of
// one's own are in none.
func lookForLabel(key labelled) bool {
	for _, id := range GuideIDs {
		for _, language := range guideLanguages(id) {
			file, data, ok := builtIn(id, language)
			if !ok || !bytes.Contains(data, []byte(key.text)) {
				continue
			}
			if g, err := ParseGuide(file, data); err == nil && g.labels(key) {
				return true
			}
		}
	}
	return false
}

func (g *Guide) labels(key labelled) bool {
	for _, p := range g.Parts {
		for _, b := range p.Blocks {
			for i := range b.Questions {
				q := &b.Questions[i]
				if o := q.Option(key.option); q.ID == key.question && o != nil && o.Label == key.text {
					return true
				}
			}
		}
	}
	return false
}
