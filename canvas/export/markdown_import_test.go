// Markdown import: of the form of this program, and of other people's documents.

package export

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"testing"

	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

func asMarkdown(t tester, c *canvas.Canvas, w *Words) []byte {
	return written(t, func(b *bytes.Buffer) error { return Markdown(b, c, w, Options{}) })
}

// holdable is the canvas as Markdown can hold it: details under the notes that
// they describe, blocks in order, texts without control characters; without empty
// follow-ups and reviews, amounts, the people who see to notes, and the due days
// of follow-ups.
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
				next.Amount, next.Who = "", ""
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
			c.FollowUps[i].Note, c.FollowUps[i].Who, c.FollowUps[i].Due = visible(f.Note), visible(f.Who), ""
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

func TestImportOfMarkdown(t *testing.T) {
	for _, test := range []struct {
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
`, canvas.BusinessModel, nil},
		{"nested items", "## Channels\n- Shop\n  - in Kopli\n    - on the corner\n  - **Status:** assumption (2026-11-21)\n  - **Size:** small\n- Web", `channels ch1 "Shop" status="assumption" since="2026-11-21"
channels  "in Kopli" detail links=["ch1"]
channels  "on the corner" detail links=["ch1"]
channels  "Size: small" detail links=["ch1"]
channels  "Web"
`, canvas.BusinessModel, nil},
		{"links by words", "## Customer segments\n- Cafés\n## Value propositions\n- Beans\n  - **For:** Cafés; Bars", `customer_segments cs1 "Cafés"
value_propositions  "Beans" links=["cs1"]
`, canvas.BusinessModel, []LeftOut{{5, "Bars"}}},
		{"marks, links, lines", "## Channels\n- **Bold** and *thin* and `code`, [us](http://x.y), [[Page|alias]], 5 * 3, snake_case\n- [x] done\n  over two lines  \n  and a third\n- one\n\n  more\n", "channels  \"Bold and thin and code, us (http://x.y), alias, 5 * 3, snake_case\"\nchannels  \"done over two lines\\nand a third\"\nchannels  \"one\\nmore\"\n", canvas.BusinessModel, nil},
		{"paragraphs", "## Channels\nWe have a shop\nin Kopli.\n\nAnd the web.\n", "channels  \"We have a shop in Kopli.\"\nchannels  \"And the web.\"\n", canvas.BusinessModel, nil},
		{"what has no place", "---\nname: A\ntags: [x]\n---\nHello\n\n## Channels\n- Shop\n> tip\n\n| a | b |\n\n```\ncode\n```\n<!-- a\nb -->\n\n## SWOT\n- Strong\n",
			"channels  \"Shop\"\n", canvas.BusinessModel, []LeftOut{{3, "tags: [x]"}, {5, "Hello"}, {9, "> tip"}, {11, "| a | b |"}, {13, "```"}, {16, "<!-- a"}, {19, "SWOT"}, {20, "Strong"}}},
		{"the other canvas", "# X\n## Millised kliendid?\n- A\n## Takistused\n- B\n## Kanalid\n- C\n", `customers  "A"
obstacles  "B"
channels  "C"
`, canvas.CustomerExperience, nil},
		{"Windows lines and a BOM", "\ufeff## Channels\r\n\r\n- Shop\r\n- Web\r\n", "channels  \"Shop\"\nchannels  \"Web\"\n", canvas.BusinessModel, nil},
	} {
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

// TestHeadingsHaveTheTitlesOfTheProgram: the titles of blocks in the guides and in
// the interface are known.
func TestHeadingsHaveTheTitlesOfTheProgram(t *testing.T) {
	check := func(kind canvas.Kind, block, title, where string) {
		if got := usualNames()[kind][foldTitle(title)]; got != block {
			t.Errorf("%s: %q is %q, not %s", where, title, got, block)
		}
	}
	for _, language := range []string{"en", "et", "nl", "fa"} {
		for kind, blocks := range prompts.LoadWords(language).Blocks {
			for block, title := range blocks {
				check(kind, block, title, language)
			}
		}
		files, err := os.ReadDir("../../prompts/guides")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			data, err := os.ReadFile("../../prompts/guides/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			var guide struct {
				Canvas canvas.Kind
				Parts  []struct {
					Blocks []struct{ Block, Title string }
				}
			}
			if err := yaml.Unmarshal(data, &guide); err != nil {
				t.Fatal(err)
			}
			for _, p := range guide.Parts {
				for _, b := range p.Blocks {
					check(guide.Canvas, b.Block, b.Title, f.Name())
				}
			}
		}
	}
}

// TestNoHeadingIsOfTwoBlocks: no title is in the list of two blocks of a canvas.
func TestNoHeadingIsOfTwoBlocks(t *testing.T) {
	var file map[canvas.Kind]map[string][]string
	if err := yaml.Unmarshal(headingsFile, &file); err != nil {
		t.Fatal(err)
	}
	for kind, blocks := range file {
		seen := map[string]string{}
		for block, titles := range blocks {
			if !kind.Has(block) {
				t.Errorf("%s has no block %s", kind, block)
			}
			for _, title := range titles {
				if other, taken := seen[foldTitle(title)]; taken {
					t.Errorf("%s: %q is listed for %s and %s", kind, title, block, other)
				}
				seen[foldTitle(title)] = block
			}
		}
		if len(blocks) != len(kind.Blocks()) {
			t.Errorf("%s: %d blocks of %d", kind, len(blocks), len(kind.Blocks()))
		}
	}
}

func TestFormatOf(t *testing.T) {
	for src, want := range map[string]Format{" {}": FromJSON, "version: 1": FromBMML, "# A": FromMarkdown, "": FromMarkdown} {
		if got := guess("-", []byte(src)); got != want {
			t.Errorf("%q: %s", src, got)
		}
	}
	for path, want := range map[string]Format{"a.MD": FromMarkdown, "b/c.markdown": FromMarkdown, "x.json": FromJSON, "x.bmml": FromBMML, "x.yaml": "", "x": ""} {
		if got := FormatOf(path); got != want {
			t.Errorf("%s: %q", path, got)
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
