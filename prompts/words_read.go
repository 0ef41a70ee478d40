// Reading a file of words into Words: the fields are the keys, none unknown, none left out.

package prompts

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"gopkg.in/yaml.v3"
)

// decodeWords reads a file of words. Its error names every key that is
// unknown, missing, empty or of the wrong kind, with its line.
func decodeWords(data []byte) (*Words, error) {
	root, err := parseWords(data)
	if err != nil {
		return nil, err
	}
	w := &Words{}
	return w, readWords(root, w)
}

// readWords fills to, a pointer to a struct, from the file of words that root
// is the whole of.
func readWords(root *yaml.Node, to any) error {
	r := &wordReader{}
	if root.Kind == yaml.MappingNode {
		// The plurals want to know the language, wherever in the file it stands.
		r.language = valueOf(root, "language")
		r.tag = language.Make(r.language)
	}
	r.read(reflect.ValueOf(to).Elem(), root, "words")
	return errors.Join(r.wrong...)
}

func parseWords(data []byte) (*yaml.Node, error) {
	if root, ok := quickParse(data); ok {
		return root, nil
	}
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		return nil, err
	}
	if len(document.Content) == 0 {
		return nil, errors.New("no words in it")
	}
	return document.Content[0], nil
}

// valueOf is the text of a key of the mapping n, or "".
func valueOf(n *yaml.Node, key string) string {
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1].Value
		}
	}
	return ""
}

type wordReader struct {
	language string
	tag      language.Tag
	wrong    []error
}

func (r *wordReader) fail(n *yaml.Node, path, what string) {
	r.wrong = append(r.wrong, fmt.Errorf("line %d: %s: %s", n.Line, path, what))
}

// read fills to, a field of Words, from n; path names it in errors.
func (r *wordReader) read(to reflect.Value, n *yaml.Node, path string) {
	if to.Kind() == reflect.String {
		r.text(to, n, path)
		return
	}
	if n.Kind != yaml.MappingNode {
		r.fail(n, path, "should be a mapping")
		return
	}
	switch p, isPlural := to.Addr().Interface().(*Plural); {
	case isPlural:
		p.language, p.tag = r.language, r.tag
		r.fields(to, n, path, false)
	case to.Kind() == reflect.Struct:
		r.fields(to, n, path, true)
	case to.Kind() == reflect.Map:
		r.entries(to, n, path)
	default:
		r.fail(n, path, "Words cannot hold a "+to.Kind().String())
	}
}

func (r *wordReader) text(to reflect.Value, n *yaml.Node, path string) {
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

// fields fills a struct, all of whose fields are to be there if so asked.
func (r *wordReader) fields(to reflect.Value, n *yaml.Node, path string, all bool) {
	left := map[string]bool{}
	for i := range to.NumField() {
		if f := to.Type().Field(i); f.IsExported() {
			left[f.Name] = all
		}
	}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		name := fieldName(key.Value)
		if _, known := left[name]; !known {
			r.fail(key, path, "has no key "+key.Value)
			continue
		}
		left[name] = false
		r.read(to.FieldByName(name), n.Content[i+1], path+"."+key.Value)
	}
	for name, missing := range left {
		if missing {
			r.fail(n, path, "the key for "+name+" is missing")
		}
	}
}

// entries fills a map, whose keys are the file's.
func (r *wordReader) entries(to reflect.Value, n *yaml.Node, path string) {
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

// fieldName is the name of the field for a key: NextSteps for next_steps.
// A key that is not written so has none.
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
