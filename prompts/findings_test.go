// Putting findings and stories in words.

package prompts

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// landlords is a canvas with gaps.
func landlords(t *testing.T, language string, names ...string) *canvas.Canvas {
	t.Helper()
	c := canvas.New(canvas.BusinessModel, "Hõbe", "classic", language, exampleDay)
	for i, name := range names {
		c, _ = c.Add(canvas.CustomerSegments, canvas.Note{Text: name}, -1)
		if i > 0 {
			continue
		}
		c, _ = c.Add(canvas.ValuePropositions, canvas.Note{Text: "Beans", Links: []string{"cs1"}}, -1)
		c, _ = c.Add(canvas.ValuePropositions, canvas.Note{Text: "A grinder.", Links: []string{"cs1"}}, -1)
		c, _ = c.Add(canvas.KeyResources, canvas.Note{Text: "The roaster", Links: []string{"vp1"}}, -1)
	}
	return c
}

func TestExplainFindings(t *testing.T) {
	long := strings.Repeat("Hotels by the sea with a garden ", 4)
	names := []string{"Cafés", "Landlords", "Two\nlines", "", "bad\x1b[31m", long}
	for _, c := range []struct {
		language string
		guide    bool
		names    []string
		finding  check.Finding
		want     string
	}{
		{"en", false, names[:2], check.Finding{Rule: check.SegmentWithoutProposition}, "No value proposition for: Landlords"},
		{"en", false, names, check.Finding{Rule: check.SegmentWithoutProposition},
			"No value proposition for: Landlords; Two lines; (a note without words); bad\ufffd[31m; Hotels by the sea with a garden Hotels by the sea with a…"},
		{"nl", false, names[:2], check.Finding{Rule: check.SegmentWithoutProposition}, "Geen waardepropositie voor: Landlords"},
		{"et", false, names[:2], check.Finding{Rule: check.SegmentWithoutProposition}, "Pole öeldud, mida neile pakute: Landlords"},
		{"fa", false, []string{"کافه‌ها", "دفترها", "خانه‌ها"}, check.Finding{Rule: check.SegmentWithoutProposition}, "ارزش پیشنهادی ندارد: دفترها؛ خانه‌ها"},
		{"fa", false, nil, check.Finding{Rule: check.NotReviewed, Facts: check.Facts{Days: 112}}, "آخرین بار ۱۱۲ روز پیش به آن نگاه شده است"},
		{"en", false, nil, check.Finding{Rule: check.EmptyBlock, Facts: check.Facts{Blocks: []string{canvas.Channels, "odd"}}}, "Still empty: Channels; odd"},
		{"en", false, nil, check.Finding{Rule: check.StageGap, Facts: check.Facts{Stages: []string{"attention", "phase-after-sales"}}}, "No channel for: attention; after sales"},
		{"en", false, nil, check.Finding{Rule: check.NoMeasure, Facts: check.Facts{Missing: []string{"external-metrics"}}}, "No metric of this kind: external, what customers say"},
		{"en", false, names[:1], check.Finding{Rule: check.UsersWithoutPayer, Facts: check.Facts{Missing: []string{"buyer"}}}, "Used by these customers, but nobody pays"},
		{"en", false, names[:1], check.Finding{Rule: check.UsersWithoutPayer, Facts: check.Facts{Missing: []string{"user"}}}, "Paid by these customers, but nobody uses it"},
		{"en", false, nil, check.Finding{Rule: check.UnknownValue, Facts: check.Facts{Values: []string{"{notes}"}}}, "There is no such status, option or stage ({notes})"},
	} {
		cv := landlords(t, c.language, c.names...)
		var g *Guide
		if c.guide {
			var err error
			if g, err = LoadGuide("classic", c.language, ""); err != nil {
				t.Fatal(err)
			}
		}
		f := c.finding
		if f.Facts.Missing == nil && len(c.names) > 1 {
			f.Notes = cv.Notes(canvas.CustomerSegments)[1:]
		}
		if got := LoadChecks(c.language).Explain(cv, g, f); got.What != c.want || got.Do == "" || got.Why == "" {
			t.Errorf("%s:\n got %+v\nwant %s", f.Rule, got, c.want)
		}
	}
}

func TestManyNotesAreNotAllNamed(t *testing.T) {
	for _, c := range []struct{ notes, named int }{{12, 12}, {13, 13}, {14, 12}, {10_000, 12}} {
		f := check.Finding{Rule: check.LongNote}
		for i := range c.notes {
			f.Notes = append(f.Notes, &canvas.Note{Text: fmt.Sprint("N", i)})
		}
		got := LoadChecks("en").Explain(&canvas.Canvas{}, nil, f).What
		if named := strings.Count(got, "N"); named != c.named {
			t.Errorf("of %d notes %d are named: %s", c.notes, named, got)
		}
		if more := fmt.Sprintf("; %d more", c.notes-c.named); (c.notes > c.named) != strings.HasSuffix(got, more) {
			t.Errorf("%d notes: %s", c.notes, got)
		}
	}
}

