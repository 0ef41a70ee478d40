// Values: what is to be written, and how it looks in block and in flow style.

package splice

import (
	"slices"
	"strings"
)

// Value is something to be written: a scalar, a list or a mapping.
type Value struct {
	form  form
	text  string
	items []Value
	pairs []Pair
	col   int // of the dash in lines
}

// Pair is a key of a mapping with its value.
type Pair struct {
	Key   string
	Value Value
}

type form uint8

const (
	text    form = iota
	bare         // a date, a number, true
	source       // as it stands in YAML, on one line
	words        // a list in flow style
	list         // a list of items, in block style where that can be
	mapping      // likewise
	lines        // an item of a block list as it stands, dash and line breaks and all
)

// Text is a string.
func Text(s string) Value { return Value{form: text, text: s} }

// Unquoted returns a date, a number or a truth value, which is written without
// quotes, unless it replaces something in quotes.
func Unquoted(s string) Value { return Value{form: bare, text: s} }

// FlowList returns a list of strings that is written on one line.
func FlowList(list []string) Value {
	v := Value{form: words}
	for _, s := range list {
		v.items = append(v.items, Text(s))
	}
	return v
}

// List is a list with an item on each line.
func List(items ...Value) Value { return Value{form: list, items: items} }

// Map is a mapping with a key on each line.
func Map(pairs ...Pair) Value { return Value{form: mapping, pairs: pairs} }

// WithPairs is the mapping v with these pairs in the place of its pairs of the
// known keys; those of other keys follow.
func (v Value) WithPairs(pairs []Pair, known []string) Value {
	next := Map(slices.Clone(pairs)...)
	for _, p := range v.pairs {
		if !slices.Contains(known, p.Key) {
			next.pairs = append(next.pairs, p)
		}
	}
	return next
}

func (v Value) scalar() bool { return v.form <= source }

// Layout is how a document is laid out where it has no example of its own.
type Layout struct {
	EOL  string
	Step int // from a key to the keys under it
	List int // from a key to the dashes under it
	Dash int // from a dash to what follows it

	careful bool // see Edit.Careful
}

// DefaultLayout is the layout of new documents, and of what a document has no
// example of.
var DefaultLayout = Layout{EOL: "\n", Step: 2, List: 2, Dash: 2}

// Render is a whole document that says the mapping v.
func Render(v Value, l Layout) string {
	return strings.TrimPrefix(l.after(v, -l.Step), l.EOL) + l.EOL
}

// after is what follows the colon of a key in a block mapping at the column.
func (l Layout) after(v Value, column int) string {
	var b strings.Builder
	switch {
	case v.form == mapping && len(v.pairs) > 0:
		for _, p := range v.pairs {
			b.WriteString(l.EOL + spaces(column+l.Step) + l.key(p.Key) + ":" + l.after(p.Value, column+l.Step))
		}
	case v.form == list && len(v.items) > 0:
		for _, item := range v.items {
			b.WriteString(l.EOL + strings.TrimSuffix(l.item(item, column+l.List), l.EOL))
		}
	default:
		b.WriteString(" " + l.inline(v, column, false))
	}
	return b.String()
}

// item is an item of a block list at the column, as whole lines.
func (l Layout) item(v Value, column int) string {
	var b strings.Builder
	switch {
	case v.form == lines:
		return shift(v.text, column-v.col, true)
	case v.form == mapping && len(v.pairs) > 0:
		b.WriteString(spaces(column) + "-" + spaces(l.Dash-1))
		for i, p := range v.pairs {
			if i > 0 {
				b.WriteString(l.EOL + spaces(column+l.Dash))
			}
			b.WriteString(l.key(p.Key) + ":" + l.after(p.Value, column+l.Dash))
		}
	default:
		b.WriteString(spaces(column) + "-" + spaces(l.Dash-1) + l.inline(v, column, false))
	}
	b.WriteString(l.EOL)
	return b.String()
}

// inline is the value as it stands behind an indicator: a scalar, or flow style.
func (l Layout) inline(v Value, column int, json bool) string {
	switch v.form {
	case text, bare:
		first, body := writeText(v.text, setting{eol: l.EOL, indent: column + 2, oneLine: l.careful, bare: v.form == bare, json: json})
		return first + body
	case source:
		return v.text
	}
	return l.flow(v, json)
}

// flow is the value in flow style; with json in the style of JSON.
func (l Layout) flow(v Value, json bool) string {
	var parts []string
	switch v.form {
	case text, bare:
		first, _ := writeText(v.text, setting{flow: true, bare: v.form == bare, json: json})
		return first
	case source:
		if v.text == "" {
			return "null"
		} else if !canPlain(v.text) {
			return v.text
		}
		first, _ := writeText(v.text, setting{flow: true, json: json})
		return first
	case lines:
		if t, err := Parse(v.text); err == nil && t.Kind(0) == Sequence {
			for item := range t.Items(0) {
				if inner, ok := t.ValueOf(item); ok {
					return l.flow(inner, json)
				}
			}
		}
		return "" // the edit does not read back, and is given up
	case mapping:
		for _, p := range v.pairs {
			parts = append(parts, l.flowPair(p, json))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	for _, item := range v.items {
		parts = append(parts, l.flow(item, json))
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// flowPair is a key with its value as they stand between braces.
func (l Layout) flowPair(p Pair, json bool) string {
	key, _ := writeText(p.Key, setting{flow: true, json: json})
	return key + ": " + l.flow(p.Value, json)
}

// flowItems is the items of a list as they stand between brackets.
func (l Layout) flowItems(v Value) string {
	return strings.TrimSuffix(strings.TrimPrefix(l.flow(v, false), "["), "]")
}

// key is a key as it stands in a block mapping.
func (l Layout) key(key string) string {
	if strings.Contains(key, "\n") {
		return doubleQuoted(key)
	}
	first, _ := writeText(key, setting{})
	return first
}

// ValueOf is what stands at the node; false if it has an anchor, a tag or a
// key that is no scalar, which a Value cannot hold.
func (t *Tree) ValueOf(n Node) (Value, bool) {
	if t.Tagged(n) {
		return Value{}, false
	}
	v := Value{form: text}
	switch t.Kind(n) {
	case Scalar:
		v.text = t.Text(n)
		if start, end := t.Span(n); t.Style(n) <= Plain && v.text == t.src[start:end] {
			v.form = source
		}
	case Sequence:
		v.form = list
		if t.Style(n) == Flow {
			v.form = words
		}
		for item := range t.Items(n) {
			inner, ok := t.ValueOf(item)
			if !ok {
				return Value{}, false
			}
			v.items = append(v.items, inner)
		}
	case Mapping:
		v.form = mapping
		for key, value := range t.Pairs(n) {
			inner, ok := t.ValueOf(value)
			if !ok || t.Kind(key) != Scalar || t.Tagged(key) {
				return Value{}, false
			}
			v.pairs = append(v.pairs, Pair{t.Text(key), inner})
		}
	}
	return v, true
}

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

// shift moves the lines of s to the right, or to the left as far as they
// have spaces; without first, the first line stays. Empty lines stay too.
func shift(s string, by int, first bool) string {
	if by == 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		end := nextLine(s, i)
		line := s[i:end]
		switch blanks := len(line) - len(strings.TrimLeft(line, " ")); {
		case i == 0 && !first, lineEnd(line, 0) == blanks:
		case by > 0:
			line = spaces(by) + line
		default:
			line = line[min(blanks, -by):]
		}
		b.WriteString(line)
		i = end
	}
	return b.String()
}
