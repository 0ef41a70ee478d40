// The canvas beside the question: it is drawn again when what it shows has changed, and
// only then.

package tui

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bmcanvas/canvas"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
)

// sideOf is the canvas beside the question in the present window.
func (d *driver) sideOf() []string {
	return d.app.question.sideLines(d.app.width, d.app.height-footer)
}

// atSide starts the program at a question about the value propositions, with the canvas
// beside it.
func atSide(t *testing.T, w int) *driver {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, "cafe.yaml", cafe)
	d := startIn(t, dir, "cafe.yaml", Options{})
	d.size(w, 50)
	d.keys("<enter>")
	d.goTo("value-delivered")
	return d
}

// sideWidths are those of a window with the map and the block, and of one with the poster.
var sideWidths = []int{120, 200}

// Each input of the drawing changes it.
func TestSideIsDrawnAgain(t *testing.T) {
	beans := func(d *driver) { d.app.iv.By = "Liis"; d.keys("Fresh beans<enter>") }
	inputs := []struct {
		name   string
		before func(d *driver) // what the change needs; nil: nothing
		change func(d *driver)
	}{
		{"the canvas", nil, func(d *driver) {
			n := d.app.iv.Canvas().Notes(canvas.ValuePropositions)[0]
			if err := d.app.iv.Reword(n.Key, "Beans"); err != nil {
				d.t.Fatal(err)
			}
		}},
		{"the question", nil, func(d *driver) { d.goTo("channels-now") }},
		{"the width", nil, func(d *driver) { d.size(d.app.width+7, d.app.height) }},
		{"the height", nil, func(d *driver) { d.size(d.app.width, 20) }},
		{"the language", nil, func(d *driver) { d.app.setLanguage("et") }},
		{"the text order", func(d *driver) { d.app.setLanguage("fa") }, func(d *driver) { d.app.setTextOrder(bidi.App) }},
		{"the look", nil, func(d *driver) {
			sheet := *d.app.env.sheet
			sheet.Marks.Box.H, sheet.Marks.Bullet = "=", "*"
			d.app.env.sheet = &sheet
		}},
		{"the display of names", beans, func(d *driver) { d.app.toggleNames() }},
		{"the guide", nil, func(d *driver) {
			if err := d.app.useGuide("nine-step", "en"); err != nil {
				d.t.Fatal(err)
			}
			d.app.iv.GoToBlock(canvas.Channels)
			d.app.catchUp()
		}},
		{"the note given last", beans, func(d *driver) { d.app.question.added = 0 }},
		{"the note found", nil, func(d *driver) {
			n := d.app.iv.Canvas().Notes(canvas.ValuePropositions)[0]
			d.app.work.found = poster.Found{Note: n.Key, Words: "roasted"}
		}},
	}
	for _, w := range sideWidths {
		for _, in := range inputs {
			d := atSide(t, w)
			if in.before != nil {
				in.before(d)
			}
			before := d.sideOf()
			in.change(d)
			after := d.sideOf()
			if slices.Equal(after, before) {
				t.Errorf("%d columns: %s changes nothing", w, in.name)
			}
			if now := d.app.question.drawSide(d.app.width, d.app.height-footer); !slices.Equal(after, now) {
				t.Errorf("%d columns: %s: what is shown is not what there is", w, in.name)
			}
		}
	}
}

// What is typed does not draw it again.
func TestSideIsKeptWhileTyping(t *testing.T) {
	for _, w := range sideWidths {
		d := atSide(t, w)
		before := d.sideOf()
		d.keys("Fresh beans")
		if after := d.sideOf(); &after[0] != &before[0] {
			t.Errorf("%d columns: drawn again", w)
		}
	}
}

// The map has the whole name of every block from 100 columns on, in every guide and
// language; beside a table, where it may be narrower, it has all names or none.
func TestMapHasWholeNames(t *testing.T) {
	for _, in := range prompts.Languages {
		language := in.Code
		for _, guide := range prompts.GuideIDs {
			d := startIn(t, t.TempDir(), "a.yaml", Options{Guide: guide, Language: language, Bidi: bidi.App}).keys("<enter>")
			w := d.app.work
			if w.iv == nil {
				t.Fatalf("%s in %s is not begun", guide, language)
			}
			named := func(width int) (all, none bool) {
				m := w.poster().Map(w.iv.Canvas(), width, canvas.Channels, false)
				drawn := ansi.Strip(strings.Join(m.Lines(0, m.Height), "\n"))
				if strings.Contains(drawn, w.env.sheet.Marks.Ellipsis) {
					t.Errorf("%s in %s, %d cells: a name is cut\n%s", guide, language, width, drawn)
				}
				all, none = true, true
				for _, block := range w.iv.Canvas().Kind.Blocks() {
					if block == canvas.NextSteps {
						continue
					}
					has := strings.Contains(drawn, w.env.set.Line(w.shortTitle(block)))
					all, none = all && has, none && !has
				}
				return all, none
			}
			for width := 100; width <= 200; width++ {
				beside := max(width*7/15, width-3*margin-measure)
				if all, _ := named(beside); !all {
					t.Errorf("%s in %s: a name is missing at %d columns", guide, language, width)
				}
				if table := width - 3*margin - measure; table >= leastSide {
					if all, none := named(table); !all && !none {
						t.Errorf("%s in %s: some names are missing beside a table at %d columns", guide, language, width)
					}
				}
			}
		}
	}
}
