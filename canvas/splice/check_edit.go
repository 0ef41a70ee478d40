// Checks of an edited document before it is trusted: nothing else changed, and
// yaml.v3 reads the changed lines as the edited tree does.

package splice

import (
	"errors"
	"fmt"
	"slices"
	"sort"
)

// CheckUntouched compares the document with the edited one: everything that the
// edit did not touch must be there as before. Comments may be missing only from
// the given parts of the old text, which must be in order. The error names the
// first difference, or is the edit's own.
func (e *Edit) CheckUntouched(edited *Tree, parts []Span) error {
	cuts, err := e.orderedCuts()
	if err != nil {
		return err
	}
	var before []Span
	for _, c := range cuts {
		before = append(before, Span{c.start, c.end})
	}
	after := changed(cuts)
	old, now := newWalker(e.t, before), newWalker(edited, after)
	for {
		a, b := old.next(), now.next()
		if a == None || b == None {
			if a != b {
				return errors.New("a text that was to stay is missing, or there are more than before")
			}
			break
		}
		if !old.same(now, a, b, inside(int(old.read.node(a).start), parts)) {
			return fmt.Errorf("%q became %q", e.t.Text(a), edited.Text(b))
		}
	}
	stay := commentsOutside(edited, after)
	for at, comment := range e.t.Comments() {
		switch {
		case inside(at, before):
			if !inside(at, parts) {
				return fmt.Errorf("%q would be lost", comment)
			}
		case len(stay) == 0 || stay[0] != comment:
			return fmt.Errorf("%q is missing", comment)
		default:
			stay = stay[1:]
		}
	}
	if len(stay) > 0 {
		return fmt.Errorf("%q has become a comment", stay[0])
	}
	return nil
}

// commentsOutside lists the comments outside the spans.
func commentsOutside(t *Tree, spans []Span) []string {
	var list []string
	for at, comment := range t.Comments() {
		if !inside(at, spans) {
			list = append(list, comment)
		}
	}
	return list
}

// inside reports whether the offset is in one of the spans, which are in order.
func inside(at int, spans []Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].Start > at })
	return i > 0 && at < spans[i-1].End
}

// walker goes through the scalars of a tree that no span touches.
type walker struct {
	t      *Tree
	read   cursor
	spans  []Span // in order
	at     Node   // the node to look at next
	around []Node // the collections around it
	depth  int    // of the scalar found last
}

func newWalker(t *Tree, spans []Span) *walker {
	return &walker{t: t, read: cursor{t: t}, spans: spans}
}

// next returns the next such scalar; None after the last.
func (w *walker) next() Node {
	for w.at < w.t.count() {
		n := w.at
		d := *w.read.node(n)
		w.at++
		w.depth = len(w.around)
		if d.kind != Scalar && !d.empty {
			w.around = append(w.around, n)
			continue
		}
		for c := n; w.read.node(c).next == 0 && len(w.around) > 0; w.around = w.around[:len(w.around)-1] {
			c = w.around[len(w.around)-1]
		}
		for len(w.spans) > 0 && w.spans[0].End <= int(d.start) {
			w.spans = w.spans[1:]
		}
		touched := len(w.spans) > 0 && w.spans[0].Start < int(d.end)
		if d.kind == Scalar && d.style != Absent && !touched {
			return n
		}
	}
	return None
}

// same reports whether the scalars that both walkers found last are alike. In a
// changed part they may be nested deeper than before.
func (w *walker) same(o *walker, a, b Node, changed bool) bool {
	return w.read.node(a).style == o.read.node(b).style && (changed || w.depth == o.depth) && w.read.text(a) == o.read.text(b)
}

// CheckWritten has yaml.v3 read the lines that the edit wrote, each with the
// item or key around it, and compares the result with the edited tree. A tree
// that comes from yaml.v3 is not read again. The error names the first
// difference, or is the edit's own.
func (e *Edit) CheckWritten(edited *Tree) error {
	if edited.fromYAML {
		return nil
	}
	cuts, err := e.orderedCuts()
	if err != nil {
		return err
	}
	done := 0
	for _, span := range changed(cuts) {
		if span.Start == span.End || span.End <= done {
			continue
		}
		end, err := edited.confirm(edited.Root(), span, 0)
		if err != nil {
			return err
		}
		done = max(done, end)
	}
	return nil
}

