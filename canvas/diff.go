// Differences: what changed from one canvas to another, as data.

package canvas

import (
	"slices"
	"sync"

	"bmcanvas/canvas/words"
)

// Change is all that changed in one note, one follow-up, one review, or in the keys
// at the top of the file. What did not change is empty.
type Change struct {
	Of    Subject
	Block string // where it is now or, if it was removed, where it was; "" for reviews and the keys at the top

	Old, New *Note // of a note: nil if it was added, nil if it was removed
	From, To Place // their places
	Moved    bool  // to another block, or past other notes of its own

	Text             []Piece // the old words and the new ones
	Linked, Unlinked []*Note // notes that it links to now, and that it no longer links to; as they are now, or as they were if they were removed

	Entry  string        // of a follow-up or review: its words now or, if it was removed, as they were
	Fields []FieldChange // all other keys, in the order of the file
}

// Subject says what a Change is about.
type Subject string

// The subjects of changes.
const (
	OfFile     Subject = "file" // the keys at the top: name, guide, language and the like
	OfNote     Subject = "note"
	OfFollowUp Subject = "follow-up"
	OfReview   Subject = "review"
)

// Place is where a note stands: its block, and how many notes stand before it there.
type Place struct {
	Block string
	Index int
}

// FieldChange is a key with its old and new value: one text, or the texts of a
// list; nil for none.
type FieldChange struct {
	Key      string
	Old, New []string
}

// Added reports whether it was not in the old canvas.
func (c *Change) Added() bool {
	switch c.Of {
	case OfNote:
		return c.Old == nil
	case OfFile:
		return false
	}
	return !slices.ContainsFunc(c.Fields, func(f FieldChange) bool { return f.Old != nil })
}

// Removed reports whether it is not in the new canvas.
func (c *Change) Removed() bool {
	switch c.Of {
	case OfNote:
		return c.New == nil
	case OfFile:
		return false
	}
	return !slices.ContainsFunc(c.Fields, func(f FieldChange) bool { return f.New != nil })
}

// Diff returns what changed from old to new; nothing if they say the same but for
// the day of the last change (`updated`). The keys at the top of the file come
// first, then the notes, block by block in the order of the canvas: as they
// stand now, then those that were removed. Follow-ups and reviews come last.
//
// Notes are the same note if they have the same Key, else if they have the same
// id, else if they have the same words, first within a block; of the rest, notes
// of one block with similar words, unless both have ids.
func Diff(old, new *Canvas) []Change {
	if old == new {
		return nil
	}
	d := newDiffer(old, new, false)
	if len(d.ids) > 0 { // a note that stays may link to one that has another id now
		d = newDiffer(old, new, true)
	}
	d.file()
	d.notes()
	diffEntries(d, followUpTable, func(f FollowUp) Change { return Change{Of: OfFollowUp, Block: f.Block, Entry: f.Note} }, old.FollowUps, new.FollowUps)
	diffEntries(d, reviewTable, func(r Review) Change { return Change{Of: OfReview, Entry: r.Changed} }, old.Reviews, new.Reviews)
	return d.changes
}

// differ compares two canvases.
type differ struct {
	old, new     *Canvas
	apart        bool // they are no versions of one canvas
	blocks       []string
	was, is      []standing // by block
	moved        map[int]bool
	ids          map[string]string       // from an old note's id to that of the same note now, if that is another
	oldID, newID func() map[string]*Note // made for the first note that needs them
	changes      []Change
}

// newDiffer compares the notes, all of them or only those in the parts of blocks that
// changed.
func newDiffer(old, new *Canvas, all bool) *differ {
	d := &differ{old: old, new: new, blocks: blocksOf(old, new), ids: map[string]string{}}
	in := func(string) part { return part{} }
	if !all {
		was, is := old.notesByBlock(), new.notesByBlock()
		in = func(block string) part { return partBetween(was(block), is(block)) }
	}
	d.was, d.is = standings(old, d.blocks, in), standings(new, d.blocks, in)
	match(d.was, d.is)
	d.moved = movedNotes(d.was, d.is)
	d.oldID, d.newID = sync.OnceValue(old.NotesByID), sync.OnceValue(new.NotesByID)
	for _, s := range d.was {
		if s.pair < 0 || s.note.ID == "" {
			continue
		}
		if id := d.is[s.pair].note.ID; id != s.note.ID && d.oldID()[s.note.ID] == s.note {
			d.ids[s.note.ID] = id
		}
	}
	return d
}

// file compares the keys at the top.
func (d *differ) file() {
	updated := func(p Property) bool { return p.Key == "updated" }
	from := slices.DeleteFunc(canvasTable.properties(d.old), updated)
	to := slices.DeleteFunc(canvasTable.properties(d.new), updated)
	if fields := fieldChanges(from, to); fields != nil {
		d.changes = append(d.changes, Change{Of: OfFile, Fields: fields})
	}
}

