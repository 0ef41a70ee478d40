// JSON: the whole canvas, keys that this program does not know included, in the same form as the YAML file.

package export

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"bmcanvas/canvas"
)

// JSON writes all that the document says as JSON: the keys of the canvas file
// with the same names, in the order of a tidy file, and after those of each
// mapping the ones that this program does not know. The JSON Schema of the
// file (Schema) describes it, too. ImportJSON gives the same back; comments
// and layout, which are no part of what a file says, are not in it.
//
// Numbers and truth values of unknown keys keep their type if YAML and JSON
// write them alike; everything else there is a string. The error is the
// writer's.
func JSON(w io.Writer, d *canvas.Document) error {
	out := bufio.NewWriterSize(w, 1<<16)
	e := jsonWriter{Writer: out}
	e.strings = json.NewEncoder(&e.buffer)
	e.strings.SetEscapeHTML(false)
	e.value(documentValue(d), "")
	out.WriteByte('\n')
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	return nil
}

// jsonWriter writes values as canvas.Other has them. The bufio.Writer keeps
// the first error.
type jsonWriter struct {
	*bufio.Writer
	buffer  strings.Builder
	strings *json.Encoder
}

// value writes a value; indent is that of the line it begins on.
func (e *jsonWriter) value(v any, indent string) {
	switch v := v.(type) {
	case nil:
		e.WriteString("null")
	case bool:
		fmt.Fprint(e, v)
	case canvas.Number:
		e.WriteString(string(v))
	case string:
		e.text(v)
	case []string:
		e.words(v)
	case []any:
		e.list(len(v), indent, "[", "]", func(i int, inner string) { e.value(v[i], inner) })
	case []canvas.Other:
		e.list(len(v), indent, "{", "}", func(i int, inner string) {
			e.text(v[i].Key)
			e.WriteString(": ")
			e.value(v[i].Value, inner)
		})
	}
}

// list writes n entries, each on a line of its own.
func (e *jsonWriter) list(n int, indent, open, shut string, entry func(i int, inner string)) {
	e.WriteString(open)
	inner := indent + "  "
	for i := range n {
		if i > 0 {
			e.WriteByte(',')
		}
		e.WriteString("\n" + inner)
		entry(i, inner)
	}
	if n > 0 {
		e.WriteString("\n" + indent)
	}
	e.WriteString(shut)
}

// words writes ids on one line.
func (e *jsonWriter) words(list []string) {
	e.WriteByte('[')
	for i, s := range list {
		if i > 0 {
			e.WriteString(", ")
		}
		e.text(s)
	}
	e.WriteByte(']')
}

func (e *jsonWriter) text(s string) {
	if !strings.ContainsFunc(s, jsonEscapes) {
		e.WriteByte('"')
		e.WriteString(s)
		e.WriteByte('"')
		return
	}
	e.buffer.Reset()
	if err := e.strings.Encode(s); err != nil {
		return // never: strings can be encoded
	}
	e.WriteString(EscapeControls(strings.TrimSuffix(e.buffer.String(), "\n")))
}

// EscapeControls is the JSON with those characters as escapes that it may hold
// as they are, but that a terminal acts on or that turn the order of what
// follows: DEL, the C1 controls and the bidi controls.
func EscapeControls(encoded string) string {
	if !strings.ContainsFunc(encoded, acts) {
		return encoded
	}
	var b strings.Builder
	for _, r := range encoded {
		if acts(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// acts reports whether the character is one for EscapeControls.
func acts(r rune) bool {
	return r >= 0x7f && r < 0xa0 || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// jsonEscapes reports whether the character may not stand in a JSON string as it
// is, or had better not.
func jsonEscapes(r rune) bool {
	return r < ' ' || r == '"' || r == '\\' || acts(r) || r == '\u2028' || r == '\u2029' || r == utf8.RuneError
}

// object builds a mapping of what is not empty.
type object []canvas.Other

func (o *object) text(key, value string) {
	if value != "" {
		*o = append(*o, canvas.Other{Key: key, Value: value})
	}
}

func (o *object) words(key string, list []string) {
	if len(list) > 0 {
		*o = append(*o, canvas.Other{Key: key, Value: list})
	}
}

func (o *object) list(key string, list []any) {
	if len(list) > 0 {
		*o = append(*o, canvas.Other{Key: key, Value: list})
	}
}

// properties adds what a mapping of the file says under the keys that this program knows.
func (o *object) properties(list []canvas.Property) {
	for _, p := range list {
		*o = append(*o, canvas.Other{Key: p.Key, Value: propertyValue(p)})
	}
}

// propertyValue is what the property holds, in the type that JSON has for it.
func propertyValue(p canvas.Property) any {
	switch p.Kind {
	case canvas.ListValue:
		return p.List
	case canvas.TruthValue:
		return true
	case canvas.NumberValue:
		return canvas.Number(p.Text)
	}
	return p.Text
}

// documentValue is all that the document says.
func documentValue(d *canvas.Document) []canvas.Other {
	c, others := d.Canvas(), d.Others()
	var blocks []canvas.Other
	for _, b := range c.Blocks {
		notes := []any{}
		for _, n := range b.Notes {
			notes = append(notes, noteValue(n, others.Notes[n.Key]))
		}
		blocks = append(blocks, canvas.Other{Key: b.ID, Value: notes})
	}
	blocks = append(blocks, others.Blocks...)
	var followUps, reviews []any
	for i, f := range c.FollowUps {
		followUps = append(followUps, mappingValue(f.Properties(), at(others.FollowUps, i)))
	}
	for i, r := range c.Reviews {
		reviews = append(reviews, mappingValue(r.Properties(), at(others.Reviews, i)))
	}
	nested := object{}
	if len(blocks) > 0 {
		nested = append(nested, canvas.Other{Key: "blocks", Value: blocks})
	}
	nested.list("follow_ups", followUps)
	nested.list("reviews", reviews)
	var said object
	said.properties(c.Properties())
	said = append(said, nested...)
	slices.SortFunc(said, func(a, b canvas.Other) int { return cmp.Compare(placeOf(a.Key), placeOf(b.Key)) })
	return append(said, others.Top...)
}

// placeOf is the place of a key at the top of a tidy file.
func placeOf(key string) int {
	return slices.IndexFunc(canvas.Keys(canvas.OfFile), func(p canvas.Property) bool { return p.Key == key })
}

// at is the i-th of the lists; nil if there are fewer, as of a document that
// was never written.
func at(lists [][]canvas.Other, i int) []canvas.Other {
	if i < len(lists) {
		return lists[i]
	}
	return nil
}

// noteValue is a string if the note is nothing but its words.
func noteValue(n *canvas.Note, others []canvas.Other) any {
	if len(others) == 0 && n.OnlyText() {
		return n.Text
	}
	return mappingValue(n.Properties(), others)
}

// mappingValue is a mapping of the file: what this program knows, and then the
// rest.
func mappingValue(known []canvas.Property, others []canvas.Other) []canvas.Other {
	var o object
	o.properties(known)
	return append(o, others...)
}
