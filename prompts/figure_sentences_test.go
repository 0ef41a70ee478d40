// Figures in words.

package prompts

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// priced makes a canvas with these amounts of revenue streams, then of costs.
func priced(streams, costs string) *canvas.Canvas {
	c := canvas.New(canvas.BusinessModel, "Priced", "", "en", exampleDay)
	for block, amounts := range map[string]string{canvas.RevenueStreams: streams, canvas.CostStructure: costs} {
		for _, amount := range strings.Split(amounts, "; ") {
			if amount != "" {
				c, _ = c.Add(block, canvas.Note{Text: "Note " + amount, Amount: amount}, -1)
			}
		}
	}
	return c
}

func TestFiguresInWords(t *testing.T) {
	text := func(n *canvas.Note) string { return n.Text }
	c := priced("40-55 EUR x 60-90 / month", "4 EUR / sale; 1200 EUR / month; 600 EUR / year; 2000 EUR / once")
	r := figures.Reckon(c)
	for language, want := range map[string]string{
		"en": "In total: 1,490–1,610 EUR a month · Result: 910–3,340 EUR a month · Break-even: costs are covered at 38% of these sales, between 27% and 58%",
		"et": "Kokku: 1 490–1 610 EUR kuus · Tulemus: 910–3 340 EUR kuus · Tasuvuspunkt: kulud on kaetud, kui müüte 38% kavandatust (vahemikus 27% kuni 58%)",
		"nl": "Totaal: 1.490–1.610 EUR per maand · Resultaat: 910–3.340 EUR per maand · Break-even: de kosten zijn gedekt bij 38% van deze verkopen, tussen 27% en 58%",
		"fa": "جمع: ۱٬۴۹۰ تا ۱٬۶۱۰ EUR در ماه، نتیجه: ۹۱۰ تا ۳٬۳۴۰ EUR در ماه، نقطهٔ سربه‌سر: با ۳۸٪ این فروش هزینه‌ها درمی‌آید، بین ۲۷٪ و ۵۸٪",
	} {
		if got := strings.ReplaceAll(LoadWords(language).Apart(LoadWords(language).FigureParts(c, canvas.CostStructure)...), noBreak, " "); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", language, got, want)
		}
	}
	w := LoadWords("en")
	for got, want := range map[string]string{
		w.FigureStory(c): "In total, 2,400–4,950 EUR comes in and 1,490–1,610 EUR goes out each month, which leaves 910–3,340 EUR.",
		strings.Join(w.FigureReview(c, text), " "): "The result depends most on: Note 40-55 EUR x 60-90 / month, 40–55 EUR × 60–90 a month",
		w.Payback(&r.Currencies[0]):                "One-off costs of 2,000 EUR are earned back in 1–3 months",
	} {
		if got := strings.ReplaceAll(got, noBreak, " "); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// What is not in the sums is named with its reason.
func TestLeftOutInWords(t *testing.T) {
	w := LoadWords("en")
	text := func(n *canvas.Note) string { return n.Text }
	for _, test := range []struct{ streams, costs, want string }{
		{"60 %; 60 %", "", "Not included, because a share alone is no amount: Note 60 %; Note 60 % | The shares come to 120%, not to 100%."},
		{"60 %; 30-40 %", "", "Not included, because a share alone is no amount: Note 60 %; Note 30-40 %"},
		{"30 %; 40 %", "", "Not included, because a share alone is no amount: Note 30 %; Note 40 % | The shares come to 70%, not to 100%."},
		{"60 %; 50 %; 900 EUR", "", "Not included, because a share alone is no amount: Note 60 %; Note 50 % | The shares come to 110%, not to 100%."},
		{"30 %; 900 EUR", "", "Not included, because a share alone is no amount: Note 30 %"},
		{"", "4 EUR / sale", "Not included, because no revenue stream says how many sales there are: Note 4 EUR / sale"},
		{"-5 EUR", "", "Not an amount: Note -5 EUR, “-5 EUR”. An amount cannot be negative."},
		{"900 EUR", "4 EUR / sale", ""},
	} {
		r := figures.Reckon(priced(test.streams, test.costs))
		if got := strings.Join(w.FigureLoose(r, text), " | "); got != test.want {
			t.Errorf("%s less %s:\n got %q\nwant %q", test.streams, test.costs, got, test.want)
		}
	}
}

func TestBreakEvenInWords(t *testing.T) {
	w := LoadWords("en")
	for _, test := range [][3]string{
		{"100 EUR", "50 EUR", "Break-even: costs are covered at 50% of these sales"},
		{"100 EUR", "", ""},
		{"", "50 EUR", ""},
		{"10-14 EUR x 10", "12 EUR / sale; 5 EUR", "Break-even: at best, costs are covered at 25% of these sales; at worst, no number of sales covers them"},
		{"10 EUR x 10", "12 EUR / sale; 5 EUR", "No number of sales covers the costs"},
		{"10 EUR; 10 USD", "5 EUR", "Break-even needs all amounts in one currency"},
	} {
		r := figures.Reckon(priced(test[0], test[1]))
		if got := w.BreakEven(r, &r.Currencies[0]); got != test[2] {
			t.Errorf("%s less %s: got %q, want %q", test[0], test[1], got, test[2])
		}
	}
}

// Where nobody gives an amount, there is not a word of it.
func TestNoFiguresWithoutAmounts(t *testing.T) {
	c := priced("", "")
	c, _ = c.Add(canvas.RevenueStreams, canvas.Note{Text: "Subscription"}, -1)
	for _, l := range Languages {
		w := LoadWords(l.Code)
		said := w.Apart(w.FigureParts(c, canvas.RevenueStreams)...) + w.FigureStory(c) + strings.Join(w.FigureReview(c, nil), "") +
			strings.Join(w.FigureSums(figures.Reckon(c), canvas.RevenueStreams), "") + strings.Join(w.FigureLoose(figures.Reckon(c), nil), "")
		if said != "" {
			t.Errorf("%s: %q", l.Code, said)
		}
	}
}

func TestAmountInWords(t *testing.T) {
	for _, test := range [][3]string{
		{"en", "40-55 EUR x 60-90 / month", "40–55 EUR × 60–90 a month"},
		{"et", "1200.50 EUR / year", "1 200,50 EUR aastas"},
		{"nl", "1200.50 EUR / once", "1.200,50 EUR eenmalig"},
		{"fa", "250000 IRT / month", "۲۵۰٬۰۰۰ تومان در ماه"},
		{"nl", "45-50 %", "45–50%"},
		{"en", "some day", "some day"},
	} {
		if got := strings.ReplaceAll(LoadWords(test[0]).Amount(test[1]), noBreak, " "); got != test[2] {
			t.Errorf("%s: %s is told as %q, want %q", test[0], test[1], got, test[2])
		}
	}
}
