// What each edit promises.

package canvas

import (
	"slices"
	"testing"
)

// TestNextID: a new note gets the number past the highest that the file has or
// links to, for a link may wait for a note that was removed elsewhere.
func TestNextID(t *testing.T) {
	with := func(notes ...Note) *Canvas {
		c := New(BusinessModel, "x", "classic", "en", "2026-11-21")
		for _, n := range notes {
			c, _ = c.Add(ValuePropositions, n, -1)
		}
		return c
	}
	for name, test := range map[string]struct {
		c    *Canvas
		want string
	}{
		"the first":                  {with(), "cs1"},
		"past the highest":           {with(Note{ID: "cs9"}, Note{ID: "cs10"}, Note{ID: "cs2"}), "cs11"},
		"past one that is linked to": {with(Note{ID: "vp1", Links: []string{"cs7"}}), "cs8"},
		"of its own prefix":          {with(Note{ID: "vp12"}, Note{ID: "csx"}, Note{ID: "cs"}), "cs1"},
	} {
		if _, n := test.c.Add(CustomerSegments, Note{Text: "Cafés"}, -1); n.ID != test.want {
			t.Errorf("%s: %s, want %s", name, n.ID, test.want)
		}
	}
	c := with(Note{ID: "vp1", Links: []string{"ch3"}})
	c = c.With(func(c *Canvas) {
		c.Blocks = append(slices.Clone(c.Blocks), Block{ID: Channels, Notes: []*Note{{Key: NewKey(), Text: "Shop"}}})
	})
	if got := c.withID(c.Notes(Channels)[0].Key).Notes(Channels)[0].ID; got != "ch4" {
		t.Errorf("a note of the short form gets %s", got)
	}
}

// TestLinkOnce: two notes are linked once, whichever end holds the link, and
// not to themselves.
func TestLinkOnce(t *testing.T) {
	c := New(BusinessModel, "x", "classic", "en", "2026-11-21")
	c, a := c.Add(CustomerSegments, Note{Text: "Cafés"}, -1)
	c, b := c.Add(ValuePropositions, Note{Text: "Beans"}, -1)
	linked := c.Link(b.Key, a.Key)
	for name, again := range map[string]*Canvas{
		"again": linked.Link(b.Key, a.Key), "from the other end": linked.Link(a.Key, b.Key),
		"to itself": linked.Link(a.Key, a.Key), "to a note that is gone": linked.Link(a.Key, NewKey()),
	} {
		if again != linked {
			t.Errorf("linked %s: %v, %v", name, again.Notes(CustomerSegments)[0].Links, again.Notes(ValuePropositions)[0].Links)
		}
	}
	for _, end := range []Key{a.Key, b.Key} {
		other := a.Key + b.Key - end
		if got := linked.Unlink(end, other); !got.Equal(c) {
			t.Errorf("unlinked: %v", got.Notes(ValuePropositions)[0].Links)
		}
	}
}

// TestMoveToAnotherBlock: what belongs to a block stays behind: the question
// that a note answered there, the option it was, the tags given there, and that
// it was a detail. All that is known of the note itself goes with it.
func TestMoveToAnotherBlock(t *testing.T) {
	known := Note{
		ID: "cs4", Text: "Cafés", Links: []string{"vp1"}, Amount: "40 EUR", Status: Assumption, Since: "2026-11-20",
		Evidence: "They said so", Test: "Ask", Due: "2026-12-01", By: "Mari", Who: "Jaan",
	}
	full := known
	full.Question, full.Option, full.Tags, full.Detail = "market-type", "niche-market", []string{"buyer"}, true
	c := New(BusinessModel, "x", "classic", "en", "2026-11-21")
	c, _ = c.Add(Channels, Note{Text: "Shop"}, -1)
	c, n := c.Add(CustomerSegments, full, -1)

	moved := c.Move(n.Key, Channels, 0)
	if got := moved.Notes(Channels)[0]; got.Key != n.Key || !got.Equal(&known) {
		t.Errorf("moved to another block: %+v", got)
	}
	if len(moved.Notes(CustomerSegments)) != 0 || moved.Count() != 2 {
		t.Error("it still stands where it was")
	}
	if got := c.Move(n.Key, CustomerSegments, 0).Notes(CustomerSegments)[0]; !got.Equal(&full) {
		t.Errorf("moved within its block: %+v", got)
	}
	if got := c.Move(NewKey(), Channels, 0); got != c {
		t.Error("a note that is gone was moved")
	}
}

// TestRemoveTakesLinks: with a note go the links to it, unless another note has
// its id.
func TestRemoveTakesLinks(t *testing.T) {
	c := New(BusinessModel, "x", "classic", "en", "2026-11-21")
	c, a := c.Add(CustomerSegments, Note{ID: "cs1", Text: "Cafés"}, -1)
	c, _ = c.Add(CustomerSegments, Note{ID: "cs2", Text: "Offices"}, -1)
	c, b := c.Add(ValuePropositions, Note{Text: "Beans", Links: []string{"cs1", "cs2"}}, -1)
	without := c.Remove(a.Key)
	if now, _ := without.Find(b.Key); !slices.Equal(now.Links, []string{"cs2"}) {
		t.Errorf("links left: %v", now.Links)
	}
	if !slices.Equal(b.Links, []string{"cs1", "cs2"}) {
		t.Error("the old canvas was changed")
	}
	twin, _ := c.Add(CustomerSegments, Note{ID: "cs1", Text: "Twin"}, -1)
	if now, _ := twin.Remove(a.Key).Find(b.Key); !slices.Equal(now.Links, b.Links) {
		t.Errorf("links to a twin: %v", now.Links)
	}
}
