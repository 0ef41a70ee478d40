// Writing a value as a Go literal, as package prompts would have it.

package main

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// width is up to how many bytes a literal may be to stand on one line.
const width = 110

// literal returns v as a Go expression. Fields that are zero are left out.
func literal(v reflect.Value) string { return typed(v, typeName(v.Type())) }

// typed returns v as an expression; name is its type, or "" where Go knows the
// type of a composite literal from what is around it.
func typed(v reflect.Value, name string) string {
	switch v.Kind() {
	case reflect.String:
		return strconv.Quote(v.String())
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Pointer:
		return "&" + typed(v.Elem(), typeName(v.Type().Elem()))
	case reflect.Struct:
		return name + braces(fields(v))
	case reflect.Slice:
		var items []string
		for i := range v.Len() {
			items = append(items, typed(v.Index(i), ""))
		}
		return name + braces(items)
	case reflect.Map:
		return name + braces(entries(v))
	}
	panic("no literal for a " + v.Type().String())
}

func fields(v reflect.Value) []string {
	var items []string
	for i := range v.NumField() {
		if f := v.Field(i); !f.IsZero() {
			items = append(items, v.Type().Field(i).Name+": "+literal(f))
		}
	}
	return items
}

// entries lists the entries of a map in the order of its keys, which are texts.
func entries(v reflect.Value) []string {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.String(), b.String()) })
	var items []string
	for _, key := range keys {
		items = append(items, typed(key, "")+": "+typed(v.MapIndex(key), ""))
	}
	return items
}

// braces puts the items in braces, on one line if they are short, else each on
// its own: then a changed text is a changed line.
func braces(items []string) string {
	line := strings.Join(items, ", ")
	if len(line) <= width && !strings.Contains(line, "\n") {
		return "{" + line + "}"
	}
	return "{\n" + strings.Join(items, ",\n") + ",\n}"
}

// typeName is the type as package prompts writes it.
func typeName(t reflect.Type) string {
	switch {
	case t.Name() != "":
		return strings.TrimPrefix(t.String(), "prompts.")
	case t.Kind() == reflect.Slice:
		return "[]" + typeName(t.Elem())
	case t.Kind() == reflect.Map:
		return fmt.Sprintf("map[%s]%s", typeName(t.Key()), typeName(t.Elem()))
	}
	return t.String()
}
