// Sanitizing: the last check of lines before they are written to the terminal.

package tty

import (
	"strings"
	"unicode/utf8"

	"bmcanvas/internal/text"
)

// Sanitize returns the line without control characters, escape sequences other
// than styles, and bytes that are not UTF-8. Screens make text safe before they
// draw it (text.Display). Should one of them fail to, a file's content or name
// still cannot act on the terminal.
func Sanitize(line string) string {
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

// nextControl returns the offset, at from or later, of the next control
// character that does not begin a style, or of the next byte that is not
// UTF-8; -1 if there is none.
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
