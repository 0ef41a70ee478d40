// Width: measuring text in terminal cells, and cutting and padding it.

package text

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width returns the number of cells that s takes, without its escape sequences.
// It is the only measure of width in the program, because libraries differ.
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
		case onLetter(r):
		default:
			return ansi.StringWidth(s)
		}
		i += size
	}
	return n
}

// oneCell reports whether the rune takes one cell if all runes around it do too:
// letters and signs of Latin with the no-break space, letters of Arabic and Persian,
// Persian digits, quotation marks and the like, arrows, lines, blocks and marks. Text of
// only these is measured many times faster.
func oneCell(r rune) bool {
	if r < 0x2000 {
		return r >= 0xa0 && r < 0x250 && r != 0xad || r > 0x620 && r < 0x64b || r > 0x670 && r < 0x6d4 || r > 0x6ef && r < 0x6fa
	}
	return r > 0x200f && r < 0x2028 || r > 0x202f && r < 0x205f || r > 0x218f && r < 0x2194 || r > 0x24ff && r < 0x25aa ||
		r == 0x2713 || r == 0x2717
}

// onLetter reports whether the rune, a vowel sign of Arabic or ZWNJ, takes no
// cell of its own after a letter of oneCell.
func onLetter(r rune) bool { return r >= 0x64b && r < 0x660 || r == 0x200c }

// StyleLength returns the length in bytes of the style that s begins with: an
// escape sequence of numbers that ends in m (SGR). It returns 0 if s begins with
// anything else.
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

// Truncate is OneLine cut to width cells, between grapheme clusters. If anything
// was cut, the result ends in tail; it is "" if even tail is too wide.
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
			return pairControls(s[:end]) + tail
		}
		end, room = end+len(cluster), room-cells
	}
}

const blanks = "                                                                                                                                "

// Spaces returns n spaces; none if n is negative.
func Spaces(n int) string {
	if n <= len(blanks) {
		return blanks[:max(n, 0)]
	}
	return strings.Repeat(" ", n)
}
