// The mouse: a click does what is drawn under it, and the wheel scrolls. The
// terminal reports both while the mouse is on.

package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/internal/interview/settings"
	"bmcanvas/tui/keys"
)

// wheelLines is how many lines a text scrolls with each step of the wheel.
const wheelLines = 3

// scrolling is a screen that the wheel scrolls. On others it moves the cursor.
type scrolling interface {
	// roll scrolls by so many lines, on a screen with room as in view.
	roll(by, w, h int)
}

// point does what the mouse is reported to do.
func (a *app) point(msg tea.MouseMsg) {
	if !a.mouse || a.quit || msg.Action != tea.MouseActionPress {
		return
	}
	switch msg.Button {
	case tea.MouseButtonLeft:
		a.click(msg.X, msg.Y)
	case tea.MouseButtonWheelUp:
		a.wheel(-1)
	case tea.MouseButtonWheelDown:
		a.wheel(1)
	}
}

// click does what is drawn in the cell. Wherever it is, it ends a run as any key does. A
// question that came unasked takes no click as long as it takes no key.
func (a *app) click(x, y int) {
	if u, is := a.top().(interface{ early(*env) bool }); is && u.early(a.env) {
		return
	}
	does, key := a.clickedAt(x, y)
	a.touched()
	if !key {
		a.digits.end()
		a.update(a.top(), keys.Press{Intent: keys.Click})
	}
	if does != nil {
		a.apply(does())
	}
	a.catchUp()
}

// touched is what every key and click does first.
func (a *app) touched() {
	a.awake = true
	a.offered = a.notice.file
	if !a.now().Before(a.notice.until) {
		a.notice = notice{}
	}
	a.lastKey = time.Now()
}

// clickedAt is clicks.at for a cell of the window.
func (a *app) clickedAt(x, y int) (does func() outcome, key bool) {
	a.env.clicks = &clicks{}
	defer func() { a.env.clicks = nil }()
	lines := a.drawWindow()
	if y < 0 || y >= len(lines) || x < 0 || x >= a.width {
		return nil, false
	}
	return a.env.clicks.at(lines[y], x)
}

// wheel scrolls, or moves the cursor.
func (a *app) wheel(by int) {
	top := a.top()
	if v, is := top.(*interviewScreen); is {
		top = v.stop()
	}
	a.touched()
	s, scrolls := top.(scrolling)
	switch {
	case scrolls: // which ends no run: nothing else has changed
		w, h := a.room(a.top())
		s.roll(by*wheelLines, w, h)
	case by < 0:
		a.press(keys.Press{Intent: keys.Up})
	default:
		a.press(keys.Press{Intent: keys.Down})
	}
}

// mouseOff is the value of the setting for the mouse.
const mouseOff = "false"

// setMouse turns the mouse on or off, in this run and the next.
func (e *env) setMouse(on bool) {
	e.mouse = on
	e.remember(func(s *settings.Settings) {
		if s.Mouse = mouseOff; on {
			s.Mouse = ""
		}
	})
	e.showModes()
}
