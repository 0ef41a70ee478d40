// BMML import: reading keys, texts, lists and ids, with the lines of errors.

package export

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/splice"
)

// value is the value of a key; None if there is none.
func (r *bmmlReader) value(m splice.Node, key string) splice.Node {
	if r.t.Kind(m) != splice.Mapping {
		return splice.None
	}
	_, v := r.t.Find(m, key)
	return v
}

// mapping reads a mapping, which may have only these keys and must have the
// required ones.
func (r *bmmlReader) mapping(n splice.Node, keys []string, required ...string) map[string]splice.Node {
	if r.err != nil {
		return nil
	}
	if r.t.Kind(n) != splice.Mapping {
		r.fail(canvas.WrongType, n, canvas.Error{Key: keys[0], Expected: "mapping"})
		return nil
	}
	m := make(map[string]splice.Node, len(keys))
	for k, v := range r.t.Pairs(n) {
		key := ""
		if r.t.Kind(k) == splice.Scalar {
			key = r.t.Text(k)
		}
		if !slices.Contains(keys, key) {
			r.fail(canvas.UnknownKey, k, canvas.Error{Key: excerpt(key), Expected: strings.Join(keys, ", ")})
			return nil
		}
		if _, twice := m[key]; twice {
			r.fail(canvas.DuplicateKey, k, canvas.Error{Key: key})
			return nil
		}
		m[key] = v
	}
	for _, key := range required {
		if v, ok := m[key]; !ok || r.t.Null(v) {
			r.fail(canvas.MissingKey, n, canvas.Error{Key: key})
			return nil
		}
	}
	return m
}

// text reads a text.
func (r *bmmlReader) text(key string, n splice.Node) string {
	if r.t.Kind(n) != splice.Scalar {
		r.fail(canvas.WrongType, n, canvas.Error{Key: key, Expected: "text"})
		return ""
	}
	if r.t.Null(n) {
		return ""
	}
	return r.t.Text(n)
}

// oneOf checks that a value is one of the possible ones.
func (r *bmmlReader) oneOf(key string, m map[string]splice.Node, found string, possible []string) {
	if n, ok := m[key]; ok && possible != nil && !slices.Contains(possible, found) {
		r.fail(canvas.BadValue, n, canvas.Error{Key: key, Found: excerpt(found), Expected: strings.Join(possible, ", ")})
	}
}

// list reads a list of texts.
func (r *bmmlReader) list(key string, n splice.Node) []string {
	if r.t.Null(n) {
		return nil
	}
	if r.t.Kind(n) != splice.Sequence {
		r.fail(canvas.WrongType, n, canvas.Error{Key: key, Expected: "list"})
		return nil
	}
	var list []string
	for item := range r.t.Items(n) {
		list = append(list, r.text(key, item))
	}
	return list
}

// eachIn reads the items of the list under the key, up to the first error.
func (r *bmmlReader) eachIn(m map[string]splice.Node, key string, read func(splice.Node)) {
	n, ok := m[key]
	if !ok || r.err != nil || r.t.Null(n) {
		return
	}
	if r.t.Kind(n) != splice.Sequence {
		r.fail(canvas.WrongType, n, canvas.Error{Key: key, Expected: "list"})
		return
	}
	for item := range r.t.Items(n) {
		if read(item); r.err != nil {
			return
		}
	}
}

// id reads an id with the prefix.
func (r *bmmlReader) id(prefix string, n splice.Node) string {
	id := r.text("id", n)
	if r.err == nil && !validBMML(prefix, id) {
		r.fail(canvas.BadValue, n, canvas.Error{Key: "id", Found: excerpt(id), Expected: prefix + "-…, a-z 0-9 -"})
	}
	return id
}

// note is a new note with the id.
func (r *bmmlReader) note(prefix string, n splice.Node) *canvas.Note {
	id := r.id(prefix, n)
	note := &canvas.Note{ID: r.canvasID(id)}
	if r.notes[id] == nil {
		r.notes[id] = note
	}
	return note
}

func (r *bmmlReader) put(block string, n *canvas.Note) {
	n.Key = canvas.NewKey()
	r.blocks[block] = append(r.blocks[block], n)
}

// related reads the ids under `for` or `from`.
func (r *bmmlReader) related(n splice.Node, sections []string) []string {
	m := r.mapping(n, sections)
	var ids []string
	for _, key := range sections {
		v, ok := m[key]
		if !ok || r.err != nil {
			continue
		}
		for _, s := range bmmlSections {
			if s.key == key {
				for _, id := range r.references(v, s.prefix) {
					ids = append(ids, r.canvasID(id))
				}
			}
		}
	}
	return ids
}

// references reads a list of ids with the prefix.
func (r *bmmlReader) references(n splice.Node, prefix string) []string {
	ids := r.list("for", n)
	for _, id := range ids {
		if r.err == nil && !validBMML(prefix, id) {
			r.fail(canvas.BadValue, n, canvas.Error{Key: "for", Found: excerpt(id), Expected: prefix + "-…, a-z 0-9 -"})
		}
	}
	return ids
}
