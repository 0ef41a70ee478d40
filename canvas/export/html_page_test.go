// The HTML page: it has all words, and takes no word for markup.

package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

// tag is an element of a page or drawing with its own text, without that of the
// elements in it.
type tag struct{ name, class, dir, text string }

// tags reads a page or a drawing as XML, which fails if it is not well-formed.
func tags(t tester, data []byte, strict bool) []tag {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	if !strict {
		d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	}
	var list []tag
	var open []int
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, data)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := tag{name: token.Name.Local}
			for _, a := range token.Attr {
				switch a.Name.Local {
				case "class":
					e.class = a.Value
				case "dir", "direction":
					e.dir = a.Value
				}
			}
			open = append(open, len(list))
			list = append(list, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				list[open[len(open)-1]].text += string(token)
			}
		}
	}
}

// drawWords draws words of either direction.
func drawWords(t *rapid.T) *Words {
	return rapid.SampledFrom([]*Words{english(), persian(), {}}).Draw(t, "words")
}

func paged(t tester, c *canvas.Canvas, w *Words, o Options) []byte {
	return written(t, func(b *bytes.Buffer) error { return HTML(b, c, w, o) })
}

func TestHTMLHoldsEveryWordAsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, w := drawCanvas(t), drawWords(t)
		out := paged(t, c, w, Options{})
		held := map[string]bool{}
		for _, e := range tags(t, out, false) {
			held[e.text] = true
		}
		want := func(s string) {
			t.Helper()
			if s != "" && !held[s] && !held[s+" – "] {
				t.Fatalf("the page does not hold %q\n%s", s, out)
			}
		}
		for _, b := range c.Blocks {
			for _, n := range b.Notes {
				want(unbroken(visible(n.Text)))
				want(unbroken(visible(n.Evidence)))
				want(unbroken(visible(n.Test)))
				if len(people(c)) > 1 {
					want(oneLine(n.By))
				}
			}
		}
		for _, f := range c.FollowUps {
			want(visible(f.Note))
			want(oneLine(f.Who))
		}
		want(oneLine(c.Name))
	})
}

// reworded is the canvas with other words in all texts, and without choices,
// because their words decide whether they are chips.
func reworded(c *canvas.Canvas, word func(string) string) *canvas.Canvas {
	return c.With(func(n *canvas.Canvas) {
		n.Name = word(c.Name)
		n.Blocks = nil
		for _, b := range c.Blocks {
			notes := make([]*canvas.Note, len(b.Notes))
			for i, old := range b.Notes {
				plain := *old
				plain.Option, plain.Text, plain.Evidence, plain.Test = "", word(old.Text), word(old.Evidence), word(old.Test)
				notes[i] = &plain
			}
			n.Blocks = append(n.Blocks, canvas.Block{ID: b.ID, Notes: notes})
		}
		n.FollowUps = slices.Clone(c.FollowUps)
		for i := range n.FollowUps {
			n.FollowUps[i].Note = word(n.FollowUps[i].Note)
		}
	})
}

func unchanged(s string) string { return s }

// harmless is a word without special characters, for a text with visible ones.
func harmless(s string) string {
	switch {
	case strings.TrimSpace(visible(s)) == "":
		return s
	case !strings.ContainsFunc(visible(s), unicode.IsLetter):
		return "1"
	}
	return "x"
}

func TestHTMLTakesNoMarkupFromWords(t *testing.T) {
	shape := func(t tester, c *canvas.Canvas) (elements []string) {
		for _, e := range tags(t, paged(t, c, english(), Options{NoNames: true}), false) {
			elements = append(elements, e.name)
		}
		return elements
	}
	rapid.Check(t, func(t *rapid.T) {
		c := drawCanvas(t)
		if got, want := shape(t, reworded(c, unchanged)), shape(t, reworded(c, harmless)); !slices.Equal(got, want) {
			t.Fatalf("with these words the page has other elements:\n%v\n%v", got, want)
		}
	})
}

func TestAFollowUpAlwaysHasWords(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "x", "", "", "").With(func(c *canvas.Canvas) {
		c.FollowUps = []canvas.FollowUp{{Question: "channels-cheapest"}, {Question: "of-another-guide"}, {Question: "of-another-guide", Note: "Ask Mari"}}
	})
	var said []string
	for _, e := range tags(t, paged(t, c, english(), Options{}), false) {
		if e.name == "p" && e.dir == "auto" {
			said = append(said, e.text)
		}
	}
	if got, want := strings.Join(said, "|"), "Which channels cost least?|of-another-guide|Ask Mari"; got != want {
		t.Errorf("the follow-ups are %s, want %s", got, want)
	}
}

func TestPageNeedsNothingElse(t *testing.T) {
	c := read(t, "cafes.yaml")
	for _, out := range [][]byte{paged(t, c, english(), Options{}), reported(t, c, english(), Options{})} {
		for _, never := range []string{"<script", "javascript:", "src=", "@import", "url(", "<link"} {
			if bytes.Contains(out, []byte(never)) {
				t.Errorf("the page has %s", never)
			}
		}
	}
}

func TestColoursAreThoseOfTheStyleSheet(t *testing.T) {
	css, err := os.ReadFile("parts.css")
	if err != nil {
		t.Fatal(err)
	}
	light, _, _ := strings.Cut(string(css), "@media")
	var colours []string
	for _, tone := range tones {
		colours = append(colours, tone.tint, tone.hue)
	}
	for _, status := range []canvas.Status{canvas.Assumption, canvas.Unclear, canvas.Confirmed, canvas.Rejected} {
		colours = append(colours, statusColour(status))
	}
	for _, c := range append(colours, plain.tint, plain.hue, paperColour, inkColour, mutedColour, lineColour, thinLineColour, iconColour) {
		if !strings.Contains(light, c) {
			t.Errorf("parts.css does not have %s", c)
		}
	}
}

func TestSecondSheetHasSmallPrintIfThereIsMuchOnIt(t *testing.T) {
	for assumptions, want := range map[int]bool{3: false, 60: true} {
		c := canvas.New(canvas.BusinessModel, "x", "", "", "")
		for range assumptions {
			c, _ = c.Add(canvas.Channels, canvas.Note{Text: "A", Status: canvas.Assumption}, -1)
		}
		if got := strings.Contains(string(paged(t, c, english(), Options{})), `<aside class="sheet behind much">`); got != want {
			t.Errorf("%d assumptions are in small print: %v, want %v", assumptions, got, want)
		}
	}
}
