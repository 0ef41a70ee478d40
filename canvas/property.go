// Properties: keys of the file with their values, and the tables that say where the model has them.

package canvas

import (
	"slices"
	"strconv"

	"bmcanvas/canvas/pattern"
	"bmcanvas/canvas/splice"
)

// ValueKind is the kind of value that a key of the file holds.
type ValueKind uint8

// The kinds of values.
const (
	TextValue   ValueKind = iota
	DateValue             // a day such as 2026-11-21
	NumberValue           // a whole number
	TruthValue            // true; false is not written
	AmountValue           // a text that may look like a number
	ListValue             // a list of texts
	NestedValue           // a mapping or a list of mappings: blocks, follow-ups, reviews
)

// Property is one key of a canvas, a note, a follow-up or a review with its value:
// List of a ListValue, else Text.
type Property struct {
	Key  string
	Kind ValueKind
	Text string
	List []string
}

// Empty reports whether the property has no value. It is not written then.
func (p Property) Empty() bool { return p.Text == "" && len(p.List) == 0 }

func (p Property) equal(o Property) bool { return p.Text == o.Text && slices.Equal(p.List, o.List) }

// entry is one key of a T: a row of its table.
type entry[T any] struct {
	Property                   // key and kind
	text     func(t *T) string // nil of a list
	set      func(t *T, text string)
	list     func(t *T) *[]string // of a list, where it is
}

func textEntry[T any, S ~string](key string, at func(*T) *S) entry[T] {
	return entry[T]{
		Property: Property{Key: key},
		text:     func(t *T) string { return string(*at(t)) },
		set:      func(t *T, text string) { *at(t) = S(text) },
	}
}

func dateEntry[T any](key string, at func(*T) *Date) entry[T] {
	e := textEntry(key, at)
	e.Kind = DateValue
	return e
}

func amountEntry[T any](key string, at func(*T) *string) entry[T] {
	e := textEntry(key, at)
	e.Kind = AmountValue
	return e
}

func numberEntry[T any](key string, at func(*T) *int) entry[T] {
	return entry[T]{
		Property: Property{Key: key, Kind: NumberValue},
		text: func(t *T) string {
			if *at(t) == 0 {
				return ""
			}
			return strconv.Itoa(*at(t))
		},
		set: func(t *T, text string) { *at(t), _ = strconv.Atoi(text) }, // what is no number was refused before
	}
}

func truthEntry[T any](key string, at func(*T) *bool) entry[T] {
	return entry[T]{
		Property: Property{Key: key, Kind: TruthValue},
		text: func(t *T) string {
			if !*at(t) {
				return ""
			}
			return "true"
		},
		set: func(t *T, text string) { *at(t) = text == "true" },
	}
}

func listEntry[T any](key string, at func(*T) *[]string) entry[T] {
	return entry[T]{Property: Property{Key: key, Kind: ListValue}, list: at}
}

func nestedEntry[T any](key string) entry[T] {
	return entry[T]{Property: Property{Key: key, Kind: NestedValue}}
}

// of returns the key with its value in t.
func (e *entry[T]) of(t *T) Property {
	p := e.Property
	if e.list != nil {
		p.List = *e.list(t)
	} else if e.text != nil {
		p.Text = e.text(t)
	}
	return p
}

// equal reports whether the key has the same value in both.
func (e *entry[T]) equal(a, b *T) bool {
	switch {
	case e.list != nil:
		return slices.Equal(*e.list(a), *e.list(b))
	case e.text != nil:
		return e.text(a) == e.text(b)
	}
	return true
}

// table lists the keys of a mapping in the order in which they are written.
type table[T any] []entry[T]

// properties lists the properties of t, empty ones too, but no nested ones.
func (ks table[T]) properties(t *T) []Property {
	list := make([]Property, 0, len(ks))
	for i := range ks {
		if ks[i].Kind != NestedValue {
			list = append(list, ks[i].of(t))
		}
	}
	return list
}

// said lists the properties of t that are not empty.
func (ks table[T]) said(t *T) []Property {
	return slices.DeleteFunc(ks.properties(t), Property.Empty)
}

// equal reports whether all keys have the same values in both.
func (ks table[T]) equal(a, b *T) bool {
	for i := range ks {
		if !ks[i].equal(a, b) {
			return false
		}
	}
	return true
}

// find returns the place of the key in the table, -1 if it is not there. The
// search begins at hint, for keys mostly come in the order of the table.
func (ks table[T]) find(key string, hint int) int {
	for i := range ks {
		if at := (hint + i) % len(ks); ks[at].Key == key {
			return at
		}
	}
	return -1
}

// names lists the keys.
func (ks table[T]) names() []string {
	names := make([]string, len(ks))
	for i := range ks {
		names[i] = ks[i].Key
	}
	return names
}

// numericAmount matches amounts that YAML takes for numbers, and that are written
// without quotes all the same, for an amount is read as its text.
var numericAmount = pattern.Of(`^(0|[1-9][0-9]*)(\.[0-9]+)?(-(0|[1-9][0-9]*)(\.[0-9]+)?)?$`)

// YAML returns the property's value as it is written into a file.
func (p Property) YAML() splice.Value {
	bare := false
	switch p.Kind {
	case ListValue:
		return splice.FlowList(p.List)
	case NumberValue, TruthValue:
		bare = true
	case DateValue:
		_, err := Date(p.Text).Time()
		bare = err == nil
	case AmountValue:
		bare = numericAmount.Regexp().MatchString(p.Text)
	}
	if bare {
		return splice.Unquoted(p.Text)
	}
	return splice.Text(p.Text)
}

// pairsOf returns the properties that are not empty, as they are written.
func pairsOf(properties []Property) []splice.Pair {
	var pairs []splice.Pair
	for _, p := range properties {
		if !p.Empty() {
			pairs = append(pairs, splice.Pair{Key: p.Key, Value: p.YAML()})
		}
	}
	return pairs
}
