// Reading the lists of a file: the notes of the blocks, follow-ups and reviews.

package canvas

import (
	"slices"
	"strconv"

	"bmcanvas/canvas/splice"
)

// blocks reads the mapping of the blocks.
func (r *reader) blocks(out *reading, m splice.Node) {
	if r.t.Null(m) {
		out.blocks = m
		return
	}
	if r.t.Kind(m) != splice.Mapping {
		r.wrongType(m, "blocks", "mapping")
		return
	}
	out.blocks = m
	out.places = make(map[string]place)
	for id, v := range r.pairs(m) {
		p := r.block(id, v)
		if r.err != nil && !out.canvas.Kind.Has(id) {
			r.err = nil // a block that the kind does not have may hold anything: it is kept, and not shown
			continue
		}
		out.places[id] = p
		out.canvas.Blocks = append(out.canvas.Blocks, Block{ID: id, Notes: p.notes})
	}
}

// block reads the notes of a block.
func (r *reader) block(id string, n splice.Node) place {
	p := place{list: n}
	var want []*Note
	if r.want != nil {
		want = r.want(id)
		p.items, p.notes = make([]splice.Node, 0, len(want)), make([]*Note, 0, len(want))
	}
	for item := range r.items(id, n) {
		p.items = append(p.items, item)
		p.notes = append(p.notes, r.blockNote(item, want[min(len(p.notes), len(want)):]))
	}
	p.items, p.notes = slices.Clip(p.items), slices.Clip(p.notes)
	return p
}

// notesAtOnce is how many notes share one piece of memory, at most.
const notesAtOnce = 64

// blockNote returns the note that the item says: the first of want if that says the same.
func (r *reader) blockNote(item splice.Node, want []*Note) *Note {
	if len(r.room) == 0 {
		r.next = min(max(2*r.next, 4), notesAtOnce)
		r.room = make([]Note, r.next)
	}
	n := &r.room[0]
	r.note(n, item)
	if len(want) > 0 && n.Equal(want[0]) {
		*n = Note{}
		return want[0]
	}
	n.Key = NewKey()
	r.room = r.room[1:]
	return n
}

// note reads one item of a block: a text, or a mapping.
func (r *reader) note(n *Note, item splice.Node) {
	switch r.t.Kind(item) {
	case splice.Scalar:
		n.Text = r.text("note", item)
		return
	case splice.Sequence:
		r.wrongType(item, "", "note")
		return
	}
	readInto(r, noteTable, n, item, nil)
}

// readInto sets in t what the mapping m says. It calls nested with the value of a
// NestedValue, and passes over keys that the table does not have.
func readInto[T any](r *reader, keys table[T], t *T, m splice.Node, nested func(key string, v splice.Node)) {
	next := 0
	for key, v := range r.pairs(m) {
		at := keys.find(key, next)
		if at < 0 {
			continue
		}
		next = at + 1
		switch e := &keys[at]; e.Kind {
		case ListValue:
			*e.list(t) = r.words(key, v)
		case DateValue:
			e.set(t, string(r.date(key, v)))
		case TruthValue:
			e.set(t, strconv.FormatBool(r.yes(key, v)))
		case TextValue, AmountValue:
			e.set(t, r.text(key, v))
		case NestedValue:
			nested(key, v)
		}
	}
}

// entries reads the list of mappings under a key at the top of the file: the
// follow-ups or the reviews.
func entries[T any](r *reader, key string, keys table[T], n splice.Node) ([]T, place) {
	p := r.list(key, n)
	if len(p.items) == 0 {
		return nil, p
	}
	list := make([]T, len(p.items))
	for i, item := range p.items {
		if r.t.Kind(item) != splice.Mapping {
			r.wrongType(item, key, "mapping")
			break
		}
		readInto(r, keys, &list[i], item, nil)
	}
	return list, p
}
