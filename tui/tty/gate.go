package tty

// The last gate before the terminal.

import (
	"strings"
	"unicode/utf8"

	"bmcanvas/internal/text"
)

// OnlyStyles is the line without anything that a terminal obeys except styles.
// What screens draw has been made safe before (text.Display); should one have
// forgotten it, what is in a file or in its name does no harm all the same.
func OnlyStyles(line string) string {
	bad := nextControl(line, 0)
	if bad < 0 {
		return line
	}
	var b strings.Builder
	from := 0
	for ; bad >= 0; bad = nextControl(line, from) {
		b.WriteString(line[from:bad])
		_, size := utf8.DecodeRuneInString(line[bad:])
		from = bad + size
	}
	b.WriteString(line[from:])
	return b.String()
}

// nextControl is where, from an offset on, the next control character is that
// begins no style, or the next byte that is no text; -1 if there is none.
func nextControl(line string, from int) int {
	for i := from; i < len(line); {
		switch c := line[i]; {
		case c == '\x1b':
			n := text.StyleLength(line[i:])
			if n == 0 {
				return i
			}
			i += n
		case c < ' ' || c == 0x7f:
			return i
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRuneInString(line[i:])
			if r == utf8.RuneError && size == 1 || r < 0xa0 {
				return i
			}
			i += size
		}
	}
	return -1
}
