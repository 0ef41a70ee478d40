// Columns: which characters every terminal draws in the same number of them,
// and how to write those that terminals draw in different numbers.

package tty

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"bmcanvas/internal/text"
)

// oneColumn reports whether every terminal draws r in one column, whatever
// follows it.
func oneColumn(r rune) bool {
	switch {
	case r < 0x7f:
		return r >= ' '
	case r < 0x250: // Latin letters without the soft hyphen
		return r > 0xa0 && r != 0xad
	}
	switch {
	case r >= 0x2500 && r < 0x25a0: // lines and blocks
		return true
	case r >= 0x2010 && r < 0x2028, r == 0x2039, r == 0x203a: // dashes, quotation marks, the bullet, the ellipsis
		return true
	case r >= 0x2190 && r < 0x2194, r == 0x2713, r == 0x2717: // arrows, and the marks of a status
		return true
	case r >= 0xfb50 && r < 0xfbb2, r >= 0xfe80 && r < 0xfefd: // presentation forms of Arabic letters
		return true
	}
	return r >= 0x6f0 && r <= 0x6f9 || r == 0x60c || r == 0x61b || r == 0x61f // Persian digits and punctuation
}

// mayJoin reports whether a terminal may draw the first character of s together
// with the one before it.
func mayJoin(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && r != '\x1b' && !oneColumn(r)
}

// predictable reports whether s has only styles and characters that every
// terminal draws in one column, though the shape of some depends on their neighbours.
func predictable(s string) bool {
	for i := 0; i < len(s); {
		if n := text.StyleLength(s[i:]); n > 0 {
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if letter := r >= 0x620 && r < 0x64b || r > 0x670 && r < 0x6d4; !letter && !oneColumn(r) {
			return false
		}
		i += size
	}
	return true
}

// appendAligned appends s, which is written from the column on. Terminals draw
// some emoji in more or fewer columns than others. Such an emoji is written over
// blanks, and the cursor is moved to the column after it, so that the text after it
// is in its place on every terminal.
func appendAligned(out []byte, s string, column int) []byte {
	if !strings.ContainsFunc(s, variesCluster) {
		return append(out, s...)
	}
	rest := len(strings.TrimRight(ansi.Strip(s), " ")) // bytes still to be drawn
	for i := 0; i < len(s); {
		if n := text.StyleLength(s[i:]); n > 0 {
			out, i = append(out, s[i:i+n]...), i+n
			continue
		}
		cluster, cells := ansi.FirstGraphemeCluster(s[i:], ansi.GraphemeWidth)
		i, rest = i+len(cluster), rest-len(cluster)
		if !widthVaries(cluster) {
			out, column = append(out, cluster...), column+cells
			continue
		}
		for range cells {
			out = append(out, ' ')
		}
		out = append(moveTo(out, column), cluster...)
		if column += cells; rest > 0 {
			out = moveTo(out, column)
		}
	}
	return out
}

// moveTo appends what moves the cursor to the column of its row.
func moveTo(out []byte, column int) []byte {
	out = append(out, "\x1b["...)
	out = strconv.AppendInt(out, int64(column+1), 10)
	return append(out, 'G')
}

// widthVaries reports whether terminals draw the cluster in different widths.
func widthVaries(cluster string) bool {
	first, _ := utf8.DecodeRuneInString(cluster)
	return strings.ContainsFunc(cluster, variesCluster) && (first >= 0x2000 || strings.ContainsRune(cluster, emojiForm))
}

const (
	zeroWidthJoiner = 0x200d
	emojiForm       = 0xfe0f // asks for a character to be drawn as an emoji
	keycap          = 0x20e3
)

// variesCluster reports whether not every terminal knows the clusters that r is
// part of: r joins characters, makes one an emoji, colours its skin, or is half
// of a flag.
func variesCluster(r rune) bool {
	return r == zeroWidthJoiner || r == emojiForm || r == keycap || r >= 0x1f1e6 && r <= 0x1f1ff || r >= 0x1f3fb && r <= 0x1f3ff
}
