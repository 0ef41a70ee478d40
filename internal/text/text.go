// Package text makes what people typed safe to draw, and measures, cuts and
// pads it in terminal cells. Every other part of tui/ draws notes through it.
//
// Data is never changed here: control characters are left out of the drawing
// and stay in the note.
package text

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width is the number of cells that s takes, escape sequences not counted. It
// is the one measure of width in the program: other libraries differ.
func Width(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < 0x7f {
			i, n = i+1, n+1
			continue
		}
		if style := StyleLength(s[i:]); style > 0 {
			i += style
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case oneCell(r):
			n++
		case onLetter(r) && i > 0:
		default:
			return ansi.StringWidth(s)
		}
		i += size
	}
	return n
}

// oneCell reports whether the rune takes one cell, as long as all around it
// are such too: letters of Latin, Arabic and Persian, Persian digits, quotation
// marks and the like, arrows, lines, blocks and marks. Text of these alone is
// measured many times faster.
func oneCell(r rune) bool {
	if r < 0x2000 {
		return r > 0xad && r < 0x250 || r > 0x620 && r < 0x64b || r > 0x670 && r < 0x6d4 || r > 0x6ef && r < 0x6fa
	}
	return r > 0x200f && r < 0x2028 || r > 0x202f && r < 0x205f || r > 0x218f && r < 0x2194 || r > 0x24ff && r < 0x25aa ||
		r == 0x2713 || r == 0x2717
}

// StyleLength is the length of the style that s begins with, an escape sequence
// of numbers and an m at its end; 0 if it begins with something else.
func StyleLength(s string) int {
	if len(s) < 3 || s[0] != '\x1b' || s[1] != '[' {
		return 0
	}
	digits := 0
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c == ';':
			digits = 0
		case c < '0' || c > '9' || digits == 3:
			return 0
		default:
			digits++
		}
	}
	return 0
}

// onLetter reports whether the rune, a vowel sign of Arabic or ZWNJ, takes no
// cell of its own after such a letter.
func onLetter(r rune) bool { return r >= 0x64b && r < 0x660 || r == 0x200c }

// Display is s without what would act on the terminal or move its
// neighbours: control characters (so that of an escape sequence only harmless
// letters are left), soft hyphens, and bidi controls without their
// counterpart in the same line. Line ends of every sort become "\n", a tab one
// space, and bytes that are no UTF-8 "\ufffd". ZWNJ, marks, emoji and the
// directional marks stay.
func Display(s string) string {
	if clean(s) {
		return s
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\r\n", "\n")
	s = strings.Map(shown, s)
	if !strings.ContainsFunc(s, bidiControl) {
		return s
	}
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = paired(lines[i])
	}
	return strings.Join(lines, "\n")
}

// OneLine is Display with a space for every line end.
func OneLine(s string) string { return strings.ReplaceAll(Display(s), "\n", " ") }

// Truncate is OneLine cut to width cells; if anything was cut, it ends in
// tail. Grapheme clusters are not cut.
func Truncate(s string, width int, tail string) string {
	s = OneLine(s)
	if Width(s) <= width {
		return s
	}
	room := width - Width(tail)
	if room < 0 {
		return ""
	}
	end := 0
	for {
		cluster, cells := ansi.FirstGraphemeCluster(s[end:], ansi.GraphemeWidth)
		if cells > room {
			return paired(s[:end]) + tail
		}
		end, room = end+len(cluster), room-cells
	}
}

const blank = "                                                                                                                                "

// Spaces is n spaces; none if n is negative.
func Spaces(n int) string {
	if n <= len(blank) {
		return blank[:max(n, 0)]
	}
	return strings.Repeat(" ", n)
}

// clean reports whether s is surely drawn as it is, without a look at each rune's meaning.
func clean(s string) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' && c != '\n' || c == 0x7f {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || shown(r) != r || bidiControl(r) {
			return false
		}
		i += size
	}
	return true
}

// shown is the rune that stands for r on the screen; -1 for none.
func shown(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\t':
		return ' '
	case r == '\r', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
		return '\n'
	case r < ' ', r >= 0x7f && r < 0xa0, r == 0xad:
		return -1
	}
	return r
}

// bidiControl reports whether r opens or closes an embedding, an override or an isolate.
func bidiControl(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 }

// paired is the line without the bidi controls that have no counterpart in it.
func paired(line string) string {
	if !strings.ContainsFunc(line, bidiControl) {
		return line
	}
	const pdf, pdi, firstIsolate = 0x202c, 0x2069, 0x2066
	type opener struct {
		at      int
		isolate bool
	}
	var open []opener
	keep := map[int]bool{} // byte offsets of controls that have their counterpart
	for i, r := range line {
		switch {
		case r == pdf:
			if n := len(open); n > 0 && !open[n-1].isolate {
				keep[open[n-1].at], keep[i] = true, true
				open = open[:n-1]
			}
		case r == pdi:
			for n := len(open) - 1; n >= 0; n-- {
				if open[n].isolate {
					keep[open[n].at], keep[i] = true, true
					open = open[:n]
					break
				}
			}
		case bidiControl(r):
			open = append(open, opener{i, r >= firstIsolate})
		}
	}
	var b strings.Builder
	for i, r := range line {
		if !bidiControl(r) || keep[i] {
			b.WriteRune(r)
		}
	}
	return b.String()
}
