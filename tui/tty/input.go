// Package tty is the terminal: its keyboard, read without losing anything, and
// its screen, which shows a change at once and does nothing in between.
//
// This file cuts the keyboard's input into reads; answers.go removes what is no
// key; mouse.go reads the reports of the mouse; paste.go ends pastes that have no
// end; screen.go takes and gives back the terminal; redraw.go finds what to write of
// a frame; sanitize.go checks it; strings.go and link.go make other strings for the
// terminal; environment.go says what the terminal can show.
package tty

import (
	"bytes"
	"cmp"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"
)

// Input is a terminal's input in reads that Bubble Tea v1 can take. Bubble Tea
// reads 256 bytes at a time, and without Input it
//   - drops a character cut in two by a read (fast or unbracketed Persian text:
//     every 256 bytes), and takes a key's sequence cut in two for other keys;
//   - keeps letters that fill its buffer until the next key;
//   - waits forever for the end of a paste, ignores every key meanwhile, and
//     searches all of the paste again with each read.
//
// Input never fills the buffer, holds back incomplete characters and sequences
// until the rest has come, or for a sequence until that is overdue, removes answers
// that no one waits for, and ends every paste. When the input ends or fails, as it
// does when the window is closed, it calls Closed once.
type Input struct {
	*os.File
	Closed func() // may be nil

	held    []byte // the start of a character or a sequence
	answers answers
	paste   paste
	now     func() time.Time // nil: time.Now
	wait    time.Duration    // for the rest of a sequence; 0: escapeWait
}

// leastRoom is the smallest buffer that Read can work with: it holds what may be
// held back and what may be inserted.
const leastRoom = 64

// Read fills p, but for a byte, with whole characters and keys. It returns
// io.ErrShortBuffer if p has less than leastRoom bytes, else the error of the file.
func (in *Input) Read(p []byte) (int, error) {
	if len(p) < leastRoom {
		return 0, io.ErrShortBuffer
	}
	room := len(p) - 1 - 2*len(pasteEnd) - utf8.UTFMax // for what paste.pass may insert
	for {
		buf := make([]byte, room)
		kept := copy(buf, in.held)
		began := in.clock()
		n, err := in.File.Read(buf[kept:])
		if err != nil {
			return in.end(p, err)
		}
		silence := in.clock().Sub(began)
		in.held = in.held[:0]
		n = in.lookBehind(buf, in.complete(buf, kept+n))
		undecided := n
		if at := in.lastEnd(buf[:n]); n == room && at > 0 && readable(in.File, 0) {
			undecided = at // the next read shows whether another end follows
		}
		whole, rest := split(buf[:undecided], n == room, in.pasting(buf[:n]))
		in.held = append(append(in.held, rest...), buf[undecided:n]...)
		whole = in.answers.pass(whole, in.paste.open, silence)
		if out := in.paste.pass(whole, silence); len(out) > 0 || !in.paste.open {
			return copy(p, out), nil
		}
	}
}

// Waiting reports whether keys wait in the terminal that were not read yet, or the
// terminal is gone.
func (in *Input) Waiting() bool { return readable(in.File, 0) }

// AwaitInterrupts closes the channel once ctrl+c, or ctrl+q, was pressed so many times. It
// reads the terminal itself: nothing else may read it any more.
func (in *Input) AwaitInterrupts(times int, done chan<- struct{}) {
	buf := make([]byte, 64)
	for times > 0 {
		n, err := in.File.Read(buf)
		if err != nil {
			return // the window is closed: nobody waits for the program, but the disk may answer
		}
		times -= bytes.Count(buf[:n], []byte{0x03}) + bytes.Count(buf[:n], []byte{0x11})
	}
	close(done)
}

// pasting reports whether a paste is open or begins in b.
func (in *Input) pasting(b []byte) bool {
	return in.paste.open || bytes.Contains(b, []byte(pasteStart))
}

// complete reads the rest of a sequence that is unfinished after the first n bytes
// of buf, if it comes in time. It returns how many bytes buf has then.
func (in *Input) complete(buf []byte, n int) int {
	for n < len(buf) && !in.pasting(buf[:n]) {
		from := bytes.LastIndexByte(buf[:n], '\x1b')
		if from < 0 || !incomplete(buf[from:n]) || !readable(in.File, cmp.Or(in.wait, escapeWait)) {
			break
		}
		more, err := in.File.Read(buf[n:])
		if err != nil {
			break // the next read fails too
		}
		n += more
	}
	return n
}

// end returns the bytes that are left when the input has ended. An open paste is ended
// first, so that nothing of it is lost; the next Read returns the error.
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

// split separates the bytes that were read from an incomplete character or sequence
// at their end. If the buffer was full, more may follow, so any sequence may have been
// cut. Otherwise only the marks of a paste are held back, because what looks
// like the start of another sequence may be the escape key.
func split(b []byte, full, pasting bool) (whole, rest []byte) {
	at := cutCharacter(b)
	if from := bytes.LastIndex(b, []byte(x10Start)); from >= 0 && from+len(x10Start)+x10Bytes >= len(b) && !pasting {
		at = len(b) // its bytes are no characters
	}
	if from := bytes.LastIndexByte(b[:at], '\x1b'); from >= 0 {
		if tail := b[from:at]; full && incomplete(tail) || startsMark(pasteStart, tail, 3) || startsMark(pasteEnd, tail, 3) || pasting && startsMark(pasteEnd, tail, 1) {
			at = from
		}
	}
	return b[:at], b[at:]
}

// cutCharacter returns the offset of an incomplete character at the end of p;
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

// longestSequence is the length in bytes of the longest key sequence that is
// held back.
const longestSequence = 16

// incomplete reports whether the bytes, which begin with escape, are the start
// of a key's sequence and not all of it.
func incomplete(tail []byte) bool {
	switch {
	case bytes.HasPrefix(tail, []byte(mouseStart)):
		return len(tail) < len(mouseStart)+longestReport && !bytes.ContainsAny(tail, "Mm")
	case len(tail) > longestSequence:
		return false
	case len(tail) == 1:
		return true
	case tail[1] == 'O':
		return len(strings.TrimLeft(string(tail[2:]), keyParameters)) == 0
	case strings.IndexByte("]P_^X", tail[1]) >= 0:
		return len(tail) == 2
	case tail[1] != '[':
		return false
	case len(tail) > 2 && tail[2] == x10Start[2]:
		return len(tail) < len(x10Start)+x10Bytes
	}
	for _, c := range tail[2:] {
		if c >= '@' && c != '[' { // the Linux console sends two "["
			return false
		}
	}
	return true
}

// startsMark reports whether b is the start of the mark, has at least the given
// number of bytes, and is not all of the mark.
func startsMark(mark string, b []byte, least int) bool {
	return len(b) >= least && len(b) < len(mark) && mark[:len(b)] == string(b)
}
