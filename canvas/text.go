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
// it: line ends, also vertical tabs and form feeds, become LF, a TAB becomes a space,
// bytes that are not UTF-8 become U+FFFD, other control characters are removed, and
// outer white space is trimmed. Of characters that no one can see nothing is left if
// there are no others. Nothing else changes; the text is not normalized. ok is false
// if it is longer than MaxNote; it is whole all the same.
func CleanText(s string) (text string, ok bool) {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\r' || r == '\n' || r == '\v' || r == '\f' || r == 0x85:
			return '\n'
		case r == '\t':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	text = strings.TrimFunc(s, unicode.IsSpace)
	if !strings.ContainsFunc(text, visible) {
		return "", true
	}
	return text, len(text) <= MaxNote || uniseg.GraphemeClusterCount(text) <= MaxNote
}

// visible reports whether r can be seen by itself.
func visible(r rune) bool {
	switch r {
	case 0x34f, 0x115f, 0x1160, 0x2800, 0x3164, 0xffa0: // a joiner, fillers, the empty Braille pattern
		return false
	}
	return !unicode.IsSpace(r) && !unicode.In(r, unicode.Cf, unicode.Variation_Selector)
}
