// The words for figures: labels, sentences, and what people type in amounts.

package prompts

import (
	"strings"
	"sync"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// FigureWords are the words for what notes say of money and what it comes to. {sum}
// is money, {note} a note and {notes} several.
type FigureWords struct {
	Title, Nothing string
	NothingDo      string                    // {amount}
	Amount         string                    // the field of a note
	Examples       AmountExamples            // what can be typed there
	Periods        map[figures.Period]string // stands after a number
	InMonths       Plural
	Currencies     map[string]string // that are not told by their codes

	Percent     string // {n}
	Range       string // {low} {high}
	FromTo      string // {low} {high}: where one of them is below 0
	NoLess      string // {low}
	Income      string
	Costs       string
	IncomeSum   string // {sum}
	CostSum     string // {sum}
	SaleCosts   string
	Result      string
	Once        string
	OnceCosts   string
	InAll       string // {sum}
	GoesWith    string // {sum}
	EverySale   string // a cost comes with each sale, and is linked with no stream
	SomeSales   string // and is linked with some
	Remains     string // {sum}
	Month, Year string
	Share       string
	BySegment   string
	Several     string // {notes}
	Swings      string

	BreakEven        string // {middle}
	BreakEvenBetween string // {middle} {low} {high}
	BreakEvenFrom    string // {low}
	Never            string
	EachCurrency     string
	Payback          string // {sum} {months}
	PaybackFrom      string // {sum} {months}
	PaybackNever     string // {sum}
	Hangs            string // {note} {amount}
	LeftOutShares    string // {notes}
	LeftOutSales     string // {notes}
	SharesSum        string // {sum}
	Unreadable       string // {note} {amount} {why}
	Story            string // {income} {cost} {result}

	Reasons map[figures.Reason]string // {found}
	Typed   TypedAmountWords
}

// AmountExamples are amounts as people type them.
type AmountExamples struct{ Income, Cost string }

// AmountExample returns an amount as people type it at a note of the block.
func (w *Words) AmountExample(block string) string {
	if block == canvas.CostStructure {
		return w.Figures.Examples.Cost
	}
	return w.Figures.Examples.Income
}

// TypedAmountWords are figures.WordLists as people edit them: each list is one text,
// with commas between the words.
type TypedAmountWords struct {
	Decimals                                    string // point, comma, or slash for a point and a slash
	Day, Week, Month, Quarter, Year, Once, Sale string
	Thousand, Million, Billion, Cents           string
	To, Times, Per, About, And, Percent         string
	Units, Hours                                string            // after a quantity
	Currencies                                  map[string]string // by code
}

func (w TypedAmountWords) lists() figures.WordLists {
	split := func(s string) []string { return strings.Split(s, ", ") }
	lists := figures.WordLists{
		Periods: map[figures.Period][]string{
			figures.Day: split(w.Day), figures.Week: split(w.Week), figures.Month: split(w.Month), figures.Quarter: split(w.Quarter),
			figures.Year: split(w.Year), figures.Once: split(w.Once), figures.Sale: split(w.Sale),
		},
		Currencies: map[string][]string{},
		Powers:     map[int][]string{3: split(w.Thousand), 6: split(w.Million), 9: split(w.Billion)},
		To:         split(w.To), Times: split(w.Times), Per: split(w.Per), About: split(w.About), And: split(w.And),
		Units: split(w.Units), Hours: split(w.Hours), Percent: split(w.Percent),
		DecimalComma: w.Decimals == "comma", DecimalSlash: w.Decimals == "slash",
	}
	if w.Cents != "" {
		lists.Powers[-2] = split(w.Cents)
	}
	for code, texts := range w.Currencies {
		lists.Currencies[code] = split(texts)
	}
	return lists
}

// period returns the first of the words for the period.
func (w TypedAmountWords) period(p figures.Period) string {
	words := w.lists().Periods[p]
	if len(words) == 0 {
		return string(p)
	}
	return words[0]
}

// amountLexicons keeps the lexicons that were made.
var amountLexicons sync.Map // of language code to *figures.Lexicon

// AmountLexicon returns what people type in amounts in the language, and besides it in
// English: everybody writes "per month" now and then.
func AmountLexicon(language string) *figures.Lexicon {
	if known, ok := amountLexicons.Load(language); ok {
		return known.(*figures.Lexicon)
	}
	lexicon := figures.NewLexicon(LoadWords(language).Figures.Typed.lists(), LoadWords(DefaultLanguage).Figures.Typed.lists())
	known, _ := amountLexicons.LoadOrStore(language, lexicon)
	return known.(*figures.Lexicon)
}
