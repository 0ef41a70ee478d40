// A document that is merged from two versions of a file: what comes from the other version comes as it stands there.

package canvas

import (
	"cmp"
	"reflect"
	"slices"

	"bmcanvas/canvas/splice"
)

// Versions are the versions of a file that are merged into a document.
type Versions struct {
	Base  *Document    // that both come from; Blank if it is not known
	Other *Document    // whose changes are taken over
	Twins map[Key]Twin // the notes of the merged canvas, by their keys there
	Keys  []KeyCopy    // keys that this program does not know
}

// Twin tells which note of the other versions a note of the merged canvas is, by
// the keys there; 0 if they do not have it.
type Twin struct{ Base, Other Key }

// Part is a mapping of a file: all of it, `blocks`, a note, a follow-up or a review.
type Part struct {
	Of    Subject
	Note  Key
	Index int // of a follow-up or review
}

// OfBlocks is the mapping under `blocks`.
const OfBlocks Subject = "blocks"

// KeyCopy is a key to be taken over from the other version, or to be removed.
type KeyCopy struct {
	To, From Part
	Key      string
	Remove   bool
}

// Merge returns the document that says c, which is merged from d and the other
// version. It is With, and besides: notes, follow-ups and reviews that only the
// other version has, and notes that only it changed, are written as they stand
// there; keys that this program does not know, and comments, are taken over, too.
// The error is an *Error WouldDamage.
func (d *Document) Merge(c *Canvas, v Versions) (*Document, error) {
	c = keyed(c)
	if d.tree == nil {
		return d.With(c)
	}
	next := *d
	merged := &next
	if w := d.mergeWriter(c, v); len(w.copies) > 0 || !c.Equal(d.canvas) {
		var err error
		if merged, err = w.write(); err != nil {
			return nil, err
		}
	} else {
		merged.take(c)
	}
	for _, step := range []func(*Document, Versions) (*Document, error){(*Document).copyKeys, d.copyComments} {
		var err error
		if merged, err = step(merged, v); err != nil {
			return nil, err
		}
	}
	return merged, nil
}

// copied is an item of another version's file, to be written as it stands there.
type copied struct {
	tree *splice.Tree
	origin
}

// items lists where the notes of the document are, by their keys.
func (d *Document) items() map[Key]origin {
	items := make(map[Key]origin, d.canvas.Count())
	for id, p := range d.places {
		for i, n := range p.notes {
			items[n.Key] = origin{n, id, p.list, p.items[i]}
		}
	}
	return items
}

// mergeWriter prepares the step from d to c, which is merged from d and another version.
func (d *Document) mergeWriter(c *Canvas, v Versions) *writer {
	w := &writer{d: d, from: d.canvas, to: c, notes: c.notesByBlock(), rewritten: map[Key]bool{}, other: v.Other}
	w.copies, w.copying = make(map[Key]copied), make(map[string]bool)
	ours, base, other := d.items(), v.Base.items(), v.Other.items()
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			twin := v.Twins[n.Key]
			theirs, there := other[twin.Other]
			if twin.Other == 0 || !there {
				continue
			}
			if mine, here := ours[n.Key]; here {
				was, before := base[twin.Base]
				if twin.Base == 0 || !before ||
					!splice.SameItem(d.tree, mine.list, mine.item, v.Base.tree, was.list, was.item) ||
					splice.SameItem(v.Base.tree, was.list, was.item, v.Other.tree, theirs.list, theirs.item) {
					continue
				}
			}
			w.copies[n.Key] = copied{v.Other.tree, theirs}
			w.copying[b.ID] = true
		}
	}
	w.locate()
	return w
}

// copyOf returns the item that the note is to be written as; false if there is none.
// If it does not read back, the note is written anew.
func (w *writer) copyOf(n *Note) (copied, bool) {
	if w.tried > 1 {
		return copied{}, false
	}
	c, there := w.copies[n.Key]
	return c, there
}

// value returns the item with what the note says.
func (c copied) value(n *Note, eol string) splice.Value {
	return c.tree.Raw(c.list, c.item, noteEdit(c.tree, c.list, c.item, c.note, n)).WithBreaks(eol)
}

// otherEntries are the follow-ups or reviews of the other version that a merged
// document is written from.
type otherEntries[T comparable] struct {
	tree    *splice.Tree
	place   place
	entries []T
}

