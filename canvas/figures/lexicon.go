// Lexicon: the words of one language with which people write amounts.

package figures

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// WordLists are the words of one language for amounts, as people write them. An
// entry can be several words.
type WordLists struct {
	Periods    map[Period][]string
	Currencies map[string][]string // by code
	Powers     map[int][]string    // thousand is 3, for ten to the power of 3; cent is -2
	To         []string            // stands between the ends of a range
	Times      []string            // stands between price and quantity
	Per        []string            // stands before a period
	About      []string            // says that a number is not exact, or begins a range
	And        []string            // stands between the ends of a range that About begins
	Units      []string            // can stand after a quantity: what is sold, or who buys it
	Hours      []string            // can stand there, too, and are not sold
	Percent    []string

	DecimalComma bool // the comma begins the decimals and the point stands between thousands
	DecimalSlash bool // a slash between two digits begins the decimals, too
}

// Lexicon is WordLists in the form that Typed uses. Several goroutines may use one.
type Lexicon struct {
	phrases      map[rune][]phrase // by the first letter, the longest first
	decimalComma bool
	decimalSlash bool
}

// kind is what a part of an amount is.
type kind uint8

const (
	isNumber kind = iota
	isCurrency
	isPower
	isPeriod
	isTo
	isTimes
	isPer
	isAbout
	isAnd
	isUnit
	isPercent
)

// phrase is what some words mean in an amount.
type phrase struct {
	text     string
	kind     kind
	currency string
	power    int
	period   Period
	hour     bool // the unit is no thing that is sold
}

// NewLexicon returns the Lexicon of the lists. The first list says which sign begins
// the decimals. Where two give words a different meaning, the first has it.
func NewLexicon(lists ...WordLists) *Lexicon {
	l := &Lexicon{phrases: map[rune][]phrase{}}
	known := map[string]bool{}
	add := func(texts []string, p phrase) {
		for _, text := range texts {
			p.text = normalize(text)
			if p.text == "" || known[p.text] {
				continue
			}
			known[p.text] = true
			first, _ := utf8.DecodeRuneInString(p.text)
			l.phrases[first] = append(l.phrases[first], p)
		}
	}
	for i, w := range lists {
		if i == 0 {
			l.decimalComma, l.decimalSlash = w.DecimalComma, w.DecimalSlash
		}
		for _, p := range Periods() {
			add(w.Periods[p], phrase{kind: isPeriod, period: p})
		}
		for code, texts := range w.Currencies {
			add(texts, phrase{kind: isCurrency, currency: code})
		}
		for power, texts := range w.Powers {
			add(texts, phrase{kind: isPower, power: power})
		}
		for kind, texts := range map[kind][]string{
			isTo: w.To, isTimes: w.Times, isPer: w.Per, isAbout: w.About, isAnd: w.And, isUnit: w.Units, isPercent: w.Percent,
		} {
			add(texts, phrase{kind: kind})
		}
		add(w.Hours, phrase{kind: isUnit, hour: true})
	}
	for _, list := range l.phrases {
		slices.SortFunc(list, func(a, b phrase) int { return len(b.text) - len(a.text) })
	}
	return l
}

// at returns the longest phrase with which the text begins, and whether there is one.
// A phrase that ends in a letter is not the beginning of a longer word.
func (l *Lexicon) at(text string) (phrase, bool) {
	first, _ := utf8.DecodeRuneInString(text)
	for _, p := range l.phrases[first] {
		if after, found := strings.CutPrefix(text, p.text); found && !(endsInLetter(p.text) && beginsWithLetter(after)) {
			return p, true
		}
	}
	return phrase{}, false
}

func endsInLetter(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(last)
}

func beginsWithLetter(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(first) || unicode.IsMark(first)
}

// normalize returns the text in the form in which words are compared: lower case,
// digits and signs as in ASCII where they mean the same, and one blank for each white
// space.
func normalize(text string) string {
	text = strings.Map(func(r rune) rune {
		switch r {
		case '٫', 'ي', 'ك', 'ى':
			return map[rune]rune{'٫': '٫', 'ي': 'ی', 'ى': 'ی', 'ك': 'ک'}[r]
		case '–', '—', '−', '‒', '‑', '‐':
			return '-'
		case '،':
			return ','
		case '’', '‘', 'ʼ', '`':
			return '\''
		case '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', 'ـ', '\u00ad':
			return -1 // joiners, marks of direction, and strokes that only fill a line
		}
		if unicode.IsSpace(r) || r == '\u200b' {
			return ' '
		}
		return unicode.ToLower(asciiDigit(r))
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// asciiDigit is plainDigit for what is typed, where the Arabic decimal sign is kept
// apart from the point: it never stands between thousands.
func asciiDigit(r rune) rune {
	if r == '٫' {
		return r
	}
	return plainDigit(r)
}
