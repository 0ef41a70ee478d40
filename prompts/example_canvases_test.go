// The examples: complete canvases of well-known companies. The checks find nothing in
// them, and the right thing once a link or a note is taken out.

package prompts

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

const exampleDay = "2026-11-21"

// example is a canvas of the folder examples, and the guide it was made with.
type example struct {
	name   string
	canvas *canvas.Canvas
	guide  *Guide
}

func examples(t testing.TB) []example {
	t.Helper()
	files, err := filepath.Glob("../examples/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples", err)
	}
	var all []example
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := canvas.Parse(file, data)
		if err != nil {
			t.Fatal(err)
		}
		c := d.Canvas()
		g, err := LoadGuide(c.Guide, c.Language, "")
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, example{strings.TrimSuffix(filepath.Base(file), ".yaml"), c, g})
	}
	return all
}

func exampleNamed(t testing.TB, name string) example {
	t.Helper()
	for _, e := range examples(t) {
		if e.name == name {
			return e
		}
	}
	t.Fatal("no example ", name)
	return example{}
}

func (e example) check(c *canvas.Canvas) []check.Finding {
	return check.Run(c, CheckContext(c, e.guide, exampleDay))
}

// The examples do not go out of date: they have no dates of reviews and none by which
// anything is due.
func TestExamplesDoNotAge(t *testing.T) {
	for _, e := range examples(t) {
		for _, day := range []canvas.Date{"2027-02-21", "2050-01-01"} {
			if found := check.Run(e.canvas, CheckContext(e.canvas, e.guide, day)); len(found) > 0 {
				t.Errorf("%s, on %s: %s", e.name, day, ruleList(found))
			}
		}
	}
}

// ruleList writes findings as "rule id id; rule id".
func ruleList(found []check.Finding) string {
	var all []string
	for _, f := range found {
		text := string(f.Rule)
		for _, n := range f.Notes {
			text += " " + n.ID
		}
		all = append(all, text)
	}
	return strings.Join(all, "; ")
}

func TestExamplesHangTogether(t *testing.T) {
	kinds, languages := map[canvas.Kind]int{}, map[string]int{}
	for _, e := range examples(t) {
		kinds[e.canvas.Kind]++
		languages[e.canvas.Language]++
		for _, f := range e.check(e.canvas) {
			t.Errorf("%s: %s: %s", e.name, f.Rule, LoadChecks("en").Explain(e.canvas, e.guide, f).What)
		}
		for _, ch := range check.Story(e.canvas, nil) {
			for _, p := range ch.Parts {
				if p.Gap != "" {
					t.Errorf("%s: a gap %s", e.name, p.Gap)
				}
			}
		}
	}
	if kinds[canvas.BusinessModel] < 6 || kinds[canvas.CustomerExperience] < 2 || len(languages) != len(Languages) {
		t.Errorf("there are %v in %v", kinds, languages)
	}
}

// Examples also show what a file looks like.
func TestExamplesAreAskedByTheirGuides(t *testing.T) {
	for _, e := range examples(t) {
		for _, b := range e.canvas.Blocks {
			for _, n := range b.Notes {
				q := questionOf(e.guide, b.ID, n.Question)
				for i := 0; q == nil && i < len(GuideIDs); i++ { // the guide asked it when the example was written
					if other, err := LoadGuide(GuideIDs[i], e.guide.Language, ""); err == nil && other.Canvas == e.canvas.Kind {
						q = questionOf(other, b.ID, n.Question)
					}
				}
				switch {
				case q == nil:
					t.Errorf("%s: %s is not asked about %s: %s", e.name, n.Question, b.ID, n.ID)
				case n.Choice() && n.Text != q.Option(n.Option).Label:
					t.Errorf("%s: %q is called %q", e.name, n.Text, q.Option(n.Option).Label)
				case !n.Choice() && n.Detail != (q.Detail || q.Kind().KeptAs() == KeptAsDetails):
					t.Errorf("%s: %s is a detail, or is not", e.name, n.ID)
				}
				if !n.Choice() && len(n.Text) > 80 && len([]rune(n.Text)) > 70 {
					t.Errorf("%s: %s is long for a poster: %s", e.name, n.ID, n.Text)
				}
			}
		}
	}
}

// questionOf returns the question that the guide asks about the block, or nil.
func questionOf(g *Guide, block, id string) *Question {
	if b := g.Block(block); b != nil {
		for i := range b.Questions {
			if b.Questions[i].HasID(id) {
				return &b.Questions[i]
			}
		}
	}
	return nil
}

