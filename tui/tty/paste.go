// Pastes: one without an end is ended, and one that is too long is cut.

package tty

import (
	"bytes"
	"cmp"
	"slices"
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

// ahead is input that was read before it was its turn.
type ahead struct {
	mu    sync.Mutex // guards bytes
	bytes []byte
}

// mostAhead is how far is looked behind the end of a paste.
const mostAhead = 64 << 10

// lookAhead reads what comes at once behind the end of a paste: that may be part of what
// is pasted. It stops where that can be told.
func (in *Input) lookAhead() {
	buf := make([]byte, 4<<10)
	for {
		known := in.following()
		if len(known) > mostAhead || bytes.Contains(known, []byte(pasteEnd)) || bytes.Contains(known, []byte(pasteStart)) || !readable(in.File, cmp.Or(in.wait, escapeWait)) {
			return
		}
		n, err := in.File.Read(buf)
		if n == 0 || err != nil {
			return // the next read fails too
		}
		in.ahead.mu.Lock()
		in.ahead.bytes = append(in.ahead.bytes, buf[:n]...)
		in.ahead.mu.Unlock()
	}
}

// following is what was read already and not passed on.
func (in *Input) following() []byte {
	in.ahead.mu.Lock()
	defer in.ahead.mu.Unlock()
	return slices.Concat(in.held, in.ahead.bytes)
}

// next reads what comes next.
func (in *Input) next(p []byte) (int, error) {
	in.ahead.mu.Lock()
	n := copy(p, in.ahead.bytes)
	in.ahead.bytes = in.ahead.bytes[n:]
	in.ahead.mu.Unlock()
	if n > 0 {
		return n, nil
	}
	return in.File.Read(p)
}

// comes reports whether a read returns at once, or will within the time.
func (in *Input) comes(within time.Duration) bool {
	in.ahead.mu.Lock()
	there := len(in.ahead.bytes) > 0
	in.ahead.mu.Unlock()
	return there || readable(in.File, within)
}

// pass returns what to pass on of b, which cuts no mark in two and which following, as
// far as that is known, comes behind. silence is how long the program had waited for b with nothing to read. The time in which the
// program did not read is none of it: bytes may have been there.
func (s *paste) pass(b, following []byte, silence time.Duration) []byte {
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
		case found && s.open && forgedEnd(slices.Concat(rest, following)):
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
