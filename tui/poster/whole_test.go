package poster

import (
	"strings"
	"testing"
	"unicode"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/style"

	"pgregory.net/rapid"
)

// letters returns what wrapping must keep: everything except white space, hyphens and
// invisible characters.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' || !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, text.Display(s))
}

func TestWholePosterShowsAllOfEveryNote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SampledFrom([]string{"kohv", "ettevõtlusmudelipõhisekskujunemine", "می‌خواهم", "新鮮な豆", "👨‍👩‍👧", "🇪🇪", "o\u0303", "\n", "a/b"})
		c := canvas.New(canvas.BusinessModel, "", "", "", "")
		for range rapid.IntRange(1, 12).Draw(t, "notes") {
			n := canvas.Note{Text: strings.Join(rapid.SliceOf(pieces).Draw(t, "text"), " "), Detail: rapid.Bool().Draw(t, "detail")}
			if len(c.Blocks) > 0 {
				n.Links = []string{rapid.SampledFrom([]string{"cs1", "vp1", "ch1"}).Draw(t, "link")}
			}
			c, _ = c.Add(rapid.SampledFrom([]string{canvas.CustomerSegments, canvas.ValuePropositions, canvas.Channels}).Draw(t, "block"), n, -1)
		}
		v := View{Width: rapid.IntRange(20, 150).Draw(t, "width"), Height: rapid.IntRange(0, 50).Draw(t, "height"), Fit: Whole}
		d := New(style.New(false, false), typeset.Compositor{}, Words{Title: func(b string) string { return b }}).Draw(c, v)
		said := map[canvas.Key]string{}
		for _, b := range d.boxes {
			for _, l := range d.window(b, 0, b.bottom-b.top-1-len(b.title)) {
				if l.note != 0 && len(l.spans) == 4 { // else a line of letters
					said[l.note] += " " + l.spans[3].text
				}
			}
		}
		for _, b := range c.Blocks {
			for _, n := range b.Notes {
				if got, want := letters(said[n.Key]), letters(n.Text); got != want {
					t.Fatalf("drawn %q, want %q", got, want)
				}
			}
		}
	})
}
