// Package style names what things look like by the role they play. Colours
// are the terminal's own sixteen, so that they suit the user's theme, light
// or dark, and none carries a meaning alone.
package style

import (
	"io"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Pen is a style as what is written before and after a text on one line:
// much cheaper than having lipgloss render every piece of a frame.
type Pen struct{ On, Off string }

// Render is the text in the style.
func (p Pen) Render(s string) string {
	if s == "" {
		return ""
	}
	return p.On + s + p.Off
}

func newPen(s lipgloss.Style) Pen {
	on, off, _ := strings.Cut(s.Render("x"), "x")
	return Pen{on, off}
}

// Sheet is the look of one session.
type Sheet struct {
	Colour bool // false under NO_COLOR: bold, faint, underline and reverse stay
	ASCII  bool // borders and marks for terminals without box drawing

	Plain    Pen
	Strong   Pen // the question; what the eye is to meet first
	Title    Pen // names of blocks and screens
	Faint    Pen // there when looked for
	Accent   Pen // where one is: the current block, the focused field's mark
	Cursor   Pen // the text cursor's cell
	Selected Pen // the row the cursor is on
	Key      Pen // a key's name in the key line
	Good     Pen // confirmed, saved
	Warn     Pen // assumption, unclear, a warning
	Bad      Pen // rejected, an error
	Border   Pen // frames

	Marks Marks

	threads []Pen
}

// Marks are the characters that show state, one cell each but for On, Off and, in ASCII, the ellipsis and the link.
type Marks struct {
	Bullet, Here, Done, Open                 string // a note; the row the cursor is on; an answered and an open question
	On, Off                                  string // a picked and an unpicked option, three cells: "[x]"
	Assumption, Unclear, Confirmed, Rejected string
	Ellipsis, Up, Down, Rule                 string
	BarFull, BarEmpty                        string // progress
	Link, Bar                                string // a link; the left edge of a field
	Near, Far                                string // a note connected with the one under the cursor: directly; through others
	Anchor                                   string // the note that others are being linked with
	Box                                      Box
}

// Box is a set of border characters.
type Box struct {
	H, V, TL, TR, BL, BR, LeftT, RightT, TopT, BottomT, Cross string
}

// New is the sheet with colours or without, drawn with box characters or in ASCII.
func New(colour, ascii bool) *Sheet {
	// A renderer of our own: the default one drops bold, faint and reverse too
	// when there is to be no colour.
	renderer := lipgloss.NewRenderer(io.Discard)
	renderer.SetColorProfile(termenv.ANSI)
	plain := renderer.NewStyle()
	tint := func(s lipgloss.Style, c string) Pen {
		if !colour {
			return newPen(s)
		}
		return newPen(s.Foreground(lipgloss.Color(c)))
	}
	s := &Sheet{
		Colour: colour, ASCII: ascii,
		Plain:    newPen(plain),
		Strong:   newPen(plain.Bold(true)),
		Title:    tint(plain.Bold(true), "6"),
		Faint:    newPen(plain.Faint(true)),
		Accent:   tint(plain.Bold(true), "6"),
		Cursor:   newPen(plain.Reverse(true)),
		Selected: newPen(plain.Reverse(true)),
		Key:      newPen(plain.Bold(true)),
		Good:     tint(plain, "2"),
		Warn:     tint(plain, "3"),
		Bad:      tint(plain.Bold(true), "1"),
		Border:   newPen(plain.Faint(true)),
	}
	for _, c := range threads {
		s.threads = append(s.threads, tint(plain.Bold(!colour), c))
	}
	s.Marks = marks(ascii, false)
	return s
}

// Facing is the sheet for a screen that begins at the left, or at the right:
// marks that point do so the way one reads.
func (s *Sheet) Facing(left bool) *Sheet {
	facing := *s
	facing.Marks = marks(s.ASCII, left)
	return &facing
}

// marks are the characters that show state, on a screen that is read from
// right to left if they face left.
func marks(ascii, left bool) Marks {
	m := Marks{
		Bullet: "•", Here: "›", Done: "✓", Open: "·", On: "[x]", Off: "[ ]",
		Assumption: "?", Unclear: "~", Confirmed: "✓", Rejected: "✗",
		Ellipsis: "…", Up: "↑", Down: "↓", Rule: "─", BarFull: "━", BarEmpty: "─", Link: "→", Bar: "▌", Near: "*", Far: "·", Anchor: "=",
		Box: Box{"─", "│", "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼"},
	}
	if ascii {
		m = Marks{
			Bullet: "-", Here: ">", Done: "+", Open: ".", On: "[x]", Off: "[ ]",
			Assumption: "?", Unclear: "~", Confirmed: "+", Rejected: "x",
			Ellipsis: "..", Up: "^", Down: "v", Rule: "-", BarFull: "#", BarEmpty: "-", Link: "->", Bar: "|", Near: "*", Far: ".", Anchor: "=",
			Box: Box{"-", "|", "+", "+", "+", "+", "+", "+", "+", "+", "+"},
		}
	}
	switch {
	case left && ascii:
		m.Here, m.Link = "<", "<-"
	case left:
		m.Here, m.Link, m.Bar = "‹", "←", "▐"
	}
	return m
}

// threads are the colours that tell customer segments apart, in the order in
// which they are given out; the letter beside them carries the meaning.
var threads = []string{"12", "5", "2", "3", "6", "1", "13", "10", "14"}

// Thread is the style of the i-th customer segment's thread.
func (s *Sheet) Thread(i int) Pen { return s.threads[i%len(s.threads)] }
