// Reading of what stands in lists: the notes of the blocks, follow-ups and reviews.

package canvas

import "bmcanvas/canvas/splice"

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
			r.err = nil // something of somebody else's: it is kept, and not shown
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
	notes := make([]Note, len(p.items)) // in one piece, for there may be ten thousand
	p.notes = make([]*Note, len(p.items))
	for i, item := range p.items {
		notes[i].Key = NewKey()
		r.note(&notes[i], item)
		p.notes[i] = &notes[i]
	}
	return p
}

// note reads one item of a block: words, or a mapping.
func (r *reader) note(n *Note, item splice.Node) {
	switch r.t.Kind(item) {
	case splice.Scalar:
		n.Text = r.text("note", item)
		return
	case splice.Sequence:
		r.wrongType(item, "", "note")
		return
	}
	for key, v := range r.pairs(item) {
		switch key {
		case "id":
			n.ID = r.text(key, v)
		case "note":
			n.Text = r.text(key, v)
		case "question":
			n.Question = r.text(key, v)
		case "option":
			n.Option = r.text(key, v)
		case "detail":
			n.Detail = r.yes(key, v)
		case "tags":
			n.Tags = r.words(key, v)
		case "links":
			n.Links = r.words(key, v)
		case "status":
			n.Status = Status(r.text(key, v))
		case "since":
			n.Since = r.date(key, v)
		case "evidence":
			n.Evidence = r.text(key, v)
		case "test":
			n.Test = r.text(key, v)
		case "due":
			n.Due = r.date(key, v)
		case "by":
			n.By = r.text(key, v)
		}
	}
}

func (r *reader) followUp(item splice.Node) FollowUp {
	var f FollowUp
	if r.t.Kind(item) != splice.Mapping {
		r.wrongType(item, "follow_ups", "mapping")
		return f
	}
	for key, v := range r.pairs(item) {
		switch key {
		case "block":
			f.Block = r.text(key, v)
		case "question":
			f.Question = r.text(key, v)
		case "note":
			f.Note = r.text(key, v)
		case "who":
			f.Who = r.text(key, v)
		case "asked":
			f.Asked = r.date(key, v)
		}
	}
	return f
}

func (r *reader) review(item splice.Node) Review {
	var v Review
	if r.t.Kind(item) != splice.Mapping {
		r.wrongType(item, "reviews", "mapping")
		return v
	}
	for key, n := range r.pairs(item) {
		switch key {
		case "date":
			v.Date = r.date(key, n)
		case "by":
			v.By = r.text(key, n)
		case "changed":
			v.Changed = r.text(key, n)
		}
	}
	return v
}
