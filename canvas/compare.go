// Comparisons: two canvases beside each other, block by block, whether they are versions of one or not.

package canvas

import (
	"strings"

	"bmcanvas/canvas/words"
)

// Comparison is two canvases beside each other.
type Comparison struct {
	Related bool // they are versions of one canvas; else only notes of the same words are in both
	Blocks  []ComparedBlock
}

// ComparedBlock is a block of both canvases, with a pair for each note.
type ComparedBlock struct {
	ID    string
	Pairs []Pair
}

// Pair is a note of one canvas beside the same note of the other.
type Pair struct {
	Old, New *Note   // nil in the canvas that has no such note
	Change   *Change // what differs; nil if nothing does, or if only one has the note
}

// Related reports whether two canvases are versions of one, and not those of two
// businesses: neither or only one of them has a name, or they have the same one, or
// many notes are in both, with the same words or similar ones under one id.
func Related(a, b *Canvas) bool {
	if a == b || a.Kind != b.Kind {
		return a == b || a.Kind == "" || b.Kind == ""
	}
	one, other := words.Fold(strings.TrimSpace(a.Name)), words.Fold(strings.TrimSpace(b.Name))
	if one == "" || other == "" || one == other {
		return true
	}
	return sharedNotes(a, b)*leastShared >= min(modelCount(a), modelCount(b))
}

// MadeFrom reports whether a version can have been made from another by editing: the
// other has no notes but choices, or many notes of the shorter one are in both. Unlike
// Related, it does not compare the names: two people may each begin a canvas of the same
// name.
func MadeFrom(version, from *Canvas) bool {
	shared, count := sharedNotes(from, version), modelCount(from)
	return count == 0 || shared > 0 && shared*leastShared >= min(count, modelCount(version))
}

// leastShared says how many notes two versions must share: one in so many.
const leastShared = 4

// modelCount counts the notes that are no choices: options are the same in all
// canvases.
func modelCount(c *Canvas) int {
	n := 0
	for _, b := range c.Blocks {
		for _, note := range b.Notes {
			if !note.Choice() {
				n++
			}
		}
	}
	return n
}

// sharedNotes counts the notes of b, choices left out, that a has, too.
func sharedNotes(a, b *Canvas) int {
	ids, texts := a.NotesByID(), map[string]bool{}
	keys := map[Key]bool{}
	for _, block := range a.Blocks {
		for _, n := range block.Notes {
			texts[words.Fold(n.Text)] = true
			keys[n.Key] = true
		}
	}
	shared := 0
	for _, block := range b.Blocks {
		for _, n := range block.Notes {
			if n.Choice() {
				continue
			}
			old := ids[n.ID]
			if keys[n.Key] || texts[words.Fold(n.Text)] || old != nil && words.Likeness(words.Bag(old.Text), words.Bag(n.Text)) >= leastAlike {
				shared++
			}
		}
	}
	return shared
}

// Contrast returns what differs between the canvases of two businesses: the keys at
// the top of the file, and the notes. Notes are in both if they have the same words,
// or chose the same option, in the same block; ids and order say nothing. What
// Change tells of them is what they claim: status, evidence, amounts and the like.
func Contrast(old, new *Canvas) []Change {
	d := newContrast(old, new)
	d.file()
	d.notes()
	return d.changes
}

// newContrast returns a differ that takes nothing for the same but words and options.
func newContrast(old, new *Canvas) *differ {
	d := &differ{old: old, new: new, blocks: blocksOf(old, new), apart: true}
	everywhere := func(string) part { return part{} }
	d.was, d.is = standings(old, d.blocks, everywhere), standings(new, d.blocks, everywhere)
	matchBy(d.was, d.is, []noteFeature{
		{sameWords, func(s standing) feature { return feature{block: s.place.Block, text: words.Fold(s.note.Text)} }},
		{sameWords, func(s standing) feature {
			if !s.note.Choice() {
				return feature{}
			}
			return feature{block: s.place.Block, id: s.note.Option}
		}},
	})
	return d
}

// Compare puts two canvases beside each other: the notes of each block in the order
// of new, each with the note of old that is the same, and those that only old has
// after the one that they follow there. It goes by Diff if related says that they are
// versions of one canvas, else by Contrast.
func Compare(old, new *Canvas, related bool) Comparison {
	d := newContrast(old, new)
	if related {
		d = newDiffer(old, new, true)
	}
	c := Comparison{Related: related}
	for _, block := range d.blocks {
		if pairs := d.pairs(block); len(pairs) > 0 {
			c.Blocks = append(c.Blocks, ComparedBlock{block, pairs})
		}
	}
	return c
}

// pairs returns the pairs of a block.
func (d *differ) pairs(block string) []Pair {
	var stay []Pair
	after := map[int]int{} // how many pairs come up to that of a note of old
	for j, s := range d.is {
		if s.place.Block != block {
			continue
		}
		p := Pair{New: s.note}
		if s.pair >= 0 {
			p.Old, p.Change = d.was[s.pair].note, d.note(j)
			after[s.pair] = len(stay) + 1
		}
		stay = append(stay, p)
	}
	gone := make([][]Pair, len(stay)+1) // what only old has, by the pairs before it
	at := 0
	for i, s := range d.was {
		if s.place.Block != block {
			continue
		}
		if n, is := after[i]; is {
			at = n
		} else if s.pair < 0 {
			gone[at] = append(gone[at], Pair{Old: s.note})
		}
	}
	all := gone[0]
	for i, p := range stay {
		all = append(append(all, p), gone[i+1]...)
	}
	return all
}
