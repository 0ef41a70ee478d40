// Screens in whose place, in a very wide window, the canvas beside the question stays: the
// menu, other lists, and finding.

package tui

// leaving is a screen that leaves the canvas beside the question below it visible.
type leaving interface {
	// leaves reports whether all of it has room in h lines of w cells.
	leaves(w, h int) bool
}

func (k *picker) leaves(w, h int) bool     { return len(k.view(w, tallest)) <= h }
func (v *findScreen) leaves(int, int) bool { return true }
func (f *form) leaves(int, int) bool       { return true }

const tallest = 1 << 10 // lines, so many that nothing is cut

// room is the size that the window leaves to a screen. One that leaves the canvas visible
// has the width that the question has.
func (a *app) room(s screen) (w, h int) {
	w, h = a.frame.room(s)
	side := a.sideBelow(s)
	if v, is := s.(leaving); is && side > 0 && v.leaves(a.width-margin-side, h) {
		w = a.width - margin - side
	}
	return w, h
}

// sideBelow is the width of the whole canvas beside the question that is right below the
// screen; 0 if there is none.
func (a *app) sideBelow(s screen) int {
	last := len(a.screens) - 1
	if last != 1 || s != a.screens[last] || a.width < wholeFrom {
		return 0
	}
	v, is := a.screens[0].(*interviewScreen)
	if !is || v.stop() != v.question {
		return 0
	}
	return v.question.side(a.width)
}

// besideCanvas is the lines of the topmost screen, which is so wide, with the canvas beside
// them, if it has left that room, and the width of both. The canvas takes no click.
func (a *app) besideCanvas(lines []string, w, h int) ([]string, int) {
	side := a.sideBelow(a.top())
	if _, is := a.top().(leaving); !is || side == 0 || w != a.width-margin-side {
		return lines, w
	}
	clicks := a.env.clicks
	a.env.clicks = nil
	defer func() { a.env.clicks = clicks }()
	return a.question.withSide(lines, a.width, h), a.width
}
