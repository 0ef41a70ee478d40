// What holds for the amounts of any canvas.

package figures_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// drawNumber draws a number as a file keeps it. Some are as long as can be.
func drawNumber(t *rapid.T) string {
	switch rapid.IntRange(0, 9).Draw(t, "size") {
	case 0:
		return "0"
	case 1:
		return rapid.StringMatching(`[1-9][0-9]{8,16}`).Draw(t, "long")
	case 2:
		return rapid.StringMatching(`[0-9]{1,3}\.[0-9]{1,6}`).Draw(t, "fraction")
	}
	return strconv.Itoa(rapid.IntRange(1, 200).Draw(t, "number"))
}

// drawSpan draws a number or a range.
func drawSpan(t *rapid.T) string {
	low := drawNumber(t)
	if rapid.IntRange(0, 2).Draw(t, "known") == 0 {
		return low
	}
	high := drawNumber(t)
	if a, b := parse(low), parse(high); a.Cmp(b) > 0 {
		low, high = high, low
	}
	return low + "-" + high
}

func parse(s string) *big.Rat {
	r, _ := new(big.Rat).SetString(s)
	return r
}

// drawAmount draws an amount, or nearly one.
func drawAmount(t *rapid.T, currencies []string) string {
	switch rapid.IntRange(0, 11).Draw(t, "form") {
	case 0:
		return ""
	case 1:
		return strconv.Itoa(rapid.IntRange(0, 100).Draw(t, "share")) + " %"
	case 2:
		return rapid.SampledFrom([]string{"some", "1,200 EUR", "4 EUR / fortnight", "-5", "5-4 EUR"}).Draw(t, "unreadable")
	}
	amount := drawSpan(t)
	if currency := rapid.SampledFrom(currencies).Draw(t, "currency"); currency != "" {
		amount += " " + currency
	}
	if rapid.Bool().Draw(t, "counted") {
		amount += " x " + drawSpan(t)
	}
	if period := rapid.SampledFrom(append(figures.Periods(), "", figures.Sale)).Draw(t, "period"); period != "" {
		amount += " / " + string(period)
	}
	return amount
}

// drawCanvas draws a canvas with streams, costs and segments.
func drawCanvas(t *rapid.T) *canvas.Canvas {
	currencies := rapid.SampledFrom([][]string{{"EUR"}, {"EUR", ""}, {""}, {"EUR", "USD"}, {"EUR", "IRT", ""}}).Draw(t, "currencies")
	c := canvas.New(canvas.BusinessModel, "Drawn", "classic", "en", "2026-11-21")
	ids := []string{"cs1", "cs2", "cs3", "rs1", "rs2", "rs3", "rs4", "rs5", "co1", "co2", "co3", "co5", "xx1"}
	for _, block := range []string{canvas.CustomerSegments, canvas.RevenueStreams, canvas.CostStructure} {
		for i := range rapid.IntRange(0, 6).Draw(t, "notes") {
			n := canvas.Note{ID: canvas.BusinessModel.Prefix(block) + strconv.Itoa(i+1), Text: "A note", Amount: drawAmount(t, currencies)}
			n.Links = rapid.SliceOfN(rapid.SampledFrom(ids), 0, 2).Draw(t, "links")
			n.Status = rapid.SampledFrom([]canvas.Status{"", "", "", canvas.Assumption, canvas.Rejected}).Draw(t, "status")
			n.Detail = rapid.IntRange(0, 9).Draw(t, "detail") == 0
			c, _ = c.Add(block, n, -1)
		}
	}
	return c
}

// With -rapid.checks=10000 it is held to so many canvases.
func TestReckoningIsThatOfTheSlowOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCanvas(t)
		got, _ := json.MarshalIndent(figures.Reckon(c).Data(), "", " ")
		want, _ := json.MarshalIndent(slowly(c), "", " ")
		if string(got) != string(want) {
			t.Errorf("canvas %s\ngot\n%s\nwant\n%s", told(c), got, want)
		}
	})
}

