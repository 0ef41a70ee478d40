// Redrawing: what to write so that a terminal that shows one frame shows another.

package tty

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bmcanvas/internal/text"
)

// frame is what the screen is to show: lines, in a window of width columns. Nobody
// writes into the lines.
type frame struct {
	lines []string
	width int
}

// equal reports whether both frames show the same.
func (f frame) equal(o frame) bool { return f.width == o.width && slices.Equal(f.lines, o.lines) }

// display is what a terminal shows, as far as is known. The zero display knows
// nothing.
type display struct {
	known  bool
	frame  frame
	lines  []string
	cursor position // of the terminal's cursor; nowhere if that is not known
	shown  bool     // the cursor is
	out    []byte
}

const (
	clearScreen = "\x1b[2J"
	eraseLine   = "\x1b[K"
	resetStyle  = "\x1b[m"
)

// forget makes the display unknown, so that the next frame is drawn in full.
func (d *display) forget() { *d = display{out: d.out} }

// lose makes it unknown where the terminal's cursor is.
func (d *display) lose() { d.cursor = nowhere }

// change returns what makes the terminal show the frame: for each line that
// differs, the part that differs.
func (d *display) change(next frame) string {
	if d.known && next.equal(d.frame) {
		return ""
	}
	lines := slices.Clone(next.lines)
	caret := nowhere
	for row, l := range lines {
		without, column := cutCaret(l)
		if lines[row] = without; column >= 0 {
			caret = position{row + 1, column + 1}
		}
	}
	out := d.out[:0]
	if !d.known || next.width != d.frame.width {
		out = append(out, clearScreen...)
		d.lines, d.cursor = nil, nowhere
	}
	for row := range max(len(lines), len(d.lines)) {
		out = d.appendLine(out, row, line(d.lines, row), line(lines, row), next.width)
	}
	out = d.moveCaret(out, caret)
	d.known, d.frame, d.lines, d.out = true, next, lines, out
	return string(out)
}

// line returns the line in the row; "" below the last.
func line(lines []string, row int) string {
	if row < len(lines) {
		return lines[row]
	}
	return ""
}

// appendLine appends what changes the line from one text to the other. It skips
// the unchanged start of the line and, where it can, the unchanged end.
func (d *display) appendLine(out []byte, row int, from, to string, columns int) []byte {
	if from == to {
		return out
	}
	kept := sameStart(from, to)
	column := text.Width(to[:kept])
	out = appendMove(out, position{row + 1, column + 1})
	out = append(out, openStyles(to[:kept])...)
	if end := sameEnd(from, to, kept); end > 0 {
		d.wrote(to[kept:len(to)-end], row, column, columns)
		return closeStyles(append(out, to[kept:len(to)-end]...), to[:len(to)-end])
	}
	d.wrote(to[kept:], row, column, columns)
	out = closeStyles(appendAligned(out, to[kept:], column), to)
	// After the last column some terminals leave the cursor on it: erasing would
	// remove the character there.
	if column+text.Width(to[kept:]) < columns {
		out = append(out, eraseLine...)
	}
	return out
}

// sameStart returns the length of the start that both lines share and that
// every terminal draws in the columns we expect. It ends between characters that
// do not affect each other, and not within a style.
func sameStart(a, b string) int {
	n, last := 0, 0 // last: where the last character begins
	for n < min(len(a), len(b)) {
		size, style := text.StyleLength(b[n:]), true
		if size == 0 {
			r, length := utf8.DecodeRuneInString(b[n:])
			if !oneColumn(r) {
				break
			}
			size, style = length, false
		}
		if !strings.HasPrefix(a[n:], b[n:n+size]) {
			break
		}
		if !style {
			last = n
		}
		n += size
	}
	if mayJoin(a[n:]) || mayJoin(b[n:]) {
		return min(n, last)
	}
	return n
}

// sameEnd returns the length of the end that both lines share, in the same
// columns and styles, after their first kept bytes. It is 0 if the rest of either
// line has a character that terminals draw in different ways.
func sameEnd(a, b string, kept int) int {
	if len(a) == kept || !predictable(a[kept:]) || !predictable(b[kept:]) {
		return 0
	}
	n := 0
	for n < min(len(a), len(b))-kept && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && (!utf8.RuneStart(b[len(b)-n]) || inStyle(a, len(a)-n) || inStyle(b, len(b)-n) || mayJoin(b[len(b)-n:])) {
		n--
	}
	before, now := a[:len(a)-n], b[:len(b)-n]
	if text.Width(before) != text.Width(now) || openStyles(before) != openStyles(now) {
		return 0
	}
	return n
}

// inStyle reports whether the offset is within a style.
func inStyle(s string, at int) bool {
	from := strings.LastIndexByte(s[:at], '\x1b')
	return from >= 0 && from+text.StyleLength(s[from:]) > at
}

// openStyles returns the styles that are in force at the end of s.
func openStyles(s string) string {
	var open strings.Builder
	for i := strings.IndexByte(s, '\x1b'); i >= 0 && i < len(s); {
		n := text.StyleLength(s[i:])
		switch style := s[i : i+n]; {
		case style == resetStyle || style == "\x1b[0m":
			open.Reset()
		default:
			open.WriteString(style)
		}
		next := strings.IndexByte(s[i+max(n, 1):], '\x1b')
		if next < 0 {
			break
		}
		i += max(n, 1) + next
	}
	return open.String()
}

// closeStyles appends what ends the styles in force at the end of s.
func closeStyles(out []byte, s string) []byte {
	if isStyled(s) {
		out = append(out, resetStyle...)
	}
	return out
}

// isStyled reports whether styles are in force at the end of s.
func isStyled(s string) bool {
	for at := strings.LastIndexByte(s, '\x1b'); at >= 0; at = strings.LastIndexByte(s[:at], '\x1b') {
		if n := text.StyleLength(s[at:]); n > 0 {
			return s[at:at+n] != resetStyle && s[at:at+n] != "\x1b[0m"
		}
	}
	return false
}
