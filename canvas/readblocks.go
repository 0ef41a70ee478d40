// Reading the lists of a file: the notes of the blocks, follow-ups and reviews.

package canvas

import (
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
	p := r.list(id, n)
	if len(p.items) == 0 {
		return p
	}
	p.notes = make([]*Note, len(p.items))
	if r.want != nil {
		r.expected(&p, r.want(id))
		return p
	}
	notes := make([]Note, len(p.items)) // in one allocation, for there may be ten thousand
	for i, item := range p.items {
		notes[i].Key = NewKey()
		r.note(&notes[i], item)
		p.notes[i] = &notes[i]
	}
	return p
}

// expected reads the notes of a block that should be these: no memory is taken for those
// that are.
func (r *reader) expected(p *place, want []*Note) {
	var read Note
	for i, item := range p.items {
		read = Note{}
		r.note(&read, item)
		if i < len(want) && read.Equal(want[i]) {
			p.notes[i] = want[i]
			continue
		}
		n := read
		n.Key = NewKey()
		p.notes[i] = &n
	}
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