// A long note is cut at the end of a word, unless that leaves little of it.
func TestLongNotesAreCut(t *testing.T) {
	long := strings.Repeat("a", 59)
	for text, want := range map[string]string{
		long + "b": long + "b", long + "bc": long + "b…",
		strings.Repeat("word ", 20):        strings.TrimSuffix(strings.Repeat("word ", 12), " ") + "…",
		"short " + strings.Repeat("a", 90): "short " + strings.Repeat("a", 54) + "…",
		strings.Repeat("é", 61):            strings.Repeat("é", 60) + "…",
	} {
		if got := cut(text, longestNamed); got != want {
			t.Errorf("%q is cut to %q, want %q", text, got, want)
		}
	}
}

func TestEveryFindingCanBeExplained(t *testing.T) {
	c := landlords(t, "en", "Cafés", "Landlords")
	for _, l := range Languages {
		for _, r := range check.Rules() {
			f := check.Finding{Rule: r, Notes: c.Notes(canvas.CustomerSegments), Facts: check.Facts{
				IDs: []string{"x"}, Values: []string{"x"}, Blocks: []string{canvas.Channels}, Stages: []string{"action"}, Missing: []string{"external-metrics"}, Days: 100,
			}}
			if a := LoadChecks(l.Code).Explain(c, nil, f); strings.ContainsAny(a.What+a.Do+a.Why, "{}") || a.What == "" {
				t.Errorf("%s in %s: %+v", r, l.Code, a)
			}
		}
	}
}

func TestNarrate(t *testing.T) {
	for _, c := range []struct {
		language string
		want     []string
	}{
		{"en", []string{
			"For Cafés, we offer: Beans and A grinder. Channels: still open; customer relationships: still open; revenue: still open. " +
				"Key activities: still open; what we need for it: The roaster. Key partners: still open; costs: still open.",
			"Customers: Landlords. No offer is linked to them yet. Channels: still open; customer relationships: still open; revenue: still open. " +
				"Key activities: still open. Key partners: still open; costs: still open.",
		}},
		{"et", []string{
			"Kliendid: Cafés. Pakume neile: Beans ja A grinder. Kanalid: veel puuduvad; kliendisuhted: veel puuduvad; tulu: veel puudub. " +
				"Võtmetegevused: veel puuduvad; selleks vajalikud ressursid: The roaster. Võtmepartnerid: veel puuduvad; kulud: veel kirja panemata.",
		}},
		{"nl", []string{
			"Klanten: Cafés. We bieden hun: Beans en A grinder. Kanalen: nog open; klantrelaties: nog open; inkomsten: nog open. " +
				"Kernactiviteiten: nog open; wat we daarvoor nodig hebben: The roaster. Key partners: nog open; kosten: nog open.",
		}},
		{"fa", []string{
			"به \u2066Cafés\u2069 این‌ها را عرضه می‌کنیم: \u2066Beans\u2069 و \u2066A grinder\u2069. کانال‌های توزیع: هنوز نوشته نشده است؛ ارتباط با مشتریان: هنوز نوشته نشده است؛ درآمد: هنوز نوشته نشده است. " +
				"فعالیت‌های اصلی: هنوز نوشته نشده است؛ منابعی که لازم داریم: \u2066The roaster\u2069. شرکای کلیدی: هنوز نوشته نشده است؛ هزینه‌ها: هنوز نوشته نشده است.",
		}},
	} {
		cv := landlords(t, c.language, "Cafés", "Landlords")
		told := LoadChecks(c.language).Narrate(cv.Kind, check.Story(cv, check.Run(cv, check.Context{})))
		for i, want := range c.want {
			if got := told[i].String(); got != want {
				t.Errorf("%s:\n got %s\nwant %s", c.language, got, want)
			}
		}
	}
}

// A block with notes is not said to be open: none of them is linked, that is all. One
// without any is.
func TestStoryTellsUnlinkedFromEmpty(t *testing.T) {
	for _, kind := range []canvas.Kind{canvas.BusinessModel, canvas.CustomerExperience} {
		segments, blocks := kind.Segments(), check.StoryBlocks(kind)
		for _, l := range Languages {
			w := LoadChecks(l.Code)
			clauses := w.Story.BusinessModel
			if kind == canvas.CustomerExperience {
				clauses = w.Story.CustomerExperience
			}
			for _, empty := range append(blocks, "") {
				c := canvas.New(kind, "Hõbe", "", l.Code, exampleDay)
				for _, name := range []string{"Cafés", "Offices"} {
					c, _ = c.Add(segments, canvas.Note{Text: name}, -1)
				}
				for _, block := range blocks {
					for i := 0; block != empty && i < 2; i++ {
						c, _ = c.Add(block, canvas.Note{Text: fmt.Sprintf("note %d", i)}, -1)
					}
				}
				for _, p := range w.Narrate(kind, check.Story(c, check.Run(c, check.Context{}))) {
					story := strings.ToLower(p.String())
					for _, block := range blocks {
						form, is := clauses[block]["gap"], block == empty
						if _, after, first := strings.Cut(form, "{segment}. "); first {
							form = after
						}
						if form != "" && strings.Contains(story, strings.ToLower(form)) != is {
							t.Errorf("%s in %s, %q is empty: %q said of %s: %v\n%s", kind, l.Code, empty, form, block, !is, p)
						}
					}
				}
			}
		}
	}
}