// notes compares the notes, block by block.
func (d *differ) notes() {
	i, j := 0, 0
	for _, block := range d.blocks {
		for ; j < len(d.is) && d.is[j].place.Block == block; j++ {
			if c := d.note(j); c != nil {
				d.changes = append(d.changes, *c)
			}
		}
		for ; i < len(d.was) && d.was[i].place.Block == block; i++ {
			if s := d.was[i]; s.pair < 0 {
				d.changes = append(d.changes, Change{Of: OfNote, Block: block, Old: s.note, From: s.place})
			}
		}
	}
}

// note returns the change of a note of the new canvas; nil if it did not change.
func (d *differ) note(j int) *Change {
	n, to := d.is[j].note, d.is[j].place
	if at := d.is[j].pair; at >= 0 && d.was[at].note == n && !d.moved[j] && !d.apart && len(n.Links) == 0 {
		return nil // as most notes do not change
	}
	c := &Change{Of: OfNote, Block: to.Block, New: n, To: to}
	if d.is[j].pair < 0 {
		return c
	}
	o := d.was[d.is[j].pair]
	c.Old, c.From, c.Moved = o.note, o.place, d.moved[j]
	if o.note.Text != n.Text {
		c.Text = diffText(o.note.Text, n.Text)
	}
	if d.apart {
		if words.Fold(o.note.Text) == words.Fold(n.Text) || n.Choice() && n.Option == o.note.Option {
			c.Text = nil
		}
		c.Moved, c.Fields = false, d.claims(o.note, n)
		if c.Fields == nil && c.Text == nil {
			return nil
		}
		return c
	}
	links := d.translated(o.note.Links)
	c.Linked = notesOnlyIn(n.Links, links, d.newID, d.oldID)
	c.Unlinked = notesOnlyIn(links, n.Links, d.newID, d.oldID)
	if o.note != n || !slices.Equal(links, n.Links) {
		c.Fields = fieldChanges(d.remainingProperties(o.note, links, c), d.remainingProperties(n, n.Links, c))
	}
	if !c.Moved && c.Text == nil && c.Linked == nil && c.Unlinked == nil && c.Fields == nil {
		return nil
	}
	return c
}

// claims returns what two notes of different canvases differ in: what they claim, not
// how their files keep them.
func (d *differ) claims(o, n *Note) []FieldChange {
	var claims []FieldChange
	for _, f := range fieldChanges(noteTable.properties(o), noteTable.properties(n)) {
		if slices.Contains([]string{"tags", "amount", "status", "evidence", "test", "due"}, f.Key) {
			claims = append(claims, f)
		}
	}
	return claims
}

// remainingProperties returns the note's properties for which Change has no field:
// all but its words and, if they lead to other notes than before, its links.
func (d *differ) remainingProperties(n *Note, links []string, c *Change) []Property {
	list := noteTable.properties(n)
	for i, p := range list {
		switch {
		case p.Key == "note":
			list[i].Text = ""
		case p.Key == "links" && c.Linked == nil && c.Unlinked == nil:
			list[i].List = links
		case p.Key == "links":
			list[i].List = nil
		}
	}
	return list
}

// translated returns the links of an old note, with the ids that those notes have
// now.
func (d *differ) translated(links []string) []string {
	next := slices.Clone(links)
	for i, id := range links {
		if now, other := d.ids[id]; other {
			next[i] = now
		}
	}
	return next
}

// notesOnlyIn returns the notes whose ids are in the list and not in the other. For
// an id that no note has, it returns a note with nothing but that id.
func notesOnlyIn(list, other []string, first, second func() map[string]*Note) []*Note {
	if slices.Equal(list, other) {
		return nil
	}
	skip := make(map[string]bool, len(other))
	for _, id := range other {
		skip[id] = true
	}
	var notes []*Note
	for _, id := range list {
		if skip[id] {
			continue
		}
		skip[id] = true
		switch {
		case first()[id] != nil:
			notes = append(notes, first()[id])
		case second()[id] != nil:
			notes = append(notes, second()[id])
		default:
			notes = append(notes, &Note{ID: id})
		}
	}
	return notes
}

// fieldChanges returns the properties that differ.
func fieldChanges(from, to []Property) []FieldChange {
	var changes []FieldChange
	for i := range from {
		if !from[i].equal(to[i]) {
			changes = append(changes, FieldChange{Key: from[i].Key, Old: from[i].entries(), New: to[i].entries()})
		}
	}
	return changes
}

// entries returns the property's value as a list; nil if it is empty.
func (p Property) entries() []string {
	if p.Text != "" {
		return []string{p.Text}
	}
	if len(p.List) == 0 {
		return nil
	}
	return p.List
}

// diffEntries compares follow-ups or reviews. begin returns the Change of one,
// without its fields.
func diffEntries[T comparable](d *differ, keys table[T], begin func(T) Change, old, new []T) {
	add := func(o, n, where T) {
		c := begin(where)
		if c.Fields = fieldChanges(keys.properties(&o), keys.properties(&n)); c.Fields != nil {
			d.changes = append(d.changes, c)
		}
	}
	var none T
	stays := make([]bool, len(old))
	for j, i := range matchEntries(old, new) {
		if i < 0 {
			add(none, new[j], new[j])
			continue
		}
		stays[i] = true
		add(old[i], new[j], new[j])
	}
	for i, o := range old {
		if !stays[i] {
			add(o, none, o)
		}
	}
}
