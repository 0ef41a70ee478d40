// Comments of a document, and where they are.

package splice

import (
	"iter"
	"strings"
)

// Comments yields the comments of the document: the offset of each, and its
// text from the # to the end of its line.
func (t *Tree) Comments() iter.Seq2[int, string] {
	return t.comments(0, t.count(), 0, len(t.src))
}

// comments yields those between the two offsets; from and to are the first of
// the nodes between them and the one after the last.
func (t *Tree) comments(from, to Node, start, end int) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		at, read := start, cursor{t: t}
		for n := from; n < to; n++ {
			d := read.node(n)
			if d.kind != Scalar || d.style == Absent {
				continue
			}
			if !t.commentsWithin(at, int(d.start), yield) {
				return
			}
			at = int(d.end)
			if d.style == Literal || d.style == Folded {
				header := scanBlock(t.src, int(d.start), 0).header
				if !t.commentsWithin(header, lineEnd(t.src, header), yield) {
					return
				}
			}
		}
		t.commentsWithin(at, end, yield)
	}
}

// commentsWithin yields the comments in a piece of text without scalars. It
// returns false if yield did.
func (t *Tree) commentsWithin(at, end int, yield func(int, string) bool) bool {
	start := at
	for at < end {
		n := strings.IndexByte(t.src[at:end], '#')
		if n < 0 {
			return true
		}
		at += n
		if at > start && !spaceAt(t.src, at-1) && strings.IndexByte("[]{},:-?\n\r", t.src[at-1]) < 0 && lineStart(t.src, at) != at {
			at++ // within a tag
			continue
		}
		stop := lineEnd(t.src, at)
		if !yield(at, t.src[at:stop]) {
			return false
		}
		at = stop
	}
	return true
}

// nodeAfter is the first node after the node and all nodes in it.
func (t *Tree) nodeAfter(n Node) Node {
	for {
		if next := t.node(n).next; next > 0 {
			return Node(next)
		}
		last := t.first(n)
		if last == None {
			return n + 1
		}
		for next := t.next(last); next != None; next = t.next(last) {
			last = next
		}
		n = last
	}
}
