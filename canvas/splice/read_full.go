// The full reader: from the nodes of yaml.v3, which know where they begin, to a
// Tree, which also knows where everything ends.

package splice

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// builder goes through the nodes and the text at the same time.
type builder struct {
	t     *Tree
	start int    // the offset after the byte order mark
	mask  string // replaces the other byte order marks in the nodes; see maskBOMs

	at, line, column int // the offset that seek found last; lines and columns in the count of yaml.v3

	counted, characters int // the offset that columnOf was last asked about, and its column
}

// place is where a node is expected.
type place struct {
	lead   int  // the offset of the indicator before it, -1 if it has none
	after  int  // the offset after that indicator
	indent int  // the column of the block collection around it, -1 if there is none
	flow   bool // it is in a flow collection
}

// seek is the offset of a line and column in the count of yaml.v3: of code points.
func (b *builder) seek(line, column int) int {
	if line < b.line || line == b.line && column < b.column {
		b.at, b.line, b.column = b.start, 1, 1
	}
	src := b.t.src
	for b.at < len(src) && (b.line < line || b.column < column) {
		if n := breakAt(src, b.at); n > 0 {
			b.at += n
			b.line++
			b.column = 1
			continue
		}
		_, n := utf8.DecodeRuneInString(src[b.at:])
		b.at += n
		b.column++
	}
	return b.at
}

// build adds the node and all nodes in it to the tree.
func (b *builder) build(n *yaml.Node, p place) error {
	if n.Kind == yaml.AliasNode {
		return &Error{Problem: HasAlias, Line: b.t.LineAt(lineOffset(b.t.src, n.Line))}
	}
	quoting := n.Style & (yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle)
	if n.Kind == yaml.ScalarNode && quoting == 0 && n.Value == "" {
		b.absent(n, p)
		return nil
	}
	begin := b.seek(n.Line, n.Column)
	start := begin
	if !b.ofFirstKey(n, begin) {
		start = skipProperties(b.t.src, begin)
	}
	if p.lead < 0 {
		p.lead = begin
	}
	self := b.t.add(node{lead: int32(p.lead), start: int32(start), props: start > begin})
	switch n.Kind {
	case yaml.MappingNode:
		return b.mapping(self, n, p)
	case yaml.SequenceNode:
		return b.sequence(self, n, p)
	}
	b.scalar(self, n, p)
	return nil
}

// ofFirstKey reports whether an anchor or a tag at the offset belongs to the
// first key of a block mapping, not to the mapping itself.
func (b *builder) ofFirstKey(n *yaml.Node, begin int) bool {
	if n.Kind != yaml.MappingNode || n.Style&yaml.FlowStyle != 0 || len(n.Content) == 0 {
		return false
	}
	return b.seek(n.Content[0].Line, n.Content[0].Column) == begin
}

// absent adds an empty plain scalar, such as the value of "key:".
func (b *builder) absent(n *yaml.Node, p place) {
	at, begin := p.after, p.after
	if n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 {
		begin = b.seek(n.Line, n.Column)
		for at = begin; at < len(b.t.src) && (b.t.src[at] == '&' || b.t.src[at] == '!'); {
			for !spaceAt(b.t.src, at) {
				at++
			}
			if next := skipSpace(b.t.src, at); next < len(b.t.src) && (b.t.src[next] == '&' || b.t.src[next] == '!') {
				at = next
			}
		}
	}
	if p.lead < 0 {
		p.lead = begin
	}
	b.t.add(node{lead: int32(p.lead), start: int32(at), end: int32(at), props: at > begin})
}

// scalar finds the style, the end and the text of the scalar.
func (b *builder) scalar(self Node, n *yaml.Node, p place) {
	src, d := b.t.src, &b.t.nodes[self]
	start := int(d.start)
	end := start
	switch {
	case start >= len(src):
	case n.Style&yaml.DoubleQuotedStyle != 0:
		d.style, end = Double, quotedEnd(src, start)
	case n.Style&yaml.SingleQuotedStyle != 0:
		d.style, end = Single, quotedEnd(src, start)
	case n.Style&yaml.LiteralStyle != 0:
		d.style, end = Literal, scanBlock(src, start, p.indent).end
	case n.Style&yaml.FoldedStyle != 0:
		d.style, end = Folded, scanBlock(src, start, p.indent).end
	default:
		d.style, end = Plain, plainEnd(src, start, p.indent, p.flow)
	}
	if end <= start {
		b.t.unlocated, end = true, start
	}
	d.end = int32(end)
	text := n.Value
	if b.mask != "" {
		text = strings.ReplaceAll(text, b.mask, bom)
	}
	b.t.setText(self, text)
}

