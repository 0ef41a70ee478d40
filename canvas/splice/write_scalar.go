// How a text is written as a YAML scalar: plain if every reader takes that for
// the text, else as a literal or quoted. Letters of all scripts stay readable.

package splice

import (
	"strings"
	"unicode/utf8"

	"bmcanvas/canvas/pattern"
)

// scalarContext is what decides how a scalar is written.
type scalarContext struct {
	eol      string
	indent   int   // the column for the lines of a literal
	flow     bool  // in a flow collection
	oneLine  bool  // no literals
	json     bool  // among quoted keys: keep to JSON
	like     Style // the style of the scalar that it replaces
	unquoted bool  // a date, a number or true: not a string
}

// writeText is the text as a scalar: the first line, and for a literal the lines
// after that, each with the line break before it.
func writeText(text string, s scalarContext) (first, body string) {
	switch {
	case s.unquoted && s.like != Single && s.like != Double && (!s.json || jsonUnquoted.Regexp().MatchString(text)):
		return text, ""
	case s.json:
		return doubleQuoted(text), ""
	case s.like == Double && !strings.Contains(text, "\n"):
		return doubleQuoted(text), ""
	case s.like == Single && canSingle(text):
		return "'" + strings.ReplaceAll(text, "'", "''") + "'", ""
	case canPlain(text) && (!s.flow || canPlainInFlow(text)):
		return text, ""
	case !s.flow && !s.oneLine && canLiteral(text):
		margin := s.eol + strings.Repeat(" ", s.indent)
		var b strings.Builder
		for line := range strings.SplitSeq(text, "\n") {
			if line == "" {
				b.WriteString(s.eol)
			} else {
				b.WriteString(margin + line)
			}
		}
		return "|-", b.String()
	}
	return doubleQuoted(text), ""
}

var (
	// Words that YAML 1.1, YAML 1.2 or PyYAML do not take for strings.
	otherWord = pattern.Of(`^(?i:y|n|yes|no|on|off|true|false|null|~|=|<<)$`)
	// Numbers in all bases, with underscores, in base 60, infinite; and a little more.
	numberLike   = pattern.Of(`^[-+]?\.?[0-9][-+.,:_0-9a-fA-FxXoO]*$|^[-+]?\.(?i:inf|nan)$`)
	dateLike     = pattern.Of(`^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ]|$)`)
	jsonUnquoted = pattern.Of(`^(true|false|null|-?(0|[1-9][0-9]*))$`)
)

// canPlain reports whether the text can be written without quotes in a block collection.
func canPlain(text string) bool {
	if text == "" || strings.IndexByte("-?:,[]{}#&*!|>'\"%@`.", text[0]) >= 0 {
		return false
	}
	for i, r := range text {
		if !printable(r) || r == '\n' || r == '\t' {
			return false
		}
		before := i > 0 && text[i-1] == ' '
		if r == '#' && before || r == ':' && (i+1 == len(text) || text[i+1] == ' ') {
			return false
		}
	}
	if text[0] == ' ' || text[len(text)-1] == ' ' || len(text) <= len("false") && otherWord.Regexp().MatchString(text) {
		return false
	}
	number := text[0] == '+' || text[0] >= '0' && text[0] <= '9' // other signs are refused above
	return !number || !numberLike.Regexp().MatchString(text) && !dateLike.Regexp().MatchString(text)
}

// canPlainInFlow reports the same for a flow collection, of a text that canPlain.
func canPlainInFlow(text string) bool { return !strings.ContainsAny(text, ",?[]{}:\"'") }

// canSingle reports whether the text can be written on one line in single quotes.
func canSingle(text string) bool {
	for _, r := range text {
		if !printable(r) || r == '\n' || r == '\t' {
			return false
		}
	}
	return true
}

// canLiteral reports whether the text is safe as a literal: several lines,
// no blank before the first or after any of them, no break at either end, no TABs.
func canLiteral(text string) bool {
	if !strings.Contains(text, "\n") || text[0] == ' ' || text[0] == '\n' || text[len(text)-1] == '\n' {
		return false
	}
	for i, r := range text {
		if !printable(r) || r == '\t' || r == ' ' && (i+1 == len(text) || text[i+1] == '\n') {
			return false
		}
	}
	return true
}

// printable reports whether YAML may hold the character as it is. Line breaks
// other than LF do not count as printable.
func printable(r rune) bool {
	switch {
	case r == '\n', r == '\t', r >= ' ' && r < 0x7F:
		return true
	case r < 0xA0, r == 0x2028, r == 0x2029, r == 0xFEFF, r == 0xFFFE, r == 0xFFFF:
		return false
	}
	return r != utf8.RuneError
}

// doubleQuoted is the text in double quotes, with the escapes of JSON and no
// others. Printable characters stay as they are.
func doubleQuoted(text string) string {
	const hex = "0123456789abcdef"
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case printable(r) || r == utf8.RuneError:
			b.WriteRune(r)
		default: // all others are below U+10000
			b.WriteString(`\u`)
			for shift := 12; shift >= 0; shift -= 4 {
				b.WriteByte(hex[r>>shift&0xF])
			}
		}
	}
	b.WriteByte('"')
	return b.String()
}
