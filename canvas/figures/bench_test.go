// How long reckoning takes, and that a canvas without amounts pays nothing for it.

package figures_test

import (
	"strconv"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// large makes a canvas with so many notes, a tenth of them segments, half of the rest
// streams.
func large(notes int, amounts bool) *canvas.Canvas {
	c := canvas.New(canvas.BusinessModel, "Large", "classic", "en", "2026-11-21")
	blocks := map[string][]*canvas.Note{}
	for i := range notes {
		n := &canvas.Note{Key: canvas.NewKey(), Text: "A note"}
		switch number := strconv.Itoa(i); {
		case i%10 == 0:
			n.ID = "cs" + number
			blocks[canvas.CustomerSegments] = append(blocks[canvas.CustomerSegments], n)
		case i%2 == 0:
			n.ID, n.Links = "rs"+number, []string{"cs" + strconv.Itoa(i/10*10)}
			n.Amount = number + "-" + strconv.Itoa(i+20) + ".50 EUR x 60-90 / " + string(figures.Periods()[i/2%5])
			blocks[canvas.RevenueStreams] = append(blocks[canvas.RevenueStreams], n)
		default:
			n.ID, n.Amount = "co"+number, number+"-"+strconv.Itoa(i+7)+" EUR / month"
			if i%5 == 0 {
				n.Amount, n.Links = "1-2.20 EUR / sale", []string{"rs" + strconv.Itoa(i-1)}
			}
			blocks[canvas.CostStructure] = append(blocks[canvas.CostStructure], n)
		}
		if !amounts {
			n.Amount = ""
		}
	}
	for _, id := range canvas.BusinessModel.Blocks() {
		c.Blocks = append(c.Blocks, canvas.Block{ID: id, Notes: blocks[id]})
	}
	return c
}

func BenchmarkReckon10000(b *testing.B) {
	c := large(10_000, true)
	b.ReportAllocs()
	for b.Loop() {
		figures.Reckon(c)
	}
}

func BenchmarkReckonWithoutAmounts(b *testing.B) {
	c := large(10_000, false)
	b.ReportAllocs()
	for b.Loop() {
		figures.Reckon(c)
	}
}

// A clock would tell more of the machine than of the program, so this counts.
func TestNoAmountsCostNothing(t *testing.T) {
	c := large(1000, false)
	if n := testing.AllocsPerRun(10, func() { figures.Reckon(c) }); n != 0 {
		t.Errorf("%v allocations for a canvas without amounts", n)
	}
}

// Whatever takes memory for each note would take most of the time.
func TestNoMemoryForEachAmount(t *testing.T) {
	c := large(10_000, true)
	if n := testing.AllocsPerRun(3, func() { figures.Reckon(c) }); n > 2000 {
		t.Errorf("%v allocations for 9,000 amounts and 1,000 segments", n)
	}
}
