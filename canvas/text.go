// Text as a note keeps it: what is typed or pasted, cleaned and measured.

package canvas

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// MaxNote is how long a note may be, in graphemes.
const MaxNote = 2000

// CleanText returns what is kept of a text that was typed or pasted as a note: line
// ends become LF, a TAB a space, other control characters are dropped, and
// outer white space is trimmed. Everything else stays as it is, unnormalized.
// ok is false if that is longer than MaxNote; the text is whole all the same.
func CleanText(s string) (text string, ok bool) {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\r' || r == '\n':
			return '\n'
		case r == '\t':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	text = strings.TrimFunc(s, unicode.IsSpace)
	return text, len(text) <= MaxNote || uniseg.GraphemeClusterCount(text) <= MaxNote
}
