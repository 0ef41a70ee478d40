// A canvas indexed once, for the checks and all else that follows links: its things and what is connected with what.

package check

import (
	"bmcanvas/canvas"
	"slices"
)

// index is a canvas made ready for looking up. Building it is linear in notes
// and links; so is all that is asked of it.
type index struct {
	canvas *canvas.Canvas
	kind   canvas.Kind
	known  int          // how many of blocks the kind has
	blocks []indexBlock // the kind's in its order, then the others in the file's

	ids      map[string]identity
	twins    bool      // some notes share an id
	dangling []located // notes with links that lead nowhere,
	missing  []string  // and the ids these lead to
	things   []thing
	explicit [][2]int32 // links between things, as written, one end each way
	start    []int32    // start[v] to start[v+1] is v's part of adjacent
	adjacent []int32    // things connected, each once
	near     []blockSet // blocks of the things connected
}

// indexBlock is one block of an index.
type indexBlock struct {
	id     string
	notes  []*canvas.Note
	things []int32
	filled bool // it has a note, and not only rejected ones
}

// thing is a note that stands in the model. Notes that share an id cannot be
// told apart by a link: the first of them, same, has the connections of all.
type thing struct {
	note  *canvas.Note
	block int
	same  int32
}

// identity is what an id stands for: how many notes have it, and the first
// thing among them, counted from 1; 0 if none is a thing.
type identity struct {
	notes int
	thing int32
}

// blockSet is a set of the kind's blocks, a bit for each in its order.
type blockSet uint32

func newIndex(c *canvas.Canvas) *index {
	x := &index{canvas: c, kind: c.Kind, known: len(c.Kind.Blocks())}
	for _, id := range c.Kind.Blocks() {
		x.blocks = append(x.blocks, indexBlock{id: id})
	}
	x.things = make([]thing, 0, c.Count())
	x.ids = make(map[string]identity, c.Count())
	for _, b := range c.Blocks {
		at := c.Kind.Order(b.ID)
		if at == x.known {
			at = len(x.blocks)
			x.blocks = append(x.blocks, indexBlock{id: b.ID})
		}
		x.blocks[at].notes = append(x.blocks[at].notes, b.Notes...)
	}
	for at := range x.blocks {
		x.enter(at)
	}
	x.follow()
	x.connect()
	return x
}

// enter takes in the notes of a block.
func (x *index) enter(at int) {
	b := &x.blocks[at]
	for _, n := range b.notes {
		b.filled = b.filled || n.Status != canvas.Rejected
		v := int32(len(x.things))
		same := v
		if n.ID != "" {
			known := x.ids[n.ID]
			known.notes++
			x.twins = x.twins || known.notes > 1
			if known.thing > 0 {
				same = known.thing - 1
			} else if n.InModel() {
				known.thing = v + 1
			}
			x.ids[n.ID] = known
		}
		if n.InModel() {
			x.things = append(x.things, thing{n, at, same})
			b.things = append(b.things, v)
		}
	}
}

// find is the thing with the id.
func (x *index) find(id string) (int32, bool) {
	v := x.ids[id].thing
	return v - 1, v > 0
}

// follow finds where links lead: to other things, or nowhere.
func (x *index) follow() {
	next := int32(0)
	for i := range x.blocks {
		for _, n := range x.blocks[i].notes {
			from := int32(-1)
			if n.InModel() {
				from = x.things[next].same
				next++
			}
			broken := len(x.missing)
			for _, id := range n.Links {
				switch to := x.ids[id]; {
				case to.notes == 0:
					x.missing = append(x.missing, id)
				case from >= 0 && to.thing > 0 && to.thing-1 != from:
					x.explicit = append(x.explicit, [2]int32{from, to.thing - 1})
				}
			}
			if len(x.missing) > broken {
				x.dangling = append(x.dangling, located{n, x.blocks[i].id})
			}
		}
	}
}

