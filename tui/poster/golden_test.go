package poster_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"

	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "write the files in testdata again")

// golden compares the text with a file in testdata, which a person can look at.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs from the drawing (go test -update writes it again):\n%s", path, got)
	}
}

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
			golden(t, pic.name, strings.Join(shown(d, height), "\n")+"\n")
		})
	}
}

func TestMapLooksAsInTestdata(t *testing.T) {
	lines := newPoster().Map(cafes(), 36, canvas.Channels, true)
	golden(t, "map-36", ansi.Strip(strings.Join(lines, "\n"))+"\n")
}

func TestOutlinesReadAsInTestdata(t *testing.T) {
	p := poster.New(style.New(true, false), typeset.Compositor{}, english())
	words := poster.OutlineWords{
		Series: func(parts ...string) string { return strings.Join(parts, "; ") },
		Status: func(s canvas.Status) string { return string(s) },
		Links:  "for",
		Empty:  "nothing yet",
	}
	golden(t, "outline-model", p.Outline(cafes(), "Hõbe Coffee, a business model canvas", words))
	golden(t, "outline-experience", p.Outline(hospital(), "Physio at home", words))
	golden(t, "outline-hard", p.Outline(hard(), "Hard", words))
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
