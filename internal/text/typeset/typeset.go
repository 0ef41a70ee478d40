// Package typeset puts text into the lines of the screen: wrapped, in the order
// that the terminal expects, and aligned at the side at which it begins.
//
// Its functions take text in logical order and return it as it is drawn. They do
// so for each text of a row by itself, because texts side by side are not one
// sentence; the row is then joined from them in reading order. On a screen that
// begins at the right, a row is built from its right end: the first part is there,
// and Fit puts the blanks to the left of it.
package typeset

import (
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"

	"github.com/charmbracelet/x/ansi"
)

// Compositor sets text for one screen. The zero Compositor leaves text as it is,
// on a screen that begins at the left.
type Compositor struct {
	Mode bidi.Mode      // who orders text that runs to the left
	Base bidi.Direction // of the screen's own words: RTL if its lines begin at the right

	Language string // by whose rules long words are broken
}

// Mirrored reports whether the screen begins at the right.
func (c Compositor) Mirrored() bool { return c.Base == bidi.RTL && c.Mode != bidi.Off }

// AsIs reports whether s is drawn as it is, from left to right.
func (c Compositor) AsIs(s string) bool {
	return c.Mode == bidi.Off || c.Base != bidi.RTL && bidi.Plain(s)
}

// Options returns how to display s: in the direction of bidi.BaseOn.
func (c Compositor) Options(s string) bidi.Options {
	return bidi.Options{Mode: c.Mode, Base: bidi.BaseOn(c.Base, s), Language: c.Language}
}

// Wrap returns s in lines of at most w cells, broken as text.Wrap breaks them.
// Lines that run against the screen are padded to the widest of them: see Block.
func (c Compositor) Wrap(s string, w int) []string {
	if c.AsIs(s) {
		return text.Wrap(s, w, c.Language)
	}
	return c.Block(bidi.Wrap(s, max(w, 2), c.Options(s)))
}

// Measure returns how many lines Wrap(s, w) has, and how many cells the last of them takes.
func (c Compositor) Measure(s string, w int) (lines, last int) {
	if c.AsIs(s) {
		return text.Measure(s, w, c.Language)
	}
	wrapped := c.Wrap(s, w)
	return len(wrapped), text.Width(wrapped[len(wrapped)-1])
}

// WrapTo is Wrap cut to the number of lines, at least one. If anything was cut, the
// last line ends in tail.
func (c Compositor) WrapTo(s string, w, lines int, tail string) []string {
	last := max(lines, 1) - 1
	if c.AsIs(s) {
		wrapped := text.Wrap(s, w, c.Language)
		if len(wrapped) <= last+1 {
			return wrapped
		}
		return append(wrapped[:last:last], ended(wrapped[last], wrapped[last+1], w, tail))
	}
	o := c.Options(s)
	wrapped := bidi.Wrap(s, max(w, 2), o)
	if len(wrapped) > last+1 {
		wrapped = append(wrapped[:last:last], bidi.Line(ended(wrapped[last].Read(), wrapped[last+1].Read(), w, tail), w, o))
	}
	return c.Block(wrapped)
}

// ended returns the line, in logical order, cut so that tail fits at its end: behind a
// word, unless that leaves less than half of the room. Then it ends in a part of a word,
// be it of the next line, unless the text has a line end there.
func ended(line, next string, w int, tail string) string {
	room := w - text.Width(tail)
	word, _, _ := strings.Cut(next, " ")
	full := line + " " + word
	if fits := text.Width(full) <= w && !strings.HasSuffix(word, "-"); 2*text.Width(line) < room && !fits && !strings.HasSuffix(line, "-") {
		line = full
	}
	cut := text.Truncate(line, room, "")
	if len(cut) < len(line) && line[len(cut)] != ' ' {
		if word := strings.LastIndexByte(cut, ' '); 2*text.Width(cut[:max(word, 0)]) >= room {
			cut = cut[:word]
		}
	}
	return strings.TrimRight(cut, " ") + tail
}

// Line returns s in one line, not cut.
func (c Compositor) Line(s string) string {
	s = text.OneLine(s)
	if c.AsIs(s) {
		return s
	}
	return bidi.Line(s, 0, c.Options(s)).Text
}

// Truncate returns s in one line, cut to w cells. If anything was cut, it ends in tail.
func (c Compositor) Truncate(s string, w int, tail string) string {
	if c.AsIs(s) {
		return text.Truncate(s, w, tail)
	}
	return bidi.Truncate(s, w, tail, c.Options(s)).Text
}

// Width returns the number of cells that Line of s takes.
func (c Compositor) Width(s string) int {
	if c.Mode == bidi.App {
		return bidi.Width(s)
	}
	return text.Width(s)
}

// Block returns the lines of one text as they are drawn. If any of them runs
// against the screen, all are padded to one width, so that they are aligned at the
// side at which they begin.
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

// Series returns the parts that are not empty as one text, with sep between them.
// It runs as the screen does: marks keep a name from pulling the number after it to
// its side. The result is in logical order and still to be set.
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

// mark returns a character that runs as the screen does and shows nothing.
func (c Compositor) mark() string {
	if c.Base == bidi.RTL {
		return bidi.RightToLeftMark
	}
	return bidi.LeftToRightMark
}

// Join returns the parts of a row, each as it is drawn, one after the other in
// reading order. They may hold styles.
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

// Indent returns the part of a row with n blanks before it.
func (c Compositor) Indent(n int, part string) string { return c.Join(text.Spaces(n), part) }

// Pad returns the part of a row with blanks after it, up to w cells.
func (c Compositor) Pad(part string, w int) string {
	return c.Join(part, text.Spaces(w-text.Width(part)))
}

// Fit returns the row in its place on a screen of w cells, without blanks at its
// right end. A wider row is cut where reading ends.
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
