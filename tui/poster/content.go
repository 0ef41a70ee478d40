// Content: the notes of each block, in the order of the poster.

package poster

import (
	"slices"
	"sort"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// content is the part of a drawing that does not depend on its size.
type content struct {
	blocks      map[string][]*entry
	connections *check.Connections
	threads     check.NoteThreads

	counts map[string]blockCounts
	starts []blockStart // of the blocks, in the order of the canvas
	places []int32      // by the notes' numbers: their places in their blocks; made by the first find

	widestLetter int // cells of the widest letter of the threads
	gutter       int // of all notes: see GutterOfAll; 0: not measured yet
}

// blockCounts says of a block what would take a look at each of its notes.
type blockCounts struct {
	notes   int // entries that are notes themselves
	threads int // of the note with most of them
}

// blockStart is a block and the number of its first note.
type blockStart struct {
	block  string
	number int
}

// role is the place of a note in its block.
type role uint8

const (
	asNote        role = iota
	asDetail           // a detail of the note above it
	asOtherDetail      // a detail of a note of another block, or of none
	asChoice           // an option
)

// entry is one note in its block.
type entry struct {
	note    *canvas.Note
	wrapped *wrapped // the text as it was drawn last; nil: it was not

	measured    int32 // the width in which the text takes
	high, ended int32 // so many lines, the last so wide

	role        role
	startsGroup bool // it begins a group: with spacedNotes, a blank line comes before it
}

// wrapped is a text wrapped to a width.
type wrapped struct {
	lines []string
	width int
}

// newContent returns the content of the canvas.
func newContent(c *canvas.Canvas) *content {
	connections := check.NewConnections(c)
	all := &content{blocks: make(map[string][]*entry, len(c.Blocks)), connections: connections, threads: connections.Threads()}
	number := 0
	for _, b := range c.Blocks {
		all.blocks[b.ID] = append(all.blocks[b.ID], entries(b.Notes)...)
		all.starts = append(all.starts, blockStart{b.ID, number})
		number += len(b.Notes)
	}
	all.counts = make(map[string]blockCounts, len(all.blocks))
	for id, list := range all.blocks {
		var n blockCounts
		for _, e := range list {
			n.threads = max(n.threads, len(all.threads.Of(e.note.Key)))
			if e.role == asNote {
				n.notes++
			}
		}
		all.counts[id] = n
	}
	return all
}

// find returns the block of the note of this key, and its place among the block's entries;
// false if there is no such note.
func (c *content) find(k canvas.Key) (block string, at int, there bool) {
	numbers := c.connections.Numbers()
	number, there := numbers.Of(k)
	if !there {
		return "", 0, false
	}
	if c.places == nil {
		c.places = make([]int32, numbers.Count())
		for _, list := range c.blocks {
			for i, e := range list {
				if number, there := numbers.Of(e.note.Key); there {
					c.places[number] = int32(i)
				}
			}
		}
	}
	i := sort.Search(len(c.starts), func(i int) bool { return c.starts[i].number > number })
	return c.starts[i-1].block, int(c.places[number]), true
}

// entries returns the notes of a block in the order of the poster: the notes with
// their details under them, then details of other blocks' notes, then the choices.
// It returns every note once.
func entries(notes []*canvas.Note) []*entry {
	pool := make([]entry, 0, len(notes)) // one piece of memory, for there can be many
	made := func(n *canvas.Note, r role) *entry {
		pool = append(pool, entry{note: n, role: r})
		return &pool[len(pool)-1]
	}
	heads := headsOf(notes)
	details := map[canvas.Key][]*entry{}
	var apart []*entry
	for _, n := range notes {
		if !n.Detail {
			continue
		}
		if head, here := heads[firstLink(n)]; here {
			details[head] = append(details[head], made(n, asDetail))
		} else {
			apart = append(apart, made(n, asOtherDetail))
		}
	}
	list := make([]*entry, 0, len(notes))
	add := func(choices bool, r role) {
		for _, n := range notes {
			if !n.Detail && n.Choice() == choices {
				list = append(append(list, made(n, r)), details[n.Key]...)
			}
		}
	}
	add(false, asNote)
	list = append(list, apart...)
	add(true, asChoice)
	for i, e := range list {
		e.startsGroup = i > 0 && (e.role == asNote || e.role > asDetail && e.role != list[i-1].role)
	}
	return list
}

// headsOf returns the notes that may have details, by their ids; nil if none has any.
func headsOf(notes []*canvas.Note) map[string]canvas.Key {
	if !slices.ContainsFunc(notes, func(n *canvas.Note) bool { return n.Detail }) {
		return nil
	}
	heads := make(map[string]canvas.Key, len(notes))
	for _, n := range notes {
		if _, twin := heads[n.ID]; n.ID != "" && !n.Detail && !twin {
			heads[n.ID] = n.Key
		}
	}
	return heads
}

// firstLink returns the first id that the note links to; "" if there is none.
func firstLink(n *canvas.Note) string {
	if len(n.Links) == 0 {
		return ""
	}
	return n.Links[0]
}

// indexOf returns the index of the note among the entries; -1 if it is not there.
func indexOf(list []*entry, k canvas.Key) int {
	if k == 0 {
		return -1
	}
	return slices.IndexFunc(list, func(e *entry) bool { return e.note.Key == k })
}

// wrap returns the entry's text in lines of the width.
func (p *Poster) wrap(e *entry, width int) []string {
	if e.wrapped == nil || e.wrapped.width != width {
		e.wrapped = &wrapped{p.set.Wrap(p.words.Note(e.note), width), width}
	}
	return e.wrapped.lines
}

// measure returns how many lines the entry's text takes in the width, and how wide the
// last one is.
func (p *Poster) measure(e *entry, width int) (lines, last int) {
	if e.measured != int32(width) {
		lines, last := p.set.Measure(p.words.Note(e.note), width)
		e.measured, e.high, e.ended = int32(width), int32(lines), int32(last)
	}
	return int(e.high), int(e.ended)
}