// Three notes of a block are told, and how many more there are. Notes with commas are
// parted by semicolons, and the next clause begins a sentence. What is left out leaves
// no trace, and the text between notes belongs to no note.
func TestNarrateLists(t *testing.T) {
	type notes = map[string][]string
	for _, c := range []struct {
		language string
		kind     canvas.Kind
		notes    notes
		want     string
	}{
		{"en", canvas.BusinessModel, nil, "Customers: S. They pay nothing themselves."},
		{"en", canvas.BusinessModel, notes{canvas.KeyResources: {"B"}, canvas.CostStructure: {"C."}},
			"Customers: S. They pay nothing themselves. What we need for it: B. What it costs us: C."},
		{"en", canvas.BusinessModel, notes{canvas.ValuePropositions: {"B", "C", "D", "E", "F", "G", "H", "I"}},
			"For S, we offer: B, C, D and 5 more. They pay nothing themselves."},
		{"en", canvas.BusinessModel, notes{canvas.Channels: {"B, and b", "C"}, canvas.CustomerRelationships: {"D", "E", "F"}, canvas.RevenueStreams: {"G, H"}},
			"Customers: S. It reaches them through: B, and b; C. The relationship with them: D, E and F; they pay for: G, H."},
		{"nl", canvas.BusinessModel, notes{canvas.KeyPartnerships: {"B", "C", "D", "E"}}, "Klanten: S. Zelf betalen ze niets. Hulp komt van: B, C, D en nog 1."},
		{"et", canvas.BusinessModel, notes{canvas.KeyPartnerships: {"B", "C", "D", "E"}}, "Kliendid: S. Nad ise ei maksa midagi. Abiks: B, C, D ja veel 1."},
		{"fa", canvas.BusinessModel, notes{canvas.KeyPartnerships: {"B", "C", "D", "E"}},
			"مشتریان: \u2066S\u2069. خودشان پولی نمی‌دهند. از این‌ها کمک می‌گیریم: \u2066B\u2069، \u2066C\u2069، \u2066D\u2069 و ۱ یادداشت دیگر."},
		{"en", canvas.CustomerExperience, notes{canvas.Goals: {"B"}, canvas.Obstacles: {"C"}, canvas.Acquisition: {"D"}, canvas.Revenue: {"E"}},
			"For S, it is about: B; what stands in their way: C. They first meet us through: D. They pay for: E."},
	} {
		ch := check.Chapter{Segment: &canvas.Note{Text: "S"}}
		for _, block := range check.StoryBlocks(c.kind) {
			part := check.StoryPart{Block: block}
			for _, text := range c.notes[block] {
				part.Notes = append(part.Notes, &canvas.Note{Text: text})
			}
			ch.Parts = append(ch.Parts, part)
		}
		p := LoadChecks(c.language).Narrate(c.kind, []check.Chapter{ch})[0]
		if got := p.String(); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
		for _, s := range p.Spans {
			if s.Text == "" || s.Note != nil && s.Text != strings.TrimRight(s.Note.Text, ".") {
				t.Errorf("a span %+v", s)
			}
		}
	}
}

// No story has an id, a placeholder, a quotation mark around a note, or more than six
// sentences.
func TestStoriesReadWell(t *testing.T) {
	for _, l := range Languages {
		for _, e := range examples(t) {
			w := LoadChecks(l.Code)
			for _, p := range w.Narrate(e.canvas.Kind, check.Story(e.canvas, check.Run(e.canvas, check.Context{}))) {
				own := ""
				for _, s := range p.Spans {
					if s.Note == nil {
						own += s.Text
					}
				}
				if strings.ContainsAny(own, "{}[]“”„‘«»-_") || strings.Contains(p.String(), "  ") || strings.Count(own, ".") > 6 {
					t.Errorf("%s in %s:\n%s", e.name, l.Code, p.String())
				}
			}
		}
	}
}

func BenchmarkFirstCheck(b *testing.B) {
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			checkWords.Clear()
			LoadChecks("fa")
		}
	})
	e := exampleNamed(b, "netflix")
	b.Run("check", func(b *testing.B) {
		for b.Loop() {
			e.check(e.canvas)
		}
	})
}
