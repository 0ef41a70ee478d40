package poster

import (
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"

	"pgregory.net/rapid"
)

// Every note has one entry, whatever it links to.
func TestEveryNoteHasOneEntry(t *testing.T) {
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
					t.Fatal("a note has two entries, or one in another block")
				}
				notes = slices.Delete(notes, i, i+1)
			}
			if len(notes) > 0 {
				t.Fatalf("%d notes are missing", len(notes))
			}
		}
	})
}

func TestNotesComeBeforeDetailsOfOthersAndChoices(t *testing.T) {
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
