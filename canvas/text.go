// The text of notes: cleaning what was typed or pasted, and its limit.

package canvas

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// MaxNote is how many graphemes a note may have.
const MaxNote = 2000

// CleanText returns a text that was typed or pasted in the form in which a note has
// it: line ends become LF, a TAB becomes a space, other control characters are
// removed, and outer white space is trimmed. Nothing else changes; the text is not
// normalized. ok is false if it is longer than MaxNote; it is whole all the same.
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
