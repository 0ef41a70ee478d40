// Value: what is to be written, and how it is written in block and in flow style.

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
	col   int // the column of the dash in formLines
}

// Pair is a key of a mapping with its value.
type Pair struct {
	Key   string
	Value Value
}

type form uint8

const (
	formText     form = iota
	formUnquoted      // a date, a number, true
	formSource        // YAML, on one line
	formFlowList      // a list in flow style
	formList          // a list, in block style where that can be
	formMapping       // a mapping, likewise
	formLines         // YAML: an item of a block list with its dash and line breaks
)

// Text returns a string as a Value.
func Text(s string) Value { return Value{form: formText, text: s} }

// Unquoted returns a date, a number or a truth value, which is written without
// quotes, unless it replaces something in quotes.
func Unquoted(s string) Value { return Value{form: formUnquoted, text: s} }

// FlowList returns a list of strings that is written on one line.
func FlowList(list []string) Value {
	v := Value{form: formFlowList}
	for _, s := range list {
		v.items = append(v.items, Text(s))
	}
	return v
}

// List returns a list that is written with an item on each line.
func List(items ...Value) Value { return Value{form: formList, items: items} }

// Map returns a mapping that is written with a key on each line.
func Map(pairs ...Pair) Value { return Value{form: formMapping, pairs: pairs} }

// WithPairs returns the mapping v with these pairs instead of its pairs with
// known keys; its pairs with other keys follow.
func (v Value) WithPairs(pairs []Pair, known []string) Value {
	next := Map(slices.Clone(pairs)...)
	for _, p := range v.pairs {
		if !slices.Contains(known, p.Key) {
			next.pairs = append(next.pairs, p)
		}
	}
	return next
}

func (v Value) scalar() bool { return v.form <= formSource }

// Layout says how new parts of a document are laid out.
type Layout struct {
	EOL  string
	Step int // from a key to the keys under it
	List int // from a key to the dashes under it
	Dash int // from a dash to what follows it

	conservative bool // see Edit.Careful
}

// DefaultLayout is the layout of new documents, and of what a document has no
// example of.
var DefaultLayout = Layout{EOL: "\n", Step: 2, List: 2, Dash: 2}

// Render returns a whole document that consists of the mapping v.
func Render(v Value, l Layout) string {
	return strings.TrimPrefix(l.afterColon(v, -l.Step), l.EOL) + l.EOL
}

// afterColon is the value as it follows the colon of a key in a block mapping at
// the column.
func (l Layout) afterColon(v Value, column int) string {
	var b strings.Builder
	switch {
	case v.form == formMapping && len(v.pairs) > 0:
		for _, p := range v.pairs {
			b.WriteString(l.EOL + spaces(column+l.Step) + l.key(p.Key) + ":" + l.afterColon(p.Value, column+l.Step))
		}
	case v.form == formList && len(v.items) > 0:
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
	case v.form == formLines:
		return shift(v.text, column-v.col, true)
	case v.form == formMapping && len(v.pairs) > 0:
		b.WriteString(spaces(column) + "-" + spaces(l.Dash-1))
		for i, p := range v.pairs {
			if i > 0 {
				b.WriteString(l.EOL + spaces(column+l.Dash))
			}
			b.WriteString(l.key(p.Key) + ":" + l.afterColon(p.Value, column+l.Dash))
		}
	default:
		b.WriteString(spaces(column) + "-" + spaces(l.Dash-1) + l.inline(v, column, false))
	}
	b.WriteString(l.EOL)
	return b.String()
}

// inline is the value as it follows an indicator: a scalar, or flow style.
func (l Layout) inline(v Value, column int, json bool) string {
	switch v.form {
	case formText, formUnquoted:
		first, body := writeText(v.text, scalarContext{eol: l.EOL, indent: column + 2, oneLine: l.conservative, unquoted: v.form == formUnquoted, json: json})
		return first + body
	case formSource:
		return v.text
	}
	return l.flow(v, json)
}

// flow is the value in flow style; with json as JSON.
func (l Layout) flow(v Value, json bool) string {
	var parts []string
	switch v.form {
	case formText, formUnquoted:
		first, _ := writeText(v.text, scalarContext{flow: true, unquoted: v.form == formUnquoted, json: json})
		return first
	case formSource:
		if v.text == "" {
			return "null"
		} else if !canPlain(v.text) {
			return v.text
		}
		first, _ := writeText(v.text, scalarContext{flow: true, json: json})
		return first
	case formLines:
		if t, err := Parse(v.text); err == nil && t.Kind(0) == Sequence {
			for item := range t.Items(0) {
				if inner, ok := t.ValueOf(item); ok {
					return l.flow(inner, json)
				}
			}
		}
		return "" // the edited text will not have the value, and the edit is given up
	case formMapping:
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

// flowPair is a key with its value, as they are written between braces.
func (l Layout) flowPair(p Pair, json bool) string {
	key, _ := writeText(p.Key, scalarContext{flow: true, json: json})
	return key + ": " + l.flow(p.Value, json)
}

// flowItems are the items of a list, as they are written between brackets.
func (l Layout) flowItems(v Value) string {
	return strings.TrimSuffix(strings.TrimPrefix(l.flow(v, false), "["), "]")
}

// key is a key as it is written in a block mapping.
func (l Layout) key(key string) string {
	if strings.Contains(key, "\n") {
		return doubleQuoted(key)
	}
	first, _ := writeText(key, scalarContext{})
	return first
}

// ValueOf returns the node as a Value; false if it has an anchor, a tag or a key
// that is no scalar, which a Value cannot hold.
func (t *Tree) ValueOf(n Node) (Value, bool) {
	if t.Tagged(n) {
		return Value{}, false
	}
	v := Value{form: formText}
	switch t.Kind(n) {
	case Scalar:
		v.text = t.Text(n)
		if start, end := t.Span(n); t.Style(n) <= Plain && v.text == t.src[start:end] {
			v.form = formSource
		}
	case Sequence:
		v.form = formList
		if t.Style(n) == Flow {
			v.form = formFlowList
		}
		for item := range t.Items(n) {
			inner, ok := t.ValueOf(item)
			if !ok {
				return Value{}, false
			}
			v.items = append(v.items, inner)
		}
	case Mapping:
		v.form = formMapping
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

// shift moves the lines of s to the right, or to the left as far as they begin
// with spaces. Empty lines stay as they are and, without first, the first line.
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
