// Pages: the nodes of a long list, which are not kept but read again from the text.

package splice

import (
	"slices"
	"sort"
	"sync/atomic"
)

// pageItems is how many items of a list are in a page. The first so many of each list are
// kept, so that a short list has no pages.
const pageItems = 64

// deepestPaged is how deep within other collections a list can be that has pages: a list
// under a key at the top of the file, or under a key below that.
const deepestPaged = 2

// run is nodes that follow one another.
type run struct {
	first Node
	nodes []node
	texts []string // see node.text
}

// has reports whether the node is in the run.
func (r *run) has(n Node) bool { return n >= r.first && int(n-r.first) < len(r.nodes) }

// page is a run that is kept or, if kept is nil, where it is read from.
type page struct {
	first Node
	kept  *run

	at     int32 // the dash of the first item
	column int32 // of the dashes
	depth  int32
	items  int32
	last   bool // no item follows
}

// pages are the nodes of a tree that does not keep them all.
type pages struct {
	list   []page // in order
	count  Node   // of all nodes
	recent [4]atomic.Pointer[run]
	turn   atomic.Uint32
	alone  bool   // one goroutine asks: the room of a run that is recent no more is used again
	spare  []room // such
}

// room is memory for a page.
type room struct {
	nodes []node
	texts []string
}

// of returns the page of the node.
func (p *pages) of(n Node) int {
	return sort.Search(len(p.list), func(i int) bool { return p.list[i].first > n }) - 1
}

// size returns how many nodes the page has.
func (p *pages) size(at int) int {
	if at+1 < len(p.list) {
		return int(p.list[at+1].first - p.list[at].first)
	}
	return int(p.count - p.list[at].first)
}

// mostKept is how many nodes a run has that is kept: a longer one would be moved when it
// grows, and be there twice meanwhile.
const mostKept = 16 << 10

// add appends a node.
func (q *fastReader) add(d node) Node {
	if len(q.run.nodes) == mostKept && !q.inPage {
		q.turn()
	}
	q.run.nodes = append(q.run.nodes, d)
	return q.next() - 1
}

// next is the number of the node that is added next.
func (q *fastReader) next() Node { return q.run.first + Node(len(q.run.nodes)) }

// node is a node that was added and is still there: one of the run, or one that is kept.
func (q *fastReader) node(n Node) *node {
	if q.run.has(n) {
		return &q.run.nodes[n-q.run.first]
	}
	p := pages{list: q.pages}
	r := q.pages[p.of(n)].kept
	return &r.nodes[n-r.first]
}

// setText keeps the text of a scalar if that differs from its source.
func (q *fastReader) setText(n Node, text string) {
	if d := q.node(n); q.src[d.start:d.end] != text {
		q.run.texts = append(q.run.texts, text)
		d.text = int32(len(q.run.texts))
	}
}

// turn ends the page, and begins one that is kept.
func (q *fastReader) turn() {
	next := run{first: q.next()}
	if q.inPage {
		q.open.first = q.run.first
		q.pages = append(q.pages, q.open)
		next.nodes, next.texts = q.run.nodes[:0], q.run.texts[:0]
	} else {
		kept := q.run
		q.pages = append(q.pages, page{first: kept.first, kept: &kept})
	}
	q.run, q.inPage = next, false
}

// tree returns the tree of the nodes that were read.
func (q *fastReader) tree() *Tree {
	if len(q.pages) == 0 {
		return &Tree{src: q.src, nodes: q.run.nodes, texts: q.run.texts}
	}
	count := q.next()
	q.turn()
	return &Tree{src: q.src, pages: &pages{list: q.pages, count: count}}
}

// node returns what the tree knows of the node. It may be asked by several goroutines.
func (t *Tree) node(n Node) *node {
	if t.pages == nil {
		return &t.nodes[n]
	}
	r := t.runOf(n)
	return &r.nodes[n-r.first]
}

// count returns the number of nodes.
func (t *Tree) count() Node {
	if t.pages == nil {
		return Node(len(t.nodes))
	}
	return t.pages.count
}

// runOf returns a run that has the node. Nobody writes into it.
func (t *Tree) runOf(n Node) *run {
	p := t.pages
	for i := range p.recent {
		if r := p.recent[i].Load(); r != nil && r.has(n) {
			return r
		}
	}
	at := p.of(n)
	slot := &p.recent[p.turn.Add(1)%uint32(len(p.recent))]
	if old := slot.Load(); p.alone && old != nil && p.list[p.of(old.first)].kept == nil {
		p.spare = append(p.spare, room{old.nodes, old.texts})
	}
	r := p.list[at].kept
	if r == nil {
		var into room
		if last := len(p.spare) - 1; last >= 0 {
			into, p.spare = p.spare[last], p.spare[:last]
		}
		r = t.readPage(at, into)
	}
	slot.Store(r)
	return r
}

// ReadWhole calls do, while which no other goroutine may ask the tree. Going through all of it
// takes little memory then.
func (t *Tree) ReadWhole(do func()) {
	if t.pages == nil {
		do()
		return
	}
	t.pages.alone = true
	defer func() { t.pages.alone, t.pages.spare = false, nil }()
	do()
}

// readPage reads the items of a page again, into the room if that is large enough.
func (t *Tree) readPage(at int, into room) *run {
	p := &t.pages.list[at]
	q := fastReader{src: t.src, at: int(p.at), column: int(p.column), inPage: true}
	q.run = run{first: p.first, nodes: slices.Grow(into.nodes[:0], t.pages.size(at)), texts: into.texts[:0]}
	last := None
	for range p.items {
		if last != None {
			q.node(last).next = int32(q.next())
		}
		last = q.next()
		q.item(node{lead: int32(q.at)}, int(p.column), int(p.depth)+1)
	}
	if !p.last {
		q.node(last).next = int32(q.next())
	}
	if q.failed || len(q.run.nodes) != t.pages.size(at) {
		panic("splice: a page reads differently")
	}
	return &q.run
}

// cursor goes through the nodes of a tree once. It needs no more memory than the largest
// page, and what it returns is valid until it goes on.
type cursor struct {
	t    *Tree
	run  *run
	room room // of the page read last
}

// node returns what the tree knows of the node.
func (c *cursor) node(n Node) *node {
	if c.t.pages == nil {
		return &c.t.nodes[n]
	}
	if c.run == nil || !c.run.has(n) {
		at := c.t.pages.of(n)
		if c.run = c.t.pages.list[at].kept; c.run == nil {
			c.run = c.t.readPage(at, c.room)
			c.room = room{c.run.nodes, c.run.texts}
		}
	}
	return &c.run.nodes[n-c.run.first]
}

// text returns the text of a scalar.
func (c *cursor) text(n Node) string {
	d := c.node(n)
	switch {
	case d.text == 0:
		return c.t.src[d.start:d.end]
	case c.t.pages == nil:
		return c.t.texts[d.text-1]
	}
	return c.run.texts[d.text-1]
}
