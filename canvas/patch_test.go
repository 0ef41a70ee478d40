// Patches: there, back, and small.

package canvas

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestPatch: what leads from one canvas to another leads there, and what leads
// back leads back, to the very same notes.
func TestPatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCanvas(t)
		for range rapid.IntRange(1, 4).Draw(t, "steps") {
			next := c
			for range rapid.IntRange(1, 4).Draw(t, "edits") {
				next, _, _ = edit(t, next)
			}
			switch rapid.IntRange(0, 4).Draw(t, "more") {
			case 0:
				next = next.SetAnswered("for-whom", !slices.Contains(next.Answered, "for-whom")).SetNotApplicable("q", true)
			case 1:
				next = next.AddFollowUp(FollowUp{Question: "q0", Note: "again"}).ClearSetAside("q1")
			case 2:
				next = next.With(func(c *Canvas) {
					c.Name, c.Updated, c.Stage, c.Format = "Other", "2026-12-01", Running, 0
					c.Reviews = append(slices.Clone(c.Reviews), Review{Date: "2026-12-01"})
				})
			case 3:
				next = next.With(func(c *Canvas) { c.Blocks = slices.Clone(c.Blocks); slices.Reverse(c.Blocks) })
			}
			for _, way := range [][2]*Canvas{{c, next}, {next, c}} {
				got := NewPatch(way[0], way[1]).Apply(way[0])
				if !got.identical(way[1]) || !slices.EqualFunc(got.Blocks, way[1].Blocks, sameNotes) {
					t.Fatalf("%s", difference(way[1], got))
				}
			}
			c = next
		}
	})
}

func sameNotes(a, b Block) bool { return a.ID == b.ID && slices.Equal(a.Notes, b.Notes) }

// TestPatchLeavesTheRest: keys at the top of the file that were changed besides,
// as by choosing another guide, stay when a patch is applied.
func TestPatchLeavesTheRest(t *testing.T) {
	c := New(BusinessModel, "Mine", "classic", "en", "2026-11-21")
	next, n := c.Add(Channels, Note{Text: "Shop"}, -1)
	back := NewPatch(next, c)
	other := next.With(func(c *Canvas) { c.Guide, c.Language = "quick", "fa" })
	if got := back.Apply(other); got.Guide != "quick" || got.Language != "fa" || got.Count() != 0 {
		t.Errorf("%+v", got)
	}
	if got := NewPatch(c, next).Apply(c); got.Notes(Channels)[0] != n {
		t.Error("another note")
	}
}

// TestPatchIsSmall: a patch holds what differs, not what stands around it.
func TestPatchIsSmall(t *testing.T) {
	c := New(BusinessModel, "Mine", "classic", "en", "2026-11-21")
	for range 500 {
		c, _ = c.Add(Channels, Note{Text: "Shop"}, -1)
	}
	notes := c.Notes(Channels)
	for name, next := range map[string]*Canvas{
		"reworded":       c.Replace(notes[250].Key, func(n *Note) { n.Text = "Bicycle" }),
		"to the top":     c.Move(notes[499].Key, Channels, 0),
		"to the end":     c.Move(notes[0].Key, Channels, -1),
		"elsewhere":      c.Move(notes[100].Key, KeyResources, 0),
		"first and last": c.Replace(notes[0].Key, func(n *Note) { n.Text = "A" }).Remove(notes[499].Key),
	} {
		held := 0
		for _, s := range NewPatch(c, next).notes {
			held += len(s.items)
		}
		if held > 2 {
			t.Errorf("%s: %d notes", name, held)
		}
	}
}
