//go:build unix

// What comes from the terminal besides keys, whole and cut in two.

package tty

import (
	"io"
	"runtime"
	"strings"
	"testing"
	"time"
)

// readAll reads all of the parts, each of which is sent when the one before has been
// read.
func readAll(t *testing.T, wait time.Duration, parts ...string) string {
	t.Helper()
	in, w := pipe(t)
	in.wait = wait
	file, written := in.File, make(chan struct{})
	defer func() { <-written }() // before the files are closed
	go func() {
		defer close(written)
		for _, part := range parts {
			_, _ = io.WriteString(w, part)
			for readable(file, 0) {
				runtime.Gosched()
			}
		}
		w.Close()
	}()
	var got strings.Builder
	for buf := make([]byte, 256); ; {
		n, err := in.Read(buf)
		got.Write(buf[:n])
		if err != nil {
			return got.String()
		}
	}
}

// streams are what may come, and what of it are keys.
var streams = []struct{ sent, keys string }{
	{"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\", ""},
	{"\x1b]11;rgb:1e1e/1e1e/1e1e\a", ""},
	{"\x1b]52;c;aGVsbG8=\a", ""},
	{"\x1b]lthe title\x1b\\", ""},
	{"\x1bP>|XTerm(379)\x1b\\", ""},
	{"\x1bP1$r0m\x1b\\", ""},
	{"\x1b_Gi=31;OK\x1b\\", ""},
	{"\x1b^private\x1b\\", ""},
	{"\x1bXa string\x1b\\", ""},
	{"\x1b]11;rgb:1e1e\r", "\r"},                 // broken off: the key after it counts
	{"\x1b]11;rgb:1e1e\x1b[D", "\x1b[D"},         // also one that begins with an escape
	{"\x1b]11;?\a\x1b]10;?\a\x1bP1$r\x1b\\", ""}, // one after the other
	{"\x1bOp\x1bOq\x1bOy", "019"},
	{"\x1bOj\x1bOk\x1bOl\x1bOm\x1bOn\x1bOo\x1bOX\x1bO \x1bOE", "*+,-./= "},
	{"\x1bOM", "\r"},
	{"\x1bOz\x1bOG", ""},
	{pasteStart + "a" + pasteEnd + "\x03" + pasteStart + "b" + pasteEnd, pasteStart + "a" + pasteEnd + "\x03" + pasteStart + "b" + pasteEnd},
	{"\x1bO5A\x1bO1;2P\x1bO3D", "\x1b[1;5A\x1b[1;2P\x1b[1;3D"},
	{"\x1bO2k\x1bO2p\x1bO5z", "+0"},
	{"\x1bO5 cafes\x1bO55555A", "\x1bO5 cafes\x1bO55555A"},
	{"\x1bOA\x1bOP\x1b[A\x1b[1;5D", "\x1bOA\x1bOP\x1b[A\x1b[1;5D"},
	{"\x1b[<0;12;5M\x1b[<0;12;5m\x1b[<65;1;1M", "\x1b[<0;12;5M\x1b[<0;12;5m\x1b[<65;1;1M"},
	{"\x1b[<0;400;300M", "\x1b[<0;400;300M"},
	{"\x1b[<35;20;5m", "\x1b[<35;20;5m"},
	{"\x1b[M +)\x1b[M#+)", "\x1b[<0;11;9M\x1b[<3;11;9M"}, // in bytes
	{"\x1b[M \xff\xc3\x1b[Ma!\xe9", "\x1b[<0;223;163M\x1b[<65;1;201M"},
	{"\x1b[<0;12M\x1b[<M\x1b[<0;0;5M\x1b[<0;99999999999;5M\x1b[<1;2;3;4m\x1b[<a\x1b[<0;;1M", ""},
	{"\x1b[M\x01!!\x1b[M  !", ""},
	{pasteStart + "\x1b[<0;12;5M" + pasteEnd, pasteStart + "\x1b[<0;12;5M" + pasteEnd},
	{"\x1b]\x1bP\x1b_\x1b^\x1bX\x1bx", "\x1b]\x1bP\x1b_\x1b^\x1bX\x1bx"}, // keys with alt
	{pasteStart + "a\x1bOpb\x1b]11;x" + pasteEnd, pasteStart + "a\x1bOpb\x1b]11;x" + pasteEnd},
}

// Answers are no keys, and the keypad types what is printed on it.
func TestAnswersAreNoKeys(t *testing.T) {
	for _, c := range streams {
		if got := readAll(t, time.Nanosecond, "Caf"+c.sent+"és"); got != "Caf"+c.keys+"és" {
			t.Errorf("%q: %q came, want %q", c.sent, got, c.keys)
		}
	}
}

// The end of a paste that is part of it does not make keys of the rest, as far as that
// comes at once and is not longer than a read, however the reads cut it.
func TestForgedEndOfAPaste(t *testing.T) {
	for _, rest := range []string{"\x03b", "\r" + strings.Repeat("more ", 30)} {
		sent, want := pasteStart+"a"+pasteEnd+rest+pasteEnd+"c", pasteStart+"a"+rest+pasteEnd+"c"
		if got := readAll(t, time.Nanosecond, sent); got != want {
			t.Errorf("%q came, want %q", got, want)
		}
		for at := 1; at < min(len(sent), 40); at++ {
			if got := readAll(t, time.Minute, sent[:at], sent[at:]); got != want {
				t.Errorf("cut at %d: %q came, want %q", at, got, want)
			}
		}
	}
}

// Keys pressed at once behind a paste, and another paste, are none of it.
func TestKeysBehindAPaste(t *testing.T) {
	for _, rest := range []string{"\x03", "words\r", pasteStart + "b" + pasteEnd + "\x03", "x" + pasteStart + "b" + pasteEnd + pasteStart + "c" + pasteEnd} {
		sent := pasteStart + "a" + pasteEnd + rest
		for at := 1; at < len(sent); at++ {
			if got := readAll(t, time.Minute, sent[:at], sent[at:]); got != sent {
				t.Errorf("cut at %d: %q came, want %q", at, got, sent)
			}
		}
	}
}

// It makes no difference where a slow line cuts them.
func TestSequencesCutInTwo(t *testing.T) {
	for _, c := range streams {
		if strings.HasPrefix(c.sent, "\x1b]l") || strings.HasPrefix(c.sent, "\x1b^") || strings.HasPrefix(c.sent, "\x1bX") || strings.HasPrefix(c.sent, "\x1b]\x1b") {
			continue // told from keys with alt only while they are whole
		}
		for at := 1; at < len(c.sent); at++ {
			if got := readAll(t, time.Minute, c.sent[:at], c.sent[at:]+"."); got != c.keys+"." {
				t.Errorf("%q, cut at %d: %q came, want %q", c.sent, at, got, c.keys)
			}
		}
	}
}

// What has no rest in time is the escape key, or a key with alt.
func TestUnfinishedSequenceIsAKey(t *testing.T) {
	for _, key := range []string{"\x1b", "\x1b[", "\x1bO", "\x1bO5", "\x1b]", "\x1bP", "a\x1b"} {
		in, w := pipe(t)
		in.wait = time.Nanosecond
		if _, err := io.WriteString(w, key); err != nil {
			t.Fatal(err)
		}
		buf := make([]byte, 256)
		if n, err := in.Read(buf); err != nil || string(buf[:n]) != key {
			t.Errorf("%q: %q came, %v", key, buf[:n], err)
		}
	}
}

// An answer that never ends does not take what is typed later.
func TestAnswerWithoutEnd(t *testing.T) {
	in, w := pipe(t)
	clock := time.Unix(0, 0)
	in.now = func() time.Time { // each look is a second after the one before
		clock = clock.Add(time.Second)
		return clock
	}
	buf := make([]byte, 256)
	var got strings.Builder
	for _, part := range []string{"\x1b]11;rgb", "typed"} {
		if _, err := io.WriteString(w, part); err != nil {
			t.Fatal(err)
		}
		n, err := in.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		got.Write(buf[:n])
	}
	if got.String() != "typed" {
		t.Errorf("%q came", got.String())
	}
}

// Bubble Tea reads only when the terminal has something: what came with the end of a
// paste is not kept back until the next key.
func TestNothingWaitsForTheNextKey(t *testing.T) {
	for _, words := range []int{0, 1, 30, 40, 47, 48, 49, 60, 500} {
		in, w := pipe(t)
		in.wait = time.Nanosecond
		sent := pasteStart + "a\nb" + pasteEnd + strings.Repeat("words", words) + pasteStart + strings.Repeat("c", words) + pasteEnd + "typed\r"
		if _, err := io.WriteString(w, sent); err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		buf := make([]byte, 256)
		for readable(in.File, 0) {
			n, err := in.Read(buf)
			if err != nil {
				t.Fatal(err)
			}
			got.Write(buf[:n])
		}
		if got.String() != sent {
			t.Errorf("%d: %q came, want %q", words, got.String(), sent)
		}
	}
}
