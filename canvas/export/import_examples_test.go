// The example canvases, exported and imported in every form that can: equal but for what the export lists.

package export

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// examples are the documents of the example canvases, by their files' names.
func examples(t *testing.T) map[string]*canvas.Document {
	t.Helper()
	files, err := filepath.Glob("../../examples/*.yaml")
	if err != nil || len(files) < 8 {
		t.Fatalf("%v: %d examples", err, len(files))
	}
	all := map[string]*canvas.Document{}
	for _, f := range files {
		d, err := canvas.Parse(f, readFile(t, f))
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(f)] = d
	}
	return all
}

func TestExamplesComeBack(t *testing.T) {
	for name, d := range examples(t) {
		c := d.Canvas()
		back := imported(t, asMarkdown(t, c, english()), FromMarkdown)
		want := holdable(c).With(func(c *canvas.Canvas) { // details stand below their notes; a file says when it was written
			if c.Updated == "" {
				c.Updated = options().Day
			}
		})
		if lost := MarkdownLost(d); len(lost) > 0 || len(back.LeftOut) > 0 || !back.Document.Canvas().Equal(want) {
			t.Errorf("%s as Markdown: lost %v, left out %v\n%s", name, lost, back.LeftOut, back.Document.Bytes())
		}
		if back := imported(t, asJSON(t, d), FromJSON); !back.Document.Canvas().Equal(c) {
			t.Errorf("%s as JSON:\n%s", name, back.Document.Bytes())
		}
		comesBackFromBMML(t, name, d)
		comesBackFlat(t, name, c)
	}
}

// TestPagesComeBackAsNotes: a page of this program gives the notes in their blocks, without
// the letters and marks on them, in the language that the page says to be in.
func TestPagesComeBackAsNotes(t *testing.T) {
	for name, d := range examples(t) {
		words := english()
		words.Language = d.Canvas().Language
		var page bytes.Buffer
		if err := HTML(&page, d.Canvas(), words, Options{}); err != nil {
			t.Fatal(err)
		}
		o := options()
		o.Words = append(o.Words, words)
		back, err := Import("page.html", page.Bytes(), "", o)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := back.Document.Canvas().Language; got != d.Canvas().Language {
			t.Errorf("%s is in %s, not %s", name, got, d.Canvas().Language)
		}
		said := map[string]bool{}
		for _, b := range back.Document.Canvas().Blocks {
			for _, n := range b.Notes {
				first := strings.Split(n.Text, "\n")[0]
				if said[b.ID+first] = true; strings.Contains(n.Text, "Strategyzer.com") || n.Text == d.Canvas().Name || len([]rune(n.Text)) == 1 {
					t.Errorf("%s: %q in %s is no note", name, n.Text, b.ID)
				}
			}
		}
		for _, b := range d.Canvas().Blocks {
			for _, n := range b.Notes {
				if n.InModel() && !said[b.ID+strings.Split(visible(n.Text), "\n")[0]] {
					t.Errorf("%s: %q is not in %s:\n%s", name, n.Text, b.ID, back.Document.Bytes())
				}
			}
		}
	}
}

// comesBackFromBMML: all notes but those that BMML lists as lost.
func comesBackFromBMML(t *testing.T, name string, d *canvas.Document) {
	t.Helper()
	if d.Canvas().Kind != canvas.BusinessModel {
		return
	}
	var b bytes.Buffer
	lost, err := BMML(&b, d)
	if err != nil {
		t.Fatal(err)
	}
	got := imported(t, b.Bytes(), FromBMML).Document.Canvas()
	for _, block := range d.Canvas().Blocks {
		for _, n := range block.Notes {
			gone := slices.ContainsFunc(lost, func(l Lost) bool { return l.Key == "note" && slices.Contains(l.Notes, n) })
			found := slices.ContainsFunc(got.Notes(block.ID), func(o *canvas.Note) bool { return o.Text == n.Text })
			if gone == found {
				t.Errorf("%s as BMML: %q is lost: %v, found: %v", name, n.Text, gone, found)
			}
		}
	}
}

