// Sketches: canvases for tests, written a line a note.

package canvas

import (
	"strings"
	"testing"
)

// sketch makes a canvas of lines such as
//
//	cs1 Cafés in Tallinn | question=for-whom tags=buyer,user detail | vp1 vp2
//
// id, words, then fields and links where there are any. The block follows from
// the id; "?" is a note without one in the block of the line before, and
// "extra:" begins a block that the kind does not have.
func sketch(t testing.TB, kind Kind, text string) *Canvas {
	t.Helper()
	c := New(kind, "Sketch", "classic", "en", "2026-11-21")
	block := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if name, ok := strings.CutSuffix(line, ":"); ok {
			block = name
			c = c.mapBlock(block, func(notes []*Note) []*Note { return notes })
			continue
		}
		parts := strings.Split(line, "|")
		id, words, _ := strings.Cut(strings.TrimSpace(parts[0]), " ")
		n := &Note{Key: NewKey(), ID: id, Text: strings.TrimSpace(words)}
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
		c = c.mapBlock(block, func(notes []*Note) []*Note { return append(notes, n) })
	}
	return c
}

// blockOf is the block whose ids begin as this one does.
func blockOf(kind Kind, id string) string {
	for _, b := range kind.Blocks() {
		if strings.HasPrefix(id, kind.Prefix(b)) {
			return b
		}
	}
	return ""
}

func setField(t testing.TB, n *Note, field string) {
	t.Helper()
	name, value, _ := strings.Cut(field, "=")
	switch name {
	case "question":
		n.Question = value
	case "option":
		n.Option = value
	case "tags":
		n.Tags = strings.Split(value, ",")
	case "status":
		n.Status = Status(value)
	case "test":
		n.Test = value
	case "evidence":
		n.Evidence = value
	case "due":
		n.Due = Date(value)
	case "detail":
		n.Detail = true
	default:
		t.Fatalf("no field %q", field)
	}
}

// idsOf are the notes' ids, or their words where they have none.
func idsOf(notes []*Note) string {
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
