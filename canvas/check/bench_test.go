// How long the checks take: 10,000 notes in less than 50 ms.

package check

import (
	"fmt"
	"slices"
	"testing"

	"bmcanvas/canvas"
)

// large returns a canvas of n notes, linked in rings.
func large(n int) *canvas.Canvas {
	c := canvas.New(canvas.BusinessModel, "Large", "classic", "en", "2026-11-21")
	blocks := canvas.BusinessModel.Blocks()[:9]
	for i, b := range blocks {
		var notes []*canvas.Note
		for j := range n / len(blocks) {
			note := &canvas.Note{Key: canvas.NewKey(), ID: fmt.Sprint(c.Kind.Prefix(b), j), Text: fmt.Sprintf("Kohvik nr %d, mis asub tänaval %d", j, i)}
			for k := range i {
				note.Links = append(note.Links, fmt.Sprint(c.Kind.Prefix(blocks[k]), (j*7+k)%(n/len(blocks))))
			}
			notes = append(notes, note)
		}
		c.Blocks = append(c.Blocks, canvas.Block{ID: b, Notes: notes})
	}
	return c
}

func BenchmarkCheck(b *testing.B) {
	ctx := plainContext()
	ctx.Asked = asked
	for _, n := range []int{100, 1_000, 10_000} {
		c := large(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Run(c, ctx)
			}
		})
	}
	star := large(9) // everything shares one id, or links to it
	for i := range star.Blocks {
		for range 1000 {
			star.Blocks[i].Notes = append(star.Blocks[i].Notes, &canvas.Note{ID: "vp0", Links: []string{"vp0", "cs0", "ka0"}, Text: "A"})
		}
	}
	b.Run("star", func(b *testing.B) {
		for b.Loop() {
			Run(star, ctx)
		}
	})
}

func BenchmarkStory(b *testing.B) {
	c := large(10_000)
	found := Run(c, plainContext())
	b.Run("threads", func(b *testing.B) {
		for b.Loop() {
			Threads(c)
		}
	})
	b.Run("story", func(b *testing.B) {
		for b.Loop() {
			Story(c, found)
		}
	})
	doubtful := c.With(func(c *canvas.Canvas) {
		c.Blocks = slices.Clone(c.Blocks)
		for i, b := range c.Blocks {
			c.Blocks[i].Notes = make([]*canvas.Note, len(b.Notes))
			for j, n := range b.Notes {
				m := *n
				m.Status = canvas.Assumption
				c.Blocks[i].Notes[j] = &m
			}
		}
	})
	b.Run("assumptions", func(b *testing.B) {
		for b.Loop() {
			Assumptions(doubtful)
		}
	})
}
