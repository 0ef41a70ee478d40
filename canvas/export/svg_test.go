// The SVG poster: it has all words, and takes no word for markup.

package export

import (
	"bytes"
	"math"
	"regexp"
	"strconv"
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

func TestSVGIsAsHighAsItsNotesNeed(t *testing.T) {
	size := regexp.MustCompile(`width="420mm" height="([0-9.]+)mm" viewBox="0 0 ([0-9.]+) ([0-9.]+)"`)
	for times, a3 := range map[int]bool{1: true, 40: false} {
		m := size.FindSubmatch(drawn(t, long(read(t, "cafes.yaml"), times), english(), Options{}))
		if m == nil {
			t.Fatal("the drawing has no size")
		}
		var n [3]float64
		for i := range n {
			n[i], _ = strconv.ParseFloat(string(m[i+1]), 64)
		}
		if math.Abs(n[0]/420-n[2]/n[1]) > 0.001 {
			t.Errorf("%v mm high, but the drawing is %v by %v", n[0], n[1], n[2])
		}
		if (n[0] < 298) != a3 {
			t.Errorf("with %d times the notes the drawing is %v mm high", times, n[0])
		}
	}
}

func TestSVGNameIsWhereLinesOfTheLanguageBegin(t *testing.T) {
	for _, test := range []struct {
		words *Words
		name  string
		want  string
	}{
		{english(), "Hõbe", `<text x="34"[^>]*>Hõbe<`},
		{english(), "قهوه", `<text x="34"[^>]* direction="rtl" text-anchor="end"[^>]*>قهوه<`},
		{persian(), "قهوه", `<text x="1553.4"[^>]* direction="rtl"[^>]*>قهوه<`},
		{persian(), "Hõbe", `<text x="1553.4"[^>]* text-anchor="end"[^>]*>Hõbe<`},
	} {
		out := drawn(t, canvas.New(canvas.BusinessModel, test.name, "", "", ""), test.words, Options{})
		if !regexp.MustCompile(test.want).Match(out) {
			t.Errorf("%s in %s: no %s in\n%s", test.name, test.words.Language, test.want, bytes.SplitN(out, []byte("<g"), 2)[0])
		}
	}
}
