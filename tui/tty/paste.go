// Pastes: the end of one that has none, and no more of one than can be worked with.

package tty

import (
	"bytes"
	"time"
)

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"

	// MaxPaste is how many bytes of a paste are handed on. It is far more than
	// a canvas ever holds, and what can still be worked with.
	MaxPaste = 256 << 10

	// CutMark is the last character of a paste that was longer than that, and of
	// which the rest is missing. No text has it: it is no character.
	CutMark = "\uffff"

	// patience is how long a paste may stand still. What comes later is typed
	// by somebody who sees nothing of it, for the paste's end never came.
	patience = 3 * time.Second
)

// paste follows the pastes in the input.
type paste struct {
	open bool
	size int       // of the one that is open, so far
	last time.Time // when something of it came
}

// pass is what to hand on of b, which cuts no mark in two.
func (s *paste) pass(b []byte, now time.Time) []byte {
	var out []byte
	if s.open && now.Sub(s.last) > patience && len(b) > 0 {
		out = append(out, s.finish()...)
	}
	s.last = now
	for len(b) > 0 {
		mark := pasteStart
		if s.open {
			mark = pasteEnd
		}
		text, rest, found := bytes.Cut(b, []byte(mark))
		out = append(out, s.limit(text)...)
		switch {
		case found && s.open:
			out = append(out, s.finish()...)
		case found:
			s.open, s.size = true, 0
			out = append(out, mark...)
		}
		b = rest
	}
	return out
}

// limit is what to hand on of the text.
func (s *paste) limit(text []byte) []byte {
	if !s.open {
		return text
	}
	room := max(MaxPaste-s.size, 0)
	s.size += len(text)
	return text[:min(len(text), room)]
}

// finish ends the paste that is open.
func (s *paste) finish() []byte {
	s.open = false
	if s.size > MaxPaste {
		return []byte(CutMark + pasteEnd)
	}
	return []byte(pasteEnd)
}
