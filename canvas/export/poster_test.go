// The HTML page and the SVG poster: they have all words, and take no word for markup.

package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"regexp"
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

func drawn(t tester, c *canvas.Canvas, w *Words, o Options) []byte {
	return written(t, func(b *bytes.Buffer) error { return SVG(b, c, w, o) })
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
				want(visible(n.Text))
				want(visible(n.Evidence))
				want(visible(n.Test))
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

func TestTextHasTheDirectionOfItsFirstLetter(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "x", "", "", "")
	for _, s := range []string{"قهوه", "Coffee", "۷۰٪", "12: قهوه"} {
		c, _ = c.Add(canvas.Channels, canvas.Note{Text: s}, -1)
	}
	for _, test := range []struct {
		words     *Words
		html, svg map[string]string
	}{
		{english(), map[string]string{"قهوه": "auto", "Coffee": "auto", "۷۰٪": "ltr", "12: قهوه": "auto"},
			map[string]string{"قهوه": "rtl", "Coffee": "", "۷۰٪": "", "12: قهوه": "rtl"}},
		{persian(), map[string]string{"قهوه": "auto", "Coffee": "auto", "۷۰٪": "rtl", "12: قهوه": "auto"},
			map[string]string{"قهوه": "rtl", "Coffee": "", "۷۰٪": "rtl", "12: قهوه": "rtl"}},
	} {
		check := func(found []tag, want map[string]string) {
			t.Helper()
			met := 0
			for _, e := range found {
				if dir, ok := want[e.text]; ok {
					met++
					if e.dir != dir {
						t.Errorf("%s: %q has the direction %q, want %q", test.words.Language, e.text, e.dir, dir)
					}
				}
			}
			if met != len(want) {
				t.Errorf("%d texts found, want %d", met, len(want))
			}
		}
		check(tags(t, paged(t, c, test.words, Options{}), false), test.html)
		check(tags(t, drawn(t, c, test.words, Options{}), true), test.svg)
		root := regexp.MustCompile(`<html lang="` + test.words.Language + `" dir="` + direction(test.words.RightToLeft) + `">`)
		if !root.Match(paged(t, c, test.words, Options{})) {
			t.Errorf("the page does not say its language and direction")
		}
	}
}

// exports are the exports for people.
var exports = []func(tester, *canvas.Canvas, *Words, Options) []byte{paged, drawn, marked, reported}

func TestNoNamesLeavesNamesOut(t *testing.T) {
	c := read(t, "cafes.yaml")
	for _, export := range exports {
		// "Mari" is also in the text of notes, where it stays.
		for _, name := range []string{"Jaan Kask", "Mari Tamm"} {
			if !bytes.Contains(export(t, c, english(), Options{}), []byte(name)) {
				t.Errorf("%s is not named", name)
			}
			if bytes.Contains(export(t, c, english(), Options{NoNames: true}), []byte(name)) {
				t.Errorf("%s is named", name)
			}
		}
	}
}

func TestASinglePersonIsNamedOnlyInReportAndMarkdown(t *testing.T) {
	c, _ := canvas.New(canvas.BusinessModel, "x", "", "", "").Add(canvas.Channels, canvas.Note{Text: "Shop", By: "Mari Tamm", Status: canvas.Unclear}, -1)
	for _, export := range []func(tester, *canvas.Canvas, *Words, Options) []byte{paged, drawn} {
		if bytes.Contains(export(t, c, english(), Options{}), []byte("Mari Tamm")) {
			t.Error("the only one who answered is named")
		}
	}
	for _, export := range []func(tester, *canvas.Canvas, *Words, Options) []byte{marked, reported} {
		if !bytes.Contains(export(t, c, english(), Options{}), []byte("Mari Tamm")) {
			t.Error("the one who answered is not named")
		}
	}
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

func TestCreditIsAlwaysGiven(t *testing.T) {
	for kind, site := range map[canvas.Kind]string{canvas.BusinessModel: "Strategyzer.com", canvas.CustomerExperience: "tlfresearch.com"} {
		c := canvas.New(kind, "x", "", "", "")
		for _, export := range exports {
			if out := export(t, c, &Words{Credit: "After a guide of my own."}, Options{}); !bytes.Contains(out, []byte(site)) {
				t.Errorf("%s is not credited in\n%s", site, out)
			}
		}
	}
}

func TestSameBytesEveryTime(t *testing.T) {
	c := read(t, "cafes.yaml")
	for _, export := range exports {
		if !bytes.Equal(export(t, c, english(), Options{}), export(t, c, english(), Options{})) {
			t.Error("the second export differs from the first")
		}
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
	for _, c := range statusColours {
		colours = append(colours, c)
	}
	for _, c := range append(colours, plain.tint, plain.hue, paperColour, inkColour, mutedColour, lineColour, thinLineColour, iconColour) {
		if !strings.Contains(light, c) {
			t.Errorf("parts.css does not have %s", c)
		}
	}
}
