// Lines of a box: pieces of text with pens, and how they are put into cells.

package poster

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/tui/style"
)

// pen is a style as the poster writes with it.
type pen = style.Pen

// pens are the sheet's styles that the poster writes with.
type pens struct {
	plain, strong, title, faint, accent, selected, good, warn, bad, border pen
	thread                                                                 func(i int) pen
}

func newPens(s *style.Sheet) pens {
	return pens{
		plain: s.Plain, strong: s.Strong, title: s.Title, faint: s.Faint, accent: s.Accent,
		selected: s.Selected, good: s.Good, warn: s.Warn, bad: s.Bad, border: s.Border, thread: s.Thread,
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
	spans []span     // from the line's start, each as it is drawn; the gutter is the first
	end   []span     // at the line's end
	extra bool       // it holds nothing of the note's text: nothing is missed if it does not show
	over  *pen       // in place of every span's pen, over the whole line
}

// compose is the line in exactly width cells, its pieces in the order in which
// the poster is read. Every line of every box passes through here last.
func compose(b *strings.Builder, l line, width int, mirrored bool) {
	used := 0
	write := func(spans []span) {
		for i, s := range spans {
			if mirrored {
				s = spans[len(spans)-1-i]
			}
			if l.over != nil || s.pen.On == "" {
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
