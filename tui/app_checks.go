// Counting errors and warnings off the main loop, for the header.

package tui

import (
	"bmcanvas/canvas/check"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// findingCount is how many errors and holes a canvas has.
type findingCount struct {
	canvas *canvas.Canvas
	guide  *prompts.Guide
	gaps   int
}

// countedMsg brings what the checks found.
type countedMsg findingCount

// countFindings counts, if the canvas or the guide is another than the one counted
// last. Before the first key no header is shown, and nothing is counted for it.
func (a *app) countFindings() tea.Cmd {
	c, g, day := a.iv.Canvas(), a.iv.Walk().Guide, a.today()
	if !a.awake || a.counting || a.counted.canvas == c && a.counted.guide == g {
		return nil
	}
	a.counting = true
	return func() tea.Msg { return countedMsg{c, g, check.Gaps(c, prompts.CheckContext(c, g, day))} }
}
