// Matching for differences: which note of one canvas is which of the other, and which of them moved.

package canvas

import (
	"cmp"
	"math"
	"slices"

	"bmcanvas/canvas/splice"
	"bmcanvas/canvas/words"
)

// standing is a note with its place, and the same note in the other canvas.
type standing struct {
	note  *Note
	place Place
	pair  int      // its index among those of the other canvas, -1 for none
	sure  sureness // that it is the same
}

// sureness says by what two notes were found to be the same, the surest first.
type sureness int

const (
	sameKey sureness = iota
	sameID
	sameWords
)

// blocksOf lists the blocks of both canvases in the order of the new one's kind.
func blocksOf(old, new *Canvas) []string {
	ids := idsOfBlocks(new.Blocks, old.Blocks)
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(new.Kind.Order(a), new.Kind.Order(b)) })
	return ids
}

// standings lists the notes of the blocks.
func standings(c *Canvas, blocks []string, in func(block string) part) []standing {
	var list []standing
	notesOf := c.notesByBlock()
	for _, block := range blocks {
		part := in(block)
		notes := part.of(notesOf(block))
		list = slices.Grow(list, len(notes))
		for i, n := range notes {
			list = append(list, standing{note: n, place: Place{block, part.head + i}, pair: -1})
		}
	}
	return list
}

// feature is what two notes have in common if they are the same. The zero feature
// is none.
type feature struct {
	key             Key
	block, id, text string
}

// noteFeature is a feature of notes, and how sure those that have it in common are the
// same.
type noteFeature struct {
	sure sureness
	of   func(s standing) feature
}

// features are tried in turn, the surest first.
var features = []noteFeature{
	{sameKey, func(s standing) feature { return feature{key: s.note.Key} }},
	{sameID, func(s standing) feature {
		if s.note.ID == "" {
			return feature{}
		}
		return feature{id: s.note.ID, text: s.note.Text}
	}},
	{sameID, func(s standing) feature { return feature{id: s.note.ID} }},
	{sameWords, func(s standing) feature { return feature{block: s.place.Block, text: s.note.Text} }},
	{sameWords, func(s standing) feature { return feature{text: s.note.Text} }},
}

// match pairs the notes that are the same.
func match(was, is []standing) {
	matchInStep(was, is)
	matchBy(was, is, features)
	matchAlike(was, is)
}

// mostApart is how many notes matchInStep passes over to find the next pair.
const mostApart = 8

// matchInStep pairs notes with the same key that stand in the same order, but for a few
// between them. A key is there once in a canvas, so these are pairs that matchBy would
// find; where little has changed they are nearly all, and this takes no maps.
func matchInStep(was, is []standing) {
	for i, j := 0, 0; i < len(was) && j < len(is); {
		skip := 0
		for ; skip <= mostApart; skip++ {
			if i+skip < len(was) && sameNote(was[i+skip], is[j]) {
				i += skip
				break
			}
			if j+skip < len(is) && sameNote(was[i], is[j+skip]) {
				j += skip
				break
			}
		}
		if skip > mostApart {
			i, j = i+1, j+1
			continue
		}
		join(was, is, i, j, sameKey)
		i, j = i+1, j+1
	}
}

// sameNote reports whether both have the same key.
func sameNote(a, b standing) bool { return a.note.Key != 0 && a.note.Key == b.note.Key }

// matchBy pairs the notes that have one of the features in common, tried in turn.
func matchBy(was, is []standing, features []noteFeature) {
	for _, by := range features {
		free := make(map[feature][]int)
		for i, s := range was {
			if f := by.of(s); s.pair < 0 && f != (feature{}) {
				free[f] = append(free[f], i)
			}
		}
		for j, s := range is {
			if s.pair >= 0 || len(free) == 0 {
				continue
			}
			if f := by.of(s); len(free[f]) > 0 {
				join(was, is, free[f][0], j, by.sure)
				free[f] = free[f][1:]
			}
		}
	}
}

func join(was, is []standing, i, j int, sure sureness) {
	was[i].pair, is[j].pair = j, i
	was[i].sure, is[j].sure = sure, sure
}

