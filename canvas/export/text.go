// Text that a person wrote, as every export can hold it: without control characters, on one line, with its direction.

package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bmcanvas/canvas/pattern"
)

// visible is the text as any export can hold it: line ends become LF and a TAB a
// blank; control characters and noncharacters are left out.
func visible(s string) string {
	if isVisible(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r':
			return '\n'
		case r == '\t':
			return ' '
		case unicode.IsControl(r), isNoCharacter(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

func isVisible(s string) bool {
	for _, r := range s {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || isNoCharacter(r) || r == utf8.RuneError {
			return false
		}
	}
	return true
}

// isNoCharacter reports whether r is a code point that XML does not allow and
// that is no control character.
func isNoCharacter(r rune) bool { return r&0xfffe == 0xfffe }

// oneLine is the text in one line, without outer white space.
func oneLine(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(visible(s), "\n", " "))
}

// rightToLeft reports whether lines of the text begin at the right: its first
// letter decides, and without letters the language.
func (w *Words) rightToLeft(text string) bool {
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
		case unicode.In(r, rightToLeftScripts...):
			return true
		default:
			return false
		}
	}
	return w.RightToLeft
}

var rightToLeftScripts = []*unicode.RangeTable{
	unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Samaritan, unicode.Mandaic, unicode.Adlam,
}

// unbroken is the text with no-break spaces within amounts: between a number and
// its unit, and between the digits of a number.
func unbroken(text string) string {
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return text
	}
	text = thousands.Regexp().ReplaceAllString(text, "$1\u00a0$2")
	text = unitAfter.Regexp().ReplaceAllString(text, "$1\u00a0$2")
	return unitBefore.Regexp().ReplaceAllString(text, "$1\u00a0$2")
}

var (
	unitAfter  = pattern.Of(`(\p{Nd}) (€|\$|£|¥|₽|%|٪|[A-Z]{3}\b|kg\b|g\b|km\b|cm\b|m²|m\b|l\b|h\b|min\b|euro\b|eurot\b|تومان|ریال|درصد)`)
	thousands  = pattern.Of(`(\p{Nd}) (\p{Nd}{3}\b)`)
	unitBefore = pattern.Of(`(€|\$|£) (\p{Nd})`)
)
