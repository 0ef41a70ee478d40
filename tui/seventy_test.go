// A canvas of a real size, with seventy notes, in windows of every size.

package tui

import (
	"fmt"
	"os"
	"testing"

	"bmcanvas/canvas"
)

// seventy opens the canvas with seventy notes.
func seventy(t *testing.T) *driver {
	t.Helper()
	data, err := os.ReadFile("testdata/seventy.yaml")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write(t, dir, "a.yaml", string(data))
	return startIn(t, dir, "a.yaml", Options{})
}

// Each block of the poster shows two notes at least, and says how many it does not show.
func TestSeventyNotesOnThePoster(t *testing.T) {
	d := seventy(t).keys("<enter><f2>")
	v := d.app.top().(*posterScreen)
	for w := 80; w <= 200; w += 8 {
		for _, h := range []int{24, 30, 40, 60} {
			d.size(w, h)
			drawing := v.laidOut(w, h-footer)
			shown := map[string]map[canvas.Key]bool{}
			for row := range drawing.Height {
				for column := range drawing.Width {
					at := drawing.At(row, column)
					if shown[at.Block] == nil {
						shown[at.Block] = map[canvas.Key]bool{}
					}
					if at.Note != 0 {
						shown[at.Block][at.Note] = true
					}
				}
			}
			for _, b := range d.app.iv.Canvas().Blocks {
				n := len(shown[b.ID])
				if n < 2 && b.ID != canvas.NextSteps {
					t.Errorf("%dx%d: %d notes of %s are shown", w, h, n, b.ID)
				}
				if hidden := len(b.Notes) - n; hidden > 0 {
					d.sees(fmt.Sprintf("%d more", hidden))
				}
			}
		}
	}
}

// At every size the screens of a large canvas are as wide and high as the window: the
// driver checks each.
func TestSeventyNotesAtEverySize(t *testing.T) {
	for _, keys := range []string{"", "<enter>", "<enter><f2>", "<enter><f2>2<down*3>", "<enter><f7>", "<enter><f2>5<enter>", "<enter><f3>beans"} {
		d := seventy(t).keys(keys)
		for i, size := range everySize() {
			if i%5 == 0 {
				d.size(size[0], size[1])
			}
		}
	}
}