func TestWhatIsTakenOutIsMissed(t *testing.T) {
	for _, c := range []struct{ example, out, want string }{
		{"netflix", "vp2 cs1", "proposition-without-segment vp2"},
		{"netflix", "vp4 cs3", "segment-without-proposition cs3; proposition-without-segment vp4"},
		{"netflix", "ch2 cs3", "segment-without-channel cs3"},
		{"netflix", "cr3", "segment-without-relationship cs3"},
		{"netflix", "rs1 cs1", "revenue-without-payer rs1"},
		{"netflix", "rs2 vp3", "revenue-without-proposition rs2"},
		{"netflix", "rs1", "proposition-without-revenue vp2"},
		{"netflix", "ch7", "stage-gap"},
		{"netflix", "kr4 ch6", "resource-serves-nothing kr4"},
		{"netflix", "cs3", "proposition-without-segment vp4; revenue-without-payer rs3"},
		{"ikea", "ka2 vp1", "activity-serves-nothing ka2"},
		{"ikea", "ka4", "proposition-without-means vp4"},
		{"ikea", "kp1 ka2", "partner-gives-nothing kp1"},
		{"ikea", "co2 kr2", "cost-without-cause co2"},
		{"ikea", "vp4", "segment-without-proposition cs3; revenue-without-proposition rs2"},
		{"ryanair", "ch2", "stage-gap"},
		{"ryanair", "cr1 cs1", "segment-without-relationship cs1"},
		{"ryanair", "ka3 vp4", "proposition-without-means vp4"},
		{"ryanair", "co4 kp2", "cost-without-cause co4"},
		{"gillette", "cs1", "users-without-payer cs2 cs3; proposition-without-segment vp1"},
		{"gillette", "kr3", "proposition-without-means vp2"},
		{"gillette", "kp3 ka3", "partner-gives-nothing kp3"},
		{"bolt", "ch4", "cost-without-cause co2"},
		{"bolt", "rs3 cs3", "revenue-without-payer rs3"},
		{"bolt", "vp1", "segment-without-proposition cs1; revenue-without-proposition rs1; resource-serves-nothing kr1; fewer-propositions-than-segments vp2 vp3"},
		{"digikala", "cr1 cs2", "segment-without-relationship cs2"},
		{"digikala", "kr1 vp2", "resource-serves-nothing kr1"},
		{"digikala", "ka3", "cost-without-cause co3"},
		{"coolblue", "ob3 ob1", "obstacle-without-remedy ob1"},
		{"coolblue", "go1 cu1", "customer-without-goal cu1"},
		{"coolblue", "me2", "no-measure"},
		{"zappos", "ob4", "obstacle-without-remedy ob2"},
		{"zappos", "me1", "no-measure"},
		{"netflix", "cs1", "proposition-without-segment vp2; revenue-without-payer rs1"},
	} {
		e := exampleNamed(t, c.example)
		from, to, isLink := strings.Cut(c.out, " ")
		n, _ := e.canvas.FindID(from)
		less := e.canvas.Remove(n.Key)
		if isLink {
			m, _ := e.canvas.FindID(to)
			less = e.canvas.Unlink(n.Key, m.Key)
		}
		if got := ruleList(e.check(less)); got != c.want {
			t.Errorf("%s without %s:\n got %s\nwant %s", c.example, c.out, got, c.want)
		}
	}
}

// If one link or note is taken out, the findings name only notes near it: the ends of
// the link, the notes that were connected with the note, and the neighbours of these.
func TestTakingOneOutSpeaksOnlyOfItsNeighbours(t *testing.T) {
	tried, spoken := 0, 0
	for _, e := range examples(t) {
		try := func(what string, less *canvas.Canvas, near []*canvas.Note) {
			tried++
			found := e.check(less)
			if len(found) > 0 {
				spoken++
			}
			allowed := map[canvas.Key]bool{}
			for _, n := range near {
				allowed[n.Key] = true
				for _, m := range linkedTo(e.canvas, n) {
					allowed[m.Key] = true
				}
			}
			for _, f := range found {
				for _, n := range f.Notes {
					if !allowed[n.Key] && f.Severity != check.Hint {
						t.Errorf("%s without %s: %s speaks of %s", e.name, what, f.Rule, n.ID)
					}
				}
			}
			for _, f := range found {
				if f.Severity == check.Contradiction {
					t.Errorf("%s without %s: %s", e.name, what, f.Rule)
				}
			}
		}
		for _, b := range e.canvas.Blocks {
			for _, n := range b.Notes {
				near := linkedTo(e.canvas, n)
				try(n.ID, e.canvas.Remove(n.Key), near)
				for _, m := range near {
					try(fmt.Sprint(n.ID, "-", m.ID), e.canvas.Unlink(n.Key, m.Key), []*canvas.Note{n, m})
				}
			}
		}
	}
	if tried < 500 || spoken < 200 {
		t.Errorf("of %d changes %d were told", tried, spoken)
	}
}

func linkedTo(c *canvas.Canvas, n *canvas.Note) []*canvas.Note {
	var notes []*canvas.Note
	for _, b := range c.Blocks {
		for _, m := range b.Notes {
			if m != n && canvas.Linked(m, n) && !slices.Contains(notes, m) {
				notes = append(notes, m)
			}
		}
	}
	return notes
}
