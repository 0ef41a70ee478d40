// Package text makes text that people typed safe to draw, and measures, cuts,
// pads and wraps it in terminal cells. Everything that draws notes uses it.
//
// It never changes data: it leaves control characters out of the drawing; the
// note keeps them.
//
// This file makes text safe; width.go measures and cuts it; wrap.go breaks it into
// lines; ascii.go is for terminals with few characters.
package text

import (
	"strings"
	"unicode/utf8"
)

// Display returns s without the characters that would act on the terminal or
// move their neighbours: control characters (so only harmless letters are left
// of an escape sequence), soft hyphens, and bidi controls without a counterpart
// in the same line. All kinds of line ends become "\n", a tab one space, and bytes
// that are not UTF-8 "\ufffd". ZWNJ, marks, emoji and directional marks stay.
func Display(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\r\n", "\n")
	s = strings.Map(displayed, s)
	if !strings.ContainsFunc(s, bidiControl) {
		return s
	}
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = pairControls(lines[i])
	}
	return strings.Join(lines, "\n")
}

// OneLine is Display with a space for every line end.
func OneLine(s string) string { return strings.ReplaceAll(Display(s), "\n", " ") }

// isClean reports whether Display surely leaves s as it is. It is quick, and may
// report false for text that Display does not change.
func isClean(s string) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' && c != '\n' || c == 0x7f {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || displayed(r) != r || bidiControl(r) {
			return false
		}
		i += size
	}
	return true
}

// displayed returns the rune to draw for r; -1 for none.
func displayed(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\t':
		return ' '
	case r == '\r', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
		return '\n'
	case r < ' ', r >= 0x7f && r < 0xa0, r == 0xad:
		return -1
	}
	return r
}

// bidiControl reports whether r opens or closes an embedding, an override or an isolate.
func bidiControl(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 }

// pairControls returns the line without the bidi controls that have no
// counterpart in it.
func pairControls(line string) string {
	if !strings.ContainsFunc(line, bidiControl) {
		return line
	}
	const pdf, pdi, firstIsolate = 0x202c, 0x2069, 0x2066
	type opener struct {
		at      int
		isolate bool
	}
	var open []opener
	keep := map[int]bool{} // byte offsets of controls that have a counterpart
	for i, r := range line {
		switch {
		case r == pdf:
			if n := len(open); n > 0 && !open[n-1].isolate {
				keep[open[n-1].at], keep[i] = true, true
				open = open[:n-1]
			}
		case r == pdi:
			for n := len(open) - 1; n >= 0; n-- {
				if open[n].isolate {
					keep[open[n].at], keep[i] = true, true
					open = open[:n]
					break
				}
			}
		case bidiControl(r):
			open = append(open, opener{i, r >= firstIsolate})
		}
	}
	var b strings.Builder
	for i, r := range line {
		if !bidiControl(r) || keep[i] {
			b.WriteRune(r)
		}
	}
	return b.String()
}
