// Tallies: how many changes of each sort there are, for one line about all.

package canvas

import "slices"

// Tally counts changes of notes, follow-ups and questions. A note that was added or
// removed is counted once; any other is counted for each change to it.
type Tally struct {
	Added, Removed      int // notes
	Reworded            int
	Moved               int // to another block, question or priority
	Linked              int // to other notes than before
	Described           int // has another amount, evidence, test, due date, tags or person who sees to it
	Unresolved          int // marked assumption or unclear
	Confirmed, Rejected int

	FollowUpsAdded   int // questions set aside, challenges
	FollowUpsRemoved int
	Closed           int // questions marked answered or not applicable, or no longer marked so
}

// NewTally counts the changes that Diff returned. Of the keys at the top of the file
// it counts only the questions in answered and not_applicable, and it does not
// count reviews. Without changes it returns the zero Tally.
func NewTally(changes []Change) Tally {
	var t Tally
	removed := map[*Note]bool{}
	for _, c := range changes {
		removed[c.Old] = c.Of == OfNote && c.Removed()
	}
	for i := range changes {
		switch c := &changes[i]; c.Of {
		case OfNote:
			t.note(c, removed)
		case OfFollowUp:
			t.followUp(c)
		case OfFile:
			t.file(c)
		}
	}
	return t
}

// OnlyAdds reports whether nothing that was there before was changed or removed:
// questions were answered, and no earlier answer was changed.
func (t Tally) OnlyAdds() bool {
	t.Added, t.Linked, t.FollowUpsAdded, t.FollowUpsRemoved, t.Closed = 0, 0, 0, 0, 0
	return t == Tally{}
}

// note counts the changes of a note. A lost link to a note that was removed is not
// counted.
func (t *Tally) note(c *Change, removed map[*Note]bool) {
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
	count(&t.Linked, c.Linked != nil || slices.ContainsFunc(c.Unlinked, func(n *Note) bool { return !removed[n] }))
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
