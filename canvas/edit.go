// Edits: each takes a Canvas and returns a new one that shares what did not change.

package canvas

import (
	"slices"
	"strconv"
	"strings"
)

// New returns an empty canvas of the kind, made on the day.
func New(kind Kind, name, guide, language string, day Date) *Canvas {
	return &Canvas{Kind: kind, Format: Format, Name: name, Guide: guide, Language: language, Created: day, Updated: day}
}

// With returns a copy of c changed by change, for the fields that are no notes.
// change must replace slices, not write into them.
func (c *Canvas) With(change func(*Canvas)) *Canvas {
	next := *c
	change(&next)
	return &next
}

// Add puts the note into the block before the place at (from 0; negative or
// too large: at the end). It gets a new Key if it has none, and an ID. The
// new canvas and the note as it stands there are returned.
func (c *Canvas) Add(block string, n Note, at int) (*Canvas, *Note) {
	if n.Key == 0 {
		n.Key = NewKey()
	}
	if n.ID == "" {
		n.ID = c.nextID(c.Kind.Prefix(block))
	}
	added := &n
	return c.mapBlock(block, func(notes []*Note) []*Note {
		if at < 0 || at > len(notes) {
			at = len(notes)
		}
		return slices.Insert(slices.Clone(notes), at, added)
	}), added
}

// Replace changes one note: change is called with a copy of it, which then
// takes its place. A note of the short form gets an ID by that. Without a
// note of that key, and when nothing is changed, c itself is returned.
func (c *Canvas) Replace(k Key, change func(*Note)) *Canvas {
	old, block := c.Find(k)
	if old == nil {
		return c
	}
	next := *old
	next.Tags, next.Links = slices.Clone(old.Tags), slices.Clone(old.Links)
	change(&next)
	next.Key = k
	if next.Equal(old) {
		return c
	}
	if next.ID == "" {
		next.ID = c.nextID(c.Kind.Prefix(block))
	}
	return c.mapBlock(block, func(notes []*Note) []*Note {
		notes = slices.Clone(notes)
		notes[slices.Index(notes, old)] = &next
		return notes
	})
}

// Equal reports whether both notes say the same, their keys aside.
func (n *Note) Equal(o *Note) bool { return noteTable.equal(n, o) }

// OnlyText reports whether the note says nothing but its text, so that it can
// stand in the file's short form.
func (n *Note) OnlyText() bool {
	only := Note{Text: n.Text}
	return n.Equal(&only)
}

// Remove takes the note out, and its id out of all links to it. (A second
// note with the same id keeps them.)
func (c *Canvas) Remove(k Key) *Canvas {
	gone, block := c.Find(k)
	if gone == nil {
		return c
	}
	c = c.mapBlock(block, func(notes []*Note) []*Note {
		return slices.DeleteFunc(slices.Clone(notes), func(n *Note) bool { return n.Key == k })
	})
	if twin, _ := c.FindID(gone.ID); gone.ID == "" || twin != nil {
		return c
	}
	return c.mapNotes(func(n *Note) *Note {
		if !slices.Contains(n.Links, gone.ID) {
			return n
		}
		next := *n
		next.Links = slices.DeleteFunc(slices.Clone(n.Links), func(id string) bool { return id == gone.ID })
		return &next
	})
}

// Move puts the note before the place at of the block (counted without the
// note itself; negative or too large: at the end). Moved to another block, it
// leaves its question, option and tags behind, which belong to the old one.
func (c *Canvas) Move(k Key, block string, at int) *Canvas {
	n, from := c.Find(k)
	if n == nil {
		return c
	}
	moved := *n
	if from != block {
		moved.Question, moved.Option, moved.Tags, moved.Detail = "", "", nil, false
	}
	c = c.mapBlock(from, func(notes []*Note) []*Note {
		return slices.DeleteFunc(slices.Clone(notes), func(o *Note) bool { return o.Key == k })
	})
	return c.mapBlock(block, func(notes []*Note) []*Note {
		if at < 0 || at > len(notes) {
			at = len(notes)
		}
		return slices.Insert(slices.Clone(notes), at, &moved)
	})
}

// Link makes from link to to, unless they are linked already; to gets an ID
// if it has none.
func (c *Canvas) Link(from, to Key) *Canvas {
	a, _ := c.Find(from)
	b, _ := c.Find(to)
	if a == nil || b == nil || a == b || Linked(a, b) {
		return c
	}
	c = c.WithID(to)
	b, _ = c.Find(to)
	return c.Replace(from, func(n *Note) { n.Links = append(n.Links, b.ID) })
}

