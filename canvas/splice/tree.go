// Tree: a document that has been read, and questions about it.

package splice

import (
	"iter"
	"sort"
	"strings"
	"sync"
)

// Kind is what a node is.
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
	Absent Style = iota // nothing stands there: the value of "key:"
	Plain
	Single // 'quoted'
	Double // "quoted"
	Literal
	Folded
	Block
	Flow
)

// Node is one mapping, sequence or scalar of a Tree, by its number there.
type Node int32

// None is no node.
const None Node = -1

// node is what a Tree knows of a Node. Nodes lie in the order of the text, so
// that a first child follows its parent.
type node struct {
	lead  int32 // where the "-", "?" or ":" before it stands; without one, where it begins
	start int32 // where it begins, after its anchor and tag
	end   int32 // where it ends
	next  int32 // its next sibling, 0 if none; the value of a key is the key's
	text  int32 // of a scalar whose text is not its source: 1 + its place in Tree.texts
	col   int32 // of a block collection: its column
	kind  Kind
	style Style
	props bool // it has an anchor or a tag
	empty bool // a collection without children
}

// Tree is a YAML document with the place of everything in it. It is never changed.
type Tree struct {
	src    string
	nodes  []node
	texts  []string
	judged bool // read by yaml.v3, not by the quick reader
	lost   bool // a node could not be found in the text: fit to be read, not to be edited
	lines  struct {
		sync.Once
		starts []int32
	}
}

// Source is the text of the document.
func (t *Tree) Source() string { return t.src }

// Root is the topmost node; an Absent scalar in an empty document.
func (t *Tree) Root() Node { return 0 }

// Kind is the node's kind.
func (t *Tree) Kind(n Node) Kind { return t.nodes[n].kind }

// Style is how the node is written.
func (t *Tree) Style(n Node) Style { return t.nodes[n].style }

// Tagged reports whether the node has a tag or an anchor.
func (t *Tree) Tagged(n Node) bool { return t.nodes[n].props }

// Span is where the node begins and ends in the source.
func (t *Tree) Span(n Node) (start, end int) { return int(t.nodes[n].start), int(t.nodes[n].end) }

// Text is what a scalar says.
func (t *Tree) Text(n Node) string {
	d := &t.nodes[n]
	if d.text > 0 {
		return t.texts[d.text-1]
	}
	return t.src[d.start:d.end]
}

// Null reports whether nothing is said there: an absent value, ~ or null.
// "Null" and "NULL" are taken for words, which they are in some languages.
func (t *Tree) Null(n Node) bool {
	d := &t.nodes[n]
	if d.kind != Scalar || d.style > Plain {
		return false
	}
	text := t.Text(n)
	return d.style == Absent || !d.props && (text == "~" || text == "null")
}

// first is the node's first child, None if it has none.
func (t *Tree) first(n Node) Node {
	if t.nodes[n].kind == Scalar || t.nodes[n].empty {
		return None
	}
	return n + 1
}

// next is the node's next sibling, None after the last.
func (t *Tree) next(n Node) Node {
	if next := t.nodes[n].next; next > 0 {
		return Node(next)
	}
	return None
}

// Items goes through the items of a sequence.
func (t *Tree) Items(n Node) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for c := t.first(n); c != None; c = t.next(c) {
			if !yield(c) {
				return
			}
		}
	}
}

// Pairs goes through the keys of a mapping with their values.
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

// Find is the first key of this text in the mapping, with its value; None if
// there is none.
func (t *Tree) Find(mapping Node, key string) (k, v Node) {
	for k, v := range t.Pairs(mapping) {
		if t.Kind(k) == Scalar && t.Text(k) == key {
			return k, v
		}
	}
	return None, None
}

// Line is the line of the node, from 1, as editors count: breaks are LF, CR and CRLF.
func (t *Tree) Line(n Node) int {
	d := &t.nodes[n]
	if d.style == Absent {
		return t.LineAt(int(d.lead))
	}
	return t.LineAt(int(d.start))
}

// LineAt is the line of the byte at the offset, from 1, as editors count.
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

// EOL is the line break the document uses: that of its first line.
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

// add puts a node at the end.
func (t *Tree) add(d node) Node {
	t.nodes = append(t.nodes, d)
	return Node(len(t.nodes) - 1)
}

// setText says what the scalar says if that is not its source.
func (t *Tree) setText(n Node, text string) {
	d := &t.nodes[n]
	if t.src[d.start:d.end] != text {
		t.texts = append(t.texts, text)
		d.text = int32(len(t.texts))
	}
}

// leads reports whether nothing but blanks stands before the node, or the
// indicator that leads to it, on its line.
func (t *Tree) leads(n Node) bool {
	lead := int(t.nodes[n].lead)
	return strings.Trim(t.src[lineStart(t.src, lead):lead], " ") == ""
}
