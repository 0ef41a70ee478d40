// bmcanvas figures: the table, and its bars.

package cli

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// pricedCanvas has amounts of every kind.
const pricedCanvas = `canvas: business-model
name: Hõbe Coffee
language: en
blocks:
  customer_segments:
    - {id: cs1, note: Independent cafés}
    - {id: cs2, note: Offices}
  revenue_streams:
    - {id: rs1, note: Subscription, links: [cs1], amount: 40-55 EUR x 60-90 / month}
    - {id: rs2, note: Beans, links: [cs2, cs1], amount: 25 EUR x 20 / month}
    - {id: rs3, note: Courses, amount: some day}
  cost_structure:
    - {id: co1, note: Bags, amount: 4 EUR / sale, links: [rs1]}
    - {id: co2, note: Rent, amount: 1200 EUR / month}
    - {id: co3, note: Insurance, amount: 600 EUR / year}
    - {id: co4, note: Roaster, amount: 9000-12000 EUR / once}
`

func TestFiguresTable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hobe.yaml")
	write(t, path, pricedCanvas)
	const want = `Hõbe Coffee

                       A month, EUR         A year
Income                  2,900–5,450  34,800–65,400          ███████████░░░░░░░░░
  Subscription          2,400–4,950  28,800–59,400  83–91%  █████████░░░░░░░░░
  Beans                         500          6,000   9–17%  ██
Costs of the sales          240–360    2,880–4,320          █
  Bags: 4 EUR for each sale
Costs                         1,250         15,000          █████
  Rent                        1,200         14,400          ████
  Insurance                      50            600
Result                  1,410–3,840  16,920–46,080          █████░░░░░░░░░

                             A month, EUR         A year
By who pays
  Independent cafés           2,400–4,950  28,800–59,400  ██████████░░░░░░░░░░
  Independent cafés; Offic…           500          6,000  ██

                          Result a month, EUR
What the result hangs on
  Subscription                    1,410–3,840  ███████░░░░░░░░░░░░░

Break-even at 33% of these sales, between 25% and 47%
One-off costs of 9,000–12,000 EUR are earned back in 3–9 months
The result hangs most on: Subscription, 40–55 EUR × 60–90 a month

No amount: Courses, “some day”. There is no number in it.
`
	out, errs, code := run(t, map[string]string{"LANG": "C.UTF-8"}, "figures", path)
	if strings.ReplaceAll(out, "\u00a0", " ") != want || errs != "" || code != exitDone {
		t.Errorf("status %d, %s\ngot\n%s\nwant\n%s", code, errs, out, want)
	}
}

func TestFiguresAsJSON(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hobe.yaml")
	write(t, path, pricedCanvas)
	out, _, code := run(t, nil, "figures", path, "--json")
	var d figures.Data
	if err := json.Unmarshal([]byte(out), &d); err != nil || code != exitDone {
		t.Fatalf("status %d: %v in\n%s", code, err, out)
	}
	if got := *d.Currencies[0].Result.Low + " " + *d.Currencies[0].Payback.High + " " + strings.Join(d.Unreadable, " "); got != "1410.000000 8.510638 rs3" {
		t.Errorf("got %s", got)
	}
}

func TestFiguresOfACanvasWithoutAmounts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "small.yaml")
	write(t, path, smallCanvas)
	out, _, code := run(t, nil, "figures", path)
	if want := "Hõbe Coffee\n\nNo revenue stream and no cost says yet how much it comes to.\n"; out != want || code != exitDone {
		t.Errorf("status %d, got %q, want %q", code, out, want)
	}
	out, _, _ = run(t, nil, "figures", path, "--json")
	if want := "{\n  \"currencies\": [],\n  \"left_out\": [],\n  \"unreadable\": []\n}\n"; out != want {
		t.Errorf("got %q, want %q", out, want)
	}
}

// A bar is full as far as is sure, open as far as can be, and begins at 0.
func TestBars(t *testing.T) {
	for _, test := range [][2]string{
		{"100 EUR", "####################"},
		{"50-100 EUR", "##########----------"},
		{"0-100 EUR", "--------------------"},
	} {
		a, err := figures.Read(test[0])
		if err != nil {
			t.Fatal(err)
		}
		rows := []figuresRow{{sum: a.Sum()}}
		if got := newScale(rows).bar(rows[0].sum, '#', '-'); got != test[1] {
			t.Errorf("%s has the bar %q, want %q", test[0], got, test[1])
		}
	}
	c := canvas.New(canvas.BusinessModel, "Loss", "", "en", "2026-11-21")
	c, _ = c.Add(canvas.RevenueStreams, canvas.Note{Amount: "20-30 EUR"}, -1)
	c, _ = c.Add(canvas.CostStructure, canvas.Note{Amount: "60 EUR"}, -1)
	sums := figures.Reckon(c).Currencies[0]
	if got := newScale([]figuresRow{{sum: sums.Cost}, {sum: sums.Result}}).bar(sums.Result, '#', '-'); got != "--######" {
		t.Errorf("a loss has the bar %q", got)
	}
}
