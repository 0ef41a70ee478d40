// Taking a text apart into numbers and the words of the four languages.

package dates

import (
	"strings"
	"sync"
	"unicode"

	"bmcanvas/internal/interview/search"
	"bmcanvas/prompts"
)

// meaning is what a word says of a day.
type meaning func(p *parts)

// vocabulary is the words of all languages: people mix them.
type vocabulary struct {
	whole map[string]meaning
	stems map[string]meaning // of words with any ending
	pairs *strings.Replacer  // joins names of two words
}

var words = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{whole: map[string]meaning{}, stems: map[string]meaning{}}
	var pairs []string
	list := func(names string, means func(i int) meaning) {
		for i, name := range strings.Split(names, "|") {
			for _, spelling := range strings.Fields(name) {
				if apart := strings.ReplaceAll(spelling, "\u200c", " "); apart != spelling {
					pairs = append(pairs, search.Fold(apart), search.Fold(spelling))
				}
				spelling = search.Fold(spelling)
				if stem, any := strings.CutSuffix(spelling, "*"); any {
					v.stems[stem] = means(i)
				} else if v.whole[spelling] == nil {
					v.whole[spelling] = means(i)
				}
			}
		}
	}
	for _, l := range prompts.Languages {
		d := prompts.LoadWords(l.Code).Dates
		list(d.Months, func(i int) meaning { return func(p *parts) { p.month = i + 1 } })
		list(d.SolarMonths, func(i int) meaning { return func(p *parts) { p.month, p.solar = i+1, true } })
		list(d.Weekdays, func(i int) meaning { return func(p *parts) { p.weekday = i + 1 } })
		list(d.Days, func(i int) meaning { return func(p *parts) { p.away = i + 1 } })
		list(d.Units, func(i int) meaning { return func(p *parts) { p.unit = i + 1 } })
		list(d.Next, func(int) meaning { return func(p *parts) { p.next = true } })
		list(d.One, func(int) meaning { return func(p *parts) { p.numbers = append(p.numbers, number{1, 1}) } })
		list(d.Fillers, func(int) meaning { return func(*parts) {} })
	}
	v.pairs = strings.NewReplacer(pairs...)
	return v
})

// mean is what the word says of a day; nil if it is not known.
func (v *vocabulary) mean(word string) meaning {
	if m := v.whole[word]; m != nil {
		return m
	}
	for i := len(word); i > 2; i-- {
		if m := v.stems[word[:i]]; m != nil {
			return m
		}
	}
	return nil
}

// split takes the text apart. It reports false for a word that says nothing of a day.
func split(text string) (p parts, ok bool) {
	v := words()
	text = v.pairs.Replace(search.Fold(text))
	for text = strings.TrimSpace(text); text != ""; {
		word := leading(text, unicode.IsLetter)
		digits := leading(text, unicode.IsDigit)
		switch {
		case word != "":
			m := v.mean(word)
			if m == nil {
				return p, false
			}
			m(&p)
			text = text[len(word):]
		case digits != "":
			if len(digits) > 8 {
				return p, false
			}
			n := 0
			for _, d := range digits {
				n = 10*n + int(d-'0')
			}
			p.numbers = append(p.numbers, number{n, len(digits)})
			text = text[len(digits):]
		case text[0] == '+' && !p.plus && !p.named():
			p.plus = true
			text = text[1:]
		default:
			rest := strings.TrimLeft(text, " \t.,/-–،؍'’")
			if rest == text {
				return p, false
			}
			text = rest
		}
	}
	return p, true
}

// leading is the characters of the kind at the start of the text.
func leading(text string, is func(rune) bool) string {
	if end := strings.IndexFunc(text, func(r rune) bool { return !is(r) }); end >= 0 {
		return text[:end]
	}
	return text
}
