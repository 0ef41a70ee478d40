// Lines of a box: pieces of text with pens, and how they are put into cells.

package poster

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/tui/style"
	"bmcanvas/tui/text"

	"github.com/charmbracelet/lipgloss"
)

// pen is what a style writes before and after text: cheaper than rendering
// it for every piece.
type pen struct{ on, off string }

func newPen(s lipgloss.Style) pen {
	on, off, _ := strings.Cut(s.Render("x"), "x")
	return pen{on, off}
}

// pens are the sheet's styles that the poster writes with.
type pens struct {
	plain, strong, title, faint, accent, selected, good, warn, bad, border pen
	thread                                                                 func(i int) pen
}

func newPens(s *style.Sheet) pens {
	known := map[int]pen{}
	return pens{
		plain: newPen(s.Plain), strong: newPen(s.Strong), title: newPen(s.Title), faint: newPen(s.Faint),
		accent: newPen(s.Accent), selected: newPen(s.Selected), good: newPen(s.Good), warn: newPen(s.Warn),
		bad: newPen(s.Bad), border: newPen(s.Border),
		thread: func(i int) pen {
			if _, ok := known[i]; !ok {
				known[i] = newPen(s.Thread(i))
			}
			return known[i]
		},
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
	spans []span     // from the line's start; the gutter is the first
	right []span     // at the line's end
	extra bool       // it holds nothing of the note's text: nothing is missed if it does not show
	over  *pen       // in place of every span's pen, over the whole line
}

// compose is the line in exactly width cells. Every line of every box passes
// through here last, by itself and with its pieces still apart: what is drawn
// from right to left is turned here.
func compose(b *strings.Builder, l line, width int) {
	used := 0
	write := func(spans []span) {
		for _, s := range spans {
			if l.over != nil || s.pen.on == "" {
				b.WriteString(s.text)
			} else {
				b.WriteString(s.pen.on)
				b.WriteString(s.text)
				b.WriteString(s.pen.off)
			}
		}
	}
	for _, s := range l.spans {
		used += text.Width(s.text)
	}
	for _, s := range l.right {
		used += text.Width(s.text)
	}
	if l.over != nil {
		b.WriteString(l.over.on)
	}
	write(l.spans)
	b.WriteString(text.Spaces(width - used))
	write(l.right)
	if l.over != nil {
		b.WriteString(l.over.off)
	}
}
