// Pastes: one without an end is ended, and one that is too long is cut.

package tty

import (
	"bytes"
	"time"
)

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"

	// MaxPaste is how many bytes of a paste are passed on: far more than a
	// canvas ever holds, and still quick to work with.
	MaxPaste = 256 << 10

	// CutMark ends a paste that was longer than MaxPaste and was cut. It is a
	// noncharacter, so no text has it.
	CutMark = "\uffff"

	// patience is how long a paste may pause. The end of a paste that pauses
	// longer got lost: what comes next is typed by a person who sees nothing of it.
	patience = 3 * time.Second
)

// paste follows the pastes in the input.
type paste struct {
	open bool
	size int       // bytes of the open paste so far
	last time.Time // when the last of them came
}

// pass returns what to pass on of b, which cuts no mark in two.
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

// limit returns the text, cut where the open paste reaches MaxPaste.
func (s *paste) limit(text []byte) []byte {
	if !s.open {
		return text
	}
	room := max(MaxPaste-s.size, 0)
	s.size += len(text)
	return text[:min(len(text), room)]
}

// finish closes the open paste and returns the bytes that end it.
func (s *paste) finish() []byte {
	s.open = false
	if s.size > MaxPaste {
		return []byte(CutMark + pasteEnd)
	}
	return []byte(pasteEnd)
}
