// Edit: changes are gathered as replacements of bytes and made all at once.

package splice

import (
	"cmp"
	"errors"
	"slices"
	"strings"
)

// ErrLayout means that the edit cannot be made in place, because of how the text is laid out.
var ErrLayout = errors.New("cannot be edited in place")

// Edit gathers changes to the text of a Tree. A change that cannot be made in
// place makes Apply return ErrLayout.
type Edit struct {
	t       *Tree
	layout  Layout
	cuts    []cut
	removed []Node // the keys that were removed
	err     error
}

// cut replaces a piece of the text.
type cut struct {
	start, end int
	text       string
}

// Span is a piece of text, from one offset up to another.
type Span struct{ Start, End int }

// Edit returns an empty Edit of the tree's text.
func (t *Tree) Edit() *Edit {
	e := &Edit{t: t, layout: t.Layout()}
	if t.unlocated {
		e.err = ErrLayout
	}
	return e
}

// Layout returns how the document is laid out, judged by its first mapping and
// its first list within a mapping.
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
			under := int(t.node(v).col - t.node(n).col)
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

// Conservative makes the edit avoid changes that could turn a comment below
// into part of a literal: texts of several lines are quoted, and a removed key
// stays without a value.
func (e *Edit) Conservative() { e.layout.conservative = true }

// cut replaces the bytes from start to end.
func (e *Edit) cut(start, end int, text string) {
	e.cuts = append(e.cuts, cut{start, end, text})
}

func (e *Edit) fail() {
	if e.err == nil {
		e.err = ErrLayout
	}
}

// nextLine is the offset of the line after that of i. A last line without a
// break is treated as if it had one; Apply removes it again.
func (e *Edit) nextLine(i int) int {
	end := lineEnd(e.t.src, i)
	if end == len(e.t.src) {
		return end + len(e.layout.EOL)
	}
	return end + breakAt(e.t.src, end)
}

// source is the text with a break at its end, and whether that had to be added.
func (e *Edit) source() (src string, added bool) {
	src = e.t.src
	if src == "" || lineStart(src, len(src)) == len(src) {
		return src, false
	}
	return src + e.layout.EOL, true
}

// Merge adds the changes of o, an edit of the same tree; o may be nil.
func (e *Edit) Merge(o *Edit) {
	if o == nil {
		return
	}
	e.cuts = append(e.cuts, o.cuts...)
	if e.err == nil {
		e.err = o.err
	}
}

// Apply returns the text with all changes made. The error is ErrLayout.
func (e *Edit) Apply() (string, error) {
	cuts, err := e.orderedCuts()
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

// orderedCuts are the cuts in the order of the text, without overlaps. A text
// that is inserted at an offset comes before a piece that is removed there.
// Removed pieces may overlap each other.
func (e *Edit) orderedCuts() ([]cut, error) {
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

// replace is src with the cuts made, which are in order and do not overlap.
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

// Delta is the difference from one text to another.
type Delta struct {
	cuts  []cut
	added string // a break to be added at the end first, and removed afterwards
}

// Inverse returns the Delta from the text that Apply returns to the tree's. The
// error is ErrLayout.
func (e *Edit) Inverse() (Delta, error) {
	cuts, err := e.orderedCuts()
	if err != nil {
		return Delta{}, err
	}
	forward := Delta{cuts: cuts}
	if _, added := e.source(); added {
		forward.added = e.layout.EOL
	}
	src, _ := e.source()
	return forward.back(src), nil
}

// Apply returns the text that the delta makes of src, and the Delta from that
// text to src.
func (d Delta) Apply(src string) (text string, back Delta) {
	src += d.added
	return strings.TrimSuffix(replace(src, d.cuts), d.added), d.back(src)
}

// back returns the Delta that leads back to src, a text with a break at its end.
func (d Delta) back(src string) Delta {
	back := Delta{added: d.added}
	for i, span := range changed(d.cuts) {
		// A copy, because a piece of src would keep all of src in memory.
		back.cuts = append(back.cuts, cut{span.Start, span.End, strings.Clone(src[d.cuts[i].start:d.cuts[i].end])})
	}
	return back
}

// changed lists where the texts of the cuts are once the cuts are made. The
// cuts are in order and do not overlap.
func changed(cuts []cut) []Span {
	var spans []Span
	moved := 0
	for _, c := range cuts {
		spans = append(spans, Span{c.start + moved, c.start + moved + len(c.text)})
		moved += len(c.text) - (c.end - c.start)
	}
	return spans
}
