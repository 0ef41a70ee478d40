// Text set for the screen in the ways that all screens share.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/tui/style"
)

// paragraph is the text wrapped to the width, in a style.
func (s *session) paragraph(said string, w int, pen style.Pen) []string {
	lines := s.set.Wrap(said, max(w, 2))
	for i, line := range lines {
		lines[i] = pen.Render(line)
	}
	return lines
}

// hang is the text wrapped to what lead leaves of the width: lead before its
// first line, and blanks before the others.
func (s *session) hang(lead, said string, w int, pen style.Pen) []string {
	indent := text.Width(lead)
	lines := s.paragraph(said, max(w-indent, 4), pen)
	for i, line := range lines {
		lines[i] = s.set.Join(lead, line)
		lead = text.Spaces(indent)
	}
	return lines
}

// parts is what says something of the parts, side by side in one text.
func (s *session) parts(parts ...string) string { return s.set.Series(" · ", parts...) }

// list is what says something of the parts, as a list in the language.
func (s *session) list(parts ...string) string { return s.set.Series(s.words.Comma+" ", parts...) }

// date is the date as it is shown.
func (s *session) date(d canvas.Date) string { return s.words.InDigits(string(d)) }

// cut is the text in one line of at most so many cells, with an ellipsis if
// that is not all of it.
func (s *session) cut(said string, w int) string {
	return s.set.Truncate(said, w, s.sheet.Marks.Ellipsis)
}

// indented is the lines moved in by the margin.
func (s *session) indented(lines []string) []string {
	moved := make([]string, len(lines))
	for i, line := range lines {
		if line != "" {
			moved[i] = s.set.Indent(margin, line)
		}
	}
	return moved
}
