// Tree: a document that has been read, and questions about it.

package splice

import (
	"iter"
	"sort"
	"strings"
	"sync"
)

// Kind is the kind of a node.
type Kind uint8

// The kinds of nodes.
const (
	Scalar Kind = iota
	Mapping
	Sequence
)

// Style is how a node is written.
type Style uint8

// The styles of nodes: Absent to Folded of scalars, Block and Flow of collections.
const (
	Absent Style = iota // there is no text: the value of "key:"
	Plain
	Single // 'quoted'
	Double // "quoted"
	Literal
	Folded
	Block
	Flow
)

// Node is a mapping, sequence or scalar of a Tree: its number there.
type Node int32

// None is returned where there is no node.
const None Node = -1

// node is what a Tree knows of a Node. Nodes are in the order of the text, so
// that the first child follows its parent.
type node struct {
	lead  int32 // where the "-", "?" or ":" before it is; without one, where it begins
	start int32 // where it begins, after its anchor and tag
	end   int32 // where it ends
	next  int32 // its next sibling, 0 for none; the value is the next sibling of its key
	text  int32 // 1 + the index of its text in Tree.texts; 0 if the text is the source
	col   int32 // of a block collection: its column
	kind  Kind
	style Style
	props bool // it has an anchor or a tag
	empty bool // a collection without children
}

// Tree is a YAML document that knows where everything in it is. It never changes.
type Tree struct {
	src       string
	nodes     []node // all of them; none if there are pages
	texts     []string
	pages     *pages
	fromYAML  bool // read by yaml.v3, not by the fast reader
	unlocated bool // a node was not found in the text: the tree can be read, but not edited
	lines     struct {
		sync.Once
		starts []int32
	}
}

// Source returns the text of the document.
func (t *Tree) Source() string { return t.src }

// Root returns the topmost node, an Absent scalar in an empty document.
func (t *Tree) Root() Node { return 0 }

// Kind returns the node's kind.
func (t *Tree) Kind(n Node) Kind { return t.node(n).kind }

// Style returns how the node is written.
func (t *Tree) Style(n Node) Style { return t.node(n).style }

// Tagged reports whether the node has a tag or an anchor.
func (t *Tree) Tagged(n Node) bool { return t.node(n).props }

// Span returns where the node begins and ends in the source.
func (t *Tree) Span(n Node) (start, end int) { return int(t.node(n).start), int(t.node(n).end) }

// Text returns the text of a scalar, without quotes and escapes.
func (t *Tree) Text(n Node) string {
	d := t.node(n)
	switch {
	case d.text == 0:
		return t.src[d.start:d.end]
	case t.pages == nil:
		return t.texts[d.text-1]
	}
	return t.runOf(n).texts[d.text-1]
}

// Null reports whether the node is an absent value, ~ or null. "Null" and "NULL"
// are texts, because they are words of some languages.
func (t *Tree) Null(n Node) bool {
	d := t.node(n)
	if d.kind != Scalar || d.style > Plain {
		return false
	}
	text := t.Text(n)
	return d.style == Absent || !d.props && (text == "~" || text == "null")
}

// first is the node's first child, None if it has none.
func (t *Tree) first(n Node) Node {
	if t.node(n).kind == Scalar || t.node(n).empty {
		return None
	}
	return n + 1
}

// next is the node's next sibling, None after the last.
func (t *Tree) next(n Node) Node {
	if next := t.node(n).next; next > 0 {
		return Node(next)
	}
	return None
}

// Items yields the items of a sequence.
func (t *Tree) Items(n Node) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for c := t.first(n); c != None; c = t.next(c) {
			if !yield(c) {
				return
			}
		}
	}
}

// Pairs yields the keys of a mapping with their values.
func (t *Tree) Pairs(n Node) iter.Seq2[Node, Node] {
	return func(yield func(key, value Node) bool) {
		for k := t.first(n); k != None; {
			v := t.next(k)
			if !yield(k, v) {
				return
			}
			k = t.next(v)
		}
	}
}

// Find returns the first key with this text in the mapping, and its value; None
// and None if there is no such key.
func (t *Tree) Find(mapping Node, key string) (k, v Node) {
	for k, v := range t.Pairs(mapping) {
		if t.Kind(k) == Scalar && t.Text(k) == key {
			return k, v
		}
	}
	return None, None
}

// Line returns the line of the node, from 1. Breaks are LF, CR and CRLF, as in
// editors.
func (t *Tree) Line(n Node) int {
	d := t.node(n)
	if d.style == Absent {
		return t.LineAt(int(d.lead))
	}
	return t.LineAt(int(d.start))
}

// LineAt returns the line of the byte at the offset, from 1, as Line counts.
func (t *Tree) LineAt(offset int) int {
	t.lines.Do(func() {
		t.lines.starts = append(make([]int32, 0, 1+strings.Count(t.src, "\n")), 0)
		for i := 0; i < len(t.src); i++ {
			if t.src[i] == '\n' || t.src[i] == '\r' && (i+1 == len(t.src) || t.src[i+1] != '\n') {
				t.lines.starts = append(t.lines.starts, int32(i+1))
			}
		}
	})
	starts := t.lines.starts
	return sort.Search(len(starts), func(i int) bool { return int(starts[i]) > offset })
}

// EOL returns the line break of the document's first line, LF if it has none.
func (t *Tree) EOL() string {
	if i := strings.IndexByte(t.src, '\n'); i > 0 && t.src[i-1] == '\r' {
		return "\r\n"
	} else if i >= 0 {
		return "\n"
	}
	if strings.IndexByte(t.src, '\r') >= 0 {
		return "\r"
	}
	return "\n"
}

// add appends a node.
func (t *Tree) add(d node) Node {
	t.nodes = append(t.nodes, d)
	return Node(len(t.nodes) - 1)
}

// setText keeps the text of a scalar if that differs from its source.
func (t *Tree) setText(n Node, text string) {
	d := t.node(n)
	if t.src[d.start:d.end] != text {
		t.texts = append(t.texts, text)
		d.text = int32(len(t.texts))
	}
}

// startsLine reports whether only blanks are before the node, or before its
// indicator, on its line.
func (t *Tree) startsLine(n Node) bool {
	lead := int(t.node(n).lead)
	return strings.Trim(t.src[lineStart(t.src, lead):lead], " ") == ""
}
