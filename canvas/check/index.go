// The index of a canvas, for the checks and all else that follows links: its model notes and how they are connected.

package check

import (
	"hash/maphash"
	"slices"

	"bmcanvas/canvas"
)

// index holds what the checks look up in a canvas. Building it takes time linear
// in notes and links; so does every question that it answers.
type index struct {
	canvas *canvas.Canvas
	kind   canvas.Kind
	known  int          // how many of blocks are the kind's
	blocks []indexBlock // the kind's in its order, then the others in the file's

	ids        map[string]identity // those that links lead to; if an id is there twice, all
	allIDs     bool                // two notes may have the same id
	duplicates bool                // some notes have the same id
	dangling   []located           // notes with links to an id that no note has, or to themselves
	missing    []string            // the ids that these link to
	model      []modelNote
	explicit   [][2]int32 // links between model notes, as the file has them
	start      []int32    // start[v] to start[v+1] is v's part of adjacent
	adjacent   []int32    // connected model notes, each once
	near       []blockSet // the blocks of the connected model notes
}

// indexBlock is one block with its notes.
type indexBlock struct {
	id     string
	notes  []*canvas.Note
	model  []int32
	filled bool // it has a note, and not only rejected ones
}

// modelNote is a note that is InModel; elsewhere in the index it is known by its
// number. A link cannot tell notes with the same id apart: the first of them,
// same, has the connections of all.
type modelNote struct {
	note  *canvas.Note
	block int
	same  int32
}

// identity says which notes have an id: how many, and the number of the first
// model note among them, from 1; 0 if none is a model note.
type identity struct {
	notes int
	model int32
}

// blockSet is a set of the kind's blocks, a bit for each in its order.
type blockSet uint32

// newIndex makes the index of the canvas: see indexOf.
func newIndex(c *canvas.Canvas) *index {
	x := &index{canvas: c, kind: c.Kind, known: len(c.Kind.Blocks())}
	for _, id := range c.Kind.Blocks() {
		x.blocks = append(x.blocks, indexBlock{id: id})
	}
	x.model = make([]modelNote, 0, c.Count())
	x.ids = linkedIDs(c)
	x.allIDs = anyDuplicate(c)
	for _, b := range c.Blocks {
		at := c.Kind.Order(b.ID)
		if at == x.known {
			at = len(x.blocks)
			x.blocks = append(x.blocks, indexBlock{id: b.ID})
		}
		if x.blocks[at].notes == nil {
			x.blocks[at].notes = slices.Clip(b.Notes) // not copied, for there can be many
		} else {
			x.blocks[at].notes = append(x.blocks[at].notes, b.Notes...)
		}
	}
	for at := range x.blocks {
		x.enter(at)
	}
	x.follow()
	x.connect()
	return x
}

// linkedIDs returns a map whose keys are the ids in links. Its values are zero: the caller
// fills them in.
func linkedIDs(c *canvas.Canvas) map[string]identity {
	ids := map[string]identity{}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			for _, id := range n.Links {
				ids[id] = identity{}
			}
		}
	}
	return ids
}

// anyDuplicate reports whether two notes may have the same id. It compares numbers made
// of the ids, which take a tenth of the memory of a map.
func anyDuplicate(c *canvas.Canvas) bool {
	seed := maphash.MakeSeed()
	ids := make([]uint64, 0, c.Count())
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.ID != "" {
				ids = append(ids, maphash.String(seed, n.ID))
			}
		}
	}
	slices.Sort(ids)
	n := len(ids)
	return len(slices.Compact(ids)) < n
}

// enter adds the notes of a block.
func (x *index) enter(at int) {
	b := &x.blocks[at]
	b.model = make([]int32, 0, len(b.notes))
	for _, n := range b.notes {
		b.filled = b.filled || n.Status != canvas.Rejected
		v := int32(len(x.model))
		same := v
		if known, linked := x.ids[n.ID]; n.ID != "" && (linked || x.allIDs) {
			known.notes++
			x.duplicates = x.duplicates || known.notes > 1
			if known.model > 0 {
				same = known.model - 1
			} else if n.InModel() {
				known.model = v + 1
			}
			x.ids[n.ID] = known
		}
		if n.InModel() {
			x.model = append(x.model, modelNote{n, at, same})
			b.model = append(b.model, v)
		}
	}
}

// find returns the first model note with the id, and whether there is one.
func (x *index) find(id string) (int32, bool) {
	v := x.ids[id].model
	return v - 1, v > 0
}

