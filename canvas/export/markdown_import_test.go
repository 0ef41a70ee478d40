// Markdown import: of the form of this program, and of other people's documents.

package export

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

func asMarkdown(t tester, c *canvas.Canvas, w *Words) []byte {
	return written(t, func(b *bytes.Buffer) error { return Markdown(b, c, w, Options{}) })
}

// holdable is the canvas as Markdown can hold it: details under the notes that
// they describe, blocks in order, texts without control characters; without empty
// follow-ups and reviews.
func holdable(c *canvas.Canvas) *canvas.Canvas {
	return c.With(func(c *canvas.Canvas) {
		c.Name = oneLine(c.Name)
		var blocks []canvas.Block
		for _, b := range c.Blocks {
			var notes []*canvas.Note
			heads, under := withDetails(b.Notes)
			for _, n := range heads {
				notes = append(append(notes, n), under[n]...)
			}
			for i, n := range notes {
				next := *n
				next.Text, next.Evidence, next.Test, next.By = visible(n.Text), visible(n.Evidence), visible(n.Test), visible(n.By)
				next.Amount, next.Who = visible(n.Amount), visible(n.Who)
				if next.Status == "" {
					next.Since = ""
				}
				notes[i] = &next
			}
			if len(notes) > 0 {
				blocks = append(blocks, canvas.Block{ID: b.ID, Notes: notes})
			}
		}
		c.Blocks = blocks
		c.FollowUps, c.Reviews = slices.Clone(c.FollowUps), slices.Clone(c.Reviews)
		for i, f := range c.FollowUps {
			c.FollowUps[i].Note, c.FollowUps[i].Who = visible(f.Note), visible(f.Who)
		}
		for i, v := range c.Reviews {
			c.Reviews[i].Changed, c.Reviews[i].By = visible(v.Changed), visible(v.By)
		}
		c.FollowUps = slices.DeleteFunc(c.FollowUps, func(f canvas.FollowUp) bool { return f == canvas.FollowUp{} })
		c.Reviews = slices.DeleteFunc(c.Reviews, func(v canvas.Review) bool { return v == canvas.Review{} })
	})
}

func TestMarkdownKeepsWhatItCanHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCanvas(t)
		words := rapid.SampledFrom([]*Words{english(), persian()}).Draw(t, "words")
		if c.Kind == canvas.CustomerExperience {
			words = estonian()
		}
		c = c.With(func(c *canvas.Canvas) { c.Language = words.Language })
		data := asMarkdown(t, c, words)
		got := imported(t, data, FromMarkdown)
		want := holdable(c)
		if want.Name == "" {
			want = want.With(func(c *canvas.Canvas) { c.Name = "Imported" })
		}
		if g, w := notesOf(got.Document.Canvas()), notesOf(want); g != w {
			t.Fatalf("want\n%s\ngot\n%s\nthrough\n%s", w, g, data)
		}
		if !got.Document.Canvas().Equal(want) {
			t.Fatalf("want\n%s\ngot\n%s\nthrough\n%s", documentFor(t, want, "").Bytes(), got.Document.Bytes(), data)
		}
		if len(got.LeftOut) > 0 {
			t.Fatalf("left %v of\n%s", got.LeftOut, data)
		}
	})
}

