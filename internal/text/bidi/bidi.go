// Package bidi is the last step before the screen for text that runs from
// right to left: in terminals that do not do it themselves it joins Arabic
// letters and puts the characters of each line in the order in which they stand,
// by the Unicode Bidirectional Algorithm (UAX #9).
//
// Text is kept, edited, wrapped and exported in logical order, the order in
// which it is read; what comes out of this package is for drawing only. A row of
// several boxes is put together from lines that went through here one by one;
// as a whole it would be taken for one sentence.
package bidi

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// Direction is the way a text runs as a whole: the side its lines begin at.
type Direction uint8

// The directions. Auto is for text that does not tell, such as a number.
const (
	Auto Direction = iota
	LTR
	RTL
)

// Or is d, or otherwise if d is Auto.
func (d Direction) Or(otherwise Direction) Direction {
	if d == Auto {
		return otherwise
	}
	return d
}

// level is the embedding level of text that runs this way.
func (d Direction) level() uint8 {
	if d == RTL {
		return 1
	}
	return 0
}

// Base is the direction of the first character of s that has a strong one,
// isolates passed over (rules P2 and P3); Auto if there is none. For a note, s
// is all of it: its lines and paragraphs run one way.
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

// BaseOn is the direction of s on a screen whose own words run in the
// direction given. There, text with any letter that runs as the screen does
// runs so too if that is to the left, for it may begin with a name in Latin
// letters; else it is Base, and the screen's for text that does not tell.
func BaseOn(screen Direction, s string) Direction {
	if screen == RTL && !Plain(s) {
		for _, r := range s {
			if turning(r) && !control(r) {
				return RTL
			}
		}
	}
	return Base(s).Or(screen).Or(LTR)
}

// Plain reports whether s, in a line that runs from left to right, is drawn as
// it is in every mode: it has no letter, digit or control that could run to the left.
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
		if turning(r) {
			return false
		}
		i += size
	}
	return true
}

// turning reports whether r is of a script that runs to the left, or a control
// of direction, or Caret.
func turning(r rune) bool {
	switch {
	case r < 0x590:
		return false
	case r < 0x900:
		return true
	}
	return r >= 0xfb1d && r < 0xfe00 || r >= 0xfe70 && r < 0xff00 ||
		r >= 0x10800 && r < 0x11000 || r >= 0x1e800 && r < 0x1f000 || control(r)
}

// control reports whether r has no other work than to steer direction. The
// screen does not get it where we do the ordering: many terminals show a box.
func control(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x61c
}

// class is the rune's Bidi_Class.
func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}
