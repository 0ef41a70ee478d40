// JSON import: of the form that JSON writes. That of other programs is recognized as a tree.

package export

import (
	"errors"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/splice"
)

func importJSON(name string, data []byte, o ImportOptions) (*Imported, error) {
	v, err := readJSON(name, data)
	if err != nil {
		return nil, err
	}
	if kind := v.find("canvas"); kind == nil || !kind.scalar() {
		return importTree(name, data, &v, o)
	}
	d, err := fileDocument(name, data, &v)
	if err != nil {
		return nil, err
	}
	return &Imported{Document: d}, nil
}

// fileDocument is the document of a canvas file with the values of v.
func fileDocument(name string, data []byte, v *jsonValue) (*canvas.Document, error) {
	src := splice.Render(yamlValue("", v), splice.DefaultLayout)
	t, err := splice.Parse(src)
	if err != nil || !sameValues(t, t.Root(), v, nil) {
		return nil, &canvas.Error{Problem: canvas.WouldDamage, File: name, Err: err}
	}
	d, err := canvas.Parse(name, []byte(src))
	var wrong *canvas.Error
	if errors.As(err, &wrong) && wrong.Line > 0 {
		line := 0
		sameValues(t, t.Root(), v, func(n splice.Node, end int64) {
			if line == 0 && n != t.Root() && t.Line(n) == wrong.Line {
				line = lineAt(data, end)
			}
		})
		wrong.Line = line
	}
	return d, err
}

// yamlValue is v as the YAML value of the key.
func yamlValue(key string, v *jsonValue) splice.Value {
	switch v.kind {
	case jsonObject:
		pairs := make([]splice.Pair, len(v.pairs))
		for i := range v.pairs {
			pairs[i] = splice.Pair{Key: v.pairs[i].key, Value: yamlValue(v.pairs[i].key, &v.pairs[i].value)}
		}
		return splice.Map(pairs...)
	case jsonList:
		if canvas.KindOfKey(key) == canvas.ListValue && !slices.ContainsFunc(v.items, func(v jsonValue) bool { return v.kind != jsonString }) {
			return splice.FlowList(texts(v.items))
		}
		items := make([]splice.Value, len(v.items))
		for i := range v.items {
			items[i] = yamlValue("", &v.items[i])
		}
		return splice.List(items...)
	case jsonString:
		if kind := canvas.KindOfKey(key); kind == canvas.DateValue || kind == canvas.AmountValue {
			return canvas.Property{Key: key, Kind: kind, Text: v.text}.YAML()
		}
		return splice.Text(v.text)
	case jsonNull:
		return splice.Unquoted("null")
	}
	return splice.Unquoted(v.text)
}

func texts(list []jsonValue) []string {
	words := make([]string, len(list))
	for i := range list {
		words[i] = list[i].text
	}
	return words
}

// sameValues reports whether the YAML has the values of the JSON. visit, unless it
// is nil, is called with every node and with where the same value or key ends in
// the JSON.
func sameValues(t *splice.Tree, n splice.Node, v *jsonValue, visit func(n splice.Node, end int64)) bool {
	if visit != nil {
		visit(n, v.end)
	}
	i := 0
	switch {
	case v.kind == jsonObject && t.Kind(n) == splice.Mapping:
		for key, value := range t.Pairs(n) {
			if i == len(v.pairs) || t.Text(key) != v.pairs[i].key {
				return false
			}
			if visit != nil {
				visit(key, v.pairs[i].end)
			}
			if !sameValues(t, value, &v.pairs[i].value, visit) {
				return false
			}
			i++
		}
		return i == len(v.pairs)
	case v.kind == jsonList && t.Kind(n) == splice.Sequence:
		for item := range t.Items(n) {
			if i == len(v.items) || !sameValues(t, item, &v.items[i], visit) {
				return false
			}
			i++
		}
		return i == len(v.items)
	case v.kind == jsonNull:
		return t.Null(n)
	}
	return v.scalar() && t.Kind(n) == splice.Scalar && t.Text(n) == v.text
}