// follow finds the links between model notes, and those to an id that no note has
// or to the note itself.
func (x *index) follow() {
	next := int32(0)
	for i := range x.blocks {
		for _, n := range x.blocks[i].notes {
			from := int32(-1)
			if n.InModel() {
				from = x.model[next].same
				next++
			}
			broken := len(x.missing)
			for _, id := range n.Links {
				switch to := x.ids[id]; {
				case to.notes == 0, id == n.ID:
					x.missing = append(x.missing, id)
				case from >= 0 && to.model > 0 && to.model-1 != from:
					x.explicit = append(x.explicit, [2]int32{from, to.model - 1})
				}
			}
			if len(x.missing) > broken {
				x.dangling = append(x.dangling, located{n, x.blocks[i].id})
			}
		}
	}
}

// connect finds which model notes are connected: those that are linked, and those
// that are taken to be (takenFrom).
func (x *index) connect() {
	edges := append(slices.Clip(x.explicit), x.implied()...)

	x.start = make([]int32, len(x.model)+1)
	for _, e := range edges {
		x.start[e[0]+1]++
		x.start[e[1]+1]++
	}
	for v := range x.model {
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

// tidy sorts what is adjacent in the order of the canvas, removes what is there
// twice, and fills near.
func (x *index) tidy() {
	where := make([]blockSet, len(x.model))
	for _, t := range x.model {
		where[t.same] |= x.bit(t.block)
	}
	x.near = make([]blockSet, len(x.model))
	end := int32(0)
	for v := range x.model {
		list := x.adjacent[x.start[v]:x.start[v+1]]
		slices.Sort(list)
		list = slices.Compact(list)
		for _, w := range list {
			x.near[v] |= where[w]
		}
		x.start[v] = end
		end += int32(copy(x.adjacent[end:], list)) // to the left: what was there has been read
	}
	x.start[len(x.model)] = end
}

// takenFrom lists pairs of blocks: where the second holds a single model note,
// those of the first are taken to be about it without a link.
var takenFrom = canvas.ByKind[[][2]string]{
	BusinessModel: [][2]string{
		{canvas.ValuePropositions, canvas.CustomerSegments}, {canvas.Channels, canvas.CustomerSegments}, {canvas.CustomerRelationships, canvas.CustomerSegments},
		{canvas.RevenueStreams, canvas.CustomerSegments}, {canvas.RevenueStreams, canvas.ValuePropositions},
	},
	CustomerExperience: [][2]string{
		{canvas.Goals, canvas.Customers}, {canvas.Obstacles, canvas.Customers}, {canvas.ValueProposition, canvas.Customers}, {canvas.Acquisition, canvas.Customers},
		{canvas.Channels, canvas.Customers}, {canvas.Revenue, canvas.Customers},
	},
}

// implied lists the connections that need no link.
func (x *index) implied() [][2]int32 {
	var edges [][2]int32
	for _, pair := range takenFrom.Of(x.kind) {
		to := x.blocks[x.kind.Order(pair[1])].model
		if len(to) != 1 {
			continue
		}
		for _, v := range x.blocks[x.kind.Order(pair[0])].model {
			if from, to := x.model[v].same, x.model[to[0]].same; from != to {
				edges = append(edges, [2]int32{from, to})
			}
		}
	}
	return edges
}

// bit returns the set of one block; empty for a block that the kind does not have.
func (x *index) bit(block int) blockSet {
	if block >= x.known {
		return 0
	}
	return 1 << block
}

// set returns the set of these blocks.
func (x *index) set(blocks ...string) blockSet {
	var s blockSet
	for _, id := range blocks {
		s |= x.bit(x.kind.Order(id))
	}
	return s
}

// connected lists what is connected with the model note, in the order of the canvas.
func (x *index) connected(v int32) []int32 {
	v = x.model[v].same
	return x.adjacent[x.start[v]:x.start[v+1]]
}

// touches reports whether the model note is connected with one in these blocks.
func (x *index) touches(v int32, blocks blockSet) bool { return x.near[x.model[v].same]&blocks != 0 }

// block returns the block with this id. It must be one of the kind's.
func (x *index) block(id string) *indexBlock { return &x.blocks[x.kind.Order(id)] }

// count returns how many model notes the blocks hold together.
func (x *index) count(blocks []string) int {
	sum := 0
	for _, id := range blocks {
		sum += len(x.block(id).model)
	}
	return sum
}

// anyFilled reports whether one of the blocks has a note that is not rejected.
func (x *index) anyFilled(blocks []string) bool {
	return slices.ContainsFunc(blocks, func(id string) bool { return x.block(id).filled })
}

// notesOf returns the notes with these numbers.
func (x *index) notesOf(numbers []int32) []*canvas.Note {
	var notes []*canvas.Note
	for _, v := range numbers {
		notes = append(notes, x.model[v].note)
	}
	return notes
}