func told(c *canvas.Canvas) string {
	var b strings.Builder
	for _, block := range c.Blocks {
		for _, n := range block.Notes {
			fmt.Fprintf(&b, "%s %q %q %v %v; ", n.ID, n.Amount, n.Status, n.Detail, n.Links)
		}
	}
	return b.String()
}

// within reports whether the inner range lies in the outer one. An end that is not
// known is as far out as can be.
func within(inner, outer figures.Range) bool {
	return (!outer.Low.Known() || inner.Low.Known() && outer.Low.Rat().Cmp(inner.Low.Rat()) <= 0) &&
		(!outer.High.Known() || inner.High.Known() && outer.High.Rat().Cmp(inner.High.Rat()) >= 0)
}

// The wider a number is known, the wider is what comes of it.
func TestWiderIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCanvas(t)
		wide := c
		for _, block := range []string{canvas.RevenueStreams, canvas.CostStructure} {
			for _, n := range c.Notes(block) {
				a, err := figures.Read(n.Amount)
				if err == nil && !a.Share && rapid.Bool().Draw(t, "widen") {
					a.Price, a.Quantity = widened(t, a.Price), widened(t, a.Quantity)
					wide = wide.Replace(n.Key, func(n *canvas.Note) { n.Amount = a.String() })
				}
			}
		}
		narrow, wider := figures.Reckon(c), figures.Reckon(wide)
		if narrow == nil {
			return
		}
		for i := range narrow.Currencies {
			a, b := &narrow.Currencies[i], &wider.Currencies[i]
			for name, pair := range map[string][2]figures.Range{
				"income": {a.Income, b.Income}, "cost": {a.Cost, b.Cost}, "sale cost": {a.SaleCost, b.SaleCost},
				"contribution": {a.Contribution, b.Contribution}, "result": {a.Result, b.Result}, "once": {a.Once, b.Once},
			} {
				if !within(pair[0], pair[1]) {
					t.Errorf("%s: %s in %s\nis narrower in %s", name, a.Code, told(c), told(wide))
				}
			}
			for j := range a.Streams {
				if s, w := a.Streams[j].Share, b.Streams[j].Share; s.Known() && !within(s, w) {
					t.Errorf("share of %s: %s\nis narrower in %s", a.Streams[j].Note.ID, told(c), told(wide))
				}
			}
			if a.BreakEven != nil && !within(figures.Range{Low: a.BreakEven.Low, High: a.BreakEven.High}, figures.Range{Low: b.BreakEven.Low, High: b.BreakEven.High}) {
				t.Errorf("break-even: %s\nis narrower in %s", told(c), told(wide))
			}
		}
	})
}

func widened(t *rapid.T, s figures.Span) figures.Span {
	if rapid.Bool().Draw(t, "lower") {
		s.Low = figures.Decimal{Unscaled: s.Low.Unscaled / 2, Places: s.Low.Places}
	}
	if s.High.Unscaled < 1e17 && rapid.Bool().Draw(t, "higher") {
		s.High = figures.Decimal{Unscaled: s.High.Unscaled*2 + 1, Places: s.High.Places}
	}
	return s
}

// The order of notes makes no difference to any sum.
func TestOrderOfNotes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCanvas(t)
		shuffled := c.With(func(n *canvas.Canvas) {
			n.Blocks = slices.Clone(c.Blocks)
			random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
			for i := range n.Blocks {
				notes := slices.Clone(n.Blocks[i].Notes)
				random.Shuffle(len(notes), func(a, b int) { notes[a], notes[b] = notes[b], notes[a] })
				n.Blocks[i].Notes = notes
			}
			random.Shuffle(len(n.Blocks), func(a, b int) { n.Blocks[a], n.Blocks[b] = n.Blocks[b], n.Blocks[a] })
		})
		if got, want := sorted(shuffled), sorted(c); got != want {
			t.Errorf("canvas %s\nin another order gives\n%s\nwant\n%s", told(c), got, want)
		}
	})
}

