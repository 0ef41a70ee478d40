// Generators of canvases and files, for properties of the formats.

package export

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

// tester is a test, a benchmark or a property.
type tester interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// drawText draws texts of people, and texts that are hard for formats.
func drawText() *rapid.Generator[string] {
	pieces := []string{
		"Cafés in Tallinn", "مغازه‌های تهران", "ko\u0303rv", "😀", "👩🏽‍🚀", "yes", "012", "1e3", "2026-11-21", "null", "- dash", "* star", "# hash",
		"a: b", "'q'", `"q"`, "**bold:** no", "**Status:** maybe", "_under_", "`code`", "[x](y)", "[[w]]", "<b>", "<!-- c -->", "&amp;", "|", "> q", "1. one",
		"~~s~~", "\\", "C:\\temp", "---", "===", "```", "$x$", " ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u200c", "\u2028", "\u0085", "{}", "x,y", "; ", "%", "http://x.y",
	}
	return rapid.Custom(func(t *rapid.T) string {
		if rapid.Bool().Draw(t, "simple") {
			return rapid.SampledFrom([]string{"Cafés", "Early birds of the town", "مغازه‌های تهران", "Väike pood", "One line\nand another"}).Draw(t, "text")
		}
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 4).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
	})
}

func maybe[T any](t *rapid.T, percent int, g *rapid.Generator[T]) (v T) {
	if rapid.IntRange(1, 100).Draw(t, "chance") > 100-percent {
		return g.Draw(t, "value")
	}
	return v
}

// drawCanvas draws a canvas of either kind with anything in it.
func drawCanvas(t *rapid.T) *canvas.Canvas {
	kind := rapid.SampledFrom([]canvas.Kind{canvas.BusinessModel, canvas.BusinessModel, canvas.CustomerExperience}).Draw(t, "kind")
	c := canvas.New(kind, drawText().Draw(t, "name"), "classic", rapid.SampledFrom([]string{"en", "fa"}).Draw(t, "language"), "2026-11-21")
	blocks := append(kind.Blocks(), "side_notes")
	var keys []canvas.Key
	for range rapid.IntRange(0, 12).Draw(t, "notes") {
		var added *canvas.Note
		c, added = c.Add(rapid.SampledFrom(blocks).Draw(t, "block"), drawNote(t), -1)
		for range 2 {
			if len(keys) > 0 && rapid.Bool().Draw(t, "link") {
				c = c.Link(added.Key, rapid.SampledFrom(keys).Draw(t, "to"))
			}
		}
		keys = append(keys, added.Key)
	}
	dates := rapid.SampledFrom([]canvas.Date{"", "2026-11-21"})
	return c.With(func(c *canvas.Canvas) {
		c.Stage = maybe(t, 50, rapid.SampledFrom(append(canvas.Stages(), "sleeping")))
		c.DerivedFrom = maybe(t, 20, rapid.SampledFrom([]string{"first-idea.yaml", "../بوم.yaml"}))
		c.Answered, c.NotApplicable = maybe(t, 30, rapid.Just([]string{"most-important", "for-whom"})), maybe(t, 20, rapid.Just([]string{"q"}))
		for i := range rapid.IntRange(0, 2).Draw(t, "follow-ups") {
			c.FollowUps = append(c.FollowUps, canvas.FollowUp{
				Block: maybe(t, 70, rapid.SampledFrom(blocks)), Question: maybe(t, 50, rapid.Just(fmt.Sprint("q-", i))),
				Note: drawText().Draw(t, "why"), Who: maybe(t, 50, drawText()), Asked: dates.Draw(t, "asked"), Due: dates.Draw(t, "due"),
			})
		}
		for range rapid.IntRange(0, 2).Draw(t, "reviews") {
			c.Reviews = append(c.Reviews, canvas.Review{Date: dates.Draw(t, "date"), By: maybe(t, 50, drawText()), Changed: drawText().Draw(t, "changed")})
		}
	})
}

