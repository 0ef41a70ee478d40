// The texts of the poster are measured once, before they are laid out in many sizes.

package export

import "bmcanvas/canvas"

// Ruler measures text for the layout.
type Ruler interface {
	// Width returns the width of the text in em.
	Width(text string, bold bool) float64
}

// measuredBoard is a board with the widths of its texts.
type measuredBoard struct {
	*board
	cell  canvas.Cell
	title measured
	cards []measuredCard
	chips []chip
}

type measuredCard struct {
	*card
	text       measured
	details    []measured
	smallPrint measured
}

type chip struct {
	text  string
	width float64
}

// measureAll measures the texts on the boards.
func (p *poster) measureAll(l canvas.Layout, boards []board, width ruler) []measuredBoard {
	sets := make([]measuredBoard, len(boards))
	for i := range boards {
		b := &boards[i]
		t := measuredBoard{board: b, cell: l.Cells[i], title: p.measure(b.title, width), cards: make([]measuredCard, len(b.cards))}
		for j := range b.cards {
			t.cards[j] = p.measureCard(&b.cards[j], width)
		}
		for _, n := range b.chips {
			text := oneLine(p.words.note(n))
			t.chips = append(t.chips, chip{text, width(text)})
		}
		sets[i] = t
	}
	return sets
}

// measure measures a text whose words can be broken.
func (p *poster) measure(text string, width ruler) measured {
	m := measure(text, width)
	m.breaks = p.words.Breaks
	return m
}

func (p *poster) measureCard(k *card, width ruler) measuredCard {
	s := measuredCard{card: k, text: p.measure(k.text, width), smallPrint: p.measure(k.smallPrint, width)}
	for _, d := range k.details {
		s.details = append(s.details, p.measure(d.said(), width))
	}
	return s
}

// said is the text of the detail and who said it.
func (d *detail) said() string {
	if d.by == "" {
		return d.text
	}
	return d.text + " – " + d.by
}
