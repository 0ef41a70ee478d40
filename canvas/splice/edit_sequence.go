// Edits of sequences: which items they have, and in which order.

package splice

import (
	"slices"
	"strings"
)

// Placed is an item of the sequence that Arrange makes.
type Placed struct {
	Node   Node   // an item of the sequence; None for a new one
	Edits  *Edit  // changes within Node; nil for none
	Value  Value  // of a new item
	Before string // of a new item: if these lines are there, it goes after them
}

// Arrange makes these the items of the sequence, in this order. It touches as
// few items as it can, apart from their Edits, and leaves the text between items
// where it is. It returns the items that it removed from their place, whether it
// put them in again elsewhere or not.
func (e *Edit) Arrange(seq Node, items []Placed) (taken []Node) {
	if e.t.Kind(seq) != Sequence {
		e.fail()
		return nil
	}
	return e.ArrangePart(seq, e.itemsOf(seq), items)
}

// ArrangePart is Arrange for some items of the sequence that follow one another: they
// become these. In flow style they must be all.
func (e *Edit) ArrangePart(seq Node, old []Node, items []Placed) (taken []Node) {
	if len(old) == 0 {
		e.fail()
		return nil
	}
	at := make(map[Node]int, len(old))
	for i, item := range old {
		at[item] = i
	}
	order := make([]int, 0, len(items))
	for _, p := range items {
		if p.Node != None {
			order = append(order, at[p.Node])
		}
	}
	stays := make([]bool, len(old))
	for i, rising := range LongestRising(order) {
		stays[order[i]] = rising
	}
	for i := range items {
		p := &items[i]
		if p.Node == None {
			continue
		}
		if stays[at[p.Node]] {
			e.Merge(p.Edits)
			continue
		}
		p.Value = e.t.Raw(seq, p.Node, p.Edits)
		p.Node = None
	}
	for i, item := range old {
		if !stays[i] {
			taken = append(taken, item)
		}
	}
	if e.t.Style(seq) == Flow {
		e.arrangeFlow(seq, old, stays, items)
	} else {
		e.arrangeBlock(seq, old, stays, items)
	}
	return taken
}

// itemsOf are the items of a sequence.
func (e *Edit) itemsOf(seq Node) []Node { return slices.Collect(e.t.Items(seq)) }

// arrangeBlock does the work of Arrange in block style, by whole lines.
func (e *Edit) arrangeBlock(seq Node, old []Node, stays []bool, items []Placed) {
	for i, item := range old {
		if !stays[i] {
			from, to := e.lines(item)
			e.cut(from, to, "")
		}
	}
	layout := e.layout
	layout.Dash = e.dash(seq, old)
	column := int(e.t.node(seq).col)
	at, _ := e.lines(old[0])
	for _, p := range items {
		if p.Node != None {
			_, at = e.lines(p.Node)
			continue
		}
		if p.Before != "" && at <= len(e.t.src) && strings.HasPrefix(e.t.src[at:], p.Before) {
			at += len(p.Before)
		}
		e.cut(at, at, layout.item(p.Value, column))
	}
}

// lines is where the lines of an item of a block sequence begin and end.
func (e *Edit) lines(item Node) (from, to int) {
	d := e.t.node(item)
	if !e.t.startsLine(item) {
		e.fail()
	}
	e.requireLineEnd(int(d.end))
	return lineStart(e.t.src, int(d.lead)), e.nextLine(int(d.end))
}

// dash is how far after their dashes the items of the sequence begin: one of those near
// or, if they do not show it, another.
func (e *Edit) dash(seq Node, near []Node) int {
	shows := func(item Node) bool {
		d := e.t.node(item)
		return d.kind == Mapping && d.style == Block && d.start > d.lead && lineStart(e.t.src, int(d.start)) < int(d.lead)
	}
	column := e.t.node(seq).col
	if i := slices.IndexFunc(near, shows); i >= 0 {
		return int(e.t.node(near[i]).col - column)
	}
	for item := range e.t.Items(seq) {
		if shows(item) {
			return int(e.t.node(item).col - column)
		}
	}
	return e.layout.Dash
}

// Raw returns the item of the sequence with its style and comments, and with
// the edits made, as a Value that can be put elsewhere; edits may be nil.
func (t *Tree) Raw(seq, item Node, edits *Edit) Value {
	e := t.Edit()
	e.Merge(edits)
	if t.Style(seq) == Flow {
		d := t.node(item)
		piece, err := e.piece(int(d.lead), int(d.end))
		if err != nil {
			return Value{form: formSource}
		}
		if part, err := Parse(piece); err == nil {
			if v, ok := part.ValueOf(part.Root()); ok {
				return v
			}
		}
		return Value{form: formSource, text: piece}
	}
	from, to := e.lines(item)
	piece, err := e.piece(from, to)
	if err != nil {
		return Value{form: formSource}
	}
	return Value{form: formLines, text: piece, col: int(t.node(seq).col)}
}

// piece is the text from start to end with those changes made that lie in it.
func (e *Edit) piece(start, end int) (string, error) {
	cuts, err := e.orderedCuts()
	if err != nil {
		return "", err
	}
	src, _ := e.source()
	var inside []cut
	for _, c := range cuts {
		if c.start >= start && c.end <= end {
			inside = append(inside, cut{c.start - start, c.end - start, c.text})
		}
	}
	return replace(src[start:end], inside), nil
}

// LinesBefore returns the lines between an item of a block sequence and the item
// before it, which is None for the first item.
func (t *Tree) LinesBefore(seq, before, item Node) string {
	if t.Style(seq) != Block {
		return ""
	}
	end := int(t.node(seq).lead)
	if before != None {
		end = int(t.node(before).end)
	}
	from, to := nextLine(t.src, end), lineStart(t.src, int(t.node(item).lead))
	if from > to {
		return ""
	}
	return strings.Clone(t.src[from:to])
}

// Lines returns the text of an item of a block sequence that Raw returned, which
// Parse reads as a sequence of one; "" for any other value.
func (v Value) Lines() string {
	if v.form != formLines {
		return ""
	}
	return v.text
}

// Clear removes all items of the list under the key of the mapping m. With whole
// it removes the key, too, unless there are comments between the items.
func (e *Edit) Clear(m Node, key string, whole bool) {
	k, seq := e.t.Find(m, key)
	if k == None || e.t.Kind(seq) != Sequence {
		e.fail()
		return
	}
	items := e.itemsOf(seq)
	start, end := e.t.Span(seq)
	if e.t.Style(seq) == Flow {
		if whole {
			e.Remove(m, key)
		} else {
			e.cut(start+1, end-1, "")
		}
		return
	}
	var spans []Span
	for _, item := range items {
		from, to := e.lines(item)
		spans = append(spans, Span{from, to})
	}
	whole = whole && !e.layout.conservative
	lead := int(e.t.node(k).lead)
	for at := range e.t.comments(k, e.t.nodeAfter(seq), lead, end) {
		whole = whole && inside(at, spans)
	}
	if whole && e.t.startsLine(k) {
		e.removed = append(e.removed, k)
		e.cut(lineStart(e.t.src, lead), e.nextLine(end), "")
		return
	}
	for _, s := range spans {
		e.cut(s.Start, s.End, "")
	}
}
