// Others: what a file has under keys that this program does not know, for formats that keep it.

package canvas

import (
	"slices"

	"bmcanvas/canvas/pattern"
	"bmcanvas/canvas/splice"
)

// Other is a key of a file that this program does not know. Its value is nil,
// a bool, a Number, a string, an []any of such, or an []Other.
type Other struct {
	Key   string
	Value any
}

// Number is a number as it is written, in a form that JSON has, too.
type Number string

// Others holds all that a file has under keys that this program does not know, by
// the mapping that has them, in the order of the file.
type Others struct {
	Top       []Other
	Blocks    []Other // under `blocks`, what cannot be read as notes
	Notes     map[Key][]Other
	FollowUps [][]Other // as many as the canvas has follow-ups
	Reviews   [][]Other // and reviews
}

// Others returns what the file has that is not in its canvas, without comments,
// tags and anchors.
func (d *Document) Others() Others {
	o := Others{Notes: map[Key][]Other{}}
	if d.tree == nil {
		return o
	}
	among := func(keys []string) func(string) bool {
		return func(key string) bool { return slices.Contains(keys, key) }
	}
	o.Top = d.others(d.tree.Root(), among(topKeys))
	if d.blocks != splice.None { // a file can have many blocks, so they are looked up in the map
		o.Blocks = d.others(d.blocks, func(key string) bool { _, read := d.places[key]; return read })
	}
	for _, p := range d.places {
		for i, item := range p.items {
			if others := d.others(item, among(noteKeys)); others != nil {
				o.Notes[p.notes[i].Key] = others
			}
		}
	}
	for _, item := range d.followUps.items {
		o.FollowUps = append(o.FollowUps, d.others(item, among(followUpTable.names())))
	}
	for _, item := range d.reviews.items {
		o.Reviews = append(o.Reviews, d.others(item, among(reviewTable.names())))
	}
	return o
}

// others returns the keys of the mapping that are not known; nil for a scalar.
func (d *Document) others(n splice.Node, known func(key string) bool) []Other {
	if d.tree.Kind(n) != splice.Mapping {
		return nil
	}
	var others []Other
	for k, v := range d.tree.Pairs(n) {
		if key := d.keyText(k); d.tree.Kind(k) != splice.Scalar || !known(key) {
			others = append(others, Other{key, d.plain(v)})
		}
	}
	return others
}

// keyText returns the text of a key; if the key is no scalar, its source.
func (d *Document) keyText(k splice.Node) string {
	if d.tree.Kind(k) == splice.Scalar {
		return d.tree.Text(k)
	}
	start, end := d.tree.Span(k)
	return d.tree.Source()[start:end]
}

var plainNumber = pattern.Of(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$`)

// plain returns the value of the node, as Other has it. What has different types in
// YAML 1.1 and 1.2, such as yes and 012, is a string.
func (d *Document) plain(n splice.Node) any {
	t := d.tree
	switch t.Kind(n) {
	case splice.Mapping:
		others := []Other{}
		for k, v := range t.Pairs(n) {
			others = append(others, Other{d.keyText(k), d.plain(v)})
		}
		return others
	case splice.Sequence:
		list := []any{}
		for item := range t.Items(n) {
			list = append(list, d.plain(item))
		}
		return list
	}
	text := t.Text(n)
	switch {
	case t.Null(n):
		return nil
	case t.Style(n) != splice.Plain || t.Tagged(n):
		return text
	case text == "true" || text == "false":
		return text == "true"
	case plainNumber.Regexp().MatchString(text):
		return Number(text)
	}
	return text
}
