// Screens in whose place, in a wide window, the canvas beside the screen below stays: the
// menu, other lists, forms, and finding.

package tui

// leaving is a screen that leaves the canvas beside the screen below it visible.
type leaving interface {
	// leaves reports whether all of it has room in h lines of w cells.
	leaves(w, h int) bool
}

func (k *picker) leaves(w, h int) bool     { return len(k.view(w, tallest)) <= h }
func (v *findScreen) leaves(int, int) bool { return true }
func (f *form) leaves(int, int) bool       { return true }

const tallest = 1 << 10 // lines, so many that nothing is cut

// room is the size that the window leaves to a screen. One that leaves the canvas visible
// has the width that the screen below has beside it.
func (a *app) room(s screen) (w, h int) {
	w, h = a.frame.room(s)
	beside, _ := a.canvasBelow(s)
	if v, is := s.(leaving); is && beside > 0 && v.leaves(beside, h) {
		w = beside
	}
	return w, h
}

// canvasBelow is the width beside the canvas that is visible on the screen right below this
// one, and what puts that canvas beside lines; 0 if there is none. A map gives way.
func (a *app) canvasBelow(s screen) (beside int, add func(lines []string, w, h int) []string) {
	last := len(a.screens) - 1
	if last != 1 || s != a.screens[last] {
		return 0, nil
	}
	switch v := a.screens[0].(type) {
	case *folderScreen:
		if list := v.listWidth(a.width); list < a.width {
			return list, v.withPreview
		}
	case *interviewScreen:
		if v.stop() != v.question || a.width < wholeFrom {
			return 0, nil
		}
		if side := v.question.side(a.width); side > 0 {
			return a.width - margin - side, v.question.withSide
		}
	}
	return 0, nil
}

// besideCanvas is the lines of the topmost screen, which is so wide, with the canvas beside
// them, if it has left that room, and the width of both. The canvas takes no click.
func (a *app) besideCanvas(lines []string, w, h int) ([]string, int) {
	beside, add := a.canvasBelow(a.top())
	if _, is := a.top().(leaving); !is || w != beside {
		return lines, w
	}
	clicks := a.env.clicks
	a.env.clicks = nil
	defer func() { a.env.clicks = clicks }()
	return add(lines, a.width, h), a.width
}
