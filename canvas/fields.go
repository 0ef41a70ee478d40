// The keys of the file: their names, the order in which they are written, and how each field becomes a YAML value.

package canvas

import (
	"slices"
	"strconv"

	"bmcanvas/canvas/splice"
)

// The keys at the top of a file, in the order of a tidy one.
var topKeys = []string{
	"canvas", "format", "name", "guide", "language", "created", "updated", "derived_from",
	"blocks", "follow_ups", "not_applicable", "answered", "reviews",
}

// field is one key with its value, of a canvas, a note, a follow-up or a review.
type field struct {
	key  string
	text string
	bare bool     // text is a date, a number or a truth value
	list []string // instead of text
}

func (f field) empty() bool { return f.text == "" && len(f.list) == 0 }

func (f field) equal(o field) bool { return f.text == o.text && slices.Equal(f.list, o.list) }

// value is the field as it is written.
func (f field) value() splice.Value {
	switch {
	case f.list != nil:
		return splice.FlowList(f.list)
	case f.bare:
		return splice.Unquoted(f.text)
	}
	return splice.Text(f.text)
}

func plain(key, text string) field { return field{key: key, text: text} }

func date(key string, d Date) field {
	_, err := d.Time()
	return field{key: key, text: string(d), bare: err == nil}
}

// canvasFields is all of a canvas but its blocks, follow-ups and reviews.
func canvasFields(c *Canvas) []field {
	format := field{key: "format", bare: true}
	if c.Format != 0 {
		format.text = strconv.Itoa(c.Format)
	}
	return []field{
		plain("canvas", string(c.Kind)), format, plain("name", c.Name), plain("guide", c.Guide), plain("language", c.Language),
		date("created", c.Created), date("updated", c.Updated), plain("derived_from", c.DerivedFrom),
		{key: "not_applicable", list: c.NotApplicable}, {key: "answered", list: c.Answered},
	}
}

func noteFields(n *Note) []field {
	detail := field{key: "detail", bare: true}
	if n.Detail {
		detail.text = "true"
	}
	return []field{
		plain("id", n.ID), plain("note", n.Text), plain("question", n.Question), plain("option", n.Option), detail,
		{key: "tags", list: n.Tags}, {key: "links", list: n.Links}, plain("status", string(n.Status)), date("since", n.Since),
		plain("evidence", n.Evidence), plain("test", n.Test), date("due", n.Due), plain("by", n.By),
	}
}

func followUpFields(f FollowUp) []field {
	return []field{plain("block", f.Block), plain("question", f.Question), plain("note", f.Note), plain("who", f.Who), date("asked", f.Asked)}
}

func reviewFields(r Review) []field {
	return []field{date("date", r.Date), plain("by", r.By), plain("changed", r.Changed)}
}

// keysOf lists the keys of the fields.
func keysOf(fields []field) []string {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.key
	}
	return keys
}

var (
	noteKeys = keysOf(noteFields(new(Note)))

	followUpThings = things[FollowUp]{"follow_ups", followUpFields, keysOf(followUpFields(FollowUp{}))}
	reviewThings   = things[Review]{"reviews", reviewFields, keysOf(reviewFields(Review{}))}
)

// things is a list of mappings at the top of the file.
type things[T comparable] struct {
	key    string
	fields func(T) []field
	keys   []string // of the fields, in order
}

// pairsOf is the fields that say something, as they are written.
func pairsOf(fields []field) []splice.Pair {
	var pairs []splice.Pair
	for _, f := range fields {
		if !f.empty() {
			pairs = append(pairs, splice.Pair{Key: f.key, Value: f.value()})
		}
	}
	return pairs
}
