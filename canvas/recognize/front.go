// The front matter of a Markdown document.

package recognize

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/splice"
)

// frontMatter reads the front matter. Keys that no canvas has are left out, and all
// of it, line by line, if it is no YAML.
func (r *reader) frontMatter(front string, line int) {
	if line == 0 {
		return
	}
	t, err := splice.Parse(front)
	if err != nil || t.Kind(t.Root()) != splice.Mapping {
		for i, l := range strings.Split(front, "\n") {
			r.leaveOut(line+i, l)
		}
		return
	}
	for _, l := range Comments(front, line) {
		r.leaveOut(l.Line, l.Text)
	}
	for k, v := range t.Pairs(t.Root()) {
		if t.Kind(k) == splice.Scalar && (t.Null(v) || r.frontKey(t, t.Text(k), v)) {
			if t.Null(v) && !frontKeys[t.Text(k)] {
				r.leaveOut(t.Line(k)+line-1, t.Text(k))
			}
			continue
		}
		start, _ := t.Span(k)
		_, end := t.Span(v)
		r.leaveOut(t.Line(k)+line-1, front[start:end])
	}
}

// Comments returns the lines of a YAML text that are comments and nothing else.
// first is the number of its first line.
func Comments(text string, first int) []LeftOut {
	var all []LeftOut
	for i, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); strings.HasPrefix(l, "#") {
			all = append(all, LeftOut{first + i, l})
		}
	}
	return all
}

// frontKeys are the keys that a canvas has in its front matter.
var frontKeys = map[string]bool{
	"canvas": true, "guide": true, "language": true, "stage": true, "created": true, "updated": true, "derived_from": true, "name": true, "title": true,
	"answered": true, "not_applicable": true,
}

// frontKey reads a key of the front matter. It reports whether the canvas has it.
func (r *reader) frontKey(t *splice.Tree, key string, v splice.Node) bool {
	c := r.canvas
	if key == "answered" || key == "not_applicable" {
		ids, ok := scalars(t, v)
		if !ok {
			return false
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
	switch {
	case key == "canvas" && canvas.Kind(text).Known():
		c.Kind, r.ownForm = canvas.Kind(text), true
	case key == "guide":
		c.Guide = text
	case key == "language":
		c.Language = text
	case key == "stage":
		c.Stage = canvas.Stage(text)
	case key == "created" && dayOf(text) != "":
		c.Created = dayOf(text)
	case key == "updated" && dayOf(text) != "":
		c.Updated = dayOf(text)
	case key == "derived_from":
		c.DerivedFrom = text
	case (key == "name" || key == "title") && c.Name == "":
		c.Name = text
	default:
		return false
	}
	return true
}

// scalars are the items of a list of plain values.
func scalars(t *splice.Tree, v splice.Node) (list []string, ok bool) {
	if t.Kind(v) != splice.Sequence {
		return nil, false
	}
	for item := range t.Items(v) {
		if t.Kind(item) != splice.Scalar {
			return nil, false
		}
		list = append(list, t.Text(item))
	}
	return list, true
}

// dayOf is a day, also one to which a program has added the time; "" for no day.
func dayOf(text string) canvas.Date {
	day := canvas.Date(text)
	if len(text) > 10 && (text[10] == 'T' || text[10] == ' ') {
		day = canvas.Date(text[:10])
	}
	if _, err := day.Time(); err != nil {
		return ""
	}
	return day
}
