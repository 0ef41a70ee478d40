// Text within Markdown: how it is escaped, and the words of comments.

package export

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bmcanvas/canvas/pattern"
	"bmcanvas/canvas/source"
)

// lineBreak is a line break within a text.
const lineBreak = "<br>"

// escapeMarkdown is the text on one line, escaped so that CommonMark, GitHub and
// Obsidian show exactly these characters. White space at the ends of a line
// becomes character references, and so do line breaks at the ends of the text, with
// which an item would begin as HTML.
func escapeMarkdown(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 8)
	inner := strings.Trim(s, "\n")
	before := len(s) - len(strings.TrimLeft(s, "\n"))
	references(&b, s[:before])
	after := s[before+len(inner):]
	s = inner
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteString(lineBreak)
		}
		escapeLine(&b, line)
	}
	references(&b, after)
	return b.String()
}

func escapeLine(b *strings.Builder, line string) {
	trimmed := strings.TrimLeftFunc(line, unicode.IsSpace)
	references(b, line[:len(line)-len(trimmed)])
	inner := strings.TrimRightFunc(trimmed, unicode.IsSpace)
	marker := blockMarker(inner)
	math := strings.Count(inner, "$") > 1
	prev := ' '
	for i, r := range inner {
		if i == marker || special(prev, r, inner[i:], math) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		prev = r
	}
	references(b, trimmed[len(inner):])
}

// references writes each character as a character reference.
func references(b *strings.Builder, s string) {
	for _, r := range s {
		b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
	}
}

var (
	bullet   = pattern.Of(`^(-|\+)([ \t-]|$)`)
	numbered = pattern.Of(`^[0-9]{1,9}[.)]([ \t]|$)`)
	entity   = pattern.Of(`^&#?[0-9A-Za-z]+;`)
	emoji    = pattern.Of(`^:[0-9A-Za-z_+-]+:`)
)

// blockMarker is the offset of the character that would make the line a list item,
// a quotation or a rule; -1 if there is none.
func blockMarker(line string) int {
	switch {
	case line == "":
		return -1
	case line[0] == '>', bullet.Regexp().MatchString(line):
		return 0
	case numbered.Regexp().MatchString(line):
		return strings.IndexAny(line, ".)")
	}
	return -1
}

// special reports whether Markdown would take the character r, with which rest
// begins and which comes after prev, for markup.
func special(prev, r rune, rest string, math bool) bool {
	switch r {
	case '\\', '`', '*', '[', ']', '<', '|', '~':
		return true
	case '_':
		next, _ := utf8.DecodeRuneInString(rest[1:])
		return !isWord(prev) || !isWord(next)
	case '#', '^':
		return unicode.IsSpace(prev)
	case '!':
		return prev == '<' // so that no text can look like a comment
	case '$':
		return math
	case '=', '%':
		return len(rest) > 1 && rest[1] == rest[0]
	case '&':
		return entity.Regexp().MatchString(rest)
	case ':':
		return emoji.Regexp().MatchString(rest)
	}
	return false
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// comment is the words as a comment to be put after a text; "" if all are empty.
func comment(words ...string) string {
	var b strings.Builder
	for _, w := range words {
		if w != "" {
			b.WriteString(" " + w)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return " <!--" + b.String() + " -->"
}

// pair is key=value as a word of a comment, several values with commas; "" if
// there is no value.
func pair(key string, values ...string) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = source.EncodeWord(v)
	}
	if joined := strings.Join(words, ","); joined != "" {
		return key + "=" + joined
	}
	return ""
}

// encoded is an id as a word of a comment.
func encoded(id string) string { return source.EncodeWord(id) }
