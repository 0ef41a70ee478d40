// The table of bmcanvas figures: sums with the notes that they are made of, a bar for
// each range, and what they say in sentences.

package cli

import (
	"cmp"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/prompts"
)

// The widths of the table, in cells.
const (
	widestFigures = 110
	widestBar     = 20
	narrowestBar  = 8
	leastName     = 18
	goodName      = 28
	mostName      = 44
	nameLines     = 6 // of a note, at most
	columnGap     = 2
)

// figuresTable prints the reckoning of one canvas.
type figuresTable struct {
	words      *prompts.Words
	reckoning  *figures.Reckoning
	canvas     *canvas.Canvas
	set        typeset.Compositor
	out        *paragraphs
	full, open rune   // what is sure of a range, and what is between its ends
	tail       string // stands for what is cut
}

// newFiguresTable returns a table in lines of the width. mode says who orders
// right-to-left text.
func newFiguresTable(w *prompts.Words, c *canvas.Canvas, r *figures.Reckoning, mode bidi.Mode, width int) *figuresTable {
	t := &figuresTable{words: w, reckoning: r, canvas: c, set: typeset.Compositor{Mode: mode, Base: bidi.LTR, Language: w.Language}, full: '█', open: '░', tail: "…"}
	if w.RightToLeft() {
		t.set.Base = bidi.RTL
	}
	t.out = &paragraphs{set: t.set, width: min(width, widestFigures), screen: width}
	return t
}

// figuresSection is a part of the table with a head of its own.
type figuresSection struct {
	month, year string // above its columns; "": it has no such column
	rows        []figuresRow
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
	t.out.write(0, "", text.OneLine(cmp.Or(t.canvas.Name, t.words.Kinds[t.canvas.Kind])))
	if t.reckoning == nil {
		t.out.blank()
		t.out.write(0, "", t.words.Figures.Nothing)
		t.out.write(0, "", t.words.Fill(t.words.Figures.NothingDo, "amount", t.words.AmountExample(canvas.RevenueStreams)))
		return t.out.String()
	}
	for i := range t.reckoning.Currencies {
		t.printCurrency(&t.reckoning.Currencies[i])
	}
	t.printSentences(t.words.FigureLoose(t.reckoning, t.name)...)
	return t.out.String()
}

func (t *figuresTable) printCurrency(c *figures.Currency) {
	sections := t.sections(c)
	columns := t.columns(sections)
	t.printSection(sections[0], columns)
	t.printSentences(t.words.BreakEven(t.reckoning, c), t.words.Payback(c), t.words.HangsOn(c, t.name))
	for _, s := range sections[1:] {
		t.printSection(s, columns)
	}
}

// printSentences prints those that are not empty, after an empty line.
func (t *figuresTable) printSentences(sentences ...string) {
	said := false
	for _, s := range sentences {
		if s == "" {
			continue
		}
		if !said {
			t.out.blank()
		}
		said = true
		t.out.write(0, "", s)
	}
}

// sections lists the parts of the table: the sums, what is paid once, what comes from
// whom, and what each note that is not known exactly moves.
func (t *figuresTable) sections(c *figures.Currency) []figuresSection {
	w := &t.words.Figures
	currency := cmp.Or(w.Currencies[c.Code], c.Code)
	month := t.words.List(w.Month, currency)
	sections := []figuresSection{{month, w.Year, t.sums(c)}}
	if once := t.once(c); len(once) > 0 {
		sections = append(sections, figuresSection{currency, "", once})
	}
	if len(c.Segments) > 0 {
		rows := []figuresRow{{name: w.BySegment}}
		for _, s := range c.Segments {
			names := make([]string, len(s.Notes))
			for i, n := range s.Notes {
				names[i] = t.name(n)
			}
			name := t.words.Series(names...)
			if len(names) > 1 {
				name = t.words.Fill(w.Several, "notes", name)
			}
			rows = append(rows, figuresRow{name: name, note: true, sum: s.Range})
		}
		sections = append(sections, figuresSection{month, w.Year, rows})
	}
	if len(c.Swings) > 0 {
		rows := []figuresRow{{name: w.Swings}}
		for _, s := range c.Swings {
			ends := s.Range
			if ends.Low.Rat().Cmp(ends.High.Rat()) > 0 {
				ends.Low, ends.High = ends.High, ends.Low
			}
			rows = append(rows, figuresRow{name: t.name(s.Note), note: true, sum: ends})
		}
		sections = append(sections, figuresSection{month, "", rows})
	}
	return sections
}

// sums lists the sums in the currency, each with its notes below it.
func (t *figuresTable) sums(c *figures.Currency) []figuresRow {
	w := &t.words.Figures
	rows := []figuresRow{{name: w.Income, sum: c.Income}}
	for _, s := range c.Streams {
		rows = append(rows, figuresRow{name: t.name(s.Note), note: true, sum: s.Range, share: t.words.Percents(s.Share)})
	}
	if len(c.SaleCosts) > 0 {
		rows = append(rows, figuresRow{name: w.SaleCosts, sum: c.SaleCost})
	}
	for _, s := range c.SaleCosts {
		rows = append(rows, figuresRow{name: t.words.List(t.name(s.Note), t.words.Amount(s.Note.Amount)), note: true, sum: s.Range})
	}
	rows = append(rows, figuresRow{name: w.Costs, sum: c.Cost})
	rows = append(rows, t.costs(c, func(p figures.Period) bool { return p != figures.Once && p != figures.Sale })...)
	return append(rows, figuresRow{name: w.Result, sum: c.Result})
}

// costs lists the costs of the currency that come in a wanted period.
func (t *figuresTable) costs(c *figures.Currency, wanted func(figures.Period) bool) []figuresRow {
	var rows []figuresRow
	for _, n := range t.canvas.ModelNotes(canvas.CostStructure) {
		row, found := t.reckoning.Row(canvas.CostStructure, n)
		if found && row.Amount.Currency == c.Code && wanted(row.Amount.Period) {
			rows = append(rows, figuresRow{name: t.name(n), note: true, sum: row.Sum})
		}
	}
	return rows
}

// once lists what is paid and earned once, below what that comes to; nothing if there is
// none.
func (t *figuresTable) once(c *figures.Currency) []figuresRow {
	rows := t.costs(c, func(p figures.Period) bool { return p == figures.Once })
	costs := len(rows)
	for _, n := range t.canvas.ModelNotes(canvas.RevenueStreams) {
		row, found := t.reckoning.Row(canvas.RevenueStreams, n)
		if found && row.Amount.Currency == c.Code && row.Amount.Period == figures.Once {
			rows = append(rows, figuresRow{name: t.name(n), note: true, sum: row.Sum})
		}
	}
	title := figuresRow{name: t.words.Figures.OnceCosts}
	switch {
	case len(rows) == 0:
		return nil
	case len(rows) > costs:
		title = figuresRow{name: t.words.Figures.Once, sum: c.Once}
	case costs > 1:
		title.sum = c.Once
	}
	return append([]figuresRow{title}, rows...)
}
