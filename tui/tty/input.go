// Package tty is the terminal: its keyboard, read in a way that loses nothing,
// and its screen, which shows a change at once and costs nothing in between.
// This file is how the keyboard is cut into reads, paste.go what is done about
// pastes without an end.
package tty

import (
	"bytes"
	"io"
	"os"
	"time"
	"unicode/utf8"
)

// Input is a terminal's input as Bubble Tea v1 can take it. Bubble Tea reads
// 256 bytes at a time; left alone,
//   - it drops a character cut in two (typed-ahead or unbracketed Persian:
//     every 256 bytes), and takes a key's sequence cut in two for other keys;
//   - it keeps to itself, until the next key, letters that fill its buffer;
//   - it waits for ever, and deaf to every key, for the end of a paste, and
//     goes through all of it again with each read.
//
// So Input never fills the buffer, holds back what is unfinished until the
// rest has come, and sees to it that every paste ends and none is endless.
// When the input ends or fails, as it does when the window is closed, Closed
// is called once.
type Input struct {
	*os.File
	Closed func()

	held  []byte // the beginning of a character or a sequence
	paste paste
	now   func() time.Time // nil: time.Now
}

// The least that Read can work with: what may be held and what may be put in.
const leastRoom = 64

// Read fills p, but for a byte, with whole characters and keys.
func (in *Input) Read(p []byte) (int, error) {
	if len(p) < leastRoom {
		return 0, io.ErrShortBuffer
	}
	room := len(p) - 1 - 2*len(pasteEnd) - utf8.UTFMax // for what the paste may put in
	for {
		buf := make([]byte, room)
		kept := copy(buf, in.held)
		n, err := in.File.Read(buf[kept:])
		if err != nil {
			return in.end(p, err)
		}
		in.held = in.held[:0]
		whole, rest := split(buf[:kept+n], kept+n == room, in.paste.open || bytes.Contains(buf[:kept+n], []byte(pasteStart)))
		in.held = append(in.held, rest...)
		if out := in.paste.pass(whole, in.clock()); len(out) > 0 || !in.paste.open {
			return copy(p, out), nil
		}
	}
}

// end is what is handed on when the input has ended: a paste that is under
// way ends too, so that nothing of it is lost, and then the error.
func (in *Input) end(p []byte, err error) (int, error) {
	if in.paste.open {
		return copy(p, in.paste.finish()), nil
	}
	if in.Closed != nil {
		in.Closed()
		in.Closed = nil
	}
	return copy(p, in.held), err
}

func (in *Input) clock() time.Time {
	if in.now != nil {
		return in.now()
	}
	return time.Now()
}

// split parts what was read from the beginning of a character or a sequence at
// its end. full tells that there may be more, so that any sequence can have
// been cut; otherwise only the marks of a paste are waited for, since what
// looks like another beginning may be the escape key.
func split(b []byte, full, pasting bool) (whole, rest []byte) {
	at := cutCharacter(b)
	if from := bytes.LastIndexByte(b[:at], '\x1b'); from >= 0 {
		if tail := b[from:at]; full && unfinished(tail) || begins(pasteStart, tail, 3) || begins(pasteEnd, tail, 3) || pasting && begins(pasteEnd, tail, 1) {
			at = from
		}
	}
	return b[:at], b[at:]
}

// cutCharacter is where an unfinished character at the end of p begins;
// len(p) if there is none.
func cutCharacter(p []byte) int {
	for back := 1; back <= min(len(p), utf8.UTFMax-1); back++ {
		at := len(p) - back
		if utf8.RuneStart(p[at]) {
			if !utf8.FullRune(p[at:]) {
				return at
			}
			break
		}
	}
	return len(p)
}

// longestSequence is how many bytes of a key's sequence are waited for.
const longestSequence = 16

// unfinished reports whether the bytes, which begin with escape, are the
// beginning of a key's sequence.
func unfinished(tail []byte) bool {
	switch {
	case len(tail) > longestSequence:
		return false
	case len(tail) == 1:
		return true
	case tail[1] == 'O':
		return len(tail) == 2
	case tail[1] != '[':
		return false
	}
	for _, c := range tail[2:] {
		if c >= '@' && c != '[' { // of which the Linux console sends two
			return false
		}
	}
	return true
}

// begins reports whether the bytes are the beginning of the mark, but not all
// of it, and at least that many.
func begins(mark string, b []byte, least int) bool {
	return len(b) >= least && len(b) < len(mark) && mark[:len(b)] == string(b)
}
