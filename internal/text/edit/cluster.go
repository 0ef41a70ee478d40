// Clusters: where the next grapheme cluster ends, how wide it is, and whether a
// row may end beside it.

package edit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bmcanvas/internal/text"

	"github.com/rivo/uniseg"
)

// cluster is one grapheme cluster of a text, its first rune, and the cells that it takes.
type cluster struct {
	text  string
	first rune
	width int
}

// next returns the first cluster of s, which must not be empty and must begin
// where a cluster begins.
func next(s string) cluster {
	if c := s[0]; c >= ' ' && c < 0x7f && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return cluster{s[:1], rune(c), 1}
	}
	r, size := utf8.DecodeRuneInString(s)
	if width := simple(r); width > 0 {
		if size == len(s) {
			return cluster{s, r, width}
		}
		if after, _ := utf8.DecodeRuneInString(s[size:]); simple(after) > 0 || after == '\n' {
			return cluster{s[:size], r, width}
		}
	}
	c, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	_, width := drawn(c)
	return cluster{c, r, width}
}

// simple returns the width of a rune of a common script that is always a cluster
// by itself next to other such runes; 0 for all other runes. Most text is measured
// by it, many times faster than by Unicode's tables.
func simple(r rune) int {
	switch {
	case r < 0x20, r == 0x7f:
		return 0
	case r < 0x7f,
		r > 0xa0 && r < 0x300 && r != 0xad, // Latin
		r >= 0x400 && r < 0x483,            // Cyrillic
		r == 0x60c, r == 0x61b, r == 0x61f, // Arabic: comma, semicolon, question mark,
		r >= 0x620 && r < 0x64b,                          // letters,
		r >= 0x660 && r < 0x670,                          // digits,
		r >= 0x671 && r < 0x6d6, r >= 0x6ee && r < 0x700: // letters and digits of Persian and others
		return 1
	case r >= 0x3001 && r < 0x302a, r >= 0x3041 && r < 0x3097, r >= 0x30a0 && r < 0x3100, // Japanese
		r >= 0x4e00 && r < 0xa000, // ideographs
		r >= 0xac00 && r < 0xd7a4, // Hangul
		r >= 0xff01 && r < 0xff61: // full width
		return 2
	}
	return 0
}

// drawn returns what to draw for a cluster that is not a line end, and its width:
// no character that acts on the terminal, and a space under marks without a base,
// which would otherwise combine with the character to their left. Bidi controls
// stay, because only the whole row tells which of them are paired.
func drawn(c string) (string, int) {
	if r, _ := utf8.DecodeRuneInString(c); r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
		return c, 0
	}
	s := text.Display(c)
	width := text.Width(s)
	if width == 0 && strings.ContainsFunc(s, unicode.IsMark) {
		s = " " + s
		return s, text.Width(s)
	}
	return s, width
}

// lineEnd reports whether c ends a line.
func (c cluster) lineEnd() bool {
	switch c.first {
	case '\n', '\v', '\f', '\r', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// space reports whether c is white space that may hang over the end of a row.
func (c cluster) space() bool {
	switch r := c.first; {
	case r == ' ', r == '\t':
		return len(c.text) == 1
	case r == 0x1680, r >= 0x2000 && r <= 0x200a && r != 0x2007, r == 0x205f, r == 0x3000:
		return len(c.text) == 3
	}
	return false
}

// hyphen reports whether a row may end after c within a word.
func (c cluster) hyphen() bool {
	return c.first == '-' || c.first == 0x2010 || c.first == '–' || c.first == '—'
}

// A row may end between two clusters if one of them is wide, but not after the
// characters of noEnd and not before those of noStart.
const (
	glue    = "\u00a0\u202f\u2060\ufeff"
	noEnd   = glue + "([{“‘«（［｛「『《〈【〔$£¥€"
	noStart = glue + ")]}”’»,.;:!?%…،؛؟٪）］｝」』》〉】〕、。，．：；！？・ー々ゝゞヽヾ" +
		"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)

// mayBreak reports whether a row may end between b and c; a is the first rune of
// the cluster before b.
func mayBreak(a rune, b, c cluster) bool {
	switch {
	case c.space():
		return false
	case b.space(), b.first == 0x200b:
		return true
	case b.hyphen():
		return unicode.IsLetter(a) && unicode.IsLetter(c.first)
	case b.width < 2 && c.width < 2:
		return false
	}
	return !strings.ContainsRune(noEnd, b.first) && !strings.ContainsRune(noStart, c.first)
}

// arabic reports whether r is a letter of Arabic script, or one of its marks, for
// which Unicode names no script.
func arabic(r rune) bool {
	return r >= 0x600 && r < 0x700 || r >= 0x750 && r < 0x780 || r >= 0x870 && r < 0x900 ||
		r >= 0xfb50 && r < 0xfe00 || r >= 0xfe70 && r < 0xfeff
}
