// Reading YAML nodes strictly: mappings of known keys, lists and texts, each with an error that has its line.

package prompts

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Values of GuideError.Expected for GuideWrongType. Their words are in
// Words.Expected.
const (
	wantText    = "text"
	wantNumber  = "number"
	wantList    = "list"
	wantMapping = "mapping"
	wantYesNo   = "yes-no"
)

// reader reads the value of a key into a variable that it was made for.
type reader func(key string, value *yaml.Node) error

// field is a key that a mapping may or must have.
type field struct {
	key      string
	required bool
	read     reader
}

func must(key string, read reader) field { return field{key, true, read} }
func may(key string, read reader) field  { return field{key, false, read} }

// fail returns e as an error of the file being read.
func (l *loader) fail(e GuideError) error {
	e.File = l.file
	return &e
}

func (l *loader) wrongType(key string, n *yaml.Node, expected string) error {
	return l.fail(GuideError{Problem: GuideWrongType, Line: n.Line, Key: key, Expected: expected})
}

// mapping reads the fields, in their order, from the mapping n, which is the value
// of key or an item of it. A key without a value counts as left out.
func (l *loader) mapping(key string, n *yaml.Node, fields []field) error {
	if n.Kind != yaml.MappingNode {
		return l.wrongType(key, n, wantMapping)
	}
	values := make([]*yaml.Node, len(fields))
	for i := 0; i < len(n.Content); i += 2 {
		k := n.Content[i]
		at := slices.IndexFunc(fields, func(f field) bool { return f.key == k.Value })
		if at < 0 {
			return l.fail(GuideError{Problem: UnknownKey, Line: k.Line, Key: k.Value, Expected: keysOf(fields)})
		}
		if values[at] != nil {
			return l.fail(GuideError{Problem: GuideDuplicateKey, Line: k.Line, Key: k.Value})
		}
		values[at] = n.Content[i+1]
	}
	for i, f := range fields {
		switch v := values[i]; {
		case v != nil && !blank(v):
			if err := f.read(f.key, v); err != nil {
				return err
			}
		case f.required && v != nil:
			return l.fail(GuideError{Problem: MissingKey, Line: v.Line, Key: f.key})
		case f.required:
			return l.fail(GuideError{Problem: MissingKey, Line: n.Line, Key: f.key})
		}
	}
	return nil
}

func keysOf(fields []field) string {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.key
	}
	return strings.Join(keys, ", ")
}

// blank reports whether n is a scalar without a value.
func blank(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && (n.Tag == "!!null" || strings.TrimSpace(n.Value) == "")
}

// lineOf returns the line of a key of the mapping n, or 0 if n has no such key.
func lineOf(n *yaml.Node, key string) int {
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i].Line
		}
	}
	return 0
}

// listOf reads a list of at least one item, each with read.
func listOf[T any](l *loader, to *[]T, read func(key string, item *yaml.Node) (T, error)) reader {
	return func(key string, n *yaml.Node) error {
		if n.Kind != yaml.SequenceNode {
			return l.wrongType(key, n, wantList)
		}
		if len(n.Content) == 0 {
			return l.fail(GuideError{Problem: EmptyList, Line: n.Line, Key: key})
		}
		*to = make([]T, 0, len(n.Content))
		for _, item := range n.Content {
			value, err := read(key, item)
			if err != nil {
				return err
			}
			*to = append(*to, value)
		}
		return nil
	}
}

// scalar returns the text of a scalar, trimmed. A number or a date is a text, too:
// a title may be 2026.
func (l *loader) scalar(key string, n *yaml.Node, expected string) (string, error) {
	if n.Kind != yaml.ScalarNode || blank(n) {
		return "", l.wrongType(key, n, expected)
	}
	for _, r := range n.Value {
		if r != '\n' && (r == '\t' || r == '\r' || forbidden(r)) {
			return "", l.fail(GuideError{Problem: ControlCharacter, Line: n.Line, Key: key, Found: fmt.Sprintf("%U", r)})
		}
	}
	return strings.TrimSpace(n.Value), nil
}

// text reads a text that may have several lines.
func (l *loader) text(to *string) reader {
	return func(key string, n *yaml.Node) (err error) {
		*to, err = l.scalar(key, n, wantText)
		return err
	}
}

// line reads a text and makes one line of it.
func (l *loader) line(to *string) reader {
	return func(key string, n *yaml.Node) error {
		s, err := l.scalar(key, n, wantText)
		*to = oneLine(s)
		return err
	}
}

// oneLine returns s on one line, without its blank lines.
func oneLine(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	var lines []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, " ")
}
