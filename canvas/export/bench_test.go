// Time and memory of large exports: under a second and 200 MB for ten thousand notes in each format.

package export

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// formats are functions that write the canvas, by the name of the format.
func formats(t tester, c *canvas.Canvas) map[string]func(io.Writer) error {
	words, d, interview := english(), documentFor(t, c, ""), interviewOf(c)
	return map[string]func(io.Writer) error{
		"html":     func(w io.Writer) error { return HTML(w, c, words, Options{}) },
		"report":   func(w io.Writer) error { return Report(w, c, words, interview, Options{}) },
		"svg":      func(w io.Writer) error { return SVG(w, c, words, Options{}) },
		"markdown": func(w io.Writer) error { return Markdown(w, c, words, Options{}) },
		"json":     func(w io.Writer) error { return JSON(w, d) },
		"bmml":     func(w io.Writer) error { _, err := BMML(w, d); return err },
	}
}

// BenchmarkExport writes a canvas of ten thousand notes.
func BenchmarkExport(b *testing.B) {
	for name, export := range formats(b, large(10_000)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := export(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkExtremes writes canvases that are extreme in one thing. The time
// must grow with the size and no faster.
func BenchmarkExtremes(b *testing.B) {
	with := func(blocks ...canvas.Block) *canvas.Canvas {
		return canvas.New(canvas.BusinessModel, "Extreme", "", "en", "2026-11-21").With(func(c *canvas.Canvas) { c.Blocks = blocks })
	}
	for name, c := range map[string]*canvas.Canvas{
		"a word of 1 MB": with(canvas.Block{ID: canvas.Channels, Notes: []*canvas.Note{{Key: canvas.NewKey(), Text: strings.Repeat("x", 1<<20)}}}),
		"100,000 blocks": with(manyBlocks(100_000)...),
		"100,000 links":  with(manyLinks(100_000)...),
	} {
		for format, export := range formats(b, c) {
			b.Run(name+"/"+format, func(b *testing.B) {
				for b.Loop() {
					if err := export(io.Discard); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// manyBlocks are blocks that no canvas has, with a note each.
func manyBlocks(count int) []canvas.Block {
	blocks := make([]canvas.Block, count)
	for i := range blocks {
		blocks[i] = canvas.Block{ID: fmt.Sprintf("x-%d", i), Notes: []*canvas.Note{{Key: canvas.NewKey(), Text: "A note"}}}
	}
	return blocks
}

// manyLinks are that many segments and a proposition for all of them.
func manyLinks(count int) []canvas.Block {
	all := &canvas.Note{Key: canvas.NewKey(), ID: "vp1", Text: "A note"}
	segments := make([]*canvas.Note, count)
	for i := range segments {
		segments[i] = &canvas.Note{Key: canvas.NewKey(), ID: fmt.Sprintf("cs%d", i+1), Text: "A note"}
		all.Links = append(all.Links, segments[i].ID)
	}
	return []canvas.Block{{ID: canvas.CustomerSegments, Notes: segments}, {ID: canvas.ValuePropositions, Notes: []*canvas.Note{all}}}
}

// BenchmarkImportOfManyItems reads Markdown with a comment on each of its items. The time
// must grow with their number and no faster.
func BenchmarkImportOfManyItems(b *testing.B) {
	for _, count := range []int{15_000, 60_000} {
		var source strings.Builder
		source.WriteString("# Many\n\n## Customer segments\n\n")
		for i := range count {
			fmt.Fprintf(&source, "- Item number %d\n<!-- remark %d -->\n", i, i)
		}
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			for b.Loop() {
				imported(b, []byte(source.String()), FromMarkdown)
			}
		})
	}
}

// BenchmarkExtremeImport reads back a BMML file with 100,000 links.
func BenchmarkExtremeImport(b *testing.B) {
	c := canvas.New(canvas.BusinessModel, "Extreme", "", "en", "2026-11-21").With(func(c *canvas.Canvas) { c.Blocks = manyLinks(100_000) })
	src, _ := asBMML(b, documentFor(b, c, ""))
	for b.Loop() {
		imported(b, []byte(src), FromBMML)
	}
}

// TestLargeExportsAreLean: each format allocates at most 200 MB in all. Freed
// memory counts, too, so that the result does not depend on the garbage collector.
// Under the race detector there is no limit, because its memory would count.
func TestLargeExportsAreLean(t *testing.T) {
	for name, export := range formats(t, large(10_000)) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if err := export(io.Discard); err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 200 && !raceDetector {
			t.Errorf("%s takes %d MB", name, used)
		} else {
			t.Logf("%s takes %d MB", name, used)
		}
	}
}

// large is a canvas of that many notes, with links and statuses.
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

// many is a canvas of n linked notes.
func many(n int) *canvas.Canvas {
	c := canvas.New(canvas.BusinessModel, "Hõbe Coffee", "classic", "en", "2026-11-21")
	for _, block := range c.Kind.Blocks()[:9] {
		b := canvas.Block{ID: block}
		for i := 1; i <= (n+8)/9; i++ {
			note := &canvas.Note{Key: canvas.NewKey(), ID: fmt.Sprint(c.Kind.Prefix(block), i), Text: fmt.Sprint("Independent cafés in Tallinn, number ", i, " of ", block), Question: "for-whom", Status: canvas.Assumption, Since: "2026-11-21"}
			if block != canvas.CustomerSegments {
				note.Links = []string{fmt.Sprint("cs", i), fmt.Sprint("vp", i)}
			}
			b.Notes = append(b.Notes, note)
		}
		c.Blocks = append(c.Blocks, b)
	}
	return c
}

func benchmark(b *testing.B, what func()) {
	b.ReportAllocs()
	for b.Loop() {
		what()
	}
}

func BenchmarkFormats(b *testing.B) {
	d := documentFor(b, many(10_000), "")
	b.Run("json", func(b *testing.B) { benchmark(b, func() { asJSON(b, d) }) })
	b.Run("bmml", func(b *testing.B) { benchmark(b, func() { asBMML(b, d) }) })
	b.Run("markdown", func(b *testing.B) { benchmark(b, func() { asMarkdown(b, d.Canvas(), english()) }) })
	bmml, _ := asBMML(b, d)
	for from, data := range map[Format][]byte{FromJSON: asJSON(b, d), FromBMML: []byte(bmml), FromMarkdown: asMarkdown(b, d.Canvas(), english())} {
		b.Run("from "+string(from), func(b *testing.B) {
			benchmark(b, func() {
				if got := imported(b, data, from).Document.Canvas().Count(); got < 10_000 {
					b.Fatal(got, "notes")
				}
			})
		})
	}
}
