// Package canvastest makes canvases for tests from text with a line for each note.
package canvastest

import (
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// Sketch returns a canvas of the kind with a note for each line such as
//
//	cs1 Cafés in Tallinn | question=for-whom tags=buyer,user detail | vp1 vp2
//
// which has the note's id and words, then its keys and links, if there are any. The
// id says which block it is in. "?" stands for a note without an id in the block of
// the line before, and "extra:" begins a block that the kind does not have.
func Sketch(t testing.TB, kind canvas.Kind, text string) *canvas.Canvas {
	t.Helper()
	c := canvas.New(kind, "Sketch", "classic", "en", "2026-11-21")
	block := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if name, ok := strings.CutSuffix(line, ":"); ok {
			block = name
			c = withNote(c, block, nil)
			continue
		}
		parts := strings.Split(line, "|")
		id, words, _ := strings.Cut(strings.TrimSpace(parts[0]), " ")
		n := &canvas.Note{Key: canvas.NewKey(), ID: id, Text: strings.TrimSpace(words)}
		if id == "?" {
			n.ID = ""
		} else if known := blockOf(kind, id); known != "" {
			block = known
		}
		if len(parts) > 1 {
			for _, f := range strings.Fields(parts[1]) {
				setField(t, n, f)
			}
		}
		if len(parts) > 2 {
			n.Links = strings.Fields(parts[2])
		}
		if block == "" {
			t.Fatalf("no block for %q", line)
		}
		c = withNote(c, block, n)
	}
	return c
}

// blockOf returns the block whose ids begin as this one does.
func blockOf(kind canvas.Kind, id string) string {
	for _, b := range kind.Blocks() {
		if strings.HasPrefix(id, kind.Prefix(b)) {
			return b
		}
	}
	return ""
}

// setField sets a key of the note as in "tags=buyer,user", or in "detail".
func setField(t testing.TB, n *canvas.Note, field string) {
	t.Helper()
	key, value, _ := strings.Cut(field, "=")
	p := canvas.Property{Key: key, Text: value}
	switch canvas.KindOfKey(key) {
	case canvas.ListValue:
		p.List = strings.Split(value, ",")
	case canvas.TruthValue:
		p.Text = "true"
	}
	if !n.Set(p) {
		t.Fatalf("no field %q", field)
	}
}

// IDs returns the notes' ids, or the words of those without one, with blanks between.
func IDs(notes []*canvas.Note) string {
	var ids []string
	for _, n := range notes {
		if n.ID == "" {
			ids = append(ids, n.Text)
		} else {
			ids = append(ids, n.ID)
		}
	}
	return strings.Join(ids, " ")
}

// withNote returns the canvas with the note at the end of the block; without a
// note only the block is added, in the kind's order.
func withNote(c *canvas.Canvas, block string, n *canvas.Note) *canvas.Canvas {
	return c.With(func(c *canvas.Canvas) {
		c.Blocks = slices.Clone(c.Blocks)
		has := func(b canvas.Block) bool { return b.ID == block }
		if !slices.ContainsFunc(c.Blocks, has) {
			c.Blocks = append(c.Blocks, canvas.Block{ID: block})
			slices.SortStableFunc(c.Blocks, func(a, b canvas.Block) int { return c.Kind.Order(a.ID) - c.Kind.Order(b.ID) })
		}
		if n != nil {
			b := &c.Blocks[slices.IndexFunc(c.Blocks, has)]
			b.Notes = append(slices.Clip(b.Notes), n)
		}
	})
}