// mostAlike is how many pairs of a block's notes are compared word by word at most,
// and leastAlike how much of their words two versions of a note share at least.
const (
	mostAlike  = 10_000
	leastAlike = 0.5
)

// matchAlike pairs notes of one block without a pair whose words are similar, unless
// both have ids; the most similar first.
func matchAlike(was, is []standing) {
	type candidate struct {
		i, j  int
		alike float64
	}
	old, new := leftByBlock(was), leftByBlock(is)
	var candidates []candidate
	for block, left := range new {
		if len(old[block])*len(left) > mostAlike {
			continue
		}
		bags := make(map[int]map[string]int)
		bag := func(s []standing, at, key int) map[string]int {
			if bags[key] == nil {
				bags[key] = words.Bag(s[at].note.Text)
			}
			return bags[key]
		}
		for _, j := range left {
			for _, i := range old[block] {
				if was[i].note.ID != "" && is[j].note.ID != "" {
					continue
				}
				if alike := words.Likeness(bag(was, i, i), bag(is, j, -1-j)); alike >= leastAlike {
					candidates = append(candidates, candidate{i, j, alike})
				}
			}
		}
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(a.j, b.j), cmp.Compare(a.i, b.i))
	})
	for _, c := range candidates {
		if was[c.i].pair < 0 && is[c.j].pair < 0 {
			join(was, is, c.i, c.j, sameWords)
		}
	}
}

// leftByBlock returns the notes that have no pair, by block.
func leftByBlock(list []standing) map[string][]int {
	left := make(map[string][]int)
	for i, s := range list {
		if s.pair < 0 {
			left[s.place.Block] = append(left[s.place.Block], i)
		}
	}
	return left
}

// movedNotes returns the notes that are in another block now, and those of each
// block that must be taken out so that the rest is in the old order. Of two notes
// that changed places, the one that is less surely the same note has moved.
func movedNotes(was, is []standing) map[int]bool {
	moved := make(map[int]bool)
	for start := 0; start < len(is); {
		var stayed []int
		block, end := is[start].place.Block, start
		for ; end < len(is) && is[end].place.Block == block; end++ {
			switch i := is[end].pair; {
			case i < 0:
			case was[i].place.Block != block:
				moved[end] = true
			default:
				stayed = append(stayed, end)
			}
		}
		inOrder := surestInOrder(is, stayed)
		for _, j := range stayed {
			if !inOrder[j] {
				moved[j] = true
			}
		}
		start = end
	}
	return moved
}

// surestInOrder returns as many notes that stayed in a block as possible that stand
// in the old order: first of those that are surely the same, then of the others
// those that fit between them.
func surestInOrder(is []standing, stayed []int) map[int]bool {
	kept := make(map[int]bool, len(stayed))
	floor := make([]int, len(stayed)) // where the last kept note before each stood
	for sure := sameKey; sure <= sameWords; sure++ {
		last := -1
		for at, j := range stayed {
			floor[at] = last
			if kept[j] {
				last = is[j].pair
			}
		}
		var fitting, order []int // of is, and of was; from the end
		next := math.MaxInt      // where the first kept note after each stood
		for at, j := range slices.Backward(stayed) {
			i := is[j].pair
			if kept[j] {
				next = i
			} else if is[j].sure != sure || i <= floor[at] || i >= next {
				continue
			}
			fitting, order = append(fitting, j), append(order, i)
		}
		slices.Reverse(fitting)
		slices.Reverse(order)
		for at, rises := range splice.LongestRising(order) {
			if rises {
				kept[fitting[at]] = true
			}
		}
	}
	return kept
}

// matchEntries returns for each new follow-up or review the index of the old one
// that it is; -1 for none. Those between two that did not change are taken to be
// changed if there are as many old as new ones.
func matchEntries[T comparable](old, new []T) []int {
	match := splice.Match(len(old), len(new), func(i, j int) bool { return old[i] == new[j] })
	pairUp(match, len(old))
	return match
}
