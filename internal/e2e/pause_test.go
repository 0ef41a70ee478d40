//go:build unix

// An interview with a pause, on the real clock: two people, a challenge, leaving
// in the middle of a note, and coming back.

package e2e

import (
	"path/filepath"
	"strings"
	"testing"
)

const withPause = `guide: own
language: en
canvas: business-model
title: Half and half
parts:
  - title: First
    blocks:
      - block: customer_segments
        title: Segments
        questions:
          - {id: who, ask: Who is it for}
    pause: {id: half, title: Half time, text: Look at it., minutes: 5}
  - title: Second
    blocks:
      - block: channels
        title: Channels
        questions:
          - {id: how, ask: How are they reached}
          - {id: cost, ask: What does it cost}
`

func TestInterviewWithAPause(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "own.yaml"), withPause)
	x := inTerminal(t, dir, "a.yaml", "--guide", "own.yaml", "--by", "Mari Tamm")
	x.sees("A new canvas")
	x.types("\r")
	x.sees("Who is it for")
	x.types("Caf\u00e9s\r\r")
	x.sees("5:00")
	x.types(" ")
	x.sees("4:59") // a second passes, and is seen without a key
	x.types(" ")
	x.sees("paused")
	x.types("\x02They close in winter\rLiis\r1\r")
	x.sees("1 challenge")
	x.types("\r")
	x.sees("How are they reached")
	x.types("By bic\x03")
	x.endsWell()
	first := x.file("a.yaml")

	x = inTerminal(t, dir, "a.yaml", "--by", "Jaan Kask")
	x.sees("last looked at")
	x.sees("To come back to")
	x.types("\x1b[B\r") // not where they stopped
	x.sees("What does it cost")
	x.types("Eleven euros\r\x06\r") // added; nothing to come back to yet
	x.sees("Find")
	x.types("bic\r")
	x.sees("By bic")
	x.types("\x06\r") // and back, in two keys
	x.sees("Eleven euros")
	x.types("\x11")
	x.endsWell()
	got := x.file("a.yaml")
	for _, want := range []string{"by: Mari Tamm\n", "by: Jaan Kask\n", "who: Liis\n", "note: By bic\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the file:\n%s", want, got)
		}
	}
	if !strings.Contains(got, "note: Eleven euros") || strings.Contains(first, "Eleven") {
		t.Errorf("the file says\n%s", got)
	}
}
