// Package style names what things look like by the role they play. Colours are
// the sixteen of the terminal, so they suit the person's theme, light or dark.
// No colour carries a meaning alone: a mark or a word says the same. Words are in
// the colour of the terminal's text, but for errors: of the sixteen colours, bright
// red alone can be read on the dark and the light grounds of all common palettes.
package style

import "strconv"

// Pen is a style as what to write before and after a text on one line. It is
// much cheaper than having lipgloss render every piece of a frame.
type Pen struct{ On, Off string }

// Render returns the text in the style; "" for an empty text.
func (p Pen) Render(s string) string {
	if s == "" {
		return ""
	}
	return p.On + s + p.Off
}

// The codes of pens, as lipgloss writes them in the sixteen colours of a terminal: a test
// holds them to that. Having lipgloss make them takes a tenth of what the program does before
// its first screen.
const (
	bold      = "1"
	faint     = "2"
	underline = "4"
	reverse   = "7"
	struck    = "9"
)

// ink is the code of one of the sixteen colours: the dark ones are 0 to 7, the bright ones
// 8 to 15.
func ink(colour int) string {
	if colour < 8 {
		return strconv.Itoa(30 + colour)
	}
	return strconv.Itoa(90 + colour - 8)
}

// newPen returns the pen with the codes, without the empty ones.
func newPen(codes ...string) Pen {
	on := ""
	for _, code := range codes {
		if code != "" && on != "" {
			on += ";"
		}
		on += code
	}
	if on == "" {
		return Pen{}
	}
	return Pen{"\x1b[" + on + "m", "\x1b[0m"}
}

// Sheet is the look of one session.
type Sheet struct {
	ASCII bool // borders and marks for terminals without box drawing characters

	Plain    Pen
	Strong   Pen // the question: what to read first
	Title    Pen // names of blocks and screens
	Second   Pen // secondary text: hints, labels, what a key does
	Struck   Pen // what is done or given up
	Faint    Pen // frames and marks only: in many palettes it cannot be read
	Accent   Pen // marks of where one is: the border of the block, the bar of the field
	Cursor   Pen // the text cursor's cell
	Selected Pen // the row the cursor is on
	Key      Pen // a key's name in the key line
	Found    Pen // the words that a note was found by
	Figure   Pen // what amounts come to
	Good     Pen // marks of what is confirmed or went well
	Warn     Pen // marks of assumptions and what is unclear
	Bad      Pen // what is rejected, errors
	Border   Pen // frames

	Marks Marks

	threads []Pen
}

// Marks are the characters that show state. Each takes one cell, except On, Off
// and, in ASCII, Ellipsis and Link.
type Marks struct {
	Bullet, Here, Done, Open                 string // a note; the row the cursor is on; an answered and an open question
	On, Off                                  string // a picked and an unpicked option, three cells: "[x]"
	Assumption, Unclear, Confirmed, Rejected string // the statuses
	Ellipsis, Up, Down, Rule                 string // cut text; more above and below; a line
	BarFull, BarEmpty                        string // progress
	Link, Bar                                string // a link; the left edge of a field
	Near, Far                                string // a note connected with the one under the cursor: directly; through others
	Anchor                                   string // the note that others are being linked with
	Others                                   string // letters of further segments
	Box                                      Box
}

// Box is a set of border characters: horizontal, vertical, the corners (top left
// to bottom right), the places where a border meets the side that is named, and
// the cross.
type Box struct {
	H, V, TL, TR, BL, BR, LeftT, RightT, TopT, BottomT, Cross string
}

// New returns the sheet with or without colours, and with borders and marks in
// box drawing characters or in ASCII. Without colours, bold, faint, underline and
// reverse stay.
func New(colour, ascii bool) *Sheet {
	tint := func(c int, codes ...string) Pen {
		if !colour {
			return newPen(codes...)
		}
		return newPen(append(codes, ink(c))...)
	}
	s := &Sheet{
		ASCII:    ascii,
		Strong:   newPen(bold),
		Title:    newPen(bold),
		Struck:   newPen(struck),
		Faint:    newPen(faint),
		Accent:   tint(13, bold),
		Cursor:   newPen(reverse),
		Selected: newPen(reverse),
		Key:      newPen(bold),
		Found:    newPen(bold, underline),
		Good:     tint(2),
		Warn:     tint(3),
		Bad:      tint(9, bold),
		Border:   newPen(faint),
	}
	weight := bold // where there are no colours
	if colour {
		weight = ""
	}
	for _, c := range threadColours {
		s.threads = append(s.threads, tint(c, weight))
	}
	s.Marks = marks(ascii, false)
	return s
}

// threadColours tell customer segments apart, in the order in which they are
// given out: the bright ones first, without that of Accent. They are for bars; the
// letter beside them carries the meaning.
var threadColours = [...]int{12, 10, 14, 11, 9, 4, 2, 6, 3}

// Thread returns the style of the thread of the i-th customer segment.
func (s *Sheet) Thread(i int) Pen { return s.threads[i%len(s.threads)] }

// Facing returns the sheet for a screen that is read from right to left, or from
// left to right if mirrored is false: marks that point do so in the reading direction.
func (s *Sheet) Facing(mirrored bool) *Sheet {
	facing := *s
	facing.Marks = marks(s.ASCII, mirrored)
	return &facing
}

// marks returns the marks for a screen that is read from left to right, or from
// right to left if it is mirrored.
func marks(ascii, mirrored bool) Marks {
	m := Marks{
		Bullet: "•", Here: "›", Done: "✓", Open: "·", On: "[x]", Off: "[ ]",
		Assumption: "?", Unclear: "~", Confirmed: "✓", Rejected: "✗",
		Ellipsis: "…", Up: "↑", Down: "↓", Rule: "─", BarFull: "━", BarEmpty: "─", Link: "→", Bar: "▌", Near: "*", Far: "·", Anchor: "=", Others: "…",
		Box: Box{"─", "│", "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼"},
	}
	if ascii {
		m = Marks{
			Bullet: "-", Here: ">", Done: "+", Open: ".", On: "[x]", Off: "[ ]",
			Assumption: "?", Unclear: "~", Confirmed: "+", Rejected: "x",
			Ellipsis: "..", Up: "^", Down: "v", Rule: "-", BarFull: "#", BarEmpty: "-", Link: "->", Bar: "|", Near: "*", Far: ".", Anchor: "=", Others: "+",
			Box: Box{"-", "|", "+", "+", "+", "+", "+", "+", "+", "+", "+"},
		}
	}
	switch {
	case mirrored && ascii:
		m.Here, m.Link = "<", "<-"
	case mirrored: // a dot reads as a zero there
		m.Here, m.Link, m.Bar = "‹", "←", "▐"
		m.Assumption, m.Open, m.Far = "؟", "–", "–"
	}
	return m
}
