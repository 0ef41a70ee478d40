// Patches: what leads from one canvas to another, without what both have in common. A history of them stays small.

package canvas

import (
	"slices"

	"bmcanvas/canvas/splice"
)

// Patch leads from one canvas to another. It holds nothing but the differences:
// of a note that was changed, the note as it is to be; of one that is to go,
// its place.
type Patch struct {
	notes []notesPatch
	rest  *restPatch // nil if nothing but notes differs
}

// notesPatch is a stretch of notes of a block.
type notesPatch struct {
	block string
	stretch[*Note]
}

// restPatch is all that differs besides notes.
type restPatch struct {
	order         []string   // of the blocks, if it differs
	texts         []Property // the other keys at the top of the file
	notApplicable []stretch[string]
	answered      []stretch[string]
	followUps     []stretch[FollowUp]
	reviews       []stretch[Review]
}

// stretch is a part of a list with what is to stand there instead.
type stretch[T any] struct {
	start, end int
	items      []T
}

// NewPatch returns what leads from one canvas to the other. Notes that both
// share, as an edit's result does with what it was made from, are known by
// their address: comparing takes little more time than what differs.
func NewPatch(from, to *Canvas) Patch {
	var p Patch
	notesOf := from.notesByBlock()
	for _, b := range to.Blocks {
		for _, s := range stretches(notesOf(b.ID), b.Notes) {
			p.notes = append(p.notes, notesPatch{b.ID, s})
		}
	}
	rest := restPatch{
		notApplicable: stretches(from.NotApplicable, to.NotApplicable),
		answered:      stretches(from.Answered, to.Answered),
		followUps:     stretches(from.FollowUps, to.FollowUps),
		reviews:       stretches(from.Reviews, to.Reviews),
	}
	if !slices.EqualFunc(from.Blocks, to.Blocks, func(a, b Block) bool { return a.ID == b.ID }) {
		rest.order = make([]string, len(to.Blocks))
		for i, b := range to.Blocks {
			rest.order[i] = b.ID
		}
	}
	for i := range canvasTable {
		if e := &canvasTable[i]; e.text != nil && !e.equal(from, to) {
			rest.texts = append(rest.texts, e.of(to))
		}
	}
	if rest.order != nil || rest.texts != nil || rest.notApplicable != nil || rest.answered != nil || rest.followUps != nil || rest.reviews != nil {
		p.rest = &rest
	}
	return p
}

// Apply returns the canvas that the patch leads to from c, which is the canvas
// that the patch was made from or differs from it in the keys at the top of the
// file that hold a text. Where such a key differs and the patch does not have
// it, it stays as it is in c.
func (p Patch) Apply(c *Canvas) *Canvas {
	next := *c
	next.Blocks = slices.Clone(c.Blocks)
	if p.rest != nil {
		p.rest.apply(&next)
	}
	for i := 0; i < len(p.notes); {
		block := p.notes[i].block
		var list []stretch[*Note]
		for ; i < len(p.notes) && p.notes[i].block == block; i++ {
			list = append(list, p.notes[i].stretch)
		}
		at := slices.IndexFunc(next.Blocks, func(b Block) bool { return b.ID == block })
		next.Blocks[at].Notes = replaced(next.Blocks[at].Notes, list)
	}
	return &next
}

// apply changes all but the notes of the blocks. Blocks of c is its own.
func (p *restPatch) apply(c *Canvas) {
	if p.order != nil {
		old := *c
		notesOf := old.notesByBlock()
		c.Blocks = make([]Block, len(p.order))
		for i, id := range p.order {
			c.Blocks[i] = Block{ID: id, Notes: notesOf(id)}
		}
	}
	for _, text := range p.texts {
		canvasTable[canvasTable.find(text.Key, 0)].set(c, text.Text)
	}
	c.NotApplicable = replaced(c.NotApplicable, p.notApplicable)
	c.Answered = replaced(c.Answered, p.answered)
	c.FollowUps = replaced(c.FollowUps, p.followUps)
	c.Reviews = replaced(c.Reviews, p.reviews)
}

// stretches lists the parts of a list that must be replaced to make the other list of
// it, in order; nil if they are equal.
func stretches[T comparable](from, to []T) []stretch[T] {
	head := 0
	for head < len(from) && head < len(to) && from[head] == to[head] {
		head++
	}
	tail := 0
	for tail < len(from)-head && tail < len(to)-head && from[len(from)-1-tail] == to[len(to)-1-tail] {
		tail++
	}
	if head+tail == len(from) && head+tail == len(to) {
		return nil
	}
	kept := stayed(from[head:len(from)-tail], to[head:len(to)-tail])
	var list []stretch[T]
	old, new := head, head // what is done with so far
	upTo := func(i, j int) {
		if old < i || new < j {
			list = append(list, stretch[T]{old, i, slices.Clone(to[new:j])})
		}
		old, new = i+1, j+1
	}
	for _, pair := range kept {
		upTo(head+pair[0], head+pair[1])
	}
	upTo(len(from)-tail, len(to)-tail)
	return list
}

// stayed pairs the places of items that stand in both lists in the same order,
// as many as can be.
func stayed[T comparable](from, to []T) [][2]int {
	if len(from) == 0 || len(to) == 0 {
		return nil
	}
	places := make(map[T]int, len(from))
	for i, item := range from {
		places[item] = i
	}
	var pairs [][2]int
	var old []int
	for j, item := range to {
		if i, there := places[item]; there {
			pairs, old = append(pairs, [2]int{i, j}), append(old, i)
		}
	}
	kept := pairs[:0]
	for k, rises := range splice.LongestRising(old) {
		if rises {
			kept = append(kept, pairs[k])
		}
	}
	return kept
}

// replaced returns the list with its stretches replaced, which are in order; the
// list itself if there are none.
func replaced[T any](list []T, by []stretch[T]) []T {
	if len(by) == 0 {
		return list
	}
	size := len(list)
	for _, s := range by {
		size += len(s.items) - (s.end - s.start)
	}
	next := make([]T, 0, size)
	at := 0
	for _, s := range by {
		next = append(append(next, list[at:s.start]...), s.items...)
		at = s.end
	}
	return append(next, list[at:]...)
}
