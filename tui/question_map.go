// The map of the canvas beside the question, in wide windows.

package tui

import (
	"bmcanvas/canvas"
)

// withMap puts the map at the far side of the lines, under the header.
func (q *questionScreen) withMap(lines []string, w, h int) []string {
	nextSteps := q.iv.Walk().Guide.Block(canvas.NextSteps) != nil
	side := q.poster().Map(q.iv.Canvas(), sideWidth, q.iv.Stop().Block.ID, nextSteps)
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

// sideTop is the line where the map begins.
const sideTop = 3
