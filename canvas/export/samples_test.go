// Sample canvases. BMCANVAS_LOOK=/some/folder go test -run TestWriteSamples writes their exports there, to look at.

package export

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"bmcanvas/canvas"
)

func TestWriteSamples(t *testing.T) {
	folder := os.Getenv("BMCANVAS_LOOK")
	if folder == "" {
		t.Skip("BMCANVAS_LOOK names no folder to write to")
	}
	write := func(name string, export func(io.Writer) error) {
		f, err := os.Create(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := export(f); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range samples(t) {
		write(s.name+".html", func(w io.Writer) error { return HTML(w, s.canvas, s.words, Options{}) })
		write(s.name+".md", func(w io.Writer) error { return Markdown(w, s.canvas, s.words, Options{}) })
		write(s.name+".svg", func(w io.Writer) error { return SVG(w, s.canvas, s.words, Options{}) })
	}
}

type sample struct {
	name   string
	canvas *canvas.Canvas
	words  *Words
}

func samples(t testing.TB) []sample {
	cafes, words := read(t, "cafes.yaml"), english()
	words.Story = cafesStory(cafes)
	return []sample{
		{"cafes", cafes, words},
		{"poster", bare(cafes), english()},
		{"bakery-fa", read(t, "bakery-fa.yaml"), persian()},
		{"physio-et", read(t, "physio-et.yaml"), estonian()},
		{"long", long(cafes, 40), english()},
		{"full", long(cafes, 3), english()},
		{"empty", canvas.New(canvas.BusinessModel, "", "classic", "en", "2026-11-21"), english()},
	}
}

// bare is the canvas without anything for a second sheet.
func bare(c *canvas.Canvas) *canvas.Canvas {
	return c.With(func(n *canvas.Canvas) {
		n.FollowUps, n.Blocks = nil, nil
		for _, b := range c.Blocks {
			var notes []*canvas.Note
			for _, old := range b.Notes {
				plain := *old
				plain.Status, plain.Evidence, plain.Test, plain.Due = canvas.NoStatus, "", "", ""
				notes = append(notes, &plain)
			}
			n.Blocks = append(n.Blocks, canvas.Block{ID: b.ID, Notes: notes})
		}
	})
}

// long is the canvas with the notes of each block repeated.
func long(c *canvas.Canvas, times int) *canvas.Canvas {
	return c.With(func(n *canvas.Canvas) {
		n.Blocks = nil
		for _, b := range c.Blocks {
			notes := append([]*canvas.Note(nil), b.Notes...)
			for range times - 1 {
				for _, old := range b.Notes {
					again := *old
					again.Key, again.ID = canvas.NewKey(), ""
					notes = append(notes, &again)
				}
			}
			n.Blocks = append(n.Blocks, canvas.Block{ID: b.ID, Notes: notes})
		}
	})
}
