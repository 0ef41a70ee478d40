// The SVG poster: it has all words, and takes no word for markup.

package export

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

func drawn(t tester, c *canvas.Canvas, w *Words, o Options) []byte {
	return written(t, func(b *bytes.Buffer) error { return SVG(b, c, w, o) })
}

func TestSVGHoldsEveryWordAsText(t *testing.T) {
	squeeze := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, visible(s))
	}
	rapid.Check(t, func(t *rapid.T) {
		c, w := drawCanvas(t), drawWords(t)
		out := drawn(t, c, w, Options{})
		var all strings.Builder
		for _, e := range tags(t, out, true) {
			all.WriteString(squeeze(e.text))
		}
		for _, b := range c.Blocks {
			for _, n := range b.Notes {
				if !strings.Contains(all.String(), squeeze(n.Text)) {
					t.Fatalf("the drawing does not hold %q\n%s", n.Text, out)
				}
			}
		}
	})
}

func TestSVGIsWellFormedForAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		anything := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.Rune(), 1, 40, -1), rapid.Just("\x00\x1b[31m\ufffe\uffff\u009b\xff"))
		c := canvas.New(canvas.BusinessModel, anything.Draw(t, "name"), "", "", "")
		c, _ = c.Add(canvas.Channels, canvas.Note{Text: anything.Draw(t, "note"), Status: canvas.Status(anything.Draw(t, "status"))}, -1)
		c, _ = c.Add("a block of one's own", canvas.Note{Text: anything.Draw(t, "choice"), Option: "o", By: anything.Draw(t, "by")}, -1)
		tags(t, drawn(t, c, drawWords(t), Options{}), true)
		tags(t, paged(t, c, drawWords(t), Options{}), false)
	})
}
