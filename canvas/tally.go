// A tally of changes: how many of each sort, for one line that tells them all.

package canvas

import "slices"

// Tally counts what became of notes, follow-ups and questions. A note that is
// new or gone is counted for that alone; any other for each thing that
// happened to it.
type Tally struct {
	Added, Removed      int // notes
	Reworded            int
	Moved               int // to another block, question or priority
	Linked              int // to other notes than before
	Described           int // with another amount, evidence, test, due date, person to see to it, or tags
	Unresolved          int // marked assumption or unclear
	Confirmed, Rejected int

	FollowUpsAdded   int // questions set aside, challenges
	FollowUpsRemoved int
	Closed           int // questions said to be answered as they stand, or not to apply; or to be asked again
}

// NewTally counts the changes of a Diff. Reviews count for nothing, and of the
// file's own keys only the questions that were closed do: a tally of nothing
// is the zero Tally.
func NewTally(changes []Change) Tally {
	var t Tally
	gone := map[*Note]bool{}
	for _, c := range changes {
		gone[c.Old] = c.Of == OfNote && c.Removed()
	}
	for i := range changes {
		switch c := &changes[i]; c.Of {
		case OfNote:
			t.note(c, gone)
		case OfFollowUp:
			t.followUp(c)
		case OfFile:
			t.file(c)
		}
	}
	return t
}

// OnlyAdds reports whether nothing that was there before is another now, or
// gone: questions were answered, and no answer was gone back to.
func (t Tally) OnlyAdds() bool {
	t.Added, t.Linked, t.FollowUpsAdded, t.FollowUpsRemoved, t.Closed = 0, 0, 0, 0, 0
	return t == Tally{}
}

// note counts what became of a note. That it is no longer linked to one that is
// gone was not its own change.
func (t *Tally) note(c *Change, gone map[*Note]bool) {
	switch {
	case c.Added():
		t.Added++
		return
	case c.Removed():
		t.Removed++
		return
	}
	has := func(keys ...string) bool {
		return slices.ContainsFunc(c.Fields, func(f FieldChange) bool { return slices.Contains(keys, f.Key) })
	}
	count := func(n *int, happened bool) {
		if happened {
			*n++
		}
	}
	count(&t.Reworded, c.Text != nil)
	count(&t.Moved, c.Moved || has("question"))
	count(&t.Linked, c.Linked != nil || slices.ContainsFunc(c.Unlinked, func(n *Note) bool { return !gone[n] }))
	count(&t.Described, has("amount", "evidence", "test", "due", "who", "tags"))
	if has("status") {
		count(&t.Unresolved, c.New.Status.Unresolved())
		count(&t.Confirmed, c.New.Status == Confirmed)
		count(&t.Rejected, c.New.Status == Rejected)
		count(&t.Described, !c.New.Status.Known() || c.New.Status == NoStatus)
	}
}

func (t *Tally) followUp(c *Change) {
	if c.Removed() {
		t.FollowUpsRemoved++
		return
	}
	t.FollowUpsAdded++
}

func (t *Tally) file(c *Change) {
	for _, f := range c.Fields {
		if f.Key == "answered" || f.Key == "not_applicable" {
			t.Closed += different(f.Old, f.New) + different(f.New, f.Old)
		}
	}
}

// different returns how many of the items are not among the others.
func different(items, others []string) int {
	n := 0
	for _, i := range items {
		if !slices.Contains(others, i) {
			n++
		}
	}
	return n
}
