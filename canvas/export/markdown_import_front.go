// Markdown import: the front matter.

package export

import (
	"errors"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/splice"
)

// frontMatter reads the front matter. Keys that no canvas has are left out.
func (r *mdImport) frontMatter(front string, line int) error {
	if line == 0 {
		return nil
	}
	t, err := parseYAML(r.file, []byte(front))
	if err != nil {
		var wrong *canvas.Error
		if errors.As(err, &wrong) {
			wrong.Line += line - 1
		}
		return err
	}
	if t.Kind(t.Root()) != splice.Mapping {
		return nil
	}
	for k, v := range t.Pairs(t.Root()) {
		if t.Kind(k) == splice.Scalar && t.Null(v) || r.frontKey(t, t.Text(k), v) {
			continue
		}
		start, _ := t.Span(k)
		_, end := t.Span(v)
		r.leftOut = append(r.leftOut, LeftOut{t.Line(k) + line - 1, strings.TrimSpace(front[start:end])})
	}
	return nil
}

// frontKey reads a key of the front matter. It reports whether the canvas has it.
func (r *mdImport) frontKey(t *splice.Tree, key string, v splice.Node) bool {
	c := r.canvas
	if key == "answered" || key == "not_applicable" {
		if t.Kind(v) != splice.Sequence {
			return false
		}
		var ids []string
		for item := range t.Items(v) {
			if t.Kind(item) != splice.Scalar {
				return false
			}
			ids = append(ids, t.Text(item))
		}
		if key == "answered" {
			c.Answered = ids
		} else {
			c.NotApplicable = ids
		}
		return true
	}
	if t.Kind(v) != splice.Scalar {
		return false
	}
	text := t.Text(v)
	_, err := canvas.Date(text).Time()
	switch {
	case key == "canvas" && canvas.Kind(text).Known():
		c.Kind, r.ownForm = canvas.Kind(text), true
	case key == "guide":
		c.Guide = text
	case key == "language":
		c.Language = text
	case key == "stage":
		c.Stage = canvas.Stage(text)
	case key == "created" && err == nil:
		c.Created = canvas.Date(text)
	case key == "updated" && err == nil:
		c.Updated = canvas.Date(text)
	case key == "derived_from":
		c.DerivedFrom = text
	case (key == "name" || key == "title") && c.Name == "":
		c.Name = text
	default:
		return false
	}
	return true
}
