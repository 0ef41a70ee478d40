// The layout of the poster on its sheet: where each block and note is, and how large the text can be.

package export

import (
	"slices"

	"bmcanvas/canvas"
)

// Sizes on paper, in CSS pixels of 1/96 inch. The style sheet of the HTML page
// has the same.
const (
	sheetWidth  = 1587.4 // A3, landscape
	sheetHeight = 1122.5
	sheetMargin = 34.0 // 9 mm
	headHeight  = 72.0 // over the blocks
	footHeight  = 34.0 // under them
	largest     = 19.0 // an em of a note's text
	smallest    = 9.3  // 7 points
	step        = 0.4

	smallestTitle = 12.0 // 9 points

	reportWidth    = 1047.0 // A4, landscape, without margins
	reportHeight   = 648.0  // likewise, and without the heading over the canvas
	reportLargest  = 13.0
	reportSmallest = 4.0 // so that a very full canvas is whole on its page, too
)

// Sizes within a block, in em of a note's text.
const (
	blockPad       = 0.75
	titleSize      = 1.1
	titleLine      = 1.65 // its height, with the space below
	iconSize       = 1.5
	noteGap        = 0.5
	noteMin        = 11.0 // the narrowest note, unless its block is narrower
	notePadX       = 0.65
	notePadTop     = 0.6 // with the strip
	notePadEnd     = 0.5
	stripSize      = 0.22
	badgeSize      = 1.3
	badgeGap       = 0.18
	detailSize     = 0.88
	detailGap      = 0.25
	detailPad      = 0.7 // beside its line
	smallPrintSize = 0.8
	smallPrintGap  = 0.2
	chipSize       = 0.82
	chipPad        = 0.6 // in em of its text
	chipGap        = 0.4
	barHeight      = 3.1 // of the revenue shares, with their names and the space below
)

// mostBadges is how many threads are named on a note. If there are more, two are
// named and the others counted.
const mostBadges = 3

// sheet is a poster laid out on its paper.
type sheet struct {
	em, leading   float64 // the em in which the notes of every box fit
	title         float64 // that of the titles, which must not be too small to see
	width, height float64 // of the blocks together
	boxes         []box
	plan          plan
}

// box is a block with its place on the sheet.
type box struct {
	*measuredBoard
	em         float64 // of its notes: as large as they fit in the box
	x, y, w, h float64
	title      []string
	columns    int // of notes
	cards      []placedCard
	chips      []placedChip
	need       float64 // the height its notes need
}

// placedCard is a note with its place in its block.
type placedCard struct {
	*measuredCard
	x, y, w, h float64
	lines      []string
	below      bool // its marks are below its text, because a word needs the room beside it
	details    [][]string
	smallPrint []string
}

// placedChip is a choice with its place in its block.
type placedChip struct {
	text       string
	x, y, w, h float64
}

// layout is where the blocks stand. On the customer experience canvas one reads them
// in rows, so that in a language that begins at the right they do, too. A business
// model has its customers at the right in every language.
func (p *poster) layout() canvas.Layout {
	l := p.canvas.Layout()
	if p.words.RightToLeft && p.canvas.Kind.ReadInRows() {
		return l.Mirrored()
	}
	return l
}

// boards are the boards of the layout's cells.
func (p *poster) boards(l canvas.Layout) []board {
	notes := make(map[string][]*canvas.Note, len(p.canvas.Blocks))
	for _, b := range p.canvas.Blocks {
		if _, twice := notes[b.ID]; !twice {
			notes[b.ID] = b.Notes
		}
	}
	boards := make([]board, len(l.Cells))
	for i, cell := range l.Cells {
		boards[i] = p.board(cell.Block, notes[cell.Block])
	}
	return boards
}

// tooFull reports whether there is so much text on the boards that it does not
// fit on the paper even in the smallest size. Then no word need be measured.
func (on paper) tooFull(boards []board) bool {
	ems := 0.0
	for i := range boards {
		for j := range boards[i].cards {
			ems += widthOf(boards[i].cards[j].text)
		}
	}
	return ems*smallest*smallest > 2*on.width*on.height
}

