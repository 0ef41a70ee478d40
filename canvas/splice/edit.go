// Edits: replacements of bytes that are gathered first and made all at once.

package splice

import (
	"cmp"
	"errors"
	"slices"
	"strings"
)

// ErrLayout says that the text is laid out so that the edit cannot be made in place.
var ErrLayout = errors.New("cannot be edited in place")

// Edit gathers changes to a Tree's text. The first thing that cannot be done
// in place is reported by Apply.
type Edit struct {
	t      *Tree
	layout Layout
	cuts   []cut
	gone   []Node // the keys that were taken out
	err    error
}

// cut replaces a piece of the text by another.
type cut struct {
	start, end int
	text       string
}

// Span is a piece of text from one offset to another.
type Span struct{ Start, End int }

// Edit begins changes to the tree's text.
func (t *Tree) Edit() *Edit {
	e := &Edit{t: t, layout: t.Layout()}
	if t.lost {
		e.err = ErrLayout
	}
	return e
}

// Layout is how the document is laid out, by its first examples.
func (t *Tree) Layout() Layout {
	l := DefaultLayout
	l.EOL = t.EOL()
	step, list := false, false
	var look func(n Node)
	look = func(n Node) {
		if t.Kind(n) != Mapping || t.Style(n) != Block {
			return
		}
		for _, v := range t.Pairs(n) {
			under := int(t.nodes[v].col - t.nodes[n].col)
			if t.Style(v) == Block && t.Kind(v) == Mapping && !step {
				l.Step, step = under, true
			} else if t.Style(v) == Block && t.Kind(v) == Sequence && !list {
				l.List, list = under, true
			}
			if step && list {
				return
			}
			look(v)
		}
	}
	look(t.Root())
	return l
}

// Conservative has an edit avoid what makes a comment below it part of a literal:
// texts of several lines are quoted, and keys that go stay, without a value.
func (e *Edit) Conservative() { e.layout.careful = true }

// cut replaces the bytes from start to end.
func (e *Edit) cut(start, end int, text string) {
	e.cuts = append(e.cuts, cut{start, end, text})
}

func (e *Edit) fail() {
	if e.err == nil {
		e.err = ErrLayout
	}
}

// nextLine is where the line after that of i begins. A last line without a
// break is taken to have one; Apply takes it off again.
func (e *Edit) nextLine(i int) int {
	end := lineEnd(e.t.src, i)
	if end == len(e.t.src) {
		return end + len(e.layout.EOL)
	}
	return end + breakAt(e.t.src, end)
}

// source is the text, with a break at its end in any case.
func (e *Edit) source() (src string, added bool) {
	src = e.t.src
	if src == "" || lineStart(src, len(src)) == len(src) {
		return src, false
	}
	return src + e.layout.EOL, true
}

// Merge adds the changes gathered in o, an edit of the same tree; o may be nil.
func (e *Edit) Merge(o *Edit) {
	if o == nil {
		return
	}
	e.cuts = append(e.cuts, o.cuts...)
	if e.err == nil {
		e.err = o.err
	}
}

// Apply is the text with all changes made.
func (e *Edit) Apply() (string, error) {
	cuts, err := e.resolved()
	if err != nil {
		return "", err
	}
	src, added := e.source()
	out := replace(src, cuts)
	if added {
		out = strings.TrimSuffix(out, e.layout.EOL)
	}
	return out, nil
}

// resolved is the cuts in the order of the text and apart from each other.
// What is put in at a place comes before what is taken away there; pieces
// that are both taken away may overlap.
func (e *Edit) resolved() ([]cut, error) {
	if e.err != nil {
		return nil, e.err
	}
	cuts := slices.Clone(e.cuts)
	slices.SortStableFunc(cuts, func(a, b cut) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(min(a.end-a.start, 1), min(b.end-b.start, 1)))
	})
	at := 0
	for i, c := range cuts {
		if c.start < at {
			if c.text != "" || cuts[i-1].text != "" {
				return nil, ErrLayout
			}
			cuts[i].start, cuts[i].end = at, max(at, c.end)
		}
		at = cuts[i].end
	}
	return cuts, nil
}

// replace is src with the cuts made, which are in order and apart.
func replace(src string, cuts []cut) string {
	size := len(src)
	for _, c := range cuts {
		size += len(c.text)
	}
	var b strings.Builder
	b.Grow(size)
	at := 0
	for _, c := range cuts {
		b.WriteString(src[at:c.start])
		b.WriteString(c.text)
		at = c.end
	}
	b.WriteString(src[at:])
	return b.String()
}

// Delta leads from one text to another.
type Delta struct {
	cuts  []cut
	added string // a break that is to be added at the end first, and taken off afterwards
}

// Inverse is what leads from the text that Apply gives back to the tree's.
func (e *Edit) Inverse() (Delta, error) {
	cuts, err := e.resolved()
	if err != nil {
		return Delta{}, err
	}
	there := Delta{cuts: cuts}
	if _, added := e.source(); added {
		there.added = e.layout.EOL
	}
	_, back := there.Apply(e.t.src)
	return back, nil
}

// Apply is the text that the delta leads to from src, and what leads back.
func (d Delta) Apply(src string) (text string, back Delta) {
	src += d.added
	back.added = d.added
	for i, span := range changed(d.cuts) {
		// A copy, for a piece of src would keep all of it in memory.
		back.cuts = append(back.cuts, cut{span.Start, span.End, strings.Clone(src[d.cuts[i].start:d.cuts[i].end])})
	}
	return strings.TrimSuffix(replace(src, d.cuts), d.added), back
}

// changed lists where the texts of the cuts, which are in order and apart,
// stand after they are made.
func changed(cuts []cut) []Span {
	var spans []Span
	moved := 0
	for _, c := range cuts {
		spans = append(spans, Span{c.start + moved, c.start + moved + len(c.text)})
		moved += len(c.text) - (c.end - c.start)
	}
	return spans
}
