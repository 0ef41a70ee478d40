// Import of documents and trees that people and other programs write.

package export

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/pattern"
	"bmcanvas/canvas/recognize"
	"bmcanvas/canvas/source"
	"bmcanvas/canvas/splice"
)

// recognizeOptions are the options with the words that a document is recognized by.
func recognizeOptions(o ImportOptions) recognize.Options {
	to := recognize.Options{Language: o.Language}
	for _, w := range o.Words {
		to.Words = append(to.Words, recognizeWords(w))
	}
	for _, credit := range credits {
		to.Credits = append(to.Credits, recognize.Credit{Site: credit.site, Line: credit.line})
	}
	return to
}

func recognizeWords(w *Words) *recognize.Words {
	l := &w.Labels
	return &recognize.Words{
		Language: w.Language, Kind: w.Kind, Blocks: w.Blocks, Statuses: w.Statuses,
		Labels: map[recognize.Label]string{
			recognize.For: l.For, recognize.Status: l.Status, recognize.Tags: l.Tags, recognize.Evidence: l.Evidence, recognize.Test: l.Test,
			recognize.Due: l.Due, recognize.Amount: l.Amount, recognize.By: l.By, recognize.Question: l.Question, recognize.Block: l.Block,
			recognize.Who: l.Who, recognize.Asked: l.Asked, recognize.Date: l.Date, recognize.Story: l.Story,
			recognize.FollowUps: l.FollowUps, recognize.Reviews: l.Reviews,
		},
	}
}

func importMarkdown(name string, data []byte, o ImportOptions) (*Imported, error) {
	return documentFound(name, recognize.Document(source.Markdown(string(data)), recognizeOptions(o)), o)
}

func importHTML(name string, data []byte, o ImportOptions) (*Imported, error) {
	o.Language = pageLanguage(data, o)
	return documentFound(name, recognize.Document(source.HTML(string(data)), recognizeOptions(o)), o)
}

var pageLang = pattern.Of(`(?i)<html\b[^>]*\blang\s*=\s*["']?([a-z]{2})\b`)

// pageLanguage returns the language that a page names as its own, if its words are known,
// else the language of the options.
func pageLanguage(data []byte, o ImportOptions) string {
	if m := pageLang.Regexp().FindSubmatch(data[:min(len(data), 4096)]); m != nil {
		said := strings.ToLower(string(m[1]))
		if slices.ContainsFunc(o.Words, func(w *Words) bool { return w.Language == said }) {
			return said
		}
	}
	return o.Language
}

// documentFound is the document of a canvas that was found.
func documentFound(name string, found *recognize.Found, o ImportOptions) (*Imported, error) {
	if found == nil {
		return nil, &canvas.Error{Problem: canvas.NothingToImport, File: name}
	}
	d, err := documentOf(found.Canvas, o)
	if err != nil {
		return nil, err
	}
	return &Imported{Document: d, LeftOut: found.LeftOut, Elsewhere: found.Elsewhere}, nil
}

// importTree imports JSON of another program.
func importTree(name string, data []byte, v *jsonValue, o ImportOptions) (*Imported, error) {
	tree := treeOfJSON(data, v)
	found := recognize.Tree(&tree, recognizeOptions(o))
	if found == nil {
		return nil, &canvas.Error{Problem: canvas.NothingToImport, File: name, Line: lineAt(data, v.end)}
	}
	return documentFound(name, found, o)
}

func treeOfJSON(data []byte, v *jsonValue) recognize.Value {
	return (&lineCounter{data: data, line: 1}).value(v)
}

// lineCounter finds the lines of offsets that only grow.
type lineCounter struct {
	data []byte
	at   int64
	line int
}

func (c *lineCounter) lineAt(offset int64) int {
	if offset--; offset > c.at {
		for _, b := range c.data[c.at:min(offset, int64(len(c.data)))] {
			if b == '\n' {
				c.line++
			}
		}
		c.at = offset
	}
	return c.line
}

func (c *lineCounter) value(v *jsonValue) recognize.Value {
	to := recognize.Value{Line: c.lineAt(v.end), Text: v.text}
	switch v.kind {
	case jsonString:
		to.Kind = recognize.Scalar
	case jsonNumber, jsonBool:
		to.Kind = recognize.Number
	case jsonList:
		to.Kind = recognize.List
		for i := range v.items {
			to.Items = append(to.Items, c.value(&v.items[i]))
		}
	case jsonObject:
		to.Kind = recognize.Mapping
		for i := range v.pairs {
			p := &v.pairs[i]
			line := c.lineAt(p.end)
			to.Pairs = append(to.Pairs, recognize.Pair{Key: p.key, Line: line, Value: c.value(&p.value)})
		}
	}
	return to
}

// importYAML imports YAML of another program.
func importYAML(name string, data []byte, o ImportOptions) (*Imported, error) {
	t, err := parseYAML(name, data)
	if err != nil {
		return nil, err
	}
	if t.Kind(t.Root()) == splice.Mapping {
		if _, kind := t.Find(t.Root(), "canvas"); kind != splice.None && canvas.Kind(t.Text(kind)).Known() {
			return nil, &canvas.Error{Problem: canvas.CanvasAlready, File: name}
		}
	}
	tree := treeOfYAML(t, t.Root())
	made, err := documentFound(name, recognize.Tree(&tree, recognizeOptions(o)), o)
	if err != nil {
		return nil, err
	}
	made.LeftOut = append(recognize.Comments(string(data), 1), made.LeftOut...)
	return made, nil
}

func treeOfYAML(t *splice.Tree, n splice.Node) recognize.Value {
	to := recognize.Value{Line: t.Line(n)}
	switch t.Kind(n) {
	case splice.Mapping:
		to.Kind = recognize.Mapping
		for k, v := range t.Pairs(n) {
			key := ""
			if t.Kind(k) == splice.Scalar {
				key = t.Text(k)
			}
			to.Pairs = append(to.Pairs, recognize.Pair{Key: key, Line: t.Line(k), Value: treeOfYAML(t, v)})
		}
	case splice.Sequence:
		to.Kind = recognize.List
		for item := range t.Items(n) {
			to.Items = append(to.Items, treeOfYAML(t, item))
		}
	case splice.Scalar:
		if !t.Null(n) {
			to.Kind, to.Text = recognize.Scalar, t.Text(n)
		}
	}
	return to
}