// confirm reads each entry of the block collection that the span touches by
// itself, or descends into the entry around the span.
func (t *Tree) confirm(n Node, span Span, depth int) (end int, err error) {
	const deepest = 2 // the values of top-level keys, and the items in those
	for c := t.first(n); c != None; c = t.next(c) {
		entry, last := c, c
		if t.Kind(n) == Mapping {
			last = t.next(c)
			c = last
		}
		from := lineStart(t.src, int(t.node(entry).lead))
		to := nextLine(t.src, int(t.node(last).end))
		if to <= span.Start {
			continue
		}
		if from >= span.End {
			break
		}
		inner := t.first(last)
		if depth < deepest && t.Style(last) == Block && lineStart(t.src, int(t.node(inner).lead)) > from && lineStart(t.src, int(t.node(inner).lead)) <= span.Start {
			if end, err = t.confirm(last, span, depth+1); err != nil {
				return 0, err
			}
			continue
		}
		if err := t.confirmEntry(n, entry, from, to); err != nil {
			return 0, err
		}
		end = to
	}
	return end, nil
}

// confirmEntry has yaml.v3 read an item, or a key with its value, by itself.
func (t *Tree) confirmEntry(parent, entry Node, from, to int) error {
	alone, err := readFull(t.src[from:to])
	if err != nil {
		return err
	}
	if alone.Kind(0) != t.Kind(parent) || alone.first(0) == None {
		return fmt.Errorf("%q reads as something else", t.src[from:to])
	}
	stop := t.nodeAfter(entry)
	if t.Kind(parent) == Mapping {
		stop = t.nodeAfter(t.next(entry))
	}
	if int(stop-entry) != len(alone.nodes)-1 {
		return fmt.Errorf("%q reads differently", t.src[from:to])
	}
	for i := range alone.nodes[1:] {
		a, b := alone.node(Node(i+1)), t.node(entry+Node(i))
		if a.kind != b.kind || a.style != b.style || int(a.start)+from != int(b.start) || int(a.end)+from != int(b.end) ||
			a.kind == Scalar && alone.Text(Node(i+1)) != t.Text(entry+Node(i)) {
			return fmt.Errorf("%q reads differently", t.src[b.start:b.end])
		}
	}
	return nil
}

// PairSpan returns where the lines of the key and its value are in the mapping;
// no span if the key is not there.
func (t *Tree) PairSpan(m Node, key string) []Span {
	k, v := t.Find(m, key)
	if k == None {
		return nil
	}
	return []Span{t.span(k, v)}
}

// ItemSpan returns where the lines of an item are; in flow style only the item.
func (t *Tree) ItemSpan(item Node) Span { return t.span(item, item) }

func (t *Tree) span(first, last Node) Span {
	end := int(t.node(last).end)
	if rest := t.src[skipBlanks(t.src, end):]; rest == "" || rest[0] == '#' || breakAt(rest, 0) > 0 {
		end = nextLine(t.src, end)
	}
	return Span{int(t.node(first).lead), end}
}

// SameOtherKeys reports whether the mappings m of a and n of b have the same
// keys and values, apart from the given keys.
func SameOtherKeys(a *Tree, m Node, b *Tree, n Node, apart []string) bool {
	rest := func(t *Tree, m Node) map[string]Node {
		keys := map[string]Node{}
		if t.Kind(m) == Mapping {
			for k, v := range t.Pairs(m) {
				if key := t.Text(k); t.Kind(k) == Scalar && !slices.Contains(apart, key) {
					keys[key] = v
				}
			}
		}
		return keys
	}
	one, other := rest(a, m), rest(b, n)
	if len(one) != len(other) {
		return false
	}
	for key, v := range one {
		if w, ok := other[key]; !ok || !sameValue(a, v, b, w) {
			return false
		}
	}
	return true
}

// sameValue reports whether both nodes have the same value, in whatever style.
func sameValue(a *Tree, m Node, b *Tree, n Node) bool {
	if a.Kind(m) != b.Kind(n) {
		return false
	}
	if a.Kind(m) == Scalar {
		return a.Text(m) == b.Text(n) && (a.Style(m) <= Plain) == (b.Style(n) <= Plain)
	}
	x, y := a.first(m), b.first(n)
	for ; x != None && y != None; x, y = a.next(x), b.next(y) {
		if !sameValue(a, x, b, y) {
			return false
		}
	}
	return x == y
}
