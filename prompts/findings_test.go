// Putting findings and stories in words.

package prompts

import (
	"bmcanvas/canvas/check"
	"fmt"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
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
		{"en", false, names[:2], check.Finding{Rule: check.SegmentWithoutProposition}, "Nobody is offered anything in: Landlords"},
		{"en", false, names, check.Finding{Rule: check.SegmentWithoutProposition},
			"Nobody is offered anything in: Landlords; Two lines; (a note without words); bad\ufffd[31m; Hotels by the sea with a garden Hotels by the sea with a…"},
		{"nl", false, names[:2], check.Finding{Rule: check.SegmentWithoutProposition}, "Hier krijgt niemand iets aangeboden: Landlords"},
		{"et", false, names[:2], check.Finding{Rule: check.SegmentWithoutProposition}, "Neile ei pakuta midagi: Landlords"},
		{"fa", false, []string{"کافه‌ها", "دفترها", "خانه‌ها"}, check.Finding{Rule: check.SegmentWithoutProposition}, "برای این مشتریان چیزی عرضه نمی‌شود: دفترها؛ خانه‌ها"},
		{"fa", false, nil, check.Finding{Rule: check.NotReviewed, Facts: check.Facts{Days: 112}}, "آخرین بار ۱۱۲ روز پیش به آن نگاه شده است"},
		{"en", false, nil, check.Finding{Rule: check.EmptyBlock, Facts: check.Facts{Blocks: []string{canvas.Channels, "odd"}}}, "Still empty: Channels; odd"},
		{"en", false, nil, check.Finding{Rule: check.StageGap, Facts: check.Facts{Stages: []string{"attention", "phase-after-sales"}}}, "No channel serves: attention; after sales"},
		{"en", false, nil, check.Finding{Rule: check.NoMeasure, Facts: check.Facts{Missing: []string{"external-metrics"}}}, "There is no measure of this kind: external, what customers say"},
		{"en", false, names[:1], check.Finding{Rule: check.UsersWithoutPayer, Facts: check.Facts{Missing: []string{"buyer"}}}, "They use it, and nobody is said to pay: "},
		{"en", false, names[:1], check.Finding{Rule: check.UsersWithoutPayer, Facts: check.Facts{Missing: []string{"user"}}}, "They pay, and nobody is said to use it: "},
		{"en", false, nil, check.Finding{Rule: check.StillUnclear, Facts: check.Facts{Questions: []string{"channels-now", "odd"}}}, "Not clear yet: channels-now; odd"},
		{"en", true, nil, check.Finding{Rule: check.StillUnclear, Facts: check.Facts{Questions: []string{"channels-now", "odd"}}}, "Not clear yet: Through which channels are you reaching them now?; odd"},
		{"en", false, nil, check.Finding{Rule: check.UnknownValue, Facts: check.Facts{Values: []string{"{notes}"}}}, "There is no such status or option ({notes}): "},
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
			"For “Cafés”, we offer “Beans” and “A grinder”, through [no channel yet: empty-block], keeping [no relationship yet: empty-block]. " +
				"They pay by [nothing yet: empty-block]. To do it we need [no activity yet: empty-block] and “The roaster”, with help from [no partner yet: empty-block], and it costs [no cost yet: empty-block].",
			"For “Landlords”, we offer [nothing yet: segment-without-proposition], through [no channel yet: empty-block], keeping [no relationship yet: empty-block]. " +
				"They pay by [nothing yet: empty-block]. To do it we need [no activity yet: empty-block], with help from [no partner yet: empty-block], and it costs [no cost yet: empty-block].",
		}},
		{"et", []string{
			"Kliendirühmale „Cafés“ pakume järgmist: „Beans“ ja „A grinder“; kanalid on [kanalit veel ei ole: empty-block]; kliendisuhe on [suhet veel ei ole: empty-block]. " +
				"Nemad maksavad nii: [veel mitte midagi: empty-block]. Selleks on vaja: [tegevust veel ei ole: empty-block] ja „The roaster“; abiks on [partnerit veel ei ole: empty-block]; kulud on [kulu veel ei ole: empty-block].",
		}},
		{"nl", []string{
			"Voor ‘Cafés’ hebben we ‘Beans’ en ‘A grinder’, via [nog geen kanaal: empty-block], met als relatie [nog geen relatie: empty-block]. " +
				"Ze betalen met [nog niets: empty-block]. Daarvoor hebben we [nog geen activiteit: empty-block] en ‘The roaster’ nodig, met hulp van [nog geen partner: empty-block], en het kost ons [nog geen kosten: empty-block].",
		}},
		{"fa", []string{
			"برای «Cafés»، «Beans» و «A grinder» را از راه [هنوز کانالی نیست: empty-block] و با رابطهٔ [هنوز رابطه‌ای نیست: empty-block] عرضه می‌کنیم. " +
				"درآمدمان از آن‌ها [هنوز هیچ‌چیز: empty-block] است. برای این کار به [هنوز فعالیتی نیست: empty-block] و «The roaster» نیاز داریم، با کمک [هنوز شریکی نیست: empty-block]، و هزینه‌اش [هنوز هزینه‌ای نیست: empty-block] است.",
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

// A part that is left out leaves no trace in the text; a customer experience has a
// text of its own; and the text between notes belongs to no note.
func TestNarrateWithoutGaps(t *testing.T) {
	for _, c := range []struct {
		language string
		kind     canvas.Kind
		notes    map[string]string
		want     string
	}{
		{"en", canvas.BusinessModel, nil, "For “A”, we offer …. They themselves pay nothing. What it takes is not said."},
		{"en", canvas.BusinessModel, map[string]string{canvas.KeyResources: "B", canvas.CostStructure: "C"},
			"For “A”, we offer …. They themselves pay nothing. To do it we need “B”, and it costs “C”."},
		{"fa", canvas.BusinessModel, map[string]string{canvas.ValuePropositions: "B", canvas.CustomerRelationships: "C"},
			"برای «A»، «B» را و با رابطهٔ «C» عرضه می‌کنیم. خودشان پولی نمی‌دهند. نوشته نشده است چه چیزی لازم داریم."},
		{"en", canvas.CustomerExperience, map[string]string{canvas.Goals: "B", canvas.Obstacles: "C", canvas.Acquisition: "D", canvas.Revenue: "E"},
			"For “A”, it is about “B”, and what stands in their way is “C”. We promise …, they meet us by “D”. They pay “E”."},
		{"en", canvas.CustomerExperience, map[string]string{canvas.Activities: "B", canvas.PartnersAndResource: "C"},
			"For “A”, it is about …. We promise …. It takes “B” and “C”."},
	} {
		ch := check.Chapter{Segment: &canvas.Note{Text: "A"}}
		for _, block := range check.StoryBlocks(c.kind) {
			part := check.StoryPart{Block: block}
			if text := c.notes[block]; text != "" {
				part.Notes = []*canvas.Note{{Text: text}}
			}
			ch.Parts = append(ch.Parts, part)
		}
		p := LoadChecks(c.language).Narrate(c.kind, []check.Chapter{ch})[0]
		if got := p.String(); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
		for _, s := range p.Spans {
			if (s.Note != nil) != slices.Contains([]string{"A", "B", "C", "D", "E"}, s.Text) || s.Text == "" {
				t.Errorf("a span %+v", s)
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
