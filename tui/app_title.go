// The title of the terminal's window.

package tui

import (
	"bmcanvas/internal/text"
	"bmcanvas/tui/tty"
)

// programName is the name of the program.
const programName = "bmcanvas"

// widestTitle is the width in cells of a canvas's name in the title.
const widestTitle = 60

// windowTitle is the name of the canvas and of the program; "" on a terminal that has no
// title.
func (a *app) windowTitle() string {
	if !tty.TakesStrings(a.getenv) {
		return ""
	}
	if a.iv == nil || a.iv.Canvas().Name == "" {
		return programName
	}
	title := text.Truncate(text.OneLine(a.iv.Canvas().Name), widestTitle, "…") + " – " + programName
	if a.env.sheet.ASCII {
		title = text.ASCII(title)
	}
	return title
}
