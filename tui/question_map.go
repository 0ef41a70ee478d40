// Beside the question, in wide windows: the map of the canvas.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/tui/style"
)

// beside puts the map at the far side of the lines, under the header.
func (q *questionScreen) beside(lines []string, w, h int) []string {
	nextSteps := q.iv.Walk().Guide.Block(canvas.NextSteps) != nil
	side := q.poster.Map(q.iv.Canvas(), sideWidth, q.iv.Stop().Block.ID, nextSteps)
	for len(lines) < min(len(side)+sideTop, h) {
		lines = append(lines, "")
	}
	left := w - margin - sideWidth
	for i, part := range side {
		if at := i + sideTop; at < len(lines) {
			lines[at] = q.set.Join(q.set.Pad(lines[at], left), part)
		}
	}
	return lines
}

// sideTop is the line at which the map begins.
const sideTop = 3

// mark is the character before a note of the status, and how it is drawn.
func (s *session) mark(status canvas.Status) (string, style.Pen) {
	m := s.sheet.Marks
	switch status {
	case canvas.Assumption:
		return m.Assumption, s.sheet.Warn
	case canvas.Unclear:
		return m.Unclear, s.sheet.Warn
	case canvas.Confirmed:
		return m.Confirmed, s.sheet.Good
	case canvas.Rejected:
		return m.Rejected, s.sheet.Bad
	}
	return m.Bullet, s.sheet.Faint
}