// comesBackFlat: the texts of all notes but the rejected, which are listed.
func comesBackFlat(t *testing.T, name string, c *canvas.Canvas) {
	t.Helper()
	var b bytes.Buffer
	lost, err := FlatJSON(&b, c, english())
	if err != nil {
		t.Fatal(err)
	}
	got := imported(t, b.Bytes(), FromJSON)
	texts := func(c *canvas.Canvas) string {
		var all []string
		for _, block := range c.Blocks {
			for _, n := range block.Notes {
				if n.Status != canvas.Rejected {
					all = append(all, block.ID+": "+n.Text)
				}
			}
		}
		slices.Sort(all)
		return strings.Join(all, "\n")
	}
	if back := texts(got.Document.Canvas()); back != texts(c) || len(got.LeftOut) > 0 {
		t.Errorf("%s as flat JSON without %d, left out %v:\n%s\nwant\n%s", name, len(lost), got.LeftOut, back, texts(c))
	}
}

// Links stand in the note's own line, so that a program that moves lines moves them along.
func TestLinksMoveWithTheirNote(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "Velo", "classic", "en", "2026-11-21")
	c, riders := c.Add(canvas.CustomerSegments, canvas.Note{Text: "Riders; late"}, -1)
	c, hotels := c.Add(canvas.CustomerSegments, canvas.Note{Text: "Hotels"}, -1)
	c, night := c.Add(canvas.ValuePropositions, canvas.Note{Text: "Ready at seven"}, -1)
	c, keys := c.Add(canvas.ValuePropositions, canvas.Note{Text: "Keys at the desk"}, -1)
	c = c.Link(night.Key, riders.Key).Link(keys.Key, hotels.Key)
	lines := strings.Split(string(asMarkdown(t, c, english())), "\n")
	first := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "- Ready") })
	if lines[first] != "- Ready at seven *For: Riders; late* <!-- vp1 links=cs1 -->" {
		t.Errorf("the note is written %q", lines[first])
	}
	lines[first], lines[first+1] = lines[first+1], lines[first]
	got := imported(t, []byte(strings.Join(lines, "\n")), FromMarkdown)
	want := "value_propositions vp2 \"Keys at the desk\" links=[\"cs2\"]\nvalue_propositions vp1 \"Ready at seven\" links=[\"cs1\"]\n"
	if notes := notesOf(got.Document.Canvas()); !strings.HasSuffix(notes, want) || len(got.LeftOut) > 0 {
		t.Errorf("got\n%s\nwithout %v", notes, got.LeftOut)
	}
	// A formatter writes emphasis with underscores; a person names another note, and one that is not there.
	lines[first] = "- Keys at the desk _For: Hotels; Riders; late; Bars_ <!-- vp2 links=cs2 -->"
	got = imported(t, []byte(strings.Join(lines, "\n")), FromMarkdown)
	if keys := got.Document.Canvas().Notes(canvas.ValuePropositions)[0]; keys.Text != "Keys at the desk" || !slices.Equal(keys.Links, []string{"cs2"}) || len(got.LeftOut) != 3 {
		t.Errorf("%q links to %v; left out %v", keys.Text, keys.Links, got.LeftOut)
	}
}

func TestHeadingsInAnotherLanguage(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "بوم", "classic", "fa", "2026-11-21")
	c, _ = c.Add(canvas.Channels, canvas.Note{Text: "مغازه"}, -1)
	made := string(written(t, func(b *bytes.Buffer) error { return Markdown(b, c, persian(), Options{Headings: english()}) }))
	if !strings.Contains(made, "\n## کانال‌ها (Channels)\n") {
		t.Errorf("no title in English:\n%s", made)
	}
	if back := imported(t, []byte(made), FromMarkdown); !back.Document.Canvas().Equal(c) || len(back.LeftOut) > 0 {
		t.Errorf("left out %v\n%s", back.LeftOut, back.Document.Bytes())
	}
}

func TestMarkdownListsWhatItCannotHold(t *testing.T) {
	d, err := canvas.Parse("velo.yaml", []byte("canvas: business-model\nformat: 1\nname: Velo\nowner: Jaan\nblocks:\n  channels:\n    - id: ch1\n      note: Workshop\n      rent: 500 EUR\n      since: 2026-11-21\n  swot: {good: yes}\nreviews:\n  - date: 2026-11-21\n    mood: fine\n"))
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, l := range MarkdownLost(d) {
		keys = append(keys, l.Key)
	}
	if want := []string{"owner", "swot", "since", "rent", "mood"}; !slices.Equal(keys, want) {
		t.Errorf("lost %v, want %v", keys, want)
	}
}
