// Package typeset puts text into the lines of the screen: wrapped, in the order
// in which the terminal wants it, and at the side at which it begins.
//
// Text comes in here as it is read and goes out as it is drawn. That is done
// cell by cell, for what stands side by side in a row is no one sentence; the
// cells of a row are then joined in the order in which they are read. On a
// screen that begins at the right, lines are kept from their right end: what is
// joined first stands there, and only Fit puts blanks at the left of it.
package typeset

import (
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"

	"github.com/charmbracelet/x/ansi"
)

// Compositor sets text for one screen. The zero Compositor leaves text as it
// is, on a screen that begins at the left.
type Compositor struct {
	Mode bidi.Mode      // who orders what runs to the left
	Base bidi.Direction // of the screen's own words: RTL if its lines begin at the right
}

// Mirrored reports whether the screen begins at the right.
func (c Compositor) Mirrored() bool { return c.Base == bidi.RTL && c.Mode != bidi.Off }

// AsIs reports whether the text is drawn as it is, from left to right.
func (c Compositor) AsIs(s string) bool {
	return c.Mode == bidi.Off || c.Base != bidi.RTL && bidi.Plain(s)
}

// Options say how to display the text: it runs as most of what surrounds it,
// unless it shows otherwise.
func (c Compositor) Options(s string) bidi.Options {
	return bidi.Options{Mode: c.Mode, Base: bidi.BaseOn(c.Base, s)}
}

// Wrap is s in lines of at most w cells, broken as by text.Wrap. Lines that run
// against the screen make a block of the screen's side of the column: they are
// as wide as the widest of them.
func (c Compositor) Wrap(s string, w int) []string {
	if c.AsIs(s) {
		return text.Wrap(s, w)
	}
	return c.Block(bidi.Wrap(s, max(w, 2), c.Options(s)))
}

// WrapTo is Wrap cut to so many lines, at least one; if anything was cut, the
// last of them ends in tail.
func (c Compositor) WrapTo(s string, w, lines int, tail string) []string {
	if c.AsIs(s) {
		wrapped := text.Wrap(s, w)
		if len(wrapped) <= lines {
			return wrapped
		}
		last := max(lines, 1) - 1
		return append(wrapped[:last:last], ended(wrapped[last], w, tail))
	}
	o := c.Options(s)
	wrapped := bidi.Wrap(s, max(w, 2), o)
	if len(wrapped) > lines {
		last := max(lines, 1) - 1
		wrapped = append(wrapped[:last:last], bidi.Line(ended(wrapped[last].Read(), w, tail), w, o))
	}
	return c.Block(wrapped)
}

// ended is the line, as it is read, with tail at its end.
func ended(line string, w int, tail string) string {
	return text.Truncate(line, w-text.Width(tail), "") + tail
}

// Line is s in one line, not cut.
func (c Compositor) Line(s string) string {
	s = text.OneLine(s)
	if c.AsIs(s) {
		return s
	}
	return bidi.Line(s, 0, c.Options(s)).Text
}

// Truncate is s in one line, cut to w cells; if anything was cut, it ends in tail.
func (c Compositor) Truncate(s string, w int, tail string) string {
	if c.AsIs(s) {
		return text.Truncate(s, w, tail)
	}
	return bidi.Truncate(s, w, tail, c.Options(s)).Text
}

// Width is the number of cells that Line of s takes.
func (c Compositor) Width(s string) int {
	if c.Mode == bidi.App {
		return bidi.Width(s)
	}
	return text.Width(s)
}

// Block is the lines of one text as they are drawn. Those that run with the
// screen are ragged at its far side; the others are aligned among themselves.
func (c Compositor) Block(lines []bidi.Displayed) []string {
	wide, against := 0, false
	for _, l := range lines {
		wide = max(wide, l.Width)
		against = against || l.Base == bidi.RTL != c.Mirrored()
	}
	set := make([]string, len(lines))
	for i, l := range lines {
		set[i] = l.Text
		if !against {
			continue
		}
		if gap := text.Spaces(wide - l.Width); c.Mirrored() {
			set[i] += gap
		} else {
			set[i] = gap + set[i]
		}
	}
	return set
}

// Series is the parts that say something, to be set as one text, with sep
// between them. It runs as the screen does, and marks keep a name from drawing
// the number after it to its side.
func (c Compositor) Series(sep string, parts ...string) string {
	filled := make([]string, 0, len(parts))
	asIs := true
	for _, p := range parts {
		if p != "" {
			filled = append(filled, p)
			asIs = asIs && c.AsIs(p)
		}
	}
	if asIs {
		return strings.Join(filled, sep)
	}
	return c.mark() + strings.Join(filled, c.mark()+sep+c.mark())
}

// mark runs as the screen does and shows nothing.
func (c Compositor) mark() string {
	if c.Base == bidi.RTL {
		return bidi.RightToLeftMark
	}
	return bidi.LeftToRightMark
}

// Join is the parts of a row, each as it is drawn, one after the other as the
// screen runs. They may hold styles.
func (c Compositor) Join(parts ...string) string {
	switch {
	case len(parts) == 2 && c.Mirrored():
		return parts[1] + parts[0]
	case len(parts) == 2:
		return parts[0] + parts[1]
	case !c.Mirrored():
		return strings.Join(parts, "")
	}
	var b strings.Builder
	for i := len(parts) - 1; i >= 0; i-- {
		b.WriteString(parts[i])
	}
	return b.String()
}

// Indent is the part of a row moved in by n cells.
func (c Compositor) Indent(n int, part string) string { return c.Join(text.Spaces(n), part) }

// Pad is the part of a row with blanks after it up to w cells.
func (c Compositor) Pad(part string, w int) string {
	return c.Join(part, text.Spaces(w-text.Width(part)))
}

// Fit is the row in its place on a screen of w cells, without blanks at the
// right, and cut at its end if it is wider.
func (c Compositor) Fit(row string, w int) string {
	if !c.Mirrored() {
		row = strings.TrimRight(row, " ")
		if text.Width(row) > w {
			return ansi.Truncate(row, w, "")
		}
		return row
	}
	switch gap := w - text.Width(row); {
	case gap > 0 && row != "":
		row = text.Spaces(gap) + row
	case gap < 0:
		row = ansi.TruncateLeft(row, -gap, "")
	}
	return strings.TrimRight(row, " ")
}
