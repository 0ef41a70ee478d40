package merge

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// largeFile is a file of n notes.
func largeFile(n int) string {
	var b strings.Builder
	b.WriteString("canvas: business-model\nformat: 1\nname: Hõbe Coffee\nguide: classic\nlanguage: en\ncreated: 2026-11-21\nupdated: 2026-11-21\nblocks:\n")
	for _, block := range canvas.BusinessModel.Blocks() {
		fmt.Fprintf(&b, "  %s:\n", block)
		prefix := canvas.BusinessModel.Prefix(block)
		for j := 1; j <= n/10; j++ {
			fmt.Fprintf(&b, "    - id: %s%d\n      note: Independent cafés in Tallinn, number %d of many\n      question: for-whom\n      links: [cs%d, vp%d]\n", prefix, j, j, j, j)
		}
	}
	return b.String()
}

// versionOf is the file with changes all over it: every step-th note, beginning
// with the first-th, is reworded, moved, removed or followed by a new one.
func versionOf(b *testing.B, src string, first, step int) []byte {
	doc, err := canvas.Parse("base", []byte(src))
	if err != nil {
		b.Fatal(err)
	}
	c := doc.Canvas()
	i := 0
	for _, block := range doc.Canvas().Blocks {
		for _, n := range block.Notes {
			if i++; i%step != first {
				continue
			}
			switch i / step % 5 {
			case 0:
				c = c.Replace(n.Key, func(n *canvas.Note) { n.Text += fmt.Sprint(" changed ", first) })
			case 1:
				c = c.Move(n.Key, block.ID, 0)
			case 2:
				c, _ = c.Add(block.ID, canvas.Note{Text: fmt.Sprintf("New %d of %d", i, first), Links: []string{"cs1"}}, i%100)
			case 3:
				c = c.Replace(n.Key, func(n *canvas.Note) { n.Status, n.Since = canvas.Confirmed, "2026-11-22" })
			default:
				c = c.Remove(n.Key)
			}
		}
	}
	if doc, err = doc.With(c); err != nil {
		b.Fatal(err)
	}
	return doc.Bytes()
}

func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{100, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			base := largeFile(n)
			versions := [][]byte{[]byte(base), versionOf(b, base, 1, 50), versionOf(b, base, 2, 50)}
			b.ReportAllocs()
			for b.Loop() {
				var docs []*canvas.Document
				for _, src := range versions {
					doc, err := canvas.Parse("x", src)
					if err != nil {
						b.Fatal(err)
					}
					docs = append(docs, doc)
				}
				if _, err := Documents(docs[0], docs[1], docs[2], testOptions); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
