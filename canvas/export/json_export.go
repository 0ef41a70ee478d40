// JSON export: the whole file, also keys that this program does not know, with the same structure as the YAML file.

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

// JSON writes the whole document as JSON: the keys of the canvas file with the
// same names, in the order of a new file, and in each mapping after them the keys
// that this program does not know. [Schema] describes it as well as the file.
// [Import] reads it back; only comments and layout are lost.
//
// Numbers and truth values of unknown keys keep their type if YAML and JSON write
// them in the same way. All other values of unknown keys become strings. The error
// is the writer's.
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

// jsonWriter writes values of the types that canvas.Other has. The bufio.Writer
// keeps the first error.
type jsonWriter struct {
	*bufio.Writer
	buffer  strings.Builder
	strings *json.Encoder
}

// value writes a value that begins on a line with this indent.
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

// list writes n entries, each on its own line.
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

// words writes a list of ids on one line.
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

// EscapeControls returns the JSON text with DEL, the C1 controls and the bidi
// controls as escapes. JSON may hold them as they are, but a terminal would act on
// them or reorder the text after them.
func EscapeControls(encoded string) string {
	if !strings.ContainsFunc(encoded, isControl) {
		return encoded
	}
	var b strings.Builder
	for _, r := range encoded {
		if isControl(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isControl reports whether EscapeControls escapes the character.
func isControl(r rune) bool {
	return r >= 0x7f && r < 0xa0 || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// jsonEscapes reports whether the character is escaped in a JSON string.
func jsonEscapes(r rune) bool {
	return r < ' ' || r == '"' || r == '\\' || isControl(r) || r == '\u2028' || r == '\u2029' || r == utf8.RuneError
}

// object builds a mapping of keys that have a value.
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

// properties adds the properties of a mapping of the file.
func (o *object) properties(list []canvas.Property) {
	for _, p := range list {
		*o = append(*o, canvas.Other{Key: p.Key, Value: propertyValue(p)})
	}
}

// propertyValue is the value of the property, in the type that JSON has for it.
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

// documentValue is the whole document as a mapping.
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
	var known object
	known.properties(c.Properties())
	known = append(known, nested...)
	slices.SortFunc(known, func(a, b canvas.Other) int { return cmp.Compare(placeOf(a.Key), placeOf(b.Key)) })
	return append(known, others.Top...)
}

// placeOf is the place of a top-level key in a new file.
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

// noteValue is the note as a mapping, or as a string if it has only its text.
func noteValue(n *canvas.Note, others []canvas.Other) any {
	if len(others) == 0 && n.OnlyText() {
		return n.Text
	}
	return mappingValue(n.Properties(), others)
}

// mappingValue is a mapping of the file: the keys that this program knows, then
// the others.
func mappingValue(known []canvas.Property, others []canvas.Other) []canvas.Other {
	var o object
	o.properties(known)
	return append(o, others...)
}
