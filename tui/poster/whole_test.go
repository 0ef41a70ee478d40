package poster

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/style"

	"pgregory.net/rapid"
)

// letters is what must survive wrapping: all but white space, hyphens and what does not show.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' || !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, text.Display(s))
}

func TestWholeShowsEveryNoteWhole(t *testing.T) {
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
				if l.note != 0 && !l.extra {
					said[l.note] += " " + l.spans[2].text
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

// The boxes hold an entry for each note, whatever it links to.
func TestContent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.SampledFrom([]string{"", "a", "b", "c", "d"})
		c := canvas.New(canvas.BusinessModel, "", "", "", "")
		for _, block := range []string{canvas.CustomerSegments, canvas.Channels} {
			b := canvas.Block{ID: block}
			for range rapid.IntRange(0, 6).Draw(t, "notes") {
				b.Notes = append(b.Notes, &canvas.Note{
					Key: canvas.NewKey(), ID: id.Draw(t, "id"), Links: rapid.SliceOfN(id, 0, 2).Draw(t, "links"),
					Detail: rapid.Bool().Draw(t, "detail"), Option: rapid.SampledFrom([]string{"", "x"}).Draw(t, "option"),
				})
			}
			c.Blocks = append(c.Blocks, b)
		}
		got := newContent(c)
		for _, b := range c.Blocks {
			notes := slices.Clone(b.Notes)
			for _, e := range got.blocks[b.ID] {
				i := slices.Index(notes, e.note)
				if i < 0 {
					t.Fatal("a note is there twice, or in a block it is not in")
				}
				notes = slices.Delete(notes, i, i+1)
			}
			if len(notes) > 0 {
				t.Fatalf("%d notes are missing", len(notes))
			}
		}
	})
}

func TestOrderInABlock(t *testing.T) {
	notes := []*canvas.Note{
		{ID: "1", Text: "choice", Option: "o"},
		{ID: "2", Text: "detail of a choice", Detail: true, Links: []string{"1"}},
		{ID: "3", Text: "of another block", Detail: true, Links: []string{"x", "5"}},
		{ID: "4", Text: "second detail", Detail: true, Links: []string{"5"}},
		{ID: "5", Text: "first"},
		{ID: "6", Text: "third detail", Detail: true, Links: []string{"5"}},
		{Text: "second"},
		{ID: "7", Text: "of nothing", Detail: true},
		{ID: "8", Text: "of a detail", Detail: true, Links: []string{"4"}},
	}
	for i, n := range notes {
		n.Key = canvas.Key(i + 1)
	}
	list := entries(notes)
	var got []string
	for _, e := range list {
		got = append(got, strings.Repeat("> ", e.indent()/2)+e.note.Text)
	}
	want := []string{
		"first", "> second detail", "> third detail", "second",
		"of another block", "of nothing", "of a detail",
		"choice", "> detail of a choice",
	}
	if !slices.Equal(got, want) {
		t.Errorf("order %q, want %q", got, want)
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		name        string
		least, full []int
		pull        []int
		lines       int
		want        []int
	}{
		{"what is left over goes by pull", []int{2, 2, 2}, []int{4, 4, 4}, []int{3, 3, 2}, 24, []int{9, 9, 6}},
		{"a strip gets no more than it needs", []int{2, 2}, []int{4, 3}, []int{1, 0}, 20, []int{17, 3}},
		{"what is short falls on the highest", []int{2, 2, 2}, []int{20, 12, 4}, []int{1, 1, 1}, 18, []int{7, 7, 4}},
		{"nobody gets less than the least", []int{2, 5}, []int{20, 20}, []int{1, 1}, 4, []int{2, 5}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (rowNeeds{c.least, c.full, c.pull}).share(c.lines); !slices.Equal(got, c.want) {
				t.Errorf("share = %v, want %v", got, c.want)
			}
		})
	}
}