// connect finds which things are connected.
func (x *index) connect() {
	edges := append(slices.Clip(x.explicit), x.implied()...)

	x.start = make([]int32, len(x.things)+1)
	for _, e := range edges {
		x.start[e[0]+1]++
		x.start[e[1]+1]++
	}
	for v := range x.things {
		x.start[v+1] += x.start[v]
	}
	x.adjacent = make([]int32, 2*len(edges))
	next := slices.Clone(x.start)
	for _, e := range edges {
		x.adjacent[next[e[0]]], x.adjacent[next[e[1]]] = e[1], e[0]
		next[e[0]]++
		next[e[1]]++
	}
	x.tidy()
}

// tidy puts what is adjacent in the order of the canvas, each once, and sums
// it up in near.
func (x *index) tidy() {
	where := make([]blockSet, len(x.things))
	for _, t := range x.things {
		where[t.same] |= x.bit(t.block)
	}
	x.near = make([]blockSet, len(x.things))
	end := int32(0)
	for v := range x.things {
		list := x.adjacent[x.start[v]:x.start[v+1]]
		slices.Sort(list)
		list = slices.Compact(list)
		for _, w := range list {
			x.near[v] |= where[w]
		}
		x.start[v] = end
		end += int32(copy(x.adjacent[end:], list)) // leftwards, over what was read
	}
	x.start[len(x.things)] = end
}

// takenFrom lists which notes are about which: where the second block holds a
// single thing, those of the first are taken to be about it without a link.
var takenFrom = map[canvas.Kind][][2]string{
	canvas.BusinessModel: {
		{canvas.ValuePropositions, canvas.CustomerSegments}, {canvas.Channels, canvas.CustomerSegments}, {canvas.CustomerRelationships, canvas.CustomerSegments},
		{canvas.RevenueStreams, canvas.CustomerSegments}, {canvas.RevenueStreams, canvas.ValuePropositions},
	},
	canvas.CustomerExperience: {
		{canvas.Goals, canvas.Customers}, {canvas.Obstacles, canvas.Customers}, {canvas.ValueProposition, canvas.Customers}, {canvas.Acquisition, canvas.Customers},
		{canvas.Channels, canvas.Customers}, {canvas.Revenue, canvas.Customers},
	},
}

// implied lists the connections that go without a link.
func (x *index) implied() [][2]int32 {
	var edges [][2]int32
	for _, pair := range takenFrom[x.kind] {
		to := x.blocks[x.kind.Order(pair[1])].things
		if len(to) != 1 {
			continue
		}
		for _, v := range x.blocks[x.kind.Order(pair[0])].things {
			if from, to := x.things[v].same, x.things[to[0]].same; from != to {
				edges = append(edges, [2]int32{from, to})
			}
		}
	}
	return edges
}

// bit is the set of one block; empty for a block that the kind does not have.
func (x *index) bit(block int) blockSet {
	if block >= x.known {
		return 0
	}
	return 1 << block
}

// set is the set of these blocks.
func (x *index) set(blocks ...string) blockSet {
	var s blockSet
	for _, id := range blocks {
		s |= x.bit(x.kind.Order(id))
	}
	return s
}

// connected lists what is connected with the thing, in the order of the canvas.
func (x *index) connected(v int32) []int32 {
	v = x.things[v].same
	return x.adjacent[x.start[v]:x.start[v+1]]
}

// touches reports whether the thing is connected with one of these blocks.
func (x *index) touches(v int32, blocks blockSet) bool { return x.near[x.things[v].same]&blocks != 0 }

// block is the block with this id. It must be one of the kind's.
func (x *index) block(id string) *indexBlock { return &x.blocks[x.kind.Order(id)] }

// count is how many things the blocks hold together.
func (x *index) count(blocks []string) int {
	sum := 0
	for _, id := range blocks {
		sum += len(x.block(id).things)
	}
	return sum
}

// anyFilled reports whether one of the blocks has a note.
func (x *index) anyFilled(blocks []string) bool {
	return slices.ContainsFunc(blocks, func(id string) bool { return x.block(id).filled })
}

// notesOf is the notes of the things.
func (x *index) notesOf(things []int32) []*canvas.Note {
	var notes []*canvas.Note
	for _, v := range things {
		notes = append(notes, x.things[v].note)
	}
	return notes
}
