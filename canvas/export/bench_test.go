// How long ten thousand notes take: under a second and 200 MB for each format.

package export

import (
	"fmt"
	"io"
	"testing"

	"bmcanvas/canvas"
)

func BenchmarkExport(b *testing.B) {
	c, words := large(10_000), english()
	for name, export := range map[string]func(io.Writer, *canvas.Canvas, *Words, Options) error{"html": HTML, "svg": SVG, "markdown": Markdown} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := export(io.Discard, c, words, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// large is a canvas of that many notes, linked and judged as people do.
func large(count int) *canvas.Canvas {
	c := canvas.New(canvas.BusinessModel, "Large", "classic", "en", "2026-11-21")
	blocks := canvas.BusinessModel.Blocks()
	return c.With(func(c *canvas.Canvas) {
		perBlock := count / len(blocks)
		for i, block := range blocks {
			b := canvas.Block{ID: block}
			for j := range perBlock {
				n := &canvas.Note{
					Key: canvas.NewKey(), ID: fmt.Sprintf("%s%d", canvas.BusinessModel.Prefix(block), j+1), By: "Mari Tamm",
					Text: fmt.Sprintf("Note %d: beans roasted the same morning, نان تازه پیش از ساعت ۷", j), Question: "for-whom",
				}
				if i > 0 {
					n.Links = []string{fmt.Sprintf("%s%d", canvas.BusinessModel.Prefix(blocks[i-1]), j+1)}
				}
				if j%7 == 0 {
					n.Status, n.Test, n.Due = canvas.Assumption, "Ask ten of them", "2026-12-01"
				}
				n.Detail = j%5 == 4
				b.Notes = append(b.Notes, n)
			}
			c.Blocks = append(c.Blocks, b)
		}
	})
}
