// Links between notes and blocks. A note has a bit for each block: it is set if a note of
// that block is linked with it.

package prompts

import (
	"iter"
	"math/bits"

	"bmcanvas/canvas"
)

// blockLinks says for each note and block whether a note of the block is linked with the
// note. The zero blockLinks has no links.
type blockLinks struct {
	numbers *canvas.Numbers
	places  map[string]int // of the blocks in the canvas
	blocks  []int32        // by note: the place of its block
	near    []uint64       // by note: a bit for each of the first blocks
	far     map[farLink]bool
	joined  map[[2]int]bool // pairs of blocks, with one beyond the first
	pair    [firstBlocks]uint64
}

// firstBlocks is how many blocks have bits. A canvas has a dozen.
const firstBlocks = 64

// farLink is a note that is linked with one of a block that has no bit.
type farLink struct {
	note  canvas.Key
	block int
}

// newBlockLinks returns the blockLinks of a canvas, without links.
func newBlockLinks(c *canvas.Canvas, numbers *canvas.Numbers) blockLinks {
	l := blockLinks{numbers: numbers, places: make(map[string]int, len(c.Blocks)), far: map[farLink]bool{}, joined: map[[2]int]bool{}}
	l.blocks, l.near = make([]int32, 0, numbers.Count()), make([]uint64, numbers.Count())
	for i, b := range c.Blocks {
		if _, twice := l.places[b.ID]; !twice {
			l.places[b.ID] = i
		}
		for range b.Notes {
			l.blocks = append(l.blocks, int32(l.places[b.ID]))
		}
	}
	return l
}

// add adds a link of n with another note.
func (l *blockLinks) add(n, to *canvas.Note) {
	at, _ := l.numbers.Of(n.Key)
	other, _ := l.numbers.Of(to.Key)
	from, there := int(l.blocks[at]), int(l.blocks[other])
	if there < firstBlocks {
		l.near[at] |= 1 << there
	} else {
		l.far[farLink{n.Key, there}] = true
	}
	if there < firstBlocks && from < firstBlocks {
		l.pair[from] |= 1 << there
	} else {
		l.joined[[2]int{from, there}] = true
	}
}

// has reports whether the note is linked with one of the block.
func (l *blockLinks) has(k canvas.Key, block string) bool {
	place, known := l.places[block]
	switch {
	case !known:
		return false
	case place >= firstBlocks:
		return l.far[farLink{k, place}]
	}
	at, there := l.numbers.Of(k)
	return there && l.near[at]&(1<<place) != 0
}

// pairs yields the places of the blocks that have notes linked with one another.
func (l *blockLinks) pairs() iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for from, set := range l.pair {
			for ; set != 0; set &= set - 1 {
				if !yield(from, bits.TrailingZeros64(set)) {
					return
				}
			}
		}
		for p := range l.joined {
			if !yield(p[0], p[1]) {
				return
			}
		}
	}
}
