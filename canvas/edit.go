// Edits: each takes a Canvas and returns a new one that shares what did not change.

package canvas

import (
	"slices"
	"strconv"
	"strings"
)

// New returns an empty canvas of the kind, created on the day.
func New(kind Kind, name, guide, language string, day Date) *Canvas {
	return &Canvas{Kind: kind, Format: Format, Name: name, Guide: guide, Language: language, Created: day, Updated: day}
}

// With returns a copy of c that change has changed, for all but notes. change must
// replace slices, not write into them.
func (c *Canvas) With(change func(*Canvas)) *Canvas {
	next := *c
	change(&next)
	return &next
}

// Add inserts the note into the block at the index at; if that is negative or too
// large, at the end. A note without a Key gets one, and so does one without an ID.
// It returns the new canvas, and the note in it.
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

// Replace changes one note: it calls change with a copy of the note and puts that in
// its place, with an ID if it had none. It returns c itself if change changes
// nothing, or if there is no note with the key.
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

// Equal reports whether both notes say the same, whatever their keys.
func (n *Note) Equal(o *Note) bool { return noteTable.equal(n, o) }

// OnlyText reports whether the note says nothing but its text, so that it can
// stand in the file's short form.
func (n *Note) OnlyText() bool {
	only := Note{Text: n.Text}
	return n.Equal(&only)
}

// Remove removes the note, and the links to it; if another note has the same id, the
// links stay. It returns c itself if there is no note with the key.
func (c *Canvas) Remove(k Key) *Canvas {
	old, block := c.Find(k)
	if old == nil {
		return c
	}
	c = c.mapBlock(block, func(notes []*Note) []*Note {
		return slices.DeleteFunc(slices.Clone(notes), func(n *Note) bool { return n.Key == k })
	})
	if other, _ := c.FindID(old.ID); old.ID == "" || other != nil {
		return c
	}
	return c.mapNotes(func(n *Note) *Note {
		if !slices.Contains(n.Links, old.ID) {
			return n
		}
		next := *n
		next.Links = slices.DeleteFunc(slices.Clone(n.Links), func(id string) bool { return id == old.ID })
		return &next
	})
}

// Move moves the note to the index at of the block, counted without the note; if
// that is negative or too large, to the end. In another block, the note loses its
// question, option and tags and is no detail, for these belong to the old block.
// It returns c itself if there is no note with the key.
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

// Link adds a link at from to to, which gets an ID if it has none. It returns c
// itself if they are linked already, at either end, or if one is not there.
func (c *Canvas) Link(from, to Key) *Canvas {
	a, _ := c.Find(from)
	b, _ := c.Find(to)
	if a == nil || b == nil || a == b || Linked(a, b) {
		return c
	}
	c = c.withID(to)
	b, _ = c.Find(to)
	return c.Replace(from, func(n *Note) { n.Links = append(n.Links, b.ID) })
}

// Unlink removes the links between the two notes, whichever end holds them.
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

// withID returns c with an ID for the note; c itself if it has one.
func (c *Canvas) withID(k Key) *Canvas {
	n, block := c.Find(k)
	if n == nil || n.ID != "" {
		return c
	}
	id := c.nextID(c.Kind.Prefix(block))
	return c.Replace(k, func(n *Note) { n.ID = id })
}

// SetAnswered adds the question to those that are answered without a note of their
// own, or removes it from them.
func (c *Canvas) SetAnswered(question string, yes bool) *Canvas {
	return c.With(func(n *Canvas) { n.Answered = set(c.Answered, question, yes) })
}

// SetNotApplicable adds the question to those that do not apply, or removes it from
// them.
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

// ClearSetAside removes the follow-ups that set the question aside.
func (c *Canvas) ClearSetAside(question string) *Canvas {
	if _, is := c.SetAside(question); !is {
		return c
	}
	return c.With(func(n *Canvas) {
		n.FollowUps = slices.DeleteFunc(slices.Clone(c.FollowUps), func(f FollowUp) bool { return f.Question == question })
	})
}

// WithoutBlock returns c without the block and its notes; c itself if it has none. It is
// for drawing: links to those notes stay.
func (c *Canvas) WithoutBlock(block string) *Canvas {
	if len(c.Notes(block)) == 0 {
		return c
	}
	return c.With(func(n *Canvas) {
		n.Blocks = slices.DeleteFunc(slices.Clone(c.Blocks), func(b Block) bool { return b.ID == block })
	})
}

// ReplaceFollowUp puts the new follow-up in the place of the old one. It returns c
// itself if the old one is not there, or is the same.
func (c *Canvas) ReplaceFollowUp(old, new FollowUp) *Canvas {
	at := slices.Index(c.FollowUps, old)
	if at < 0 || old == new {
		return c
	}
	return c.With(func(n *Canvas) {
		n.FollowUps = slices.Clone(c.FollowUps)
		n.FollowUps[at] = new
	})
}

// RemoveFollowUp removes the follow-up. It returns c itself if that is not there.
func (c *Canvas) RemoveFollowUp(f FollowUp) *Canvas {
	at := slices.Index(c.FollowUps, f)
	if at < 0 {
		return c
	}
	return c.With(func(n *Canvas) { n.FollowUps = slices.Delete(slices.Clone(c.FollowUps), at, at+1) })
}

// set returns list with or without the item: a new slice, or list itself if it is so
// already.
func set(list []string, item string, in bool) []string {
	switch has := slices.Contains(list, item); {
	case in && !has:
		return append(slices.Clone(list), item)
	case !in && has:
		return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == item })
	}
	return list
}

// mapBlock returns c with the block's notes replaced by change of them. A block that
// is missing is inserted at its place in the kind's order. change must not write
// into its argument.
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

// mapNotes returns c with every note replaced by change of it. Blocks in which change
// returns each note itself are shared.
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

// nextID returns the id after the highest of the prefix that a note has or links to.
func (c *Canvas) nextID(prefix string) string {
	highest := 0
	count := func(id string) {
		if digits, ok := strings.CutPrefix(id, prefix); ok {
			if n, err := strconv.Atoi(digits); err == nil {
				highest = max(highest, n)
			}
		}
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			count(n.ID)
			for _, id := range n.Links {
				count(id)
			}
		}
	}
	return prefix + strconv.Itoa(highest+1)
}
