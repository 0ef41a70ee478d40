// Where the notes stand: the order of ours, with what theirs moved and added put
// after the note that it follows there.

package merge

import (
	"slices"

	"bmcanvas/canvas/splice"
)

// arrange puts the notes that stay into their blocks.
func (m *merger) arrange() {
	moved := map[*entry]bool{} // by theirs, and not by ours
	ours := m.movedBy(inOurs)
	for e := range m.movedBy(inTheirs) {
		moved[e] = !ours[e] && e.block == e.at[inTheirs].block
	}
	for _, n := range m.v[inOurs].notes {
		if e := n.entry; !e.gone && e.block == n.block && !moved[e] {
			m.blocks[e.block] = append(m.blocks[e.block], e)
			e.placed = true
		}
	}
	theirs := map[string][]*entry{}
	var late []string
	for _, n := range m.v[inTheirs].notes {
		if e := n.entry; !e.gone && e.block == n.block {
			theirs[e.block] = append(theirs[e.block], e)
			if !e.placed && !slices.Contains(late, e.block) {
				late = append(late, e.block)
			}
		}
	}
	for _, block := range late {
		m.blocks[block] = insert(m.blocks[block], theirs[block], func(e *entry) bool {
			return e.in(inTheirs) && e.at[inTheirs].block == block
		})
	}
}

// insert puts what is not placed yet into the list, each after the item that it
// follows in the other list, and after what only the list itself has there.
func insert(list, other []*entry, shared func(e *entry) bool) []*entry {
	next := map[*entry]*entry{} // nil is the beginning and the end
	var last *entry
	for _, e := range list {
		next[last], last = e, e
	}
	var before *entry
	fresh := false // before was put in just now
	for _, e := range other {
		if e.placed {
			before, fresh = e, false
			continue
		}
		for !fresh && next[before] != nil && !shared(next[before]) {
			before = next[before]
		}
		next[e], next[before] = next[before], e
		e.placed, before, fresh = true, e, true
	}
	all := make([]*entry, 0, len(next))
	for e := next[nil]; e != nil; e = next[e] {
		all = append(all, e)
	}
	return all
}

// movedBy returns the notes that the side moved within their block: as few as
// can be, so that the others are in the order of the base.
func (m *merger) movedBy(s side) map[*entry]bool {
	stayed := map[string][]*entry{}
	for _, n := range m.v[s].notes {
		if old := n.entry.at[inBase]; old != nil && old.block == n.block {
			stayed[n.block] = append(stayed[n.block], n.entry)
		}
	}
	moved := map[*entry]bool{}
	for _, entries := range stayed {
		order := make([]int, len(entries))
		for i, e := range entries {
			order[i] = e.at[inBase].index
		}
		if slices.IsSorted(order) {
			continue
		}
		for i, rises := range splice.LongestRising(order) {
			if !rises {
				moved[entries[i]] = true
			}
		}
	}
	return moved
}