// Unlink takes away the links between the two notes, whichever end holds them.
func (c *Canvas) Unlink(x, y Key) *Canvas {
	a, _ := c.Find(x)
	b, _ := c.Find(y)
	if a == nil || b == nil {
		return c
	}
	drop := func(id string) func(*Note) {
		return func(n *Note) {
			n.Links = slices.DeleteFunc(n.Links, func(l string) bool { return id != "" && l == id })
		}
	}
	return c.Replace(x, drop(b.ID)).Replace(y, drop(a.ID))
}

// WithID makes sure that the note has an ID.
func (c *Canvas) WithID(k Key) *Canvas {
	n, block := c.Find(k)
	if n == nil || n.ID != "" {
		return c
	}
	id := c.nextID(c.Kind.Prefix(block))
	return c.Replace(k, func(n *Note) { n.ID = id })
}

// SetAnswered puts the question among those answered without a note of their
// own, or takes it out.
func (c *Canvas) SetAnswered(question string, yes bool) *Canvas {
	return c.With(func(n *Canvas) { n.Answered = set(c.Answered, question, yes) })
}

// SetNotApplicable says that the question does not apply, or that it does.
func (c *Canvas) SetNotApplicable(question string, yes bool) *Canvas {
	return c.With(func(n *Canvas) { n.NotApplicable = set(c.NotApplicable, question, yes) })
}

// AddFollowUp adds the follow-up; one that sets the same question aside is replaced.
func (c *Canvas) AddFollowUp(f FollowUp) *Canvas {
	return c.With(func(n *Canvas) {
		n.FollowUps = slices.Clone(c.FollowUps)
		for i, old := range n.FollowUps {
			if f.Question != "" && old.Question == f.Question {
				n.FollowUps[i] = f
				return
			}
		}
		n.FollowUps = append(n.FollowUps, f)
	})
}

// ClearSetAside takes off the follow-ups that set the question aside.
func (c *Canvas) ClearSetAside(question string) *Canvas {
	if _, is := c.SetAside(question); !is {
		return c
	}
	return c.With(func(n *Canvas) {
		n.FollowUps = slices.DeleteFunc(slices.Clone(c.FollowUps), func(f FollowUp) bool { return f.Question == question })
	})
}

// RemoveFollowUp takes off the follow-up; without it, c itself is returned.
func (c *Canvas) RemoveFollowUp(f FollowUp) *Canvas {
	at := slices.Index(c.FollowUps, f)
	if at < 0 {
		return c
	}
	return c.With(func(n *Canvas) { n.FollowUps = slices.Delete(slices.Clone(c.FollowUps), at, at+1) })
}

// set returns list with the item in it, or not, as a new slice if that changes it.
func set(list []string, item string, in bool) []string {
	switch has := slices.Contains(list, item); {
	case in && !has:
		return append(slices.Clone(list), item)
	case !in && has:
		return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == item })
	}
	return list
}

// mapBlock returns c with the block's notes changed; a block that is missing is
// put in at its place in the kind's order. change must not write into notes.
func (c *Canvas) mapBlock(block string, change func([]*Note) []*Note) *Canvas {
	next := *c
	next.Blocks = slices.Clone(c.Blocks)
	for i := range next.Blocks {
		if next.Blocks[i].ID == block {
			next.Blocks[i].Notes = change(next.Blocks[i].Notes)
			return &next
		}
	}
	at := len(next.Blocks)
	for i := range next.Blocks {
		if c.Kind.Order(next.Blocks[i].ID) > c.Kind.Order(block) {
			at = i
			break
		}
	}
	next.Blocks = slices.Insert(next.Blocks, at, Block{ID: block, Notes: change(nil)})
	return &next
}

// mapNotes returns c with every note replaced by change(note); blocks in which
// change returns every note itself are shared.
func (c *Canvas) mapNotes(change func(*Note) *Note) *Canvas {
	next := *c
	next.Blocks = slices.Clone(c.Blocks)
	for i, b := range next.Blocks {
		var notes []*Note
		for j, n := range b.Notes {
			changed := change(n)
			if changed != n && notes == nil {
				notes = slices.Clone(b.Notes)
			}
			if notes != nil {
				notes[j] = changed
			}
		}
		if notes != nil {
			next.Blocks[i].Notes = notes
		}
	}
	return &next
}

// nextID is one past the highest id of the prefix that a note has or links to.
func (c *Canvas) nextID(prefix string) string {
	highest := 0
	see := func(id string) {
		if digits, ok := strings.CutPrefix(id, prefix); ok {
			if n, err := strconv.Atoi(digits); err == nil {
				highest = max(highest, n)
			}
		}
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			see(n.ID)
			for _, id := range n.Links {
				see(id)
			}
		}
	}
	return prefix + strconv.Itoa(highest+1)
}
