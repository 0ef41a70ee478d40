// Pastes: one without an end is ended, and one that is too long is cut.

package tty

import (
	"bytes"
	"cmp"
	"sync"
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

	// patience is how long nothing may come of an open paste. After that its end
	// is lost, and a key that comes is pressed by a person who sees nothing of it.
	patience = 3 * time.Second

	// mostTyped is how many bytes a person types in one read at most. More than
	// that is the rest of a paste, however long the line had stalled before.
	mostTyped = 64
)

// paste follows the pastes in the input.
type paste struct {
	open bool
	size int // bytes of the open paste so far

	mu   sync.Mutex // guards what follows
	text []byte     // that was passed on of the open paste
}

// OpenPaste returns what has come so far of a paste whose end has not; "" if none is
// open. Bubble Tea keeps that to itself until the end.
func (in *Input) OpenPaste() string {
	in.paste.mu.Lock()
	defer in.paste.mu.Unlock()
	return string(in.paste.text)
}

// lookBehind reads what comes at once behind the end of a paste: that may be part of what
// is pasted. It returns how many bytes buf has then. It reads no more than fits into buf,
// because the rest would be read only with the next key.
func (in *Input) lookBehind(buf []byte, n int) int {
	for n < len(buf) && in.lastEnd(buf[:n]) >= 0 && readable(in.File, cmp.Or(in.wait, escapeWait)) {
		more, err := in.File.Read(buf[n:])
		if more == 0 || err != nil {
			break // the next read fails too
		}
		n += more
	}
	return n
}

// lastEnd is where the last end of a paste begins in b, if no other paste begins behind
// it; -1 if there is none.
func (in *Input) lastEnd(b []byte) int {
	end := bytes.LastIndex(b, []byte(pasteEnd))
	if !in.pasting(b) || end < bytes.LastIndex(b, []byte(pasteStart)) {
		return -1
	}
	return end
}

// pass returns what to pass on of b, which cuts no mark in two. silence is how
// long the program had waited for b with nothing to read. The time in which the
// program did not read is none of it: bytes may have been there.
func (s *paste) pass(b []byte, silence time.Duration) []byte {
	var out []byte
	if s.open && len(b) > 0 && silence > patience && !goesOn(b) {
		out = append(out, s.finish()...)
	}
	for len(b) > 0 {
		mark := pasteStart
		if s.open {
			mark = pasteEnd
		}
		text, rest, found := bytes.Cut(b, []byte(mark))
		out = append(out, s.limit(text)...)
		switch {
		case found && s.open && forgedEnd(rest):
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

// forgedEnd reports whether the end of a paste is part of what is pasted, as a page can
// have it that wants the rest to be taken for keys: another end follows, with no start of a
// paste before it.
func forgedEnd(rest []byte) bool {
	end, start := bytes.Index(rest, []byte(pasteEnd)), bytes.Index(rest, []byte(pasteStart))
	return end >= 0 && (start < 0 || end < start)
}

// goesOn reports whether b is the rest of a paste whose line had stalled: too
// much to be typed, or with the end of the paste in it.
func goesOn(b []byte) bool {
	return !bytes.HasPrefix(b, []byte(pasteStart)) && (len(b) > mostTyped || bytes.Contains(b, []byte(pasteEnd)))
}

// limit returns the text, cut where the open paste reaches MaxPaste.
func (s *paste) limit(text []byte) []byte {
	if !s.open {
		return text
	}
	room := max(MaxPaste-s.size, 0)
	s.size += len(text)
	text = text[:min(len(text), room)]
	s.mu.Lock()
	defer s.mu.Unlock()
	s.text = append(s.text, text...)
	return text
}

// finish closes the open paste and returns the bytes that end it.
func (s *paste) finish() []byte {
	s.open = false
	s.mu.Lock()
	s.text = nil
	s.mu.Unlock()
	if s.size > MaxPaste {
		return []byte(CutMark + pasteEnd)
	}
	return []byte(pasteEnd)
}
