// Package style names what things look like by the role they play. Colours
// are the terminal's own sixteen, so that they suit the user's theme, light
// or dark, and none carries a meaning alone.
package style

import "github.com/charmbracelet/lipgloss"

// Sheet is the look of one session.
type Sheet struct {
	Colour bool // false under NO_COLOR: bold, faint, underline and reverse stay
	ASCII  bool // borders and marks for terminals without box drawing

	Plain    lipgloss.Style
	Strong   lipgloss.Style // the question; what the eye is to meet first
	Title    lipgloss.Style // names of blocks and screens
	Faint    lipgloss.Style // there when looked for
	Accent   lipgloss.Style // where one is: the current block, the focused field's mark
	Cursor   lipgloss.Style // the text cursor's cell
	Selected lipgloss.Style // the row the cursor is on
	Key      lipgloss.Style // a key's name in the key line
	Good     lipgloss.Style // confirmed, saved
	Warn     lipgloss.Style // assumption, unclear, a warning
	Bad      lipgloss.Style // rejected, an error
	Border   lipgloss.Style // frames

	Marks Marks
}

// Marks are the characters that show state, one cell each but for On, Off and, in ASCII, the ellipsis and the link.
type Marks struct {
	Bullet, Here, Done, Open, Parked         string // a note; the row one is on; states of a question
	On, Off                                  string // a picked and an unpicked option, three cells: "[x]"
	Assumption, Unclear, Confirmed, Rejected string
	Ellipsis, Up, Down, Rule                 string
	BarFull, BarEmpty                        string // progress
	Link, Bar                                string // a link; the left edge of a field
	Box                                      Box
}

// Box is a set of border characters.
type Box struct {
	H, V, TL, TR, BL, BR, LeftT, RightT, TopT, BottomT, Cross string
}

// New is the sheet with colours or without, drawn with box characters or in ASCII.
func New(colour, ascii bool) *Sheet {
	plain := lipgloss.NewStyle()
	tint := func(s lipgloss.Style, c string) lipgloss.Style {
		if !colour {
			return s
		}
		return s.Foreground(lipgloss.Color(c))
	}
	s := &Sheet{
		Colour: colour, ASCII: ascii,
		Plain:    plain,
		Strong:   plain.Bold(true),
		Title:    tint(plain.Bold(true), "6"),
		Faint:    plain.Faint(true),
		Accent:   tint(plain.Bold(true), "6"),
		Cursor:   plain.Reverse(true),
		Selected: plain.Reverse(true),
		Key:      plain.Bold(true),
		Good:     tint(plain, "2"),
		Warn:     tint(plain, "3"),
		Bad:      tint(plain.Bold(true), "1"),
		Border:   plain.Faint(true),
	}
	s.Marks = Marks{
		Bullet: "•", Here: "›", Done: "✓", Open: "·", Parked: "◦", On: "[x]", Off: "[ ]",
		Assumption: "?", Unclear: "~", Confirmed: "✓", Rejected: "✗",
		Ellipsis: "…", Up: "↑", Down: "↓", Rule: "─", BarFull: "━", BarEmpty: "─", Link: "→", Bar: "▌",
		Box: Box{"─", "│", "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼"},
	}
	if ascii {
		s.Marks = Marks{
			Bullet: "-", Here: ">", Done: "+", Open: ".", Parked: "o", On: "[x]", Off: "[ ]",
			Assumption: "?", Unclear: "~", Confirmed: "+", Rejected: "x",
			Ellipsis: "..", Up: "^", Down: "v", Rule: "-", BarFull: "#", BarEmpty: "-", Link: "->", Bar: "|",
			Box: Box{"-", "|", "+", "+", "+", "+", "+", "+", "+", "+", "+"},
		}
	}
	return s
}

// threads are the colours that tell customer segments apart, in the order in
// which they are given out; the letter beside them carries the meaning.
var threads = []string{"12", "5", "2", "3", "6", "1", "13", "10", "14"}

// Thread is the style of the i-th customer segment's thread.
func (s *Sheet) Thread(i int) lipgloss.Style {
	if !s.Colour {
		return s.Plain.Bold(true)
	}
	return s.Plain.Foreground(lipgloss.Color(threads[i%len(threads)]))
}
