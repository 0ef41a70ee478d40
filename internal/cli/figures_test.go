// bmcanvas figures: the table, and its bars.

package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
	"bmcanvas/internal/golden"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
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
	for _, l := range prompts.Languages {
		out, errs, code := run(t, map[string]string{"LANG": "C.UTF-8"}, "figures", path, "--lang", l.Code)
		if errs != "" || code != exitDone {
			t.Errorf("%s: status %d, %s", l.Code, code, errs)
		}
		golden.Compare(t, "figures/hobe."+l.Code+".txt", out)
	}
}

// The table keeps within the width, and cuts no note of usual length, on any terminal.
func TestFiguresTableFits(t *testing.T) {
	long := strings.Replace(pricedCanvas, "note: Subscription", "note: Weekly subscription for independent cafés that includes a repair of the grinder", 1)
	doc, err := canvas.Parse("hobe.yaml", []byte(long))
	if err != nil {
		t.Fatal(err)
	}
	c := doc.Canvas()
	for _, l := range prompts.Languages {
		for _, width := range []int{40, 60, 80, 120, 200} {
			for _, mode := range []bidi.Mode{bidi.Off, bidi.App} {
				printed := newFiguresTable(prompts.LoadWords(l.Code), c, figures.Reckon(c), mode, width).print()
				for line := range strings.Lines(printed) {
					if w := text.Width(strings.TrimSuffix(line, "\n")); w > width && width >= 60 {
						t.Errorf("%s: a line is %d wide, not %d: %q", l.Code, w, width, line)
					}
				}
				if strings.Contains(printed, "…") && width >= 60 {
					t.Errorf("%s, %d wide: a note is cut:\n%s", l.Code, width, printed)
				}
			}
		}
	}
	printed := newFiguresTable(prompts.LoadWords("fa"), c, figures.Reckon(c), bidi.App, 80).print()
	if line := strings.Split(printed, "\n")[3]; text.Width(line) != 80 || !strings.Contains(line, "۵٬۴۵۰ ﺎﺗ ۲٬۹۰۰") || !strings.HasPrefix(strings.TrimLeft(line, " "), "░") {
		t.Errorf("a Persian line does not begin at the right: %q", line)
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
	want := "Hõbe Coffee\n\nNo revenue stream and no cost has an amount yet.\nTo give one, open the canvas and go to the question about amounts; or go to a\n" +
		"note, open the menu with f10, and choose “its amount”. An example: 40-55 EUR x\n60-90 / month, or 45 %\n"
	if out != want || code != exitDone {
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
		if got := newScale(rows, 20).bar(rows[0].sum, '#', '-'); got != test[1] {
			t.Errorf("%s has the bar %q, want %q", test[0], got, test[1])
		}
	}
	c := canvas.New(canvas.BusinessModel, "Loss", "", "en", "2026-11-21")
	c, _ = c.Add(canvas.RevenueStreams, canvas.Note{Amount: "20-30 EUR"}, -1)
	c, _ = c.Add(canvas.CostStructure, canvas.Note{Amount: "60 EUR"}, -1)
	sums := figures.Reckon(c).Currencies[0]
	if got := newScale([]figuresRow{{sum: sums.Cost}, {sum: sums.Result}}, 20).bar(sums.Result, '#', '-'); got != "--######" {
		t.Errorf("a loss has the bar %q", got)
	}
}

// The README shows what the program prints.
func TestReadmeShowsFigures(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	out, _, _ := run(t, map[string]string{"LANG": "C.UTF-8"}, "figures", "../../examples/gillette.yaml")
	table, _, found := strings.Cut(strings.ReplaceAll(out, "\u00a0", " "), "\nOne-off costs    ")
	if !found || !strings.Contains(string(readme), "$ bmcanvas figures examples/gillette.yaml\n"+table) {
		t.Errorf("the README does not show\n%s", table)
	}
}
