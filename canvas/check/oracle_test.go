// The rules about links once more, slowly: each written out note by note from docs/checks.md, to hold the quick ones to.

package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

// oracle answers the questions of the text, one note at a time.
type oracle struct{ *canvas.Canvas }

// some reports whether something in the blocks is as wanted.
func (o oracle) some(blocks []string, wanted func(n *canvas.Note, block string) bool) bool {
	return slices.ContainsFunc(blocks, func(b string) bool {
		return slices.ContainsFunc(o.ModelNotes(b), func(n *canvas.Note) bool { return wanted(n, b) })
	})
}

// single reports whether the blocks hold one thing together.
func (o oracle) single(blocks ...string) bool {
	sum := 0
	for _, b := range blocks {
		sum += len(o.ModelNotes(b))
	}
	return sum == 1
}

// tied reports whether two notes are connected: by a link, or because one is
// about the other's block and that holds nothing else.
func (o oracle) tied(a *canvas.Note, in string, b *canvas.Note, inB string) bool {
	about := func(from, to string) bool {
		return slices.Contains(takenFrom.Of(o.Kind), [2]string{from, to}) && o.single(to)
	}
	return canvas.Linked(a, b) || about(in, inB) || about(inB, in)
}

// has reports whether the note of the block is connected with one of the others.
func (o oracle) has(n *canvas.Note, block string, blocks ...string) bool {
	return o.some(blocks, func(m *canvas.Note, b string) bool { return o.tied(n, block, m, b) })
}

func (o oracle) empty(blocks ...string) bool {
	return !slices.ContainsFunc(blocks, func(b string) bool {
		return slices.ContainsFunc(o.Notes(b), func(n *canvas.Note) bool { return n.Status != canvas.Rejected })
	})
}

// needs returns the rules as sentences: whether a note of a block lacks something.
func (o oracle) needs() map[Rule]func(n *canvas.Note, block string) bool {
	cs, vp, ch, cr, rs := canvas.CustomerSegments, canvas.ValuePropositions, canvas.Channels, canvas.CustomerRelationships, canvas.RevenueStreams
	kr, ka, kp, co := canvas.KeyResources, canvas.KeyActivities, canvas.KeyPartnerships, canvas.CostStructure
	direct := func(of string, to ...string) func(*canvas.Note, string) bool {
		return func(n *canvas.Note, block string) bool {
			return block == of && !o.empty(to...) && !o.single(to...) && !o.has(n, of, to...)
		}
	}
	return map[Rule]func(*canvas.Note, string) bool{
		SegmentWithoutProposition:  direct(cs, vp),
		PropositionWithoutSegment:  direct(vp, cs),
		SegmentWithoutChannel:      direct(cs, ch),
		SegmentWithoutRelationship: direct(cs, cr),
		RevenueWithoutPayer:        direct(rs, cs),
		RevenueWithoutProposition:  direct(rs, vp),
		PropositionWithoutRevenue: func(n *canvas.Note, block string) bool {
			return direct(vp, rs)(n, block) && !o.some([]string{cs}, func(s *canvas.Note, _ string) bool {
				return o.tied(n, vp, s, cs) && o.has(s, cs, rs)
			})
		},
		PropositionWithoutMeans: func(n *canvas.Note, block string) bool {
			return direct(vp, kr, ka)(n, block) && !o.some([]string{ch, cr, rs}, func(m *canvas.Note, b string) bool {
				return o.tied(n, vp, m, b) && o.has(m, b, kr, ka)
			})
		},
		ResourceServesNothing: func(n *canvas.Note, block string) bool {
			return direct(kr, cs, vp, ch, cr, rs)(n, block) && !o.has(n, kr, ka)
		},
		ActivityServesNothing:  direct(ka, cs, vp, ch, cr, rs),
		PartnerGivesNothing:    direct(kp, kr, ka, ch),
		CostWithoutCause:       direct(co, kr, ka, kp, ch),
		CustomerWithoutPromise: direct(canvas.Customers, canvas.ValueProposition),
		CustomerWithoutGoal:    direct(canvas.Customers, canvas.Goals),
	}
}

// lines tells which notes each rule of links should name.
func (o oracle) lines() []string {
	var lines []string
	for rule, lacks := range o.needs() {
		var notes []*canvas.Note
		for _, block := range o.Kind.Blocks() {
			for _, n := range o.ModelNotes(block) {
				if lacks(n, block) {
					notes = append(notes, n)
				}
			}
		}
		if len(notes) > 0 {
			lines = append(lines, fmt.Sprint(rule, " ", canvastest.IDs(notes)))
		}
	}
	slices.Sort(lines)
	return lines
}

// drawLinks draws a canvas of few notes and many links.
func drawLinks(t *rapid.T) *canvas.Canvas {
	kind := rapid.SampledFrom([]canvas.Kind{canvas.BusinessModel, canvas.CustomerExperience}).Draw(t, "kind")
	c := canvas.New(kind, "Drawn", "classic", "en", "2026-11-21")
	var ids []string
	for _, block := range kind.Blocks() {
		b := canvas.Block{ID: block}
		for i := range rapid.IntRange(0, 3).Draw(t, block) {
			n := &canvas.Note{Key: canvas.NewKey(), ID: fmt.Sprint(kind.Prefix(block), i), Text: fmt.Sprint("Note ", i, " of ", block)}
			switch rapid.IntRange(0, 9).Draw(t, "sort") {
			case 0:
				n.Status = canvas.Rejected
			case 1:
				n.Detail = true
			case 2:
				n.Option = "x"
			}
			ids = append(ids, n.ID)
			b.Notes = append(b.Notes, n)
		}
		c.Blocks = append(c.Blocks, b)
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			n.Links = rapid.SliceOfNDistinct(rapid.SampledFrom(append(ids, "gone")), 0, 4, rapid.ID).Draw(t, "links")
		}
	}
	return c
}

func TestLinkRulesSayWhatTheTextSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawLinks(t)
		o := oracle{c}
		var got []string
		for _, f := range Run(c, Context{}) {
			if _, ofLinks := o.needs()[f.Rule]; ofLinks {
				got = append(got, findingText(f))
			}
		}
		slices.Sort(got)
		if want := o.lines(); !slices.Equal(got, want) {
			t.Fatalf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}

// Whatever a canvas holds, looking at it changes nothing, and nothing fails.
func TestLookingChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawLinks(t)
		before := fmt.Sprintf("%+v", allNotes(c))
		found := Run(c, plainContext())
		if got := Gaps(c, plainContext()); got != gapsAmong(found) {
			t.Fatalf("%d gaps are counted, %d found", got, gapsAmong(found))
		}
		for i, ch := range Story(c, found) {
			for _, p := range ch.Parts {
				if p.Gap != "" && (len(p.Notes) > 0 || !slices.ContainsFunc(found, func(f Finding) bool { return f.Rule == p.Gap })) {
					t.Fatalf("chapter %d, %s: a gap %s that is no finding", i, p.Block, p.Gap)
				}
			}
		}
		Threads(c)
		Assumptions(c)
		NewJourney(c, JourneyStages)
		if after := fmt.Sprintf("%+v", allNotes(c)); after != before {
			t.Fatal("changed")
		}
	})
}

// allNotes lists all notes as values.
func allNotes(c *canvas.Canvas) []canvas.Note {
	var all []canvas.Note
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			all = append(all, *n)
		}
	}
	return all
}
