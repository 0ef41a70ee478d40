// What a canvas's amounts come to, in sentences.

package prompts

import (
	"math/big"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// BreakEven returns in a sentence at which part of the planned sales income meets all
// costs. There is none if it needs income and costs and the currency has not both.
func (w *Words) BreakEven(r *figures.Reckoning, c *figures.Currency) string {
	f, b := &w.Figures, c.BreakEven
	switch {
	case c.Cost.High.Sign() == 0 || len(c.Streams) == 0:
		return ""
	case len(r.Currencies) > 1:
		return f.EachCurrency
	case b == nil:
		return f.Never
	case !b.High.Known():
		return w.Fill(f.BreakEvenFrom, "low", w.Percent(b.Low))
	case !b.Middle.Known() || w.Percent(b.Low) == w.Percent(b.High):
		return w.Fill(f.BreakEven, "middle", w.Percent(b.Low))
	}
	return w.Fill(f.BreakEvenBetween, "middle", w.Percent(b.Middle), "low", w.Percent(b.Low), "high", w.Percent(b.High))
}

// Payback returns in a sentence how long it takes to earn back what is paid once; ""
// if there is nothing to earn back.
func (w *Words) Payback(c *figures.Currency) string {
	if c.Payback == nil || c.Once.High.Sign() <= 0 {
		return ""
	}
	f, sum := &w.Figures, w.Money(c.Once, c.Code)
	low, high := months(c.Payback.Low), months(c.Payback.High)
	switch {
	case low == nil:
		return w.Fill(f.PaybackNever, "sum", sum)
	case high == nil:
		return w.Fill(f.PaybackFrom, "sum", sum, "months", w.inMonths(low, low))
	}
	return w.Fill(f.Payback, "sum", sum, "months", w.inMonths(low, high))
}

// months rounds up to whole months: in a part of a month not all is earned back.
func months(v figures.Value) *big.Int {
	if !v.Known() {
		return nil
	}
	r := v.Rat()
	up := new(big.Int).Add(r.Num(), r.Denom())
	return up.Sub(up, big.NewInt(1)).Quo(up, r.Denom())
}

func (w *Words) inMonths(low, high *big.Int) string {
	n := 2 // any number that is no one
	if high.IsInt64() {
		n = int(min(high.Int64(), 1_000_000))
	}
	span := w.span(decimalNumber(w.Language, low.String()), decimalNumber(w.Language, high.String()), false)
	return w.Figures.InMonths.As(n, span)
}

// FigureNotes returns what stands in a block of the poster below its notes: what the
// amounts of the block come to and, with the costs, what remains and where break-even
// is. It returns nothing for a block and a canvas without amounts.
func (w *Words) FigureNotes(r *figures.Reckoning, block string) []string {
	if r == nil {
		return nil
	}
	var lines []string
	for i := range r.Currencies {
		c := &r.Currencies[i]
		switch block {
		case canvas.RevenueStreams:
			if len(c.Streams) > 0 {
				lines = append(lines, w.Fill(w.Figures.InAll, "sum", w.Money(c.Income, c.Code)))
			}
		case canvas.CostStructure:
			lines = append(lines, w.costLines(r, c)...)
		}
	}
	return lines
}

// FigureParts returns what stands below the title of a block on a poster drawn with
// characters, in parts: the sum and, at the costs, the result and break-even; none for a
// block without amounts.
func (w *Words) FigureParts(c *canvas.Canvas, block string) []string {
	if !figures.In(block) {
		return nil
	}
	r := figures.Reckon(c)
	if r == nil {
		return nil
	}
	var parts []string
	for i := range r.Currencies {
		k := &r.Currencies[i]
		switch {
		case block == canvas.RevenueStreams && len(k.Streams) > 0:
			parts = append(parts, w.Fill(w.Figures.InAll, "sum", w.Money(k.Income, k.Code)))
		case block == canvas.CostStructure:
			if cost := allCosts(k); cost.High.Sign() > 0 {
				parts = append(parts, w.Fill(w.Figures.InAll, "sum", w.Money(cost, k.Code)))
			}
			parts = append(parts, w.resultLines(r, k)...)
		}
	}
	return parts
}

// FigureSums returns what stands below a table of the block's amounts: what FigureNotes
// says and, also below the income, what is wrong with the shares, and what remains as
// soon as there are costs.
func (w *Words) FigureSums(r *figures.Reckoning, block string) []string {
	lines := w.FigureNotes(r, block)
	if r == nil || block != canvas.RevenueStreams {
		return lines
	}
	for i := range r.Currencies {
		lines = append(lines, w.resultLines(r, &r.Currencies[i])...)
	}
	if sum := w.SharesSum(r); sum != "" {
		lines = append(lines, sum)
	}
	return lines
}

// costLines returns what stands below the costs, in one currency.
func (w *Words) costLines(r *figures.Reckoning, c *figures.Currency) []string {
	var lines []string
	if c.Cost.High.Sign() > 0 {
		lines = append(lines, w.Fill(w.Figures.InAll, "sum", w.Money(c.Cost, c.Code)))
	}
	if c.SaleCost.High.Sign() > 0 {
		lines = append(lines, w.Fill(w.Figures.GoesWith, "sum", w.Money(c.SaleCost, c.Code)))
	}
	if payback := w.Payback(c); payback != "" {
		lines = append(lines, payback)
	}
	return append(lines, w.resultLines(r, c)...)
}

// resultLines returns what remains and where break-even is; nothing without both sides.
func (w *Words) resultLines(r *figures.Reckoning, c *figures.Currency) []string {
	if !w.bothSides(c) {
		return nil
	}
	lines := []string{w.Fill(w.Figures.Remains, "sum", w.Money(c.Result, c.Code))}
	if even := w.BreakEven(r, c); even != "" && len(r.Currencies) == 1 {
		lines = append(lines, even)
	}
	return lines
}

// FigureOutcome returns in sentences what the amounts of a canvas come to, for a list of
// canvases: in each currency what remains and where break-even is or, where only income
// or only costs are known, those. It returns nothing without amounts.
func (w *Words) FigureOutcome(r *figures.Reckoning) []string {
	if r == nil {
		return nil
	}
	var lines []string
	for i := range r.Currencies {
		c := &r.Currencies[i]
		switch {
		case w.bothSides(c):
			lines = append(lines, w.Series(w.resultLines(r, c)...))
		case len(c.Streams) > 0:
			lines = append(lines, w.Fill(w.Figures.IncomeSum, "sum", w.Money(c.Income, c.Code)))
		case c.Cost.High.Sign() > 0:
			lines = append(lines, w.Fill(w.Figures.CostSum, "sum", w.Money(c.Cost, c.Code)))
		}
	}
	return lines
}

// bothSides reports whether there are income and costs, so that there is a result.
func (w *Words) bothSides(c *figures.Currency) bool {
	return len(c.Streams) > 0 && (c.Cost.High.Sign() > 0 || c.SaleCost.High.Sign() > 0)
}

// FigureReview returns in sentences what to know of the canvas's amounts: what the result
// hangs on most, in each currency; nothing without amounts.
func (w *Words) FigureReview(c *canvas.Canvas, text func(*canvas.Note) string) []string {
	r := figures.Reckon(c)
	if r == nil {
		return nil
	}
	var said []string
	for i := range r.Currencies {
		if hangs := w.HangsOn(&r.Currencies[i], text); hangs != "" {
			said = append(said, hangs)
		}
	}
	return said
}

// HangsOn returns in a sentence which note the result hangs on most, in the currency;
// "" if all is known exactly or there is no result.
func (w *Words) HangsOn(c *figures.Currency, text func(*canvas.Note) string) string {
	if len(c.Swings) == 0 || !w.bothSides(c) {
		return ""
	}
	n := c.Swings[0].Note
	return w.Fill(w.Figures.Hangs, "note", text(n), "amount", w.Amount(n.Amount))
}

// FigureStory returns the last sentence of the story: what comes in and goes out, and
// what remains; "" if the amounts do not say both.
func (w *Words) FigureStory(c *canvas.Canvas) string {
	r := figures.Reckon(c)
	if r == nil || len(r.Currencies) != 1 || !w.bothSides(&r.Currencies[0]) {
		return ""
	}
	k := &r.Currencies[0]
	return w.Fill(w.Figures.Story, "income", w.Money(k.Income, k.Code), "cost", w.Money(allCosts(k), k.Code), "result", w.Money(k.Result, k.Code))
}

// allCosts returns all that goes out in a month, with what comes with each sale.
func allCosts(c *figures.Currency) figures.Range {
	return figures.Range{Low: c.Cost.Low.Plus(c.SaleCost.Low), High: c.Cost.High.Plus(c.SaleCost.High)}
}

// WhyUnreadable returns in a sentence why a text is no amount.
func (w *Words) WhyUnreadable(u *figures.Unreadable) string {
	return w.Fill(w.Figures.Reasons[u.Reason], "found", excerpt(u.Found))
}

// WhyNoAmount returns in a sentence which note's amount cannot be read, and why.
func (w *Words) WhyNoAmount(f *figures.Fault, text func(*canvas.Note) string) string {
	return w.Fill(w.Figures.Unreadable, "note", text(f.Note), "amount", excerpt(f.Note.Amount), "why", w.WhyUnreadable(f.Why))
}

// FigureLoose returns in sentences what is not in the sums: amounts that cannot be
// read, and what was left out.
func (w *Words) FigureLoose(r *figures.Reckoning, text func(*canvas.Note) string) []string {
	if r == nil {
		return nil
	}
	var lines []string
	for _, f := range r.Unreadable {
		lines = append(lines, w.WhyNoAmount(&f, text))
	}
	leftOut := func(sentence string, notes []*canvas.Note) {
		if len(notes) > 0 {
			lines = append(lines, w.Fill(sentence, "notes", w.Series(mapNotes(notes, text)...)))
		}
	}
	if r.Shares != nil {
		leftOut(w.Figures.LeftOutShares, r.Shares.Notes)
	}
	if sum := w.SharesSum(r); sum != "" {
		lines = append(lines, sum)
	}
	leftOut(w.Figures.LeftOutSales, r.UnmetSales)
	return lines
}

// SharesSum returns in a sentence what the shares that people gave come to, if that is
// not the whole; else "".
func (w *Words) SharesSum(r *figures.Reckoning) string {
	if r == nil || r.Shares == nil || !r.Shares.Wrong() {
		return ""
	}
	return w.Fill(w.Figures.SharesSum, "sum", w.Amount(r.Shares.Sum()+"%"))
}

// mapNotes returns the words of each note.
func mapNotes(notes []*canvas.Note, text func(*canvas.Note) string) []string {
	texts := make([]string, len(notes))
	for i, n := range notes {
		texts[i] = text(n)
	}
	return texts
}