// markdownSources are documents of people and other tools, and the notes in them.
var markdownSources = []struct {
	name, src, want string
	kind            canvas.Kind
	left            []LeftOut
}{
	{"what other tools write", "# Hõbe Coffee\n\n## Customer Segments\n- Cafés\n- Offices\n\n## Key Partners\n* Importer\n", `customer_segments  "Cafés"
customer_segments  "Offices"
key_partnerships  "Importer"
`, canvas.BusinessModel, nil},
	{"in four languages, with numbers and signs", "## 1. Kliendid:\n- A\n## Waardepropositie\n- B\n### 💰 جريان‌هاي درآمدي\n- C\n**x**\n", `customer_segments  "A"
value_propositions  "B"
revenue_streams  "C x"
`, canvas.BusinessModel, nil},
	{"headings underlined, in camel case, with remarks", "customer_segments\n---\n1. A\n2) B\n\nchannels (how?)\n====\n+ C", `customer_segments  "A"
customer_segments  "B"
channels  "C"
`, canvas.BusinessModel, []LeftOut{{Line: 6, Text: "how?"}}},
	{"nested items", "## Channels\n- Shop\n  - in Kopli\n    - on the corner\n  - **Status:** assumption (2026-11-21)\n  - **Size:** small\n- Web", `channels ch1 "Shop" status="assumption" since="2026-11-21"
channels  "in Kopli" detail links=["ch1"]
channels  "on the corner" detail links=["ch1"]
channels  "Size: small" detail links=["ch1"]
channels  "Web"
`, canvas.BusinessModel, nil},
	{"links by words", "## Customer segments\n- Cafés\n## Value propositions\n- Beans\n  - **For:** Cafés; Bars", `customer_segments cs1 "Cafés"
value_propositions  "Beans" links=["cs1"]
`, canvas.BusinessModel, []LeftOut{{Line: 5, Text: "Bars"}}},
	{"marks, links, lines", "## Channels\n- **Bold** and *thin* and `code`, [us](http://x.y), [[Page|alias]], 5 * 3, snake_case\n- [x] done\n  over two lines  \n  and a third\n- one\n\n  more\n", "channels  \"Bold and thin and code, us (http://x.y), alias (Page), 5 * 3, snake_case\"\nchannels  \"done over two lines\\nand a third\"\nchannels  \"one\\nmore\"\n", canvas.BusinessModel, nil},
	{"paragraphs", "## Channels\nWe have a shop\nin Kopli.\n\nAnd the web.\n", "channels  \"We have a shop in Kopli.\"\nchannels  \"And the web.\"\n", canvas.BusinessModel, nil},
	{"what has no place", "---\nname: A\ntags: [x]\n---\nHello\n\n## Channels\n- Shop\n> tip\n\n```\ncode\n```\n<!-- a\nb -->\n\n## SWOT\n- Strong\n",
		"channels  \"Shop\"\n", canvas.BusinessModel, []LeftOut{{Line: 3, Text: "tags: [x]"}, {Line: 5, Text: "Hello"}, {Line: 9, Text: "tip"}, {Line: 12, Text: "code"}, {Line: 14, Text: "a\nb"}, {Line: 17, Text: "SWOT"}, {Line: 18, Text: "Strong"}}},
	{"the other canvas", "# X\n## Millised kliendid?\n- A\n## Takistused\n- B\n## Kanalid\n- C\n", `customers  "A"
obstacles  "B"
channels  "C"
`, canvas.CustomerExperience, nil},
	{"Windows lines and a BOM", "\ufeff## Channels\r\n\r\n- Shop\r\n- Web\r\n", "channels  \"Shop\"\nchannels  \"Web\"\n", canvas.BusinessModel, nil},
	{"links to itself and to nothing", "## Channels\n- Shop\n  - **For:** Shop\n- Web\n\n## Key resources\n- Roastery\n  - **For:** Shop; Market", `channels ch1 "Shop"
channels  "Web"
key_resources  "Roastery" links=["ch1"]
`, canvas.BusinessModel, []LeftOut{{Line: 3, Text: "Shop"}, {Line: 8, Text: "Market"}}},
	{"links in Persian words", "## کانال‌ها\n- مغازه\n- وب\n## منابع کلیدی\n- کارگاه\n  - **برای:** مغازه؛ وب", `channels ch1 "مغازه"
channels ch2 "وب"
key_resources  "کارگاه" links=["ch1" "ch2"]
`, canvas.BusinessModel, nil},
	{"new ids after those that links name", "## Customer segments\n- Cafés\n## Channels\n- Shop <!-- ch3 -->\n  - **For:** Bars <!-- cs7 -->\n- Web\n  - **For:** Cafés", `customer_segments cs8 "Cafés"
channels ch3 "Shop" links=["cs7"]
channels  "Web" links=["cs8"]
`, canvas.BusinessModel, nil},
	{"fields without a value of theirs", "## Channels\n- Shop\n  - **Until:** soon\n  - **Tags:** they pay\n", `channels ch1 "Shop"
channels  "Until: soon" detail links=["ch1"]
`, canvas.BusinessModel, []LeftOut{{Line: 4, Text: "Tags: they pay"}}},
	{"the story and the credit", "---\ncanvas: business-model\n---\n## Channels\n- Shop\n\n## The story\n\nWe sell beans.\n\n- One\n\nBusiness Model Canvas, Strategyzer.com\n", "channels  \"Shop\"\n", canvas.BusinessModel, []LeftOut{{Line: 11, Text: "One"}}},
}

