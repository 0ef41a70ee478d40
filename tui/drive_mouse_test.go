// The mouse of a driver.

package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"bmcanvas/internal/text"
)

// clickAt clicks on a cell.
func (d *driver) clickAt(x, y int) *driver {
	d.t.Helper()
	d.send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
	d.send(tea.MouseMsg{X: x, Y: y, Action: tea.MouseActionRelease})
	return d
}

// cellOf finds the text on the screen: the cell of its first character.
func (d *driver) cellOf(s string) (x, y int) {
	d.t.Helper()
	for y, line := range strings.Split(d.screen(), "\n") {
		if before, _, found := strings.Cut(line, s); found {
			return text.Width(before), y
		}
	}
	d.t.Fatalf("%q is not on the screen:\n%s", s, d.screen())
	return 0, 0
}

// click clicks on the text.
func (d *driver) click(s string) *driver {
	d.t.Helper()
	x, y := d.cellOf(s)
	return d.clickAt(x, y)
}

// wheel turns the wheel, up or down.
func (d *driver) wheel(by int) *driver {
	button := tea.MouseButtonWheelDown
	if by < 0 {
		button, by = tea.MouseButtonWheelUp, -by
	}
	for range by {
		d.send(tea.MouseMsg{X: 5, Y: 5, Button: button, Action: tea.MouseActionPress})
	}
	return d
}

// sameForClicks checks that the drawing for a click shows what the screen shows.
func (d *driver) sameForClicks() {
	d.t.Helper()
	if d.app.quit {
		return
	}
	shown := d.app.View()
	d.app.env.clicks = &clicks{}
	marked := d.app.View()
	d.app.env.clicks = nil
	a, b := strings.Split(ansi.Strip(shown), "\n"), strings.Split(ansi.Strip(marked), "\n")
	for i := range a {
		if i >= len(b) || strings.TrimRight(a[i], " ") != strings.TrimRight(b[i], " ") {
			d.t.Fatalf("line %d is %q, for clicks %q", i, a[i], b[min(i, len(b)-1)])
		}
	}
}