// fill places the notes of a block and finds the height it needs.
func (s *sheet) fill(b *box) {
	em, inner := b.em, b.inner(s.em)
	b.title = b.measuredBoard.title.wrap((inner/s.title - iconSize - 0.3) / titleSize / bold)
	y := s.belowTitle(b)
	if len(b.shares) > 0 {
		y += barHeight * s.em
	}
	most := max(1, int((inner+noteGap*s.plan.air*em)/((noteMin+noteGap*s.plan.air)*em)))
	end := y
	for count := most; count > 0 && count >= most-1; count-- {
		if cards, below := s.fillCards(b, y, count); b.columns == 0 || below < end {
			b.cards, end, b.columns = cards, below, count
		}
	}
	b.need = s.fillChips(b, end) - noteGap*s.plan.air*em + blockPad*s.em
}

// fillCards places the notes below y in so many columns, each note in the column that is
// the shortest so far, and returns where they end, including the space below.
func (s *sheet) fillCards(b *box, y float64, columns int) (cards []placedCard, end float64) {
	gap := noteGap * s.plan.air * b.em
	width := (b.inner(s.em) - float64(columns-1)*gap) / float64(columns)
	cards = make([]placedCard, 0, len(b.measuredBoard.cards))
	ends := make([]float64, columns) // of the columns
	for i := range ends {
		ends[i] = y
	}
	for i := range b.measuredBoard.cards {
		at := 0
		for j, end := range ends {
			if end < ends[at]-0.01 {
				at = j
			}
		}
		p := s.place(&b.measuredBoard.cards[i], width, b.em)
		p.x, p.y = blockPad*s.em+float64(at)*(width+gap), ends[at]
		ends[at] += p.h + gap
		cards = append(cards, p)
	}
	return cards, slices.Max(ends)
}

// inner is the width within the box, whose padding is in the em of the sheet.
func (b *box) inner(em float64) float64 { return b.w - 2*blockPad*em }

// belowTitle is where the notes of the box begin, or the shares over them.
func (s *sheet) belowTitle(b *box) float64 {
	return blockPad*s.em + (titleLine+titleSize*1.2*float64(len(b.title)-1))*s.title
}

// bold is how much wider bold text is.
const bold = 1.1

// fillChips places the choices below y and returns where they end, including the
// space below.
func (s *sheet) fillChips(b *box, y float64) float64 {
	em := b.em * chipSize
	x, left := blockPad*s.em, blockPad*s.em
	height := s.leading * em * 1.12
	for i, c := range b.measuredBoard.chips {
		w := (c.width + 2*chipPad) * em
		if x > left && x+w > b.w-left {
			x, y = left, y+height+chipGap*em
		}
		b.chips = append(b.chips, placedChip{c.text, x, y, w, height})
		x += w + chipGap*em
		if i == len(b.measuredBoard.chips)-1 {
			y += height + noteGap*s.plan.air*b.em
		}
	}
	return y
}

// place wraps a note's texts to the width and finds its height.
func (s *sheet) place(k *measuredCard, width, em float64) placedCard {
	p := placedCard{measuredCard: k, w: width}
	inner := width/em - 2*notePadX
	marks := marksWidth(k.card)
	p.below = marks > 0 && k.text.widest() > inner-marks
	if p.below {
		marks = 0
	}
	p.lines = k.text.wrap(inner - marks)
	height := (notePadTop+notePadEnd)*s.plan.air + s.leading*float64(len(p.lines))
	if p.below {
		height += s.leading
	}
	for _, d := range k.details {
		lines := d.wrap((inner - detailPad) / detailSize)
		p.details = append(p.details, lines)
		height += detailGap + detailSize*s.leading*float64(len(lines))
	}
	if len(k.smallPrint.pieces) > 0 {
		p.smallPrint = k.smallPrint.wrap(inner / smallPrintSize)
		height += smallPrintGap + smallPrintSize*s.leading*float64(len(p.smallPrint))
	}
	p.h = height * em
	return p
}

// marksWidth is the room for a note's status and threads beside its text, in em.
func marksWidth(k *card) float64 {
	count := len(k.badges())
	if k.note.Status.Known() && k.note.Status != canvas.NoStatus {
		count++
	}
	if count == 0 {
		return 0
	}
	return 0.45 + float64(count)*(badgeSize+badgeGap)
}
