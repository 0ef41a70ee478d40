// Clicks: the parts of the screen that can be clicked, and what a click does there.
// A screen marks them while it is drawn. Only a drawing for a click has marks: it is
// not shown, and a key costs nothing for them.

package tui

import (
	"fmt"
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

// clickable is what a click on a part of the screen does. column counts the cells of the
// part from its left end.
type clickable func(column int) outcome

// clicks are the parts that the drawing of a screen has marked.
type clicks struct{ parts []clickedPart }

// clickedPart is a part of the screen that can be clicked.
type clickedPart struct {
	does clickable
	key  bool // it presses a key, which ends a run by itself
}

// The marks around a part: styles that no terminal knows and that take no room, the
// first with the number of the part.
const (
	partForm  = "\x1b[777;%03d;%03dm"
	partClose = "\x1b[777m"
)

// clickPart marks a part of a row as what a click does something on.
func (e *env) clickPart(part string, does clickable) string {
	return e.markPart(part, clickedPart{does: does})
}

// markPart puts the marks around the part.
func (e *env) markPart(part string, clicked clickedPart) string {
	if e.clicks == nil || part == "" {
		return part
	}
	n := len(e.clicks.parts)
	e.clicks.parts = append(e.clicks.parts, clicked)
	return fmt.Sprintf(partForm, n/1000, n%1000) + part + partClose
}

// clickRows marks rows, each w cells wide, as what a click does something on.
func (e *env) clickRows(rows []string, w int, does func() outcome) []string {
	if e.clicks == nil {
		return rows
	}
	marked := make([]string, len(rows))
	for i, r := range rows {
		marked[i] = e.clickPart(e.set.Pad(r, w), func(int) outcome { return does() })
	}
	return marked
}

// clickKey marks a part as what a click presses a key on.
func (e *env) clickKey(part string, p keys.Press) string {
	return e.markPart(part, clickedPart{func(int) outcome { return press(p) }, true})
}

// fieldLines draws a field as input.lines does, with a bar before its rows. A click puts
// the cursor where it is made. Before that, focus makes the field the one that is typed
// in; nil: it is already.
func (e *env) fieldLines(in *input, w, h int, focused bool, placeholder string, focus func()) []string {
	rows := in.lines(e, w, h, focused, placeholder)
	if e.clicks == nil {
		return rows
	}
	marked := make([]string, len(rows))
	for i, r := range rows {
		lead := barWidth
		if e.set.Mirrored() {
			lead = w - text.Width(r)
		}
		marked[i] = e.clickPart(e.set.Pad(r, w), func(column int) outcome {
			to := in.offsetAt(e.set, h, i, column-lead)
			if focus != nil {
				focus()
			}
			in.field.MoveTo(to)
			return stay
		})
	}
	return marked
}

// at returns what a click on the cell does, nil for nothing, and whether it presses a key.
// The line is from the drawing that marked the parts.
func (c *clicks) at(line string, column int) (does func() outcome, key bool) {
	at, open, begun := 0, -1, 0
	for line != "" {
		next := strings.IndexByte(line, '\x1b')
		switch {
		case next < 0:
			next = len(line)
		case next == 0:
			style := line[:max(text.StyleLength(line), 1)]
			line = line[len(style):]
			var thousands, ones int
			if style == partClose {
				open = -1
			} else if n, _ := fmt.Sscanf(style, partForm, &thousands, &ones); n == 2 {
				open, begun = thousands*1000+ones, at
			}
			continue
		}
		width := text.Width(line[:next])
		if column < at+width {
			if open < 0 || open >= len(c.parts) {
				return nil, false
			}
			part := c.parts[open]
			return func() outcome { return part.does(column - begun) }, part.key
		}
		at, line = at+width, line[next:]
	}
	return nil, false
}

// press is the outcome that presses the key on the screen that is then on top.
func press(p keys.Press) outcome { return outcome{kind: pressed, then: &p} }

// pressKey is press for a key without a text.
func pressKey(i keys.Intent) outcome { return press(keys.Press{Intent: i}) }
