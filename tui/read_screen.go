// A text to read, which scrolls.

package tui

import "bmcanvas/tui/keys"

// readScreen shows a text under a head that does not scroll.
type readScreen struct {
	*env
	text func(w int) (head, body []string) // in a window w wide
	top  int
}

func (v *readScreen) update(p keys.Press, w, h int) outcome {
	switch p.Intent {
	case keys.Up:
		v.top--
	case keys.Down:
		v.top++
	case keys.Previous:
		v.top -= max(h-6, 1)
	case keys.Next, keys.Space:
		v.top += max(h-6, 1)
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
	head, body := v.text(w)
	v.top = min(max(v.top+by, 0), max(len(body)-(h-len(head)), 0))
}

func (v *readScreen) view(w, h int) []string {
	head, body := v.text(w)
	room := max(h-len(head), 0)
	top := min(v.top, max(len(body)-room, 0))
	return append(head, v.window(body[top:], room, 0, 0)...)
}

func (v *readScreen) keyHints() []keyHint {
	return []keyHint{{"↑↓ pgdn", v.words.Line.Move}, {"esc", v.words.Line.Close}}
}
