// BMML import: fits, and the links between entries that they make.

package export

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/splice"
)

// fit reads a fit: links of propositions to segments, and mappings of relievers and
// creators to pains and gains.
func (r *bmmlReader) fit(item splice.Node) {
	m := r.mapping(item, []string{"id", "for", "mappings"}, "id", "for")
	if r.err != nil {
		return
	}
	r.id("fit", m["id"])
	between := []string{"value_propositions", "customer_segments"}
	f := r.mapping(m["for"], between, between...)
	if r.err != nil {
		return
	}
	segments := r.references(f["customer_segments"], "cs")
	for _, id := range r.references(f["value_propositions"], "vp") {
		for _, segment := range segments {
			r.link(id, segment)
		}
	}
	r.eachIn(m, "mappings", func(tuple splice.Node) {
		ids := r.list("mappings", tuple)
		if r.err == nil && len(ids) != 2 {
			r.fail(canvas.BadValue, tuple, canvas.Error{Key: "mappings", Found: excerpt(strings.Join(ids, ", ")), Expected: "[pr-…, pain-…], [gc-…, gain-…]"})
			return
		}
		if r.err == nil {
			r.link(ids[0], ids[1])
		}
	})
}

// link links an entry to another. If the file does not have the other one, the
// checks will find that.
func (r *bmmlReader) link(from, to string) {
	n := r.notes[from]
	if n == nil {
		return
	}
	if r.linked[n] == nil {
		r.linked[n] = map[string]bool{}
		for _, id := range n.Links {
			r.linked[n][id] = true
		}
	}
	if id := r.canvasID(to); !r.linked[n][id] {
		r.linked[n][id] = true
		n.Links = append(n.Links, id)
	}
}

// canvasID is the id on the canvas of an id in the file.
func (r *bmmlReader) canvasID(id string) string {
	if ours, known := r.ids[id]; known {
		return ours
	}
	return id
}