// mapping adds the keys and values of a mapping and finds its end.
func (b *builder) mapping(self Node, n *yaml.Node, p place) error {
	src := b.t.src
	d := &b.t.nodes[self]
	d.kind, d.style, d.empty = Mapping, Block, len(n.Content) == 0
	at, braces := int(d.start), false
	if n.Style&yaml.FlowStyle != 0 {
		d.style = Flow
		// [a: b] is a list with a mapping that has no braces.
		braces = at < len(src) && src[at] == '{' && (d.empty || b.seek(n.Content[0].Line, n.Content[0].Column) != at)
		if braces {
			at++
		}
	}
	flow := d.style == Flow
	last := None
	for i := 0; i < len(n.Content); i += 2 {
		inner := place{lead: -1, indent: p.indent, flow: flow}
		at = b.skip(at, flow)
		inner.after = at
		if at < len(src) && src[at] == '?' && (flow || spaceAt(src, at+1)) {
			inner.lead, inner.after = at, at+1
		}
		if !flow {
			if i == 0 {
				b.t.nodes[self].col = int32(b.columnOf(at))
			}
			inner.indent = int(b.t.nodes[self].col)
		}
		if i > 0 {
			b.link(last)
		}
		key := n.Content[i]
		if key.Kind == yaml.ScalarNode && key.Value == "<<" && key.Tag == "!!merge" {
			return &Error{Problem: HasAlias, Line: b.t.LineAt(at)}
		}
		k, v, err := b.pair(key, n.Content[i+1], inner)
		if err != nil {
			return err
		}
		b.t.nodes[k].next = int32(v)
		last, at = v, int(b.t.nodes[v].end)
	}
	b.close(self, at, braces, '}')
	return nil
}

// pair adds a key and its value.
func (b *builder) pair(key, value *yaml.Node, p place) (k, v Node, err error) {
	src := b.t.src
	k = Node(len(b.t.nodes))
	if err := b.build(key, p); err != nil {
		return None, None, err
	}
	at := int(b.t.nodes[k].end)
	p.lead, p.after = at, at
	if colon := skipSpace(src, at); colon < len(src) && src[colon] == ':' {
		p.lead, p.after = colon, colon+1
	}
	v = Node(len(b.t.nodes))
	return k, v, b.build(value, p)
}

// sequence adds the items of a sequence and finds its end.
func (b *builder) sequence(self Node, n *yaml.Node, p place) error {
	src := b.t.src
	d := &b.t.nodes[self]
	d.kind, d.style, d.empty = Sequence, Block, len(n.Content) == 0
	at := int(d.start)
	flow := n.Style&yaml.FlowStyle != 0
	if flow {
		d.style = Flow
		at++
	}
	last := None
	for i, item := range n.Content {
		at = b.skip(at, flow)
		inner := place{lead: -1, after: at, indent: p.indent, flow: flow}
		if !flow {
			if at >= len(src) || src[at] != '-' {
				b.t.unlocated = true
			}
			if i == 0 {
				b.t.nodes[self].col = int32(b.columnOf(at))
			}
			inner.lead, inner.after, inner.indent = at, at+1, int(b.t.nodes[self].col)
		}
		if i > 0 {
			b.link(last)
		}
		last = Node(len(b.t.nodes))
		if err := b.build(item, inner); err != nil {
			return err
		}
		at = int(b.t.nodes[last].end)
	}
	b.close(self, at, flow, ']')
	return nil
}

// skip is the first offset from at on that belongs to an entry of a collection.
func (b *builder) skip(at int, flow bool) int {
	at = skipSpace(b.t.src, at)
	for flow && at < len(b.t.src) && b.t.src[at] == ',' {
		at = skipSpace(b.t.src, at+1)
	}
	return at
}

// link makes the node that is added next the sibling of last.
func (b *builder) link(last Node) { b.t.nodes[last].next = int32(len(b.t.nodes)) }

// close sets the end of a collection whose last child ends at the offset.
func (b *builder) close(self Node, at int, bracketed bool, bracket byte) {
	if bracketed {
		at = b.skip(at, true)
		if at >= len(b.t.src) || b.t.src[at] != bracket {
			b.t.unlocated = true
			at--
		}
		at++
	}
	b.t.nodes[self].end = int32(at)
}

// columnOf is the column of the offset, from 0. It continues the count of the
// last call, because a line can hold thousands of collections.
func (b *builder) columnOf(at int) int {
	src := b.t.src
	if at < b.counted {
		b.counted, b.characters = lineStart(src, at), 0
	}
	for b.counted < at {
		n := breakAt(src, b.counted)
		if n > 0 {
			b.characters = 0
		} else {
			_, n = utf8.DecodeRuneInString(src[b.counted:])
			b.characters++
		}
		b.counted += n
	}
	return b.characters
}
