// Package wordfile reads a file of words, in YAML, into a struct of texts: the
// fields are the keys, none unknown, none left out. The program does not read
// these files when it runs: what is made of them is generated.
package wordfile

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// Read fills the struct that to points to from data, a file in YAML. A key is
// the name of its field in lower case, with underscores between its words:
// next_steps for NextSteps. Texts are trimmed; a map has the keys of the file.
//
// Two tags make an exception of a field: `words:"optional"` may be left out,
// and `words:"language"` has no key but is the file's language.
//
// The error names every key that is unknown, missing, empty, doubled or of the
// wrong type, with its line.
func Read(data []byte, to any) error {
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		return err
	}
	if len(document.Content) == 0 {
		return errors.New("no words in it")
	}
	root := document.Content[0]
	r := &reader{language: valueOf(root, "language")}
	r.read(reflect.ValueOf(to).Elem(), root, "words")
	return errors.Join(r.wrong...)
}

// valueOf returns the text of a key of the mapping n, or "".
func valueOf(n *yaml.Node, key string) string {
	for i := 0; n.Kind == yaml.MappingNode && i < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1].Value
		}
	}
	return ""
}

// reader reads one file.
type reader struct {
	language string
	wrong    []error
}

func (r *reader) fail(n *yaml.Node, path, what string) {
	r.wrong = append(r.wrong, fmt.Errorf("line %d: %s: %s", n.Line, path, what))
}

// read fills the field to from n; path names it in errors.
func (r *reader) read(to reflect.Value, n *yaml.Node, path string) {
	switch {
	case to.Kind() == reflect.String:
		r.text(to, n, path)
	case n.Kind != yaml.MappingNode:
		r.fail(n, path, "should be a mapping")
	case to.Kind() == reflect.Struct:
		r.fields(to, n, path)
	case to.Kind() == reflect.Map:
		r.entries(to, n, path)
	default:
		r.fail(n, path, "words cannot be held in a "+to.Kind().String())
	}
}

func (r *reader) text(to reflect.Value, n *yaml.Node, path string) {
	text := strings.TrimSpace(n.Value)
	switch {
	case n.Kind != yaml.ScalarNode:
		r.fail(n, path, "should be a text")
	case text == "":
		r.fail(n, path, "is empty")
	case to.String() != "":
		r.fail(n, path, "stands there twice")
	}
	to.SetString(text)
}

// fields fills a struct.
func (r *reader) fields(to reflect.Value, n *yaml.Node, path string) {
	missing := map[string]bool{} // by the names of fields that have a key
	for i := range to.NumField() {
		switch f := to.Type().Field(i); f.Tag.Get("words") {
		case "language":
			to.Field(i).SetString(r.language)
		case "optional":
			missing[f.Name] = false
		case "-": // it has no key
		default:
			missing[f.Name] = true
		}
	}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		name := fieldName(key.Value)
		if _, known := missing[name]; !known {
			r.fail(key, path, "has no key "+key.Value)
			continue
		}
		missing[name] = false
		r.read(to.FieldByName(name), n.Content[i+1], path+"."+key.Value)
	}
	for i := range to.NumField() {
		if name := to.Type().Field(i).Name; missing[name] {
			r.fail(n, path, "the key for "+name+" is missing")
		}
	}
}

// entries fills a map.
func (r *reader) entries(to reflect.Value, n *yaml.Node, path string) {
	entries := reflect.MakeMapWithSize(to.Type(), len(n.Content)/2)
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], reflect.New(to.Type().Elem()).Elem()
		as := reflect.ValueOf(key.Value).Convert(to.Type().Key())
		if entries.MapIndex(as).IsValid() {
			r.fail(key, path, key.Value+" stands there twice")
		}
		r.read(value, n.Content[i+1], path+"."+key.Value)
		entries.SetMapIndex(as, value)
	}
	to.Set(entries)
}

// fieldName returns the name of the field for a key: NextSteps for next_steps;
// "" for a key that is not written so.
func fieldName(key string) string {
	var b strings.Builder
	upper := true
	for _, c := range key {
		switch {
		case c == '_':
			upper = true
		case unicode.IsUpper(c):
			return ""
		case upper:
			b.WriteRune(unicode.ToUpper(c))
			upper = false
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}
