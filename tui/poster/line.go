// Lines: the lines of a box as pieces of text with pens, and writing them.

package poster

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/tui/style"
)

// pen is a style.
type pen = style.Pen

// pens are the styles of the sheet that the poster uses.
type pens struct {
	plain, strong, found, title, faint, accent, selected, figure, good, warn, bad, border pen
	thread                                                                                func(i int) pen
}

// newPens returns the pens of the sheet.
func newPens(s *style.Sheet) pens {
	return pens{
		plain: s.Plain, strong: s.Strong, found: s.Found, title: s.Title, faint: s.Faint, accent: s.Accent,
		selected: s.Selected, figure: s.Figure, good: s.Good, warn: s.Warn, bad: s.Bad, border: s.Border, thread: s.Thread,
	}
}

// span is text in one pen.
type span struct {
	text string
	pen  pen
}

// line is one line of a box. Its first cell is the gutter.
type line struct {
	note  canvas.Key // the note it belongs to, or 0
	spans []span     // from the line's start, each as it is drawn; the first is the gutter
	end   []span     // at the line's end
	over  *pen       // nil, or the pen for the whole line in place of the spans' pens
}

// compose writes the line in exactly width cells, its spans in reading order. Every
// line of a box is written by it.
func compose(b *strings.Builder, l line, width int, mirrored bool) {
	used := 0
	write := func(spans []span) {
		for i, s := range spans {
			if mirrored {
				s = spans[len(spans)-1-i]
			}
			if l.over != nil || s.pen.On == "" || s.text == "" {
				b.WriteString(s.text)
			} else {
				b.WriteString(s.pen.On)
				b.WriteString(s.text)
				b.WriteString(s.pen.Off)
			}
		}
	}
	for _, s := range l.spans {
		used += text.Width(s.text)
	}
	for _, s := range l.end {
		used += text.Width(s.text)
	}
	if l.over != nil {
		b.WriteString(l.over.On)
	}
	first, last := l.spans, l.end
	if mirrored {
		first, last = last, first
	}
	write(first)
	b.WriteString(text.Spaces(width - used))
	write(last)
	if l.over != nil {
		b.WriteString(l.over.Off)
	}
}
