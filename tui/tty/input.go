// Package tty reads the keyboard in a way that loses nothing.
package tty

import (
	"io"
	"os"
	"unicode/utf8"
)

// Input is a terminal's input that hands on whole UTF-8 characters only.
// Bubble Tea v1 reads 256 bytes at a time and drops a character cut in two
// (typed-ahead or unbracketed Persian: every 256 bytes); Input holds the first
// half back until the rest has come. When the input ends or fails, as it does
// when the window is closed, Closed is called once.
type Input struct {
	*os.File
	Closed func()

	held  [utf8.UTFMax]byte
	count int
}

// Read fills p with whole characters, or with what there is when the input ends.
func (in *Input) Read(p []byte) (int, error) {
	if len(p) < 2*utf8.UTFMax {
		return 0, io.ErrShortBuffer
	}
	kept := copy(p, in.held[:in.count])
	n, err := in.File.Read(p[kept:])
	n += kept
	in.count = 0
	if err != nil {
		if in.Closed != nil {
			in.Closed()
			in.Closed = nil
		}
		return n, err
	}
	if tail := cut(p[:n]); tail < n {
		in.count = copy(in.held[:], p[tail:n])
		n = tail
	}
	return n, nil
}

// cut is where an unfinished character at the end of p begins; len(p) if
// there is none.
func cut(p []byte) int {
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
