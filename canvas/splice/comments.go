// Comments: where they are in a text.

package splice

import (
	"iter"
	"strings"
)

// Comments goes through the comments of the document: where each begins, and
// its text from the # to the end of its line.
func (t *Tree) Comments() iter.Seq2[int, string] {
	return t.comments(0, Node(len(t.nodes)), 0, len(t.src))
}

// comments goes through those between the two offsets; from and to are the
// nodes whose text stands between them.
func (t *Tree) comments(from, to Node, start, end int) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		at := start
		for n := from; n < to; n++ {
			d := &t.nodes[n]
			if d.kind != Scalar || d.style == Absent {
				continue
			}
			if !t.inGap(at, int(d.start), yield) {
				return
			}
			at = int(d.end)
			if d.style == Literal || d.style == Folded {
				header := scanBlock(t.src, int(d.start), 0).header
				if !t.inGap(header, lineEnd(t.src, header), yield) {
					return
				}
			}
		}
		t.inGap(at, end, yield)
	}
}

// inGap yields the comments in a piece of text without scalars; false if it
// was told to stop.
func (t *Tree) inGap(at, end int, yield func(int, string) bool) bool {
	start := at
	for at < end {
		n := strings.IndexByte(t.src[at:end], '#')
		if n < 0 {
			return true
		}
		at += n
		if at > start && !gapAt(t.src, at-1) && strings.IndexByte("[]{},:-?\n\r", t.src[at-1]) < 0 && lineStart(t.src, at) != at {
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

// past is the first node after the node and all in it.
func (t *Tree) past(n Node) Node {
	for {
		if next := t.nodes[n].next; next > 0 {
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