func drawNote(t *rapid.T) canvas.Note {
	n := canvas.Note{Text: drawText().Draw(t, "text")}
	if rapid.Bool().Draw(t, "more") {
		n.Question = rapid.SampledFrom([]string{"", "for-whom", "problem-solved", "dreams"}).Draw(t, "question")
		n.Status = rapid.SampledFrom([]canvas.Status{"", canvas.Assumption, canvas.Rejected, "maybe"}).Draw(t, "status")
		n.Tags = rapid.SampledFrom([][]string{nil, {"buyer"}, {"buyer", "a,b"}}).Draw(t, "tags")
		n.Detail = rapid.Bool().Draw(t, "detail")
	}
	if rapid.IntRange(0, 3).Draw(t, "most") == 0 {
		n.Option = maybe(t, 30, rapid.Just("niche-market"))
		n.ID = maybe(t, 50, rapid.SampledFrom([]string{"cs1", "vp-a", "pain-x", "قهوه", "a b", "X--y"}))
		n.Evidence, n.Test, n.By = maybe(t, 50, drawText()), maybe(t, 50, drawText()), maybe(t, 50, drawText())
		n.Since, n.Due = "2026-11-20", "2026-12-01"
		n.Amount = maybe(t, 50, rapid.SampledFrom([]string{"45", "40-55", "40-55 EUR x 60-90 / month", "012", "1.200", "2026-11-21", "۴۵ تومان"}))
		n.Who = maybe(t, 50, drawText())
	}
	return n
}

// documentFor is a document of c, with the lines of extra at its end.
func documentFor(t tester, c *canvas.Canvas, extra string) *canvas.Document {
	t.Helper()
	d, err := canvas.Blank().With(c)
	if err == nil {
		d, err = canvas.Parse("drawn.yaml", append(d.Bytes(), extra...))
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, d.Bytes())
	}
	return d
}

// extras are lines with keys that this program does not know.
var extras = []string{
	"", "",
	"x-mine: {colour: red, size: [1, 2.50, 1e3], yes: yes, none: ~, deep: {a: [[]]}}\n",
	"x-text: |\n  # no comment\n  text\nx-number: 012\nx-day: 2026-11-21\nx-quoted: \"12\"\nx-true: true\nx-empty:\nبوم: سلام\n",
}

func written(t tester, write func(*bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// allWords are the words that an import knows.
func allWords() []*Words { return []*Words{english(), persian(), estonian()} }

func options() ImportOptions {
	return ImportOptions{Name: "Imported", Language: "en", Day: "2026-12-01", Words: allWords()}
}

// imported is the result of importing a source.
func imported(t tester, data []byte, from Format) *Imported {
	t.Helper()
	got, err := Import("source", data, from, options())
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	return got
}

// notesOf lists a canvas's notes, one on a line, with their links sorted.
func notesOf(c *canvas.Canvas) string {
	var b strings.Builder
	for _, block := range c.Blocks {
		for _, n := range block.Notes {
			links := slices.Sorted(slices.Values(n.Links))
			fmt.Fprintf(&b, "%s %s %q", block.ID, n.ID, n.Text)
			for _, f := range [][2]string{{"question", n.Question}, {"option", n.Option}, {"status", string(n.Status)}, {"since", string(n.Since)},
				{"evidence", n.Evidence}, {"test", n.Test}, {"due", string(n.Due)}, {"by", n.By}, {"who", n.Who}, {"amount", n.Amount}} {
				if f[1] != "" {
					fmt.Fprintf(&b, " %s=%q", f[0], f[1])
				}
			}
			if n.Detail {
				b.WriteString(" detail")
			}
			if len(n.Tags) > 0 {
				fmt.Fprintf(&b, " tags=%q", n.Tags)
			}
			if len(links) > 0 {
				fmt.Fprintf(&b, " links=%q", links)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}
