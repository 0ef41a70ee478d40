// The poster's texts measured, before they are laid out.

package export

import "bmcanvas/canvas"

// typeset is a board with its texts measured.
type typeset struct {
	*board
	cell  canvas.Cell
	title measured
	cards []setCard
	chips []chip
}

type setCard struct {
	*card
	text    measured
	details []measured
	aside   measured
}

type chip struct {
	text  string
	width float64
}

// typesetAll measures all that the boards show.
func (p *poster) typesetAll(l canvas.Layout, boards []board) []typeset {
	sets := make([]typeset, len(boards))
	for i := range boards {
		b := &boards[i]
		t := typeset{board: b, cell: l.Cells[i], title: measure(b.title), cards: make([]setCard, len(b.cards))}
		for j := range b.cards {
			t.cards[j] = setCardOf(&b.cards[j])
		}
		for _, n := range b.chips {
			text := oneLine(p.words.note(n))
			t.chips = append(t.chips, chip{text, widthOf(text)})
		}
		sets[i] = t
	}
	return sets
}

func setCardOf(k *card) setCard {
	s := setCard{card: k, text: measure(k.text), aside: measure(k.aside)}
	for _, d := range k.details {
		s.details = append(s.details, measure(d.said()))
	}
	return s
}

// said is the detail and who said it.
func (d *detail) said() string {
	if d.by == "" {
		return d.text
	}
	return d.text + " – " + d.by
}