// entriesOf returns those of the other version, which get picks; none if the
// document is not merged or the first attempt failed.
func entriesOf[T comparable](w *writer, get func(d *Document) (place, []T)) otherEntries[T] {
	if w.other == nil || w.tried > 1 {
		return otherEntries[T]{}
	}
	p, entries := get(w.other)
	return otherEntries[T]{w.other.tree, p, entries}
}

// value returns the entry as it stands in the other version; false if it does
// not stand there.
func (o otherEntries[T]) value(entry T, eol string) (splice.Value, bool) {
	for i, there := range o.entries {
		if there == entry && i < len(o.place.items) {
			return o.tree.Raw(o.place.list, o.place.items[i], nil).WithBreaks(eol), true
		}
	}
	return splice.Value{}, false
}

// mapping returns the node of the part; splice.None if the document does not have it.
func (d *Document) mapping(p Part, items map[Key]origin) splice.Node {
	at := func(list []splice.Node) splice.Node {
		if p.Index < len(list) {
			return list[p.Index]
		}
		return splice.None
	}
	switch p.Of {
	case OfFile:
		return d.tree.Root()
	case OfBlocks:
		return d.blocks
	case OfFollowUp:
		return at(d.followUps.items)
	case OfReview:
		return at(d.reviews.items)
	}
	if o, there := items[p.Note]; there {
		return o.item
	}
	return splice.None
}

// depth orders keys that are put in at one place: what stands deeper comes first.
func (p Part) depth() int {
	switch p.Of {
	case OfFile:
		return 0
	case OfBlocks:
		return 1
	}
	return 2
}

// copyKeys takes over keys that this program does not know.
func (d *Document) copyKeys(v Versions) (*Document, error) {
	keys := slices.SortedStableFunc(slices.Values(v.Keys), func(a, b KeyCopy) int {
		return cmp.Compare(b.To.depth(), a.To.depth())
	})
	e := d.tree.Edit()
	todo, err := d.pendingKeys(keys, v.Other, func(m splice.Node, k KeyCopy, from splice.Node) {
		if k.Remove {
			e.Remove(m, k.Key)
		} else {
			e.CopyPair(m, k.Key, v.Other.tree, from)
		}
	})
	if err != nil || todo == "" {
		return d, err
	}
	next, err := d.edited(e)
	if err == nil {
		if left, _ := next.pendingKeys(keys, v.Other, func(splice.Node, KeyCopy, splice.Node) {}); left != "" {
			err = errReadsDifferently
		}
	}
	if err != nil {
		return nil, &Error{Problem: WouldDamage, File: d.name, Key: todo, Err: err}
	}
	return next, nil
}

// pendingKeys calls do for each key that is not as it is to be, with the mappings
// it is in, and returns one of these; "" if there is none.
func (d *Document) pendingKeys(keys []KeyCopy, other *Document, do func(m splice.Node, k KeyCopy, from splice.Node)) (string, error) {
	pending := ""
	if len(keys) == 0 {
		return "", nil
	}
	mine, theirs := d.items(), other.items()
	for _, k := range keys {
		m := d.mapping(k.To, mine)
		if k.Remove {
			if key, _ := d.tree.Find(m, k.Key); key != splice.None {
				pending = k.Key
				do(m, k, splice.None)
			}
			continue
		}
		from := other.mapping(k.From, theirs)
		switch {
		case m == splice.None || from == splice.None:
			return k.Key, &Error{Problem: WouldDamage, File: d.name, Key: k.Key}
		case !sameOther(d, m, other, from, k.Key):
			pending = k.Key
			do(m, k, from)
		}
	}
	return pending, nil
}

// sameOther reports whether a key holds the same in a mapping of each document.
func sameOther(a *Document, m splice.Node, b *Document, n splice.Node, key string) bool {
	k, v := a.tree.Find(m, key)
	l, w := b.tree.Find(n, key)
	return k != splice.None && l != splice.None && reflect.DeepEqual(a.plain(v), b.plain(w))
}

// edited returns the document with the edit made, which changes nothing that the
// canvas says.
func (d *Document) edited(e *splice.Edit) (*Document, error) {
	src, err := e.Apply()
	if err != nil {
		return nil, &Error{Problem: WouldDamage, File: d.name, Err: err}
	}
	next, err := d.adopt(src, d.canvas)
	if err != nil {
		return nil, err
	}
	if err := e.CheckWritten(next.tree); err != nil {
		return nil, &Error{Problem: WouldDamage, File: d.name, Err: err}
	}
	next.removed = d.removed
	return next, nil
}
