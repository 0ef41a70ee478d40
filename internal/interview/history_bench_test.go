// What a long session costs: the memory of its history, and the time of going back through it.

package interview

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// largeInterview is an interview about a canvas of n notes, spread over the blocks.
func largeInterview(tb testing.TB, n int) *Interview {
	tb.Helper()
	g, err := prompts.LoadGuide("classic", "en", "")
	if err != nil {
		tb.Fatal(err)
	}
	c := canvas.New(canvas.BusinessModel, "Large", "classic", "en", "2026-11-20")
	blocks := c.Kind.Blocks()
	for i := range n {
		c, _ = c.Add(blocks[i%len(blocks)], canvas.Note{Text: fmt.Sprintf("Independent cafés in Tallinn, number %d of many", i), Question: "for-whom", Links: []string{fmt.Sprintf("cs%d", i%50+1)}}, -1)
	}
	return New(prompts.NewWalk(g), c, func() canvas.Date { return "2026-11-21" })
}

// edit changes something, as a person does: mostly words and what is known of
// notes, now and then a note that comes, goes or moves.
func (iv *Interview) edit(r *rand.Rand, i int) {
	var all []*canvas.Note
	for _, b := range iv.canvas.Blocks {
		all = append(all, b.Notes...)
	}
	n, other := all[r.IntN(len(all))], all[r.IntN(len(all))]
	switch r.IntN(10) {
	case 0, 1, 2, 3:
		_ = iv.Reword(n.Key, fmt.Sprint("Reworded ", i, " once more"))
	case 4:
		iv.StepStatus(n.Key)
	case 5:
		iv.ToggleLink(n.Key, other.Key)
	case 6:
		iv.Remove(n.Key)
	case 7:
		_, _ = iv.Throw(fmt.Sprint("Added ", i), canvas.Channels, "")
	case 8:
		iv.Reorder(n.Key, other.Key)
	case 9:
		_ = iv.Describe(n.Key, "", fmt.Sprint("Evidence ", i), "", "")
	}
}

func retained() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// BenchmarkHistory reports the memory that 20,000 edits of a canvas of 500 notes
// keep, with the file as it is written after each, and how long 500 undos take.
func BenchmarkHistory(b *testing.B) {
	for _, files := range []bool{false, true} {
		b.Run(fmt.Sprintf("file=%t", files), func(b *testing.B) {
			for b.Loop() {
				before := retained()
				iv := largeInterview(b, 500)
				doc, err := canvas.Blank().With(iv.Canvas())
				if err != nil {
					b.Fatal(err)
				}
				r := rand.New(rand.NewPCG(1, 2))
				for i := range 20_000 {
					iv.edit(r, i)
					if files {
						if doc, err = doc.With(iv.Canvas()); err != nil {
							b.Fatal(err)
						}
					}
				}
				b.ReportMetric(float64(retained()-before)/1e6, "MB-retained")
				began := time.Now()
				for range 500 {
					iv.Undo()
				}
				b.ReportMetric(float64(time.Since(began).Milliseconds()), "ms/500undos")
				if files {
					began := time.Now()
					for range 500 {
						iv.Redo()
						if doc, err = doc.With(iv.Canvas()); err != nil {
							b.Fatal(err)
						}
					}
					b.ReportMetric(float64(time.Since(began).Milliseconds()), "ms/500redos-saved")
				}
				runtime.KeepAlive(iv)
				runtime.KeepAlive(doc)
			}
		})
	}
}

// TestHistoryIsSmall: what a change costs does not depend on how many notes
// stand around the one that was changed.
func TestHistoryIsSmall(t *testing.T) {
	iv := largeInterview(t, 0)
	throw := func(text string) {
		if _, err := iv.Throw(text, canvas.Channels, ""); err != nil {
			t.Fatal(err)
		}
	}
	throw("First")
	for i := range 499 {
		throw(fmt.Sprint("Added ", i))
	}
	before := retained()
	const edits = 1000
	for i := range edits {
		notes := iv.Canvas().Notes(canvas.Channels)
		if err := iv.Reword(notes[i%len(notes)].Key, fmt.Sprint("Reworded ", i)); err != nil {
			t.Fatal(err)
		}
	}
	if each := (retained() - before) / edits; each > 3000 {
		t.Errorf("%d bytes for each change", each)
	}
	began := time.Now()
	for range edits {
		iv.Undo()
	}
	t.Logf("%s for %d undos", time.Since(began), edits)
	if got := iv.Canvas().Notes(canvas.Channels)[0].Text; got != "First" {
		t.Errorf("undone: %q", got)
	}
	runtime.KeepAlive(iv)
}
