// Windows on lines that do not all have room: which are seen, and the marks that say where
// they go on.

package tui

import (
	"slices"

	"bmcanvas/tui/keys"
)

// titled is the head of a small screen in a window of height h: the title and the lead,
// and where there is room, blank lines above and below.
func (e *env) titled(title, lead string, column, h int) []string {
	blank := tightHead([]string{""}, h)
	head := append(slices.Clone(blank), e.paragraph(title, column, e.sheet.Strong)...)
	if lead != "" {
		head = append(head, e.wrapped(lead, column, max(h-leastListed-len(head)-len(blank), 1), e.sheet.Second)...)
	}
	return e.indented(append(head, blank...))
}

// leastListed is how many lines a lead leaves to what it leads to.
const leastListed = 3

// tightHead is the head without blank lines in a low window.
func tightHead(head []string, h int) []string {
	if h >= cramped {
		return head
	}
	return slices.DeleteFunc(head, func(line string) bool { return line == "" })
}

// window cuts lines to height h so that the lines from first to last are seen, or the
// first of them if they are more. At a cut end it says how many lines there are more. A
// window of few lines has no such marks in place of those from first to last.
func (e *env) window(lines []string, h, first, last int) []string {
	if len(lines) <= h || h <= 0 {
		return lines[:min(len(lines), max(h, 0))]
	}
	top := windowTop(len(lines), h, first, last)
	cut := e.windowFrom(lines, top, h)
	for i := range cut {
		if at := top + i; at >= first && at <= last && !marksFirst(h, first, last) {
			cut[i] = lines[at]
		}
	}
	return cut
}

// windowFrom cuts lines to height h from the line top on, with the marks of a window.
func (e *env) windowFrom(lines []string, top, h int) []string {
	if len(lines) <= h || h <= 0 {
		return lines[:min(len(lines), max(h, 0))]
	}
	cut := append([]string(nil), lines[top:top+h]...)
	if top > 0 {
		cut[0] = e.beyond(e.sheet.Marks.Up, top+1)
	}
	if rest := len(lines) - top - h; rest > 0 {
		cut[h-1] = e.beyond(e.sheet.Marks.Down, rest+1)
	}
	return cut
}

// beyond is a line that says how many lines come before or after those that are seen.
func (e *env) beyond(mark string, n int) string {
	return e.set.Indent(margin, e.sheet.Second.Render(e.set.Line(mark+" "+e.words.Digits(n))))
}

const (
	leastCounted = 3 // the height from which on a window has room for marks
	leastMarked  = 6 // and from which on they are there whatever else would be seen
)

// windowTop is the line at the top of a window of height h that has fewer lines than n.
func windowTop(n, h, first, last int) int {
	top := min(max(last+2-h, 0), n-h)
	if first < top+1 {
		top = max(first-1, 0)
	}
	if !marksFirst(h, first, last) && (h < leastCounted || last-first == h-1) {
		top = min(first, n-h)
	}
	return top
}

// marksFirst reports whether a window of height h has its marks even if they hide some of
// the lines from first to last, to which one can scroll then.
func marksFirst(h, first, last int) bool {
	return h >= leastMarked || h >= leastCounted && last-first >= h
}

// itemScroll is how many lines of the item under the cursor are scrolled past, where it is
// higher than its window.
type itemScroll int

// window is env.window on the item with the lines from first to last.
func (s itemScroll) window(e *env, lines []string, h, first, last int) []string {
	return e.window(lines, h, min(first+int(s), last), last)
}

// press scrolls within the item if the key is an arrow that leads to more of it. It
// reports false for any other key. drawn returns what windowTop takes.
func (s *itemScroll) press(i keys.Intent, drawn func() (n, h, first, last int)) bool {
	if i != keys.Up && i != keys.Down {
		*s = 0
		return false
	}
	n, h, first, last := drawn()
	seen := h
	if marksFirst(h, first, last) {
		seen = h - 2 // between the marks
	}
	step := max(seen-1, 1) // one line stays in sight
	switch from := min(first+int(*s), last); {
	case n <= h || h <= 0 || last-first < seen:
	case i == keys.Up && *s > 0:
		*s = max(*s-itemScroll(step), 0)
		return true
	case i == keys.Down && lastSeen(n, h, from, last) < last:
		*s += itemScroll(min(step, last-from))
		return true
	}
	*s = 0
	return false
}

// lastSeen is the last line that a window shows, but for the mark below it.
func lastSeen(n, h, first, last int) int {
	end := windowTop(n, h, first, last) + h - 1
	if end < n-1 && marksFirst(h, first, last) {
		return end - 1
	}
	return end
}