func TestImportOfMarkdown(t *testing.T) {
	for _, test := range markdownSources {
		t.Run(test.name, func(t *testing.T) {
			got := imported(t, []byte(test.src), FromMarkdown)
			c := got.Document.Canvas()
			if notes := notesOf(c); notes != test.want || c.Kind != test.kind {
				t.Errorf("%s:\n%s\nwant\n%s", c.Kind, notes, test.want)
			}
			if fmt.Sprint(got.LeftOut) != fmt.Sprint(test.left) {
				t.Errorf("left %v\nwant %v", got.LeftOut, test.left)
			}
		})
	}
	if _, err := Import("x.md", []byte("# A\n\n- b\n"), FromMarkdown, options()); err == nil {
		t.Error("something without blocks was imported")
	}
}

func TestNameOfAnImportedDocument(t *testing.T) {
	const blocks = "\n\n## Channels\n\n- Shop\n"
	for src, want := range map[string]string{
		"# Hõbe Coffee" + blocks:                                               "Hõbe Coffee",
		"# Business model canvas" + blocks:                                     "Imported", // by the option
		"# بوم مدل کسب‌وکار" + blocks:                                          "Imported",
		"---\ncanvas: business-model\n---\n\n# Business model canvas" + blocks: "Business model canvas",
		"---\ntitle: Hõbe\n---" + blocks:                                       "Hõbe",
		"## Channels\n\n- Shop\n\n# Hõbe\n":                                    "Imported",
	} {
		if got := imported(t, []byte(src), FromMarkdown).Document.Canvas().Name; got != want {
			t.Errorf("%q has the name %q, want %q", src, got, want)
		}
	}
}

// TestLabelsOfTheDocumentsLanguageCount: if a label means something else in
// another language.
func TestLabelsOfTheDocumentsLanguageCount(t *testing.T) {
	o := options()
	o.Words = []*Words{{Language: "aa", Labels: Labels{Test: "Proef"}}, {Language: "bb", Labels: Labels{Evidence: "Proef"}}}
	for language, want := range map[string]string{"aa": "test", "bb": "evidence"} {
		made, err := Import("x.md", []byte("---\nlanguage: "+language+"\n---\n## Channels\n- Shop\n  - **Proef:** ten\n"), FromMarkdown, o)
		if err != nil {
			t.Fatal(err)
		}
		if got := notesOf(made.Document.Canvas()); !strings.Contains(got, want+`="ten"`) {
			t.Errorf("in %s it is no %s: %s", language, want, got)
		}
	}
}

func TestMarkdownImportNamesTheLineOfTheError(t *testing.T) {
	for src, line := range map[string]int{
		"## Channels\n- A\n- \xff\n":      3,
		"## Channels\n- \ufffd\n- \xff\n": 3,
	} {
		var wrong *canvas.Error
		if _, err := Import("x.md", []byte(src), FromMarkdown, options()); !errors.As(err, &wrong) || wrong.Line != line {
			t.Errorf("%q: %v, want line %d", src, err, line)
		}
	}
}

func FuzzImportMarkdown(f *testing.F) {
	for _, name := range []string{"---\ncanvas: business-model\n---\n# A\n\n## Channels\n\n- B <!-- ch1 question=q tags=a,b -->\n  - **Status:** assumption (2026-11-21)\n  - **For:** C <!-- cs1 -->\n\n## To come back to\n\n- D <!-- block=channels -->\n",
		"## Kliendid\n1. a\n   b\n\n- c\n\t- d\n", "A\n===\nCustomer segments\n---\n* **x** [y](z) `w` \\* <br> &#32;\n"} {
		f.Add([]byte(name))
	}
	f.Fuzz(func(t *testing.T, data []byte) { importAnything(t, data, FromMarkdown) })
}
