// bmcanvas figures: what the amounts of a canvas come to, as a table with a bar for
// each range, or as JSON.

package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/canvas/figures"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/tty"
)

func (p *program) figuresCommand() *cobra.Command {
	w := p.words.Command
	asJSON := false
	c := &cobra.Command{
		Use: "figures " + w.File, Short: w.Figures, Long: w.FiguresLong,
		Args: p.takes(1, 1), ValidArgsFunction: completeCanvas,
		RunE: func(_ *cobra.Command, args []string) error { return p.printFigures(args[0], asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, w.FlagJson)
	return c
}

// printFigures prints what the amounts of the canvas at path come to. The error is a
// *canvas.Error, or that of the output.
func (p *program) printFigures(path string, asJSON bool) error {
	doc, err := p.openDocument(path)
	if err != nil {
		return err
	}
	c := doc.Canvas()
	r := figures.Reckon(c)
	if asJSON {
		return p.printFiguresAsJSON(r)
	}
	w := p.wordsFor(c)
	t := &figuresTable{words: w, reckoning: r, canvas: c, full: '█', open: '░'}
	printed := t.print()
	if tty.ASCII(os.Getenv) {
		t.full, t.open = '#', '-'
		printed = text.ASCII(t.print())
	}
	_, err = io.WriteString(p.text, printed)
	return err
}

func (p *program) printFiguresAsJSON(r *figures.Reckoning) error {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(r.Data()); err != nil {
		return err
	}
	_, err := io.WriteString(p.out, export.EscapeControls(out.String()))
	return err
}

// The widths of the table.
const (
	widestTable = 80
	barWidth    = 20
	leastName   = 18
)

// figuresTable prints the reckoning of one canvas.
type figuresTable struct {
	words      *prompts.Words
	reckoning  *figures.Reckoning
	canvas     *canvas.Canvas
	full, open rune // what is sure of a range, and what is between its ends
}

// figuresRow is one line of the table: a sum, or a note below it.
type figuresRow struct {
	name  string
	note  bool
	sum   figures.Range
	share string
}

// name returns the words of the note in one line.
func (t *figuresTable) name(n *canvas.Note) string { return text.OneLine(n.Text) }

// print returns the table for each currency, and what is to be said of it.
func (t *figuresTable) print() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", text.OneLine(cmp.Or(t.canvas.Name, t.words.Kinds[t.canvas.Kind])))
	if t.reckoning == nil {
		fmt.Fprintf(&b, "\n%s\n", t.words.Figures.Nothing)
		return b.String()
	}
	for i := range t.reckoning.Currencies {
		t.printCurrency(&b, &t.reckoning.Currencies[i])
	}
	if loose := t.words.FigureLoose(t.reckoning, t.name); len(loose) > 0 {
		fmt.Fprintf(&b, "\n%s\n", strings.Join(loose, "\n"))
	}
	return b.String()
}

func (t *figuresTable) printCurrency(b *strings.Builder, c *figures.Currency) {
	w := t.words
	t.printRows(b, c.Code, w.Figures.Month, w.Figures.Year, t.rows(c))
	if len(c.Segments) > 0 {
		rows := []figuresRow{{name: w.Figures.BySegment}}
		for _, s := range c.Segments {
			names := make([]string, len(s.Notes))
			for i, n := range s.Notes {
				names[i] = t.name(n)
			}
			name := w.Series(names...)
			if len(names) > 1 {
				name = w.Fill(w.Figures.Several, "notes", name)
			}
			rows = append(rows, figuresRow{name: name, note: true, sum: s.Range})
		}
		t.printRows(b, c.Code, w.Figures.Month, w.Figures.Year, rows)
	}
	if len(c.Swings) > 0 {
		rows := []figuresRow{{name: w.Figures.Swings}}
		for _, s := range c.Swings {
			ends := s.Range
			if ends.Low.Rat().Cmp(ends.High.Rat()) > 0 {
				ends.Low, ends.High = ends.High, ends.Low
			}
			rows = append(rows, figuresRow{name: t.name(s.Note), note: true, sum: ends})
		}
		t.printRows(b, c.Code, w.Figures.AtItsEnds, "", rows)
	}
	var said []string
	for _, sentence := range []string{w.BreakEven(t.reckoning, c), w.Payback(c), w.HangsOn(c, t.name)} {
		if sentence != "" {
			said = append(said, sentence)
		}
	}
	if len(said) > 0 {
		fmt.Fprintf(b, "\n%s\n", strings.Join(said, "\n"))
	}
}

// rows lists the sums in the currency, each with its notes below it.
func (t *figuresTable) rows(c *figures.Currency) []figuresRow {
	w := &t.words.Figures
	sales, fixed := []figuresRow{{name: w.SaleCosts, sum: c.SaleCost}}, []figuresRow{{name: w.Costs, sum: c.Cost}}
	for _, n := range t.canvas.ModelNotes(canvas.CostStructure) {
		row, found := t.reckoning.Row(canvas.CostStructure, n)
		switch {
		case !found || row.Amount.Currency != c.Code || row.Amount.Period == figures.Once:
		case row.Amount.Period == figures.Sale:
			sales = append(sales, figuresRow{name: t.name(n) + ": " + t.words.Amount(n.Amount), note: true})
		default:
			fixed = append(fixed, figuresRow{name: t.name(n), note: true, sum: row.Sum})
		}
	}
	rows := []figuresRow{{name: w.Income, sum: c.Income}}
	for _, s := range c.Streams {
		rows = append(rows, figuresRow{name: t.name(s.Note), note: true, sum: s.Range, share: t.words.Percents(s.Share)})
	}
	if len(sales) > 1 {
		rows = append(rows, sales...)
	}
	rows = append(rows, fixed...)
	return append(rows, figuresRow{name: w.Result, sum: c.Result})
}

// printRows prints the rows with what they come to and a bar each. All bars have one
// scale.
func (t *figuresTable) printRows(b *strings.Builder, code, month, year string, rows []figuresRow) {
	scale := newScale(rows)
	if code != "" {
		month += ", " + code
	}
	months, years, shares := []string{month}, []string{year}, []string{""}
	for _, r := range rows {
		m, y := "", ""
		if r.sum.Known() {
			m = t.words.Money(r.sum, "")
			if year != "" {
				y = t.words.Money(r.sum.Times(12), "")
			}
		}
		months, years, shares = append(months, m), append(years, y), append(shares, r.share)
	}
	numbers := widest(months) + widest(years) + widest(shares)
	name := 0
	for _, r := range rows {
		name = max(name, text.Width(t.indented(r)))
	}
	name = min(name, max(widestTable-numbers-barWidth-8, leastName))
	line := func(label string, i int, bar string) {
		cells := []string{padRight(label, name), padLeft(months[i], widest(months))}
		if year != "" {
			cells = append(cells, padLeft(years[i], widest(years)))
		}
		if widest(shares) > 0 {
			cells = append(cells, padLeft(shares[i], widest(shares)))
		}
		fmt.Fprintf(b, "%s\n", strings.TrimRight(strings.Join(append(cells, bar), "  "), " "))
	}
	fmt.Fprintln(b)
	line("", 0, "")
	for i, r := range rows {
		bar := ""
		if r.sum.Known() {
			bar = scale.bar(r.sum, t.full, t.open)
		}
		label := t.indented(r)
		if !r.sum.Known() {
			fmt.Fprintln(b, text.Truncate(label, widestTable, "…"))
			continue
		}
		line(text.Truncate(label, name, "…"), i+1, bar)
	}
}

// indented returns the name of the row, indented if it is a note's.
func (t *figuresTable) indented(r figuresRow) string {
	if r.note {
		return "  " + r.name
	}
	return r.name
}

func widest(cells []string) int {
	width := 0
	for _, c := range cells {
		width = max(width, text.Width(c))
	}
	return width
}

func padRight(s string, width int) string { return s + text.Spaces(max(width-text.Width(s), 0)) }

func padLeft(s string, width int) string { return text.Spaces(max(width-text.Width(s), 0)) + s }
