// How long reading, editing and saving take.

package canvas

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// largeFile returns a tidy file of n notes, as the program writes it.
func largeFile(n int) string {
	var b strings.Builder
	b.WriteString("canvas: business-model\nformat: 1\nname: Hõbe Coffee\nguide: classic\nlanguage: en\ncreated: 2026-11-21\nupdated: 2026-11-21\nblocks:\n")
	at := 0
	for i, block := range BusinessModel.Blocks() {
		fmt.Fprintf(&b, "  %s:\n", block)
		prefix := BusinessModel.Prefix(block)
		for j := 1; j <= (n+i)/10; j++ {
			at++
			fmt.Fprintf(&b, "    - id: %s%d\n      note: Independent cafés in Tallinn, number %d of many\n      question: for-whom\n      links: [cs%d, vp%d]\n", prefix, j, at, j, j)
			if at%3 == 0 {
				b.WriteString("      status: assumption\n      since: 2026-11-21\n")
			}
			if at%50 == 0 {
				b.WriteString("      evidence: |-\n        Three of five\n        said: so\n")
			}
		}
	}
	b.WriteString("reviews:\n  - date: 2026-11-21\n    by: Mari Tamm\n    changed: 3 notes added\n")
	return b.String()
}

var sizes = []int{10, 100, 1000, 10000}

func BenchmarkParse(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			data := []byte(largeFile(n))
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse("x", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkParseFlow reads the same in a layout that only yaml.v3 reads.
func BenchmarkParseUncommon(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			data := []byte(largeFile(n) + "mine: {a: 1}\n")
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse("x", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func benchmarkWith(b *testing.B, save bool) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "x.yaml")
			f, _, err := Open(path)
			if err != nil {
				b.Fatal(err)
			}
			d := mustParse(b, largeFile(n))
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				notes := d.Canvas().Notes(CostStructure)
				c := d.Canvas().Replace(notes[len(notes)/2].Key, func(n *Note) { n.Text = fmt.Sprint("Changed ", i) })
				if d, err = d.With(c); err != nil {
					b.Fatal(err)
				}
				if save {
					if err := f.Save(d); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

func BenchmarkWith(b *testing.B)     { benchmarkWith(b, false) }
func BenchmarkWithSave(b *testing.B) { benchmarkWith(b, true) }

// BenchmarkManyBlocks writes a note into a canvas with a hundred thousand blocks. The
// time must grow with the number of blocks and no faster.
func BenchmarkManyBlocks(b *testing.B) {
	var src strings.Builder
	src.WriteString("canvas: business-model\nformat: 1\nblocks:\n")
	for i := range 100_000 {
		fmt.Fprintf(&src, "  x_%d:\n    - A note\n", i)
	}
	d, err := Parse("many.yaml", []byte(src.String()))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		c, _ := d.Canvas().Add(Channels, Note{Text: "Shop"}, -1)
		if _, err := d.With(c); err != nil {
			b.Fatal(err)
		}
	}
}