// sorted returns the reckoning as JSON with each list in the order of its ids.
func sorted(c *canvas.Canvas) string {
	d := figures.Reckon(c).Data()
	slices.Sort(d.LeftOut)
	slices.Sort(d.Unreadable)
	for i := range d.Currencies {
		k := &d.Currencies[i]
		slices.SortFunc(k.Streams, func(a, b figures.StreamData) int { return strings.Compare(a.ID, b.ID) })
		slices.SortFunc(k.Swings, func(a, b figures.SwingData) int { return strings.Compare(a.ID, b.ID) })
		for _, s := range k.Segments {
			slices.Sort(s.IDs)
		}
		slices.SortFunc(k.Segments, func(a, b figures.SegmentData) int { return slices.Compare(a.IDs, b.IDs) })
	}
	out, _ := json.Marshal(d)
	return string(out)
}

// The same quantity comes to the same, whatever period it is told by.
func TestPeriodsAgree(outer *testing.T) {
	rapid.Check(outer, func(t *rapid.T) {
		low := rapid.IntRange(0, 1e6).Draw(t, "low")
		high := low + rapid.IntRange(0, 1e6).Draw(t, "more")
		price := drawSpan(t)
		result := func(times int, period string) string {
			r := figures.Reckon(model(outer, fmt.Sprintf("rs1 %s EUR x %d-%d / %s", price, low*times, high*times, period), "co1 3 EUR / sale", "co2 60-70 EUR"))
			d := r.Data().Currencies[0]
			out, _ := json.Marshal([]any{d.Income, d.SaleCost, d.Result, d.BreakEven, d.Swings})
			return string(out)
		}
		want := result(30*7, "month")
		for period, times := range map[string]int{"day": 7, "week": 49, "quarter": 3 * 30 * 7, "year": 12 * 30 * 7} {
			if got := result(times, period); got != want {
				t.Errorf("by the %s: %s, want %s", period, got, want)
			}
		}
	})
}

// An amount is read as it was written.
func TestReadWhatIsKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawAmount(t, []string{"", "EUR", "IRT"})
		a, err := figures.Read(text)
		if err != nil {
			return
		}
		again, err := figures.Read(a.String())
		if err != nil || again.String() != a.String() || again.Ranged() != a.Ranged() || again.Period != a.Period {
			t.Errorf("%q is kept as %q and read as %q, %v", text, a.String(), again.String(), err)
		}
	})
}

// By hand the stroke before the period is easily left out: the amount is the same
// without it, and what is no period is named still.
func TestReadWithoutTheStroke(t *testing.T) {
	for _, period := range figures.Periods() {
		for _, price := range []string{"6000 EUR", "€ 40-55", "40-55 EUR x 60-90", "1200"} {
			want, err := figures.Read(price + " / " + string(period))
			if err != nil {
				t.Fatal(err)
			}
			got, err := figures.Read(price + " " + strings.ToUpper(string(period)))
			if err != nil || got != want {
				t.Errorf("%s %s: %v, %v, want %v", price, period, got, err, want)
			}
		}
	}
	for text, found := range map[string]string{"6000 EUR twice": "twice", "6000 EUR once more": "more", "6000 EUR / twice": "twice"} {
		var failed *figures.Unreadable
		if _, err := figures.Read(text); !errors.As(err, &failed) || failed.Found != found {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// The costs of each sale come to what they come to one by one.
func TestSaleCostsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCanvas(t)
		r := figures.Reckon(c)
		if r == nil {
			return
		}
		for i := range r.Currencies {
			k := &r.Currencies[i]
			low, high := new(big.Rat), new(big.Rat)
			for _, s := range k.SaleCosts {
				low.Add(low, s.Low.Rat())
				high.Add(high, s.High.Rat())
			}
			if low.Cmp(k.SaleCost.Low.Rat()) != 0 || high.Cmp(k.SaleCost.High.Rat()) != 0 {
				t.Errorf("%s in %s: %s-%s, want %s-%s", k.Code, told(c), low, high, k.SaleCost.Low.Rat(), k.SaleCost.High.Rat())
			}
		}
	})
}
