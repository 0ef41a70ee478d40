// The poster of a canvas, as the page, the report and the drawing show it: notes with their details and threads.

package export

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// card is a note as it is drawn, with its details.
type card struct {
	note       *canvas.Note
	text       string
	details    []detail
	threads    []int  // the customer segments it is there for
	smallPrint string // its amount, its tags, an unknown status, and who said it
}

// detail is a detail as it is drawn, within the card of the note it describes.
type detail struct {
	note *canvas.Note
	text string
	by   string // who said it; "" if the same person said the note
}

// board is a block with the cards on it.
type board struct {
	block, title string
	cards        []card
	chips        []*canvas.Note // choices that fit in a few words
	shares       []share        // of revenue
}

// poster is a canvas with what is needed to draw it.
type poster struct {
	canvas  *canvas.Canvas
	words   *Words
	threads map[canvas.Key][]int
	names   bool                    // name at each note the person who said it, because there are several
	byID    map[string]*canvas.Note // made when it is first needed
}

func newPoster(c *canvas.Canvas, words *Words, o Options) *poster {
	return &poster{canvas: c, words: words, threads: check.Threads(c), names: !o.NoNames && len(people(c)) > 1}
}

// by is the person who said the note, "" if that is not shown.
func (p *poster) by(n *canvas.Note) string {
	if !p.names {
		return ""
	}
	return oneLine(n.By)
}

// board is the block with its notes and their details, then the details of other
// blocks' notes, then the choices.
func (p *poster) board(block string, notes []*canvas.Note) board {
	b := board{block: block, title: p.words.block(block), shares: shares(notes, block)}
	heads, under := withDetails(notes)
	var loose, chosen []card
	for _, n := range heads {
		switch {
		case n.Choice() && len(under[n]) == 0 && p.isChip(n):
			b.chips = append(b.chips, n)
		case n.Choice():
			chosen = append(chosen, p.card(n, under[n]))
		case n.Detail:
			loose = append(loose, p.card(n, nil))
		default:
			b.cards = append(b.cards, p.card(n, under[n]))
		}
	}
	b.cards = append(append(b.cards, loose...), chosen...)
	if sums := p.words.sums(block); sums != "" {
		b.cards = append(b.cards, card{note: &canvas.Note{}, text: sums})
	}
	return b
}

// longestChip is the width of the longest text on a chip, in em: it fits in the
// narrowest block.
const longestChip = 15

// isChip reports whether the choice is drawn as a chip: a few words in a frame.
func (p *poster) isChip(n *canvas.Note) bool {
	text := p.words.note(n)
	return n.Status == canvas.NoStatus && !strings.Contains(text, "\n") && widthOf(text) <= longestChip
}

func (p *poster) card(n *canvas.Note, under []*canvas.Note) card {
	k := card{note: n, text: unbroken(p.words.note(n)), threads: p.threads[n.Key]}
	smallPrint := []string{p.words.amount(n.Amount), p.words.tags(n)}
	if !n.Status.Known() { // it has no mark
		smallPrint = append(smallPrint, p.words.status(n.Status))
	}
	if p.names {
		smallPrint = append(smallPrint, oneLine(n.By))
	}
	k.smallPrint = p.words.apart(smallPrint...)
	for _, d := range under {
		entry := detail{note: d, text: unbroken(p.words.note(d))}
		if p.names && d.By != n.By {
			entry.by = oneLine(d.By)
		}
		k.details = append(k.details, entry)
	}
	return k
}

// badge is the letter of a thread on a note, or the number of further threads.
type badge struct {
	thread int // -1: it is a number
	more   int // the number
}

// badges are the badges on a note.
func (k *card) badges() []badge {
	list := make([]badge, 0, mostBadges)
	for i, t := range k.threads {
		if i == mostBadges-1 && len(k.threads) > mostBadges {
			return append(list, badge{thread: -1, more: len(k.threads) - i})
		}
		list = append(list, badge{thread: t})
	}
	return list
}
