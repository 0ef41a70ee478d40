// Package bidi is the last step before the screen for text that runs from right
// to left. For terminals that do not do it themselves, it joins Arabic letters
// and puts the characters of each line in visual order, by the Unicode
// Bidirectional Algorithm (UAX #9).
//
// Text is kept, edited, wrapped and exported in logical order, the order in
// which it is read; the result of this package is only for drawing. A row of
// several boxes is put together from lines that were ordered one by one, because
// ordering the whole row would treat it as one sentence.
//
// This file tells the direction of a text. levels.go, sequence.go, brackets.go
// and order.go are the algorithm; shape.go, joining.go and mirror.go choose the
// characters to draw; line.go puts it all together for a line, write.go for a
// terminal that orders text itself; cursor.go finds places in a line; mode.go
// says who orders text.
package bidi

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// Direction is how a text runs as a whole: the side at which its lines begin.
type Direction uint8

// The directions. Auto is for text that has none of its own, such as a number.
const (
	Auto Direction = iota
	LTR
	RTL
)

// Or returns d; otherwise if d is Auto.
func (d Direction) Or(otherwise Direction) Direction {
	if d == Auto {
		return otherwise
	}
	return d
}

// level returns the embedding level of text that runs in the direction.
func (d Direction) level() uint8 {
	if d == RTL {
		return 1
	}
	return 0
}

// Base returns the direction of the first strong character of s that is not in an
// isolate (rules P2 and P3); Auto if there is none. For a note, s is the whole
// note: all of its lines and paragraphs run one way.
func Base(s string) Direction {
	isolates := 0
	for _, r := range s {
		if r < utf8.RuneSelf {
			switch {
			case isolates == 0 && (r|0x20) >= 'a' && (r|0x20) <= 'z':
				return LTR
			case r == '\n':
				isolates = 0
			}
			continue
		}
		switch class(r) {
		case bidi.L:
			if isolates == 0 {
				return LTR
			}
		case bidi.R, bidi.AL:
			if isolates == 0 {
				return RTL
			}
		case bidi.LRI, bidi.RLI, bidi.FSI:
			isolates++
		case bidi.PDI:
			isolates = max(isolates-1, 0)
		case bidi.B:
			isolates = 0
		}
	}
	return Auto
}

// BaseOn returns the direction of s on a screen whose own words run in the
// direction screen. If the screen runs to the left, so does any text with a letter
// that runs to the left, because it may begin with a name in Latin letters. Other
// text runs as Base says, or as the screen if Base is Auto.
func BaseOn(screen Direction, s string) Direction {
	if screen == RTL && !Plain(s) {
		for _, r := range s {
			if runsLeft(r) && !control(r) {
				return RTL
			}
		}
	}
	return Base(s).Or(screen).Or(LTR)
}

// Plain reports whether s, in a line that runs from left to right, needs no
// ordering in any mode: it has no letter, digit or control that could run to the
// left.
func Plain(s string) bool {
	for i := 0; i < len(s); {
		if i+8 <= len(s) && s[i]|s[i+1]|s[i+2]|s[i+3]|s[i+4]|s[i+5]|s[i+6]|s[i+7] < utf8.RuneSelf {
			i += 8
			continue
		}
		if s[i] < 0xd6 { // before U+0580
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if runsLeft(r) {
			return false
		}
		i += size
	}
	return true
}

// runsLeft reports whether r is of a script that runs to the left, or a control
// of direction, or Caret.
func runsLeft(r rune) bool {
	switch {
	case r < 0x590:
		return false
	case r < 0x900:
		return true
	}
	return r >= 0xfb1d && r < 0xfe00 || r >= 0xfe70 && r < 0xff00 ||
		r >= 0x10800 && r < 0x11000 || r >= 0x1e800 && r < 0x1f000 || control(r)
}

// control reports whether r does nothing but set a direction. In mode App it is
// not written to the screen, because many terminals show it as a box.
func control(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x61c
}

// class returns the rune's Bidi_Class.
func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}
