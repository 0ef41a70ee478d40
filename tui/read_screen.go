// A text to read, which scrolls.

package tui

import "bmcanvas/tui/keys"

// readScreen shows a text under a head that does not scroll.
type readScreen struct {
	*env
	text func(w, h int) (head, body []string) // in a window of w by h
	top  int
	wide bool // it has several columns where there is room
}

func (v *readScreen) broad() bool { return v.wide }

func (v *readScreen) update(p keys.Press, w, h int) outcome {
	page := max(v.room(w, h)-3, 1) // a line stays in sight between the marks
	switch p.Intent {
	case keys.Up:
		v.top--
	case keys.Down:
		v.top++
	case keys.Previous:
		v.top -= page
	case keys.Next, keys.Space:
		v.top += page
	case keys.Home:
		v.top = 0
	case keys.Back, keys.Enter, keys.Break:
		return shut
	default:
		return unknown
	}
	v.roll(0, w, h)
	return stay
}

func (v *readScreen) roll(by, w, h int) {
	_, body := v.text(w, h)
	v.top = min(max(v.top+by, 0), max(len(body)-v.room(w, h), 0))
}

// room is how many lines the head leaves to the text.
func (v *readScreen) room(w, h int) int {
	head, _ := v.text(w, h)
	return max(h-len(head), 0)
}

func (v *readScreen) view(w, h int) []string {
	head, body := v.text(w, h)
	room := max(h-len(head), 0)
	return append(head, v.windowFrom(body, min(v.top, max(len(body)-room, 0)), room)...)
}

func (v *readScreen) keyHints() []keyHint {
	return []keyHint{{"↑↓ pgdn", v.words.Line.Move}, {"esc", v.words.Line.Close}}
}
