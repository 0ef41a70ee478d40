// What every export shows of a canvas: notes with their details under them, the threads they are in, who said them.

package export

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// card is a note as it is drawn, with what describes it.
type card struct {
	note    *canvas.Note
	text    string
	details []detail
	threads []int  // the customer segments it is there for
	aside   string // what kind it is and who said it, in a line
}

// detail is what describes a note, and who said so.
type detail struct {
	note *canvas.Note
	text string
	by   string // "" if it was the same person
}

// board is what a block shows.
type board struct {
	block, title string
	cards        []card
	chips        []*canvas.Note // choices of which nothing more is known
	shares       []share        // of revenue
}

// poster gathers what is drawn of a canvas.
type poster struct {
	canvas  *canvas.Canvas
	words   *Words
	threads map[canvas.Key][]int
	names   bool                    // say at each note who said it, for there are several
	byID    map[string]*canvas.Note // made when it is first needed
}

func newPoster(c *canvas.Canvas, words *Words, o Options) *poster {
	return &poster{canvas: c, words: words, threads: check.Threads(c), names: !o.NoNames && len(people(c)) > 1}
}

// by is who said the note, if that is told.
func (p *poster) by(n *canvas.Note) string {
	if !p.names {
		return ""
	}
	return oneLine(n.By)
}

// board gathers what the block shows: notes with their details, then details
// of other blocks' notes, then choices.
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
	return b
}

// longestChip is the width of the longest chip's text, in em: one that fits in
// the narrowest block.
const longestChip = 15

// isChip reports whether the chosen option is shown as a few quiet words.
func (p *poster) isChip(n *canvas.Note) bool {
	text := p.words.note(n)
	return n.Status == canvas.NoStatus && !strings.Contains(text, "\n") && widthOf(text) <= longestChip
}

func (p *poster) card(n *canvas.Note, under []*canvas.Note) card {
	k := card{note: n, text: p.words.note(n), threads: p.threads[n.Key]}
	aside := []string{p.words.tags(n)}
	if !n.Status.Known() { // it has no mark
		aside = append(aside, p.words.status(n.Status))
	}
	if p.names {
		aside = append(aside, oneLine(n.By))
	}
	k.aside = joined(" · ", aside)
	for _, d := range under {
		entry := detail{note: d, text: p.words.note(d)}
		if p.names && d.By != n.By {
			entry.by = oneLine(d.By)
		}
		k.details = append(k.details, entry)
	}
	return k
}

// badge names a thread on a note, or says how many more there are.
type badge struct {
	thread int // -1: of no single one
	more   int // how many more
}

// badges are what a note shows of its threads.
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
