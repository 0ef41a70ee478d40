package poster_test

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/golden"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"

	"github.com/charmbracelet/x/ansi"
)

// shown returns the window of the drawing on a screen of the height, as plain text.
func shown(d *poster.Drawing, height int) []string {
	lines := d.Lines(d.Scroll(0, height), height)
	plain := make([]string, len(lines))
	for i, line := range lines {
		plain[i] = ansi.Strip(line)
	}
	return plain
}

func TestPostersLookAsInTestdata(t *testing.T) {
	model, experience := cafes(), hospital()
	beans := noteWith(model, "Beans roasted the same morning")
	for _, pic := range []struct {
		name  string
		c     *canvas.Canvas
		ascii bool
		v     poster.View
	}{
		{"model-120x40", model, false, poster.View{Width: 120, Height: 40}},
		{"model-80x24", model, false, poster.View{Width: 80, Height: 24, Numbers: true, Highlighted: []string{canvas.Channels}}},
		{"model-60x20", model, false, poster.View{Width: 60, Height: 20, Cursor: noteWith(model, "Estate agents")}},
		{"model-40x12", model, false, poster.View{Width: 40, Height: 12, Numbers: true}},
		{"model-cursor-120x40", model, false, poster.View{Width: 120, Height: 40, Cursor: beans}},
		{"model-cursor-80x24", model, false, poster.View{Width: 80, Height: 24, Cursor: noteWith(model, "Customization")}},
		{"model-ascii-80x24", model, true, poster.View{Width: 80, Height: 24, Cursor: beans}},
		{"model-whole-80", model, false, poster.View{Width: 80, Fit: poster.Whole}},
		{"model-empty-80x24", canvas.New(canvas.BusinessModel, "", "", "en", ""), false, poster.View{Width: 80, Height: 24, NextSteps: true}},
		{"model-hard-100x30", hard(), false, poster.View{Width: 100, Height: 30}},
		{"model-many-120x40", many(90), false, poster.View{Width: 120, Height: 40}},
		{"experience-120x40", experience, false, poster.View{Width: 120, Height: 40, Numbers: true}},
		{"experience-80x24", experience, false, poster.View{Width: 80, Height: 24, Cursor: noteWith(experience, "Waiting six weeks for a place")}},
		{"experience-60x20", experience, false, poster.View{Width: 60, Height: 20}},
		{"experience-40x12", experience, false, poster.View{Width: 40, Height: 12, Cursor: poster.Cursor{Block: canvas.Goals}}},
		{"experience-ascii-120x40", experience, true, poster.View{Width: 120, Height: 40, Highlighted: []string{canvas.Goals}}},
	} {
		t.Run(pic.name, func(t *testing.T) {
			d := poster.New(style.New(true, pic.ascii), typeset.Compositor{}, english()).Draw(pic.c, pic.v)
			height := pic.v.Height
			if height == 0 {
				height = d.Height
			}
			golden.Compare(t, pic.name+".txt", strings.Join(shown(d, height), "\n")+"\n")
		})
	}
}

func TestMapLooksAsInTestdata(t *testing.T) {
	m := newPoster().Map(cafes(), 36, canvas.Channels, true)
	lines := m.Lines(0, m.Height)
	golden.Compare(t, "map-36.txt", ansi.Strip(strings.Join(lines, "\n"))+"\n")
}

func TestOutlinesReadAsInTestdata(t *testing.T) {
	p := poster.New(style.New(true, false), typeset.Compositor{}, english())
	words := poster.OutlineWords{
		Series: func(parts ...string) string { return strings.Join(parts, "; ") },
		Status: func(s canvas.Status) string { return string(s) },
		Links:  "for",
		Empty:  "nothing yet",
	}
	golden.Compare(t, "outline-model.txt", p.Outline(cafes(), "Hõbe Coffee, a business model canvas", words))
	golden.Compare(t, "outline-experience.txt", p.Outline(hospital(), "Physio at home", words))
	golden.Compare(t, "outline-hard.txt", p.Outline(hard(), "Hard", words))
}

func TestWrappedOutlineHasABulletForEachNote(t *testing.T) {
	words := poster.OutlineWords{Series: func(parts ...string) string { return strings.Join(parts, "; ") }, Width: 24}
	c := cafes()
	out := newPoster().Outline(c, "Hõbe Coffee", words)
	for line := range strings.Lines(out) {
		if text.Width(strings.TrimRight(line, "\n")) > words.Width {
			t.Errorf("%q is wider than %d", line, words.Width)
		}
	}
	if got := strings.Count(out, "- "); got != c.Count() {
		t.Errorf("%d bullets for %d notes:\n%s", got, c.Count(), out)
	}
}
