// Threads beside notes: the letters of the customer segments that each is there for.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/text"
)

// withLetters puts the letters of the note's threads at the end of its last
// line, or beneath it.
func (s *session) withLetters(lines []string, n *canvas.Note, w, indent int) []string {
	letters := s.poster.Letters(s.iv.Canvas(), n)
	if letters == "" {
		return lines
	}
	if last := len(lines) - 1; text.Width(lines[last])+2+text.Width(letters) <= w {
		lines[last] = s.set.Join(lines[last], "  ", letters)
		return lines
	}
	return append(lines, s.set.Indent(indent, letters))
}
