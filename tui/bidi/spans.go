// Spans: text in several styles that is displayed as one line.

package bidi

import "strings"

// Span is a piece of a line in one style, which is a number that the caller gives.
type Span struct {
	Text  string
	Style int
}

// Spans are the pieces of one line, given in logical order, as they are drawn
// from left to right, each character in the style it came with, and the cells
// they take. Letters join over the ends of spans; where lam and alef are of different
// styles, the cell they share has the greater. What aligns the line is up to the
// caller: at the right if the base direction is RTL.
func Spans(spans []Span, o Options) ([]Span, int) {
	var all strings.Builder
	for _, s := range spans {
		all.WriteString(s.Text)
	}
	d := Line(all.String(), 0, o)
	if d.paragraph == nil {
		return spans, d.Width
	}
	if o.Mode != App || d.paragraph.letters == nil {
		same := make([]Span, len(spans))
		for i, s := range spans {
			same[i] = Span{strings.ReplaceAll(s.Text, Caret, " "), s.Style}
		}
		return same, d.Width
	}
	ends := make([]int, len(spans)) // of the spans' texts in the whole
	sum := 0
	for i, s := range spans {
		sum += len(s.Text)
		ends[i] = sum
	}
	drawn := make([]Span, 0, len(spans)+4)
	from, to := 0, 0 // what of d.Text is in the span that is being gathered
	style := 0
	for i, c := range d.Cells() {
		s := styleOf(spans, ends, c)
		if i > 0 && s != style && to > from {
			drawn = append(drawn, Span{d.Text[from:to], style})
			from = to
		}
		style = s
		to += len(c.Text)
	}
	if to > from {
		drawn = append(drawn, Span{d.Text[from:to], style})
	}
	return drawn, d.Width
}

// styleOf is the greatest style of the clusters that the cell shows; ends are
// where the spans end in the whole line.
func styleOf(spans []Span, ends []int, c Cell) int {
	style := spans[spanAt(ends, c.Start)].Style
	if c.alef > 0 {
		style = max(style, spans[spanAt(ends, c.alef)].Style)
	}
	return style
}

// spanAt is the span that holds the offset.
func spanAt(ends []int, at int) int {
	for i, end := range ends {
		if at < end {
			return i
		}
	}
	return len(ends) - 1
}
