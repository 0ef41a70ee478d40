package canvas

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// Between versions that share notes only the parts that changed are compared: it comes to
// the same as comparing all.
func TestDiffOfPartsIsThatOfAll(t *testing.T) {
	old := mustParse(t, largeFile(40)).Canvas()
	rapid.Check(t, func(t *rapid.T) {
		c := old
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			block := rapid.SampledFrom(c.Blocks).Draw(t, "block")
			if len(block.Notes) == 0 {
				continue
			}
			k := rapid.SampledFrom(block.Notes).Draw(t, "note").Key
			switch rapid.IntRange(0, 5).Draw(t, "edit") {
			case 0:
				c = c.Replace(k, func(n *Note) { n.Text += " and more" })
			case 1:
				c = c.Replace(k, func(n *Note) { n.ID += "9" }) // others still link to the old one
			case 2:
				c = c.Remove(k)
			case 3:
				c = c.Move(k, rapid.SampledFrom(c.Blocks).Draw(t, "to").ID, rapid.IntRange(-1, 5).Draw(t, "at"))
			case 4:
				c, _ = c.Add(block.ID, Note{Text: "Independent cafés in Tallinn, number 3 of many"}, rapid.IntRange(-1, 5).Draw(t, "at"))
			case 5:
				c = c.Replace(k, func(n *Note) { n.Links = nil })
			}
		}
		d := newDiffer(old, c, true)
		d.file()
		d.notes()
		if got := Diff(old, c); !reflect.DeepEqual(got, d.changes) {
			t.Fatalf("got %d changes, %d when all are compared", len(got), len(d.changes))
		}
	})
}
