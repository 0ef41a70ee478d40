// Amounts as people write them, in four languages, and texts that are none.

package prompts

import (
	"errors"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// amountLines returns the lines of a table in testdata: language | text | what is kept
// of it.
func amountLines(t *testing.T, file string) [][3]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var lines [][3]string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.Split(line, " | ")
		if len(parts) != 3 {
			t.Fatalf("%s: %q has %d parts", file, line, len(parts))
		}
		lines = append(lines, [3]string(parts))
	}
	return lines
}

func TestAmountsAsPeopleWriteThem(t *testing.T) {
	lines := amountLines(t, "amounts.txt")
	for _, line := range lines {
		a, err := AmountLexicon(line[0]).Typed(line[1])
		if got := a.String(); err != nil || got != line[2] {
			t.Errorf("%s: %q is kept as %q, want %q (%v)", line[0], line[1], got, line[2], err)
			continue
		}
		if again, err := figures.Read(a.String()); err != nil || again != a {
			t.Errorf("%s: %q is kept as %q and read as %+v (%v), want %+v", line[0], line[1], a, again, err, a)
		}
	}
	if len(lines) < 150 {
		t.Errorf("only %d amounts", len(lines))
	}
}

// What is no amount is kept as it is, and not read when it stands in the file either.
func TestTextsThatAreNoAmounts(t *testing.T) {
	lines := amountLines(t, "no_amounts.txt")
	for _, line := range lines {
		_, err := AmountLexicon(line[0]).Typed(line[1])
		var why *figures.Unreadable
		if !errors.As(err, &why) || string(why.Reason) != line[2] {
			t.Errorf("%s: %q: got %v, want %s", line[0], line[1], err, line[2])
			continue
		}
		if a, err := figures.Read(line[1]); err == nil {
			t.Errorf("%q is read as %s in a file", line[1], a)
		}
		words := LoadWords(line[0])
		if told := words.Fill(words.Figures.Reasons[why.Reason], "found", why.Found); told == "" || strings.Contains(told, "{") {
			t.Errorf("%q is told as %q", line[1], told)
		}
	}
	if len(lines) < 50 {
		t.Errorf("only %d texts", len(lines))
	}
}

// Every reason has a sentence, and no other is there.
func TestReasonsHaveSentences(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *Words) {
		for _, r := range figures.Reasons() {
			if w.Figures.Reasons[r] == "" {
				t.Errorf("no sentence for %s", r)
			}
		}
		if len(w.Figures.Reasons) != len(figures.Reasons()) || len(w.Figures.Periods) != len(figures.Periods()) {
			t.Errorf("%d reasons and %d periods", len(w.Figures.Reasons), len(w.Figures.Periods))
		}
	})
}

// What is kept of an amount reads as the same amount again, in a file and typed in
// any language whose numbers have a point; and what a file can hold can be typed.
func TestKeptAmountsCanBeTyped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[1-9][0-9]{0,3}(\.[0-9]{1,2})?(-[1-9][0-9]{4,5})?( (EUR|IRT|€))?( x [1-9][0-9]{0,2}(-[1-9][0-9]{3})?)?( / (day|week|month|quarter|year|once|sale))?`).Draw(t, "amount")
		want, err := figures.Read(text)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		for _, l := range Languages {
			got, err := AmountLexicon(l.Code).Typed(text)
			if err != nil || got != want {
				t.Errorf("%s: %q is %+v, %v; in a file %+v", l.Code, text, got, err, want)
			}
		}
	})
}

// No text makes reading fail in another way than by its error.
func TestAnyTextCanBeTyped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[0-9۰-۹.,' x/€%٪٫٬\-]{0,12}`)).Draw(t, "text")
		for _, l := range Languages {
			lexicon := AmountLexicon(l.Code)
			kept, err := lexicon.Keep("cost_structure", text)
			if err != nil {
				if kept != strings.TrimSpace(text) {
					t.Errorf("%s: %q is kept as %q", l.Code, text, kept)
				}
				if _, err := figures.ReadIn("cost_structure", kept); err == nil {
					t.Errorf("%s: %q is no amount, but is one in a file", l.Code, text)
				}
			} else if again, err := lexicon.Keep("cost_structure", kept); again != kept {
				t.Errorf("%s: %q is kept as %q and that as %q, %v", l.Code, text, kept, again, err)
			}
		}
	})
}

// What a cost is said to be of comes with each sale, unless it says how many there are.
func TestCostsOfWhatIsSold(t *testing.T) {
	for _, test := range []struct{ language, text, kept string }{
		{"en", "4 EUR per order", "4 EUR / sale"},
		{"en", "1.20 EUR a cup", "1.20 EUR / sale"},
		{"en", "4 EUR per order x 60 a month", "4 EUR x 60 / month"},
		{"en", "40 EUR", "40 EUR / month"},
		{"et", "4 € tellimuse kohta", "4 EUR / sale"},
		{"et", "4 € tk", "4 EUR / sale"},
		{"nl", "4 euro per stuk", "4 EUR / sale"},
		{"fa", "۴۰ هزار تومان هر سفارش", "40000 IRT / sale"},
	} {
		if got, err := AmountLexicon(test.language).Keep("cost_structure", test.text); err != nil || got != test.kept {
			t.Errorf("%s: %q is kept as %q, want %q (%v)", test.language, test.text, got, test.kept, err)
		}
	}
	const both = "10 EUR per user per month"
	if got, err := AmountLexicon("en").Keep("cost_structure", both); err == nil || got != both {
		t.Errorf("%q is kept as %q, though it names two periods", both, got)
	}
}

// What people typed into a document is kept as it is when it is typed here, and what a
// file keeps stays as it is.
func TestKeptAmounts(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "A", "classic", "et", "2026-11-21")
	for _, amount := range []string{"1 200,50 € aastas", "1.200", "40-55 EUR x 60-90 / month", "millalgi 40", "45"} {
		c, _ = c.Add(canvas.RevenueStreams, canvas.Note{Text: "A", Amount: amount}, -1)
	}
	var got []string
	for _, n := range KeptAmounts(c, "et").Notes(canvas.RevenueStreams) {
		got = append(got, n.Amount)
	}
	if want := "1200.50 EUR / year|1.200|40-55 EUR x 60-90 / month|millalgi 40|45"; strings.Join(got, "|") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "|"), want)
	}
	if KeptAmounts(KeptAmounts(c, "et"), "et").Notes(canvas.RevenueStreams)[0].Amount != "1200.50 EUR / year" {
		t.Error("kept twice, it says something else")
	}
}

// What is shown as an example can be typed.
func TestAmountExamplesAreAmounts(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *Words) {
		for _, block := range []string{canvas.RevenueStreams, canvas.CostStructure} {
			for _, example := range strings.FieldsFunc(w.AmountExample(block), func(r rune) bool { return r == ',' || r == '،' }) {
				for _, or := range []string{"or ", "of ", "یا "} {
					example = strings.TrimPrefix(strings.TrimSpace(example), or)
				}
				for amount := range strings.SplitSeq(strings.NewReplacer(" or ", "|", " of ", "|", " või ", "|").Replace(example), "|") {
					if _, err := AmountLexicon(w.Language).TypedIn(block, amount); err != nil {
						t.Errorf("%s: %q is shown as an example: %v", w.Language, amount, err)
					}
				}
			}
		}
	})
}

// In the field an amount stands as people type it, and is read again as the same.
func TestAmountsInTheField(t *testing.T) {
	for _, tc := range []struct{ language, kept, typed string }{
		{"en", "40-55 EUR x 60-90 / month", "40-55 EUR x 60-90 / month"},
		{"et", "40-55 EUR x 60-90 / month", "40-55 EUR x 60-90 / kuu"},
		{"et", "12.5 EUR / week", "12,5 EUR / nädal"},
		{"nl", "1200 EUR / year", "1.200 EUR / jaar"},
		{"fa", "3000000 IRT x 12 / month", "۳٬۰۰۰٬۰۰۰ تومان × ۱۲ / ماه"},
		{"fa", "45 %", "۴۵ %"},
		{"et", "some day", "some day"},
	} {
		if got := LoadWords(tc.language).TypedAmount(canvas.RevenueStreams, tc.kept); got != tc.typed {
			t.Errorf("%s: %q is %q in the field, want %q", tc.language, tc.kept, got, tc.typed)
		}
	}
}
